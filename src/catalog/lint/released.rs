//! Ids that were published: what people saved names them, so they never change and never come again as something else.

use crate::domain::nearest;
use crate::text::catalog::{Help, Msg, Thing};

use super::super::load::Names;
use super::super::raw::{Doc, Report, Tree};

/// The lists of `released.toml` and what their ids name.
pub(in crate::catalog) const LISTS: [(&str, Thing); 6] = [
    ("categories", Thing::Category),
    ("items", Thing::Item),
    ("bundles", Thing::Bundle),
    ("facts", Thing::Fact),
    ("materials", Thing::Material),
    ("parameters", Thing::Parameter),
];

pub(super) fn check(docs: &[Doc<'_>], names: &Names, out: &mut Report) {
    let Some(doc) = docs.iter().find(|doc| doc.file.part == "released.toml") else { return };
    let retired = doc.root.get("retired");
    for (list, thing) in LISTS {
        let ids = |tree: Option<&Tree<'_>>| -> Vec<(String, super::super::Place)> {
            let members = tree.map(Tree::list).unwrap_or_default().iter();
            let text = |t: &Tree<'_>| Some((t.text()?.to_owned(), t.file.place(t.span.clone())));
            members.filter_map(text).collect()
        };
        let gone = ids(retired.and_then(|retired| retired.get(list)));
        for (id, place) in ids(doc.root.get(list)) {
            let given_up = gone.iter().any(|(other, _)| *other == id);
            if !names.has(thing, &id) && !names.doubts(thing) && !given_up {
                let near = nearest(&id, names.ids(thing)).map(ToOwned::to_owned);
                let message = Msg::IdGone(thing, id);
                out.place(place, message, Help::KeepId(near));
            }
        }
        for (id, place) in gone {
            if names.has(thing, &id) {
                out.place(place, Msg::IdReused(thing, id), Help::NewId);
            }
        }
    }
}
