//! The neutral document: one model for PDF, HTML and text, so that the papers agree everywhere.

use crate::text::Lang;

/// A paper document: one or more sheets that start on a new page each.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Title, for metadata and bookmarks.
    pub title: String,
    /// Language.
    pub lang: Lang,
    /// Its sheets.
    pub pages: Vec<Page>,
}

/// A sheet; it may run over several physical pages.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Bookmark.
    pub title: String,
    /// Foot line beside "page x of y": form version, digest.
    pub foot: String,
    /// What stands on it.
    pub blocks: Vec<Block>,
}

/// A block of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Heading, 1 = the sheet's title (centred), 2 = section.
    Heading(u8, String),
    /// Paragraph.
    Paragraph(String),
    /// Tick list: box, main text, smaller notes.
    Ticks(Vec<Tick>),
    /// Table of an official form: rows of label and value cells.
    Table(Table),
    /// A QR code with the text below it.
    Qr {
        /// What it says, digits only.
        payload: String,
        /// Printed below.
        caption: String,
    },
    /// Empty signature line(s): label and date.
    Signatures(Vec<String>),
}

/// A line to tick off.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Main text.
    pub text: String,
    /// Smaller lines under it.
    pub notes: Vec<String>,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Relative widths of the columns.
    pub columns: Vec<f32>,
    /// Rows; the spans of a row add up to the columns.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// Text; empty for a box to be filled in by hand.
    pub text: String,
    /// Columns it spans.
    pub span: usize,
    /// Label (shaded, header in the structure tree) or value.
    pub label: bool,
    /// Least height in lines of text, for opinion boxes.
    pub min_lines: u8,
}
