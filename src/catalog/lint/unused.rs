//! What nothing uses. Sources are a dictionary, which may hold more than today's items need.

use crate::text::catalog::{Help, Msg, Thing};

use super::super::load::Names;
use super::super::raw::Report;
use super::super::{Catalogue, Depth};

pub(super) fn check(catalogue: &Catalogue, names: &Names, out: &mut Report) {
    for (_, place) in names.unused(Thing::Category) {
        out.place(place.clone(), Msg::EmptyCategory, Help::RemoveOrUse);
    }
    // While an item is an outline, facts and figures may be waiting for it.
    let written = catalogue.items.iter().all(|item| item.depth == Depth::Full);
    let waiting = [Thing::Fact, Thing::Parameter].into_iter().filter(|_| written);
    for thing in [Thing::Material, Thing::CodeList].into_iter().chain(waiting) {
        for (id, place) in names.unused(thing) {
            out.place(place.clone(), Msg::Unused(thing, id.to_owned()), Help::RemoveOrUse);
        }
    }
}
