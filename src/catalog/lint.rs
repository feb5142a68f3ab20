//! What is allowed and still looks wrong. One file a rule.

mod complete;
mod conditions;
mod marks;
mod materials;
mod questions;
mod times;
mod unused;
mod words;

use std::collections::BTreeSet;

use super::load::Names;
use super::raw::{Doc, File, Report};
use super::{Catalogue, Item, Place, Severity};

/// An item and the file it stands in.
struct Entry<'a> {
    item: &'a Item,
    doc: &'a Doc<'a>,
}

impl Entry<'_> {
    /// Where a value of the item stands: `condition.0.text`.
    fn place(&self, path: &str) -> Place {
        self.doc.place(path)
    }
}

/// Runs every rule. What already has errors is only looked at for its words: what follows from an error is no finding of its
/// own.
pub(super) fn run(
    catalogue: &Catalogue,
    docs: &[Doc<'_>],
    files: &[File],
    names: &Names,
    out: &mut Report,
) {
    docs.iter().for_each(|doc| words::check(doc, out));
    let part = |path: &str| files.iter().find(|file| file.path == path).map(|file| &file.part);
    let wrong: BTreeSet<String> = out
        .findings
        .iter()
        .filter(|d| d.severity() == Severity::Error)
        .map(|d| part(&d.place.file).unwrap_or(&d.place.file).clone())
        .collect();
    if wrong.iter().any(|file| !file.starts_with("items/")) {
        return;
    }
    for item in &catalogue.items {
        let path = format!("items/{}/{}.toml", item.category, item.id);
        if wrong.contains(&path) {
            continue;
        }
        let Some(doc) = docs.iter().find(|doc| doc.file.part == path) else { continue };
        let entry = Entry { item, doc };
        complete::check(&entry, out);
        conditions::check(&entry, out);
        marks::check(&entry, catalogue, out);
        materials::check(&entry, out);
        questions::check(&entry, catalogue, out);
        times::check(&entry, out);
    }
    marks::check_parameters(catalogue, docs, out);
    if wrong.is_empty() {
        unused::check(names, out);
    }
}
