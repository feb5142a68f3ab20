use std::collections::BTreeMap;

use super::super::{Catalogue, Item};
use super::query::{Query, is_empty, words};
use super::{Hit, pinyin};
use crate::domain::nearest;

/// How much a place in an item counts.
const NAME: f32 = 1.0;
const CATEGORY: f32 = 0.5;
const TEXT: f32 = 0.35;

/// What is compared: a pair of Chinese characters or an English word.
type Gram<'q> = &'q str;

/// All items against one query.
pub(super) struct Corpus<'c, 'q> {
    catalogue: &'c Catalogue,
    query: &'q Query,
    /// For each item what each pair and word of the query counts there.
    places: Vec<BTreeMap<Gram<'q>, f32>>,
    /// How rare each pair and word is among the items.
    rarity: BTreeMap<Gram<'q>, f32>,
}

impl<'c, 'q> Corpus<'c, 'q> {
    pub(super) fn new(catalogue: &'c Catalogue, query: &'q Query) -> Self {
        let mut corpus = Self {
            catalogue,
            query,
            places: vec![BTreeMap::new(); catalogue.items.len()],
            rarity: BTreeMap::new(),
        };
        for pair in &query.pairs {
            corpus.look_up(pair, |text| if text.contains(pair.as_str()) { 1.0 } else { 0.0 });
        }
        for word in &query.words {
            let same = |text: &str| if words(text).any(|other| other == *word) { 1.0 } else { 0.0 };
            if !corpus.look_up(word, same) {
                corpus
                    .look_up(word, |text| words(text).map(|w| near(word, &w)).fold(0.0, f32::max));
            }
        }
        corpus
    }

    /// Notes where a pair or word stands, by how well it fits a text. Whether it stands anywhere.
    fn look_up(&mut self, gram: Gram<'q>, fit: impl Fn(&str) -> f32) -> bool {
        let mut count = 0;
        for (item, places) in self.catalogue.items.iter().zip(&mut self.places) {
            let place = place(item, self.catalogue, &fit);
            if place > 0.0 {
                places.insert(gram, place);
                count += 1;
            }
        }
        let all = self.catalogue.items.len() as f32;
        self.rarity.insert(gram, (1.0 + all / count.max(1) as f32).ln());
        count > 0
    }

    /// How well an item fits; `None` when it does not.
    pub(super) fn score(&self, index: usize) -> Option<Hit<'c>> {
        let (item, places) = (self.catalogue.items.get(index)?, self.places.get(index)?);
        let mut best: (f32, Option<&'c str>) = (0.0, None);
        for name in names(item) {
            let score = self.name(name);
            if score > best.0 {
                best = (score, Some(name));
            }
        }
        let grams: f32 = places.iter().map(|(gram, place)| place * self.rare(gram)).sum();
        let readings = item.pinyin.iter().map(|reading| pinyin::fit(self.query, reading));
        let score = 2.0 * best.0 + grams + readings.fold(0.0, f32::max);
        (score > 0.0).then_some(Hit { item, score, matched: best.1 })
    }

    fn rare(&self, gram: &str) -> f32 {
        self.rarity.get(gram).copied().unwrap_or_default()
    }

    /// A name that stands in the query, or in which the query stands.
    fn name(&self, name: &str) -> f32 {
        let query = self.query;
        let length = |text: &str| text.chars().count() as f32;
        let chinese: String =
            name.chars().filter(|c| !c.is_ascii() && c.is_alphanumeric()).collect();
        let here = query.chinese.contains(&chinese) && length(&chinese) != 1.0;
        if here && words(name).all(|word| is_empty(&word) || query.words.contains(&word)) {
            // Nothing fits better than the very word.
            let very = if chinese == query.chinese && !chinese.is_empty() { 2.0 } else { 1.0 };
            return very * self.weight(&Query::new(name));
        }
        if !query.chinese.is_empty() && chinese.contains(&query.chinese) {
            return self.weight(query) * (0.5 + 0.5 * length(&query.chinese) / length(&chinese));
        }
        0.0
    }

    /// How much all of a text counts.
    fn weight(&self, of: &Query) -> f32 {
        of.pairs.iter().chain(&of.words).map(|gram| self.rare(gram)).sum()
    }
}

/// Everything people call an item.
fn names(item: &Item) -> impl Iterator<Item = &str> {
    [&item.name.zh, &item.name.en].into_iter().chain(&item.aka).map(String::as_str)
}

/// The weight of the best place in which something fits.
fn place(item: &Item, catalogue: &Catalogue, fit: &impl Fn(&str) -> f32) -> f32 {
    let category = catalogue.category(&item.category).map(|category| &category.name);
    let of_names = names(item).map(|name| NAME * fit(name));
    let of_category = category.into_iter().flat_map(|name| [&name.zh, &name.en]);
    let of_texts =
        [&item.summary, &item.audience].into_iter().flat_map(|text| [&text.zh, &text.en]);
    of_names
        .chain(of_category.map(|text| CATEGORY * fit(text)))
        .chain(of_texts.map(|text| TEXT * fit(text)))
        .fold(0.0, f32::max)
}

/// A word that begins with the other or is mistyped.
fn near(word: &str, other: &str) -> f32 {
    /// Shorter words are mistaken for others too easily.
    const SHORTEST: usize = 5;
    if word.len() >= 3 && other.starts_with(word) {
        0.6
    } else if word.len() >= SHORTEST && nearest(word, [other]).is_some() {
        0.5
    } else {
        0.0
    }
}
