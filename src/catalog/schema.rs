//! JSON Schema of the catalogue files, so that editors complete and check while somebody types.
//!
//! `table` says which keys there are; its fixed words come from the loader's own tables, and a test holds the keys against those
//! the loader asks for.

mod table;

use serde_json::{Map, Value as Json, json};

use crate::text::schema::about;

use super::load::FORMAT;
use table::{FILES, Key, Of};

/// Every schema: the name of the file that holds it, and its text.
pub fn schemas() -> Vec<(&'static str, String)> {
    FILES.iter().map(|(name, keys)| (*name, text(name, keys))).collect()
}

fn text(name: &str, keys: &[Key]) -> String {
    let mut schema = table(keys);
    if let Json::Object(schema) = &mut schema {
        schema.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
        schema.insert("title".into(), json!(format!("onewindow {name} (format {FORMAT})")));
    }
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

fn table(keys: &[Key]) -> Json {
    let mut properties = Map::new();
    for key in keys {
        let mut schema = of(&key.of);
        let words = about(key.name);
        if let (Json::Object(schema), false) = (&mut schema, words.is_empty()) {
            schema.insert("description".into(), json!(words));
        }
        properties.insert(key.name.to_owned(), schema);
    }
    let required: Vec<&str> = keys.iter().filter(|key| key.needed).map(|key| key.name).collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn of(kind: &Of) -> Json {
    match kind {
        Of::Text => json!({ "type": "string" }),
        Of::Words => json!({
            "type": "object",
            "properties": { "zh": { "type": "string" }, "en": { "type": "string" } },
            "required": ["zh", "en"],
            "additionalProperties": false,
        }),
        Of::Whole(min, max) => json!({ "type": "integer", "minimum": min, "maximum": max }),
        Of::Flag => json!({ "type": "boolean" }),
        Of::Date => json!({ "type": "string", "format": "date" }),
        Of::Word(words) => json!({ "enum": words() }),
        Of::FlagOrRule => json!({ "type": ["boolean", "string"] }),
        Of::Figure => json!({ "type": ["number", "string", "boolean"] }),
        Of::Free => json!({ "type": "object" }),
        Of::List(member) => json!({ "type": "array", "items": of(member) }),
        Of::Table(keys) => table(keys),
        Of::Tables(keys) => json!({ "type": "array", "items": table(keys) }),
        Of::Columns(keys) => {
            let keys = keys();
            json!({ "type": "array", "items": table(&keys) })
        }
    }
}
