use std::collections::{BTreeMap, BTreeSet};

use onewindow::catalog::{self, DiagnosticCode};
use onewindow::text::Lang;

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
