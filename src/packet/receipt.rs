//! `receipt.json`: what the window handed back, for programs. A second visit is compared with it: what the first notice did not
//! ask for was the window's fault, since everything has to be told at once.

use serde::{Deserialize, Serialize};

use crate::case::Line;
use crate::domain::Date;
use crate::text::packet::PacketError;

use super::application::version;
use super::digest;
use super::open::Opened;

/// Version of the format, `major.minor`. A newer minor version only adds; a newer major version is refused.
pub(super) const SCHEMA: (u32, u32) = (1, 0);

/// The whole file. It names papers, never what is in them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// `major.minor`.
    pub schema: String,
    /// Root digest of the packet, hex; the number on the slips is its beginning.
    pub packet: String,
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// Version of the catalogue the window used.
    pub catalogue: String,
    /// Ids of the items.
    pub items: Vec<String>,
    /// Ids of the materials on the receipt.
    pub listed: Vec<String>,
    /// Ids of the materials on the notice; empty: there was none.
    pub missing: Vec<String>,
}

impl Receipt {
    /// The file about these lines.
    pub(super) fn new(
        opened: &Opened,
        catalogue: &str,
        today: Date,
        listed: &[&Line],
        missing: &[&Line],
    ) -> Self {
        let ids = |lines: &[&Line]| lines.iter().map(|line| line.material.id.to_string()).collect();
        Self {
            schema: format!("{}.{}", SCHEMA.0, SCHEMA.1),
            packet: digest::hex(&opened.root),
            day: today.to_string(),
            catalogue: catalogue.to_owned(),
            items: opened.application.items.iter().map(|item| item.id.clone()).collect(),
            listed: ids(listed),
            missing: ids(missing),
        }
    }

    /// Whether a paper that is missing now should have been asked for then: it is for an item that was looked at, and the notice
    /// did not name it.
    pub fn kept_silent_about(&self, line: &Line) -> bool {
        let told = self.missing.iter().any(|id| id == line.material.id.as_str());
        let looked_at = line.items.iter().any(|id| self.items.iter().any(|it| it == id.as_str()));
        looked_at && !told
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
        let broken =
            |e: serde_json::Error| PacketError::Json(format!("{}:{}", e.line(), e.column()));
        let receipt: Self = serde_json::from_slice(bytes).map_err(broken)?;
        match version(&receipt.schema) {
            None => Err(PacketError::Json("schema".into())),
            Some((major, _)) if major != SCHEMA.0 => {
                Err(PacketError::NewerMajor(receipt.schema.chars().take(20).collect()))
            }
            Some(_) => Ok(receipt),
        }
    }
}
