//! A saved draft: the case as a text a person can read, sealed with a digest.
//!
//! Where it is stored is the edge's business. The format is its own, with its own version, so that the types of the program
//! can change without touching what people have saved.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::{FactId, FieldId, ItemId};
use crate::field::{self, RowId};
use crate::text::case::DraftMsg;
use crate::text::{Lang, Say};

use super::Case;

/// Version of the format. Another one is refused in words, never half read.
pub const VERSION: u32 = 1;

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

/// What is stored: a case and what it belongs to, under one digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Identity of the draft.
    pub id: String,
    /// Digest of the catalogue it was begun with.
    pub catalogue: String,
    /// Counts the saves: of two records the greater is the newer.
    pub rev: u64,
    /// The case, as [`encode`] writes it.
    pub body: String,
    /// SHA-256 over the lengths and contents of all of the above, lower-case hex.
    pub sha256: String,
}

impl Record {
    /// A record of a case.
    pub fn seal(id: &str, catalogue: &str, rev: u64, case: &Case) -> Self {
        let mut record = Self {
            id: id.into(),
            catalogue: catalogue.into(),
            rev,
            body: encode(case),
            sha256: String::new(),
        };
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
        serde_json::to_string_pretty(self).expect("a record of strings and numbers is always JSON")
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
        let mut hash = Sha256::new();
        // Lengths first: otherwise text could move from one part into the next unnoticed.
        for part in [&self.id, &self.catalogue, &self.rev.to_string(), &self.body] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        hash.finalize().iter().fold(String::new(), |mut hex, byte| {
            // Writing into a string cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }
}

/// The case as JSON that a person can read.
pub fn encode(case: &Case) -> String {
    let draft = Draft {
        draft: VERSION,
        items: case.items.clone(),
        finished_at: case.finished_at.clone(),
        facts: case.facts.iter().map(|(id, answer)| (id.clone(), answer.into())).collect(),
        answers: case
            .answers
            .iter()
            .map(|(item, own)| {
                (item.clone(), own.iter().map(|(id, answer)| (id.clone(), answer.into())).collect())
            })
            .collect(),
    };
    serde_json::to_string_pretty(&draft).expect("maps with text keys are always JSON")
}

/// The case in a draft.
///
/// # Errors
///
/// [`Error::Unreadable`] for what is no draft, [`Error::Newer`] and [`Error::Older`] for those of other versions.
pub fn decode(text: &str) -> Result<Case, Error> {
    let version: Version = serde_json::from_str(text).map_err(|_| Error::Unreadable)?;
    match version.draft {
        VERSION => {}
        found if found > VERSION => return Err(Error::Newer { found }),
        found => return Err(Error::Older { found }),
    }
    let draft: Draft = serde_json::from_str(text).map_err(|_| Error::Unreadable)?;
    let own =
        |own: BTreeMap<FieldId, Answer>| own.into_iter().map(|(id, a)| (id, a.into())).collect();
    Ok(Case {
        items: draft.items,
        finished_at: draft.finished_at,
        facts: draft.facts.into_iter().map(|(id, answer)| (id, answer.into())).collect(),
        answers: draft.answers.into_iter().map(|(item, answers)| (item, own(answers))).collect(),
    })
}

/// The one thing every version has.
#[derive(Deserialize)]
struct Version {
    draft: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Draft {
    draft: u32,
    items: Vec<ItemId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    finished_at: Option<String>,
    facts: BTreeMap<FactId, Answer>,
    answers: BTreeMap<ItemId, BTreeMap<FieldId, Answer>>,
}

/// An answer in JSON: `"text"`, `["code", …]`, `{"rows": […]}`, `{"declined": true}`.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Answer {
    Text(String),
    Many(Vec<String>),
    Rows(Rows),
    Declined(Declined),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    rows: Vec<Row>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: u32,
    cells: BTreeMap<FieldId, Answer>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Declined {
    declined: bool,
}

impl From<&field::Answer> for Answer {
    fn from(answer: &field::Answer) -> Self {
        match answer {
            field::Answer::Text(text) => Self::Text(text.clone()),
            field::Answer::Many(codes) => Self::Many(codes.clone()),
            field::Answer::Rows(rows) => {
                Self::Rows(Rows { rows: rows.iter().map(Row::from).collect() })
            }
            field::Answer::Declined => Self::Declined(Declined { declined: true }),
        }
    }
}

impl From<Answer> for field::Answer {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Text(text) => Self::Text(text),
            Answer::Many(codes) => Self::Many(codes),
            Answer::Rows(rows) => Self::Rows(rows.rows.into_iter().map(field::Row::from).collect()),
            Answer::Declined(_) => Self::Declined,
        }
    }
}

impl From<&field::Row> for Row {
    fn from(row: &field::Row) -> Self {
        let cells = row.cells.iter().map(|(column, answer)| (column.clone(), answer.into()));
        Self { id: row.id.0, cells: cells.collect() }
    }
}

impl From<Row> for field::Row {
    fn from(row: Row) -> Self {
        let cells = row.cells.into_iter().map(|(column, answer)| (column, answer.into()));
        Self { id: RowId(row.id), cells: cells.collect() }
    }
}
