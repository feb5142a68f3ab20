//! What is handed in: a neutral document, its PDF, HTML and plain text, and the strict container around them.
//!
//! Used by `ui` (through the export worker), `embed` and `cli`. The fonts and the time are arguments.

pub mod digest;
pub mod document;
pub mod font;
pub mod pdf;
pub mod qr;
pub mod stamp;

pub use document::{Block, Cell, Document, Page, Profile, Table, Tick};
pub use font::Fonts;
pub use stamp::Stamp;
