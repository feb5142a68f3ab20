//! The published JSON Schema and what packets really contain agree: nothing required is missing, nothing is unpublished.

use onewindow::packet;
use onewindow::text::Lang;
use serde_json::Value;

use super::{catalogue, sample};

fn application() -> Value {
    let (catalogue, case) = (catalogue::catalogue(), catalogue::case());
    let made = packet::export(&catalogue, &case, catalogue::today(), &sample::fonts(), Lang::Zh);
    let opened =
        packet::open(&made.expect("the case can be printed").zip).expect("an own packet opens");
    serde_json::from_slice(opened.payload.get("application.json").expect("it has one"))
        .expect("it is JSON")
}

#[test]
fn packet_fits_its_published_schema() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("www/packet.schema.json");
    let schema: Value =
        serde_json::from_slice(&std::fs::read(path).expect("it is there")).expect("it is JSON");
    assert_eq!(check(&application(), &schema, &schema), Ok(()));
}

/// The part of JSON Schema the published schema uses; members it does not name are an error here.
fn check(value: &Value, schema: &Value, root: &Value) -> Result<(), String> {
    if let Some(target) = schema["$ref"].as_str() {
        return check(value, root.pointer(&target[1..]).ok_or("dangling $ref")?, root);
    }
    if let Some(options) = schema["oneOf"].as_array() {
        let fits = options.iter().filter(|option| check(value, option, root).is_ok()).count();
        return if fits == 1 { Ok(()) } else { Err(format!("{fits} options fit {value}")) };
    }
    let wrong = || Err(format!("{value} does not fit {schema}"));
    if schema.get("const").is_some_and(|c| c != value)
        || schema["enum"].as_array().is_some_and(|e| !e.contains(value))
    {
        return wrong();
    }
    match schema["type"].as_str() {
        Some("string") if !value.is_string() => return wrong(),
        Some("integer") if !value.is_u64() => return wrong(),
        Some("array") => {
            let Some(items) = value.as_array() else { return wrong() };
            return items.iter().try_for_each(|item| check(item, &schema["items"], root));
        }
        Some("object") => {}
        _ => return Ok(()),
    }
    let Some(members) = value.as_object() else { return wrong() };
    let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    for key in required {
        if !members.contains_key(key) {
            return Err(format!("{key} is missing"));
        }
    }
    for (key, member) in members {
        let part = schema["properties"].get(key).or_else(|| schema.get("additionalProperties"));
        check(member, part.ok_or_else(|| format!("{key} is not in the schema"))?, root)?;
    }
    Ok(())
}
