//! Case files: one rule a line, `rule ⇒ result`. A result is a JSON value, `? name name` (still needed) or
//! `! code at` (refused at that character). Lines that begin with `#` are remarks. Every rule sees the names of [`CONTEXT`].

use onewindow::feel::jsonl::answer;
use onewindow::text::Lang;
use serde_json::{Value, json};

const CONTEXT: &str = r#"{
    "t": true, "f": false, "n": null, "x": 5, "s": "foo", "disability.grade": "1", "p": {"grade": 2, "name": "a"},
    "list": [1, 2, 3], "none": [], "born": {"date": "2000-02-29"}, "today": {"date": "2026-11-23"},
    "members": [{"income": 100, "age": 70}, {"income": 200}], "年龄": 80, "year": {"duration": "P1Y"}
}"#;

fn run(file: &str) {
    let context: Value = serde_json::from_str(CONTEXT).expect("the context is JSON");
    let mut wrong = Vec::new();
    let mut count = 0;
    for (number, line) in file.lines().enumerate() {
        let Some((rule, wanted)) = line.split_once('⇒').filter(|_| !line.starts_with('#')) else {
            assert!(line.is_empty() || line.starts_with('#'), "line {}: no ⇒", number + 1);
            continue;
        };
        count += 1;
        let (rule, wanted) = (rule.trim(), wanted.trim());
        let question = json!({ "expr": rule, "context": context, "unknown": ["u", "v", "w", "members[2].age", "q"] });
        let found: Value = serde_json::from_str(&answer(&question.to_string(), Lang::Zh))
            .expect("the answer is JSON");
        let short = if let Some(names) = found.get("unknown").and_then(Value::as_array) {
            let names: Vec<&str> = names.iter().filter_map(Value::as_str).collect();
            format!("? {}", names.join(" "))
        } else if let Some(error) = found.get("error") {
            format!("! {} {}", error["code"].as_str().unwrap_or_default(), error["at"])
        } else {
            let wanted: Value = serde_json::from_str(wanted).unwrap_or_default();
            if found["value"] == wanted { continue } else { found["value"].to_string() }
        };
        if short != wanted {
            wrong.push(format!(
                "line {}: {rule}\n    wanted {wanted}\n    found  {short}",
                number + 1
            ));
        }
    }
    assert!(
        count > 0 && wrong.is_empty(),
        "{} of {count} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn logic_knows_null_and_unknown() {
    run(include_str!("../case/feel/logic.txt"));
}

#[test]
fn comparisons_follow_the_standard() {
    run(include_str!("../case/feel/compare.txt"));
}

#[test]
fn arithmetic_is_exact_and_never_overflows() {
    run(include_str!("../case/feel/arithmetic.txt"));
}

#[test]
fn functions_follow_the_standard() {
    run(include_str!("../case/feel/call.txt"));
}

#[test]
fn mistakes_are_refused_where_they_stand() {
    run(include_str!("../case/feel/refused.txt"));
}

/// The whole answer to one line.
fn ask(line: &str, lang: Lang) -> Value {
    serde_json::from_str(&answer(line, lang)).expect("the answer is JSON")
}

#[test]
fn nonsense_lines_are_answered_not_fatal() {
    for line in [
        "",
        "null",
        "[]",
        "{}",
        "{\"expr\": 1}",
        "\u{0}",
        "{\"expr\": \"1\", \"context\": []}",
        "{\"expr\": \"1\", \"context\": {\"a b\": 1}}",
        "{\"expr\": \"1\", \"context\": {\"a\": 1e300}}",
        "{\"expr\": \"1\", \"context\": {\"a\": {\"date\": \"2025-02-29\"}}}",
        "{\"expr\": \"1\", \"context\": {\"a\": {\"duration\": \"1 day\"}}}",
        "{\"expr\": \"1\", \"context\": {\"a\": 1}, \"unknown\": [\"a\"]}",
        "{\"expr\": \"1\", \"unknown\": \"a\"}",
        "{\"expr\": \"1\", \"unkown\": []}",
    ] {
        for lang in Lang::ALL {
            let answer = ask(line, lang);
            assert_eq!(answer["error"]["code"], "line", "{line}: {answer}");
            assert_eq!(answer["error"]["at"], Value::Null, "{line}");
        }
    }
}

#[test]
fn dates_durations_and_every_digit_come_back() {
    let line = r#"{"expr": "[d, p, n, -n, r]", "context": {"d": {"date": "2026-11-23"}, "p": {"duration": "P1Y2M"},
        "n": 1234567.123456, "r": {"b": "\"\n", "a": [null, true]}}}"#;
    let expected = r#"{"value":[{"date":"2026-11-23"},{"duration":"P1Y2M"},1234567.123456,-1234567.123456,{"a":[null,true],"b":"\"\n"}]}"#;
    assert_eq!(answer(line, Lang::En), expected);
}

#[test]
fn a_mistyped_name_is_answered_with_the_nearest() {
    let line =
        r#"{"expr": "true and disability.grde = \"1\"", "context": {"disability.grade": "1"}}"#;
    let zh = ask(line, Lang::Zh);
    assert_eq!(zh["error"]["at"], 10);
    assert_eq!(
        zh["error"]["message"],
        "没有“disability.grde”这个名称，是不是想写“disability.grade”？"
    );
    let en = ask(line, Lang::En);
    assert_eq!(
        en["error"]["message"],
        "there is no name `disability.grde`; did you mean `disability.grade`?"
    );
}

#[test]
fn more_than_128_unknown_names_are_all_listed() {
    let names: Vec<String> = (0..300).map(|n| format!("fact{n}")).collect();
    let line = json!({ "expr": names.join(" and "), "unknown": names });
    let answer = ask(&line.to_string(), Lang::Zh);
    assert_eq!(answer["unknown"].as_array().map(Vec::len), Some(300));
}

#[test]
fn deep_nesting_is_refused_and_64_levels_are_not() {
    let nested = |levels: usize| {
        json!({ "expr": format!("{}1{}", "(".repeat(levels), ")".repeat(levels)) }).to_string()
    };
    assert_eq!(ask(&nested(60), Lang::Zh)["value"], 1);
    assert_eq!(ask(&nested(65), Lang::Zh)["error"]["code"], "too-large");
    let long = json!({ "expr": vec!["1"; 5000].join("+") }).to_string();
    assert_eq!(ask(&long, Lang::Zh)["error"]["code"], "too-large");
}
