use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::FieldId;

/// What was typed into a field, as it was typed: a mistake is kept and shown, never thrown away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// Text of a line, a number, a date `YYYY-MM-DD`, a month `YYYY-MM`, a code, `true`/`false`.
    Text(String),
    /// Codes of a multiple choice.
    Many(Vec<String>),
    /// Rows of a table.
    Rows(Vec<Row>),
    /// "不清楚 / 不想说": asked and left open. It counts as unknown.
    Declined,
}

/// Identity of a row, stable while rows are added and removed.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct RowId(pub u32);

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Identity.
    pub id: RowId,
    /// Column → answer.
    pub cells: BTreeMap<FieldId, Answer>,
}
