//! Times that cannot all be true, and steps that do not lead to the end.

use crate::text::catalog::{Help, Msg, Stage};

use super::super::raw::Report;
use super::super::{Depth, Item, ItemType, Term, Unit};
use super::Entry;

/// Steps that take days by themselves.
const SLOW: [&str; 4] = ["公示", "评定", "鉴定", "公告"];

/// Words of the steps in which an application comes in.
const ACCEPTING: [&str; 9] = ["受理", "收件", "申请", "登记", "报名", "提出", "预约", "接", "说明"];
/// Words of the steps in which it is looked at.
const CHECKING: [&str; 8] = ["审", "核", "查", "评", "看", "鉴定", "了解", "初"];
/// Words of the steps in which somebody decides.
const DECIDING: [&str; 11] =
    ["决定", "认定", "批", "确认", "审核", "核定", "办结", "定", "签", "发证", "办理"];
/// Words of the steps in which something comes out.
const HANDING: [&str; 12] =
    ["送达", "发", "告知", "通知", "拨付", "领", "送", "交", "办结", "结果", "反馈", "入住"];

pub(super) fn check(entry: &Entry<'_>, out: &mut Report) {
    let item = entry.item;
    stages(entry, out);
    let Some(promised) = item.promised_time.as_ref() else { return };
    let place = || entry.place("time.promised.value");
    if let Some(statutory) = &item.statutory_time
        && let (Some(least), Some(most)) = (days(promised).0, days(statutory).1)
        && (least > most || (promised.unit == statutory.unit && promised.value > statutory.value))
    {
        out.place(place(), Msg::PromisedLonger, Help::CheckTimes);
    }
    let workdays = |term: &Term| match term.unit {
        Unit::Workday => term.value.map(u32::from),
        Unit::Day | Unit::Month | Unit::Year => None,
    };
    let times: Vec<Option<u32>> =
        item.steps.iter().map(|step| step.time.as_ref().and_then(workdays)).collect();
    let steps: u32 = times.iter().flatten().sum();
    if let Some(promised) = workdays(promised) {
        if steps > promised {
            out.place(place(), Msg::StepsLonger { steps, promised }, Help::CheckTimes);
        } else if steps < promised && !times.is_empty() && times.iter().all(Option::is_some) {
            out.place(place(), Msg::StepsShorter { steps, promised }, Help::CheckTimes);
        }
    }
    instant(entry, promised, out);
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

/// What is done at once takes no days: nothing is put on public notice and nobody is assessed.
fn instant(entry: &Entry<'_>, promised: &Term, out: &mut Report) {
    let at_once = promised.note.zh.contains("即办件");
    let long =
        promised.value.is_some_and(|n| n > 1) || matches!(promised.unit, Unit::Month | Unit::Year);
    if at_once && long {
        out.place(entry.place("time.promised.note"), Msg::NotAtOnce, Help::CheckTimes);
    }
    let today = promised.value.is_some_and(|n| n <= 1)
        && !matches!(promised.unit, Unit::Month | Unit::Year);
    if !at_once && !today {
        return;
    }
    for (i, step) in entry.item.steps.iter().enumerate() {
        if let Some(slow) = SLOW.iter().find(|slow| step.name.zh.contains(**slow)) {
            let place = entry.place(&format!("step.{i}.name"));
            out.place(place, Msg::SlowStep((*slow).to_owned()), Help::CheckTimes);
        }
    }
}

/// Somebody takes the application in, looks at it, decides, and lets the person know.
fn stages(entry: &Entry<'_>, out: &mut Report) {
    let item: &Item = entry.item;
    let applied = matches!(item.kind, ItemType::Apply | ItemType::Assist);
    if item.depth != Depth::Full || !applied || item.steps.is_empty() {
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
