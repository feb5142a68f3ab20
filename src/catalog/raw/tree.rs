use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeFloat, DeInteger, DeTable, DeValue};

use super::File;

/// A value of a catalogue file that knows where it stands. After an overlay has been laid over a file, the parts of one tree
/// come from several files.
#[derive(Clone, Debug)]
pub(in crate::catalog) struct Tree<'t> {
    /// The file it is written in.
    pub(in crate::catalog) file: &'t File,
    /// Its bytes there; of a `[header]` table the header.
    pub(in crate::catalog) span: Range<usize>,
    /// What it is.
    pub(in crate::catalog) value: Value<'t>,
}

/// A value as TOML knows it.
#[derive(Clone, Debug)]
pub(in crate::catalog) enum Value<'t> {
    Text(Cow<'t, str>),
    Integer(DeInteger<'t>),
    Float(DeFloat<'t>),
    Bool(bool),
    /// Year, month and day, when it is a civil date.
    Date(u16, u8, u8),
    /// A date with a time of day, or a time alone.
    Time,
    List(Vec<Tree<'t>>),
    Table(Entries<'t>),
}

/// The entries of a table by their keys.
pub(in crate::catalog) type Entries<'t> = BTreeMap<Cow<'t, str>, Entry<'t>>;

/// A key's bytes, and its value; both stand in the same file.
#[derive(Clone, Debug)]
pub(in crate::catalog) struct Entry<'t> {
    pub(in crate::catalog) key: Range<usize>,
    pub(in crate::catalog) tree: Tree<'t>,
}

impl<'t> Tree<'t> {
    /// The tree of a whole file.
    pub(super) fn root(file: &'t File, root: Spanned<DeTable<'t>>) -> Self {
        Self { file, span: 0..0, value: Value::Table(entries(file, root.into_inner())) }
    }

    fn of(file: &'t File, value: Spanned<DeValue<'t>>) -> Self {
        let span = value.span();
        let value = match value.into_inner() {
            DeValue::String(text) => Value::Text(text),
            DeValue::Integer(n) => Value::Integer(n),
            DeValue::Float(n) => Value::Float(n),
            DeValue::Boolean(yes) => Value::Bool(yes),
            DeValue::Datetime(time) => match (time.date, time.time, time.offset) {
                (Some(date), None, None) => Value::Date(date.year, date.month, date.day),
                _ => Value::Time,
            },
            DeValue::Array(members) => {
                Value::List(members.into_iter().map(|member| Self::of(file, member)).collect())
            }
            DeValue::Table(table) => Value::Table(entries(file, table)),
        };
        Self { file, span, value }
    }

    /// The entries, when it is a table.
    pub(in crate::catalog) fn table(&self) -> Option<&Entries<'t>> {
        match &self.value {
            Value::Table(entries) => Some(entries),
            _ => None,
        }
    }

    /// The value under a key, when it is a table that has it.
    pub(in crate::catalog) fn get(&self, key: &str) -> Option<&Self> {
        self.table()?.get(key).map(|entry| &entry.tree)
    }

    /// The members, when it is a list.
    pub(in crate::catalog) fn list(&self) -> &[Self] {
        match &self.value {
            Value::List(members) => members,
            _ => &[],
        }
    }

    /// The text, when it is one.
    pub(in crate::catalog) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

fn entries<'t>(file: &'t File, table: DeTable<'t>) -> Entries<'t> {
    let entry = |(key, value): (Spanned<Cow<'t, str>>, Spanned<DeValue<'t>>)| {
        let span = key.span();
        (key.into_inner(), Entry { key: span, tree: Tree::of(file, value) })
    };
    table.into_iter().map(entry).collect()
}
