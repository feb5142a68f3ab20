use crate::domain::Value;
use crate::text::field::Msg;

use super::behaviour::{Behaviour, Parsed, doubtful, good};
use super::clean;

/// A postcode: six digits. The first of a province's own begins with 0 to 8.
pub(super) struct Postcode;

impl Behaviour for Postcode {
    fn normalise(&self, text: &str) -> String {
        clean::code(text)
    }

    fn read(&self, text: &str) -> Parsed {
        let value = Value::Text(text.into());
        let digits = text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit());
        if digits && !text.starts_with('9') { good(value) } else { doubtful(value, Msg::Postcode) }
    }
}
