//! What authors do: begin an item, check while they write, publish, tell the window what changed.

use std::io::{BufRead, BufReader};
use std::process::{ChildStdout, Stdio};

use super::run::{copy_of, onewindow, program};

const SAMPLE: &str = "tests/suite/case/lint/good";
const DAY: [&str; 2] = ["--today", "2026-11-23"];

fn write(dir: &tempfile::TempDir, file: &str, change: impl Fn(String) -> String) {
    let path = dir.path().join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_default();
    std::fs::write(path, change(text)).unwrap();
}

#[test]
fn a_new_item_lints_as_it_is_and_with_everything_uncommented() {
    let catalogue = copy_of(SAMPLE);
    let dir = catalogue.path().to_str().unwrap();
    let run = onewindow(&[
        "new",
        "meal-service",
        "--category",
        "home",
        "--name",
        "老年助餐",
        "--catalog",
        dir,
    ]);
    assert!(run.expect_code(0).stdout.contains("meal-service.toml"));
    onewindow(&["--lang", "zh", "lint", dir, DAY[0], DAY[1]]).expect_code(0);

    write(&catalogue, "items/home/meal-service.toml", |text| text.replace("#: ", ""));
    let all = onewindow(&["--lang", "zh", "lint", dir, DAY[0], DAY[1]]).expect_code(0);
    assert!(all.stdout.contains("3 个事项"), "{}", all.stdout);
}

#[test]
fn a_new_item_needs_nothing_but_an_id_and_goes_into_the_overlay() {
    let (catalogue, own) = (copy_of(SAMPLE), tempfile::tempdir().unwrap());
    let (dir, own) = (catalogue.path().to_str().unwrap(), own.path().to_str().unwrap());
    onewindow(&["new", "meals", "--catalog", dir, "--overlay", own]).expect_code(0);
    assert!(std::path::Path::new(own).join("items/elderly/meals.toml").is_file());
    onewindow(&["lint", dir, "--overlay", own, DAY[0], DAY[1]]).expect_code(0);
}

#[test]
fn a_new_item_with_a_bad_or_taken_id_or_category_is_not_written() {
    let catalogue = copy_of(SAMPLE);
    let dir = catalogue.path().to_str().unwrap();
    let bad = onewindow(&["--lang", "en", "new", "Meal_Service", "--catalog", dir]).expect_code(1);
    assert!(bad.stdout.contains("[bad-id]"), "{}", bad.stdout);
    let lost = onewindow(&["new", "meals", "--category", "hom", "--catalog", dir]).expect_code(1);
    assert!(lost.stdout.contains("[unknown-folder]"), "{}", lost.stdout);
    assert!(!catalogue.path().join("items/hom").exists());
    onewindow(&["new", "visit", "--catalog", dir]).expect_code(2);
}

#[test]
fn ids_noted_at_a_release_are_guarded_from_then_on() {
    let catalogue = copy_of(SAMPLE);
    let dir = catalogue.path().to_str().unwrap();
    onewindow(&["lint", dir, "--release", DAY[0], DAY[1]]).expect_code(0);
    onewindow(&["lint", dir, DAY[0], DAY[1]]).expect_code(0);
    let items = catalogue.path().join("items/home");
    std::fs::rename(items.join("visit.toml"), items.join("home-visits.toml")).unwrap();
    for file in ["bundles.toml", "screening.toml", "items/elderly/allowance.toml"] {
        write(&catalogue, file, |text| text.replace("\"visit\"", "\"home-visits\""));
    }
    let run = onewindow(&["--lang", "zh", "lint", dir, DAY[0], DAY[1]]).expect_code(1);
    assert!(run.stdout.contains("[id-gone] released.toml"), "{}", run.stdout);
    // A catalogue with findings is not noted as released.
    let before = std::fs::read(catalogue.path().join("released.toml")).unwrap();
    onewindow(&["lint", dir, "--release", DAY[0], DAY[1]]).expect_code(1);
    assert_eq!(std::fs::read(catalogue.path().join("released.toml")).unwrap(), before);
}

#[test]
fn an_example_that_comes_out_differently_stops_the_build_and_says_where() {
    let (dir, out) = (copy_of("tests/suite/case/lint/good"), tempfile::tempdir().unwrap());
    let item = "items/elderly/allowance.toml";
    write(&dir, item, |text| text.replacen("person.age >= 80", "person.age >= 70", 1));
    let (dir, out) = (dir.path().to_str().unwrap(), out.path().join("site"));
    let out_dir = out.to_str().unwrap();
    let run = onewindow(&["build", "--catalog", dir, "--out", out_dir, "--lang", "en"]);
    let run = run.expect_code(2);
    assert!(run.stderr.contains(&format!("error[example-failed] {item}:122:1")), "{}", run.stderr);
    assert!(!out.exists(), "nothing is built from a catalogue with an error");
}

#[test]
fn a_case_that_comes_out_differently_is_an_error_where_the_item_is_named() {
    let catalogue = copy_of(SAMPLE);
    let dir = catalogue.path().to_str().unwrap();
    write(&catalogue, "cases.toml", |text| text.replacen("age = 70", "age = 82", 1));
    let run = onewindow(&["--lang", "zh", "lint", dir, DAY[0], DAY[1]]).expect_code(1);
    assert!(run.stdout.contains("[case-failed] cases.toml:5:12"), "{}", run.stdout);
    assert!(run.stdout.contains("情形“七十岁”里，事项 allowance"), "{}", run.stdout);
    assert!(run.stdout.contains("person.hukou"), "{}", run.stdout);
}

/// The next report: it ends with a line that says how much was found.
fn report(lines: &mut impl Iterator<Item = std::io::Result<String>>) -> String {
    let mut report = String::new();
    for line in lines.map(Result::unwrap) {
        report.push_str(&line);
        report.push('\n');
        if line.contains("nothing found") || line.contains("in the catalogue") {
            break;
        }
    }
    report
}

#[test]
fn watching_checks_again_at_every_change() {
    let catalogue = copy_of(SAMPLE);
    let dir = catalogue.path().to_str().unwrap();
    let mut watching = program()
        .args(["--lang", "en", "lint", dir, "--watch", DAY[0], DAY[1]])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let output: ChildStdout = watching.stdout.take().unwrap();
    let mut lines = BufReader::new(output).lines();
    assert!(report(&mut lines).contains("nothing found"));
    write(&catalogue, "centre.toml", |text| format!("{text}colour = 1\n"));
    assert!(report(&mut lines).contains("[unknown-key] centre.toml"));
    write(&catalogue, "centre.toml", |text| text.replace("colour = 1\n", ""));
    assert!(report(&mut lines).contains("nothing found"));
    watching.kill().unwrap();
    watching.wait().unwrap();
}

#[test]
fn what_changed_is_told_in_the_words_of_the_window() {
    let (old, new) = (copy_of(SAMPLE), copy_of(SAMPLE));
    let dir = |dir: &tempfile::TempDir| dir.path().to_str().unwrap().to_owned();
    let same = onewindow(&["--lang", "zh", "diff", &dir(&old), &dir(&new)]).expect_code(0);
    assert!(same.stdout.contains("没有变化"), "{}", same.stdout);

    write(&new, "catalog.toml", |text| text.replace("\"1\"", "\"2\""));
    write(&new, "centre.toml", |text| format!("{text}phone = \"0500-80001001\"\n"));
    write(&new, "parameters.toml", |text| {
        text.replace("value = 60.5\nfrom = 2026-01-01", "value = 60.5\nfrom = 2026-01-01\nto = 2026-12-31\n[[parameter.value]]\nvalue = 70\nfrom = 2027-01-01")
    });
    write(&new, "items/elderly/allowance.toml", |text| {
        text.replace("value = 10\n", "value = 8\n")
            .replace("copies = 1", "copies = 2")
            .replace("年满 80 周岁", "年满 79 周岁")
            .replace("rule = 'person.hukou = \"local\"'", "rule = 'person.hukou != \"other\"'")
            .replace("zh = \"不收费\"", "zh = \"工本费自付\"")
            .replace("zh = \"健在\"", "zh = \"是否健在\"")
            .replace("[[step]]\nname = { zh = \"决定、送达\"", "[[material]]\nid = \"photo\"\nform = \"original\"\noriginals = 2\nobtain = \"bring\"\nmark = { confidence = \"likely\" }\n\n[[step]]\nname = { zh = \"审核并决定、送达\"")
    });
    write(&new, "materials.toml", |text| {
        format!("{text}\n[[material]]\nid = \"photo\"\nname = {{ zh = \"照片\", en = \"Photograph\" }}\n").replace("带上就行。", "到派出所办。")
    });
    std::fs::remove_file(new.path().join("items/home/visit.toml")).unwrap();
    write(&new, "items/home/meals.toml", |_| {
        std::fs::read_to_string(old.path().join("items/home/visit.toml"))
            .unwrap()
            .replace("上门办理", "助餐")
    });
    for file in ["bundles.toml", "screening.toml", "items/elderly/allowance.toml"] {
        write(&new, file, |text| text.replace("\"visit\"", "\"meals\""));
    }
    for (item, other) in [("elderly/allowance", "meals"), ("home/meals", "allowance")] {
        write(&new, &format!("items/{item}.toml"), |text| {
            text.replace("depth = \"full\"", &format!("depth = \"full\"\nexcludes = [\"{other}\"]"))
        });
    }
    write(&new, "holidays.toml", |text| text.replace("2026-01-03", "2026-01-02"));
    write(&new, "sources.toml", |text| text.replace("in-force", "replaced"));
    for lang in ["zh", "en"] {
        let told = onewindow(&["--lang", lang, "diff", &dir(&old), &dir(&new)]).expect_code(1);
        insta::assert_snapshot!(format!("diff-{lang}"), told.stdout);
    }
}
