//! What is handed in: a neutral document, its PDF, HTML and plain text, and the strict container around them.
//!
//! Used by `ui`, `embed` and `cli`. The fonts and the time are arguments. [`export`] makes a packet, [`open`] verifies one, [`sheet`]
//! makes the one-sheet notice. In a browser the page words the papers ([`prepare`]) and a worker sets them ([`Job`]).

pub mod application;
pub mod bag;
pub mod between;
pub mod calendar;
pub mod carried;
pub mod compare;
pub mod contact;
pub mod csv;
pub mod data;
pub mod digest;
pub mod document;
mod export;
pub mod font;
pub mod html;
pub mod inspect;
mod job;
mod open;
pub mod paper;
pub mod papers;
pub mod pdf;
pub mod plain;
pub mod qr;
pub mod receipt;
mod repair;
pub mod scans;
pub mod stamp;
pub mod visit;
pub mod zip;

pub use crate::text::packet::PacketError;
pub use data::{Codes, Scanned};
pub use document::{Block, Cell, Document, Page, Picture, Profile, Table, Tick};
pub use export::{
    ExportError, Packet, Prepared, export, export_with, prepare, prepare_with, sheet,
    stamp as stamp_of,
};
pub use font::Fonts;
pub use job::{Done, Job};
pub use open::{Opened, open};
pub use papers::Slip;
pub use receipt::{Receipt, Seen, State};
pub use repair::repair;
pub use stamp::Stamp;
pub use visit::{HandedBack, Visit, handed_back};
