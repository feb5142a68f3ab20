use crate::domain::Value;
use crate::text::field::Msg;

use super::Answer;
use super::behaviour::{Behaviour, Parsed, good, wrong};
use super::clean;

/// Any codes of a list, each once, in the order they were chosen. No code at all is no answer: "none of these" is a code.
pub(super) struct Choices;

impl Behaviour for Choices {
    fn normalise(&self, text: &str) -> String {
        codes(text.split([',', '，', '、', ';', '；'])).join(",")
    }

    fn read(&self, text: &str) -> Parsed {
        good(Value::List(text.split(',').map(|code| Value::Text(code.into())).collect()))
    }

    fn parse(&self, answer: &Answer) -> Parsed {
        let codes = match answer {
            Answer::Declined => return (None, Vec::new()),
            Answer::Text(text) => codes(text.split([',', '，', '、', ';', '；'])),
            Answer::Many(many) => codes(many.iter().map(String::as_str)),
            Answer::Rows(_) | Answer::Files(_) => return wrong(Msg::WrongShape),
        };
        if codes.is_empty() {
            (None, Vec::new())
        } else {
            good(Value::List(codes.into_iter().map(Value::Text).collect()))
        }
    }
}

fn codes<'a>(typed: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for code in typed.map(clean::line) {
        if !code.is_empty() && !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}
