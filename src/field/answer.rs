use crate::domain::{FieldId, Map, Value};

use super::File;

/// What was typed into a field, as it was typed: a mistake is kept and shown, never thrown away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Text of a line, a number, a date `YYYY-MM-DD`, a month `YYYY-MM`, a code, `true`/`false`.
    Text(String),
    /// Codes of a multiple choice.
    Many(Vec<String>),
    /// Rows of a table.
    Rows(Vec<Row>),
    /// Photographs and files.
    Files(Vec<File>),
    /// "不清楚 / 不想说": asked and left open. It counts as unknown.
    Declined,
}

/// Identity of a row, stable while rows are added and removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RowId(pub u32);

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Identity.
    pub id: RowId,
    /// Column → answer.
    pub cells: Map<FieldId, Answer>,
}

impl Answer {
    /// An answer as typed text.
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// Its files; none for every other answer.
    pub fn files(&self) -> &[File] {
        match self {
            Self::Files(files) => files,
            Self::Text(_) | Self::Many(_) | Self::Rows(_) | Self::Declined => &[],
        }
    }

    /// Whether nothing was typed or chosen. "Not known" is an answer.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Many(codes) => codes.is_empty(),
            Self::Rows(rows) => rows.is_empty(),
            Self::Files(files) => files.is_empty(),
            Self::Declined => false,
        }
    }
}

impl From<&Value> for Answer {
    /// What a person would have typed for a value: parsing it gives the value back. Rows are numbered from 1.
    fn from(value: &Value) -> Self {
        match value {
            Value::Null | Value::Duration(_) => Self::Declined,
            Value::Bool(yes) => Self::Text(yes.to_string()),
            Value::Number(n) => Self::Text(n.to_string()),
            Value::Text(text) => Self::Text(text.clone()),
            Value::Date(date) => Self::Text(date.to_string()),
            Value::List(values) if values.iter().any(|value| matches!(value, Value::Row(_))) => {
                let rows = values.iter().filter_map(|value| match value {
                    Value::Row(cells) => Some(cells),
                    _ => None,
                });
                Self::Rows(
                    rows.zip(1..).map(|(cells, id)| Row::from_cells(RowId(id), cells)).collect(),
                )
            }
            Value::List(values) => {
                let code = |value: &Value| match Self::from(value) {
                    Self::Text(code) => Some(code),
                    Self::Many(_) | Self::Rows(_) | Self::Files(_) | Self::Declined => None,
                };
                Self::Many(values.iter().filter_map(code).collect())
            }
            Value::Row(cells) => Self::Rows(vec![Row::from_cells(RowId(1), cells)]),
        }
    }
}

impl Row {
    fn from_cells(id: RowId, cells: &Map<String, Value>) -> Self {
        let cells = cells
            .iter()
            .map(|(column, value)| (FieldId::from(column.as_str()), Answer::from(value)));
        Self { id, cells: cells.into_iter().collect() }
    }
}
