//! Answers that contradict one another: within a form, with what was said elsewhere, and between the forms of one matter. A rule of
//! a form sees its own answers and every shared fact, so what one form was told is checked in all of them.

use onewindow::case::{Case, Known, Place, journey};
use onewindow::catalog::Item;
use onewindow::domain::{FactId, ItemId};
use onewindow::field::{Answer, Level, RowId, Violation};

use crate::case_scenario::{day, real};

const SOMEBODY: &str = "11010519491231002X";

/// What stands at a question of an item's form; `None` when nobody is asked it.
fn complaints(case: &Case, item: &Item, fact: &str) -> Option<Vec<Violation>> {
    let known = Known::new(real(), case, day("2026-11-23"));
    let journey = journey(item, case, &known);
    let asked = journey.all().find(|state| state.field.shared() == Some(&FactId::from(fact)));
    asked.map(|state| state.violations.clone())
}

fn saying(facts: &[(&str, &str)]) -> Case {
    let mut case = Case::default();
    for (fact, text) in facts {
        case.set(&Place::Fact((*fact).into()), Answer::text(text));
    }
    case
}

/// Every item whose form asks for all of these facts.
fn asking<'c>(facts: &'c [&str]) -> impl Iterator<Item = &'c Item> {
    real().items.iter().filter(|item| {
        let sections = item.form.iter().flat_map(|form| &form.sections);
        let fields: Vec<_> = sections.flat_map(|section| &section.fields).collect();
        facts.iter().all(|fact| fields.iter().any(|f| f.shared() == Some(&FactId::from(*fact))))
    })
}

#[test]
fn an_agent_is_never_the_person_themself() {
    let facts = ["agent.id_no", "person.id_no"];
    let mut case = saying(&[("agent.acting", "true"), (facts[0], SOMEBODY), (facts[1], SOMEBODY)]);
    let (mut forms, mut silent) = (0, Vec::new());
    for item in asking(&facts) {
        case.items = vec![item.id.clone()];
        let Some(found) = complaints(&case, item, facts[0]) else { continue };
        forms += 1;
        if found.iter().all(|violation| violation.level < Level::Warning) {
            silent.push(&item.id);
        }
    }
    assert!(forms > 20, "{forms} forms ask for both");
    assert!(silent.is_empty(), "these say nothing: {silent:?}");
}

#[test]
fn an_account_in_somebody_elses_name_is_asked_about_in_every_form() {
    let mut case = saying(&[
        ("person.name", "王秀兰"),
        ("child.name", "李小宝"),
        ("guardian.name", "李建国"),
        ("bank.account_name", "张桂英"),
    ]);
    let (mut forms, mut silent) = (0, Vec::new());
    for item in asking(&["bank.account_name"]) {
        case.items = vec![item.id.clone()];
        let Some(found) = complaints(&case, item, "bank.account_name") else { continue };
        forms += 1;
        if found.is_empty() {
            silent.push(&item.id);
        }
    }
    assert!(forms > 10, "{forms} forms ask for it");
    assert!(silent.is_empty(), "these say nothing: {silent:?}");
}

#[test]
fn what_one_form_was_told_is_checked_in_the_other() {
    let [first, second] = ["longevity-allowance", "dibao-apply"].map(ItemId::from);
    let mut case = saying(&[("person.name", "王秀兰"), ("bank.account_name", "张桂英")]);
    case.items = vec![first.clone(), second.clone()];
    case.set_origin(&"bank.account_name".into(), Some(&first));
    for item in [&first, &second] {
        let item = real().item(item).unwrap();
        let found = complaints(&case, item, "bank.account_name").expect("both ask for it");
        assert!(!found.is_empty(), "{}", item.id);
    }
    // Put right in one, it is right in both.
    case.set(&Place::Fact("bank.account_name".into()), Answer::text("王秀兰"));
    for item in [&first, &second] {
        let item = real().item(item).unwrap();
        assert_eq!(complaints(&case, item, "bank.account_name"), Some(Vec::new()), "{}", item.id);
    }
}

#[test]
fn two_people_with_one_number_are_an_error_in_every_form_that_asks_for_the_household() {
    let table = Place::Fact("household.members".into());
    let mut case = Case::default();
    for row in 1..=2 {
        case.add_row(&table);
        case.set_cell(&table, RowId(row), &"id_no".into(), Answer::text(SOMEBODY));
    }
    let mut forms = 0;
    for item in asking(&["household.members"]) {
        case.items = vec![item.id.clone()];
        let Some(found) = complaints(&case, item, "household.members") else { continue };
        forms += 1;
        assert!(found.iter().any(|violation| violation.level == Level::Error), "{}", item.id);
    }
    assert!(forms > 2, "{forms} forms ask for the household");
}
