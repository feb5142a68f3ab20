//! The invariants of ARCHITECTURE.md, checked over the source tree. Each check is a function from sources to findings,
//! and is shown a planted fault first: a guard that cannot bark is no guard.

mod classes;
mod source;
mod widgets;

use std::collections::BTreeSet;
use std::path::Path;

use source::{Source, tree};

/// Each layer and those it may know.
const LAYERS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("domain", &["text"]),
    ("feel", &["text", "domain"]),
    ("field", &["text", "domain"]),
    ("catalog", &["text", "domain", "feel", "field"]),
    ("case", &["text", "domain", "feel", "field", "catalog"]),
    ("packet", &["text", "domain", "feel", "field", "catalog", "case"]),
    ("cli", &["text", "domain", "feel", "field", "catalog", "case", "packet"]),
    ("ui", &["text", "domain", "feel", "field", "catalog", "case", "packet"]),
    ("embed", &["text", "domain", "feel", "field", "catalog", "case", "packet"]),
];

/// The edges, which alone may do I/O.
const EDGES: &[&str] = &["cli", "ui", "embed"];

/// What only an edge may name.
const EDGE_WORDS: &[&str] = &[
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "std::io::stdin",
    "std::io::stdout",
    "std::io::stderr",
    "SystemTime",
    "Instant",
    "now_utc",
    "now_local",
    "getrandom",
    "RandomState",
    "thread_local",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "serde_wasm_bindgen",
    "gloo",
    "yew",
    "clap",
    "tokio",
    "axum",
    "anyhow",
];

/// No file is longer, so that each holds one idea.
const LONGEST_FILE: usize = 800;

/// Everything that may lie at the top of the project besides dotfiles.
const TOP: &[&str] = &[
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "catalog",
    "rust-toolchain.toml",
    "src",
    "target",
    "tests",
    "www",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<Source> {
    tree(root(), "src", &[".rs"])
}

#[track_caller]
fn expect_none(findings: &[String]) {
    assert!(findings.is_empty(), "\n{}", findings.join("\n"));
}

fn arrows_against_the_layers(sources: &[Source]) -> Vec<String> {
    let mut findings = Vec::new();
    for source in sources {
        let Some(layer) = source.layer() else { continue };
        let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == layer) else {
            findings.push(format!("{}: `{layer}` is not one of the layers", source.path));
            continue;
        };
        for (line, used) in source.uses() {
            let is_layer = LAYERS.iter().any(|(name, _)| *name == used);
            if is_layer && used != layer && !allowed.contains(&used.as_str()) {
                findings.push(format!("{}:{line}: {layer} must not know {used}", source.path));
            }
        }
    }
    findings
}

#[test]
fn arrows_between_layers_point_down_only() {
    for (path, text) in [
        ("src/text/a.rs", "use crate::domain::Date;"),
        ("src/feel/a.rs", "fn f() -> crate::field::Kind { todo() }"),
        ("src/field/a/b.rs", "use super::super::super::feel::Value;"),
        (
            "src/case/a.rs",
            "use crate::{\n    text::{Lang, Say},\n    packet::{self, Document},\n};",
        ),
        ("src/ui/a.rs", "use crate::embed;"),
        ("src/news/a.rs", "//! A folder that is no layer."),
    ] {
        assert_eq!(arrows_against_the_layers(&[Source::new(path, text)]).len(), 1, "{path}");
    }
    for (path, text) in [
        ("src/case/a.rs", "use crate::{text::Lang, field}; use super::b; // crate::packet"),
        ("src/text/a.rs", "const PATH: &str = \"crate::domain\";"),
        ("src/text/a.rs", "#[cfg(test)]\nmod tests { use crate::domain::Date; }"),
        ("src/field/table/rows.rs", "use super::super::Kind;"),
    ] {
        expect_none(&arrows_against_the_layers(&[Source::new(path, text)]));
    }
    expect_none(&arrows_against_the_layers(&sources()));
}

fn edge_words_below_the_edges(sources: &[Source]) -> Vec<String> {
    let mut findings = Vec::new();
    for source in sources {
        if source.layer().is_none_or(|layer| EDGES.contains(&layer.as_str())) {
            continue;
        }
        for word in EDGE_WORDS {
            for line in source.lines_with_word(word) {
                findings.push(format!("{}:{line}: only the edges may name {word}", source.path));
            }
        }
    }
    findings
}

#[test]
fn only_the_edges_do_input_and_output_and_read_a_clock() {
    let planted =
        Source::new("src/case/a.rs", "fn today() { let now = std::time::SystemTime::now(); }");
    assert_eq!(edge_words_below_the_edges(&[planted]).len(), 2);
    let instants = Source::new("src/domain/a.rs", "struct Instants; // std::fs is not used");
    expect_none(&edge_words_below_the_edges(&[instants]));
    expect_none(&edge_words_below_the_edges(&sources()));
}

fn switches(sources: &[Source]) -> Vec<String> {
    let mut findings = Vec::new();
    for source in sources {
        let lines: Vec<_> = ["#[cfg(", "#![cfg(", "cfg!(", "cfg_attr("]
            .iter()
            .flat_map(|switch| source.lines_with(switch))
            .collect();
        if source.path == "src/lib.rs" {
            if lines.len() > 3 {
                findings.push(format!(
                    "{}: {} switches, three are allowed",
                    source.path,
                    lines.len()
                ));
            }
        } else {
            findings.extend(lines.iter().map(|line| {
                format!(
                    "{}:{line}: an edge is chosen by where code sits, not by a switch",
                    source.path
                )
            }));
        }
    }
    findings
}

#[test]
fn edges_are_chosen_by_place_and_not_by_cfg() {
    let cfg = "#[cfg(feature = \"web\")]\nfn f() {}\n";
    assert_eq!(switches(&[Source::new("src/case/a.rs", cfg)]).len(), 1);
    assert_eq!(switches(&[Source::new("src/lib.rs", &cfg.repeat(4))]).len(), 1);
    expect_none(&switches(&[Source::new("src/lib.rs", &cfg.repeat(3))]));
    expect_none(&switches(&[Source::new(
        "src/case/a.rs",
        "#[cfg(test)]\nmod tests { #[cfg(unix)] fn f() {} }",
    )]));
    expect_none(&switches(&sources()));
}

/// Ids of items and of parameters, and names of places, in the catalogue.
fn particulars() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for item in tree(root(), "catalog/items", &[".toml"]) {
        let stem = Path::new(&item.path).file_stem().expect("a file has a name");
        // An id of one word may be a word of the trade as well.
        words.extend(Some(stem.to_string_lossy().into_owned()).filter(|id| id.contains('-')));
    }
    let read = |path: &str| -> toml::Table {
        let text = std::fs::read_to_string(root().join(path)).expect(path);
        text.parse().expect(path)
    };
    let parameters = read("catalog/parameters.toml");
    for parameter in parameters["parameter"].as_array().into_iter().flatten() {
        words.insert(parameter["id"].as_str().expect("an id").to_owned());
    }
    for place in read("catalog/centre.toml")["area"].as_array().expect("the area of the centre") {
        let zh = place["zh"].as_str().expect("a Chinese name");
        words.insert(
            zh.trim_end_matches(['省', '市', '镇', '区', '县']).trim_end_matches("社").to_owned(),
        );
        let en = place["en"].as_str().expect("an English name");
        words.insert(en.split(' ').next().expect("a word").to_owned());
    }
    words
}

fn mentions(sources: &[Source], words: &BTreeSet<String>) -> Vec<String> {
    let mut findings = Vec::new();
    for source in sources {
        for (index, line) in source.text.lines().enumerate() {
            let place = format!("{}:{}", source.path, index + 1);
            let named = words.iter().filter(|word| source::has_word(line, word));
            findings
                .extend(named.map(|word| format!("{place}: `{word}` belongs into the catalogue")));
            // How an amount is written may be shown in a comment.
            let is_comment = line.trim_start().starts_with("//");
            if let Some(amount) = amount(line).filter(|_| !is_comment) {
                findings.push(format!("{place}: the amount `{amount}` belongs into the catalogue"));
            }
        }
    }
    findings
}

/// A sum of money written in the line: digits before 元 or `yuan`.
fn amount(line: &str) -> Option<&str> {
    ["元", "yuan"].iter().find_map(|unit| {
        line.match_indices(unit).find_map(|(end, unit)| {
            let before = line[..end].trim_end();
            let digits =
                before.trim_end_matches(|c: char| c.is_ascii_digit() || c == ',' || c == '.');
            (digits.len() < before.len()).then(|| &line[digits.len()..end + unit.len()])
        })
    })
}

#[test]
fn nothing_about_a_single_item_or_place_is_in_the_program() {
    let words = particulars();
    assert!(words.len() > 20, "the catalogue is where it was: {words:?}");
    let id = words.iter().find(|word| word.contains('-')).expect("an id of several words");
    for text in [
        format!("if item == \"{id}\" {{"),
        "let limit = \"3000 元\";".into(),
        "f(\"1,250.50 yuan\")".into(),
    ] {
        assert_eq!(mentions(&[Source::new("src/case/a.rs", &text)], &words).len(), 1, "{text}");
    }
    expect_none(&mentions(&[Source::new("src/case/a.rs", "\"元\"; // amounts in yuan")], &words));
    // Unit tests need sums to read and to write; items and places they do not.
    let sources: Vec<_> = sources().iter().map(Source::without_tests).collect();
    expect_none(&mentions(&sources, &words));
}

fn long_files(sources: &[Source]) -> Vec<String> {
    let too_long = |source: &&Source| source.text.lines().count() > LONGEST_FILE;
    sources.iter().filter(too_long).map(|source| format!("{}: too long", source.path)).collect()
}

#[test]
fn every_file_holds_one_idea() {
    assert_eq!(long_files(&[Source::new("src/a.rs", &"\n".repeat(LONGEST_FILE + 1))]).len(), 1);
    let mut all = sources();
    all.extend(tree(root(), "tests", &[".rs"]));
    all.extend(tree(root(), "www", &[".css", ".js", ".html"]));
    expect_none(&long_files(&all));
}

fn modules_without_words(sources: &[Source]) -> Vec<String> {
    let is_root = |source: &&Source| {
        let folder = source.path.trim_end_matches(".rs");
        source.path.ends_with("/mod.rs")
            || source.path.matches('/').count() == 1
            || sources.iter().any(|other| other.path.starts_with(&format!("{folder}/")))
    };
    let silent = |source: &&Source| {
        source.text.lines().next().is_none_or(|line| !line.starts_with("//! ") || line.len() < 15)
    };
    let finding =
        |source: &Source| format!("{}: begin with what the module is (`//! …`)", source.path);
    sources.iter().filter(is_root).filter(silent).map(finding).collect()
}

#[test]
fn every_folder_says_what_it_is() {
    for text in ["", "use std::fmt;", "//! ui"] {
        assert_eq!(modules_without_words(&[Source::new("src/case/mod.rs", text)]).len(), 1);
    }
    expect_none(&modules_without_words(&sources()));
}

fn unfinished(sources: &[Source]) -> Vec<String> {
    let mut findings = Vec::new();
    for source in sources {
        for (index, line) in source.text.lines().enumerate() {
            for word in [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")] {
                if source::has_word(line, word) {
                    findings.push(format!("{}:{}: {word}", source.path, index + 1));
                }
            }
        }
    }
    findings
}

#[test]
fn nothing_is_left_for_later() {
    let planted = concat!("// TO", "DO: later");
    assert_eq!(unfinished(&[Source::new("src/a.rs", planted)]).len(), 1);
    let mut all = sources();
    all.extend(tree(root(), "tests", &[".rs"]));
    all.extend(tree(root(), "www", &[".css", ".js", ".html"]));
    expect_none(&unfinished(&all));
}

#[test]
fn the_top_of_the_project_is_what_people_expect() {
    let names = std::fs::read_dir(root()).expect("the project").map(|entry| {
        entry.expect("an entry of the project").file_name().to_string_lossy().into_owned()
    });
    let strange: Vec<_> =
        names.filter(|name| !name.starts_with('.') && !TOP.contains(&name.as_str())).collect();
    expect_none(&strange);
}

#[test]
fn the_changelog_has_a_place_for_the_next_change() {
    let changelog = std::fs::read_to_string(root().join("CHANGELOG.md")).expect("CHANGELOG.md");
    assert!(changelog.lines().any(|line| line.starts_with("## Unreleased")), "no `## Unreleased`");
}

#[test]
fn every_class_of_the_screen_has_a_style_and_every_style_a_class() {
    classes::check_itself();
    let mut pages = tree(root(), "src/ui", &[".rs"]);
    pages.extend(tree(root(), "src/embed", &[".rs"]));
    pages.extend(tree(root(), "www", &[".html", ".js"]));
    let sheets = tree(root(), "www/css", &[".css"]);
    expect_none(&classes::findings(&pages, &sheets));
}

#[test]
fn every_style_sheet_is_imported_once() {
    let sheets = tree(root(), "www/css", &[".css"]);
    let main = sheets.iter().find(|sheet| sheet.path == "www/css/main.css").expect("main.css");
    let findings: Vec<_> = sheets
        .iter()
        .map(|sheet| sheet.path.trim_start_matches("www/css/"))
        .filter(|name| *name != "main.css")
        .filter(|name| main.text.matches(&format!("\"{name}\"")).count() != 1)
        .map(|name| format!("main.css: import {name} once"))
        .collect();
    expect_none(&findings);
}

#[test]
fn every_kind_of_field_has_its_files_and_one_widget() {
    let nowhere = widgets::findings(Path::new("no-such-folder"));
    assert!(nowhere.len() > 40, "{nowhere:?}");
    expect_none(&widgets::findings(root()));
}
