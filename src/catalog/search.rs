//! Finding an item by what people call it: names, everyday words, whole questions, pinyin, English.
//!
//! A scored scan over all items. Chinese has no spaces, so it is compared by pairs of characters; a pair counts the more, the
//! fewer items have it, which makes "申请" light and "残疾" heavy without a list of such words.

mod pinyin;
mod query;
mod score;

use super::{Catalogue, Item};
use query::Query;
use score::Corpus;

/// An item that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit<'c> {
    /// The item.
    pub item: &'c Item,
    /// How well it fits; only the order means something.
    pub score: f32,
    /// The name or synonym that was recognised, when it was one.
    pub matched: Option<&'c str>,
}

/// The items a query means, best first, in any mixture of Chinese, English and pinyin; empty when none fits. Sensitive items are
/// found only by one of their own names.
pub fn search<'c>(catalogue: &'c Catalogue, query: &str) -> Vec<Hit<'c>> {
    /// A hit this much weaker than the best is noise.
    const WEAKEST: f32 = 0.25;
    let query = Query::new(query);
    if query.is_empty() {
        return Vec::new();
    }
    let corpus = Corpus::new(catalogue, &query);
    let mut hits: Vec<Hit<'c>> = (0..catalogue.items.len())
        .filter_map(|index| corpus.score(index))
        .filter(|hit| !hit.item.sensitive || hit.matched.is_some())
        .collect();
    hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.item.no.cmp(&b.item.no)));
    let best = hits.first().map_or(0.0, |hit| hit.score);
    hits.retain(|hit| hit.score >= best * WEAKEST);
    hits
}
