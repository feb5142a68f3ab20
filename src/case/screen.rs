//! A look through all items for one person: what may be open to them, what has to be found out first, and what to ask next.
//!
//! It never says "eligible": what comes out is [`Group::Likely`], and who decides is named beside it.

mod next;
mod reason;
mod tell;

pub use next::{next_question, open_questions};
pub use reason::{Basis, Reason, reasons};
pub use tell::{Clash, Told, clashes, tell};

use crate::catalog::{Condition, Conflict, Fact, Item, Lapse, Screened};
use crate::domain::{ItemId, Set, Value};
use crate::feel::{self, Expr, Outcome};

use super::{Known, Verdict, lapsed, verdict};

/// Who looks at the results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Viewer {
    /// The person, or somebody at a public machine: nothing sensitive is shown.
    #[default]
    Person,
    /// A member of staff.
    Staff,
}

/// Where an item stands in the results, in the order they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// 可能符合，建议申请.
    Likely,
    /// 还需了解.
    Open,
    /// 目前不符合，差在哪条.
    NotNow,
    /// 已经在享受.
    Received,
    /// Nothing about the person suggests it; whoever needs it comes for it.
    OnRequest,
}

/// An item and where it stands for this person.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding<'a> {
    /// The item.
    pub item: &'a Item,
    /// What the catalogue says about suggesting it; `None`: it is not suggested.
    pub entry: Option<&'a Screened>,
    /// Where it stands.
    pub group: Group,
    /// What its own conditions come to.
    pub verdict: Verdict,
    /// The facts and figures that are open; empty when it is decided, or when a rule came to nothing.
    pub missing: Set<String>,
    /// Its conditions that do not count on the day, and why; while there are any it is never likely.
    pub lapsed: Vec<(&'a Condition, Lapse)>,
}

impl<'a> Finding<'a> {
    /// The figures of the place that nobody has filled in.
    pub fn figures(&self) -> impl Iterator<Item = &str> {
        self.missing.iter().filter_map(|name| name.strip_prefix("param."))
    }

    /// What was said that its rules look at, in the order of the dictionary.
    pub fn said(&self, known: &Known<'a>) -> Vec<(&'a Fact, Value)> {
        let conditions = self.item.conditions.iter().filter_map(|c| c.rule.as_ref());
        let suggest = self.entry.and_then(|entry| entry.suggest.as_ref());
        let names: Set<String> = conditions.chain(suggest).flat_map(feel::names).collect();
        let facts = known.catalogue().facts.iter();
        let value = |fact: &'a Fact| Some((fact, known.value(fact.id.as_str())?.clone()));
        facts.filter(|fact| names.contains(fact.id.as_str())).filter_map(value).collect()
    }

    /// How much it matters.
    pub fn priority(&self) -> u16 {
        self.entry.map_or(0, |entry| entry.priority)
    }

    /// Whether nothing but figures of the place is open: the person has nothing more to tell.
    pub fn waits_for_figures_only(&self) -> bool {
        self.lapsed.is_empty()
            && !self.missing.is_empty()
            && self.figures().count() == self.missing.len()
    }
}

/// Every item with where it stands, in catalogue order. Sensitive items are there for staff only.
pub fn screen<'a>(known: &Known<'a>, viewer: Viewer) -> Vec<Finding<'a>> {
    let catalogue = known.catalogue();
    let seen = |item: &&Item| viewer == Viewer::Staff || !item.sensitive;
    let suggested = Suggested::to(known);
    catalogue.items.iter().filter(seen).map(|item| look(item, known, &suggested)).collect()
}

/// Where one item stands.
pub fn finding<'a>(item: &'a Item, known: &Known<'a>) -> Finding<'a> {
    look(item, known, &Suggested::to(known))
}

/// What the catalogue says about suggesting each item, by the item's id: looked for once for all items.
struct Suggested<'a>(Vec<&'a Screened>);

impl<'a> Suggested<'a> {
    /// Nothing, when the catalogue says that there is nobody to suggest anything to.
    fn to(known: &Known<'a>) -> Self {
        let screening = &known.catalogue().screening;
        if screening.unless.as_ref().is_some_and(|rule| says(rule, known) == Says::Yes) {
            return Self(Vec::new());
        }
        let mut entries: Vec<&Screened> = screening.items.iter().collect();
        // They come in order, mostly; to see that costs next to nothing.
        entries.sort_unstable_by(|a, b| a.item.cmp(&b.item));
        Self(entries)
    }

    fn entry(&self, item: &Item) -> Option<&'a Screened> {
        let at = self.0.binary_search_by(|entry| entry.item.cmp(&item.id)).ok()?;
        self.0.get(at).copied()
    }
}

fn look<'a>(item: &'a Item, known: &Known<'a>, suggested: &Suggested<'a>) -> Finding<'a> {
    let entry = suggested.entry(item);
    let (verdict, lapsed) = (verdict(item, known), lapsed(item, known));
    let suggest = entry.and_then(|entry| entry.suggest.as_ref()).map(|rule| says(rule, known));
    let received = entry.and_then(|entry| entry.received.as_ref()).map(|rule| says(rule, known));
    let mut missing = Set::new();
    let group = match (&verdict, suggest) {
        _ if received == Some(Says::Yes) => Group::Received,
        (Verdict::NotMet(_), _) | (_, Some(Says::No)) => Group::NotNow,
        _ if entry.is_none() => Group::OnRequest,
        (Verdict::Met, None | Some(Says::Yes)) => Group::Likely,
        // People judge alone, and what is known speaks for it.
        (Verdict::Unknown(names), Some(Says::Yes)) if names.is_empty() && lapsed.is_empty() => {
            Group::Likely
        }
        (verdict, suggest) => {
            if let Verdict::Unknown(names) = verdict {
                missing.extend(names.iter().cloned());
            }
            if let Some(Says::Open(names)) = suggest {
                missing.extend(names);
            }
            Group::Open
        }
    };
    Finding { item, entry, group, verdict, missing, lapsed }
}

/// The findings of a group: what matters most first.
pub fn in_group<'f, 'a>(findings: &'f [Finding<'a>], group: Group) -> Vec<&'f Finding<'a>> {
    let mut found: Vec<_> = findings.iter().filter(|finding| finding.group == group).collect();
    found.sort_by_key(|finding| std::cmp::Reverse(finding.priority()));
    found
}

/// What may be open to a member of the household for themselves; what is applied for once for all of it is the person's.
pub fn own_likely<'f, 'a>(findings: &'f [Finding<'a>]) -> Vec<&'f Finding<'a>> {
    let mut likely = in_group(findings, Group::Likely);
    likely.retain(|finding| finding.entry.is_some_and(|entry| entry.each));
    likely
}

/// What does not go together among what the person may have or has: the first item of a conflict and any other of it, at least one
/// of them still to be chosen.
pub fn conflicts<'a>(known: &Known<'a>, findings: &[Finding<'_>]) -> Vec<&'a Conflict> {
    let group = |id: &ItemId| {
        let finding = findings.iter().find(|finding| finding.item.id == *id)?;
        matches!(finding.group, Group::Likely | Group::Received).then_some(finding.group)
    };
    let clash = |conflict: &&'a Conflict| {
        let Some((first, others)) = conflict.items.split_first() else { return false };
        let Some(first) = group(first) else { return false };
        let mut others = others.iter().filter_map(group);
        others.any(|other| first == Group::Likely || other == Group::Likely)
    };
    known.catalogue().screening.conflicts.iter().filter(clash).collect()
}

/// Items that open the way to one that does not fit now: of these, those that may be open to the person.
pub fn opened_by<'f, 'a>(
    finding: &Finding<'_>,
    findings: &'f [Finding<'a>],
) -> Vec<&'f Finding<'a>> {
    let first = finding.entry.map_or(&[][..], |entry| &entry.after);
    let opens = |other: &&Finding<'_>| {
        first.contains(&other.item.id) && matches!(other.group, Group::Likely | Group::Open)
    };
    if finding.group == Group::NotNow {
        findings.iter().filter(opens).collect()
    } else {
        Vec::new()
    }
}

/// What a rule says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Says {
    Yes,
    No,
    /// It waits for these; for nothing when it came to nothing.
    Open(Set<String>),
}

pub(super) fn says(rule: &Expr, known: &Known<'_>) -> Says {
    match feel::eval(rule, known) {
        Outcome::Known(Value::Bool(true)) => Says::Yes,
        Outcome::Known(Value::Bool(false)) => Says::No,
        Outcome::Known(_) => Says::Open(Set::new()),
        Outcome::Unknown(names) => Says::Open(names),
    }
}
