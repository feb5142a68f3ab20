//! The tests an item carries with it.

use serde::{Deserialize, Serialize};

use crate::domain::{Date, Decimal, FactId, FieldId, MaterialId, ParameterId, Value};

/// A test inside an item: facts and what must follow from them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Example {
    /// What is shown.
    pub name: String,
    /// The day.
    pub today: Option<Date>,
    /// Facts, as typed values.
    pub facts: Vec<(FactId, Value)>,
    /// Answers to the item's own fields.
    pub answers: Vec<(FieldId, Value)>,
    /// The figures known in this example. Every other one is unknown in it, whatever the catalogue says, so that an example
    /// stays true when somebody fills a figure in.
    pub parameters: Vec<(ParameterId, Decimal)>,
    /// Expected verdict.
    pub verdict: Option<ExampleVerdict>,
    /// For `not-met`: exactly these conditions fail; indexes into [`Item::conditions`].
    pub why: Vec<usize>,
    /// For `unknown`: exactly these facts are missing.
    pub missing: Vec<String>,
    /// These materials are needed.
    pub needed: Vec<MaterialId>,
    /// These materials are not needed.
    pub not_needed: Vec<MaterialId>,
    /// For these it is not known yet.
    pub depends: Vec<MaterialId>,
}

/// Verdict of an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExampleVerdict {
    /// All conditions hold.
    Met,
    /// One condition does not hold.
    NotMet,
    /// Something is missing.
    Unknown,
}
