use crate::domain::Value;
use crate::text::Lang;
use crate::text::field::Msg;

use super::{Answer, Violation, plain};

/// What was understood of an answer, and what is wrong with it. A value may be there with violations: a resident id with a
/// wrong checksum is kept and shown.
pub type Parsed = (Option<Value>, Vec<Violation>);

/// What a kind of field does. All of it is total: whatever was typed, the answer is data.
pub(super) trait Behaviour {
    /// What was typed, in the one spelling that is stored: normalising twice is normalising once.
    fn normalise(&self, text: &str) -> String;

    /// Reads normalised, non-empty text.
    fn read(&self, text: &str) -> Parsed;

    /// Reads an answer. Only kinds that take several values do it their own way.
    fn parse(&self, answer: &Answer) -> Parsed {
        match answer {
            Answer::Declined => (None, Vec::new()),
            Answer::Text(text) => {
                let text = self.normalise(text);
                if text.is_empty() { (None, Vec::new()) } else { self.read(&text) }
            }
            Answer::Many(_) | Answer::Rows(_) | Answer::Files(_) => wrong(Msg::WrongShape),
        }
    }

    /// The value on screen and paper.
    fn format(&self, value: &Value, lang: Lang) -> String {
        plain::format(value, lang)
    }

    /// The value where others may look: sensitive numbers show only their ends.
    fn mask(&self, value: &Value, lang: Lang) -> String {
        self.format(value, lang)
    }

    /// What stands on paper where nothing was answered and somebody will write by hand.
    fn blank(&self, _lang: Lang) -> &'static str {
        ""
    }
}

/// A value without a complaint.
pub(super) fn good(value: Value) -> Parsed {
    (Some(value), Vec::new())
}

/// A value that may be refused.
pub(super) fn doubtful(value: Value, message: Msg) -> Parsed {
    (Some(value), vec![Violation::warning(message)])
}

/// No value can be read.
pub(super) fn wrong(message: Msg) -> Parsed {
    (None, vec![Violation::error(message)])
}
