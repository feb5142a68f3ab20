use std::collections::{BTreeMap, BTreeSet};

use onewindow::catalog::{self, DiagnosticCode, Severity};
use onewindow::text::{Lang, Say};

use super::faults::{Fault, faults};
use super::{folder, good};

/// The authors' guide.
fn guide() -> String {
    std::fs::read_to_string(folder("catalog/README.md")).expect("the guide is there")
}

/// The examples of the guide: what is in a `toml` block whose first line names a file.
fn examples() -> Vec<(String, String)> {
    let guide = guide();
    let blocks = guide.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks
        .filter_map(|block| {
            let (path, text) = block.strip_prefix("# 文件：")?.split_once('\n')?;
            Some((path.trim().to_owned(), text.to_owned()))
        })
        .collect()
}

#[test]
fn the_examples_of_the_guide_can_be_copied() {
    let mut files: BTreeMap<String, Vec<u8>> = good().into_iter().collect();
    assert!(examples().len() >= 3, "the guide shows an item, a material and a figure");
    for (path, text) in examples() {
        let file = files.entry(path).or_default();
        file.extend_from_slice(b"\n");
        file.extend_from_slice(text.as_bytes());
    }
    let loaded = catalog::load(files);
    let found: Vec<String> = loaded.diagnostics.iter().map(|d| d.render(Lang::Zh)).collect();
    assert!(found.is_empty(), "{}", found.join("\n\n"));
}

#[test]
fn the_guide_explains_every_code() {
    let guide = guide();
    let missing: Vec<&str> = DiagnosticCode::ALL
        .iter()
        .map(|code| code.as_str())
        .filter(|code| !guide.contains(&format!("`{code}`")))
        .collect();
    assert!(missing.is_empty(), "not explained: {missing:?}");
}

/// Every key of a schema, wherever it stands.
fn keys(schema: &serde_json::Value, found: &mut BTreeSet<String>) {
    if let Some(properties) = schema["properties"].as_object() {
        found.extend(properties.keys().cloned());
    }
    match schema {
        serde_json::Value::Object(all) => all.values().for_each(|part| keys(part, found)),
        serde_json::Value::Array(all) => all.iter().for_each(|part| keys(part, found)),
        _ => {}
    }
}

#[test]
fn the_guide_explains_every_key() {
    let guide = guide();
    let code: Vec<&str> = guide.split('`').skip(1).step_by(2).collect();
    let named = |key: &str| {
        let word = |c: char| c.is_ascii_lowercase() || c == '_';
        code.iter().any(|text| text.split(|c| !word(c)).any(|other| other == key))
    };
    let mut all = BTreeSet::new();
    for (_, text) in catalog::schemas() {
        keys(&serde_json::from_str(&text).expect("a schema is JSON"), &mut all);
    }
    let missing: Vec<&String> = all.iter().filter(|key| !named(key)).collect();
    assert!(missing.is_empty(), "not explained: {missing:?}");
}

/// The page on every finding.
const FINDINGS: &str = "catalog/FINDINGS.md";

/// A paragraph for every code, made of the corpus of faults: what is said, how to mend it, and both sides of one fault.
fn findings_page() -> String {
    let faults = faults();
    let mut page = String::from(
        "# 检查结果逐条说明\n\n检查结果里的每一个代号：什么意思、怎么改，一个写错的和一个写对的例子。这一页由测试里的错误目录生成，\
         不用手改（`INSTA_UPDATE=always cargo test --test suite guide`）。\n",
    );
    for code in DiagnosticCode::ALL {
        let finding = |fault: &Fault| fault.findings().into_iter().find(|f| f.code() == *code);
        let says = |fault: &&Fault| {
            fault.found.iter().any(|found| found.split(' ').next() == Some(code.as_str()))
        };
        // A fault that changes a text shows most; one finding is clearer than several.
        let fault = faults.iter().filter(says).min_by_key(|fault| {
            (fault.new.as_deref().is_none_or(str::is_empty), fault.found.len())
        });
        let Some((fault, finding)) = fault.and_then(|fault| Some((fault, finding(fault)?))) else {
            panic!("no fault shows {code}");
        };
        let kind = if code.severity() == Severity::Error { "错误" } else { "提醒" };
        let help = finding.help.as_ref().map(|help| format!("\n\n改法：{}。", help.say(Lang::Zh)));
        let (wrong, right) = fault.sides();
        page += &format!(
            "\n## `{code}`\n\n{kind}：{}。{}\n\n错的（`{}`）：\n\n```toml\n{}\n```\n\n对的：\n\n```toml\n{}\n```\n",
            finding.message.say(Lang::Zh),
            help.unwrap_or_default(),
            fault.file,
            wrong.trim_end(),
            right.trim_end(),
        );
    }
    page
}

#[test]
fn every_code_has_a_paragraph_with_a_wrong_and_a_right_example() {
    let made = findings_page();
    let path = folder(FINDINGS);
    if std::env::var_os("INSTA_UPDATE").is_some_and(|how| how == "always") {
        std::fs::write(&path, &made).expect("the page can be written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(made == written, "the page is old: INSTA_UPDATE=always cargo test --test suite guide");
}
