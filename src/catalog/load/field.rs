//! Questions: fields of forms and columns of tables.

use crate::feel::Type;
use crate::field::Kind;
use crate::text::Localized;
use crate::text::catalog::{Help, Msg, Shape, Thing};

use super::super::raw::{Node, Table, Value};
use super::super::{ColumnDerive, Constraint, Field, IdPart, Required};
use super::Loader;
use super::names::check_id;
use super::rule::{Vocabulary, codes_of, type_of};
use crate::domain::{CodeListId, FieldId};
use crate::field::Level;

/// A field whose rules are not compiled yet: they may name fields that come later.
pub(super) struct Pending<'t> {
    pub(super) field: Field,
    relevant: Option<Node<'t>>,
    required: Option<Node<'t>>,
    constraints: Vec<(Option<Node<'t>>, Level, Localized)>,
    calculate: Option<Node<'t>>,
    derive: Option<Node<'t>>,
    columns: Vec<Pending<'t>>,
}

/// What makes a question answerable: kind, options, unit, columns. Facts and fields have them alike.
pub(super) struct Input<'t> {
    pub(super) kind: Kind,
    pub(super) codes: Option<CodeListId>,
    pub(super) unit: Localized,
    pub(super) columns: Vec<Pending<'t>>,
}

impl Loader {
    /// Reads kind, options, unit and columns; `owner` is the id that options of its own are kept under.
    pub(super) fn input<'t>(&mut self, t: &mut Table<'t>, owner: &str) -> Input<'t> {
        let kind = t.need_word("kind", &mut self.out);
        let unit = t.words("unit", &mut self.out);
        let (list, options) = (t.take("codes"), t.take("options"));
        let columns = t.tables("column", &mut self.out);

        let choice = matches!(kind, Some(Kind::Choice | Kind::Choices) | None);
        if let Some(node) = options.as_ref().or(list.as_ref()).filter(|_| !choice) {
            self.out.on(node, Msg::OptionsNotAllowed, Help::KindChoice);
        }
        let span = || (t.file, t.span.clone());
        let codes = match (list, options) {
            (Some(_), Some(node)) => {
                self.out.on(&node, Msg::TwoOptionLists, Help::RemoveOne);
                Some(self.options(&node, owner.to_owned()).to_string())
            }
            (Some(list), None) => self.names.refer(Thing::CodeList, &list, &mut self.out),
            (None, Some(node)) => Some(self.options(&node, owner.to_owned()).to_string()),
            (None, None) => {
                if choice && kind.is_some() {
                    let (file, span) = span();
                    let help = Help::Add("codes = \"…\"".to_owned());
                    self.out.at(file, span, Msg::NoOptions, help);
                }
                None
            }
        };
        let table = kind == Some(Kind::Table);
        if table && columns.is_empty() {
            let (file, span) = span();
            self.out.at(file, span, Msg::NoColumns, Help::AddColumn);
        }
        if let Some(column) = columns.first().filter(|_| !table && kind.is_some()) {
            let span = column.span.clone();
            self.out.at(column.file, span, Msg::ColumnsNotAllowed, Help::KindTable);
        }
        let mut seen = Vec::new();
        let columns = columns.into_iter().map(|c| self.column(c, owner, &mut seen)).collect();
        Input { kind: kind.unwrap_or(Kind::Text), codes: codes.map(Into::into), unit, columns }
    }

    /// A column of a table.
    fn column<'t>(&mut self, mut t: Table<'t>, owner: &str, seen: &mut Vec<String>) -> Pending<'t> {
        let id = self.own_id(&mut t, seen);
        let derive = t.take("derive");
        let input = self.input(&mut t, &format!("{owner}.{id}"));
        Pending { derive, ..self.question(t, id, input) }
    }

    /// The id of a field of its own; `seen` are the ids before it.
    pub(super) fn own_id(&mut self, t: &mut Table<'_>, seen: &mut Vec<String>) -> FieldId {
        let Some(node) = t.need("id", Shape::Text, &mut self.out) else {
            return FieldId::default();
        };
        let Some(id) = node.filled_text(&mut self.out) else { return FieldId::default() };
        check_id(Thing::Field, id, &node, &mut self.out);
        self.not_twice(id, &node, seen);
        id.into()
    }

    /// Reports a field that is there already.
    pub(super) fn not_twice(&mut self, id: &str, node: &Node<'_>, seen: &mut Vec<String>) {
        if seen.iter().any(|other| other == id) {
            self.out.on(node, Msg::DuplicateId(Thing::Field, id.to_owned()), Help::RenameOne);
        }
        seen.push(id.to_owned());
    }

    /// A field with its own words.
    pub(super) fn question<'t>(
        &mut self,
        mut t: Table<'t>,
        id: FieldId,
        input: Input<'t>,
    ) -> Pending<'t> {
        let label = t.need_words("label", &mut self.out);
        let Input { kind, codes, unit, columns } = input;
        let field = Field {
            id,
            fact: None,
            label,
            question: t.words("question", &mut self.out),
            hint: t.words("hint", &mut self.out),
            reason: t.words("reason", &mut self.out),
            kind,
            codes,
            unit,
            columns: columns.iter().map(|column| column.field.clone()).collect(),
            min_rows: 0,
            relevant: None,
            required: Required::No,
            constraints: Vec::new(),
            calculate: None,
            derive: None,
        };
        self.attributes(t, field, columns)
    }

    /// The rules of a field, and what all fields have.
    pub(super) fn attributes<'t>(
        &mut self,
        mut t: Table<'t>,
        mut field: Field,
        columns: Vec<Pending<'t>>,
    ) -> Pending<'t> {
        let out = &mut self.out;
        let rows = t.whole("min_rows", 0, 99, out).and_then(|n| u16::try_from(n).ok());
        field.min_rows = rows.unwrap_or_default();
        let constraints = t.tables("constraint", out).into_iter().map(|mut c| {
            let rule = c.need("rule", Shape::Text, out);
            let level = c.need_word("level", out).unwrap_or(Level::Warning);
            let message = c.need_words("message", out);
            c.close(out);
            (rule, level, message)
        });
        let constraints = constraints.collect();
        let pending = Pending {
            field,
            relevant: t.take("relevant"),
            required: t.take("required"),
            constraints,
            calculate: t.take("calculate"),
            derive: None,
            columns,
        };
        t.close(out);
        pending
    }

    /// Compiles the rules of a field. `words` has the names of the form, and in a table those of the row.
    pub(super) fn finish(&mut self, pending: Pending<'_>, words: &Vocabulary) -> Field {
        let Pending { mut field, relevant, required, constraints, calculate, derive: _, columns } =
            pending;
        if !columns.is_empty() {
            field.columns = self.finish_columns(columns, words);
        }
        field.relevant = relevant.and_then(|n| self.compile(&n, words, &Type::Boolean));
        field.required = match required {
            None => Required::No,
            Some(node) => match node.value {
                Value::Bool(yes) => {
                    if *yes {
                        Required::Yes
                    } else {
                        Required::No
                    }
                }
                _ => match self.compile(&node, words, &Type::Boolean) {
                    Some(rule) => Required::When(rule),
                    None => Required::No,
                },
            },
        };
        for (rule, level, message) in constraints {
            if let Some(rule) = rule.and_then(|n| self.compile(&n, words, &Type::Boolean)) {
                field.constraints.push(Constraint { rule, level, message });
            }
        }
        let lists = &self.catalogue.code_lists;
        let codes = codes_of(lists, field.codes.as_ref());
        let own = type_of(field.kind, &field.unit.zh, codes, &field.columns, lists);
        field.calculate = calculate.and_then(|n| self.compile(&n, words, &own));
        field
    }

    /// Compiles the rules of a table's columns; they see the row.
    pub(super) fn finish_columns(
        &mut self,
        columns: Vec<Pending<'_>>,
        words: &Vocabulary,
    ) -> Vec<Field> {
        let fields: Vec<Field> = columns.iter().map(|column| column.field.clone()).collect();
        let words = words.with(&fields, &self.catalogue.code_lists);
        let mut finished = Vec::with_capacity(columns.len());
        for mut column in columns {
            let derive = column.derive.take();
            let mut field = self.finish(column, &words);
            field.derive = derive.and_then(|node| self.column_derive(&node, &fields));
            finished.push(field);
        }
        finished
    }

    /// `derive = { from = "…", part = "…" }` of a column.
    fn column_derive(&mut self, node: &Node<'_>, columns: &[Field]) -> Option<ColumnDerive> {
        let mut t = node.table(&mut self.out)?;
        let source = t.need("from", Shape::Text, &mut self.out)?;
        let from = source.filled_text(&mut self.out)?;
        let part = t.need_word::<IdPart>("part", &mut self.out);
        t.close(&mut self.out);
        if !columns.iter().any(|c| c.id.as_str() == from && c.kind == Kind::ResidentId) {
            self.out.on(&source, Msg::DeriveFrom(from.to_owned()), Help::DeriveFromId);
            return None;
        }
        Some(ColumnDerive { from: from.into(), part: part? })
    }
}
