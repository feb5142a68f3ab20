//! An item as a picture: who may apply, what to bring when, and where its form branches, from left to right.
//!
//! `parts` says what is in the picture, `layout` lets dagre place it, `svg` writes it down.
//!
//! Every built site carries the pictures in one file for each language, `flow.zh.json`: the page of staff fetches the same file whatever
//! item is looked at, so that the host does not learn which.

mod layout;
mod parts;
mod svg;

use std::collections::BTreeMap;

use crate::catalog::{Catalogue, Item};
use crate::text::Lang;

/// The picture of an item, as SVG.
pub fn picture(catalogue: &Catalogue, item: &Item, lang: Lang) -> String {
    let parts = parts::parts(catalogue, item, lang);
    svg::write(item.name.get(lang), &layout::place(parts))
}

/// The name of the file with all pictures in a language.
pub fn file_name(lang: Lang) -> String {
    format!("flow.{}.json", lang.code())
}

/// The file itself: an object with the SVG of each item by its id.
pub fn file(catalogue: &Catalogue, lang: Lang) -> Vec<u8> {
    let each = catalogue.items.iter();
    let pictures: BTreeMap<&str, String> =
        each.map(|item| (item.id.as_str(), picture(catalogue, item, lang))).collect();
    serde_json::json!(pictures).to_string().into_bytes()
}
