use crate::domain::Value;

use super::behaviour::{Behaviour, Parsed, good};
use super::clean;

/// Several lines. Line breaks stay, at most one empty line in a row.
pub(super) struct LongText;

impl Behaviour for LongText {
    fn normalise(&self, text: &str) -> String {
        let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
        let mut lines: Vec<String> = Vec::new();
        for line in text.split('\n').map(clean::line) {
            if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
                lines.push(line);
            }
        }
        lines.join("\n").trim_end().to_owned()
    }

    fn read(&self, text: &str) -> Parsed {
        good(Value::Text(text.into()))
    }
}
