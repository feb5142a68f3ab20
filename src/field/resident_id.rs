use crate::domain::{Date, Value};
use crate::text::Lang;
use crate::text::field::Msg;

use super::behaviour::{Behaviour, Parsed, doubtful, good, wrong};
use super::{Violation, clean, plain};

/// A resident identity number that can be trusted: 18 characters with a fitting checksum (GB 11643), or an old number of 15
/// digits. Numbers of residence permits for Hong Kong, Macao and Taiwan residents (81, 82, 83) and of foreigners' permanent
/// residence cards (9…) are built the same way. The first six digits say where it was first issued, not where somebody lives.
///
/// ```
/// use onewindow::field::ResidentId;
///
/// let id = ResidentId::new("11010519491231002X").unwrap();
/// assert_eq!(id.birth_date().unwrap().to_string(), "1949-12-31");
/// assert!(!id.is_male());
/// assert!(ResidentId::new("110105194912310021").is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResidentId(String);

impl ResidentId {
    /// The number, if nothing is wrong with it.
    pub fn new(text: &str) -> Option<Self> {
        let text = spelled(text);
        let fits = match text.len() {
            18 => is_number(&text) && checksum(&text) == text.bytes().last(),
            15 => text.bytes().all(|b| b.is_ascii_digit()),
            _ => false,
        };
        let id = Self(text);
        (fits && id.birth_date().is_some()).then_some(id)
    }

    /// Digits 7–14; of an old number digits 7–12, in the 20th century.
    pub fn birth_date(&self) -> Option<Date> {
        birth_date(&self.0)
    }

    /// Whether the sequence number is odd: male.
    pub fn is_male(&self) -> bool {
        let digit =
            if self.0.len() == 18 { self.0.as_bytes().get(16) } else { self.0.as_bytes().last() };
        digit.is_some_and(|digit| digit % 2 == 1)
    }
}

/// What is typed for a resident identity number.
pub(super) struct ResidentIdKind;

impl Behaviour for ResidentIdKind {
    fn normalise(&self, text: &str) -> String {
        spelled(text)
    }

    fn read(&self, text: &str) -> Parsed {
        let value = Value::Text(text.into());
        let found = text.chars().count();
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if found == 15 && digits(text) {
            let message = if birth_date(text).is_some() {
                Msg::ResidentIdOld
            } else {
                Msg::ResidentIdBirthDate
            };
            return doubtful(value, message);
        }
        if !digits(text.strip_suffix('X').unwrap_or(text)) {
            return wrong(Msg::ResidentIdSigns);
        }
        if found != 18 {
            return wrong(Msg::ResidentIdLength { found });
        }
        if checksum(text) != text.bytes().last() {
            // The number stays readable for the person and the counter, but nothing is read out of it.
            return (Some(value), vec![Violation::error(Msg::ResidentIdChecksum)]);
        }
        if birth_date(text).is_none() {
            doubtful(value, Msg::ResidentIdBirthDate)
        } else {
            good(value)
        }
    }

    fn mask(&self, value: &Value, lang: Lang) -> String {
        plain::ends(&self.format(value, lang), 4, 4)
    }
}

/// Digits and X as they are stored.
pub(super) fn spelled(text: &str) -> String {
    // The multiplication sign and the Greek and Cyrillic letters look like X on a phone's keyboard.
    clean::code(text)
        .chars()
        .map(|c| if matches!(c, 'x' | '×' | 'Χ' | 'χ' | 'Х' | 'х') { 'X' } else { c })
        .collect()
}

fn is_number(text: &str) -> bool {
    let (body, last) = text.as_bytes().split_at(17);
    body.iter().all(u8::is_ascii_digit) && matches!(last, [b'0'..=b'9' | b'X'])
}

/// The check character of the first 17 digits (ISO 7064 MOD 11-2).
fn checksum(text: &str) -> Option<u8> {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const CHECKS: &[u8; 11] = b"10X98765432";
    let sum: u32 = text
        .bytes()
        .zip(WEIGHTS)
        .map(|(digit, weight)| u32::from(digit.wrapping_sub(b'0')) * weight)
        .sum();
    CHECKS.get((sum % 11) as usize).copied()
}

fn birth_date(text: &str) -> Option<Date> {
    let (century, from, to) = match text.len() {
        18 => ("", 6, 14),
        15 => ("19", 6, 12),
        _ => return None,
    };
    let digits = format!("{century}{}", text.get(from..to)?);
    Date::new(
        digits.get(..4)?.parse().ok()?,
        digits.get(4..6)?.parse().ok()?,
        digits.get(6..)?.parse().ok()?,
    )
}
