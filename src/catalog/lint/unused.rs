//! What nothing uses. Figures and sources are dictionaries, which may hold more than today's items need.

use crate::text::catalog::{Help, Msg, Thing};

use super::super::load::Names;
use super::super::raw::Report;
use super::super::{Catalogue, Depth};

pub(super) fn check(catalogue: &Catalogue, names: &Names, out: &mut Report) {
    for (_, place) in names.unused(Thing::Category) {
        out.place(place.clone(), Msg::EmptyCategory, Help::RemoveOrUse);
    }
    // While an item is an outline, facts may be waiting for its form.
    let written = catalogue.items.iter().all(|item| item.depth == Depth::Full);
    let facts = written.then_some(Thing::Fact);
    for thing in [Thing::Material, Thing::CodeList].into_iter().chain(facts) {
        for (id, place) in names.unused(thing) {
            out.place(place.clone(), Msg::Unused(thing, id.to_owned()), Help::RemoveOrUse);
        }
    }
}

/// Items and bundles that name the same thing twice, or themselves.
pub(super) fn repeated(catalogue: &Catalogue, docs: &[super::Doc<'_>], out: &mut Report) {
    let doc = |part: &str| docs.iter().find(|doc| doc.file.part == part);
    for item in &catalogue.items {
        let Some(doc) = doc(&format!("items/{}/{}.toml", item.category, item.id)) else { continue };
        for (i, id) in item.related.iter().enumerate() {
            if *id == item.id || item.related[..i].contains(id) {
                let place = doc.place(&format!("related.{i}"));
                out.place(place, Msg::Repeated(id.to_string()), Help::RemoveOne);
            }
        }
        for (i, word) in item.aka.iter().enumerate() {
            if item.aka[..i].contains(word) {
                let place = doc.place(&format!("aka.{i}"));
                out.place(place, Msg::Repeated(word.clone()), Help::RemoveOne);
            }
        }
    }
    let Some(doc) = doc("bundles.toml") else { return };
    for (b, bundle) in catalogue.bundles.iter().enumerate() {
        for (i, id) in bundle.items.iter().enumerate() {
            if bundle.items[..i].contains(id) {
                let place = doc.place(&format!("bundle.{b}.items.{i}"));
                out.place(place, Msg::Repeated(id.to_string()), Help::RemoveOne);
            }
        }
    }
}
