use crate::domain::{Map, Value};
use crate::text::field::Msg;

use super::behaviour::{Behaviour, Parsed, wrong};
use super::{Answer, Kind, clean};

/// Rows of columns. The kinds of the columns are known to the form; without them every cell is a line of text.
pub(super) struct Table;

impl Behaviour for Table {
    fn normalise(&self, text: &str) -> String {
        clean::line(text)
    }

    fn read(&self, _text: &str) -> Parsed {
        wrong(Msg::WrongShape)
    }

    fn parse(&self, answer: &Answer) -> Parsed {
        let rows = match answer {
            Answer::Declined => return (None, Vec::new()),
            Answer::Text(text) if clean::line(text).is_empty() => return (None, Vec::new()),
            Answer::Text(_) | Answer::Many(_) | Answer::Files(_) => return wrong(Msg::WrongShape),
            Answer::Rows(rows) => rows,
        };
        if rows.is_empty() {
            return (None, Vec::new());
        }
        let row = |cells: &Map<_, Answer>| {
            let cell = |(id, answer): (&crate::domain::FieldId, &Answer)| {
                let kind =
                    if matches!(answer, Answer::Many(_)) { Kind::Choices } else { Kind::Text };
                Some((id.as_str().to_owned(), kind.parse(answer).0?))
            };
            Value::Row(cells.iter().filter_map(cell).collect())
        };
        (Some(Value::List(rows.iter().map(|r| row(&r.cells)).collect())), Vec::new())
    }
}
