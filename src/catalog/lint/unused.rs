//! What nothing uses. Facts, figures and sources are dictionaries, which may hold more than today's items need.

use crate::text::catalog::{Help, Msg, Thing};

use super::super::load::Names;
use super::super::raw::Report;

pub(super) fn check(names: &Names, out: &mut Report) {
    for (_, place) in names.unused(Thing::Category) {
        out.place(place.clone(), Msg::EmptyCategory, Help::RemoveOrUse);
    }
    for thing in [Thing::Material, Thing::CodeList] {
        for (id, place) in names.unused(thing) {
            out.place(place.clone(), Msg::Unused(thing, id.to_owned()), Help::RemoveOrUse);
        }
    }
}
