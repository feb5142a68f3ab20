//! Putting together what fits: names and grams of items and life events, best first.

use super::super::{Catalogue, Item};
use super::grams::Grams;
use super::index::Index;
use super::name::{Fit, Reader, Way};
use super::query::Query;
use super::{Found, Hit, Reason, texts};

/// What fits a query, best first.
pub(super) fn find<'c>(catalogue: &'c Catalogue, index: &Index, text: &str) -> Vec<Hit<'c>> {
    /// A hit so many times weaker than the best is noise.
    const WEAKEST: u32 = 4;
    let query = Query::new(text, index);
    if query.symbols.is_empty() {
        return Vec::new();
    }
    let reader = Reader::new(&query, index);
    let grams = Grams::new(&query, index, &reader);
    let mut ranked: Vec<Ranked<'c>> = Vec::new();
    for (doc, places) in grams.rows() {
        let fits = index.names_of(doc).iter().enumerate();
        let fit = fits
            .filter_map(|(number, name)| reader.fit(number, name))
            .max_by_key(|fit| (fit.whole, fit.score, fit.way, usize::MAX - fit.number));
        let score = fit.map_or(0, |fit| fit.score) + grams.score(places);
        if score > 0
            && let Some(found) = found(catalogue, doc)
        {
            let reason = match fit {
                Some(fit) => by_name(found, fit),
                None => by_grams(catalogue, found, &query, places),
            };
            ranked.push(Ranked::new(doc, fit, Hit { found, score, reason }));
        }
    }
    add_events(catalogue, &mut ranked);
    ranked.retain(|ranked| !ranked.is_hidden());
    let best = ranked.iter().map(|ranked| ranked.hit.score).max().unwrap_or_default();
    ranked.retain(|ranked| ranked.hit.score >= best / WEAKEST);
    in_order(ranked)
}

/// The best first; of equals, the one that comes first in the catalogue.
fn in_order(ranked: Vec<Ranked<'_>>) -> Vec<Hit<'_>> {
    let rank = |(at, ranked): (u64, &Ranked<'_>)| {
        u64::from(2 - ranked.whole) << 56 | u64::from(u32::MAX - ranked.hit.score) << 24 | at
    };
    let mut ranks: Vec<u64> = (0..).zip(&ranked).map(rank).collect();
    ranks.sort_unstable();
    let mut hits: Vec<Option<Hit<'_>>> =
        ranked.into_iter().map(|ranked| Some(ranked.hit)).collect();
    let at = |rank: u64| (rank & 0xFF_FFFF) as usize;
    ranks.into_iter().filter_map(|rank| hits.get_mut(at(rank)).and_then(Option::take)).collect()
}

/// A hit on its way to its place.
struct Ranked<'c> {
    doc: usize,
    /// 2: the query is its official name, 1: one of its names.
    whole: u8,
    /// A name fits, not only a slip of it.
    named: bool,
    hit: Hit<'c>,
}

impl<'c> Ranked<'c> {
    fn new(doc: usize, fit: Option<Fit>, hit: Hit<'c>) -> Self {
        let whole = match fit {
            Some(Fit { whole: true, way: Way::Written, number, .. }) => 1 + u8::from(number < 2),
            _ => 0,
        };
        Self { doc, whole, named: fit.is_some_and(|fit| fit.way > Way::Slip), hit }
    }

    /// Whether it must not be shown: sensitive, and not asked for by name.
    fn is_hidden(&self) -> bool {
        self.hit.item().is_some_and(|item| item.sensitive) && !self.named
    }
}

/// A life event that is named leads to its items.
fn add_events<'c>(catalogue: &'c Catalogue, ranked: &mut Vec<Ranked<'c>>) {
    /// What names more of them means none in particular.
    const MOST: usize = 3;
    let events: Vec<_> = ranked
        .iter()
        .filter(|ranked| ranked.named)
        .filter_map(|ranked| match ranked.hit.found {
            Found::Event(bundle) => Some((bundle, ranked.hit.score)),
            Found::Item(_) => None,
        })
        .collect();
    if events.len() > MOST {
        return;
    }
    for (bundle, score) in events {
        for (doc, item) in catalogue.items.iter().enumerate() {
            let Some(place) = bundle.items.iter().position(|id| *id == item.id) else { continue };
            // In the order in which they are handled.
            let share = (score / 3).saturating_sub(u32::try_from(place).unwrap_or(u32::MAX));
            if let Some(own) = ranked.iter_mut().find(|ranked| ranked.doc == doc) {
                own.hit.score += share;
                if matches!(own.hit.reason, Reason::Words(_) | Reason::Category(_)) {
                    own.hit.reason = Reason::Event(bundle);
                }
            } else {
                let reason = Reason::Event(bundle);
                let hit = Hit { found: Found::Item(item), score: share, reason };
                ranked.push(Ranked::new(doc, None, hit));
            }
        }
    }
}

/// Life events stand behind the items.
fn found(catalogue: &Catalogue, doc: usize) -> Option<Found<'_>> {
    match doc.checked_sub(catalogue.items.len()) {
        None => catalogue.items.get(doc).map(Found::Item),
        Some(event) => catalogue.bundles.get(event).map(Found::Event),
    }
}

fn by_name<'c>(found: Found<'c>, fit: Fit) -> Reason<'c> {
    let name = match found {
        Found::Item(item) => texts::names(item).nth(fit.number),
        Found::Event(bundle) => texts::event_names(bundle).nth(fit.number),
    };
    match fit.way {
        Way::Written if fit.number < 2 => Reason::Name,
        Way::Written => Reason::Called(name.unwrap_or_default()),
        Way::Sound => Reason::Sound(name.unwrap_or_default()),
        Way::Slip => Reason::Nearly(name.unwrap_or_default()),
    }
}

/// The words that were found, or the category when they stand only there.
fn by_grams<'c>(
    catalogue: &'c Catalogue,
    found: Found<'c>,
    query: &Query,
    places: &[u8],
) -> Reason<'c> {
    let hits = query.grams.iter().zip(places).filter(|(_, place)| **place > 0);
    if let Found::Item(Item { category, .. }) = found
        && hits.clone().all(|(_, place)| *place == texts::CATEGORY)
        && let Some(category) = catalogue.category(category)
    {
        return Reason::Category(category);
    }
    let covered =
        hits.fold(0_u64, |bits, (sought, _)| bits | ((1 << sought.to) - (1 << sought.from)));
    Reason::Words(longest(&query.symbols, covered, query.bounds))
}

/// The longest run of symbols that are all covered.
fn longest(symbols: &[char], covered: u64, bounds: u64) -> String {
    let (mut best, mut run) = (String::new(), String::new());
    for (at, &c) in symbols.iter().enumerate() {
        if covered >> at & 1 == 0 {
            run.clear();
            continue;
        }
        let is_word = c.is_ascii() && bounds >> at & 1 == 1;
        if is_word && !run.is_empty() {
            run.push(' ');
        }
        run.push(c);
        if run.len() > best.len() {
            best.clone_from(&run);
        }
    }
    best
}
