//! `divisions.toml`: the provinces, cities and counties of the standard, a line each.

use crate::text::catalog::{Help, Msg, Shape};

use super::super::raw::{Doc, Node, Table};
use super::super::{Division, Divisions};
use super::Loader;

impl Loader {
    /// `divisions.toml`.
    pub(super) fn divisions(&mut self, doc: &Doc<'_>) {
        let mut t = Table::root(doc);
        t.need_text("standard", &mut self.out);
        t.need_text("edition", &mut self.out);
        let list = t.need("list", Shape::Text, &mut self.out);
        t.close(&mut self.out);
        let Some((node, text)) = list.and_then(|n| n.filled_text(&mut self.out).map(|t| (n, t)))
        else {
            return;
        };
        let text = text.trim();
        let mut before: Option<Division<'_>> = None;
        for line in text.lines() {
            let division = Division::read(line);
            let in_order = before.map(|b| b.code) < division.map(|d| d.code);
            if division.is_none() || !in_order {
                self.out.at(
                    node.file,
                    place(&node, line),
                    Msg::BadDivision(line.into()),
                    Help::DivisionLine,
                );
                return;
            }
            before = division;
        }
        self.catalogue.divisions = Divisions { list: text.to_owned() };
    }
}

/// Where a line of the list stands in the file.
fn place(node: &Node<'_>, line: &str) -> std::ops::Range<usize> {
    let written = node.file.text.get(node.span.clone()).unwrap_or_default();
    let from = written.find(line).map_or(node.span.start, |at| node.span.start + at);
    from..from + line.len()
}
