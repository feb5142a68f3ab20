//! The look through all items: what is asked, in which order, and what comes of it.

mod households;

use onewindow::case::screen::{Group, Viewer, next_question, screen};
use onewindow::case::{Case, Known, Place};
use onewindow::domain::Date;
use onewindow::field::Answer;

use crate::case_scenario::{day, real, real_files};

/// What a person answers while being asked: what a case says, and nothing else.
fn answers_until(
    case: &Case,
    today: Date,
    viewer: Viewer,
    enough: impl Fn(&Known<'_>) -> bool,
) -> usize {
    let mut told = Case::default();
    for answers in 0.. {
        let known = Known::new(real(), &told, today);
        if enough(&known) {
            return answers;
        }
        let findings = screen(&known, viewer);
        let Some(asked) = next_question(&told, &known, &findings) else {
            return usize::MAX;
        };
        let answer = case.facts.get(&asked.fact).cloned().unwrap_or(Answer::Declined);
        told.set(&Place::Fact(asked.fact.clone()), answer);
    }
    usize::MAX
}

#[test]
fn the_first_useful_result_comes_after_at_most_eight_answers() {
    let mut tried = 0;
    let mut seen = Vec::new();
    for claim in &real_files().cases {
        if seen.contains(&claim.example.name) {
            continue;
        }
        seen.push(claim.example.name.clone());
        let facts = claim.example.facts.iter();
        let mut case = Case {
            facts: facts.map(|(id, value)| (id.clone(), Answer::from(value))).collect(),
            ..Case::default()
        };
        // Nobody wrote down whether there is a certificate; to the question the answer is that there is none, but a difficulty.
        if !case.facts.contains_key("disability.has") {
            case.set(&Place::Fact("disability.has".into()), Answer::text("difficulty"));
        }
        let today = claim.example.today.unwrap_or(day("2026-11-23"));
        // A card for older people is nice to have; what is useful is what the person came without knowing of.
        let useful = |known: &Known<'_>| {
            let findings = screen(known, Viewer::Staff);
            findings.iter().any(|f| f.group == Group::Likely && f.priority() >= 3)
        };
        let answers = answers_until(&case, today, Viewer::Staff, useful);
        assert!(answers <= 8, "{}: {answers} answers", claim.example.name);
        tried += 1;
    }
    assert!(tried >= 5, "{tried}");
}
