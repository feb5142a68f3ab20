use crate::domain::Value;
use crate::text::Lang;
use crate::text::field::Msg;

use super::behaviour::{Behaviour, Parsed, doubtful, good};
use super::resident_id::{self, ResidentId};
use super::{clean, plain};

/// The number of a disability certificate: the holder's resident identity number, a digit for the class (1–6, 7 multiple), one for
/// the grade (1–4), and `B1` … `B9` on a certificate that was issued again. Old certificates look different, so everything is a
/// warning. Whether it is the number of *this* person shows only beside their other answers: the forms compare them.
pub(super) struct DisabilityNumber;

impl Behaviour for DisabilityNumber {
    fn normalise(&self, text: &str) -> String {
        let text = resident_id::spelled(text);
        // Only what stands behind the twenty digits is a letter of its own.
        text.chars().map(|c| if c == 'b' { 'B' } else { c }).collect()
    }

    fn read(&self, text: &str) -> Parsed {
        let value = Value::Text(text.into());
        let found = clean::code(text).chars().count();
        if !text.is_ascii() || !matches!(found, 20 | 22) {
            return doubtful(value, Msg::DisabilityNumberLength { found });
        }
        let (id, rest) = text.split_at(18);
        let fits = |at: usize, range: std::ops::RangeInclusive<u8>| {
            rest.as_bytes().get(at).is_some_and(|digit| range.contains(digit))
        };
        let reissued = rest.len() == 2 || (rest[2..].starts_with('B') && fits(3, b'1'..=b'9'));
        if ResidentId::new(id).is_none() {
            doubtful(value, Msg::DisabilityNumberId)
        } else if !fits(0, b'1'..=b'7') || !fits(1, b'1'..=b'4') || !reissued {
            doubtful(value, Msg::DisabilityNumberEnd)
        } else {
            good(value)
        }
    }

    fn mask(&self, value: &Value, lang: Lang) -> String {
        plain::ends(&self.format(value, lang), 4, 4)
    }
}
