//! Why an item stands where it stands.

use crate::catalog::Condition;
use crate::feel::{self, Expr, Join, State, Why};
use crate::text::Lang;

use super::super::{Known, Words};
use super::{Finding, Group};

/// What a ground is.
#[derive(Clone, Copy)]
pub enum Basis<'a> {
    /// A condition of the item.
    Condition(&'a Condition),
    /// What makes the item worth suggesting.
    Suggest,
    /// Having it already.
    Received,
}

/// One ground, with how it stands.
pub struct Reason<'a> {
    /// What it is.
    pub basis: Basis<'a>,
    /// How it stands.
    pub why: Why,
}

impl<'a> Reason<'a> {
    /// The condition it is.
    pub fn condition(&self) -> Option<&'a Condition> {
        match self.basis {
            Basis::Condition(condition) => Some(condition),
            Basis::Suggest | Basis::Received => None,
        }
    }

    /// The terms that make it stand so: of several ways those that hold, of a failed whole the parts that fail.
    pub fn terms(&self) -> Vec<&Why> {
        let mut found = Vec::new();
        terms(&self.why, &mut found);
        found
    }
}

fn terms<'w>(why: &'w Why, found: &mut Vec<&'w Why>) {
    if why.parts.is_empty() {
        found.push(why);
        return;
    }
    let telling = |part: &&Why| match (why.state, why.join) {
        // One way is enough, and of a failed whole only what fails tells something; otherwise every part does.
        (State::Held, Join::Any) | (State::Failed, Join::All) | (State::Open, _) => {
            part.state == why.state
        }
        _ => true,
    };
    why.parts.iter().filter(telling).for_each(|part| terms(part, found));
}

/// The grounds that tell why an item stands in its group: for what does not fit those that fail, for what the person has the rule
/// that says so, otherwise those that hold and those that wait. A condition that does not count on the day is no ground.
pub fn reasons<'a>(finding: &Finding<'a>, known: &Known<'a>, lang: Lang) -> Vec<Reason<'a>> {
    let item = finding.item;
    let scope = known.within(item);
    let words = Words::of(known.catalogue(), item);
    let telling = |why: &Why| match finding.group {
        Group::Likely | Group::Received => why.state == State::Held,
        Group::NotNow => why.state == State::Failed,
        Group::Open | Group::OnRequest => true,
    };
    let reason = |basis: Basis<'a>, rule: &Expr| {
        let why = feel::explain(rule, &scope, &words, lang);
        telling(&why).then_some(Reason { basis, why })
    };
    let own = |basis: Basis<'a>, rule: Option<&'a Expr>| rule.and_then(|rule| reason(basis, rule));
    let entry = finding.entry;
    if finding.group == Group::Received {
        let received = entry.and_then(|entry| entry.received.as_ref());
        return own(Basis::Received, received).into_iter().collect();
    }
    let counts = |condition: &&Condition| known.lapse(&condition.mark).is_none();
    let conditions = item.conditions.iter().filter(counts);
    let conditions = conditions.filter_map(|c| own(Basis::Condition(c), c.rule.as_ref()));
    let suggest = own(Basis::Suggest, entry.and_then(|entry| entry.suggest.as_ref()));
    conditions.chain(suggest).collect()
}
