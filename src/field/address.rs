use crate::domain::Value;
use crate::text::field::Msg;

use super::Violation;
use super::behaviour::{Behaviour, Parsed, good};
use super::clean;

/// An address in one line, from the division down to the door.
pub(super) struct Address;

/// An address with fewer characters hardly names a door.
const SHORT: usize = 6;

impl Behaviour for Address {
    fn normalise(&self, text: &str) -> String {
        clean::line(text).chars().map(clean::narrow_word).collect()
    }

    fn read(&self, text: &str) -> Parsed {
        let value = Value::Text(text.into());
        if text.chars().count() < SHORT {
            (Some(value), vec![Violation::note(Msg::AddressShort)])
        } else {
            good(value)
        }
    }
}
