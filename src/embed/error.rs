//! Failures as a host page sees them: an `Error` with a stable `code` and the place in the argument.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// What went wrong. The words are a public contract: hosts compare them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// The bytes are no packed catalogue of a version this build reads.
    BadCatalogue,
    /// The argument or a part of it has the wrong JavaScript type.
    WrongType,
    /// An option has a value that is not allowed.
    BadOption,
    /// A date is not `YYYY-MM-DD`.
    BadDate,
    /// No item has this id.
    UnknownItem,
    /// No fact has this id.
    UnknownFact,
    /// The form has no field with this id.
    UnknownField,
    /// The page's worker, fonts or catalogue could not be fetched.
    NotFetched,
    /// The papers could not be made, e.g. because a character is in no font.
    ExportFailed,
}

impl Code {
    /// Every code, for the documentation test.
    pub const ALL: [Self; 9] = [
        Self::BadCatalogue,
        Self::WrongType,
        Self::BadOption,
        Self::BadDate,
        Self::UnknownItem,
        Self::UnknownFact,
        Self::UnknownField,
        Self::NotFetched,
        Self::ExportFailed,
    ];

    /// The code as hosts see it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BadCatalogue => "bad-catalogue",
            Self::WrongType => "wrong-type",
            Self::BadOption => "bad-option",
            Self::BadDate => "bad-date",
            Self::UnknownItem => "unknown-item",
            Self::UnknownFact => "unknown-fact",
            Self::UnknownField => "unknown-field",
            Self::NotFetched => "not-fetched",
            Self::ExportFailed => "export-failed",
        }
    }
}

/// A failure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// What.
    pub code: Code,
    /// Where in the argument: `facts.person.age`, `options.today`; empty when it is the whole.
    pub path: String,
    /// What to do about it, for the developer's console.
    pub message: String,
}

impl Error {
    /// A failure at a place.
    pub fn new(code: Code, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { code, path: path.into(), message: message.into() }
    }
}

impl From<Error> for JsValue {
    fn from(error: Error) -> Self {
        let js = js_sys::Error::new(&error.message);
        js.set_name("OneWindowError");
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&js, &"code".into(), &error.code.as_str().into());
        let _ = Reflect::set(&js, &"path".into(), &error.path.as_str().into());
        js.into()
    }
}
