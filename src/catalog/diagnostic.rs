//! What is wrong with the catalogue files, for their author: where, why, and how to mend it.

use crate::text::catalog::{Help, Msg};

use super::DiagnosticCode as Code;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Should be mended; the catalogue can be used.
    Warning,
    /// The catalogue cannot be used like this.
    Error,
}

/// Where something stands in the catalogue files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Path below the catalogue folder, with `/`.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// How many characters of the line are meant; 0 when it is a point between two.
    pub length: usize,
    /// The whole line, without its line break.
    pub text: String,
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Where.
    pub place: Place,
    /// What is wrong.
    pub message: Msg,
    /// How to mend it.
    pub help: Option<Help>,
}

impl Diagnostic {
    /// The stable code: for searching, and for tests.
    pub fn code(&self) -> Code {
        Code::of(&self.message)
    }

    /// How bad it is. It follows from the code.
    pub fn severity(&self) -> Severity {
        self.code().severity()
    }
}
