//! `new ITEM`: a file to begin an item with. It asks nothing and can be linted at once.

use std::path::PathBuf;

use anyhow::Context;

use super::catalogue::{self, Folders};
use super::{Outcome, args, console::Console};
use crate::catalog::{self, Catalogue, Diagnostic, Overlay};
use crate::text::cli::Msg;

/// What stands under the first lines: everything an item can have, to be uncommented piece by piece.
const TEMPLATE: &str = include_str!("new.toml");

/// Writes the file and prints its name. What would not be a sound item is not written.
pub(super) fn run(args: args::New, console: Console) -> anyhow::Result<Outcome> {
    let folders = Folders::of(args.folders, console)?;
    let catalogue = catalogue::usable(&folders, console)?.catalogue;
    let category = match args.category {
        Some(id) => id,
        None => catalogue.categories.first().map(|c| c.id.to_string()).unwrap_or_default(),
    };
    let path = format!("items/{category}/{}.toml", args.item);
    // An overlay's own items stand in the overlay.
    let dir: PathBuf = folders.overlays.last().unwrap_or(&folders.base).clone();
    let file = dir.join(&path);
    if catalogue.items.iter().any(|item| item.id.as_str() == args.item) || file.exists() {
        return Err(console.failure(&Msg::ItemExists { id: args.item }));
    }
    let text = skeleton(&args.item, args.name.as_deref(), &catalogue);
    let found = faults(&folders, &path, &text, console)?;
    if !found.is_empty() {
        for finding in &found {
            console.result(&finding.render(console.lang));
        }
        return Ok(Outcome::Findings);
    }
    let folder = file.parent().unwrap_or(&dir);
    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    std::fs::write(&file, text).with_context(|| file.display().to_string())?;
    console.result(&file.display().to_string());
    Ok(Outcome::Clean)
}

/// What would be wrong with the new file.
fn faults(
    folders: &Folders,
    path: &str,
    text: &str,
    console: Console,
) -> anyhow::Result<Vec<Diagnostic>> {
    let file = vec![(path.to_owned(), text.as_bytes().to_vec())];
    let new = Overlay { name: String::new(), files: file };
    let (base, mut overlays) = catalogue::files(folders, console)?;
    overlays.push(new);
    let mut found = catalog::load_with(base, overlays).diagnostics;
    found.retain(|finding| finding.place.file == path);
    Ok(found)
}

fn skeleton(id: &str, name: Option<&str>, catalogue: &Catalogue) -> String {
    let no = catalogue.items.iter().map(|item| item.no).max().unwrap_or_default() + 1;
    let name = name.unwrap_or("新事项");
    let mut english = id.replace('-', " ");
    if let Some(first) = english.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    // Quotation marks would end the text too early.
    let plain = |text: &str| text.replace(['"', '\\'], "");
    TEMPLATE
        .replace("{no}", &no.to_string())
        .replace("{zh}", &plain(name))
        .replace("{en}", &plain(&english))
        .replace("{source}", catalogue.sources.first().map_or("", |source| source.id.as_str()))
        .replace("{material}", catalogue.materials.first().map_or("", |m| m.id.as_str()))
}
