//! OneWindow (一窗): a community service centre's whole window as a kit.
//!
//! The modules are layers; arrows point down only. `ARCHITECTURE.md` tells what each layer must not know,
//! and `tests/suite/architecture.rs` checks it.

pub mod text;

pub mod domain;

pub mod feel;
pub mod field;

pub mod catalog;

pub mod case;

pub mod packet;

#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "kit")]
pub mod embed;
#[cfg(feature = "web")]
pub mod ui;
