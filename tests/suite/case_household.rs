//! The household: members as people of their own, and what is odd about them together.

use onewindow::case::household::members;
use onewindow::case::screen::{Group, Viewer, screen};
use onewindow::case::{Known, journey};
use onewindow::domain::Value;
use onewindow::field::{Level, ResidentId};
use onewindow::text::Lang;
use onewindow::text::field::Msg;

use crate::case_scenario::{Scenario, real, real_scenario};

const TABLE: &str = "household.members";

/// A resident id of somebody born on a day, with a fitting checksum.
fn id(born: &str, male: bool) -> String {
    let begin = format!("320582{}00{}", born.replace('-', ""), if male { 1 } else { 2 });
    let ends = "0123456789X".chars().map(|last| format!("{begin}{last}"));
    ends.into_iter().find(|id| ResidentId::new(id).is_some()).expect("one of them fits")
}

/// Somebody of 30 with a grandmother of 84 and a mother of 64, both with a certificate or not.
fn family() -> Scenario {
    let (own, mother, grandmother) =
        (id("1996-03-01", true), id("1962-03-01", false), id("1942-05-01", false));
    real_scenario("dibao-apply")
        .fact("person.hukou", "community")
        .row(
            TABLE,
            &[
                ("name", "王小明"),
                ("relation", "0"),
                ("id_no", &own),
                ("health", "disabled"),
                ("disability_grade", "2"),
            ],
        )
        .row(
            TABLE,
            &[("name", "李梅"), ("relation", "5"), ("id_no", &mother), ("health", "healthy")],
        )
        .row(
            TABLE,
            &[
                ("name", "赵氏"),
                ("relation", "6"),
                ("id_no", &grandmother),
                ("health", "disabled"),
                ("disability_grade", "1"),
            ],
        )
}

fn number(known: &Known<'_>, fact: &str) -> Option<String> {
    match known.value(fact) {
        Some(Value::Number(n)) => Some(n.to_string()),
        _ => None,
    }
}

#[test]
fn two_disabled_members_are_counted_from_the_table() {
    let known = family().known();
    assert_eq!(number(&known, "household.disabled_members").as_deref(), Some("2"));
    assert_eq!(number(&known, "household.size").as_deref(), Some("3"));
}

#[test]
fn a_household_of_retired_people_supports_the_person() {
    let known = family().known();
    assert_eq!(known.value("support.retired_carer"), Some(&Value::Bool(true)));
}

#[test]
fn with_somebody_of_working_age_the_question_stays_open() {
    let brother = id("1990-01-01", true);
    let told = family().row(
        TABLE,
        &[("name", "王大明"), ("relation", "7"), ("id_no", &brother), ("health", "healthy")],
    );
    assert_eq!(told.known().value("support.retired_carer"), None);
}

#[test]
fn ages_are_read_from_the_ids_on_the_day_that_is_asked_about() {
    for (day, expected) in [("2026-11-23", "84"), ("2026-04-30", "83"), ("2027-05-01", "85")] {
        let known = family().on(day).known();
        let Some(Value::List(rows)) = known.value(TABLE) else { panic!("rows") };
        let Some(Value::Row(cells)) = rows.get(2) else { panic!("the grandmother") };
        let Some(Value::Number(age)) = cells.get("age") else { panic!("an age on {day}") };
        assert_eq!(age.to_string(), expected, "{day}");
    }
}

#[test]
fn every_member_is_looked_at_as_a_person_of_their_own() {
    let told = family();
    let known = told.known();
    let found = members(&told.case, &known);
    let names: Vec<_> = found.iter().filter_map(|member| member.name.as_deref()).collect();
    assert_eq!(names, ["李梅", "赵氏"], "the person is not among the members");
    let grandmother = Known::new(real(), &found[1].case, told.today);
    let group = |item: &str| {
        let findings = screen(&grandmother, Viewer::Person);
        findings.into_iter().find(|f| f.item.id.as_str() == item).map(|f| f.group)
    };
    // Whose register it is nobody said, so the allowance is open, not refused.
    assert_eq!(group("longevity-allowance"), Some(Group::Open));
    assert_eq!(group("elder-preference-card"), Some(Group::Likely));
    assert_eq!(group("unattended-child"), Some(Group::NotNow));
    assert_eq!(grandmother.value("disability.grade"), Some(&Value::Text("1".into())));
}

#[test]
fn a_member_sees_the_person_by_the_inverse_relation() {
    let told = family();
    let found = members(&told.case, &told.known());
    let mother = Known::new(real(), &found[0].case, told.today);
    let Some(Value::List(rows)) = mother.value(TABLE) else { panic!("rows") };
    let relation = |row: usize| match rows.get(row) {
        Some(Value::Row(cells)) => cells.get("relation").cloned(),
        _ => None,
    };
    assert_eq!(relation(0), Some(Value::Text("2".into())), "her son");
    assert_eq!(relation(1), Some(Value::Text("0".into())), "herself");
    assert_eq!(relation(2), None, "nobody said what they are to each other");
}

#[test]
fn one_person_is_never_there_twice() {
    let mother = id("1962-03-01", false);
    let told = family().row(TABLE, &[("name", "李梅"), ("relation", "8"), ("id_no", &mother)]);
    assert_eq!(members(&told.case, &told.known()).len(), 2);
    assert_eq!(violations(&told), [(Level::Error, Msg::SamePerson { first: 2, second: 4 })]);
}

#[test]
fn relations_that_cannot_be_are_pointed_out() {
    let (young, son) = (id("2005-01-01", false), id("2010-01-01", false));
    let told = family()
        .row(TABLE, &[("name", "张三"), ("relation", "5"), ("id_no", &young)])
        .row(TABLE, &[("name", "王小小"), ("relation", "2"), ("id_no", &son)]);
    let found = violations(&told);
    assert!(
        found.contains(&(Level::Warning, Msg::BornTheWrongWay { older: 4, younger: 1 })),
        "{found:?}"
    );
    assert!(found.contains(&(Level::Warning, Msg::OtherSex { row: 5 })), "{found:?}");
    let wives = family()
        .row(TABLE, &[("name", "甲"), ("relation", "1")])
        .row(TABLE, &[("name", "乙"), ("relation", "1")]);
    assert!(violations(&wives).contains(&(Level::Warning, Msg::OnlyOne { first: 4, second: 5 })));
    assert_eq!(violations(&family()), [], "nothing is odd about the family itself");
}

#[test]
fn a_member_without_a_number_is_counted_too() {
    let told =
        family().row(TABLE, &[("name", "王大明"), ("relation", "7"), ("health", "disabled")]);
    let known = told.known();
    assert_eq!(number(&known, "household.disabled_members").as_deref(), Some("3"));
    assert_eq!(number(&known, "household.size").as_deref(), Some("4"));
    assert_eq!(members(&told.case, &known).len(), 3);
}

#[test]
fn somebody_written_down_twice_is_counted_once() {
    let grandmother = id("1942-05-01", false);
    let again =
        [("name", "赵氏"), ("relation", "8"), ("id_no", &*grandmother), ("health", "disabled")];
    let known = family().row(TABLE, &again).known();
    assert_eq!(number(&known, "household.disabled_members").as_deref(), Some("2"));
    assert_eq!(number(&known, "household.size").as_deref(), Some("3"));
}

#[test]
fn as_long_as_one_is_open_nobody_is_counted() {
    let known = family().row(TABLE, &[("name", "王大明"), ("relation", "7")]).known();
    assert_eq!(number(&known, "household.disabled_members"), None);
    assert_eq!(
        number(&known, "household.size").as_deref(),
        Some("4"),
        "how many there are is plain"
    );
}

/// Whose a material is, by its id.
fn whose(told: &Scenario, material: &str) -> Vec<String> {
    let list = told.checklist();
    let line = list.lines.iter().find(|line| line.material.id.as_str() == material);
    line.map(|line| line.whose(Lang::Zh)).unwrap_or_default()
}

#[test]
fn what_every_member_brings_is_asked_of_each_by_name() {
    let told = family();
    assert_eq!(whose(&told, "member-id-cards"), ["王小明", "李梅", "赵氏"]);
    assert_eq!(
        whose(&told, "disability-certificate"),
        ["王小明", "赵氏"],
        "the healthy one has none"
    );
    let more = told.row(TABLE, &[("relation", "7")]);
    assert_eq!(
        whose(&more, "disability-certificate"),
        ["王小明", "赵氏", "第 4 位家庭成员（要不要，还要看）"],
        "what nobody said is not taken for no"
    );
    let grandmother = id("1942-05-01", false);
    let twice = family().row(TABLE, &[("name", "赵氏"), ("id_no", &*grandmother)]);
    assert_eq!(whose(&twice, "member-id-cards").len(), 3, "nobody is asked twice");
}

#[test]
fn before_anybody_is_written_down_the_material_is_asked_for_without_names() {
    let told = real_scenario("dibao-apply");
    assert_eq!(whose(&told, "member-id-cards"), Vec::<String>::new());
    assert!(told.checklist().lines.iter().any(|l| l.material.id.as_str() == "member-id-cards"));
}

/// What is wrong with the table as a whole.
fn violations(told: &Scenario) -> Vec<(Level, Msg)> {
    let known = told.known();
    let journey = journey(told.item(), &told.case, &known);
    let fields = journey.sections.iter().flat_map(|section| &section.fields);
    let table = fields.filter(|state| state.field.id.as_str() == TABLE);
    table.flat_map(|state| &state.violations).map(|v| (v.level, v.message.clone())).collect()
}
