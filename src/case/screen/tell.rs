//! A finding in words, for the screen, the terminal and paper alike.

use crate::catalog::{Condition, Mark};
use crate::domain::{Set, SourceId};
use crate::feel::Words as _;
use crate::field::Kind;
use crate::text::screen::Msg;
use crate::text::{Lang, Say};

use super::super::{Group as Sheet, Known, Presence, Words, checklist};
use super::{Finding, Group, Reason, opened_by, reasons};

/// What there is to say about a finding; what is empty is not said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The grounds, with the values found.
    pub why: Vec<String>,
    /// What would have to be different.
    pub change: Vec<String>,
    /// Labels of the facts that are open.
    pub missing: Vec<String>,
    /// Labels of the figures nobody has filled in.
    pub figures: Vec<String>,
    /// What to bring.
    pub bring: Vec<String>,
    /// What is filled in here.
    pub fill: Vec<String>,
    /// What is needed in some cases.
    pub perhaps: Vec<String>,
    /// The texts the grounds rest on, with their day.
    pub sources: Vec<String>,
    /// Who decides.
    pub decides: String,
    /// Items that open the way.
    pub after: Vec<String>,
}

/// Says a finding; `all` are the findings it is one of.
pub fn tell(finding: &Finding<'_>, all: &[Finding<'_>], known: &Known<'_>, lang: Lang) -> Told {
    let catalogue = known.catalogue();
    let item = finding.item;
    let words = Words::of(catalogue, item);
    let reasons = reasons(finding, known, lang);
    let grounds = distinct(reasons.iter().flat_map(|reason| ground(reason, lang)));
    let mut told = Told { decides: item.decides.get(lang).to_owned(), ..Told::default() };
    let label = |name: &str| words.label(name, lang).unwrap_or_else(|| name.to_owned());
    let facts = finding.missing.iter().filter(|name| !name.starts_with("param."));
    told.missing = facts.map(|name| label(name)).collect();
    let figures = finding.missing.iter().filter(|name| name.starts_with("param."));
    told.figures = figures.map(|name| label(name)).collect();
    match finding.group {
        Group::NotNow => told.change = grounds,
        Group::Likely | Group::Received => told.why = grounds,
        Group::Open | Group::OnRequest => {}
    }
    told.sources = sources(reasons.iter().filter_map(|reason| reason.condition), known, lang);
    if finding.group == Group::Likely {
        for line in checklist(&[item], known).lines {
            let name = line.material.name.get(lang).to_owned();
            match (&line.presence, line.group) {
                (_, Sheet::NotNeeded) => {}
                (Presence::Depends(_), _) => told.perhaps.push(name),
                (Presence::Needed, Sheet::Fill) => told.fill.push(name),
                (Presence::Needed, _) => told.bring.push(name),
            }
        }
    }
    let opening = opened_by(finding, all);
    told.after = opening.iter().map(|other| other.item.name.get(lang).to_owned()).collect();
    told
}

/// A ground in words: what is needed, and what was found.
fn ground(reason: &Reason<'_>, lang: Lang) -> Vec<String> {
    let said = |why: &&crate::feel::Why| match &why.found {
        Some(found) => Msg::Ground(&why.needed, found).say(lang),
        None => why.needed.clone(),
    };
    reason.terms().iter().map(said).collect()
}

/// The texts that conditions rest on, each once, with the day since when they hold.
pub fn sources<'c>(
    conditions: impl Iterator<Item = &'c Condition>,
    known: &Known<'_>,
    lang: Lang,
) -> Vec<String> {
    distinct(conditions.filter_map(|condition| source(&condition.mark, known, lang)))
}

/// The text a ground rests on, and since when.
fn source(mark: &Mark, known: &Known<'_>, lang: Lang) -> Option<String> {
    let id: &SourceId = mark.source.as_ref()?;
    let source = known.catalogue().sources.iter().find(|source| source.id == *id)?;
    let mut parts = vec![source.title.get(lang).to_owned()];
    parts.extend([&source.number, &mark.article].into_iter().filter(|t| !t.is_empty()).cloned());
    let day = mark.effective_from.or(source.effective_from);
    if let Some(day) = day {
        let day = Kind::Date.format(&crate::domain::Value::Date(day), lang);
        parts.push(Msg::Since(&day).say(lang));
    }
    Some(parts.join(" "))
}

fn distinct(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = Set::new();
    texts.filter(|text| seen.insert(text.clone())).collect()
}
