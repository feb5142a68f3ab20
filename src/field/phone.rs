use crate::domain::Value;
use crate::text::Lang;
use crate::text::field::Msg;

use super::behaviour::{Behaviour, Parsed, doubtful, good};
use super::{clean, plain};

/// A mobile (`1[3-9]` and nine digits) or fixed-line number. Others are kept with a warning: number plans grow.
pub(super) struct Phone;

impl Behaviour for Phone {
    fn normalise(&self, text: &str) -> String {
        let digits = clean::code(text);
        let national = ["+86", "0086", "86"]
            .iter()
            .find_map(|prefix| digits.strip_prefix(prefix))
            .unwrap_or(&digits);
        if is_mobile(national) { national.into() } else { clean::compact(text) }
    }

    fn read(&self, text: &str) -> Parsed {
        let value = Value::Text(text.into());
        if is_mobile(text) || is_fixed_line(text) {
            good(value)
        } else {
            doubtful(value, Msg::Phone)
        }
    }

    fn mask(&self, value: &Value, lang: Lang) -> String {
        plain::ends(&self.format(value, lang), 3, 4)
    }
}

fn is_mobile(text: &str) -> bool {
    text.len() == 11
        && text.bytes().all(|b| b.is_ascii_digit())
        && matches!(text.as_bytes(), [b'1', b'3'..=b'9', ..])
}

fn is_fixed_line(text: &str) -> bool {
    let digits = clean::code(text);
    let local = |text: &str| matches!(text.len(), 7 | 8) && !text.starts_with('0');
    let area = |length: usize| digits.starts_with('0') && digits.get(length..).is_some_and(local);
    digits.bytes().all(|b| b.is_ascii_digit()) && (local(&digits) || area(3) || area(4))
}
