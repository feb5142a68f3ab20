//! `[[example]]`: facts and what must follow from them.

use std::collections::BTreeMap;

use crate::domain::{Map, ParameterId, Value};
use crate::field::Kind;
use crate::text::catalog::{Help, Msg, Shape, Thing};

use super::super::raw::{self, Node, Table};
use super::super::{Code, Example, Field, Item};
use super::Loader;
use super::rule::codes_of;
use crate::domain::nearest;

/// What values a question takes.
struct Takes<'c> {
    kind: Kind,
    codes: &'c [Code],
    columns: &'c [Field],
}

impl Takes<'_> {
    /// Whether this is one of the options. Without options, which is reported elsewhere, anything goes.
    fn has(&self, code: &str) -> bool {
        self.codes.is_empty() || self.codes.iter().any(|option| option.code == code)
    }
}

impl Loader {
    /// An example of `item`.
    pub(super) fn example(&mut self, mut t: Table<'_>, item: &Item) -> Example {
        let name = t.need_text("name", &mut self.out);
        let today = t.need("today", Shape::Date, &mut self.out).and_then(|n| n.date(&mut self.out));
        let facts = t.take("facts").map(|n| self.example_facts(&n)).unwrap_or_default();
        let answers = t.take("answers").map(|n| self.example_answers(&n, item)).unwrap_or_default();
        let parameters = t.take("params").map(|n| self.example_figures(&n)).unwrap_or_default();
        let verdict = t.word("verdict", &mut self.out);
        let why = t.list("why", &mut self.out);
        let why = why.iter().filter_map(|n| self.example_reason(n, item)).collect();
        let missing = t.list("missing", &mut self.out);
        let missing = missing.iter().filter_map(|n| self.example_missing(n)).collect();
        let mut materials = |key| {
            let list = t.list(key, &mut self.out);
            list.iter().filter_map(|n| self.example_material(n, item)).collect::<Vec<_>>()
        };
        let (needed, not_needed, depends) =
            (materials("needed"), materials("not_needed"), materials("depends"));
        t.close(&mut self.out);
        Example {
            name,
            today,
            facts,
            answers,
            parameters,
            verdict,
            why,
            missing,
            needed: needed.into_iter().map(Into::into).collect(),
            not_needed: not_needed.into_iter().map(Into::into).collect(),
            depends: depends.into_iter().map(Into::into).collect(),
        }
    }

    /// Facts: `person.age = 82` is a table in a table, down to the id of a fact.
    pub(super) fn example_facts(&mut self, node: &Node<'_>) -> Vec<(crate::domain::FactId, Value)> {
        let mut found = Vec::new();
        self.collect_facts(node, "", &mut found);
        found.into_iter().map(|(id, value)| (id.into(), value)).collect()
    }

    fn collect_facts(&mut self, node: &Node<'_>, prefix: &str, found: &mut Vec<(String, Value)>) {
        let Some(mut table) = node.table(&mut self.out) else { return };
        for (key, node) in table.rest() {
            let id = if prefix.is_empty() { key.to_owned() } else { format!("{prefix}.{key}") };
            if let Some(fact) = self.catalogue.facts.iter().find(|f| f.id.as_str() == id) {
                let codes = codes_of(&self.catalogue.code_lists, fact.codes.as_ref());
                let takes = Takes { kind: fact.kind, codes, columns: &fact.columns };
                let (value, bad) = value(&node, &takes, &self.catalogue.code_lists);
                found.extend(value.map(|value| (id.clone(), value)));
                self.report_bad(&id, bad);
            } else if matches!(node.value, raw::Value::Table(_)) {
                self.collect_facts(&node, &id, found);
            } else if !self.names.doubts(Thing::Fact) {
                let near = nearest(&id, self.names.ids(Thing::Fact));
                let help = near.map(|near| Help::DidYouMean(near.to_owned()));
                self.out.on(&node, Msg::UnknownId(Thing::Fact, id), help);
            }
        }
    }

    /// Answers to the item's own fields.
    pub(super) fn example_answers(
        &mut self,
        node: &Node<'_>,
        item: &Item,
    ) -> Vec<(crate::domain::FieldId, Value)> {
        let own: BTreeMap<&str, &Field> = item
            .form
            .iter()
            .flat_map(|form| &form.sections)
            .flat_map(|section| &section.fields)
            .filter(|field| field.fact.is_none())
            .map(|field| (field.id.as_str(), field))
            .collect();
        let Some(mut table) = node.table(&mut self.out) else { return Vec::new() };
        let mut found = Vec::new();
        for (key, node) in table.rest() {
            let Some(field) = own.get(key) else {
                let help = nearest(key, own.keys().copied()).map(|n| Help::DidYouMean(n.into()));
                self.out.on(&node, Msg::UnknownId(Thing::Field, key.to_owned()), help);
                continue;
            };
            let codes = codes_of(&self.catalogue.code_lists, field.codes.as_ref());
            let takes = Takes { kind: field.kind, codes, columns: &field.columns };
            let (value, bad) = value(&node, &takes, &self.catalogue.code_lists);
            found.extend(value.map(|value| (field.id.clone(), value)));
            self.report_bad(key, bad);
        }
        found
    }

    /// Figures assumed for the example.
    pub(super) fn example_figures(
        &mut self,
        node: &Node<'_>,
    ) -> Vec<(ParameterId, crate::domain::Decimal)> {
        let Some(mut table) = node.table(&mut self.out) else { return Vec::new() };
        let mut found = Vec::new();
        for (key, node) in table.rest() {
            if !self.names.has(Thing::Parameter, key) && !self.names.doubts(Thing::Parameter) {
                let near = nearest(key, self.names.ids(Thing::Parameter));
                let help = near.map(|near| Help::DidYouMean(near.to_owned()));
                self.out.on(&node, Msg::UnknownId(Thing::Parameter, key.to_owned()), help);
            }
            found.extend(node.decimal(&mut self.out).map(|n| (key.into(), n)));
        }
        found
    }

    /// A name that is missing: a fact, or `param.` and a parameter.
    pub(super) fn example_missing(&mut self, node: &Node<'_>) -> Option<String> {
        let name = node.filled_text(&mut self.out)?;
        let (thing, id) = match name.strip_prefix("param.") {
            Some(parameter) => (Thing::Parameter, parameter),
            None => (Thing::Fact, name),
        };
        if !self.names.has(thing, id) && !self.names.doubts(thing) {
            let near = nearest(id, self.names.ids(thing)).map(|n| Help::DidYouMean(n.to_owned()));
            self.out.on(node, Msg::UnknownId(thing, id.to_owned()), near);
        }
        Some(name.to_owned())
    }

    /// The number of a condition, counted from 1 as people do.
    pub(super) fn example_reason(&mut self, node: &Node<'_>, item: &Item) -> Option<usize> {
        let count = i64::try_from(item.conditions.len()).unwrap_or(i64::MAX);
        let number = node.whole(1, count, &mut self.out)?;
        usize::try_from(number).ok()?.checked_sub(1)
    }

    /// A material the item asks for.
    fn example_material(&mut self, node: &Node<'_>, item: &Item) -> Option<String> {
        let id = node.filled_text(&mut self.out)?;
        let mut asked = item.materials.iter().map(|need| need.material.as_str());
        if !asked.clone().any(|other| other == id) {
            let near = nearest(id, &mut asked).map(|near| Help::DidYouMean(near.to_owned()));
            self.out.on(node, Msg::UnknownId(Thing::ItemMaterial, id.to_owned()), near);
        }
        Some(id.to_owned())
    }

    fn report_bad(&mut self, id: &str, bad: Vec<(Node<'_>, Help)>) {
        for (node, help) in bad {
            self.out.on(&node, Msg::ExampleValue(id.to_owned()), help);
        }
    }
}

/// The value a question could have, and what is wrong with it otherwise.
fn value<'t>(
    node: &Node<'t>,
    takes: &Takes<'_>,
    lists: &[super::super::CodeList],
) -> (Option<Value>, Vec<(Node<'t>, Help)>) {
    let wrong = |shape| (None, vec![(node.clone(), Help::WriteLike(shape))]);
    let mut quiet = super::Report::default();
    match takes.kind {
        Kind::Number | Kind::Money => match node.decimal(&mut quiet) {
            Some(n) => (Some(Value::Number(n)), Vec::new()),
            None => wrong(Shape::Number),
        },
        Kind::Date | Kind::Month => match node.date(&mut quiet) {
            Some(date) => (Some(Value::Date(date)), Vec::new()),
            None => wrong(Shape::Date),
        },
        Kind::YesNo | Kind::Have | Kind::Consent => match node.flag(&mut quiet) {
            Some(yes) => (Some(Value::Bool(yes)), Vec::new()),
            None => wrong(Shape::Bool),
        },
        Kind::Choice => match node.text(&mut quiet) {
            Some(code) if takes.has(code) => (Some(Value::Text(code.to_owned())), Vec::new()),
            _ => (None, vec![(node.clone(), Help::OneOf(options(takes.codes)))]),
        },
        Kind::Choices => match node.list(&mut quiet) {
            Some(members) => {
                let one = Takes { kind: Kind::Choice, ..*takes };
                let (values, bad): (Vec<_>, Vec<_>) =
                    members.iter().map(|member| value(member, &one, lists)).unzip();
                let values = values.into_iter().flatten().collect();
                (Some(Value::List(values)), bad.into_iter().flatten().collect())
            }
            None => wrong(Shape::List),
        },
        Kind::Table => match node.list(&mut quiet) {
            Some(rows) => {
                let (values, bad): (Vec<_>, Vec<_>) =
                    rows.iter().map(|row| self::row(row, takes.columns, lists)).unzip();
                let values = values.into_iter().flatten().collect();
                (Some(Value::List(values)), bad.into_iter().flatten().collect())
            }
            None => wrong(Shape::List),
        },
        _ => match node.text(&mut quiet) {
            Some(text) => (Some(Value::Text(text.to_owned())), Vec::new()),
            None => wrong(Shape::Text),
        },
    }
}

/// A row of a table.
fn row<'t>(
    node: &Node<'t>,
    columns: &[Field],
    lists: &[super::super::CodeList],
) -> (Option<Value>, Vec<(Node<'t>, Help)>) {
    let Some(mut table) = node.table(&mut super::Report::default()) else {
        return (None, vec![(node.clone(), Help::WriteLike(Shape::Table))]);
    };
    let (mut cells, mut bad) = (Map::new(), Vec::new());
    for (key, node) in table.rest() {
        let Some(column) = columns.iter().find(|column| column.id.as_str() == key) else {
            let names = columns.iter().map(|column| column.id.to_string()).collect();
            bad.push((node, Help::OneOf(names)));
            continue;
        };
        let codes = codes_of(lists, column.codes.as_ref());
        let takes = Takes { kind: column.kind, codes, columns: &column.columns };
        let (value, wrong) = value(&node, &takes, lists);
        cells.extend(value.map(|value| (key.to_owned(), value)));
        bad.extend(wrong);
    }
    (Some(Value::Row(cells)), bad)
}

/// Codes with their words, for a message.
fn options(codes: &[Code]) -> Vec<String> {
    codes.iter().map(|c| format!("{}（{}）", c.code, c.label.zh)).collect()
}
