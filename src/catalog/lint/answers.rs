//! Questions and the answers offered to them: who is asked 有没有 answers 有 or 没有.

use crate::field::Kind;
use crate::text::catalog::{Help, Msg};

use super::super::Catalogue;
use super::super::Field;
use super::super::raw::{Doc, Report};
use super::Entry;

pub(super) fn check(entry: &Entry<'_>, out: &mut Report) {
    let sections = entry.item.form.iter().flat_map(|form| &form.sections).enumerate();
    for (s, section) in sections {
        let own = section.fields.iter().enumerate().filter(|(_, field)| field.fact.is_none());
        for (f, field) in own {
            let path = format!("form.section.{s}.field.{f}");
            of_field(field, &path, entry.doc, out);
        }
    }
}

pub(super) fn check_facts(catalogue: &Catalogue, docs: &[Doc<'_>], out: &mut Report) {
    let Some(doc) = docs.iter().find(|doc| doc.file.part == "facts.toml") else { return };
    for (i, fact) in catalogue.facts.iter().enumerate() {
        let path = format!("fact.{i}");
        of_question(fact.kind, &fact.question.zh, &path, doc, out);
        columns(&fact.columns, &path, doc, out);
    }
}

fn of_field(field: &Field, path: &str, doc: &Doc<'_>, out: &mut Report) {
    let asked = if field.question.is_empty() { &field.label } else { &field.question };
    of_question(field.kind, &asked.zh, path, doc, out);
    columns(&field.columns, path, doc, out);
}

fn columns(columns: &[Field], path: &str, doc: &Doc<'_>, out: &mut Report) {
    for (c, column) in columns.iter().enumerate() {
        of_field(column, &format!("{path}.column.{c}"), doc, out);
    }
}

fn of_question(kind: Kind, question: &str, path: &str, doc: &Doc<'_>, out: &mut Report) {
    let wanted = match kind {
        Kind::YesNo if question.contains("有没有") => "have",
        Kind::Have if !question.contains('有') => "yes-no",
        _ => return,
    };
    let place = doc.place(&format!("{path}.kind"));
    out.place(place, Msg::HaveOrIs(wanted), Help::ChangeKind(wanted));
}
