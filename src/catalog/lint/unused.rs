//! What nothing uses. Figures and sources are dictionaries, which may hold more than today's items need.

use crate::text::catalog::{Help, Msg, Thing};

use super::super::load::Names;
use super::super::raw::Report;
use super::super::{Catalogue, Depth};

pub(super) fn check(catalogue: &Catalogue, names: &Names, out: &mut Report) {
    for (_, place) in names.unused(Thing::Category) {
        out.place(place.clone(), Msg::EmptyCategory, Help::RemoveOrUse);
    }
    // While an item is an outline, facts may be waiting for its form.
    let written = catalogue.items.iter().all(|item| item.depth == Depth::Full);
    let facts = written.then_some(Thing::Fact);
    for thing in [Thing::Material, Thing::CodeList].into_iter().chain(facts) {
        for (id, place) in names.unused(thing) {
            out.place(place.clone(), Msg::Unused(thing, id.to_owned()), Help::RemoveOrUse);
        }
    }
}
