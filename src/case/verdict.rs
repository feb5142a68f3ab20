use std::collections::BTreeSet;

use crate::catalog::{Condition, Item};
use crate::feel::Outcome;

use super::Known;

/// Whether somebody may apply. Words on the screen: 可能符合 / 目前不符合 / 还需了解.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// Every condition that a rule can check holds.
    Met,
    /// At least one condition does not hold: indexes into [`Item::conditions`].
    NotMet(Vec<usize>),
    /// Open: exactly these facts and parameters are missing.
    Unknown(BTreeSet<String>),
}

/// A condition of an item for this person.
pub struct ConditionState<'a> {
    /// The condition.
    pub condition: &'a Condition,
    /// What its rule says; `None` when only a person can judge it.
    pub outcome: Option<Outcome>,
}

/// Every condition of an item for this person.
pub fn conditions<'a>(_item: &'a Item, _known: &Known<'_>) -> Vec<ConditionState<'a>> {
    Vec::new()
}

/// The verdict over all conditions.
pub fn verdict(_item: &Item, _known: &Known<'_>) -> Verdict {
    Verdict::Met
}
