//! A verdict is steady: further answers and figures settle what is open and never turn round what is settled.

use onewindow::case::{Case, Known, Verdict, example, verdict};
use onewindow::catalog::{Catalogue, Example, Item};
use onewindow::domain::{Date, Decimal};

use crate::case_scenario::real;

/// Every example of the real catalogue.
fn each(mut look: impl FnMut(&Catalogue, &Item, &Example, Date)) {
    let catalogue = real();
    let begin = catalogue.about.effective_from.expect("the catalogue says from when it holds");
    for item in &catalogue.items {
        for example in &item.examples {
            look(catalogue, item, example, example.today.unwrap_or(begin));
        }
    }
}

/// Whether a later verdict may follow an earlier one: open may become anything, settled stays as it is.
fn follows(before: &Verdict, after: &Verdict) -> bool {
    match before {
        Verdict::Unknown(_) => true,
        Verdict::Met => matches!(after, Verdict::Met),
        Verdict::NotMet(_) => matches!(after, Verdict::NotMet(_)),
    }
}

#[test]
fn answering_a_further_question_never_turns_a_verdict_round() {
    let mut settled = 0;
    each(|catalogue, item, example, today| {
        let case = example::case(item, example);
        // From each end, and from the middle outwards: three orders of answering.
        let facts: Vec<_> = case.facts.iter().collect();
        let backwards = facts.iter().rev().copied().collect();
        let (left, right) = facts.split_at(facts.len() / 2);
        for order in [facts.clone(), backwards, [right, left].concat()] {
            let mut said = Case { facts: std::iter::empty().collect(), ..case.clone() };
            let mut before: Option<Verdict> = None;
            for (id, answer) in order {
                said.facts.insert(id.clone(), answer.clone());
                let known = Known::assuming(catalogue, &said, today, &example.parameters);
                let after = verdict(item, &known);
                if let Some(before) = &before {
                    let place = format!("{}, {}: after {id}", item.id, example.name);
                    assert!(follows(before, &after), "{place}: {before:?} became {after:?}");
                    settled += u32::from(!matches!(before, Verdict::Unknown(_)));
                }
                before = Some(after);
            }
        }
    });
    assert!(settled > 100, "only {settled} settled verdicts were looked at");
}

#[test]
fn a_missing_figure_never_turns_anybody_away() {
    let mut open = 0;
    each(|catalogue, item, example, today| {
        let case = example::case(item, example);
        let all = |figure: Option<Decimal>| {
            let all = catalogue.parameters.iter();
            let figures: Vec<_> = all.filter_map(|p| Some((p.id.clone(), figure?))).collect();
            verdict(item, &Known::assuming(catalogue, &case, today, &figures))
        };
        let without = all(None);
        open += u32::from(
            matches!(&without, Verdict::Unknown(names) if names.iter().any(|name| name.starts_with("param."))),
        );
        // What is said without the figures is said with any figures.
        for figure in ["0", "1", "900", "1000000"] {
            let with = all(figure.parse().ok());
            let place = format!("{}, {}, {figure}", item.id, example.name);
            assert!(follows(&without, &with), "{place}: {without:?} became {with:?}");
        }
    });
    assert!(open > 0, "no example of the catalogue waits for a figure");
}
