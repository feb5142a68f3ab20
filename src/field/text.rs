use crate::domain::Value;

use super::behaviour::{Behaviour, Parsed, good};
use super::clean;

/// One line of text.
pub(super) struct Text;

impl Behaviour for Text {
    fn normalise(&self, text: &str) -> String {
        clean::line(text)
    }

    fn read(&self, text: &str) -> Parsed {
        good(Value::Text(text.into()))
    }
}
