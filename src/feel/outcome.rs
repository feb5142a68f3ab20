use std::borrow::Cow;

use crate::domain::{Set, Value};
use crate::text::Lang;

/// Where a rule finds the values of its names.
pub trait Scope {
    /// The value of a name. Names are whole dotted ids as declared: `disability.grade`, `param.<id>`, `today`.
    fn get(&self, name: &str) -> Slot<'_>;

    /// Every value a name can have, where they are few and known: the codes of a code list. It makes "still needed" exact
    /// where a rule lists all codes.
    fn domain(&self, _name: &str) -> Option<Vec<Value>> {
        None
    }

    /// The value of a column that a row lacks, by its path: `household.members[2].income` (rows count from 1). Nobody has
    /// filled it in, so it is unknown; a scope whose rows are complete says null instead.
    fn column(&self, _path: &str) -> Slot<'_> {
        Slot::Unknown
    }
}

/// What a scope knows about a name.
#[derive(Clone, Debug, PartialEq)]
pub enum Slot<'a> {
    /// Its value; `Value::Null` is a value. Rules only look at it: it is lent, unless it was worked out for the asking.
    Known(Cow<'a, Value>),
    /// Nobody has said yet.
    Unknown,
}

impl<'a> From<Option<&'a Value>> for Slot<'a> {
    fn from(value: Option<&'a Value>) -> Self {
        value.map_or(Self::Unknown, |value| Self::Known(Cow::Borrowed(value)))
    }
}

impl From<Value> for Slot<'_> {
    fn from(value: Value) -> Self {
        Self::Known(Cow::Owned(value))
    }
}

/// The words of names and codes, for explanations.
pub trait Words {
    /// Label of a name; `None` when there is none.
    fn label(&self, name: &str, lang: Lang) -> Option<String>;
    /// Label of a code of a name's code list.
    fn code(&self, name: &str, code: &str, lang: Lang) -> Option<String>;
    /// Unit of a number.
    fn unit(&self, name: &str, lang: Lang) -> Option<String>;
}

/// What a rule says.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It is decided.
    Known(Value),
    /// It is open, and exactly these names are still needed. Minimal: a name whose value can no longer change the result is
    /// not listed.
    Unknown(Set<String>),
}
