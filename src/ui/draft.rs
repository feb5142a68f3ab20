//! The saved draft as text: a small envelope around the matter, with a digest, readable by a person.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use crate::case::Case;

/// The newest format this program writes.
const FORMAT: u32 = 1;

/// What stands around the matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Format of the envelope.
    pub format: u32,
    /// Digest of the catalogue it was begun with.
    pub catalogue: String,
    /// Counts the writes; the greater is the newer.
    pub rev: u64,
    /// When it was written, RFC 3339.
    pub saved_at: String,
}

#[derive(Serialize, Deserialize)]
struct Envelope {
    onewindow_draft: Stamp,
    /// SHA-256 of the text of `case`, lower-case hex.
    sha256: String,
    case: Box<RawValue>,
}

/// Why a text is no draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Not a draft at all.
    #[error("not a saved draft")]
    NotADraft,
    /// Written by a newer program.
    #[error("written by a newer version")]
    Newer,
    /// Cut off or changed.
    #[error("the digest does not fit: cut off or changed")]
    Damaged,
}

/// The draft's text.
pub fn encode(case: &Case, stamp: &Stamp) -> Option<String> {
    let case = serde_json::value::to_raw_value(case).ok()?;
    let sha256 = hex(case.get());
    let onewindow_draft = Stamp { format: FORMAT, ..stamp.clone() };
    serde_json::to_string(&Envelope { onewindow_draft, sha256, case }).ok()
}

/// Reads a draft; nothing of a bad one is used.
pub fn decode(text: &str) -> Result<(Case, Stamp), Refused> {
    let envelope: Envelope = serde_json::from_str(text).map_err(|_| Refused::NotADraft)?;
    if envelope.onewindow_draft.format > FORMAT {
        return Err(Refused::Newer);
    }
    if envelope.sha256 != hex(envelope.case.get()) {
        return Err(Refused::Damaged);
    }
    let case = serde_json::from_str(envelope.case.get()).map_err(|_| Refused::NotADraft)?;
    Ok((case, envelope.onewindow_draft))
}

fn hex(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let nibble = |n: u8| char::from(DIGITS[usize::from(n & 15)]);
    Sha256::digest(text.as_bytes())
        .iter()
        .flat_map(|byte| [nibble(byte >> 4), nibble(*byte)])
        .collect()
}
