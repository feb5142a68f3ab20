//! Materials that contradict the item they belong to.

use crate::text::catalog::{Help, Msg};

use super::super::raw::Report;
use super::super::{Depth, Obtain};
use super::Entry;

pub(super) fn check(entry: &Entry<'_>, out: &mut Report) {
    let item = entry.item;
    for (i, need) in item.materials.iter().enumerate() {
        // Of an outline the window hands out the forms.
        let full = item.depth == Depth::Full;
        if need.obtain == Obtain::FillHere && item.form.is_none() && full {
            let place = entry.place(&format!("material.{i}.obtain"));
            out.place(place, Msg::NothingToFill, Help::AddForm);
        }
        let Some(group) = &need.group else { continue };
        let members = item.materials.iter().filter(|other| other.group.as_ref() == Some(group));
        if members.count() == 1 {
            let place = entry.place(&format!("material.{i}.any_of"));
            out.place(place, Msg::GroupOfOne(group.to_string()), Help::GroupNeedsTwo);
        }
    }
}
