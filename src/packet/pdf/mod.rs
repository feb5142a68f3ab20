//! The PDF of a document: tagged PDF/A-2a and PDF/UA-1 (PDF/A-3a when a file is attached), A4, same input, same bytes.
//!
//! First everything is set on pages as plain operations ([`flow`]), then the pages are painted and the structure tree is
//! built ([`paint`]).

mod columns;
mod flow;
mod lines;
mod paint;
mod table;

use crate::domain::Map;

use super::document::Document;
use super::font::{Fonts, MissingGlyph};
use super::stamp::Stamp;

/// A file carried inside the PDF (PDF/A-3 associated file).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// File name.
    pub name: String,
    /// What it is, in words.
    pub description: String,
    /// Media type.
    pub media_type: &'static str,
    /// Content.
    pub bytes: Vec<u8>,
}

/// Why there is no PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PdfError {
    /// Characters no slice has.
    Missing(Vec<MissingGlyph>),
    /// The writer refused the document; its own words.
    Writer(String),
}

/// Bytes of pictures, by their digests.
pub type Pictures = Map<String, Vec<u8>>;

/// The PDF of a document. `stamp` is its date and, with the title, its identity.
pub fn render(
    document: &Document,
    fonts: &Fonts,
    stamp: Stamp,
    attachments: &[Attachment],
) -> Result<Vec<u8>, PdfError> {
    illustrated(document, fonts, stamp, attachments, &Pictures::new())
}

/// The PDF of a document with pictures. One whose bytes are not there leaves its place empty.
pub fn illustrated(
    document: &Document,
    fonts: &Fonts,
    stamp: Stamp,
    attachments: &[Attachment],
    pictures: &Pictures,
) -> Result<Vec<u8>, PdfError> {
    complete(document, fonts)?;
    let sheets = flow::set(document, fonts, false);
    paint::paint(document, fonts, stamp, attachments, pictures, sheets)
}

/// The PDF of a book: its pages are counted through.
pub fn bind(document: &Document, fonts: &Fonts, stamp: Stamp) -> Result<Vec<u8>, PdfError> {
    complete(document, fonts)?;
    let sheets = flow::set(document, fonts, true);
    paint::paint(document, fonts, stamp, &[], &Pictures::new(), sheets)
}

/// On which page of a book each sheet begins, from 0.
pub fn starts(document: &Document, fonts: &Fonts) -> Vec<usize> {
    flow::set(document, fonts, true).sheets.iter().map(|(_, first)| *first).collect()
}

fn complete(document: &Document, fonts: &Fonts) -> Result<(), PdfError> {
    let missing = fonts.missing(document);
    if missing.is_empty() { Ok(()) } else { Err(PdfError::Missing(missing)) }
}
