use crate::domain::Value;
use crate::text::Lang;
use crate::text::field::Msg;

use super::behaviour::{Behaviour, Parsed, doubtful, good};
use super::{clean, plain};

/// A mobile (`1[3-9]` and nine digits) or fixed-line number, with an extension or not, or a number for a whole country (`400…`,
/// `800…`). Others are kept with a warning: number plans grow.
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
        if is_mobile(text) || is_fixed_line(without_extension(text)) || is_nationwide(text) {
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

/// `0512-58000000转8001` without what is dialled afterwards.
fn without_extension(text: &str) -> &str {
    let line = ["转", "ext.", "ext", "#", ","].iter().find_map(|mark| {
        let (line, extension) = text.split_once(mark)?;
        let digits = clean::code(extension);
        let some = (1..=6).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        some.then_some(line)
    });
    line.unwrap_or(text)
}

/// `400-810-1234`.
fn is_nationwide(text: &str) -> bool {
    let digits = clean::code(text);
    digits.len() == 10
        && digits.bytes().all(|b| b.is_ascii_digit())
        && (digits.starts_with("400") || digits.starts_with("800"))
}

fn is_fixed_line(text: &str) -> bool {
    let digits = clean::code(text).replace(['(', ')'], "");
    let local = |text: &str| matches!(text.len(), 7 | 8) && !text.starts_with('0');
    let area = |length: usize| digits.starts_with('0') && digits.get(length..).is_some_and(local);
    digits.bytes().all(|b| b.is_ascii_digit()) && (local(&digits) || area(3) || area(4))
}
