//! What the export worker is asked to do: papers in words come in, files go out.

use serde::{Deserialize, Serialize};

use super::document::Document;
use super::export::{ExportError, Packet, Prepared};
use super::font::Fonts;
use super::pdf;
use super::stamp::Stamp;
use crate::text::Lang;

/// A job for the worker. Page and worker come from one build, so that its bytes need no version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Job {
    /// The packet of a case.
    Packet(Box<Prepared>),
    /// A document alone, as PDF, with its date.
    Document(Document, Stamp),
}

/// What came of a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// The packet.
    Packet(Packet),
    /// The PDF of a document.
    Document(Vec<u8>),
}

impl Job {
    /// The job as bytes.
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_stdvec(self).expect("papers in words can always be packed")
    }

    /// The job in these bytes; `None` when they are not the bytes of one.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }

    /// The language of the papers, and of what the worker has to say about them.
    pub fn lang(&self) -> Lang {
        match self {
            Self::Packet(prepared) => prepared.lang,
            Self::Document(document, _) => document.lang,
        }
    }

    /// Does it.
    ///
    /// # Errors
    ///
    /// [`ExportError::Missing`] and [`ExportError::Writer`].
    pub fn run(self, fonts: &Fonts) -> Result<Done, ExportError> {
        match self {
            Self::Packet(prepared) => prepared.packet(fonts).map(Done::Packet),
            Self::Document(document, stamp) => {
                Ok(Done::Document(pdf::render(&document, fonts, stamp, &[])?))
            }
        }
    }
}
