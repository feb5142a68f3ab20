use crate::domain::{Decimal, Value};
use crate::text::field::Msg;
use crate::text::{Lang, count};

use super::behaviour::{Behaviour, Parsed, good, wrong};
use super::{Answer, clean};

/// Photographs and files. Rules see how many there are.
pub(super) struct Attachment;

impl Behaviour for Attachment {
    fn normalise(&self, text: &str) -> String {
        clean::line(text)
    }

    fn read(&self, _text: &str) -> Parsed {
        wrong(Msg::WrongShape)
    }

    fn parse(&self, answer: &Answer) -> Parsed {
        match answer {
            Answer::Declined => (None, Vec::new()),
            Answer::Text(text) if clean::line(text).is_empty() => (None, Vec::new()),
            Answer::Files(files) if files.is_empty() => (None, Vec::new()),
            Answer::Files(files) => {
                let n = i64::try_from(files.len()).ok().and_then(Decimal::from_int);
                n.map_or((None, Vec::new()), |n| good(Value::Number(n)))
            }
            Answer::Text(_) | Answer::Many(_) | Answer::Rows(_) => wrong(Msg::WrongShape),
        }
    }

    fn format(&self, value: &Value, lang: Lang) -> String {
        let Value::Number(n) = value else { return String::new() };
        let n = n.to_string();
        match lang {
            Lang::Zh => format!("{n} 个文件，见附页"),
            Lang::En => {
                let files =
                    n.parse().map_or_else(|_| format!("{n} files"), |n| count(n, "file", "files"));
                format!("{files}, see the pages at the end")
            }
        }
    }
}
