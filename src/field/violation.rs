use serde::{Deserialize, Serialize};

use crate::text::field::Msg;

/// How bad a violation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Good to know.
    Note,
    /// May be refused; prints with a mark.
    Warning,
    /// Cannot be handed in.
    Error,
}

/// What is wrong with an answer. A citizen's mistake is data: it says how to put it right and blocks no saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// How bad.
    pub level: Level,
    /// The sentence.
    pub message: Msg,
}

impl Violation {
    /// Good to know.
    pub fn note(message: Msg) -> Self {
        Self { level: Level::Note, message }
    }

    /// May be refused.
    pub fn warning(message: Msg) -> Self {
        Self { level: Level::Warning, message }
    }

    /// Cannot be handed in.
    pub fn error(message: Msg) -> Self {
        Self { level: Level::Error, message }
    }
}
