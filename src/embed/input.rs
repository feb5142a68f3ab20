//! What a host page hands in.

use serde::Deserialize;
use wasm_bindgen::{JsCast, JsValue};

use crate::catalog::{Catalogue, Field, Item};
use crate::domain::{Date, FieldId, ItemId, Map};
use crate::field::{Answer, Row, RowId};
use crate::text::Lang;

use super::error::{Code, Error};

/// A value as a host writes it: text, number, yes/no, several codes, rows.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Given {
    /// Yes or no.
    Bool(bool),
    /// A number; decimals as JavaScript has them.
    Number(f64),
    /// Text, a code, or a date `YYYY-MM-DD`.
    Text(String),
    /// Codes of a multiple choice.
    Many(Vec<String>),
    /// Rows of a table.
    Rows(Vec<Map<String, Given>>),
}

impl Given {
    fn answer(self) -> Answer {
        match self {
            Self::Bool(yes) => Answer::Text(if yes { "true" } else { "false" }.into()),
            Self::Number(n) => Answer::Text(n.to_string()),
            Self::Text(text) => Answer::Text(text),
            Self::Many(codes) => Answer::Many(codes),
            Self::Rows(rows) => {
                Answer::Rows((1..).zip(rows).map(|(id, row)| Self::row(id, row)).collect())
            }
        }
    }

    fn row(id: u32, cells: Map<String, Self>) -> Row {
        Row {
            id: RowId(id),
            cells: cells.into_iter().map(|(column, x)| (column.into(), x.answer())).collect(),
        }
    }
}

/// Facts or answers by id. `null` and `undefined` mean "not known".
pub type Values = Map<String, Option<Given>>;

/// Reads any argument; the message says what was expected.
pub fn read<T: for<'de> Deserialize<'de>>(
    value: JsValue,
    path: &str,
    expected: &str,
) -> Result<T, Error> {
    let wrong = |e: serde_wasm_bindgen::Error| {
        Error::new(Code::WrongType, path, format!("{path}: expected {expected}: {e}"))
    };
    serde_wasm_bindgen::from_value(value).map_err(wrong)
}

/// Reads an argument that may be left out.
pub fn read_or_default<T>(value: JsValue, path: &str, expected: &str) -> Result<T, Error>
where
    T: for<'de> Deserialize<'de> + Default,
{
    if value.is_undefined() || value.is_null() {
        Ok(T::default())
    } else {
        read(value, path, expected)
    }
}

/// Refuses keys an object should not have, so that a typing mistake is not silently left out. (The reader of JavaScript values
/// looks up the fields it knows and never sees others.)
pub fn only(value: &JsValue, path: &str, known: &[&str], code: Code) -> Result<(), Error> {
    let Some(object) = value.dyn_ref::<js_sys::Object>() else { return Ok(()) };
    let keys = js_sys::Object::keys(object);
    let unknown = keys.iter().filter_map(|key| key.as_string()).find(|k| !known.contains(&&**k));
    unknown.map_or(Ok(()), |key| {
        let message = format!("{path}: there is no “{key}”; known are {}", known.join(", "));
        Err(Error::new(code, format!("{path}.{key}"), message))
    })
}

/// A language option.
pub fn lang(code: Option<&str>) -> Result<Lang, Error> {
    let Some(code) = code else { return Ok(Lang::default()) };
    let bad = || {
        Error::new(
            Code::BadOption,
            "options.lang",
            format!("options.lang: “{code}” is not one of zh, en"),
        )
    };
    Lang::from_code(code).ok_or_else(bad)
}

/// A date option.
pub fn date(text: &str, path: &str) -> Result<Date, Error> {
    text.parse().map_err(|_| {
        Error::new(Code::BadDate, path, format!("{path}: “{text}” is not a date YYYY-MM-DD"))
    })
}

/// The item with this id.
pub fn item<'a>(catalogue: &'a Catalogue, id: &str) -> Result<&'a Item, Error> {
    let unknown = || {
        Error::new(
            Code::UnknownItem,
            "id",
            format!("no item has the id “{id}”; items() lists them"),
        )
    };
    catalogue.item(&ItemId::from(id)).ok_or_else(unknown)
}

/// Facts by id; an id the catalogue does not have is an error, so that a typing mistake is not read as "unknown".
pub fn facts(
    catalogue: &Catalogue,
    values: Values,
) -> Result<Map<crate::domain::FactId, Answer>, Error> {
    let mut facts = Map::new();
    for (id, value) in values {
        let path = format!("facts.{id}");
        let fact = crate::domain::FactId::from(id);
        if catalogue.fact(&fact).is_none() {
            return Err(Error::new(
                Code::UnknownFact,
                path,
                format!("no fact has the id “{fact}”"),
            ));
        }
        if let Some(value) = value {
            facts.insert(fact, value.answer());
        }
    }
    Ok(facts)
}

/// Facts and a form's own fields by id, told apart by the form.
pub fn answers(
    catalogue: &Catalogue,
    item: &Item,
    values: Values,
) -> Result<(Values, Map<FieldId, Answer>), Error> {
    let (mut shared, mut own) = (Values::new(), Map::new());
    for (id, value) in values {
        let field = FieldId::from(id.as_str());
        if own_field(item, &field).is_some() {
            if let Some(value) = value {
                own.insert(field, value.answer());
            }
        } else if catalogue.fact(&crate::domain::FactId::from(id.as_str())).is_some() {
            shared.insert(id, value);
        } else {
            let message =
                format!("neither the form of “{}” nor the dictionary of facts has “{id}”", item.id);
            return Err(Error::new(Code::UnknownField, format!("answers.{id}"), message));
        }
    }
    Ok((shared, own))
}

fn own_field<'a>(item: &'a Item, id: &FieldId) -> Option<&'a Field> {
    let sections = item.form.iter().flat_map(|form| &form.sections);
    sections.flat_map(|s| &s.fields).find(|f| f.shared().is_none() && f.id == *id)
}
