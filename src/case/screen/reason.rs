//! Why an item stands where it stands.

use crate::catalog::Condition;
use crate::feel::{self, Expr, Join, State, Why};
use crate::text::Lang;

use super::super::{Known, Words};
use super::{Finding, Group};

/// One ground: a condition of the item, or what makes it worth suggesting, with how it stands.
pub struct Reason<'a> {
    /// The condition; `None` for what makes the item worth suggesting, or for having it already.
    pub condition: Option<&'a Condition>,
    /// How it stands.
    pub why: Why,
}

impl Reason<'_> {
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

/// The grounds that tell why an item stands in its group: for what may fit all of them, for what does not fit those that fail, for
/// what is open those that wait.
pub fn reasons<'a>(finding: &Finding<'a>, known: &Known<'a>, lang: Lang) -> Vec<Reason<'a>> {
    let item = finding.item;
    let scope = known.within(item);
    let words = Words::of(known.catalogue(), item);
    let explain = |rule: &Expr| feel::explain(rule, &scope, &words, lang);
    let telling = |why: &Why| match finding.group {
        Group::Likely | Group::Received => why.state == State::Held,
        Group::NotNow => why.state == State::Failed,
        Group::Open | Group::OnRequest => matches!(why.state, State::Open | State::Broken),
    };
    let own = |rule: &'a Option<Expr>| {
        let why = explain(rule.as_ref()?);
        telling(&why).then_some(Reason { condition: None, why })
    };
    let entry = finding.entry;
    if finding.group == Group::Received {
        return entry.and_then(|entry| own(&entry.received)).into_iter().collect();
    }
    let conditions = item.conditions.iter().filter_map(|condition| {
        let why = explain(condition.rule.as_ref()?);
        telling(&why).then_some(Reason { condition: Some(condition), why })
    });
    conditions.chain(entry.and_then(|entry| own(&entry.suggest))).collect()
}
