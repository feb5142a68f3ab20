use std::collections::{BTreeMap, BTreeSet};

use super::super::{Catalogue, Item};
use super::query::{Query, fold, pairs, stem};
use super::{Hit, pinyin};
use crate::domain::nearest;

/// How much a place in an item counts.
const NAME: f32 = 1.0;
const CATEGORY: f32 = 0.5;
const TEXT: f32 = 0.35;

/// A name of an item, ready to compare.
struct Name<'c> {
    written: &'c str,
    folded: Query,
}

/// An item, ready to compare.
struct Entry<'c> {
    item: &'c Item,
    names: Vec<Name<'c>>,
    /// Pairs and words, with the weight of the best place they stand in.
    grams: BTreeMap<String, f32>,
}

/// All items, and how rare each pair and word of the query is.
pub(super) struct Corpus<'c> {
    entries: Vec<Entry<'c>>,
    rarity: BTreeMap<String, f32>,
}

impl<'c> Corpus<'c> {
    pub(super) fn new(catalogue: &'c Catalogue, query: &Query) -> Self {
        let entries: Vec<Entry<'c>> =
            catalogue.items.iter().map(|item| Entry::new(item, catalogue)).collect();
        let count = |gram: &str| entries.iter().filter(|e| e.grams.contains_key(gram)).count();
        let mut grams: BTreeSet<&String> = query.pairs.iter().chain(&query.words).collect();
        for name in entries.iter().flat_map(|entry| &entry.names) {
            grams.extend(name.folded.pairs.iter().chain(&name.folded.words));
        }
        let all = entries.len() as f32;
        let rare = |gram: &String| (1.0 + all / count(gram).max(1) as f32).ln();
        let rarity = grams.into_iter().map(|gram| (gram.clone(), rare(gram))).collect();
        Self { entries, rarity }
    }

    /// How well an item fits; `None` when it does not.
    pub(super) fn score(&self, index: usize, query: &Query) -> Option<Hit<'c>> {
        let entry = self.entries.get(index)?;
        let mut best: (f32, Option<&'c str>) = (0.0, None);
        for name in &entry.names {
            let score = self.name(&name.folded, query);
            if score > best.0 {
                best = (score, Some(name.written));
            }
        }
        let grams: f32 = query.pairs.iter().map(|pair| self.weight(entry, pair)).sum();
        let words: f32 = query.words.iter().map(|word| self.word(entry, word)).sum();
        let readings = entry.item.pinyin.iter().map(|reading| pinyin::fit(query, reading));
        let score = 2.0 * best.0 + grams + words + readings.fold(0.0, f32::max);
        (score > 0.0).then_some(Hit { item: entry.item, score, matched: best.1 })
    }

    fn rare(&self, gram: &str) -> f32 {
        self.rarity.get(gram).copied().unwrap_or_default()
    }

    fn weight(&self, entry: &Entry<'_>, gram: &str) -> f32 {
        entry.grams.get(gram).map_or(0.0, |place| place * self.rare(gram))
    }

    /// A name that stands in the query, or in which the query stands.
    fn name(&self, name: &Query, query: &Query) -> f32 {
        let sum = |of: &Query| of.pairs.iter().chain(&of.words).map(|g| self.rare(g)).sum::<f32>();
        let length = |of: &Query| of.chinese.chars().count() as f32;
        if name.chinese.is_empty() {
            let all = !name.words.is_empty() && name.words.is_subset(&query.words);
            return if all { sum(name) } else { 0.0 };
        }
        let words = name.words.is_subset(&query.words);
        if name.chinese == query.chinese && words {
            // Nothing fits better than the very word.
            return 2.0 * sum(name);
        }
        if query.chinese.contains(&name.chinese) && length(name) > 1.0 && words {
            return sum(name);
        }
        if !query.chinese.is_empty() && name.chinese.contains(&query.chinese) {
            return sum(query) * (0.5 + 0.5 * length(query) / length(name));
        }
        0.0
    }

    /// An English word: the same, a beginning of one, or one letter off.
    fn word(&self, entry: &Entry<'_>, word: &str) -> f32 {
        /// Shorter words are mistaken for others too easily.
        const SHORTEST: usize = 5;
        let same = self.weight(entry, word);
        if same > 0.0 || word.len() < 3 {
            return same;
        }
        let near = |other: &str| {
            if other.starts_with(word) {
                0.6
            } else if word.len() >= SHORTEST && nearest(word, [other]).is_some() {
                0.5
            } else {
                0.0
            }
        };
        let rare = (1.0 + self.entries.len() as f32).ln();
        let english = entry.grams.iter().filter(|(gram, _)| gram.is_ascii());
        english.map(|(gram, place)| place * near(gram) * rare).fold(0.0, f32::max)
    }
}

impl<'c> Entry<'c> {
    fn new(item: &'c Item, catalogue: &'c Catalogue) -> Self {
        let written = [&item.name.zh, &item.name.en].into_iter().chain(&item.aka);
        let names: Vec<Name<'c>> =
            written.map(|name| Name { written: name, folded: Query::new(name) }).collect();
        let mut grams = BTreeMap::new();
        let mut add = |text: &str, weight: f32| {
            for gram in grams_of(text) {
                let best: &mut f32 = grams.entry(gram).or_default();
                *best = best.max(weight);
            }
        };
        names.iter().for_each(|name| add(name.written, NAME));
        if let Some(category) = catalogue.category(&item.category) {
            add(&category.name.zh, CATEGORY);
            add(&category.name.en, CATEGORY);
        }
        for text in [&item.summary, &item.audience] {
            add(&text.zh, TEXT);
            add(&text.en, TEXT);
        }
        Self { item, names, grams }
    }
}

/// Pairs and words of a text. Single characters are kept too, for queries of one character.
fn grams_of(text: &str) -> BTreeSet<String> {
    let mut grams = BTreeSet::new();
    for run in fold(text).split(|c: char| !c.is_alphanumeric()) {
        for part in run.split(|c: char| c.is_ascii()) {
            grams.extend(pairs(part));
            grams.extend(part.chars().map(String::from));
        }
        for part in run.split(|c: char| !c.is_ascii()).filter(|part| !part.is_empty()) {
            grams.insert(stem(part).to_owned());
        }
    }
    grams
}
