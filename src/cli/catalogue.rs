//! The catalogue's files on disk.

use std::path::Path;

use anyhow::Context;

use super::console::Console;
use super::files;
use crate::case::example;
use crate::catalog::{self, Catalogue, Diagnostic, Item, Loaded};
use crate::domain::nearest;
use crate::text::{Lang, Say, cli::Msg};

/// Reads, checks and lints the catalogue in the folder `dir`.
pub(super) fn load(dir: &Path, console: Console) -> anyhow::Result<Loaded> {
    if !dir.join("catalog.toml").is_file() {
        return Err(console.failure(&Msg::NoCatalogue { dir: dir.display().to_string() }));
    }
    let files = files::under(dir).with_context(|| dir.display().to_string())?;
    Ok(catalog::load(files))
}

/// Everything there is to say about a catalogue: what is wrong with its files, and its examples that do not come out as
/// they are written.
pub(super) fn findings(mut loaded: Loaded, lang: Lang) -> Vec<Diagnostic> {
    let mut failed = Vec::new();
    for item in &loaded.catalogue.items {
        for (index, example) in item.examples.iter().enumerate() {
            let found: Vec<_> = example::run(&loaded.catalogue, item, example)
                .iter()
                .map(|mismatch| mismatch.what.say(lang))
                .collect();
            if !found.is_empty() {
                failed.push(loaded.example_failed(&item.id, index, found.join("; ")));
            }
        }
    }
    loaded.diagnostics.append(&mut failed);
    loaded.diagnostics
}

/// The item called `id`; when there is none, the failure names the nearest ids.
pub(super) fn item<'c>(
    catalogue: &'c Catalogue,
    id: &str,
    console: Console,
) -> anyhow::Result<&'c Item> {
    if let Some(item) = catalogue.items.iter().find(|item| item.id.as_str() == id) {
        return Ok(item);
    }
    let ids = catalogue.items.iter().map(|item| item.id.as_str());
    let near = nearest(id, ids).map(ToOwned::to_owned);
    Err(console.failure(&Msg::NoItem { id: id.to_owned(), near }))
}
