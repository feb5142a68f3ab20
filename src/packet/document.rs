//! The neutral document: one model for PDF, HTML and plain text, so that the papers agree everywhere.

use serde::{Deserialize, Serialize};

use crate::text::Lang;

/// A paper document: one or more sheets that start on a new page each.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Title, for metadata and bookmarks.
    pub title: String,
    /// Language.
    pub lang: Lang,
    /// Its sheets.
    pub pages: Vec<Page>,
}

/// A sheet; it may run over several physical pages, which are counted sheet by sheet: forms are taken apart at the counter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Bookmark.
    pub title: String,
    /// Foot line beside "page x of y": form version, digest.
    pub foot: String,
    /// How large it is set.
    pub profile: Profile,
    /// What stands on it.
    pub blocks: Vec<Block>,
}

/// How large a sheet is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Profile {
    /// An official form: body 10.5 pt (五号).
    #[default]
    Form,
    /// A one-sheet notice to carry home: body 16 pt (三号).
    Notice,
    /// The same for weak eyes: body 22 pt (二号).
    Large,
}

/// A block of a sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// Heading, 1 = the sheet's title (centred), 2 = section.
    Heading(u8, String),
    /// Paragraph.
    Paragraph(String),
    /// Centred line under the title: centre, number, date.
    Lead(String),
    /// Small print: explanations of marks, legal basis.
    Note(String),
    /// Lines to tick off: box, main text, smaller notes.
    Ticks(Vec<Tick>),
    /// The same lines with a dot in place of the box: nothing has to be done.
    Dots(Vec<Tick>),
    /// Table of an official form: rows of label and value cells.
    Table(Table),
    /// A QR code with the text below it.
    Qr {
        /// What it says: digits, or an address.
        payload: String,
        /// Printed below.
        caption: String,
    },
    /// Empty signature lines, one for each label, each with a date.
    Signatures(Vec<String>),
    /// A signature line that was signed on the screen.
    Signed {
        /// Who signs.
        label: String,
        /// The drawing.
        picture: Picture,
        /// The day, in words.
        date: String,
    },
    /// A picture, as large as the page has room for.
    Picture(Picture),
}

/// A picture by reference; its bytes are handed over when the sheets are set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// SHA-256 of its bytes, lower-case hex.
    pub sha256: String,
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// What it shows, for those who cannot see it.
    pub alt: String,
}

/// A line of a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tick {
    /// Main text.
    pub text: String,
    /// Smaller lines under it.
    pub notes: Vec<String>,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Relative widths of the columns.
    pub columns: Vec<f32>,
    /// Smaller type. Columns that are all alike are measured from what stands in them, and the type is made smaller still rather than
    /// a word broken; others keep their widths, because some are there to be written into.
    pub dense: bool,
    /// How many rows at the top are column heads; they are repeated on the next page.
    pub heads: usize,
    /// Rows; the spans of a row add up to the columns.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell. In its text, [`UNTICKED`] and [`TICKED`] are boxes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Text; empty for a box to be filled in by hand.
    pub text: String,
    /// Columns it spans; at least 1.
    pub span: usize,
    /// Label (shaded, header in the structure tree) or value.
    pub label: bool,
    /// Least height in lines of text, for opinion boxes.
    pub min_lines: u8,
    /// Bottom line at the right: who stamps or signs here, and when.
    pub sign: String,
}

/// An empty box to tick: `☐`.
pub const UNTICKED: char = '\u{2610}';
/// A ticked box: `☑`.
pub const TICKED: char = '\u{2611}';

impl Cell {
    /// A shaded label.
    pub fn label(text: impl Into<String>) -> Self {
        Self { text: text.into(), span: 1, label: true, ..Self::default() }
    }

    /// A value.
    pub fn value(text: impl Into<String>) -> Self {
        Self { text: text.into(), span: 1, ..Self::default() }
    }

    /// The same over several columns.
    #[must_use]
    pub fn over(mut self, span: usize) -> Self {
        self.span = span;
        self
    }
}

impl Document {
    /// Every text that is printed, with the sheet it stands on and the label beside it.
    pub fn texts(&self) -> Vec<Placed<'_>> {
        let mut all = vec![Placed { text: &self.title, sheet: &self.title, label: "" }];
        for page in &self.pages {
            let mut put = |text, label| all.push(Placed { text, sheet: &page.title, label });
            put(&page.title, "");
            put(&page.foot, "");
            for block in &page.blocks {
                block.texts(&mut put);
            }
        }
        all
    }
}

/// A text and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed<'a> {
    /// The text.
    pub text: &'a str,
    /// Title of the sheet.
    pub sheet: &'a str,
    /// The label before it in its row; empty when there is none.
    pub label: &'a str,
}

impl Block {
    fn texts<'a>(&'a self, put: &mut impl FnMut(&'a str, &'a str)) {
        match self {
            Self::Heading(_, text)
            | Self::Paragraph(text)
            | Self::Lead(text)
            | Self::Note(text) => put(text, ""),
            Self::Qr { caption, .. } => put(caption, ""),
            Self::Signatures(labels) => labels.iter().for_each(|l| put(l, "")),
            Self::Signed { label, date, .. } => {
                put(label, "");
                put(date, label);
            }
            Self::Picture(picture) => put(&picture.alt, ""),
            Self::Ticks(ticks) | Self::Dots(ticks) => {
                for tick in ticks {
                    put(&tick.text, "");
                    tick.notes.iter().for_each(|n| put(n, &tick.text));
                }
            }
            Self::Table(table) => {
                for row in &table.rows {
                    let mut label = "";
                    for cell in row {
                        if cell.label {
                            label = &cell.text;
                        }
                        put(&cell.text, label);
                        put(&cell.sign, label);
                    }
                }
            }
        }
    }
}
