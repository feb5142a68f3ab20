//! `receipt.json`: what the window did with each paper, for programs. A second visit is compared with it: what the first notice did
//! not ask for was the window's fault, since everything has to be told at once.

use serde::{Deserialize, Serialize};

use crate::case::Line;
use crate::domain::{Date, MaterialId};
use crate::text::packet::{Back, PacketError};

use super::application::version;
use super::digest;
use super::stamp::Stamp;

/// Version of the format, `major.minor`. A newer minor version only adds; a newer major version is refused.
///
/// 1.1 added the time of day and what became of each paper; 1.0 is still read.
pub const SCHEMA: (u32, u32) = (1, 1);

/// What became of a paper at the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// The original was shown, and the person has it back.
    Shown,
    /// A copy stays here; the person has the original back.
    Copied,
    /// The original stays here.
    Kept,
    /// It was handed in and given back: nothing of it stays here.
    Returned,
    /// It is not there.
    Missing,
    /// It is there and cannot be used.
    Wrong,
}

impl State {
    /// Every state, as a clerk ticks them.
    pub const ALL: [Self; 6] =
        [Self::Shown, Self::Copied, Self::Kept, Self::Returned, Self::Missing, Self::Wrong];

    /// Its name in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::Copied => "copied",
            Self::Kept => "kept",
            Self::Returned => "returned",
            Self::Missing => "missing",
            Self::Wrong => "wrong",
        }
    }

    /// The state with a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// What the slips call it.
    pub fn word(self) -> Back {
        match self {
            Self::Shown => Back::Shown,
            Self::Copied => Back::Copied,
            Self::Kept => Back::Kept,
            Self::Returned => Back::Returned,
            Self::Missing => Back::Missing,
            Self::Wrong => Back::Wrong,
        }
    }

    /// Whether the paper has to be brought, or brought again.
    pub fn lacks(self) -> bool {
        matches!(self, Self::Missing | Self::Wrong)
    }

    /// Whether it goes on with the application.
    pub fn goes_on(self) -> bool {
        matches!(self, Self::Shown | Self::Copied | Self::Kept)
    }
}

/// What became of one paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Which.
    pub material: MaterialId,
    /// What became of it.
    pub state: State,
    /// Why it cannot be used, or why it was not there; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl Seen {
    /// A paper in a state, without a reason.
    pub fn new(material: impl Into<MaterialId>, state: State) -> Self {
        Self { material: material.into(), state, reason: String::new() }
    }
}

/// The whole file. It names papers, never what is in them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// `major.minor`.
    pub schema: String,
    /// Root digest of the packet, hex, or as much of it as was known; the number on the slips is its beginning.
    pub packet: String,
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// The time of day, `HH:MM`; empty: nobody said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub time: String,
    /// Version of the catalogue the window used.
    pub catalogue: String,
    /// Ids of the items.
    pub items: Vec<String>,
    /// Ids of the materials on the receipt.
    pub listed: Vec<String>,
    /// Ids of the materials on the notice; empty: there was none.
    pub missing: Vec<String>,
    /// What became of each paper that was looked at, in order of the checklist.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub materials: Vec<Seen>,
}

impl Receipt {
    /// The file about these lines, without items.
    pub(super) fn new(
        number: &[u8],
        catalogue: &str,
        day: Date,
        at: Option<Stamp>,
        (listed, missing): (&[&Line], &[&Line]),
    ) -> Self {
        let ids = |lines: &[&Line]| lines.iter().map(|line| line.material.id.to_string()).collect();
        Self {
            schema: format!("{}.{}", SCHEMA.0, SCHEMA.1),
            packet: digest::hex(number),
            day: day.to_string(),
            time: at.map(Stamp::clock).unwrap_or_default(),
            catalogue: catalogue.to_owned(),
            items: Vec::new(),
            listed: ids(listed),
            missing: ids(missing),
            materials: Vec::new(),
        }
    }

    /// Whether a paper that is missing now should have been asked for then: it is for an item that was looked at, and the notice
    /// did not name it.
    pub fn kept_silent_about(&self, line: &Line) -> bool {
        let told = self.missing.iter().any(|id| id == line.material.id.as_str());
        let looked_at = line.items.iter().any(|id| self.items.iter().any(|it| it == id.as_str()));
        looked_at && !told
    }

    /// How many papers are in a state. A receipt of version 1.0 knows only what was missing.
    pub fn count(&self, state: State) -> usize {
        match (self.materials.is_empty(), state) {
            (true, State::Missing) => self.missing.len(),
            _ => self.materials.iter().filter(|seen| seen.state == state).count(),
        }
    }

    /// The bytes of the file: indented, so that a person can read it.
    pub fn to_json(&self) -> Vec<u8> {
        let mut bytes =
            serde_json::to_vec_pretty(self).expect("plain data can always be written as JSON");
        bytes.push(b'\n');
        bytes
    }

    /// Reads the file.
    ///
    /// # Errors
    ///
    /// [`PacketError::Json`] and [`PacketError::NewerMajor`].
    pub fn from_json(bytes: &[u8]) -> Result<Self, PacketError> {
        #[derive(Deserialize)]
        struct Head {
            schema: String,
        }
        let broken =
            |e: serde_json::Error| PacketError::Json(format!("{}:{}", e.line(), e.column()));
        let head: Head = serde_json::from_slice(bytes).map_err(broken)?;
        match version(&head.schema) {
            None => Err(PacketError::Json("schema".into())),
            Some((major, _)) if major != SCHEMA.0 => {
                Err(PacketError::NewerMajor(head.schema.chars().take(20).collect()))
            }
            Some(_) => serde_json::from_slice(bytes).map_err(broken),
        }
    }
}
