use crate::domain::{Decimal, Value};
use crate::text::field::Msg;

use super::behaviour::{Behaviour, Parsed, good, wrong};
use super::clean;

/// A number: digits, one point, thousands apart by commas or not.
pub(super) struct Number;

impl Behaviour for Number {
    fn normalise(&self, text: &str) -> String {
        spelled(text).map_or_else(|| clean::line(text), |n| n.to_string())
    }

    fn read(&self, text: &str) -> Parsed {
        spelled(text).map_or_else(|| wrong(Msg::NotANumber), |n| good(Value::Number(n)))
    }
}

/// The number somebody typed, in any usual spelling.
pub(super) fn spelled(text: &str) -> Option<Decimal> {
    let text = clean::compact(text).replace(',', "").replace(['。', '．'], ".").replace('−', "-");
    text.strip_prefix('+').unwrap_or(&text).parse().ok()
}
