//! The heads of a catalogue: what people choose by, without what they read and fill in afterwards.
//!
//! The page fetches them first, a tenth of the whole, so that it can be searched at once on a slow line; the rest follows by itself,
//! the same for everybody, so that nobody learns what a visitor looks at. Pinyin and traditional characters find things from then on.

use serde::{Deserialize, Serialize};

use crate::domain::{CategoryId, ItemId};
use crate::text::Localized;

use super::{About, Bundle, Catalogue, Category, Centre, Depth, Item, ItemType, Listing, Nature};

/// What is packed of a catalogue.
#[derive(Serialize, Deserialize)]
pub(super) struct Heads {
    about: About,
    centre: Centre,
    categories: Vec<Category>,
    items: Vec<Head>,
    bundles: Vec<Bundle>,
}

/// What is packed of an item.
#[derive(Serialize, Deserialize)]
struct Head {
    id: ItemId,
    category: CategoryId,
    no: u16,
    name: Localized,
    summary: Localized,
    aka: Vec<String>,
    kind: ItemType,
    nature: Nature,
    depth: Depth,
    sensitive: bool,
}

impl Heads {
    /// The heads of a catalogue.
    pub(super) fn of(catalogue: &Catalogue) -> Self {
        let head = |item: &Item| Head {
            id: item.id.clone(),
            category: item.category.clone(),
            no: item.no,
            name: item.name.clone(),
            summary: item.summary.clone(),
            aka: item.aka.clone(),
            kind: item.kind,
            nature: item.nature,
            depth: item.depth,
            sensitive: item.sensitive,
        };
        Self {
            about: catalogue.about.clone(),
            centre: catalogue.centre.clone(),
            categories: catalogue.categories.clone(),
            items: catalogue.items.iter().map(head).collect(),
            bundles: catalogue.bundles.clone(),
        }
    }

    /// A catalogue of heads only. It is good for names, lists and search.
    pub(super) fn into_catalogue(self) -> Catalogue {
        Catalogue {
            about: self.about,
            centre: self.centre,
            categories: self.categories,
            items: self.items.into_iter().map(Head::into_item).collect(),
            bundles: self.bundles,
            ..Catalogue::default()
        }
    }
}

impl Head {
    /// Every member is named, so that a new one is decided upon here.
    fn into_item(self) -> Item {
        Item {
            id: self.id,
            category: self.category,
            no: self.no,
            name: self.name,
            summary: self.summary,
            aka: self.aka,
            audience: Localized::default(),
            line: Localized::default(),
            decides: Localized::default(),
            kind: self.kind,
            nature: self.nature,
            depth: self.depth,
            sensitive: self.sensitive,
            notice: None,
            conditions: Vec::new(),
            materials: Vec::new(),
            steps: Vec::new(),
            statutory_time: None,
            promised_time: None,
            fee: None,
            result: None,
            figures: Vec::new(),
            basis: Vec::new(),
            after: Vec::new(),
            tips: Vec::new(),
            centre_role: None,
            related: Vec::new(),
            excludes: Vec::new(),
            form: None,
            ask: Vec::new(),
            listing: Listing::default(),
            examples: Vec::new(),
        }
    }
}
