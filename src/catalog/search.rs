//! Finding an item or a life event by what people call it: names, everyday words, whole questions, pinyin, English.
//!
//! Two things are added up. *Names* are compared as wholes: does the name stand in the query, or the query in the name, letter
//! for letter, by its sound, or with one slip. *Grams* are pairs of neighbouring characters (Chinese has no spaces) and English
//! words anywhere in the item's text; each counts the more, the fewer items have it, which makes "申请" light and "残疾" heavy
//! without a list of such words. All figures are whole numbers.

mod gram;
mod grams;
mod index;
mod name;
mod query;
mod rank;
mod sound;
mod symbol;
mod texts;

use std::cell::OnceCell;
use std::rc::Rc;

use super::{Bundle, Catalogue, Category, Item};
use index::Index;
pub use index::Order;
pub use texts::{Characters, characters};

/// A catalogue and the index of its words, which is made at the first search, or before it, and then kept.
#[derive(Debug)]
pub struct Search {
    catalogue: Rc<Catalogue>,
    order: Order,
    index: OnceCell<Index>,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit<'c> {
    /// What.
    pub found: Found<'c>,
    /// How well it fits; only the order means something, and only within one search.
    pub score: u32,
    /// Why.
    pub reason: Reason<'c>,
}

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Found<'c> {
    /// An item.
    Item(&'c Item),
    /// A life event.
    Event(&'c Bundle),
}

/// Why something was found, to be said beside it.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason<'c> {
    /// By its own name.
    Name,
    /// By what people call it.
    Called(&'c str),
    /// By the sound of one of its names: pinyin, whole or initials.
    Sound(&'c str),
    /// One of its names was probably mistyped.
    Nearly(&'c str),
    /// It belongs to a life event.
    Event(&'c Bundle),
    /// It belongs to a category.
    Category(&'c Category),
    /// These words of the query stand in its description.
    Words(String),
}

impl Search {
    /// Prepares nothing yet: the index is made when somebody searches.
    pub fn new(catalogue: Rc<Catalogue>) -> Self {
        let order = Order::of(&catalogue);
        Self::with_order(catalogue, order)
    }

    /// Like [`Search::new`], with an index of this order whatever the size of the catalogue.
    pub fn with_order(catalogue: Rc<Catalogue>, order: Order) -> Self {
        Self { catalogue, order, index: OnceCell::new() }
    }

    /// Makes the index now, while nobody waits for it.
    pub fn prepare(&self) {
        self.index();
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.catalogue, self.order))
    }

    /// The catalogue that is searched.
    pub fn catalogue(&self) -> &Rc<Catalogue> {
        &self.catalogue
    }

    /// What a query means, best first, in any mixture of Chinese, English and pinyin; empty when nothing fits. Sensitive items
    /// are found only by one of their own names.
    pub fn find(&self, query: &str) -> Vec<Hit<'_>> {
        rank::find(&self.catalogue, self.index(), query)
    }
}

impl<'c> Hit<'c> {
    /// The item, when it is one.
    pub fn item(&self) -> Option<&'c Item> {
        match self.found {
            Found::Item(item) => Some(item),
            Found::Event(_) => None,
        }
    }
}
