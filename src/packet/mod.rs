//! What is handed in: a neutral document, its PDF and HTML, and the strict container around them.
//!
//! Used by `ui` (through the export worker), `embed` and `cli`. The fonts and the time are arguments.

pub mod document;

pub use document::{Block, Cell, Document, Page};
