//! What the program carries when it was built with the feature `bundled`, or finds in the folder `ONEWINDOW_PARTS`: the files of the site
//! that do not depend on a catalogue, and a catalogue. With them it needs no project and no other tool.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::Context;

use super::files;

/// Files by name: those of the site under `site/`, those of the catalogue under `catalog/`.
pub type Files = &'static [(&'static str, &'static [u8])];

static CARRIED: OnceLock<Vec<(String, Vec<u8>)>> = OnceLock::new();

/// Names the folder.
const FOLDER: &str = "ONEWINDOW_PARTS";

/// What stands for the carried catalogue where a folder is named; no folder is called so.
const CATALOGUE: &str = "(catalog)";

/// Takes it. Said once, before anything else.
pub(super) fn carry(carried: Files) -> anyhow::Result<()> {
    let own = carried.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())).collect();
    let parts = match std::env::var_os(FOLDER) {
        Some(folder) if carried.is_empty() => files::under(Path::new(&folder)).context(FOLDER)?,
        Some(_) | None => own,
    };
    let _ = CARRIED.set(parts);
    Ok(())
}

/// Whether there is anything.
pub(super) fn is_there() -> bool {
    CARRIED.get().is_some_and(|parts| !parts.is_empty())
}

fn under(folder: &str) -> Vec<(String, Vec<u8>)> {
    let inside = |(name, bytes): &(String, Vec<u8>)| {
        Some((name.strip_prefix(folder)?.strip_prefix('/')?.to_owned(), bytes.clone()))
    };
    CARRIED.get().into_iter().flatten().filter_map(inside).collect()
}

/// The files of the site.
pub(super) fn site() -> Vec<(String, Vec<u8>)> {
    under("site")
}

/// The carried catalogue as a folder, when there is one.
pub(super) fn catalogue() -> Option<PathBuf> {
    is_there().then(|| CATALOGUE.into())
}

/// The files of that folder; `None`: it is another.
pub(super) fn files(folder: &Path) -> Option<Vec<(String, Vec<u8>)>> {
    (folder == Path::new(CATALOGUE)).then(|| under("catalog"))
}
