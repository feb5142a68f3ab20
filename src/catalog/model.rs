//! The checked catalogue: what every layer above reads.
//!
//! Built from the files by [`super::load`] or decoded from the packed form by [`super::pack`]. Everything in it has been
//! checked: ids resolve, rules are typed, lists are in order.

mod dictionary;
mod example;
mod form;
mod item;
mod material;
mod source;

pub use dictionary::*;
pub use example::*;
pub use form::*;
pub use item::*;
pub use material::*;
pub use source::*;

use serde::{Deserialize, Serialize};

use crate::domain::{BundleId, CategoryId, Date, ItemId};
use crate::text::Localized;

use super::{Divisions, Screening};

/// A centre's whole catalogue.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Catalogue {
    /// Name, version, effective date.
    pub about: About,
    /// The centre.
    pub centre: Centre,
    /// The categories, in order.
    pub categories: Vec<Category>,
    /// The items, in order of [`Item::no`].
    pub items: Vec<Item>,
    /// Life events, in order.
    pub bundles: Vec<Bundle>,
    /// The dictionary of shared facts, in order.
    pub facts: Vec<Fact>,
    /// Materials several items ask for.
    pub materials: Vec<Material>,
    /// Code lists.
    pub code_lists: Vec<CodeList>,
    /// Provinces, cities and counties, for addresses.
    pub divisions: Divisions,
    /// Local and yearly figures.
    pub parameters: Vec<Parameter>,
    /// Laws, standards and other texts.
    pub sources: Vec<Source>,
    /// How to look through all items for somebody.
    pub screening: Screening,
    /// Which days are worked, year by year.
    pub years: Vec<WorkYear>,
    /// What search knows about the characters; not from the files, see [`Script`].
    pub script: Script,
}

/// The Chinese characters of the catalogue: how they sound and how they are also written. Only characters that occur are
/// here, so that no table of the whole script is shipped. Empty until somebody who has such a table fills it in; search then
/// does without pinyin and traditional characters.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Script {
    /// Toneless syllables (`zheng`, ü as `v`), each with the characters that may be read so.
    pub syllables: Vec<(String, String)>,
    /// Pairs of a traditional character and the simplified one, in order of the first: `縣县證证`.
    pub traditional: String,
}

/// Name and version of a catalogue.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct About {
    /// Name.
    pub name: Localized,
    /// Version, e.g. `2026.11.0`.
    pub version: String,
    /// First day it holds.
    pub effective_from: Option<Date>,
    /// SHA-256 over the catalogue files, lower-case hex, 64 characters.
    pub digest: String,
}

/// The centre. What only the centre knows ships empty and prints as a blank line.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Centre {
    /// Name.
    pub name: Localized,
    /// The area it serves, most specific last (province … community).
    pub area: Vec<Localized>,
    /// Street address.
    pub address: Option<Localized>,
    /// Which windows take applications.
    pub windows: Localized,
    /// Opening hours.
    pub hours: Option<Localized>,
    /// Telephone for questions.
    pub phone: Option<String>,
    /// Telephone for complaints.
    pub complaint_phone: Option<String>,
}

/// One of the major items (大项).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Category {
    /// Id.
    pub id: CategoryId,
    /// Name.
    pub name: Localized,
    /// One short sentence in plain words.
    pub summary: Localized,
}

/// A life event (一件事).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bundle {
    /// Id.
    pub id: BundleId,
    /// Name.
    pub name: Localized,
    /// One sentence.
    pub summary: Localized,
    /// What people call it.
    pub aka: Vec<String>,
    /// Its items, in the order to handle them.
    pub items: Vec<ItemId>,
}
