//! An item as a picture: who may apply, what to bring when, and where its form branches, from left to right.
//!
//! `parts` says what is in the picture, `layout` lets dagre place it, `svg` writes it down.

mod layout;
mod parts;
mod svg;

use crate::catalog::{Catalogue, Item};
use crate::text::Lang;

/// The picture of an item, as SVG.
pub fn picture(catalogue: &Catalogue, item: &Item, lang: Lang) -> String {
    let parts = parts::parts(catalogue, item, lang);
    svg::write(item.name.get(lang), &layout::place(parts))
}
