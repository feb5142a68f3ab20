use std::ops::Range;

use crate::text::feel::Msg;
use crate::text::{Lang, Say};

/// How bad a finding in the text of a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Understood, but better written otherwise.
    Note,
    /// Understood, but probably not what was meant.
    Warning,
    /// Not a rule.
    Error,
}

/// A finding in the text of a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Stable code: `unknown-name`.
    pub code: &'static str,
    /// Bytes of the rule's text.
    pub span: Range<usize>,
    /// How bad.
    pub severity: Severity,
    /// What is wrong, what was expected, one way to mend it.
    pub message: Msg,
}

impl Problem {
    /// A finding; its code and severity follow from the message.
    pub fn new(span: Range<usize>, message: Msg) -> Self {
        let severity = match message {
            Msg::FullWidth { .. } => Severity::Note,
            Msg::NeverTrue | Msg::NeverFalse => Severity::Warning,
            _ => Severity::Error,
        };
        Self { code: message.code(), span, severity, message }
    }

    /// The number of the character it starts at, from 1.
    pub fn character(&self, src: &str) -> usize {
        src.char_indices().take_while(|(at, _)| *at < self.span.start).count() + 1
    }

    /// The message with its place: `第 14 字：没有…`.
    pub fn say(&self, src: &str, lang: Lang) -> String {
        let (at, message) = (self.character(src), self.message.say(lang));
        match lang {
            Lang::Zh => format!("第 {at} 字：{message}"),
            Lang::En => format!("Character {at}: {message}"),
        }
    }
}
