//! An item that says it is complete has everything a resident asks for.

use crate::text::catalog::{Help, Msg, Part};

use super::super::Depth;
use super::super::raw::Report;
use super::Entry;

/// How many examples show a rule: met, not met, open, and one that is easily mistaken.
const EXAMPLES: usize = 4;

pub(super) fn check(entry: &Entry<'_>, out: &mut Report) {
    let item = entry.item;
    if item.depth != Depth::Full {
        return;
    }
    let parts = [
        (Part::Conditions, item.conditions.is_empty()),
        (Part::Materials, item.materials.is_empty()),
        (Part::Steps, item.steps.is_empty()),
        (Part::Fee, item.fee.is_none()),
        (Part::Result, item.result.is_none()),
        (Part::Basis, item.basis.is_empty()),
        (Part::Time, item.statutory_time.is_none() && item.promised_time.is_none()),
        (Part::CentreRole, item.centre_role.is_none()),
    ];
    for (part, lacking) in parts {
        if lacking {
            out.place(entry.place("depth"), Msg::Incomplete(part), Help::AddOrOutline);
        }
    }
    if item.examples.len() < EXAMPLES {
        let message = Msg::FewExamples(item.examples.len());
        out.place(entry.place("depth"), message, Help::FourExamples);
    }
}
