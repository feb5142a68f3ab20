//! Marks say how sure something is; a figure nobody has verified is left blank, never guessed.

use crate::text::catalog::{Help, Msg};

use super::super::raw::{Doc, Report};
use super::super::{Catalogue, Confidence, LegalStatus, Mark, Place, Term};
use super::Entry;

pub(super) fn check(entry: &Entry<'_>, catalogue: &Catalogue, out: &mut Report) {
    let item = entry.item;
    let mut marks: Vec<(String, &Mark)> = Vec::new();
    let mut terms: Vec<(String, &Term)> = Vec::new();
    for (i, condition) in item.conditions.iter().enumerate() {
        marks.push((format!("condition.{i}"), &condition.mark));
    }
    for (i, need) in item.materials.iter().enumerate() {
        marks.push((format!("material.{i}"), &need.mark));
    }
    for (i, step) in item.steps.iter().enumerate() {
        marks.push((format!("step.{i}"), &step.mark));
        terms.extend(step.time.iter().map(|term| (format!("step.{i}.time"), term)));
    }
    terms.extend(item.statutory_time.iter().map(|term| ("time.statutory".to_owned(), term)));
    terms.extend(item.promised_time.iter().map(|term| ("time.promised".to_owned(), term)));
    marks.extend(item.fee.iter().map(|note| ("fee".to_owned(), &note.mark)));
    marks.extend(item.result.iter().map(|note| ("result".to_owned(), &note.mark)));
    for (list, notes) in [("after", &item.after), ("tip", &item.tips)] {
        marks.extend(notes.iter().enumerate().map(|(i, n)| (format!("{list}.{i}"), &n.mark)));
    }
    for (path, term) in &terms {
        if term.mark.confidence == Confidence::Verify && term.value.is_some() {
            let place = entry.place(&format!("{path}.value"));
            out.place(place, Msg::VerifyNotBlank, Help::BlankOrVerified);
        }
    }
    marks.extend(terms.iter().map(|(path, term)| (path.clone(), &term.mark)));
    for (path, mark) in marks {
        has_source(mark, entry.place(&format!("{path}.mark")), out);
    }
    for (i, basis) in item.basis.iter().enumerate() {
        let replaced = |source: &&super::super::Source| source.status == LegalStatus::Replaced;
        if let Some(source) = catalogue.source(&basis.source).filter(replaced) {
            let place = entry.place(&format!("basis.{i}.source"));
            let message = Msg::ReplacedSource(source.title.zh.clone());
            out.place(place, message, Help::NameNewSource);
        }
    }
}

/// Figures of the centre: blank until somebody has verified them.
pub(super) fn check_parameters(catalogue: &Catalogue, docs: &[Doc<'_>], out: &mut Report) {
    let Some(doc) = docs.iter().find(|doc| doc.file.part == "parameters.toml") else { return };
    for (i, parameter) in catalogue.parameters.iter().enumerate() {
        has_source(&parameter.mark, doc.place(&format!("parameter.{i}.mark")), out);
        if parameter.mark.confidence == Confidence::Verify && !parameter.values.is_empty() {
            let place = doc.place(&format!("parameter.{i}.value.0.value"));
            out.place(place, Msg::VerifyNotBlank, Help::BlankOrVerified);
        }
    }
}

fn has_source(mark: &Mark, place: Place, out: &mut Report) {
    if mark.confidence == Confidence::SureRead && mark.source.is_none() {
        out.place(place, Msg::NoSource, Help::NameSource);
    }
}
