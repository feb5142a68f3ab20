use crate::catalog::{Field, Item, Section};
use crate::domain::Value;
use crate::field::{Answer, RowId, Violation};

use super::{Case, Known};

/// A form as it stands for this person: recomputed from facts and answers at every use, never stored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Journey<'a> {
    /// The relevant sections, in order.
    pub sections: Vec<SectionState<'a>>,
}

/// How far a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Nothing answered.
    NotStarted,
    /// Some required answers missing.
    InProgress,
    /// Answered, but something cannot be handed in like this.
    HasErrors,
    /// All required answers are there.
    Complete,
}

/// A relevant section.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionState<'a> {
    /// The section.
    pub section: &'a Section,
    /// How far.
    pub status: Status,
    /// Its relevant fields.
    pub fields: Vec<FieldState<'a>>,
}

/// A relevant field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldState<'a> {
    /// The field.
    pub field: &'a Field,
    /// What was typed; for a calculated field nothing.
    pub answer: Option<Answer>,
    /// Its value, when it has one.
    pub value: Option<Value>,
    /// Must be answered before handing in.
    pub required: bool,
    /// Cannot be typed into.
    pub readonly: bool,
    /// What is wrong, worst first.
    pub violations: Vec<Violation>,
    /// Rows of a table.
    pub rows: Vec<RowState<'a>>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct RowState<'a> {
    /// Identity.
    pub id: RowId,
    /// Its relevant cells, in column order.
    pub cells: Vec<FieldState<'a>>,
}

/// The form of an item for this person.
pub fn journey<'a>(_item: &'a Item, _case: &Case, _known: &Known<'_>) -> Journey<'a> {
    Journey::default()
}
