//! Things nobody can tell apart: two items, materials or facts of one name.

use std::collections::BTreeMap;

use crate::text::catalog::{Help, Msg, Thing};

use super::super::raw::{Doc, Report};
use super::super::{Catalogue, Place};

pub(super) fn check(catalogue: &Catalogue, docs: &[Doc<'_>], out: &mut Report) {
    let doc = |part: &str| docs.iter().find(|doc| doc.file.part == part);
    let items = catalogue.items.iter().filter_map(|item| {
        let doc = doc(&format!("items/{}/{}.toml", item.category, item.id))?;
        Some((item.name.zh.as_str(), item.id.to_string(), doc.place("name.zh")))
    });
    report(Thing::Item, items, out);
    if let Some(doc) = doc("materials.toml") {
        let materials = catalogue.materials.iter().enumerate().map(|(i, m)| {
            (m.name.zh.as_str(), m.id.to_string(), doc.place(&format!("material.{i}.name.zh")))
        });
        report(Thing::Material, materials, out);
    }
    if let Some(doc) = doc("facts.toml") {
        let facts = catalogue.facts.iter().enumerate().map(|(i, f)| {
            (f.label.zh.as_str(), f.id.to_string(), doc.place(&format!("fact.{i}.label.zh")))
        });
        report(Thing::Fact, facts, out);
    }
}

fn report<'n>(
    thing: Thing,
    named: impl Iterator<Item = (&'n str, String, Place)>,
    out: &mut Report,
) {
    let mut first: BTreeMap<&str, String> = BTreeMap::new();
    for (name, id, place) in named {
        if let Some(other) = first.get(name) {
            out.place(place, Msg::SameName(thing, other.clone()), Help::TellApart);
        } else {
            first.insert(name, id);
        }
    }
}
