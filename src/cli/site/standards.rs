//! The catalogue in the forms other systems read: CPSV-AP and schema.org as JSON-LD, and the elements of an 实施清单 as tables.
//!
//! What the catalogue does not know is left out, never guessed. Two traps are kept in mind everywhere: ISO 8601 has no working
//! day, so a time in working days is no `xsd:duration`; and none of these vocabularies can carry a rule, so a condition goes
//! out in words.

mod cpsv;
mod schema_org;
mod table;

use serde_json::{Value, json};

use crate::catalog::{Catalogue, Handling, ItemType, Term, Unit};
use crate::text::{Lang, Localized, Say};

/// The files of a catalogue, each with the name it keeps.
///
/// # Errors
/// When a table does not fit into a workbook.
pub fn files(catalogue: &Catalogue) -> anyhow::Result<Vec<(&'static str, Vec<u8>)>> {
    let (items, materials) = (table::items(catalogue), table::materials(catalogue));
    Ok(vec![
        ("catalog.cpsv.jsonld", text(&cpsv::graph(catalogue))),
        ("catalog.schema.jsonld", text(&schema_org::graph(catalogue))),
        ("catalog.items.csv", table::csv(&items).into_bytes()),
        ("catalog.materials.csv", table::csv(&materials).into_bytes()),
        ("catalog.xlsx", table::workbook(&[("事项", &items), ("申请材料", &materials)])?),
    ])
}

/// Whether a file of the site is one of these.
pub(super) fn is_one(name: &str) -> bool {
    name.starts_with("catalog.")
        && [".jsonld", ".csv", ".xlsx"].iter().any(|end| name.ends_with(end))
}

fn text(graph: &Value) -> Vec<u8> {
    format!("{graph:#}\n").into_bytes()
}

/// A text in the languages it is written in; `null` when in none.
fn words(text: &Localized) -> Value {
    let each = [(&text.zh, "zh"), (&text.en, "en")];
    let said: Vec<Value> = each
        .iter()
        .filter(|(text, _)| !text.is_empty())
        .map(|(text, lang)| json!({ "@value": text, "@language": lang }))
        .collect();
    if said.is_empty() { Value::Null } else { said.into() }
}

/// Where an item's page is, from the folder these files are in.
fn item_page(id: &str) -> String {
    format!("./#/item/{id}")
}

/// A length of time as ISO 8601; `None` for working days, which it does not have, and for what is not known.
fn duration(term: &Term) -> Option<String> {
    let unit = match term.unit {
        Unit::Workday => return None,
        Unit::Day => "D",
        Unit::Month => "M",
        Unit::Year => "Y",
    };
    term.value.map(|value| format!("P{value}{unit}"))
}

/// An object without the members nobody knows.
fn known(object: Value) -> Value {
    match object {
        Value::Object(members) => members
            .into_iter()
            .map(|(key, value)| (key, known(value)))
            .filter(|(_, value)| !is_nothing(value))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        Value::Array(values) => {
            values.into_iter().map(known).filter(|value| !is_nothing(value)).collect()
        }
        other => other,
    }
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        Value::Object(members) => members.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// How fast an item is handled.
fn handling(handling: Handling) -> Localized {
    Localized { zh: handling.say(Lang::Zh), en: handling.say(Lang::En) }
}

/// How an item is handled.
fn kind(kind: ItemType) -> Localized {
    let (zh, en) = match kind {
        ItemType::Apply => ("依申请", "on application"),
        ItemType::Assist => ("协助初审", "taken in and first reviewed here"),
        ItemType::Certify => ("证明", "certificate"),
        ItemType::Register => ("登记", "registration"),
        ItemType::Refer => ("咨询转介", "advice and referral"),
        ItemType::Casework => ("专业服务", "case work"),
    };
    Localized { zh: zh.into(), en: en.into() }
}
