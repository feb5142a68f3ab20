//! Times that cannot all be true, and steps that do not lead to the end.

use crate::text::catalog::{Help, Msg, Stage};

use super::super::raw::Report;
use super::super::{Depth, Handling, Item, ItemType, Term, Unit};
use super::Entry;

/// Steps that take days by themselves.
const SLOW: [&str; 4] = ["公示", "评定", "鉴定", "公告"];

/// Words of the steps in which an application comes in.
const ACCEPTING: [&str; 9] = ["受理", "收件", "申请", "登记", "报名", "提出", "预约", "接", "说明"];
/// Words of the steps in which it is looked at.
const CHECKING: [&str; 8] = ["审", "核", "查", "评", "看", "鉴定", "了解", "初"];
/// Words of the steps in which somebody decides.
const DECIDING: [&str; 14] = [
    "决定", "认定", "批", "确认", "审核", "核定", "办结", "定", "签", "发证", "办理", "登记",
    "录入", "建档",
];
/// Words of the steps in which something comes out.
const HANDING: [&str; 13] = [
    "送达", "发", "告知", "通知", "拨付", "领", "送", "交", "办结", "结果", "反馈", "入住", "回执",
];

pub(super) fn check(entry: &Entry<'_>, out: &mut Report) {
    let item = entry.item;
    stages(entry, out);
    instant(entry, out);
    let Some(promised) = item.promised_time.as_ref() else { return };
    let place = || entry.place("time.promised.value");
    if let Some(statutory) = &item.statutory_time
        && let (Some(least), Some(most)) = (days(promised).0, days(statutory).1)
        && (least > most || (promised.unit == statutory.unit && promised.value > statutory.value))
    {
        out.place(place(), Msg::PromisedLonger, Help::CheckTimes);
    }
    let (Unit::Workday, Some(promised)) = (promised.unit, promised.value.map(u32::from)) else {
        return;
    };
    // A public notice is counted in days, what stands around it in working days: both count.
    let times: Vec<Option<(u32, u32)>> =
        item.steps.iter().map(|step| step.time.as_ref().and_then(workdays)).collect();
    let all = |of: fn(&(u32, u32)) -> u32| times.iter().flatten().map(of).sum::<u32>();
    let (least, most) = (all(|(least, _)| *least), all(|(_, most)| *most));
    if least > promised {
        out.place(place(), Msg::StepsLonger { steps: least, promised }, Help::CheckTimes);
    } else if most < promised && !times.is_empty() && times.iter().all(Option::is_some) {
        out.place(place(), Msg::StepsShorter { steps: most, promised }, Help::CheckTimes);
    }
}

/// The least and the most working days, holidays aside; `None` for months and years, in which nothing is handled step by step.
fn workdays(term: &Term) -> Option<(u32, u32)> {
    let value = u32::from(term.value?);
    match term.unit {
        Unit::Workday => Some((value, value)),
        Unit::Day => {
            let (weeks, rest) = (value / 7 * 5, value % 7);
            Some((weeks + rest.saturating_sub(2), weeks + rest.min(5)))
        }
        Unit::Month | Unit::Year => None,
    }
}

/// The least and the most calendar days.
fn days(term: &Term) -> (Option<u32>, Option<u32>) {
    let (least, most) = match term.unit {
        // Weekends and the longest holidays.
        Unit::Workday => (1, 3),
        Unit::Day => (1, 1),
        Unit::Month => (28, 31),
        Unit::Year => (365, 366),
    };
    let value = term.value.map(u32::from);
    (value.map(|n| n * least), value.map(|n| n * most))
}

/// What is done at once (即办件) takes no days: nothing is put on public notice and nobody is assessed.
fn instant(entry: &Entry<'_>, out: &mut Report) {
    let item = entry.item;
    let at_once = item.listing.handling == Some(Handling::AtOnce);
    let short =
        |term: &Term| term.value.map(|n| n <= 1 && !matches!(term.unit, Unit::Month | Unit::Year));
    let today = item.promised_time.as_ref().and_then(short);
    if at_once && today == Some(false) {
        out.place(entry.place("listing.handling"), Msg::NotAtOnce, Help::CheckTimes);
    }
    if !at_once && today != Some(true) {
        return;
    }
    for (i, step) in item.steps.iter().enumerate() {
        if let Some(slow) = SLOW.iter().find(|slow| step.name.zh.contains(**slow)) {
            let place = entry.place(&format!("step.{i}.name"));
            out.place(place, Msg::SlowStep((*slow).to_owned()), Help::CheckTimes);
        }
    }
}

/// Somebody takes the application in, looks at it, decides, and lets the person know.
fn stages(entry: &Entry<'_>, out: &mut Report) {
    let item: &Item = entry.item;
    // Advice and case work decide nothing.
    let decided = !matches!(item.kind, ItemType::Refer | ItemType::Casework);
    if item.depth != Depth::Full || !decided || item.steps.is_empty() {
        return;
    }
    for (stage, words) in [
        (Stage::Accepting, &ACCEPTING[..]),
        (Stage::Checking, &CHECKING[..]),
        (Stage::Deciding, &DECIDING[..]),
        (Stage::Handing, &HANDING[..]),
    ] {
        let there = |name: &str| words.iter().any(|word| name.contains(word));
        if !item.steps.iter().any(|step| there(&step.name.zh)) {
            out.place(entry.place("step.0.name"), Msg::NoStage(stage), Help::AddStep);
        }
    }
}
