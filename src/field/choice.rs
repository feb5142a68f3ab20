use crate::domain::Value;

use super::behaviour::{Behaviour, Parsed, good};
use super::clean;

/// One code of a list. Whether the list has it is checked where the list is known.
pub(super) struct Choice;

impl Behaviour for Choice {
    fn normalise(&self, text: &str) -> String {
        clean::line(text)
    }

    fn read(&self, text: &str) -> Parsed {
        good(Value::Text(text.into()))
    }
}
