//! What is known about a person, from a file: a saved draft, or plain facts `{"person.age": 83, "agent.acting": true}`, a table
//! as a list of its rows: `"household.members": [{"relation": "0", "age": 83}]`.

use std::path::Path;

use anyhow::Context;
use serde_json::{Map, Value as Json, json};

use super::console::Console;
use crate::case::{Case, draft};
use crate::catalog::Catalogue;
use crate::domain::nearest;
use crate::text::{Say, cli::Msg};

/// The case in the file. A fact the dictionary does not have is a failure: it would silently count as not known.
pub(super) fn read(path: &Path, catalogue: &Catalogue, console: Console) -> anyhow::Result<Case> {
    let file = || path.display().to_string();
    let text = std::fs::read_to_string(path).with_context(file)?;
    let case = case(&text)
        .map_err(|error| anyhow::Error::msg(error.say(console.lang)))
        .with_context(file)?;
    for fact in case.facts.keys() {
        if catalogue.fact(fact).is_none() {
            let near = nearest(fact.as_str(), catalogue.facts.iter().map(|fact| fact.id.as_str()));
            let msg =
                Msg::NoFact { id: fact.as_str().to_owned(), near: near.map(ToOwned::to_owned) };
            return Err(console.failure(&msg)).with_context(file);
        }
    }
    Ok(case)
}

fn case(text: &str) -> Result<Case, draft::Error> {
    let json: Map<String, Json> =
        serde_json::from_str(text).map_err(|_| draft::Error::Unreadable)?;
    if json.contains_key("draft") {
        return draft::decode(text);
    }
    if json.contains_key("sha256") {
        return draft::Record::from_json(text)?.open();
    }
    // Plain facts are a draft that says nothing else.
    let facts: Map<_, _> = json.into_iter().map(|(id, value)| (id, typed(value))).collect();
    draft::decode(
        &json!({ "draft": draft::VERSION, "items": [], "facts": facts, "answers": {} }).to_string(),
    )
}

/// A plain fact as a draft has it: numbers and yes or no as they would be typed, rows numbered from 1.
fn typed(value: Json) -> Json {
    match value {
        Json::Bool(_) | Json::Number(_) => Json::String(value.to_string()),
        Json::Array(rows) if rows.iter().any(Json::is_object) => {
            let row = |(index, row): (usize, Json)| match row {
                Json::Object(cells) => {
                    let cells: Map<_, _> =
                        cells.into_iter().map(|(column, value)| (column, typed(value))).collect();
                    json!({ "id": index + 1, "cells": cells })
                }
                other => other,
            };
            json!({ "rows": rows.into_iter().enumerate().map(row).collect::<Vec<_>>() })
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::Answer;

    #[test]
    fn plain_facts_are_answers_as_they_would_be_typed() {
        let case =
            case(r#"{"a.n": 83, "a.yes": true, "a.text": "x", "a.many": ["1", "2"]}"#).unwrap();
        let typed: Vec<_> = case.facts.values().cloned().collect();
        let many = Answer::Many(vec!["1".into(), "2".into()]);
        assert_eq!(typed, [many, Answer::text("83"), Answer::text("x"), Answer::text("true")]);
    }

    #[test]
    fn a_table_is_a_list_of_its_rows() {
        let case = case(r#"{"a.rows": [{"age": 83, "ill": true}, {"codes": ["1"]}]}"#).unwrap();
        let Some(Answer::Rows(rows)) = case.facts.get("a.rows") else { panic!("{case:?}") };
        let cells: Vec<Vec<(&str, &Answer)>> = rows
            .iter()
            .map(|row| row.cells.iter().map(|(id, answer)| (id.as_str(), answer)).collect())
            .collect();
        let (age, ill, codes) =
            (Answer::text("83"), Answer::text("true"), Answer::Many(vec!["1".into()]));
        assert_eq!(cells, [vec![("age", &age), ("ill", &ill)], vec![("codes", &codes)]]);
        assert_eq!(rows.iter().map(|row| row.id.0).collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn a_saved_draft_is_read_back_and_a_changed_one_refused() {
        let record =
            draft::Record::seal(draft::Stamp { rev: 3, ..Default::default() }, &Case::default());
        assert_eq!(case(&record.to_json()), Ok(Case::default()));
        assert_eq!(case(&record.body), Ok(Case::default()));
        let stamp = draft::Stamp { rev: 4, ..record.stamp.clone() };
        let changed = draft::Record { stamp, ..record };
        assert_eq!(case(&changed.to_json()), Err(draft::Error::Damaged));
    }

    #[test]
    fn nonsense_is_no_case() {
        for text in [
            "",
            "[]",
            "3",
            "{\"a\": null}",
            "{\"a\": {\"b\": 1}}",
            "{\"a\": [{}, 1]}",
            "{\"draft\": \"x\"}",
        ] {
            assert_eq!(case(text), Err(draft::Error::Unreadable), "{text}");
        }
    }
}
