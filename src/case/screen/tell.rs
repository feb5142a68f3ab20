//! A finding in words, for the screen, the terminal and paper alike.

use crate::catalog::{Condition, Item, Mark};
use crate::domain::{ItemId, Set, SourceId};
use crate::feel::{self, State, Words as _};
use crate::field::Kind;
use crate::text::screen::Msg;
use crate::text::{Lang, Say};

use super::super::{Group as Sheet, Known, Presence, Words, checklist};
use super::reason::Basis;
use super::{Finding, Group, Reason, conflicts, opened_by, reasons};

/// What there is to say about a finding; what is empty is not said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The grounds that hold, with the values found.
    pub why: Vec<String>,
    /// What would have to be different.
    pub change: Vec<String>,
    /// Why it is not suggested, although its conditions do not rule it out.
    pub unsuited: Vec<String>,
    /// Conditions that do not count on the day, and why.
    pub lapsed: Vec<String>,
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
    /// Items that do not go together with it and that the person has or may have.
    pub against: Vec<String>,
}

/// Says a finding; `all` are the findings it is one of.
pub fn tell(finding: &Finding<'_>, all: &[Finding<'_>], known: &Known<'_>, lang: Lang) -> Told {
    let item = finding.item;
    let words = Words::of(known.catalogue(), item);
    let reasons = reasons(finding, known, lang);
    let label = |name: &str| words.label(name, lang).unwrap_or_else(|| name.to_owned());
    let facts = finding.missing.iter().filter(|name| !name.starts_with("param."));
    let grounds = |wanted: &dyn Fn(&Reason<'_>) -> bool| {
        distinct(reasons.iter().filter(|r| wanted(r)).flat_map(|reason| ground(reason, lang)))
    };
    let suggested = |reason: &Reason<'_>| matches!(reason.basis, Basis::Suggest);
    let lapsed = finding.lapsed.iter();
    let opening = opened_by(finding, all);
    let mut told = Told {
        why: grounds(&|reason| reason.why.state == State::Held),
        change: grounds(&|reason| reason.why.state == State::Failed && !suggested(reason)),
        unsuited: grounds(&|reason| reason.why.state == State::Failed && suggested(reason)),
        lapsed: lapsed
            .map(|(c, lapse)| Msg::Beside(c.text.get(lang), &lapse.say(lang)).say(lang))
            .collect(),
        missing: facts.map(|name| label(name)).collect(),
        sources: sources(rests_on(finding, &reasons), known, lang),
        decides: item.decides.get(lang).to_owned(),
        after: opening.iter().map(|other| other.item.name.get(lang).to_owned()).collect(),
        against: against(finding, all, known, lang),
        ..Told::default()
    };
    let mut figures: Set<String> = finding.missing.clone();
    for line in checklist(&[item], known).lines {
        let name = line.material.name.get(lang).to_owned();
        match (&line.presence, line.group) {
            (_, Sheet::NotNeeded) => {}
            (Presence::Depends(on), _) => {
                figures.extend(on.iter().cloned());
                told.perhaps.push(name);
            }
            (Presence::Needed, Sheet::Fill) => told.fill.push(name),
            (Presence::Needed, _) => told.bring.push(name),
        }
    }
    // What it waits for, and what decides about a material.
    let figures = figures.iter().filter(|name| name.starts_with("param."));
    told.figures = figures.map(|name| label(name)).collect();
    told
}

/// Items that do not go together.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash<'a> {
    /// Which.
    pub items: Vec<&'a Item>,
    /// What to know.
    pub text: String,
    /// How sure that is.
    pub mark: &'a Mark,
    /// The text it rests on, with its day.
    pub sources: Vec<String>,
}

/// What does not go together among what the person has or may have, in words.
pub fn clashes<'a>(known: &Known<'a>, findings: &[Finding<'a>], lang: Lang) -> Vec<Clash<'a>> {
    let concerned = |f: &&Finding<'a>| matches!(f.group, Group::Likely | Group::Received);
    let clash = |conflict: &'a crate::catalog::Conflict| {
        let members = findings.iter().filter(|f| conflict.items.contains(&f.item.id));
        Clash {
            items: members.filter(concerned).map(|finding| finding.item).collect(),
            text: conflict.note.text.get(lang).to_owned(),
            mark: &conflict.note.mark,
            sources: source(&conflict.note.mark, known, lang).into_iter().collect(),
        }
    };
    conflicts(known, findings).into_iter().map(clash).collect()
}

/// A ground in words: what is needed, and what was found.
fn ground(reason: &Reason<'_>, lang: Lang) -> Vec<String> {
    let said = |why: &&feel::Why| match &why.found {
        Some(found) => Msg::Ground(&why.needed, found).say(lang),
        None => why.needed.clone(),
    };
    reason.terms().iter().map(said).collect()
}

/// The conditions whose texts are named: those of the grounds, with those that do not count any more or not yet; all of them where no
/// condition is a ground.
fn rests_on<'a>(finding: &Finding<'a>, reasons: &[Reason<'a>]) -> Vec<&'a Condition> {
    let mut found: Vec<&Condition> = reasons.iter().filter_map(Reason::condition).collect();
    found.extend(finding.lapsed.iter().map(|(condition, _)| *condition));
    if found.is_empty() {
        found.extend(finding.item.conditions.iter().filter(|condition| condition.rule.is_some()));
    }
    found
}

/// Other items that do not go together with this one, where the person has or may have both.
fn against(
    finding: &Finding<'_>,
    all: &[Finding<'_>],
    known: &Known<'_>,
    lang: Lang,
) -> Vec<String> {
    if !matches!(finding.group, Group::Likely | Group::Open | Group::NotNow) {
        return Vec::new();
    }
    let id = &finding.item.id;
    let mut others: Vec<&ItemId> = finding.item.excludes.iter().collect();
    for conflict in &known.catalogue().screening.conflicts {
        match conflict.items.split_first() {
            Some((first, rest)) if first == id => others.extend(rest),
            Some((first, rest)) if rest.contains(id) => others.push(first),
            _ => {}
        }
    }
    let stands = |other: &&Finding<'_>| {
        let has = other.group == Group::Received;
        let may = other.group == Group::Likely && finding.group == Group::Likely;
        others.contains(&&other.item.id) && (has || may)
    };
    all.iter().filter(stands).map(|other| other.item.name.get(lang).to_owned()).collect()
}

/// The texts that conditions rest on, each once, with the day since when they hold.
fn sources<'c>(
    conditions: impl IntoIterator<Item = &'c Condition>,
    known: &Known<'_>,
    lang: Lang,
) -> Vec<String> {
    distinct(conditions.into_iter().filter_map(|c| source(&c.mark, known, lang)))
}

/// The text a ground rests on, and since when.
fn source(mark: &Mark, known: &Known<'_>, lang: Lang) -> Option<String> {
    let id: &SourceId = mark.source.as_ref()?;
    let source = known.catalogue().source(id)?;
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
