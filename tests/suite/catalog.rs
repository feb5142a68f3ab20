//! Catalogue files: what is read, what is reported, what is packed, what is found.

mod codes;
mod faults;
mod figures;
mod guide;
mod overlay;
mod pack;
mod real;
mod released;
mod schema;
mod search;

use std::path::{Path, PathBuf};

use onewindow::catalog::{self, Loaded};
use onewindow::cli::files;

/// A folder of this repository.
fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The catalogue of this repository.
fn shipped() -> Loaded {
    catalog::load(files::under(&folder("catalog")).expect("the catalogue folder is there"))
}

/// The files of a small catalogue without a fault.
fn good() -> Vec<(String, Vec<u8>)> {
    files::under(&folder("tests/suite/case/lint/good")).expect("the sample catalogue is there")
}
