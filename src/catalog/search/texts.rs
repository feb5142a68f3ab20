//! Which texts of the catalogue are searched, and how much each counts.

use std::collections::BTreeSet;

use super::super::{Bundle, Catalogue, Item};
use super::symbol::{Kind, fold, kind};

/// A name counts most, the category's name and a whole sentence as a name half, the description a third.
pub(super) const NAME: u8 = 9;
pub(super) const SENTENCE: u8 = 6;
pub(super) const CATEGORY: u8 = 5;
pub(super) const TEXT: u8 = 3;

/// How much a name counts: most words of a sentence are there in any other.
fn name(text: &str) -> (u8, &str) {
    /// In bytes; six Chinese characters or three English words.
    const LONG: usize = 18;
    (if text.len() > LONG { SENTENCE } else { NAME }, text)
}

/// Everything people call an item: its name in Chinese, in English, then what else.
pub(super) fn names(item: &Item) -> impl Iterator<Item = &str> {
    [&item.name.zh, &item.name.en].into_iter().chain(&item.aka).map(String::as_str)
}

/// The names of a life event, in the same order.
pub(super) fn event_names(bundle: &Bundle) -> impl Iterator<Item = &str> {
    [&bundle.name.zh, &bundle.name.en].into_iter().chain(&bundle.aka).map(String::as_str)
}

/// An item's texts and how much they count.
pub(super) fn of_item<'c>(
    catalogue: &'c Catalogue,
    item: &'c Item,
) -> impl Iterator<Item = (u8, &'c str)> {
    let category = catalogue.category(&item.category).map(|category| &category.name);
    let category = category.into_iter().flat_map(|name| [&name.zh, &name.en]);
    // The page searches in heads: there is no more than this.
    let texts = [&item.summary.zh, &item.summary.en];
    names(item)
        .map(name)
        .chain(category.map(|text| (CATEGORY, text.as_str())))
        .chain(texts.into_iter().map(|text| (TEXT, text.as_str())))
}

/// A life event's texts and how much they count.
pub(super) fn of_event(bundle: &Bundle) -> impl Iterator<Item = (u8, &str)> {
    let texts = [&bundle.summary.zh, &bundle.summary.en];
    event_names(bundle).map(name).chain(texts.into_iter().map(|text| (TEXT, text.as_str())))
}

/// The Chinese characters that search meets in a catalogue: what its [`super::super::Script`] has to tell about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Characters {
    /// Those of names, which people also type in pinyin.
    pub of_names: BTreeSet<char>,
    /// Those of all texts that are searched.
    pub all: BTreeSet<char>,
}

/// Collects the Chinese characters that search meets.
pub fn characters(catalogue: &Catalogue) -> Characters {
    let mut found = Characters::default();
    let items = catalogue.items.iter().flat_map(|item| of_item(catalogue, item));
    for (place, text) in items.chain(catalogue.bundles.iter().flat_map(of_event)) {
        for c in text.chars().map(fold).filter(|&c| kind(c) == Kind::Han) {
            found.all.insert(c);
            if matches!(place, NAME | SENTENCE) {
                found.of_names.insert(c);
            }
        }
    }
    found
}
