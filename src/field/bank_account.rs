use crate::domain::Value;
use crate::text::Lang;
use crate::text::field::Msg;

use super::behaviour::{Behaviour, Parsed, doubtful, good};
use super::{clean, plain};

/// A bank card or passbook account. Everything is a warning: passbooks follow no public rule.
pub(super) struct BankAccount;

impl Behaviour for BankAccount {
    fn normalise(&self, text: &str) -> String {
        clean::code(text)
    }

    fn read(&self, text: &str) -> Parsed {
        let value = Value::Text(text.into());
        let found = text.chars().count();
        if !text.bytes().all(|b| b.is_ascii_digit()) {
            doubtful(value, Msg::BankAccountSigns)
        } else if !(12..=22).contains(&found) {
            doubtful(value, Msg::BankAccountLength { found })
        } else if (16..=19).contains(&found) && !luhn(text) {
            doubtful(value, Msg::BankAccountChecksum)
        } else {
            good(value)
        }
    }

    fn format(&self, value: &Value, lang: Lang) -> String {
        let digits: Vec<char> = plain::format(value, lang).chars().collect();
        digits.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    }

    fn mask(&self, value: &Value, lang: Lang) -> String {
        plain::ends(&plain::format(value, lang), 0, 4)
    }
}

/// The checksum of payment cards (ISO/IEC 7812-1 annex B).
fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(i, b)| {
            let digit = u32::from(b.wrapping_sub(b'0')) * if i % 2 == 1 { 2 } else { 1 };
            if digit > 9 { digit - 9 } else { digit }
        })
        .sum();
    sum.is_multiple_of(10)
}
