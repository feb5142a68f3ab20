use crate::catalog::{Condition, Item, Lapse};
use crate::domain::{Set, Value};
use crate::feel::{self, Outcome};

use super::Known;

/// Whether somebody may apply. Words on the screen: 可能符合 / 目前不符合 / 还需了解.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// Every condition that a rule can check holds.
    Met,
    /// At least one condition does not hold: indexes into [`Item::conditions`].
    NotMet(Vec<usize>),
    /// Open: exactly these facts and parameters are missing. Empty when only the window can clear it up: no rule says anything
    /// about the item, a rule does not count on the day, or one came to nothing (e.g. a division by zero), which is never "not met".
    Unknown(Set<String>),
}

/// A condition of an item for this person.
pub struct ConditionState<'a> {
    /// The condition.
    pub condition: &'a Condition,
    /// What its rule says; `None` when only a person can judge it.
    pub outcome: Option<Outcome>,
    /// Why it does not count on the day; then what its rule says decides nothing.
    pub lapse: Option<Lapse>,
}

/// Every condition of an item for this person.
pub fn conditions<'a>(item: &'a Item, known: &Known<'_>) -> Vec<ConditionState<'a>> {
    let scope = known.within(item);
    let state = |condition: &'a Condition| ConditionState {
        condition,
        outcome: condition.rule.as_ref().map(|rule| feel::eval(rule, &scope)),
        lapse: known.lapse(&condition.mark),
    };
    item.conditions.iter().map(state).collect()
}

/// The conditions of an item with a rule that does not count on the day, and why.
pub fn lapsed<'a>(item: &'a Item, known: &Known<'_>) -> Vec<(&'a Condition, Lapse)> {
    let ruled = item.conditions.iter().filter(|condition| condition.rule.is_some());
    ruled.filter_map(|condition| Some((condition, known.lapse(&condition.mark)?))).collect()
}

/// The verdict over all conditions.
pub fn verdict(item: &Item, known: &Known<'_>) -> Verdict {
    let mut failed = Vec::new();
    let mut missing = Set::new();
    // Where people judge alone, nothing is claimed.
    let mut open = item.conditions.iter().all(|condition| condition.rule.is_none());
    for (index, state) in conditions(item, known).into_iter().enumerate() {
        match state.outcome {
            // What has run out or has not begun is open: it may have been prolonged.
            Some(_) if state.lapse.is_some() => open = true,
            None | Some(Outcome::Known(Value::Bool(true))) => {}
            Some(Outcome::Known(Value::Bool(false))) => failed.push(index),
            Some(Outcome::Known(_)) => open = true,
            Some(Outcome::Unknown(names)) => {
                open = true;
                missing.extend(names);
            }
        }
    }
    if !failed.is_empty() {
        Verdict::NotMet(failed)
    } else if open {
        Verdict::Unknown(missing)
    } else {
        Verdict::Met
    }
}
