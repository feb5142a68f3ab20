//! Forms as they stand for a person.

use onewindow::case::Status::{Complete, HasErrors, InProgress, NotStarted};
use onewindow::case::{Case, shared_facts};
use onewindow::domain::{FieldId, Value};
use onewindow::field::{Answer, Level};

use crate::case_scenario::{fact, row_ids, scenario, small};

#[test]
fn a_section_appears_when_its_rule_holds_and_what_it_waits_for_is_named() {
    let open = scenario(&["allowance"]).expect_sections(&[("person", NotStarted)]);
    assert_eq!(open.journey().pending, crate::case_scenario::set(&["agent.acting"]));
    let acting = open.fact("agent.acting", "true");
    acting
        .expect_sections(&[("person", InProgress), ("agent", NotStarted)])
        .fact("agent.acting", "false")
        .expect_sections(&[("person", InProgress)]);
}

#[test]
fn a_field_appears_only_after_the_answer_it_depends_on() {
    let agent = scenario(&["allowance"]).fact("agent.acting", "true");
    agent
        .expect_fields("agent", &["agent.name", "paid"])
        .answer("paid", "true")
        .expect_fields("agent", &["agent.name", "paid", "why_paid"])
        .expect_missing(&["person.name", "person.id_no", "alive", "agent.name", "why_paid"]);
}

#[test]
fn a_form_with_all_required_answers_can_be_handed_in() {
    scenario(&["allowance"])
        .fact("person.name", "难")
        .fact("person.id_no", "11010519491231002X")
        .fact("agent.acting", "false")
        .answer("alive", "true")
        .expect_missing(&[])
        .expect_sections(&[("person", Complete)])
        .expect_ready();
}

#[test]
fn a_broken_rule_of_the_catalogue_is_told_at_its_level_and_an_open_one_is_not() {
    let silent = scenario(&["allowance"]).expect_no_violation("alive");
    silent.answer("alive", "false").expect_violation("alive", Level::Warning, "请改办注销。");
}

#[test]
fn a_wrong_identity_number_is_an_error_of_its_section() {
    scenario(&["allowance"])
        .fact("person.id_no", "110105194912310021")
        .expect_violation(
            "person.id_no",
            Level::Error,
            "身份证号最后一位对不上，请对照证件再看一遍",
        )
        .expect_sections(&[("person", HasErrors)]);
}

#[test]
fn a_birth_still_to_come_is_a_warning() {
    let unborn =
        scenario(&["allowance"]).fact("person.id_no", "11010519491231002X").on("1949-12-30");
    unborn.expect_violation(
        "person.id_no",
        Level::Warning,
        "身份证号里的出生日期还没有到，请对照证件再看一遍",
    );
}

#[test]
fn what_an_identity_number_tells_stands_there_until_it_is_put_right_by_hand() {
    let birth = |s: &crate::case_scenario::Scenario| {
        let journey = s.journey();
        let state =
            journey.all().find(|f| f.field.id.as_str() == "person.birth_date").unwrap().clone();
        (state.readonly, state.answer)
    };
    let read = scenario(&["allowance"]).fact("person.id_no", "11010519491231002X");
    assert_eq!(birth(&read), (true, None));
    let corrected = read.fact("person.birth_date", "1950-01-01");
    assert_eq!(birth(&corrected), (false, Some(Answer::text("1950-01-01"))));
    corrected.expect_violation(
        "person.birth_date",
        Level::Warning,
        "和身份证号里的“1949年12月31日”不一样。以证件为准；确实不一样的，到窗口说明原因，带上户口簿",
    );
}

#[test]
fn rows_have_their_own_logic() {
    let family = scenario(&["support"])
        .row("household.members", &[("name", "甲"), ("student", "true")])
        .row("household.members", &[("name", "乙"), ("student", "false"), ("school", "一小")]);
    let journey = family.journey();
    let table = journey.all().find(|field| !field.rows.is_empty()).unwrap();
    let columns = |row: usize| -> Vec<&str> {
        table.rows[row].cells.iter().map(|cell| cell.field.id.as_str()).collect()
    };
    assert_eq!(columns(0), ["name", "student", "school", "wage", "other", "income"]);
    assert_eq!(columns(1), ["name", "student", "wage", "other", "income"]);
    assert!(table.rows[0].cells.last().unwrap().readonly, "a calculated column");
    family.expect_missing(&["person.name", "school", "double", "agree"]);
}

#[test]
fn a_table_wants_its_fewest_rows() {
    let none = scenario(&["support"]);
    let none = none.expect_missing(&["person.name", "household.members", "double", "agree"]);
    none.row("household.members", &[("name", "甲"), ("student", "false")]).expect_violation(
        "household.members",
        Level::Error,
        "这张表至少要填 2 行",
    );
}

#[test]
fn refusing_a_required_consent_is_not_agreeing() {
    let family = scenario(&["support"]).answer("agree", "false");
    family
        .expect_missing(&["person.name", "household.members", "double", "agree"])
        .answer("agree", "true")
        .expect_missing(&["person.name", "household.members", "double"]);
}

#[test]
fn an_option_that_is_gone_has_to_be_chosen_again() {
    let moved = scenario(&["allowance"]).fact("person.hukou", "moon");
    moved.expect_violation("person.hukou", Level::Error, "这个选项现在没有了，请重新选一个");
}

#[test]
fn what_was_typed_comes_back_when_the_question_arises_again() {
    let agent = scenario(&["allowance"]).fact("agent.acting", "true").fact("agent.name", "李四");
    let away = agent.fact("agent.acting", "false");
    assert_eq!(away.case.pruned(&away.known()).facts.get("agent.name"), None, "it does not go out");
    let back = away.fact("agent.acting", "true");
    let out = back.case.pruned(&back.known());
    assert_eq!(out.facts.get("agent.name"), Some(&Answer::text("李四")));
}

#[test]
fn only_what_the_chosen_items_show_or_rest_on_goes_out() {
    let mut told = scenario(&["support", "allowance"])
        .fact("person.name", "甲")
        .fact("person.hukou", "here")
        .fact("pension.receiving", "true")
        .answer("alive", "true")
        .row("household.members", &[("name", "乙"), ("student", "false"), ("school", "一小")]);
    told.case.drop_item(&"allowance".into());
    let out = told.case.pruned(&told.known());
    let facts: Vec<&str> = out.facts.keys().map(|fact| fact.as_str()).collect();
    assert_eq!(facts, ["household.members", "person.name"]);
    assert!(out.answers.is_empty(), "the answers of an item that was dropped stay here");
    assert!(!told.case.answers.is_empty(), "and nothing is lost");
    assert_eq!(out.rows(&fact("household.members"))[0].cells.get("school"), None);
}

#[test]
fn pruning_changes_no_verdict() {
    let told = scenario(&["allowance"])
        .fact("person.age", "82")
        .fact("person.hukou", "here")
        .fact("agent.name", "李四")
        .answer("why_paid", "帮忙");
    let verdict = told.verdict();
    let out = told.case.pruned(&told.known());
    let pruned = crate::case_scenario::Scenario { case: out, ..told };
    assert_eq!(pruned.verdict(), verdict);
    assert_eq!(pruned.case.pruned(&pruned.known()), pruned.case, "pruning twice is pruning once");
}

#[test]
fn an_answer_to_a_question_that_does_not_arise_counts_as_nothing() {
    let told = scenario(&["allowance"]).answer("paid", "true").fact("agent.acting", "false");
    assert_eq!(told.known().within(told.item()).value("paid"), Some(&Value::Null));
}

#[test]
fn facts_shared_by_several_forms_are_entered_once() {
    let shared = shared_facts(small(), &["allowance".into(), "support".into()]);
    let items: Vec<&str> =
        shared.get("person.name").unwrap().iter().map(|item| item.as_str()).collect();
    assert_eq!(items, ["allowance", "support"]);
    assert_eq!(shared.get("agent.name").unwrap().len(), 1);
}

#[test]
fn rows_keep_their_identity_while_others_come_and_go() {
    let mut case = Case::default();
    let place = fact("household.members");
    let (first, second) = (case.add_row(&place), case.add_row(&place));
    case.set_cell(&place, second, &FieldId::from("name"), Answer::text("乙"));
    case.remove_row(&place, first);
    assert_eq!(row_ids(&case, &place), [second]);
    let third = case.add_row(&place);
    assert_ne!(third, second);
    assert_eq!(case.rows(&place)[0].cells.get("name"), Some(&Answer::text("乙")));
    case.remove_row(&place, second);
    case.remove_row(&place, third);
    assert_eq!(case, Case::default(), "an empty table is no answer");
}

#[test]
fn emptying_an_answer_takes_it_away_and_choosing_twice_changes_nothing() {
    let mut told = scenario(&["allowance"])
        .answer("alive", "true")
        .answer("alive", " ")
        .fact("person.name", "");
    told.case.choose(&"allowance".into());
    assert_eq!(told.case, scenario(&["allowance"]).case);
}
