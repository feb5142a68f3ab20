//! What is allowed and still looks wrong. One file a rule.

mod answers;
mod claims;
mod complete;
mod conditions;
mod dates;
mod examples;
mod forms;
mod lengths;
mod marks;
mod materials;
mod questions;
mod relations;
mod released;
mod screening;
mod times;
mod twins;
mod unused;
mod words;

use std::collections::BTreeSet;

use crate::text::catalog::{Help, Msg};

use super::load::Names;
use super::raw::{Doc, File, Report};
use super::{Catalogue, Item, Place, Severity};
pub(super) use dates::Due;
pub(super) use released::LISTS as RELEASED;

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
/// own. Returns what will be a finding after some day.
pub(super) fn run(
    catalogue: &Catalogue,
    docs: &[Doc<'_>],
    files: &[File],
    names: &Names,
    out: &mut Report,
) -> Vec<Due> {
    let mut due = Vec::new();
    docs.iter().for_each(|doc| words::check(doc, out));
    let part = |path: &str| files.iter().find(|file| file.path == path).map(|file| &file.part);
    let wrong: BTreeSet<String> = out
        .findings
        .iter()
        .filter(|d| d.severity() == Severity::Error)
        .map(|d| part(&d.place.file).unwrap_or(&d.place.file).clone())
        .collect();
    if wrong.iter().any(|file| !file.starts_with("items/")) {
        return due;
    }
    for item in &catalogue.items {
        let path = format!("items/{}/{}.toml", item.category, item.id);
        if wrong.contains(&path) {
            continue;
        }
        let Some(doc) = docs.iter().find(|doc| doc.file.part == path) else { continue };
        let entry = Entry { item, doc };
        answers::check(&entry, out);
        complete::check(&entry, out);
        conditions::check(&entry, catalogue, out);
        dates::check(&entry, &mut due);
        examples::check(&entry, out);
        forms::check(&entry, out);
        lengths::check(&entry, out);
        marks::check(&entry, catalogue, out);
        materials::check(&entry, catalogue, out);
        questions::check(&entry, catalogue, out);
        questions::check_form(&entry, catalogue, out);
        questions::check_reasons(&entry, out);
        times::check(&entry, out);
    }
    answers::check_facts(catalogue, docs, out);
    dates::check_dictionaries(catalogue, docs, &mut due);
    lengths::check_dictionaries(catalogue, docs, out);
    marks::check_parameters(catalogue, docs, out);
    marks::check_years(catalogue, docs, out);
    phones(catalogue, docs, out);
    if wrong.is_empty() {
        relations::check(catalogue, docs, out);
        released::check(docs, names, out);
        screening::check(catalogue, docs, out);
        materials::check_dictionary(catalogue, docs, out);
        twins::check(catalogue, docs, out);
        unused::check(catalogue, names, out);
    }
    due
}

/// Who gives a telephone for questions gives one for complaints as well, and the other way round.
fn phones(catalogue: &Catalogue, docs: &[Doc<'_>], out: &mut Report) {
    let centre = &catalogue.centre;
    let doc = docs.iter().find(|doc| doc.file.part == "centre.toml");
    if let Some(doc) = doc.filter(|_| centre.phone.is_some() && centre.complaint_phone.is_none()) {
        let help = Help::Add("complaint_phone = \"…\"".to_owned());
        out.place(doc.place("phone"), Msg::NoComplaintPhone, help);
    }
    if let Some(doc) = doc.filter(|_| centre.complaint_phone.is_some() && centre.phone.is_none()) {
        let help = Help::Add("phone = \"…\"".to_owned());
        out.place(doc.place("complaint_phone"), Msg::NoPhone, help);
    }
}
