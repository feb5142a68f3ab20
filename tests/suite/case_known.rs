//! What is known of a person, and what may be concluded from it.

use onewindow::case::{Case, Known, Words};
use onewindow::domain::{FactId, Value};
use onewindow::feel::{self, Scope, Slot};
use onewindow::field::Answer;
use onewindow::text::Lang;

use crate::case_scenario::{day, scenario, small};

#[test]
fn age_and_sex_are_read_from_the_identity_number() {
    scenario(&["allowance"])
        .fact("person.id_no", "11010519491231002x")
        .expect_shown("person.birth_date", "1949年12月31日")
        .expect_shown("person.sex", "2")
        .expect_shown("person.age", "76")
        .expect_asked(&["person.hukou", "agent.acting"]);
}

#[test]
fn a_typed_age_counts_only_while_the_birth_date_is_unknown() {
    let typed = scenario(&["allowance"]).fact("person.age", "82").expect_shown("person.age", "82");
    typed.fact("person.birth_date", "1960-05-01").expect_shown("person.age", "66");
}

#[test]
fn nothing_is_concluded_from_an_identity_number_with_a_wrong_digit() {
    scenario(&["allowance"])
        .fact("person.id_no", "110105194912310021")
        .expect_shown("person.birth_date", "")
        .expect_shown("person.age", "");
}

#[test]
fn a_figure_nobody_filled_in_leaves_the_verdict_open_and_is_named() {
    scenario(&["support"]).fact("household.income", "900").expect_unknown(&["param.limit"]);
}

#[test]
fn the_figure_in_force_on_the_day_decides() {
    let aged = |today| {
        scenario(&["allowance"]).fact("person.age", "85").fact("person.hukou", "here").on(today)
    };
    aged("2024-12-31").expect_not_met(&[0]);
    aged("2025-01-01").expect_met();
    aged("2019-12-31").expect_unknown(&["param.old_age"]);
}

#[test]
fn only_what_can_still_change_the_verdict_is_missing() {
    scenario(&["allowance"])
        .expect_unknown(&["person.age", "person.hukou"])
        .fact("person.hukou", "away")
        .expect_not_met(&[1]);
}

#[test]
fn declined_is_unknown_and_not_asked_again() {
    scenario(&["allowance"])
        .fact("person.age", "82")
        .declines("person.hukou")
        .expect_unknown(&["person.hukou"])
        .expect_asked(&["agent.acting"]);
}

#[test]
fn rows_are_calculated_one_by_one_and_summed_up() {
    scenario(&["support"])
        .row("household.members", &[("name", "甲"), ("wage", "1000.10"), ("other", "0")])
        .row("household.members", &[("name", "乙"), ("wage", "200"), ("other", "0.20")])
        .expect_shown("household.size", "2")
        .expect_shown("household.income", "1,200.30 元")
        .expect_shown("per_head", "600.15");
}

#[test]
fn a_row_with_an_open_income_leaves_the_sum_open() {
    let one = scenario(&["support"]).row("household.members", &[("wage", "1000"), ("other", "0")]);
    one.row("household.members", &[("name", "乙")]).expect_shown("household.income", "");
}

#[test]
fn other_figures_can_be_assumed_without_touching_the_catalogue() {
    let case = Case::default();
    let figures = [("limit".into(), "1010".parse().unwrap())];
    let known = Known::assuming(small(), &case, day("2026-11-23"), &figures);
    assert_eq!(known.get("param.limit"), Value::Number("1010".parse().unwrap()).into());
    assert_eq!(Known::new(small(), &case, day("2026-11-23")).get("param.limit"), Slot::Unknown);
}

#[test]
fn facts_that_depend_on_each_other_are_unknown_and_do_not_hang() {
    let mut catalogue = small().clone();
    let rule = |id: &str| {
        catalogue.facts.iter().find(|fact| fact.id.as_str() == id).unwrap().calculate.clone()
    };
    // age ← birth date today; make the size of a household depend on itself through its income.
    let (size, income) = (rule("household.size"), rule("household.income"));
    assert!(size.is_some() && income.is_some());
    for fact in &mut catalogue.facts {
        if fact.id.as_str() == "household.size" {
            fact.calculate = Some(feel::Expr::Name("household.income".into()));
        }
        if fact.id.as_str() == "household.income" {
            fact.calculate = Some(feel::Expr::Name("household.size".into()));
        }
    }
    let known = Known::new(&catalogue, &Case::default(), day("2026-11-23"));
    assert_eq!(known.get("household.size"), Slot::Unknown);
    assert_eq!(known.get("household.income"), Slot::Unknown);
}

#[test]
fn words_come_from_the_catalogue_in_both_languages() {
    use feel::Words as _;
    let words = Words::of(small(), small().item(&"allowance".into()).unwrap());
    assert_eq!(words.label("person.age", Lang::Zh).as_deref(), Some("年龄"));
    assert_eq!(words.unit("param.old_age", Lang::En).as_deref(), Some("years"));
    assert_eq!(words.code("person.hukou", "here", Lang::Zh).as_deref(), Some("本市"));
    assert_eq!(words.label("alive", Lang::En).as_deref(), Some("Alive"));
    assert_eq!(words.label("household.members[2].wage", Lang::Zh).as_deref(), Some("工资"));
    assert_eq!(words.label("nowhere", Lang::Zh), None);
}

#[test]
fn an_answer_of_another_shape_than_the_fact_is_no_knowledge() {
    let mut case = Case::default();
    case.facts.insert(FactId::from("person.age"), Answer::Many(vec!["82".into()]));
    case.facts.insert(FactId::from("no.such.fact"), Answer::text("1"));
    let known = Known::new(small(), &case, day("2026-11-23"));
    assert_eq!(known.get("person.age"), Slot::Unknown);
    assert_eq!(known.get("no.such.fact"), Slot::Unknown);
}

#[test]
fn a_protected_field_hides_what_was_said_and_erases_nothing() {
    let said = scenario(&["allowance"]).fact("person.age", "82");
    let computed = said.fact("person.birth_date", "1960-05-01").expect_shown("person.age", "66");
    assert_eq!(computed.case.facts.get("person.age"), Some(&Answer::text("82")), "it is kept");
    computed.fact("person.birth_date", "").expect_shown("person.age", "82");
}
