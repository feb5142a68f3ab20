//! Forms whose parts do nothing.

use crate::text::catalog::{Help, Msg};

use super::super::raw::Report;
use super::Entry;

pub(super) fn check(entry: &Entry<'_>, out: &mut Report) {
    for (s, section) in entry.item.form.iter().flat_map(|form| &form.sections).enumerate() {
        if section.fields.is_empty() {
            let place = entry.place(&format!("form.section.{s}.id"));
            out.place(place, Msg::EmptySection, Help::RemoveOrUse);
        }
    }
}
