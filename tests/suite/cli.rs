//! The command line, run as a person runs it: the built program on temporary folders.

mod author;
mod flow;
mod host;
mod kiosk;
pub mod run;
mod screen;
mod serve;

use run::{onewindow, onewindow_with_input};

const COMMANDS: [&str; 19] = [
    "screen", "serve", "build", "host", "lint", "explain", "search", "eval", "print", "inspect",
    "new", "diff", "schema", "packet", "receipt", "verify", "extract", "repair", "calendar",
];

#[test]
fn help_lists_every_command() {
    let help = onewindow(&["--help"]).expect_code(0).stdout;
    for command in COMMANDS {
        assert!(
            help.lines().any(|line| line.trim_start().starts_with(command)),
            "{command}:\n{help}"
        );
    }
}

#[test]
fn help_of_every_command_says_what_it_takes() {
    for command in COMMANDS {
        let help = onewindow(&[command, "--help"]).expect_code(0).stdout;
        insta::assert_snapshot!(format!("help-{command}"), help);
    }
}

#[test]
fn a_word_that_is_no_command_is_a_usage_error() {
    let run = onewindow(&["biuld"]).expect_code(2);
    assert!(run.stderr.contains("build"), "it names the nearest command: {}", run.stderr);
}

#[test]
fn eval_answers_each_line_with_a_line() {
    let input = concat!(
        "{\"expr\": \"a + 1\", \"context\": {\"a\": 2}}\n",
        "{\"expr\": \"a and b\", \"context\": {\"a\": true}, \"unknown\": [\"b\"]}\n",
        "not json\n",
        "{\"expr\": \"1 +\", \"context\": {}}",
    );
    let run = onewindow_with_input(&["--lang", "en", "eval"], input.as_bytes()).expect_code(0);
    let lines: Vec<_> = run.stdout.lines().collect();
    assert_eq!(lines.len(), 4, "{}", run.stdout);
    assert_eq!(lines[0], r#"{"value":3}"#);
    assert_eq!(lines[1], r#"{"unknown":["b"]}"#);
    assert!(
        lines[2].starts_with(r#"{"error":{"#) && lines[3].starts_with(r#"{"error":{"#),
        "{}",
        run.stdout
    );
}

#[test]
fn eval_survives_bytes_that_are_no_text() {
    let input = b"\xff\xfe{\n{\"expr\": \"1 = 1\", \"context\": {}}\n";
    let run = onewindow_with_input(&["eval"], input).expect_code(0);
    assert_eq!(run.stdout.lines().last(), Some(r#"{"value":true}"#));
}

#[test]
fn the_shipped_catalogue_has_no_findings() {
    let run = onewindow(&["--lang", "zh", "lint", "--today", "2026-11-23"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{}", run.stdout);
}

#[test]
fn lint_shows_place_line_and_remedy_and_ends_with_one() {
    let catalogue = run::copy_of("catalog");
    let file = catalogue.path().join("catalog.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("effective_from", "efective_from")).unwrap();
    let dir = catalogue.path().to_str().unwrap();
    let run = onewindow(&["--lang", "en", "lint", dir]).expect_code(1);
    assert!(run.stdout.contains("catalog.toml:"), "{}", run.stdout);
    assert!(run.stdout.contains("efective_from") && run.stdout.contains("^^^"), "{}", run.stdout);
    assert!(run.stdout.contains("effective_from"), "it names the right word: {}", run.stdout);
}

#[test]
fn lint_of_a_folder_that_is_no_catalogue_could_not_run() {
    let empty = tempfile::tempdir().unwrap();
    let run = onewindow(&["--lang", "en", "lint", empty.path().to_str().unwrap()]).expect_code(2);
    assert!(run.stderr.contains("catalog.toml"), "{}", run.stderr);
}

#[test]
fn a_workbook_is_refused_with_a_pointer_to_the_guide() {
    for lang in ["zh", "en"] {
        let run = onewindow(&["--lang", lang, "lint", "items.XLSX"]).expect_code(2);
        assert!(run.stderr.contains("catalog/README.md"), "{}", run.stderr);
    }
}

#[test]
fn a_catalogue_with_errors_is_not_built() {
    let catalogue = run::copy_of("catalog");
    std::fs::write(catalogue.path().join("facts.toml"), "[[fact]\n").unwrap();
    let out = tempfile::tempdir().unwrap();
    let dir = |dir: &tempfile::TempDir| dir.path().to_str().unwrap().to_owned();
    let run =
        onewindow(&["--lang", "en", "build", "--catalog", &dir(&catalogue), "--out", &dir(&out)]);
    assert!(run.expect_code(2).stderr.contains("onewindow lint"));
    assert!(!out.path().join("index.html").exists());
}

#[test]
fn explain_says_rules_without_signs_and_names() {
    let item = run::deep_item();
    let told = onewindow(&["--lang", "zh", "explain", &item]).expect_code(0).stdout;
    assert!(told.contains("受理条件") && told.contains("申请材料"), "{told}");
    let signs: Vec<_> = told
        .lines()
        .filter(|line| {
            [">=", "<=", "!=", " and ", "person."].iter().any(|sign| line.contains(sign))
        })
        .collect();
    assert!(signs.is_empty(), "{signs:#?}");
}

#[test]
fn explain_tells_how_a_figure_is_worked_out() {
    let told = onewindow(&["--lang", "zh", "explain", "dibao-apply"]).expect_code(0).stdout;
    assert!(told.contains("自动算出：月收入的合计"), "{told}");
    assert!(!told.lines().any(|line| line.contains("自动算出") && line.contains("为“是”")));
}

#[test]
fn explain_of_a_mistyped_item_names_the_nearest() {
    let item = run::deep_item();
    let run = onewindow(&["--lang", "en", "explain", &item[1..]]).expect_code(2);
    assert!(run.stderr.contains(&item), "{}", run.stderr);
}

#[test]
fn search_prints_what_is_meant_best_first_with_the_reason() {
    let found = onewindow(&["--lang", "zh", "search", "残疾证", "丢了"]).expect_code(0).stdout;
    assert!(found.contains("也叫“残疾证丢了”"), "{found}");
    let found = onewindow(&["--lang", "en", "search", "--json", "canjizheng"]).expect_code(0);
    let hits: Vec<serde_json::Value> = serde_json::from_str(&found.stdout).unwrap();
    assert_eq!(hits[0]["kind"], "item");
    assert_eq!(hits[0]["reason"]["kind"], "sound");
    assert_eq!(hits[0]["reason"]["words"], "残疾证");
    assert_eq!(hits[0]["reason"]["text"], "sounds like “残疾证”");
    let scores: Vec<u64> = hits.iter().map(|hit| hit["score"].as_u64().unwrap()).collect();
    assert!(scores.is_sorted_by(|a, b| a >= b), "{scores:?}");
}

#[test]
fn search_that_finds_nothing_is_a_finding() {
    let run = onewindow(&["--lang", "en", "search", "zzzzqqq"]).expect_code(1);
    assert_eq!((run.stdout.as_str(), run.stderr.trim()), ("", "Nothing found; try other words"));
    assert_eq!(onewindow(&["search", "--json", "zzzzqqq"]).expect_code(1).stdout.trim(), "[]");
}

#[test]
fn print_makes_a_notice_as_html_and_as_pdf() {
    let folder = tempfile::tempdir().unwrap();
    let item = run::deep_item();
    let make = |name: &str| {
        let out = folder.path().join(name);
        let path = out.to_str().unwrap();
        onewindow(&["--lang", "zh", "print", &item, "--today", "2026-11-23", "--out", path])
            .expect_code(0);
        std::fs::read(out).unwrap()
    };
    let html = String::from_utf8(make("notice.html")).unwrap();
    assert!(html.starts_with("<!doctype html>") && html.contains("lang=\"zh-Hans-CN\""), "{html}");
    assert!(make("notice.pdf").starts_with(b"%PDF-"));
    assert_eq!(make("again.pdf"), make("notice.pdf"), "same day, same bytes");
}

#[test]
fn print_makes_the_list_of_what_is_to_be_verified() {
    let folder = tempfile::tempdir().unwrap();
    let make = |name: &str| {
        let out = folder.path().join(name);
        let path = out.to_str().unwrap();
        onewindow(&["--lang", "zh", "print", "--verify", "--today", "2026-11-23", "--out", path])
            .expect_code(0);
        std::fs::read(out).unwrap()
    };
    assert!(String::from_utf8(make("verify.html")).unwrap().contains("待核实清单"));
    assert!(make("verify.pdf").starts_with(b"%PDF-"));
    onewindow(&["print"]).expect_code(2);
}

#[test]
fn print_with_facts_leaves_out_what_this_person_does_not_need() {
    let folder = tempfile::tempdir().unwrap();
    let (facts, out) = (folder.path().join("facts.json"), folder.path().join("out.html"));
    let item = run::item_with_agent();
    let print = |agent: bool| {
        std::fs::write(&facts, format!("{{\"agent.acting\": {agent}}}")).unwrap();
        let (facts, out) = (facts.to_str().unwrap(), out.to_str().unwrap());
        onewindow(&["--lang", "zh", "print", &item, "--facts", facts, "--out", out]).expect_code(0);
        std::fs::read_to_string(out).unwrap()
    };
    assert!(print(true).contains("代办人身份证"));
    assert!(!print(false).contains("代办人身份证"));
}

#[test]
fn print_refuses_facts_nobody_knows_and_days_that_are_none() {
    let folder = tempfile::tempdir().unwrap();
    let facts = folder.path().join("facts.json");
    std::fs::write(&facts, "{\"person.aeg\": 83}").unwrap();
    let item = run::deep_item();
    let run = onewindow(&["--lang", "en", "print", &item, "--facts", facts.to_str().unwrap()])
        .expect_code(2);
    assert!(run.stderr.contains("did you mean person.age?"), "{}", run.stderr);
    let run = onewindow(&["--lang", "en", "print", &item, "--today", "2026-02-30"]).expect_code(2);
    assert!(run.stderr.contains("2026-02-30"), "{}", run.stderr);
}

#[test]
fn inspect_of_what_is_no_packet_is_a_finding_with_a_code() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("packet.zip");
    std::fs::write(&file, "no packet").unwrap();
    let run = onewindow(&["--lang", "en", "inspect", file.to_str().unwrap()]).expect_code(1);
    assert!(run.stdout.starts_with('['), "{}", run.stdout);
    onewindow(&["inspect", folder.path().join("nothing.zip").to_str().unwrap()]).expect_code(2);
}
