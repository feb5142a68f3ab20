//! Examples that cannot all be true, or that say nothing.

use crate::text::catalog::{Help, Msg};

use super::super::raw::Report;
use super::super::{Example, ExampleVerdict};
use super::Entry;

pub(super) fn check(entry: &Entry<'_>, out: &mut Report) {
    let examples = &entry.item.examples;
    for (i, example) in examples.iter().enumerate() {
        let place = |key: &str| entry.place(&format!("example.{i}.{key}"));
        let lists = [
            ("needed", &example.needed),
            ("not_needed", &example.not_needed),
            ("depends", &example.depends),
        ];
        if example.verdict.is_none() && lists.iter().all(|(_, list)| list.is_empty()) {
            out.place(place("name"), Msg::EmptyExample, Help::SayExpected);
        }
        if !example.missing.is_empty()
            && !matches!(example.verdict, None | Some(ExampleVerdict::Unknown))
        {
            out.place(place("missing"), Msg::MissingButSure, Help::SayExpected);
        }
        if !example.why.is_empty() && !matches!(example.verdict, Some(ExampleVerdict::NotMet)) {
            out.place(place("why"), Msg::WhyButMet, Help::SayExpected);
        }
        if example.why.is_empty() && matches!(example.verdict, Some(ExampleVerdict::NotMet)) {
            out.place(place("verdict"), Msg::ExampleNoReason, Help::SayWhy);
        }
        for (j, &number) in example.why.iter().enumerate() {
            if entry.item.conditions[number].rule.is_none() {
                let message = Msg::NoRuleToFail(number + 1);
                out.place(place(&format!("why.{j}")), message, Help::SayExpected);
            }
        }
        for (at, (_, list)) in lists.iter().enumerate() {
            for (key, other) in &lists[at + 1..] {
                if let Some(j) = other.iter().position(|material| list.contains(material)) {
                    let message = Msg::TwoAnswers(other[j].to_string());
                    out.place(place(&format!("{key}.{j}")), message, Help::RemoveOne);
                }
            }
        }
        let twin = examples[..i].iter().find(|other| same_case(other, example));
        if let Some(twin) = twin {
            let message = if same_result(twin, example) {
                Msg::ExampleTwice(twin.name.clone())
            } else {
                Msg::ExamplesContradict(twin.name.clone())
            };
            out.place(place("name"), message, Help::ChangeExample);
        }
    }
}

/// Whether two examples tell of the same person on the same day.
fn same_case(a: &Example, b: &Example) -> bool {
    a.today == b.today
        && a.facts == b.facts
        && a.answers == b.answers
        && a.parameters == b.parameters
}

fn same_result(a: &Example, b: &Example) -> bool {
    // Two examples may look at different materials of one case.
    let lists = |e: &Example| (e.needed.clone(), e.not_needed.clone(), e.depends.clone());
    let clash = |xs: &[crate::domain::MaterialId], ys: &[crate::domain::MaterialId]| {
        xs.iter().any(|x| ys.contains(x))
    };
    let ((a1, a2, a3), (b1, b2, b3)) = (lists(a), lists(b));
    let verdicts = a.verdict.is_none() || b.verdict.is_none() || a.verdict == b.verdict;
    verdicts
        && !clash(&a1, &b2)
        && !clash(&a1, &b3)
        && !clash(&a2, &b1)
        && !clash(&a2, &b3)
        && !clash(&a3, &b1)
        && !clash(&a3, &b2)
}
