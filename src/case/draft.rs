//! A saved draft: the case as a text a person can read, sealed with a digest.
//!
//! Where it is stored is the edge's business. The format is its own, with its own version, so that the types of the program
//! can change without touching what people have saved.

mod carried;
mod json;
mod shelf;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::Map;
use crate::text::case::DraftMsg;
use crate::text::{Lang, Say};

use super::Case;
use json::{Draft, Version};

pub use carried::digest_of;
pub use shelf::Shelf;

/// Version of the format. Version 2 added where facts were said, version 3 what the matter is called, version 4 photographs, signatures,
/// which notices were agreed to and the forms as they were begun; older ones are read as drafts without them. Any other one is refused
/// in words, never half read.
pub const VERSION: u32 = 4;

/// The oldest version that is still read.
const OLDEST: u32 = 1;

/// Why a draft cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// No draft, or torn.
    #[error("not a draft")]
    Unreadable,
    /// The digest does not fit.
    #[error("the digest does not fit")]
    Damaged,
    /// Made by a newer program.
    #[error("draft version {found} is newer than {VERSION}")]
    Newer {
        /// Its version.
        found: u32,
    },
    /// Made by an older program.
    #[error("draft version {found} is too old")]
    Older {
        /// Its version.
        found: u32,
    },
}

impl Say for Error {
    fn say(&self, lang: Lang) -> String {
        let message = match self {
            Self::Unreadable => DraftMsg::Unreadable,
            Self::Damaged => DraftMsg::Damaged,
            Self::Newer { found } => DraftMsg::Newer { found: *found, known: VERSION },
            Self::Older { found } => DraftMsg::Older { found: *found },
        };
        message.say(lang)
    }
}

/// Which draft it is, of which catalogue, and when it was saved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stamp {
    /// Identity of the draft; empty for the only one of a device.
    pub id: String,
    /// Digest of the catalogue it was begun with.
    pub catalogue: String,
    /// Counts the saves: of two records the greater is the newer.
    pub rev: u64,
    /// When it was saved, RFC 3339.
    pub saved_at: String,
}

/// What is stored: a case and what it belongs to, under one digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Which draft it is.
    pub stamp: Stamp,
    /// The case, as [`encode`] writes it; in the record's file it stands as it is, so that a person can read it there.
    #[serde(with = "verbatim", rename = "case")]
    pub body: String,
    /// SHA-256 over the lengths and contents of all of the above, lower-case hex.
    pub sha256: String,
    /// Photographs and files the record carries with it, in base64 by their digests. Where it is stored they lie beside it.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub files: Map<String, String>,
}

impl Record {
    /// A record of a case.
    pub fn seal(stamp: Stamp, case: &Case) -> Self {
        let mut record =
            Self { stamp, body: encode(case), sha256: String::new(), files: Map::new() };
        record.sha256 = record.digest();
        record
    }

    /// The case.
    ///
    /// # Errors
    ///
    /// [`Error::Damaged`] when anything was changed since it was sealed, and those of [`decode`]. The record itself stays as it
    /// is: the caller keeps it for export.
    pub fn open(&self) -> Result<Case, Error> {
        if self.digest() != self.sha256 {
            return Err(Error::Damaged);
        }
        decode(&self.body)
    }

    /// The record as a text file that a person can read.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("a record of strings and numbers is always JSON")
    }

    /// A record out of a text file.
    ///
    /// # Errors
    ///
    /// [`Error::Unreadable`] when it is none. Whether it is whole shows [`Record::open`].
    pub fn from_json(text: &str) -> Result<Self, Error> {
        serde_json::from_str(text).map_err(|_| Error::Unreadable)
    }

    fn digest(&self) -> String {
        let Stamp { id, catalogue, rev, saved_at } = &self.stamp;
        let mut hash = Sha256::new();
        // Lengths first: otherwise text could move from one part into the next unnoticed.
        for part in [id, catalogue, &rev.to_string(), saved_at, &self.body] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        hash.finalize().iter().flat_map(|byte| [hex(byte >> 4), hex(byte & 15)]).collect()
    }
}

/// A digit of a hexadecimal number, below 16.
fn hex(nibble: u8) -> char {
    char::from_digit(u32::from(nibble), 16).unwrap_or_default()
}

/// JSON inside JSON, byte for byte.
mod verbatim {
    use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::Error};
    use serde_json::value::RawValue;

    pub(super) fn serialize<S: Serializer>(body: &str, to: S) -> Result<S::Ok, S::Error> {
        RawValue::from_string(body.to_owned()).map_err(S::Error::custom)?.serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
        Ok(<Box<RawValue>>::deserialize(from)?.get().to_owned())
    }
}

/// The case as JSON that a person can read.
pub fn encode(case: &Case) -> String {
    serde_json::to_string_pretty(&Draft::of(case, VERSION))
        .expect("maps with text keys are always JSON")
}

/// The case in a draft.
///
/// # Errors
///
/// [`Error::Unreadable`] for what is no draft, [`Error::Newer`] and [`Error::Older`] for those of other versions.
pub fn decode(text: &str) -> Result<Case, Error> {
    let version: Version = serde_json::from_str(text).map_err(|_| Error::Unreadable)?;
    match version.draft {
        OLDEST..=VERSION => {}
        found if found > VERSION => return Err(Error::Newer { found }),
        found => return Err(Error::Older { found }),
    }
    let draft: Draft = serde_json::from_str(text).map_err(|_| Error::Unreadable)?;
    Ok(draft.into_case())
}
