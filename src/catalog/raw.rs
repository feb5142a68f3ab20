//! Catalogue files as they stand on disk: TOML trees in which everything knows its place.
//!
//! Nothing here knows what a file is about; [`super::load`] does.

mod file;
mod node;
mod report;
mod table;
mod tree;

pub(super) use file::{Doc, File};
pub(super) use node::{Node, Word};
pub(super) use report::Report;
pub(super) use table::Table;
pub(super) use tree::{Entries, Entry, Tree, Value};
