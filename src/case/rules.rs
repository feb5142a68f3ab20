//! All rules of an item in plain sentences, for those who check them without reading rules.

use crate::catalog::{Catalogue, Field, Item, Need, Required};
use crate::feel::{self, Expr};
use crate::field::Kind;
use crate::text::rules::Msg;
use crate::text::{Lang, Say};

use super::Words;

/// What rules an item has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Who may apply.
    pub conditions: Vec<Ruled>,
    /// When each material is needed.
    pub materials: Vec<Ruled>,
    /// The parts of the form that depend on something, each with its questions that do.
    pub form: Vec<(Ruled, Vec<Ruled>)>,
}

/// Something and the sentences that hold of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruled {
    /// What it is called.
    pub name: String,
    /// Its rules.
    pub rules: Vec<String>,
}

/// The rules of an item.
pub fn rules(catalogue: &Catalogue, item: &Item, lang: Lang) -> Rules {
    let words = Words::of(catalogue, item);
    let describe = |rule: &Expr| feel::describe(rule, &words, lang);
    let condition = |condition: &crate::catalog::Condition| {
        let judged = || Msg::JudgedByPerson.say(lang);
        let rule = condition.rule.as_ref();
        let rule = rule.map_or_else(judged, |rule| Msg::Rule(describe(rule)).say(lang));
        Ruled { name: condition.text.get(lang).to_owned(), rules: vec![rule] }
    };
    let material = |need: &crate::catalog::Need| {
        let named = catalogue.material(&need.material).map(|material| material.name.get(lang));
        let always = || Msg::Always.say(lang);
        let when = need.condition.as_ref();
        let when = when.map_or_else(always, |rule| Msg::OnlyWhen(describe(rule)).say(lang));
        let name = named.unwrap_or(need.material.as_str()).to_owned();
        let each = for_each(catalogue, need, &words, lang);
        Ruled { name, rules: std::iter::once(when).chain(each).collect() }
    };
    let mut form = Vec::new();
    for section in item.form.iter().flat_map(|form| &form.sections) {
        let relevant = section.relevant.as_ref();
        let relevant = relevant.map(|rule| Msg::AskedWhen(describe(rule)).say(lang));
        let head = Ruled {
            name: section.label.get(lang).to_owned(),
            rules: relevant.into_iter().collect(),
        };
        let fields: Vec<Ruled> = section
            .fields
            .iter()
            .map(|field| Ruled {
                name: field.label.get(lang).to_owned(),
                rules: field_rules(field, &words, lang),
            })
            .filter(|field| !field.rules.is_empty())
            .collect();
        if !head.rules.is_empty() || !fields.is_empty() {
            form.push((head, fields));
        }
    }
    Rules {
        conditions: item.conditions.iter().map(condition).collect(),
        materials: item.materials.iter().map(material).collect(),
        form,
    }
}

/// For whom of a table a material is needed; `None`: for the person.
pub fn for_each(
    catalogue: &Catalogue,
    need: &Need,
    words: &dyn feel::Words,
    lang: Lang,
) -> Option<String> {
    let each = need.each.as_ref()?;
    let table = catalogue.fact(&each.table)?.label.get(lang).to_owned();
    let rule = each.rule.as_ref().map(|rule| feel::describe(rule, words, lang));
    Some(Msg::ForEach { table, rule }.say(lang))
}

/// The rules of one question: when it is asked, when it must be answered, how it is computed, what its answer must keep.
pub fn field_rules(field: &Field, words: &dyn feel::Words, lang: Lang) -> Vec<String> {
    let describe = |rule: &Expr| feel::describe(rule, words, lang);
    let mut lines = Vec::new();
    if let Some(rule) = &field.relevant {
        lines.push(Msg::AskedWhen(describe(rule)).say(lang));
    }
    if let Required::When(rule) = &field.required {
        lines.push(Msg::RequiredWhen(describe(rule)).say(lang));
    }
    if let Some(rule) = &field.calculate {
        // A figure is worked out; only an answer of yes or no holds or does not.
        let yes_or_no = matches!(field.kind, Kind::YesNo | Kind::Have | Kind::Consent);
        let said = if yes_or_no { describe(rule) } else { feel::describe_value(rule, words, lang) };
        lines.push(Msg::Computed(said).say(lang));
    }
    lines.extend(
        field.constraints.iter().map(|constraint| Msg::Rule(describe(&constraint.rule)).say(lang)),
    );
    lines
}
