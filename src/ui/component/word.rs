//! Words for small things of the catalogue: terms, names in rules, forms of papers.

use yew::prelude::*;

use crate::case::Words;
use crate::catalog::{Catalogue, MaterialForm, Term, Unit};
use crate::domain::{FactId, FieldId, ParameterId};
use crate::feel::Words as _;
use crate::text::Localized;
use crate::text::ui::Msg;
use crate::ui::store::Session;

/// A length of time: `15 个工作日`; `None` when the centre must say.
pub fn term(session: &Session, term: &Term) -> Option<AttrValue> {
    let n = term.value?;
    Some(session.say(match term.unit {
        Unit::Workday => Msg::Workdays(n),
        Unit::Day => Msg::Days(n),
        Unit::Month => Msg::Months(n),
        Unit::Year => Msg::Years(n),
    }))
}

/// What a name of a rule is called: a fact, a figure, or a field of a form.
pub fn name(session: &Session, name: &str) -> AttrValue {
    // A cell of a table is known to the words of rules.
    let cell = || Words::new(&session.catalogue).label(name, session.settings.lang);
    match label(&session.catalogue, name) {
        Some(label) => session.tr(label),
        None => AttrValue::from(cell().unwrap_or_else(|| name.to_owned())),
    }
}

fn label<'a>(catalogue: &'a Catalogue, name: &str) -> Option<&'a Localized> {
    if let Some(id) = name.strip_prefix("param.") {
        return catalogue.parameter(&ParameterId::from(id)).map(|p| &p.label);
    }
    if let Some(fact) = catalogue.fact(&FactId::from(name)) {
        return Some(&fact.label);
    }
    let id = FieldId::from(name);
    let fields = catalogue
        .items
        .iter()
        .filter_map(|i| i.form.as_ref())
        .flat_map(|f| &f.sections)
        .flat_map(|s| &s.fields);
    fields.into_iter().find(|f| f.id == id).map(|f| &f.label)
}

/// In which form and how often a paper is wanted: `原件（看过就还您），复印件 1 份`.
pub fn wanted(
    session: &Session,
    form: MaterialForm,
    originals: Option<u8>,
    copies: Option<u8>,
) -> AttrValue {
    session.say(match form {
        MaterialForm::ECert => Msg::WantECert,
        MaterialForm::Copy => Msg::WantCopies(copies),
        MaterialForm::Shown => Msg::WantShown(copies),
        MaterialForm::Original => Msg::WantOriginals(originals, copies),
    })
}
