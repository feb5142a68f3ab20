//! The font slices: which glyph a character has, and how wide it is.

use krilla::Data;
use krilla::text::Font;
use skrifa::charmap::MappingIndex;
use skrifa::instance::{LocationRef, Size};
use skrifa::raw::types::GlyphId;
use skrifa::{FontRef, MetadataProvider};

use super::document::{Document, TICKED, UNTICKED};

/// File names of the slices under `www/font/`, in the order in which they are needed.
pub const SLICES: [&str; 2] = ["NotoSansSC-common.ttf", "NotoSansSC-other.ttf"];

/// The slices at hand, asked in order.
#[derive(Default)]
pub struct Fonts(Vec<Face>);

struct Face {
    bytes: Data,
    index: MappingIndex,
    font: Font,
}

/// A glyph of a slice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Glyph {
    /// Which slice.
    pub face: usize,
    /// Glyph id in the slice.
    pub id: u32,
    /// Advance in ems.
    pub advance: f32,
}

/// Bytes that are no font: which slice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("font slice {0} cannot be read")]
pub struct BadFont(pub usize);

/// A character that none of the slices has, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingGlyph {
    /// The character.
    pub character: char,
    /// Title of the sheet.
    pub sheet: String,
    /// The label beside it; empty when there is none.
    pub label: String,
}

impl Fonts {
    /// Reads slices of TrueType outlines with 1,000 units per em or any other number.
    pub fn new(slices: Vec<Vec<u8>>) -> Result<Self, BadFont> {
        let mut fonts = Self::default();
        slices.into_iter().try_for_each(|bytes| fonts.add(bytes))?;
        Ok(fonts)
    }

    /// Adds the next slice.
    pub fn add(&mut self, bytes: Vec<u8>) -> Result<(), BadFont> {
        let bad = BadFont(self.0.len());
        let bytes = Data::from(bytes);
        let index = MappingIndex::new(&FontRef::new(bytes.as_ref()).map_err(|_| bad)?);
        let font = Font::new(bytes.clone(), 0).ok_or(bad)?;
        self.0.push(Face { bytes, index, font });
        Ok(())
    }

    /// How many slices are at hand.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no slice yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The glyph of a character. The slices have no tick boxes: an empty one is the glyph of `□`, a ticked one that of `√`, around
    /// which the painter draws the box. Text taken back out of the PDF has the boxes.
    pub(super) fn glyph(&self, character: char) -> Option<Glyph> {
        let character = match character {
            UNTICKED => '□',
            TICKED => '√',
            other => other,
        };
        self.0.iter().enumerate().find_map(|(face, slice)| {
            let font = FontRef::new(slice.bytes.as_ref()).ok()?;
            let id = slice.index.charmap(&font).map(character)?;
            let advance =
                font.glyph_metrics(Size::new(1.0), LocationRef::default()).advance_width(id)?;
            (id != GlyphId::NOTDEF).then_some(Glyph { face, id: id.to_u32(), advance })
        })
    }

    /// The font of a slice, for the PDF.
    pub(super) fn font(&self, face: usize) -> Font {
        self.0[face].font.clone()
    }

    /// Every character of a document that no slice has, with its first place on each sheet. Empty: it can be printed.
    pub fn missing(&self, document: &Document) -> Vec<MissingGlyph> {
        let mut missing: Vec<MissingGlyph> = Vec::new();
        for placed in document.texts() {
            for character in placed.text.chars().filter(|c| *c != '\n' && !ignorable(*c)) {
                let known =
                    || missing.iter().any(|m| m.character == character && m.sheet == placed.sheet);
                if self.glyph(character).is_none() && !known() {
                    missing.push(MissingGlyph {
                        character,
                        sheet: placed.sheet.to_owned(),
                        label: placed.label.to_owned(),
                    });
                }
            }
        }
        missing
    }
}

/// Characters that print as nothing: controls, zero-width and direction marks, text/emoji selectors, byte order mark.
pub(super) fn ignorable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2064}')
        || matches!(c, '\u{fe0e}' | '\u{fe0f}' | '\u{feff}')
}
