//! The schemas editors use.

use std::collections::BTreeSet;

use onewindow::catalog;
use onewindow::cli::files;
use onewindow::text::catalog::{Help, Msg};
use serde_json::Value as Json;

use super::{folder, good};

fn schema(name: &str) -> Json {
    let all = catalog::schemas();
    let (_, text) = all.iter().find(|(other, _)| *other == name).expect(name);
    serde_json::from_str(text).expect("a schema is JSON")
}

/// The schema a file keeps to, as `.taplo.toml` says.
fn of_file(path: &str) -> Option<String> {
    let rules = std::fs::read_to_string(folder(".taplo.toml")).expect("the editor's rules");
    let rules: toml::Table = rules.parse().expect("they are TOML");
    let full = format!("catalog/{path}");
    let parts = |text: &str| text.split('/').map(ToOwned::to_owned).collect::<Vec<_>>();
    let fits = |pattern: &str| {
        let (pattern, path) = (parts(pattern), parts(&full));
        pattern.len() == path.len()
            && pattern.iter().zip(&path).all(|(p, s)| p == s || p == "*" || p == "*.toml")
    };
    let rule = rules["rule"].as_array()?.iter().find(|rule| {
        rule["include"].as_array().is_some_and(|all| all.iter().any(|p| fits(p.as_str().unwrap())))
    })?;
    Some(rule["schema"]["path"].as_str()?.trim_start_matches("catalog/schema/").to_owned())
}

/// TOML as an editor shows it to a validator: dates are texts.
fn json(value: toml::Value) -> Json {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(n) => n.into(),
        toml::Value::Float(n) => n.into(),
        toml::Value::Boolean(yes) => yes.into(),
        toml::Value::Datetime(day) => day.to_string().into(),
        toml::Value::Array(all) => all.into_iter().map(json).collect(),
        toml::Value::Table(all) => {
            Json::Object(all.into_iter().map(|(key, value)| (key, json(value))).collect())
        }
    }
}

fn complaints(schema_name: &str, text: &str) -> Option<String> {
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    compiler.set_default_draft(boon::Draft::V2020_12);
    compiler.enable_format_assertions();
    compiler.add_resource(schema_name, schema(schema_name)).expect("a resource");
    let index = compiler.compile(schema_name, &mut schemas).expect("a sound schema");
    let file: toml::Table = text.parse().expect("the file is TOML");
    schemas.validate(&json(file.into()), index).err().map(|error| error.to_string())
}

#[test]
fn the_schemas_in_the_catalogue_are_current() {
    for (name, text) in catalog::schemas() {
        let kept = std::fs::read_to_string(folder("catalog/schema").join(name));
        assert_eq!(kept.ok().as_deref(), Some(text.as_str()), "run: cargo run -- schema ({name})");
    }
}

#[test]
fn every_file_keeps_to_its_schema() {
    let shipped = files::under(&folder("catalog")).expect("the catalogue");
    let mut tried = 0;
    for (path, bytes) in shipped.into_iter().chain(good()) {
        if !path.ends_with(".toml") {
            continue;
        }
        let name = of_file(&path).unwrap_or_else(|| panic!("no rule of .taplo.toml for {path}"));
        let text = String::from_utf8(bytes).expect("UTF-8");
        let found = complaints(&name, &text);
        assert!(found.is_none(), "{path}: {}", found.unwrap_or_default());
        tried += 1;
    }
    assert!(tried > 90, "{tried}");
}

#[test]
fn a_schema_refuses_what_the_loader_refuses() {
    let text = std::fs::read_to_string(folder("tests/suite/case/lint/good/items/home/visit.toml"));
    let text = text.expect("the sample is there");
    for (old, new) in [
        ("type = \"register\"", "type = \"asist\""),
        ("no = 2", "no = \"2\""),
        ("no = 2", "numer = 2"),
        ("today = 2026-11-24", "today = \"tomorrow\""),
        ("en = \"Home visit\"", "fr = \"Visite\""),
    ] {
        assert!(text.contains(old), "{old}");
        assert!(complaints("item.json", &text.replacen(old, new, 1)).is_some(), "{new}");
    }
}

/// The keys a table of the sample may have, in the loader's own words: it lists them under a key nobody knows.
fn loader_keys(file: &str, after: &str) -> BTreeSet<String> {
    let mut files = good();
    let (_, bytes) = files.iter_mut().find(|(path, _)| path == file).expect(file);
    let text = String::from_utf8(bytes.clone()).expect("UTF-8");
    assert!(text.contains(after), "{file} has no {after}");
    let inline = after.ends_with('{');
    let key = if inline { " zzzzzzzzzzzz = 1, " } else { "zzzzzzzzzzzz = 1\n" };
    *bytes = text.replacen(after, &format!("{after}{key}"), 1).into_bytes();
    let loaded = catalog::load(files);
    let found = loaded.diagnostics.iter().find_map(|d| match (&d.message, &d.help) {
        (Msg::UnknownKey(key), Some(Help::OneOf(keys))) if key == "zzzzzzzzzzzz" => Some(keys),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("{file}: {after}")).iter().cloned().collect()
}

/// The keys the schema has at a path of properties; `[]` goes to the members of a list.
fn schema_keys(name: &str, path: &str) -> BTreeSet<String> {
    let mut at = &schema(name);
    for step in path.split('.').filter(|step| !step.is_empty()) {
        at = if step == "[]" { &at["items"] } else { &at["properties"][step] };
    }
    at["properties"].as_object().expect(path).keys().cloned().collect()
}

#[test]
fn the_schemas_have_the_keys_the_loader_reads() {
    let item = "items/elderly/allowance.toml";
    for (file, after, name, path) in [
        ("catalog.toml", "", "catalog.json", ""),
        ("centre.toml", "", "centre.json", ""),
        ("categories.toml", "[[category]]\n", "categories.json", "category.[]"),
        ("bundles.toml", "[[bundle]]\n", "bundles.json", "bundle.[]"),
        ("cases.toml", "[[case]]\n", "cases.json", "case.[]"),
        ("cases.toml", "unknown = [{", "cases.json", "case.[].unknown.[]"),
        ("screening.toml", "", "screening.json", ""),
        ("screening.toml", "[[question]]\n", "screening.json", "question.[]"),
        ("screening.toml", "[[item]]\n", "screening.json", "item.[]"),
        ("screening.toml", "[[conflict]]\n", "screening.json", "conflict.[]"),
        ("screening.toml", "[household]\n", "screening.json", "household"),
        ("screening.toml", "[[household.fact]]\n", "screening.json", "household.fact.[]"),
        (
            "screening.toml",
            "[[household.relation_is]]\n",
            "screening.json",
            "household.relation_is.[]",
        ),
        ("screening.toml", "[leaving]\n", "screening.json", "leaving"),
        ("screening.toml", "[[leaving.check]]\n", "screening.json", "leaving.check.[]"),
        ("screening.toml", "[[leaving.remedy]]\n", "screening.json", "leaving.remedy.[]"),
        ("facts.toml", "[[fact]]\n", "facts.json", "fact.[]"),
        ("facts.toml", "[[fact.column]]\n", "facts.json", "fact.[].column.[]"),
        ("facts.toml", "derive = {", "facts.json", "fact.[].derive"),
        ("materials.toml", "[[material]]\n", "materials.json", "material.[]"),
        ("parameters.toml", "[[parameter]]\n", "parameters.json", "parameter.[]"),
        ("parameters.toml", "[[parameter.value]]\n", "parameters.json", "parameter.[].value.[]"),
        ("parameters.toml", "mark = {", "parameters.json", "parameter.[].mark"),
        ("divisions.toml", "", "divisions.json", ""),
        ("holidays.toml", "[[year]]\n", "holidays.json", "year.[]"),
        ("holidays.toml", "off = [\n  {", "holidays.json", "year.[].off.[]"),
        ("sources.toml", "[[source]]\n", "sources.json", "source.[]"),
        ("code-lists/hukou.toml", "", "code-list.json", ""),
        ("code-lists/hukou.toml", "[[code]]\n", "code-list.json", "code.[]"),
        (item, "", "item.json", ""),
        (item, "[[condition]]\n", "item.json", "condition.[]"),
        (item, "[[material]]\n", "item.json", "material.[]"),
        (item, "[[step]]\n", "item.json", "step.[]"),
        (item, "[time.promised]\n", "item.json", "time.promised"),
        (item, "[fee]\n", "item.json", "fee"),
        (item, "[[basis]]\n", "item.json", "basis.[]"),
        (item, "[form]\n", "item.json", "form"),
        (item, "[[form.section]]\n", "item.json", "form.section.[]"),
        (
            item,
            "[[form.section.field.constraint]]\n",
            "item.json",
            "form.section.[].field.[].constraint.[]",
        ),
        (item, "[[example]]\n", "item.json", "example.[]"),
    ] {
        assert_eq!(schema_keys(name, path), loader_keys(file, after), "{name} {path}");
    }
}
