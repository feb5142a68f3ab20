use std::collections::BTreeMap;
use std::ops::Range;

use crate::text::Localized;
use crate::text::catalog::{Help, Msg, Shape};

use super::tree::Entry;
use super::{Doc, Entries, File, Node, Report, Value, Word};
use crate::domain::nearest;

/// A table that is being read: keys are taken out one by one, and what is left at the end is unknown.
pub(in crate::catalog) struct Table<'t> {
    pub(in crate::catalog) file: &'t File,
    /// The whole table; of a `[header]` its header.
    pub(in crate::catalog) span: Range<usize>,
    left: BTreeMap<&'t str, &'t Entry<'t>>,
    asked: Vec<&'static str>,
}

impl<'t> Table<'t> {
    /// The root of a file.
    pub(in crate::catalog) fn root(doc: &'t Doc<'t>) -> Self {
        static NOTHING: Entries<'static> = BTreeMap::new();
        let entries = match &doc.root.value {
            Value::Table(entries) => entries,
            _ => &NOTHING,
        };
        Self::new(doc.file, 0..0, entries)
    }

    pub(super) fn new(file: &'t File, span: Range<usize>, entries: &'t Entries<'t>) -> Self {
        let left = entries.iter().map(|(key, entry)| (key.as_ref(), entry)).collect();
        Self { file, span, left, asked: Vec::new() }
    }

    /// Takes a value out, if it is there.
    pub(in crate::catalog) fn take(&mut self, key: &'static str) -> Option<Node<'t>> {
        self.asked.push(key);
        self.left.remove(key).map(|entry| Node::from(&entry.tree))
    }

    /// Takes a value out that must be there.
    pub(in crate::catalog) fn need(
        &mut self,
        key: &'static str,
        shape: Shape,
        out: &mut Report,
    ) -> Option<Node<'t>> {
        let node = self.take(key);
        if node.is_none() {
            let line = match shape {
                Shape::Localized => format!("{key} = {{ zh = \"…\", en = \"…\" }}"),
                Shape::Text => format!("{key} = \"…\""),
                Shape::Date | Shape::DateTime => format!("{key} = 2026-11-23"),
                Shape::Integer | Shape::Number => format!("{key} = 1"),
                Shape::Bool => format!("{key} = true"),
                Shape::List => format!("{key} = [ … ]"),
                Shape::Table => format!("{key} = {{ … }}"),
            };
            out.at(self.file, self.span.clone(), Msg::MissingKey(key.to_owned()), Help::Add(line));
        }
        node
    }

    /// Whether a value is there and not yet taken.
    pub(in crate::catalog) fn holds(&self, key: &str) -> bool {
        self.left.contains_key(key)
    }

    /// The table itself as a value, for findings about the whole of it.
    pub(in crate::catalog) fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// An optional whole number from `min` to `max`.
    pub(in crate::catalog) fn whole(
        &mut self,
        key: &'static str,
        min: i64,
        max: i64,
        out: &mut Report,
    ) -> Option<i64> {
        self.take(key).and_then(|n| n.whole(min, max, out))
    }

    /// An optional table.
    pub(in crate::catalog) fn table(
        &mut self,
        key: &'static str,
        out: &mut Report,
    ) -> Option<Table<'t>> {
        self.take(key).and_then(|n| n.table(out))
    }

    /// The plain texts of an optional list.
    pub(in crate::catalog) fn texts(&mut self, key: &'static str, out: &mut Report) -> Vec<String> {
        let members = self.list(key, out);
        members.iter().filter_map(|n| n.filled_text(out)).map(ToOwned::to_owned).collect()
    }

    /// An optional plain text; empty when it is not there.
    pub(in crate::catalog) fn text(&mut self, key: &'static str, out: &mut Report) -> String {
        self.take(key).and_then(|n| n.text(out)).map(ToOwned::to_owned).unwrap_or_default()
    }

    /// A plain text that must be there.
    pub(in crate::catalog) fn need_text(&mut self, key: &'static str, out: &mut Report) -> String {
        self.need(key, Shape::Text, out)
            .and_then(|n| n.filled_text(out))
            .map(ToOwned::to_owned)
            .unwrap_or_default()
    }

    /// An optional text in every language; empty when it is not there.
    pub(in crate::catalog) fn words(&mut self, key: &'static str, out: &mut Report) -> Localized {
        self.take(key).and_then(|n| n.words(out)).unwrap_or_default()
    }

    /// A text in every language that must be there.
    pub(in crate::catalog) fn need_words(
        &mut self,
        key: &'static str,
        out: &mut Report,
    ) -> Localized {
        self.need(key, Shape::Localized, out).and_then(|n| n.words(out)).unwrap_or_default()
    }

    /// An optional word of a fixed set.
    pub(in crate::catalog) fn word<T: Word>(
        &mut self,
        key: &'static str,
        out: &mut Report,
    ) -> Option<T> {
        self.take(key).and_then(|n| n.word(out))
    }

    /// A word of a fixed set that must be there.
    pub(in crate::catalog) fn need_word<T: Word>(
        &mut self,
        key: &'static str,
        out: &mut Report,
    ) -> Option<T> {
        self.need(key, Shape::Text, out).and_then(|n| n.word(out))
    }

    /// An optional `true` or `false`; `false` when it is not there.
    pub(in crate::catalog) fn flag(&mut self, key: &'static str, out: &mut Report) -> bool {
        self.take(key).and_then(|n| n.flag(out)).unwrap_or_default()
    }

    /// The members of an optional list, or the tables under `[[key]]`.
    pub(in crate::catalog) fn list(
        &mut self,
        key: &'static str,
        out: &mut Report,
    ) -> Vec<Node<'t>> {
        self.take(key).and_then(|n| n.list(out)).unwrap_or_default()
    }

    /// The tables under `[[key]]`.
    pub(in crate::catalog) fn tables(
        &mut self,
        key: &'static str,
        out: &mut Report,
    ) -> Vec<Table<'t>> {
        self.list(key, out).iter().filter_map(|n| n.table(out)).collect()
    }

    /// What nobody has taken yet: key and value.
    pub(in crate::catalog) fn rest(&mut self) -> Vec<(&'t str, Node<'t>)> {
        std::mem::take(&mut self.left)
            .into_iter()
            .map(|(key, entry)| (key, Node::from(&entry.tree)))
            .collect()
    }

    /// Reports every key nobody took.
    pub(in crate::catalog) fn close(self, out: &mut Report) {
        for (key, entry) in self.left {
            let help = match nearest(key, self.asked.iter().copied()) {
                Some(near) => Help::DidYouMean(near.to_owned()),
                None => Help::OneOf(self.asked.iter().map(|&k| k.to_owned()).collect()),
            };
            out.at(entry.tree.file, entry.key.clone(), Msg::UnknownKey(key.to_owned()), help);
        }
    }
}
