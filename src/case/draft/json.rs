//! The JSON of a draft.

use std::borrow::Borrow;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::case::{self, Case};
use crate::domain::{ItemId, Map};
use crate::field::{self, File, RowId};
use crate::text::Localized;

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
    facts: Entries<Answer>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    said_in: Entries<String>,
    answers: Entries<Entries<Answer>>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    papers: Entries<Answer>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    agreed: Entries<Entries<Agreed>>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    signed: Entries<Vec<Signed>>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    begun: Entries<Begun>,
}

/// What was agreed to.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Agreed {
    notice: String,
    version: String,
    at: String,
}

/// A signature.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signed {
    line: u32,
    over: String,
    on: String,
    file: File,
}

/// A form as it was begun.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Begun {
    catalogue: String,
    name: Localized,
    form: String,
    questions: Entries<Asked>,
}

/// A question as it was asked.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    label: Localized,
    digest: String,
}

impl Draft {
    /// The draft of a case.
    pub(super) fn of(case: &Case, version: u32) -> Self {
        Self {
            draft: version,
            name: case.name.clone(),
            items: case.items.clone(),
            finished_at: case.finished_at.clone(),
            facts: Entries::of(&case.facts),
            said_in: Entries::each(&case.said_in, ItemId::to_string),
            answers: Entries::each(&case.answers, Entries::of),
            papers: Entries::of(&case.papers),
            agreed: Entries::each(&case.agreed, |own| Entries::each(own, |agreed| agreed.into())),
            signed: Entries::each(&case.signed, |all| all.iter().map(Signed::from).collect()),
            begun: Entries::each(&case.begun, |begun| begun.into()),
        }
    }

    /// The case it is a draft of.
    pub(super) fn into_case(self) -> Case {
        Case {
            name: self.name,
            items: self.items,
            finished_at: self.finished_at,
            facts: self.facts.into_map(),
            said_in: self.said_in.map(ItemId::from),
            answers: self.answers.map(Entries::into_map),
            papers: self.papers.into_map(),
            agreed: self.agreed.map(|own| own.map(case::Agreed::from)),
            signed: self.signed.map(|all| all.into_iter().map(case::Signed::from).collect()),
            begun: self.begun.map(case::Begun::from),
        }
    }
}

impl From<&case::Agreed> for Agreed {
    fn from(agreed: &case::Agreed) -> Self {
        let case::Notice { id, version } = &agreed.notice;
        Self { notice: id.clone(), version: version.clone(), at: agreed.at.clone() }
    }
}

impl From<Agreed> for case::Agreed {
    fn from(agreed: Agreed) -> Self {
        let notice = case::Notice { id: agreed.notice, version: agreed.version };
        Self { notice, at: agreed.at }
    }
}

impl From<&case::Signed> for Signed {
    fn from(signed: &case::Signed) -> Self {
        let case::Signed { line, over, on, file } = signed.clone();
        Self { line, over, on, file }
    }
}

impl From<Signed> for case::Signed {
    fn from(signed: Signed) -> Self {
        let Signed { line, over, on, file } = signed;
        Self { line, over, on, file }
    }
}

impl From<&case::Begun> for Begun {
    fn from(begun: &case::Begun) -> Self {
        let asked = |asked: &case::Asked| Asked {
            label: asked.label.clone(),
            digest: asked.digest.clone(),
        };
        Self {
            catalogue: begun.catalogue.clone(),
            name: begun.name.clone(),
            form: begun.form.clone(),
            questions: Entries::each(&begun.questions, asked),
        }
    }
}

impl From<Begun> for case::Begun {
    fn from(begun: Begun) -> Self {
        let Begun { catalogue, name, form, questions } = begun;
        let asked = |Asked { label, digest }| case::Asked { label, digest };
        Self { catalogue, name, form, questions: questions.map(asked) }
    }
}

/// The entries of a JSON object as they stand there. Of two with the same key the later counts.
///
/// Keys are texts here, whatever they name: for each type of key the whole reader and writer would be there once more.
struct Entries<V>(Vec<(String, V)>);

impl<V> Default for Entries<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V> Entries<V> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<V> Entries<V> {
    fn each<K: Ord + Borrow<str>, T>(map: &Map<K, T>, of: impl Fn(&T) -> V) -> Self {
        Self(map.iter().map(|(key, value)| (key.borrow().to_owned(), of(value))).collect())
    }

    fn map<K: Ord + From<String>, T>(self, of: impl Fn(V) -> T) -> Map<K, T> {
        self.0.into_iter().map(|(key, value)| (key.into(), of(value))).collect()
    }
}

impl Entries<Answer> {
    fn of<K: Ord + Borrow<str>>(answers: &Map<K, field::Answer>) -> Self {
        Self::each(answers, |answer| answer.into())
    }

    fn into_map<K: Ord + From<String>>(self) -> Map<K, field::Answer> {
        self.map(|answer| answer.into())
    }
}

impl<V: Serialize> Serialize for Entries<V> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Entries<V> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reader<V>(PhantomData<V>);

        impl<'de, V: Deserialize<'de>> Visitor<'de> for Reader<V> {
            type Value = Entries<V>;

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

/// An answer in JSON: `"text"`, `["code", …]`, `{"rows": […]}`, `{"files": […]}`, `{"declined": true}`.
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
    Files(Vec<File>),
    Declined(bool),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: u32,
    cells: Entries<Answer>,
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
            field::Answer::Files(files) => Self::Other(Other::Files(files.clone())),
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
            Answer::Other(Other::Files(files)) => Self::Files(files),
            Answer::Other(Other::Declined(_)) => Self::Declined,
        }
    }
}
