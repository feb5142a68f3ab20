//! The JSON of a draft.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::case::Case;
use crate::domain::{FactId, FieldId, ItemId, Map};
use crate::field::{self, RowId};

/// The one thing every version has.
#[derive(Deserialize)]
pub(super) struct Version {
    pub(super) draft: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Draft {
    draft: u32,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    items: Vec<ItemId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    finished_at: Option<String>,
    facts: Entries<FactId, Answer>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    said_in: Entries<FactId, ItemId>,
    answers: Entries<ItemId, Entries<FieldId, Answer>>,
}

impl Draft {
    /// The draft of a case.
    pub(super) fn of(case: &Case, version: u32) -> Self {
        let own = |(item, own): (&ItemId, _)| (item.clone(), Entries::of(own));
        Self {
            draft: version,
            name: case.name.clone(),
            items: case.items.clone(),
            finished_at: case.finished_at.clone(),
            facts: Entries::of(&case.facts),
            said_in: Entries(case.said_in.iter().map(|(f, i)| (f.clone(), i.clone())).collect()),
            answers: Entries(case.answers.iter().map(own).collect()),
        }
    }

    /// The case it is a draft of.
    pub(super) fn into_case(self) -> Case {
        Case {
            name: self.name,
            items: self.items,
            finished_at: self.finished_at,
            facts: self.facts.into_map(),
            said_in: self.said_in.0.into_iter().collect(),
            answers: self.answers.0.into_iter().map(|(item, own)| (item, own.into_map())).collect(),
        }
    }
}

/// The entries of a JSON object as they stand there. Of two with the same key the later counts.
struct Entries<K, V>(Vec<(K, V)>);

impl<K, V> Default for Entries<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K, V> Entries<K, V> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

type Answers<K> = Map<K, field::Answer>;

impl<K: Ord + Clone> Entries<K, Answer> {
    fn of(answers: &Answers<K>) -> Self {
        Self(answers.iter().map(|(id, answer)| (id.clone(), answer.into())).collect())
    }

    fn into_map(self) -> Answers<K> {
        self.0.into_iter().map(|(id, answer)| (id, answer.into())).collect()
    }
}

impl<K: Serialize, V: Serialize> Serialize for Entries<K, V> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Deserialize<'de> for Entries<K, V> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reader<K, V>(PhantomData<(K, V)>);

        impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Visitor<'de> for Reader<K, V> {
            type Value = Entries<K, V>;

            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }

        from.deserialize_map(Reader(PhantomData))
    }
}

/// An answer in JSON: `"text"`, `["code", …]`, `{"rows": […]}`, `{"declined": true}`.
#[derive(Serialize)]
#[serde(untagged)]
enum Answer {
    Text(String),
    Many(Vec<String>),
    Other(Other),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Other {
    Rows(Vec<Row>),
    Declined(bool),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: u32,
    cells: Entries<FieldId, Answer>,
}

// Told apart by what stands there. The derived reader would first copy every answer into a tree of its own.
impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reader;

        impl<'de> Visitor<'de> for Reader {
            type Value = Answer;

            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("an answer")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Answer, E> {
                Ok(Answer::Text(text.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, codes: A) -> Result<Answer, A::Error> {
                Deserialize::deserialize(SeqAccessDeserializer::new(codes)).map(Answer::Many)
            }

            fn visit_map<A: MapAccess<'de>>(self, other: A) -> Result<Answer, A::Error> {
                Deserialize::deserialize(MapAccessDeserializer::new(other)).map(Answer::Other)
            }
        }

        from.deserialize_any(Reader)
    }
}

impl From<&field::Answer> for Answer {
    fn from(answer: &field::Answer) -> Self {
        match answer {
            field::Answer::Text(text) => Self::Text(text.clone()),
            field::Answer::Many(codes) => Self::Many(codes.clone()),
            field::Answer::Rows(rows) => {
                let row = |row: &field::Row| Row { id: row.id.0, cells: Entries::of(&row.cells) };
                Self::Other(Other::Rows(rows.iter().map(row).collect()))
            }
            field::Answer::Declined => Self::Other(Other::Declined(true)),
        }
    }
}

impl From<Answer> for field::Answer {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Text(text) => Self::Text(text),
            Answer::Many(codes) => Self::Many(codes),
            Answer::Other(Other::Rows(rows)) => {
                let row = |row: Row| field::Row { id: RowId(row.id), cells: row.cells.into_map() };
                Self::Rows(rows.into_iter().map(row).collect())
            }
            Answer::Other(Other::Declined(_)) => Self::Declined,
        }
    }
}
