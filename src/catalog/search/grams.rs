//! Which grams of a query stand where, and how much that counts.

use super::gram::{self, Gram};
use super::index::{Entry, Index, Order};
use super::name::Reader;
use super::query::{Query, Sought};

/// The documents that come into question, and what each has of the query.
pub(super) struct Grams<'q> {
    sought: &'q [Sought],
    /// The documents.
    docs: Vec<usize>,
    /// For each document, for each gram, how much its best place counts; 0: it does not stand there.
    places: Vec<u8>,
    /// How rare each gram is.
    rarity: Vec<u32>,
}

impl<'q> Grams<'q> {
    pub(super) fn new(query: &'q Query, index: &Index, reader: &Reader<'_>) -> Self {
        match index.order {
            Order::Scan => Self::scan(&query.grams, index),
            Order::Postings => Self::look_up(query, index, reader),
        }
    }

    /// The documents, each with what it has of the query's grams.
    pub(super) fn rows(&self) -> impl Iterator<Item = (usize, &[u8])> {
        let width = self.sought.len();
        let row = move |at: usize| self.places.get(at * width..(at + 1) * width);
        self.docs.iter().enumerate().map(move |(at, &doc)| (doc, row(at).unwrap_or_default()))
    }

    /// What a row counts.
    pub(super) fn score(&self, row: &[u8]) -> u32 {
        /// A rare pair in a name counts about as much as a symbol of a name.
        const SCALE: u32 = 2;
        let full = u32::from(super::texts::NAME) * u32::from(Sought::SURE);
        let each = row.iter().zip(&self.rarity).zip(self.sought);
        each.map(|((place, rarity), sought)| u32::from(*place) * u32::from(sought.sure) * rarity)
            .sum::<u32>()
            * SCALE
            / full
    }

    /// Looks at every entry; every document comes into question.
    fn scan(sought: &'q [Sought], index: &Index) -> Self {
        let all = index.documents();
        let mut places = vec![0; all * sought.len()];
        // Most entries are turned away by one bit of their grams.
        let bit = |gram: Gram| 1_u64 << (gram & 63);
        let bits = sought.iter().fold(0, |bits, sought| bits | bit(sought.gram));
        for entry in index.entries.iter().copied().map(Entry) {
            if bits & bit(entry.gram()) == 0 {
                continue;
            }
            if let Ok(at) = sought.binary_search_by_key(&entry.gram(), |sought| sought.gram)
                && let Some(place) = places.get_mut(entry.doc() * sought.len() + at)
            {
                *place = entry.place().max(*place);
            }
        }
        let count =
            |at: usize| places.iter().skip(at).step_by(sought.len()).filter(|p| **p > 0).count();
        let rarity = (0..sought.len()).map(|at| rarity(count(at), all)).collect();
        Self { sought, docs: (0..all).collect(), places, rarity }
    }

    /// Looks only where rare grams stand; common ones are then asked for in those documents.
    fn look_up(query: &'q Query, index: &Index, reader: &Reader<'_>) -> Self {
        let (sought, all) = (query.grams.as_slice(), index.documents());
        let found: Vec<&[u64]> = sought.iter().map(|sought| postings(index, sought.gram)).collect();
        let leads = leads(query, reader);
        let led = leads.iter().map(|&gram| postings(index, gram));
        let docs = candidates(found.iter().copied().chain(led), all);
        let mut places = Vec::with_capacity(docs.len() * sought.len());
        for &doc in &docs {
            places.extend(found.iter().map(|found| {
                let at = found.binary_search_by_key(&doc, |entry| Entry(*entry).doc());
                at.ok().and_then(|at| found.get(at)).map_or(0, |entry| Entry(*entry).place())
            }));
        }
        let rarity = found.iter().map(|found| rarity(found.len(), all)).collect();
        Self { sought, docs, places, rarity }
    }
}

/// How much a gram says that so many of all documents have: three times the binary logarithm of one in how many.
fn rarity(count: usize, all: usize) -> u32 {
    /// Fixed point.
    const SHIFT: u32 = 4;
    let Some(ratio) = (((all + count) as u64) << SHIFT).checked_div(count as u64) else { return 0 };
    let cube = ratio.saturating_mul(ratio).saturating_mul(ratio).max(1);
    cube.ilog2().saturating_sub(3 * SHIFT)
}

/// The entries of a gram.
fn postings(index: &Index, gram: Gram) -> &[u64] {
    let from = index.entries.partition_point(|entry| Entry(*entry).gram() < gram);
    let rest = index.entries.get(from..).unwrap_or_default();
    let to = rest.partition_point(|entry| Entry(*entry).gram() == gram);
    rest.get(..to).unwrap_or_default()
}

/// What may lead to a name that is typed as a whole, with a slip, by its sound, or by initials.
fn leads(query: &Query, reader: &Reader<'_>) -> Vec<Gram> {
    let symbols = &query.symbols;
    let mut leads = vec![gram::whole(symbols)];
    leads.extend(symbols.windows(3).map(|three| gram::apart(three[0], three[2])));
    let heard = reader.syllables();
    for (a, to) in heard.iter().flatten() {
        let next = heard.get(*to).into_iter().flatten();
        leads.extend(next.map(|(b, _)| gram::syllables(*a, *b)));
    }
    let initial = |c: char| u8::try_from(c).unwrap_or_default();
    let threes = symbols.windows(3).map(|three| [three[0], three[1], three[2]].map(initial));
    leads.extend(threes.map(gram::initials));
    leads
}

/// The documents that have most of what is rare, in order.
fn candidates<'e>(lists: impl Iterator<Item = &'e [u64]>, all: usize) -> Vec<usize> {
    /// More documents are not compared: a query that fits so many finds enough among them.
    const MOST: usize = 500;
    /// More entries are not looked at: what is left is common and tells little.
    const ENTRIES: usize = 20_000;
    let lists: Vec<&[u64]> = lists.filter(|list| !list.is_empty()).collect();
    let mut by_length: Vec<u64> =
        (0..).zip(&lists).map(|(at, list)| (list.len() as u64) << 32 | at).collect();
    by_length.sort_unstable();
    let mut weights = vec![0_u32; all];
    let mut docs: Vec<u64> = Vec::new();
    let mut looked = 0;
    for list in by_length.iter().filter_map(|at| lists.get(*at as u32 as usize)) {
        looked += list.len();
        if looked > ENTRIES && !docs.is_empty() {
            break;
        }
        let rarity = rarity(list.len(), all) + 1;
        for entry in list.iter().copied().map(Entry) {
            let Some(weight) = weights.get_mut(entry.doc()) else { continue };
            if *weight == 0 {
                docs.push(entry.doc() as u64);
            }
            *weight += rarity * u32::from(entry.place() + 1);
        }
    }
    for doc in &mut docs {
        let weight = weights.get(*doc as usize).copied().unwrap_or_default();
        *doc |= u64::from(u32::MAX - weight) << 32;
    }
    docs.sort_unstable();
    docs.truncate(MOST);
    docs.into_iter().map(|doc| doc as u32 as usize).collect()
}
