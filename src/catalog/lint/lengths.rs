//! Names that fit on the sheet: a heading on one or two lines in the largest type, a material on one line of the list, a label
//! in its cell.

use crate::field::Kind;
use crate::text::Localized;
use crate::text::catalog::{Help, Msg};

use super::super::Catalogue;
use super::super::raw::{Doc, Report};
use super::Entry;

/// Most characters in Chinese and in English.
type Limit = (usize, usize);

const ITEM: Limit = (24, 90);
const MATERIAL: Limit = (28, 90);
const LABEL: Limit = (24, 90);

pub(super) fn check(entry: &Entry<'_>, out: &mut Report) {
    let put = |path: &str, text: &Localized, limit: Limit, out: &mut Report| {
        fits(entry.doc, path, text, limit, out);
    };
    put("name", &entry.item.name, ITEM, out);
    for (s, section) in entry.item.form.iter().flat_map(|form| &form.sections).enumerate() {
        for (f, field) in section.fields.iter().enumerate() {
            // What somebody agrees to is a sentence.
            if field.fact.is_none() && field.kind != Kind::Consent {
                put(&format!("form.section.{s}.field.{f}.label"), &field.label, LABEL, out);
            }
        }
    }
}

/// Names of the dictionaries.
pub(super) fn check_dictionaries(catalogue: &Catalogue, docs: &[Doc<'_>], out: &mut Report) {
    let doc = |part: &str| docs.iter().find(|doc| doc.file.part == part);
    if let Some(doc) = doc("materials.toml") {
        for (i, material) in catalogue.materials.iter().enumerate() {
            fits(doc, &format!("material.{i}.name"), &material.name, MATERIAL, out);
        }
    }
    if let Some(doc) = doc("facts.toml") {
        for (i, fact) in catalogue.facts.iter().enumerate() {
            fits(doc, &format!("fact.{i}.label"), &fact.label, LABEL, out);
        }
    }
}

fn fits(doc: &Doc<'_>, path: &str, text: &Localized, limit: Limit, out: &mut Report) {
    for (lang, text, limit) in [("zh", &text.zh, limit.0), ("en", &text.en, limit.1)] {
        let length = text.chars().count();
        if length > limit {
            let place = doc.place(&format!("{path}.{lang}"));
            out.place(place, Msg::TooLong { length, limit }, Help::Shorten);
        }
    }
}
