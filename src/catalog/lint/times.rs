//! Times that cannot all be true.

use crate::text::catalog::{Help, Msg};

use super::super::raw::Report;
use super::super::{Term, Unit};
use super::Entry;

pub(super) fn check(entry: &Entry<'_>, out: &mut Report) {
    let item = entry.item;
    let Some(promised) = item.promised_time.as_ref() else { return };
    if let Some(statutory) = &item.statutory_time
        && promised.unit == statutory.unit
        && promised.value > statutory.value
        && statutory.value.is_some()
    {
        let place = entry.place("time.promised.value");
        out.place(place, Msg::PromisedLonger, Help::CheckTimes);
    }
    let workdays = |term: &Term| match term.unit {
        Unit::Workday => term.value.map(u32::from),
        Unit::Day | Unit::Month | Unit::Year => None,
    };
    let steps: u32 = item.steps.iter().filter_map(|s| s.time.as_ref().and_then(workdays)).sum();
    if let Some(promised) = workdays(promised).filter(|promised| steps > *promised) {
        let place = entry.place("time.promised.value");
        out.place(place, Msg::StepsLonger { steps, promised }, Help::CheckTimes);
    }
}
