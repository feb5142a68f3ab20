//! The catalogue's files on disk.

use std::path::{Path, PathBuf};

use anyhow::Context;

use super::{args, bundle, console::Console, project};
use crate::catalog::{self, Catalogue, Item, Loaded, Overlay};
use crate::domain::nearest;
use crate::text::cli::Msg;

/// Where a catalogue's files are.
#[derive(Clone, Debug)]
pub struct Folders {
    /// The folder of the catalogue.
    pub base: PathBuf,
    /// Folders laid over it; the last one wins.
    pub overlays: Vec<PathBuf>,
}

impl Folders {
    /// The folders meant by the options; without any the project's own catalogue.
    pub(super) fn of(args: args::Folders, console: Console) -> anyhow::Result<Self> {
        Self::new(args.catalog, args.over, console)
    }

    /// The folder `base`, else the catalogue the program carries, else the project's own, and what is laid over it.
    pub(super) fn new(
        base: Option<PathBuf>,
        over: args::Over,
        console: Console,
    ) -> anyhow::Result<Self> {
        let base = match base.or_else(bundle::catalogue) {
            Some(base) => base,
            None => project::root(console)?.join("catalog"),
        };
        Ok(Self { base, overlays: over.overlay })
    }
}

/// Reads, checks and lints a catalogue.
pub(super) fn load(folders: &Folders, console: Console) -> anyhow::Result<Loaded> {
    let (base, overlays) = files(folders, console)?;
    Ok(catalog::load_with(base, overlays))
}

/// Paths below a folder, with `/`, and contents.
type Files = Vec<(String, Vec<u8>)>;

/// The files of a catalogue and what is laid over them.
pub(super) fn files(folders: &Folders, console: Console) -> anyhow::Result<(Files, Vec<Overlay>)> {
    let Folders { base, overlays } = folders;
    let is_workbook = |path: &&std::path::PathBuf| {
        path.extension().is_some_and(|ending| {
            ["xlsx", "xls", "csv"].iter().any(|workbook| ending.eq_ignore_ascii_case(workbook))
        })
    };
    if let Some(file) = std::iter::once(base).chain(overlays).find(is_workbook) {
        return Err(console.failure(&Msg::NoWorkbooks { file: file.display().to_string() }));
    }
    let carried = bundle::files(base);
    if carried.is_none() && !base.join("catalog.toml").is_file() {
        return Err(console.failure(&Msg::NoCatalogue { dir: base.display().to_string() }));
    }
    let read = |dir: &Path| super::files::under(dir).with_context(|| dir.display().to_string());
    let overlay = |dir: &PathBuf| {
        let name = dir.to_string_lossy().replace('\\', "/").trim_end_matches('/').to_owned();
        anyhow::Ok(Overlay { name, files: read(dir)? })
    };
    let overlays = overlays.iter().map(overlay).collect::<anyhow::Result<_>>()?;
    Ok((carried.map_or_else(|| read(base), anyhow::Ok)?, overlays))
}

/// The same; one that has errors is a failure.
pub(super) fn usable(folders: &Folders, console: Console) -> anyhow::Result<Loaded> {
    let loaded = load(folders, console)?;
    if !loaded.is_usable() {
        let dir = folders.base.display().to_string();
        return Err(console.failure(&Msg::CatalogueUnusable { dir }));
    }
    Ok(loaded)
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
