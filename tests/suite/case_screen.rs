//! The look through all items: what is asked, in which order, and what comes of it.

mod households;

use onewindow::case::screen::{Group, Viewer, screen, tell};
use onewindow::case::{Case, Known};
use onewindow::field::Answer;
use onewindow::text::Lang;

use crate::case_scenario::{day, real};

/// The rules of the text with a last day, as a person meets them: both disability subsidies rest on it.
const SUBSIDY: &str = "disability-nursing-subsidy";

/// What somebody with a certificate of the fourth grade is told about it on a day.
fn on(grade: &str, date: &str) -> (Group, Vec<String>, Vec<String>) {
    let facts = [
        ("person.hukou", Answer::text("community")),
        ("disability.has", Answer::text("yes")),
        ("disability.grade", Answer::text(grade)),
        ("benefits.now", Answer::Many(vec!["none".into()])),
    ];
    let case = Case {
        facts: facts.into_iter().map(|(id, answer)| (id.into(), answer)).collect(),
        ..Case::default()
    };
    let known = Known::new(real(), &case, day(date));
    let findings = screen(&known, Viewer::Person);
    let finding = findings.iter().find(|f| f.item.id.as_str() == SUBSIDY).expect("it is there");
    let told = tell(finding, &findings, &known, Lang::Zh);
    (finding.group, told.change, told.lapsed)
}

#[test]
fn a_rule_that_has_run_out_neither_lets_in_nor_turns_away() {
    let (group, change, lapsed) = on("1", "2026-11-23");
    assert_eq!((group, lapsed), (Group::Likely, vec![]));
    assert!(change.is_empty());
    assert_eq!(on("4", "2028-03-31").0, Group::NotNow, "its last day");
    for grade in ["1", "4"] {
        let (group, change, lapsed) = on(grade, "2028-04-01");
        assert_eq!((group, change), (Group::Open, vec![]), "grade {grade}");
        assert!(lapsed[0].contains("待核实，这条规定到2028年3月31日为止"), "{lapsed:?}");
    }
    assert_eq!(on("1", "2023-03-31").0, Group::Open, "it had not begun");
}

#[test]
fn what_is_not_suggested_says_why() {
    let told = |facts: &[(&str, Answer)]| {
        let facts = facts.iter().map(|(id, answer)| ((*id).into(), answer.clone()));
        let case = Case { facts: facts.collect(), ..Case::default() };
        let known = Known::new(real(), &case, day("2026-11-23"));
        let findings = screen(&known, Viewer::Staff);
        let silent = findings.iter().filter(|f| f.group == Group::NotNow).filter(|finding| {
            let told = tell(finding, &findings, &known, Lang::Zh);
            told.change.is_empty() && told.unsuited.is_empty()
        });
        silent.map(|f| f.item.id.to_string()).collect::<Vec<_>>()
    };
    let facts = [
        ("person.age", Answer::text("40")),
        ("person.hukou", Answer::text("community")),
        ("disability.has", Answer::text("no")),
        ("benefits.now", Answer::Many(vec!["none".into()])),
        ("work.status", Answer::text("employed")),
        ("medical.type", Answer::text("employee")),
        ("household.income_band", Answer::text("below")),
        ("adl.unable", Answer::text("0")),
    ];
    assert_eq!(told(&facts), Vec::<String>::new());
}
