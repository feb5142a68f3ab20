use crate::domain::Value;
use crate::text::catalog::{Help, Msg, Shape, Thing};

use super::super::raw::{self, Doc, Node, Report, Table};
use super::super::{Dated, Parameter};
use super::Loader;
use super::common::period;

impl Loader {
    /// `parameters.toml`
    pub(super) fn parameters(&mut self, doc: &Doc<'_>) {
        self.each(doc, "parameter", |this, mut t| {
            let id = this.names.declare(Thing::Parameter, &mut t, &mut this.out).into();
            let label = t.need_words("label", &mut this.out);
            let unit = t.words("unit", &mut this.out);
            let ask = t.words("ask", &mut this.out);
            let mark = this.need_mark(&mut t);
            let rows = t.tables("value", &mut this.out);
            t.close(&mut this.out);
            let values = this.figures(rows);
            this.catalogue.parameters.push(Parameter { id, label, unit, values, ask, mark });
        });
    }

    /// The figures of a parameter, oldest first; no two may hold on the same day.
    fn figures(&mut self, rows: Vec<Table<'_>>) -> Vec<Dated> {
        let out = &mut self.out;
        let mut values: Vec<Dated> = Vec::new();
        for mut row in rows {
            let value = row.need("value", Shape::Number, out).and_then(|n| figure(&n, out));
            if !row.holds("from") {
                row.need("from", Shape::Date, out);
            }
            let (from, to) = period(&mut row, "from", "to", out);
            let (Some(value), Some(from)) = (value, from) else {
                row.close(out);
                continue;
            };
            let overlaps = |other: &Dated| {
                other.from <= to.unwrap_or(other.from) && from <= other.to.unwrap_or(from)
            };
            if values.iter().any(overlaps) {
                out.at(row.file, row.span.clone(), Msg::FiguresOverlap, Help::CloseEarlier);
            }
            row.close(out);
            values.push(Dated { value, from, to });
        }
        values.sort_by_key(|dated| dated.from);
        values
    }
}

/// A figure: a number, a date, a text, yes or no.
fn figure(node: &Node<'_>, out: &mut Report) -> Option<Value> {
    match node.value {
        raw::Value::Text(_) => node.filled_text(out).map(|s| Value::Text(s.to_owned())),
        raw::Value::Bool(b) => Some(Value::Bool(*b)),
        raw::Value::Date(..) | raw::Value::Time => node.date(out).map(Value::Date),
        _ => node.decimal(out).map(Value::Number),
    }
}
