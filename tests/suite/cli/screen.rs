//! `screen` and the list of those who leave a benefit, as a person runs them.

use super::run::{onewindow, onewindow_with_input};

const LEFT_DIBAO: &str = r#"{
    "person.hukou": "community", "person.age": 79, "disability.has": "yes", "disability.grade": "1",
    "disability.classes": ["4"], "benefits.now": ["dibao-left"], "dibao.exit_reason": "income",
    "household.income_band": "1-1.5x", "household.assets": "none", "medical.type": "residents"
}"#;

fn facts(text: &str) -> (tempfile::TempDir, String) {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("facts.json");
    std::fs::write(&file, text).unwrap();
    let file = file.to_str().unwrap().to_owned();
    (dir, file)
}

fn table(file: &str, more: &[&str]) -> serde_json::Value {
    let args = [&["--lang", "en", "screen", "--facts", file, "--json"], more].concat();
    serde_json::from_str(&onewindow(&args).expect_code(0).stdout).unwrap()
}

fn group<'t>(table: &'t serde_json::Value, item: &str) -> Option<&'t str> {
    let items = table["items"].as_array().unwrap();
    items.iter().find(|line| line["id"] == item)?["group"].as_str()
}

#[test]
fn the_table_holds_every_item_and_the_sensitive_ones_for_staff_only() {
    let (_dir, file) = facts(LEFT_DIBAO);
    let on = ["--on", "2026-11-23"];
    let person = table(&file, &on);
    let staff = table(&file, &[&on[..], &["--staff"]].concat());
    assert_eq!(staff["items"].as_array().unwrap().len(), 72);
    assert!(group(&person, "mental-lai-treatment").is_none());
    assert!(group(&staff, "mental-lai-treatment").is_some());
    assert_eq!(group(&person, "disability-nursing-subsidy"), Some("likely"));
    assert_eq!(group(&person, "dibao-apply"), Some("not-now"));
    assert!(!person["questions"].as_array().unwrap().is_empty());
}

#[test]
fn what_holds_on_another_day_is_said_of_that_day() {
    // An id says the day of birth, so that the age is that of the day.
    let (_dir, file) = facts(r#"{"person.hukou": "community", "person.birth_date": "1947-06-01"}"#);
    let on = |day: &str| table(&file, &["--on", day]);
    assert_eq!(group(&on("2026-11-23"), "longevity-allowance"), Some("not-now"));
    assert_eq!(group(&on("2027-06-01"), "longevity-allowance"), Some("likely"));
    let text = onewindow(&["--lang", "zh", "screen", "--facts", &file, "--on", "2027-06-01"]);
    assert!(text.expect_code(0).stdout.contains("2027年6月1日"));
}

#[test]
fn members_of_the_household_are_rows() {
    let (_dir, file) = facts(
        r#"{"household.members": [{"relation": "0", "age": 85}, {"relation": "1", "age": 40}]}"#,
    );
    let with = table(&file, &["--on", "2026-11-23"]);
    let (_dir, file) = facts("{}");
    let without = table(&file, &["--on", "2026-11-23"]);
    let waits = |table: &serde_json::Value| {
        let items = table["items"].as_array().unwrap();
        let missing = items.iter().flat_map(|line| line["missing"].as_array().unwrap());
        missing.into_iter().any(|name| name == "household.size")
    };
    assert!(waits(&without) && !waits(&with), "the rows say how many people there are");
}

#[test]
fn without_facts_it_asks_in_the_terminal() {
    let run = onewindow_with_input(&["--lang", "zh", "screen"], "2\n\nq\n".as_bytes());
    let run = run.expect_code(0);
    assert!(run.stderr.contains("这次是替别人看吗"), "{}", run.stderr);
    assert!(run.stdout.contains("还需了解"), "{}", run.stdout);
    assert!(!run.stdout.contains("符合条件"), "it never says that somebody is entitled");
}

#[test]
fn a_fact_nobody_knows_is_named() {
    let (_dir, file) = facts(r#"{"person.ages": 3}"#);
    let run = onewindow(&["--lang", "en", "screen", "--facts", &file]).expect_code(2);
    assert!(run.stderr.contains("person.age"), "{}", run.stderr);
}

#[test]
fn the_list_of_those_who_leave_is_printed_with_receipt_and_remedies() {
    let (dir, file) = facts(LEFT_DIBAO);
    let out = dir.path().join("list.html");
    let out = out.to_str().unwrap();
    let args = ["--lang", "zh", "print", "--leaving", "--facts", &file, "--out", out];
    onewindow(&args).expect_code(0);
    let page = std::fs::read_to_string(out).unwrap();
    for words in
        ["退保不断档清单", "渐退", "低保边缘家庭", "签收不代表同意", "行政复议", "同一趟申请"]
    {
        assert!(page.contains(words), "{words}");
    }
}
