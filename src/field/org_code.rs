use crate::domain::Value;
use crate::text::field::Msg;

use super::behaviour::{Behaviour, Parsed, doubtful, good};
use super::clean;

/// Unified social credit code (GB 32100).
pub(super) struct OrgCode;

/// The 31 characters; I, O, S, V and Z are not used.
const CHARACTERS: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

impl Behaviour for OrgCode {
    fn normalise(&self, text: &str) -> String {
        clean::code(text).to_ascii_uppercase()
    }

    fn read(&self, text: &str) -> Parsed {
        let value = Value::Text(text.into());
        let found = text.chars().count();
        if found != 18 {
            return doubtful(value, Msg::OrgCodeLength { found });
        }
        match checksum(text) {
            None => doubtful(value, Msg::OrgCodeSigns),
            Some(false) => doubtful(value, Msg::OrgCodeChecksum),
            Some(true) => good(value),
        }
    }
}

/// Whether the last character fits; `None` when there is a character no code has.
fn checksum(text: &str) -> Option<bool> {
    const WEIGHTS: [usize; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    let values: Vec<usize> = text.chars().map(|c| CHARACTERS.find(c)).collect::<Option<_>>()?;
    let (last, body) = values.split_last()?;
    let sum: usize = body.iter().zip(WEIGHTS).map(|(value, weight)| value * weight).sum();
    Some((31 - sum % 31) % 31 == *last)
}
