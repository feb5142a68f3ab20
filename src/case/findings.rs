//! Everything there is to say about a catalogue: what its files say wrongly, and what does not come out as they say.
//!
//! `lint` prints it, `build` stops at its errors. The layer below reads the files and cannot run them.

use crate::catalog::{Catalogue, Diagnostic, Example, Item, Loaded, Severity};
use crate::domain::{Date, ItemId};
use crate::text::{Lang, Say};

use super::example;

/// What is wrong with the files, what has run out on a day, and the examples and cases that do not come out as written. What
/// follows from an error is no finding of its own: where the files are wrong, nothing is run.
pub fn findings(loaded: &Loaded, today: Date, lang: Lang) -> Vec<Diagnostic> {
    let mut found = loaded.diagnostics.clone();
    found.extend(loaded.past(today));
    let errors = loaded.diagnostics.iter().filter(|d| d.severity() == Severity::Error);
    let wrong: Vec<&str> = errors.map(|error| error.place.file.as_str()).collect();
    let items: Vec<(&Item, String)> = loaded
        .catalogue
        .items
        .iter()
        .map(|item| (item, format!("items/{}/{}.toml", item.category, item.id)))
        .collect();
    // A dictionary with an error may be behind anything.
    if wrong.iter().any(|file| !items.iter().any(|(_, path)| file.ends_with(path.as_str()))) {
        return found;
    }
    for (item, path) in &items {
        if wrong.iter().any(|file| file.ends_with(path.as_str())) {
            continue;
        }
        for (index, example) in item.examples.iter().enumerate() {
            if let Some(what) = differs(&loaded.catalogue, &item.id, example, lang) {
                found.push(loaded.example_failed(&item.id, index, what));
            }
        }
    }
    for claim in loaded.cases.iter().filter(|_| wrong.is_empty()) {
        if let Some(what) = differs(&loaded.catalogue, &claim.item, &claim.example, lang) {
            found.push(loaded.case_failed(claim, what));
        }
    }
    found
}

/// What came out differently, in words.
fn differs(catalogue: &Catalogue, item: &ItemId, example: &Example, lang: Lang) -> Option<String> {
    let found = example::run(catalogue, catalogue.item(item)?, example);
    let words: Vec<String> = found.iter().map(|mismatch| mismatch.what.say(lang)).collect();
    (!words.is_empty()).then(|| words.join("; "))
}
