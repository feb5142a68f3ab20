//! What is handed in: a neutral document, its PDF, HTML and plain text, and the strict container around them.
//!
//! Used by `ui`, `embed` and `cli`. The fonts and the time are arguments. [`export`] makes a packet, [`open`] verifies one, [`sheet`]
//! makes the one-sheet notice. In a browser the page words the papers ([`prepare`]) and a worker sets them ([`Job`]).

pub mod application;
pub mod bag;
pub mod compare;
pub mod digest;
pub mod document;
mod export;
pub mod font;
pub mod html;
pub mod inspect;
mod job;
mod open;
pub mod papers;
pub mod pdf;
pub mod plain;
pub mod qr;
mod receipt;
mod repair;
pub mod scans;
pub mod stamp;
pub mod zip;

pub use crate::text::packet::PacketError;
pub use document::{Block, Cell, Document, Page, Picture, Profile, Table, Tick};
pub use export::{
    ExportError, HandedBack, Packet, Prepared, export, export_with, handed_back, prepare, sheet,
    stamp as stamp_of,
};
pub use font::Fonts;
pub use job::{Done, Job};
pub use open::{Opened, open};
pub use receipt::Receipt;
pub use repair::repair;
pub use stamp::Stamp;
