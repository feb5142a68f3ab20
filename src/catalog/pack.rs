//! The packed catalogue: what the page fetches. One version byte, then postcard.
//!
//! The examples are left out, and words that a field takes over from its fact are not written twice.

use serde::{Deserialize, Serialize};

use crate::text::Localized;

use super::heads::Heads;
use super::{Catalogue, Fact, Field, Item};

/// The version of the packed form: the first byte. It goes up with every change of what [`Catalogue`] consists of.
pub const VERSION: u8 = 11;

/// Bytes that are no packed catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// Nothing at all.
    #[error("the packed catalogue is empty")]
    Empty,
    /// Packed by another version of the program.
    #[error("the catalogue is packed in version {0}, this program reads version {VERSION}")]
    Version(u8),
    /// Cut short, or not a catalogue.
    #[error("the packed catalogue is damaged")]
    Damaged,
}

/// Packs a catalogue.
pub fn encode(catalogue: &Catalogue) -> Vec<u8> {
    let mut catalogue = catalogue.clone();
    let facts = catalogue.facts.clone();
    for item in &mut catalogue.items {
        item.examples.clear();
        each_field(item, |field| {
            if let Some(fact) = fact_of(field, &facts) {
                share(field, fact);
            }
        });
    }
    pack(&catalogue)
}

/// Packs what people choose by: names, summaries, everyday words, life events.
pub fn encode_heads(catalogue: &Catalogue) -> Vec<u8> {
    pack(&Heads::of(catalogue))
}

fn pack(value: &impl Serialize) -> Vec<u8> {
    let body = postcard::to_stdvec(value)
        .expect("a catalogue has no maps of unknown length and no foreign types");
    [&[VERSION], body.as_slice()].concat()
}

/// Unpacks a catalogue.
///
/// # Errors
///
/// When the bytes are of another version, cut short or no catalogue at all.
pub fn decode(bytes: &[u8]) -> Result<Catalogue, PackError> {
    let mut catalogue: Catalogue = unpack(bytes)?;
    let facts = std::mem::take(&mut catalogue.facts);
    for item in &mut catalogue.items {
        each_field(item, |field| {
            if let Some(fact) = fact_of(field, &facts) {
                restore(field, fact);
            }
        });
    }
    catalogue.facts = facts;
    Ok(catalogue)
}

/// Unpacks heads: a catalogue whose items say no more than their names, summaries and everyday words.
///
/// # Errors
///
/// As [`decode`].
pub fn decode_heads(bytes: &[u8]) -> Result<Catalogue, PackError> {
    unpack(bytes).map(Heads::into_catalogue)
}

fn unpack<'b, T: Deserialize<'b>>(bytes: &'b [u8]) -> Result<T, PackError> {
    let (&version, body) = bytes.split_first().ok_or(PackError::Empty)?;
    if version != VERSION {
        return Err(PackError::Version(version));
    }
    let (value, rest) = postcard::take_from_bytes(body).map_err(|_| PackError::Damaged)?;
    if rest.is_empty() { Ok(value) } else { Err(PackError::Damaged) }
}

fn each_field(item: &mut Item, mut change: impl FnMut(&mut Field)) {
    let sections = item.form.iter_mut().flat_map(|form| &mut form.sections);
    sections.flat_map(|section| &mut section.fields).for_each(&mut change);
}

fn fact_of<'f>(field: &Field, facts: &'f [Fact]) -> Option<&'f Fact> {
    facts.iter().find(|fact| field.fact.as_ref() == Some(&fact.id))
}

/// Blanks the words a field has from its fact.
fn share(field: &mut Field, fact: &Fact) {
    for (own, shared) in [
        (&mut field.label, &fact.label),
        (&mut field.question, &fact.question),
        (&mut field.hint, &fact.hint),
        (&mut field.reason, &fact.reason),
        (&mut field.unit, &fact.unit),
    ] {
        if own == shared {
            *own = Localized::default();
        }
    }
    if field.columns == fact.columns {
        field.columns.clear();
    }
}

/// Puts them back. A blank that was written as such becomes the fact's words again: there is no way to write one.
fn restore(field: &mut Field, fact: &Fact) {
    for (own, shared) in [
        (&mut field.label, &fact.label),
        (&mut field.question, &fact.question),
        (&mut field.hint, &fact.hint),
        (&mut field.reason, &fact.reason),
        (&mut field.unit, &fact.unit),
    ] {
        if own.is_empty() {
            own.clone_from(shared);
        }
    }
    if field.columns.is_empty() {
        field.columns.clone_from(&fact.columns);
    }
}
