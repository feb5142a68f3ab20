//! The merged checklist.

use onewindow::case::{Group, Line};
use onewindow::catalog::{Confidence, MaterialForm, Obtain};
use onewindow::text::Lang;

use crate::case_scenario::{Scenario, scenario};

fn line(scenario: &Scenario, material: &str) -> Line {
    let list = scenario.checklist();
    let line = list.lines.iter().find(|line| line.material.id.as_str() == material);
    line.unwrap_or_else(|| panic!("no {material}")).clone()
}

#[test]
fn a_material_is_needed_not_needed_or_depends_on_what_nobody_said() {
    let open = scenario(&["allowance"]);
    let open =
        open.expect_needed(&["id-card", "form"]).expect_depends("agent-id-card", &["agent.acting"]);
    let acting = open.fact("agent.acting", "true").expect_needed(&["agent-id-card"]);
    acting.fact("agent.acting", "false").expect_not_needed(&["agent-id-card"]);
}

#[test]
fn two_items_share_a_material_in_the_strictest_form_and_each_keeps_its_copies() {
    let both = scenario(&["allowance", "support"]);
    let card = line(&both, "id-card");
    assert_eq!(card.form, MaterialForm::Shown);
    assert_eq!(card.originals, Some(1), "shown once");
    assert_eq!(card.copies, Some(3), "one and two copies are kept");
    assert_eq!(card.items.len(), 2);
    let notes: Vec<&str> = card.notes.iter().map(|note| note.get(Lang::Zh)).collect();
    assert_eq!(notes, ["正反面"]);
    assert_eq!(card.mark.confidence, Confidence::Likely, "the least sure of both");
}

#[test]
fn what_one_item_looks_up_and_the_other_wants_is_brought() {
    let first = line(&scenario(&["allowance"]), "income-record");
    assert_eq!((first.group, first.obtain), (Group::NotNeeded, Obtain::SystemCheck));
    let both = line(&scenario(&["allowance", "support"]), "income-record");
    assert_eq!((both.group, both.form), (Group::Bring, MaterialForm::Original));
    assert_eq!(both.originals, Some(1));
}

#[test]
fn any_one_of_a_group_counts_once_and_stands_together() {
    let list = scenario(&["allowance"]).fact("agent.acting", "false").checklist();
    let ids: Vec<&str> = list.lines.iter().map(|line| line.material.id.as_str()).collect();
    assert_eq!(ids, ["id-card", "bank-card", "social-card", "form", "income-record"]);
    assert!(list.lines[1].any_of.is_some() && list.lines[1].any_of == list.lines[2].any_of);
    assert_eq!((list.bring, list.fill, list.sign), (2, 1, 2));
}

#[test]
fn a_group_is_settled_when_another_item_needs_one_of_it_anyway() {
    let both = scenario(&["allowance", "support"]).expect_not_needed(&["social-card"]);
    let card = line(&both, "bank-card");
    assert_eq!((card.any_of, card.form, card.copies), (None, MaterialForm::Shown, Some(2)));
}

#[test]
fn a_number_only_the_centre_knows_stays_open() {
    let photo = line(&scenario(&["support"]), "photo");
    assert_eq!((photo.group, photo.originals), (Group::Later, None));
}

#[test]
fn totals_count_what_is_certain() {
    let open = scenario(&["allowance"]).checklist();
    let acting = scenario(&["allowance"]).fact("agent.acting", "true").checklist();
    assert_eq!((open.bring, acting.bring), (2, 3));
}

#[test]
fn an_empty_choice_has_an_empty_list() {
    let mut none = scenario(&["allowance"]);
    none.case.items.clear();
    let list = none.checklist();
    assert_eq!((list.lines.len(), list.bring, list.fill, list.sign), (0, 0, 0, 0));
}
