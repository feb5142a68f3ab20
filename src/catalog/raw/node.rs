use std::ops::Range;

use crate::domain::{Date, Decimal};
use crate::text::Localized;
use crate::text::catalog::{Help, Msg, Shape};

use super::{File, Report, Table, Tree, Value};
use crate::domain::nearest;

/// A word of a fixed set, as it stands in files.
pub(in crate::catalog) trait Word: Copy + 'static {
    /// Every word and what it means.
    const WORDS: &'static [(&'static str, Self)];
}

/// A value and its place.
#[derive(Clone)]
pub(in crate::catalog) struct Node<'t> {
    pub(in crate::catalog) file: &'t File,
    pub(in crate::catalog) span: Range<usize>,
    pub(in crate::catalog) value: &'t Value<'t>,
}

impl<'t> From<&'t Tree<'t>> for Node<'t> {
    fn from(tree: &'t Tree<'t>) -> Self {
        Self { file: tree.file, span: tree.span.clone(), value: &tree.value }
    }
}

impl<'t> Node<'t> {
    /// What kind of value it is.
    pub(in crate::catalog) fn shape(&self) -> Shape {
        match self.value {
            Value::Text(_) => Shape::Text,
            Value::Integer(_) => Shape::Integer,
            Value::Float(_) => Shape::Number,
            Value::Bool(_) => Shape::Bool,
            Value::Date(..) => Shape::Date,
            Value::Time => Shape::DateTime,
            Value::List(_) => Shape::List,
            Value::Table(_) => Shape::Table,
        }
    }

    /// Reports that something else was expected.
    pub(in crate::catalog) fn wrong<T>(&self, expected: Shape, out: &mut Report) -> Option<T> {
        let message = Msg::WrongType { expected, found: self.shape() };
        out.on(self, message, Help::WriteLike(expected));
        None
    }

    /// A plain text.
    pub(in crate::catalog) fn text(&self, out: &mut Report) -> Option<&'t str> {
        match self.value {
            Value::Text(s) => Some(s.as_ref()),
            _ => self.wrong(Shape::Text, out),
        }
    }

    /// A plain text that is not empty.
    pub(in crate::catalog) fn filled_text(&self, out: &mut Report) -> Option<&'t str> {
        let text = self.text(out)?;
        if text.trim().is_empty() {
            out.on(self, Msg::EmptyText, None);
            return None;
        }
        Some(text)
    }

    /// A text in every language.
    pub(in crate::catalog) fn words(&self, out: &mut Report) -> Option<Localized> {
        if !matches!(self.value, Value::Table(_)) {
            return self.wrong(Shape::Localized, out);
        }
        let mut table = self.table(out)?;
        let zh = table.need_text("zh", out);
        let en = table.text("en", out);
        table.close(out);
        Some(Localized { zh, en })
    }

    /// A word of a fixed set.
    pub(in crate::catalog) fn word<T: Word>(&self, out: &mut Report) -> Option<T> {
        let text = self.text(out)?;
        let found = T::WORDS.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            let help = match nearest(text, T::WORDS.iter().map(|(word, _)| *word)) {
                Some(near) => Help::DidYouMean(near.to_owned()),
                None => Help::OneOf(T::WORDS.iter().map(|(word, _)| (*word).to_owned()).collect()),
            };
            out.on(self, Msg::UnknownWord(text.to_owned()), help);
        }
        found
    }

    /// `true` or `false`.
    pub(in crate::catalog) fn flag(&self, out: &mut Report) -> Option<bool> {
        match self.value {
            Value::Bool(b) => Some(*b),
            _ => self.wrong(Shape::Bool, out),
        }
    }

    /// A whole number from `min` to `max`.
    pub(in crate::catalog) fn whole(&self, min: i64, max: i64, out: &mut Report) -> Option<i64> {
        let Value::Integer(n) = self.value else {
            return self.wrong(Shape::Integer, out);
        };
        let n = i64::from_str_radix(n.as_str(), n.radix()).ok();
        let found = n.filter(|n| (min..=max).contains(n));
        if found.is_none() {
            out.on(self, Msg::OutOfRange { min, max }, None);
        }
        found
    }

    /// An exact number.
    pub(in crate::catalog) fn decimal(&self, out: &mut Report) -> Option<Decimal> {
        let digits = match self.value {
            Value::Integer(n) if n.radix() == 10 => n.as_str(),
            Value::Float(n) => n.as_str(),
            _ => return self.wrong(Shape::Number, out),
        };
        digits.trim_start_matches('+').parse().ok().or_else(|| self.wrong(Shape::Number, out))
    }

    /// A civil date.
    pub(in crate::catalog) fn date(&self, out: &mut Report) -> Option<Date> {
        let date = match self.value {
            Value::Date(year, month, day) => Date::new(i32::from(*year), *month, *day),
            _ => None,
        };
        date.or_else(|| self.wrong(Shape::Date, out))
    }

    /// The members of a list.
    pub(in crate::catalog) fn list(&self, out: &mut Report) -> Option<Vec<Node<'t>>> {
        match self.value {
            Value::List(members) => Some(members.iter().map(Node::from).collect()),
            _ => self.wrong(Shape::List, out),
        }
    }

    /// A table, to be read key by key.
    pub(in crate::catalog) fn table(&self, out: &mut Report) -> Option<Table<'t>> {
        match self.value {
            Value::Table(entries) => Some(Table::new(self.file, self.span.clone(), entries)),
            _ => self.wrong(Shape::Table, out),
        }
    }

    /// Where the text inside a string begins: byte `at` of the text is at this byte of the file. Exact for strings without
    /// escapes; rules are written in '…', which has none.
    pub(in crate::catalog) fn inside(&self, at: usize) -> usize {
        let written = &self.file.text[self.span.clone()];
        let triple = written.starts_with("'''") || written.starts_with("\"\"\"");
        let quotes = if triple { 3 } else { 1 };
        let newline = match written.get(quotes..) {
            Some(rest) if triple && rest.starts_with("\r\n") => 2,
            Some(rest) if triple && rest.starts_with('\n') => 1,
            _ => 0,
        };
        (self.span.start + quotes + newline + at).min(self.span.end)
    }
}
