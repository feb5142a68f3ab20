//! The heads of a catalogue: what people choose by, without what they read and fill in afterwards.
//!
//! The page fetches them first, a tenth of the whole, so that it can be searched at once on a slow line; the rest follows by itself,
//! the same for everybody, so that nobody learns what a visitor looks at. Pinyin and traditional characters find things from then on.

use crate::text::Localized;

use super::{Catalogue, Item};

impl Catalogue {
    /// The same catalogue with the heads of its items only. It is good for names, lists and search.
    pub fn heads(&self) -> Self {
        Self {
            about: self.about.clone(),
            centre: self.centre.clone(),
            categories: self.categories.clone(),
            items: self.items.iter().map(head).collect(),
            bundles: self.bundles.clone(),
            ..Self::default()
        }
    }
}

/// Every member is named, so that a new one is decided upon here.
fn head(item: &Item) -> Item {
    Item {
        id: item.id.clone(),
        category: item.category.clone(),
        no: item.no,
        name: item.name.clone(),
        summary: item.summary.clone(),
        aka: item.aka.clone(),
        audience: Localized::default(),
        line: Localized::default(),
        decides: Localized::default(),
        kind: item.kind,
        nature: item.nature,
        depth: item.depth,
        sensitive: item.sensitive,
        notice: None,
        conditions: Vec::new(),
        materials: Vec::new(),
        steps: Vec::new(),
        statutory_time: None,
        promised_time: None,
        fee: None,
        result: None,
        basis: Vec::new(),
        after: Vec::new(),
        tips: Vec::new(),
        centre_role: None,
        related: Vec::new(),
        excludes: Vec::new(),
        form: None,
        ask: Vec::new(),
        examples: Vec::new(),
    }
}
