use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::catalog::Catalogue;
use crate::domain::{Date, FactId, FieldId, ItemId, Value};
use crate::feel::{Scope, Slot};
use crate::field::Answer;

/// One person's matter: chosen items, facts, answers. Answers that are no longer relevant stay in it until export, so that
/// going back loses nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// The chosen items, in order of choice.
    pub items: Vec<ItemId>,
    /// Shared facts as they were typed.
    pub facts: BTreeMap<FactId, Answer>,
    /// Answers to each form's own fields.
    pub answers: BTreeMap<ItemId, BTreeMap<FieldId, Answer>>,
    /// When the person said "finished": the packet's date. Set by the edge, never by a clock in here.
    pub finished_at: Option<String>,
}

/// Facts of a case as rules see them: typed, derived and calculated facts, parameters of the day, `today`.
pub struct Known<'a> {
    catalogue: &'a Catalogue,
    today: Date,
    values: BTreeMap<String, Value>,
}

impl<'a> Known<'a> {
    /// Types every fact of the case, then derives and calculates the others.
    pub fn new(catalogue: &'a Catalogue, _case: &Case, today: Date) -> Self {
        Self { catalogue, today, values: BTreeMap::new() }
    }

    /// The catalogue.
    pub fn catalogue(&self) -> &'a Catalogue {
        self.catalogue
    }

    /// The day.
    pub fn today(&self) -> Date {
        self.today
    }
}

impl Scope for Known<'_> {
    fn get(&self, name: &str) -> Slot {
        self.values.get(name).map_or(Slot::Unknown, |v| Slot::Known(v.clone()))
    }
}
