//! Which items go with which: no item names another twice, and what excludes is excluded.

use crate::text::catalog::{Help, Msg};

use super::super::raw::{Doc, Report};
use super::super::{Catalogue, Item};

/// Items and bundles that name the same thing twice, or themselves, and items that exclude another on one side only.
pub(super) fn check(catalogue: &Catalogue, docs: &[Doc<'_>], out: &mut Report) {
    let doc = |part: &str| docs.iter().find(|doc| doc.file.part == part);
    for item in &catalogue.items {
        let Some(doc) = doc(&format!("items/{}/{}.toml", item.category, item.id)) else { continue };
        for (i, id) in item.related.iter().enumerate() {
            if *id == item.id || item.related[..i].contains(id) {
                let place = doc.place(&format!("related.{i}"));
                out.place(place, Msg::Repeated(id.to_string()), Help::RemoveOne);
            }
        }
        excludes(item, catalogue, doc, out);
        repeated("aka", &item.aka, doc, out);
    }
    let Some(doc) = doc("bundles.toml") else { return };
    for (b, bundle) in catalogue.bundles.iter().enumerate() {
        repeated(&format!("bundle.{b}.items"), &bundle.items, doc, out);
        repeated(&format!("bundle.{b}.aka"), &bundle.aka, doc, out);
    }
}

/// Two things nobody can have together say so of each other.
fn excludes(item: &Item, catalogue: &Catalogue, doc: &Doc<'_>, out: &mut Report) {
    for (i, id) in item.excludes.iter().enumerate() {
        let place = || doc.place(&format!("excludes.{i}"));
        let before = item.excludes[..i].contains(id) || item.related.contains(id);
        if *id == item.id || before {
            out.place(place(), Msg::Repeated(id.to_string()), Help::RemoveOne);
        } else if catalogue.item(id).is_some_and(|other| !other.excludes.contains(&item.id)) {
            let help = Help::NameBack { file: id.to_string(), id: item.id.to_string() };
            out.place(place(), Msg::OneSided(id.to_string()), help);
        }
    }
}

/// Words or ids that stand in a list twice.
fn repeated<T: PartialEq + ToString>(path: &str, list: &[T], doc: &Doc<'_>, out: &mut Report) {
    for (i, word) in list.iter().enumerate() {
        if list[..i].contains(word) {
            let place = doc.place(&format!("{path}.{i}"));
            out.place(place, Msg::Repeated(word.to_string()), Help::RemoveOne);
        }
    }
}
