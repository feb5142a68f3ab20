//! Marks say how sure something is; a figure nobody has verified is left blank, never guessed.

use crate::text::catalog::{Help, Msg};

use super::super::raw::{Doc, Report};
use super::super::{Catalogue, Confidence, LegalStatus, Mark, Place};
use super::{Entry, claims};

pub(super) fn check(entry: &Entry<'_>, catalogue: &Catalogue, out: &mut Report) {
    let item = entry.item;
    for (path, term) in claims::terms(item) {
        if term.mark.confidence == Confidence::Verify && term.value.is_some() {
            let place = entry.place(&format!("{path}.value"));
            out.place(place, Msg::VerifyNotBlank, Help::BlankOrVerified);
        }
    }
    for (path, note) in claims::notes(item) {
        if note.mark.confidence == Confidence::Verify && names_a_sum(&note.text.zh) {
            let place = entry.place(&format!("{path}.text.zh"));
            out.place(place, Msg::VerifyNotBlank, Help::BlankOrVerified);
        }
    }
    for (path, mark) in claims::marks(item) {
        has_source(mark, entry.place(&format!("{path}.mark")), out);
    }
    // Likely and open conditions say so to the reader; one that is certain rests on a text.
    for (i, condition) in item.conditions.iter().enumerate() {
        let mark = &condition.mark;
        if mark.confidence == Confidence::SureKnown && mark.source.is_none() {
            let place = entry.place(&format!("condition.{i}.mark"));
            out.place(place, Msg::NoLegalSource, Help::NameSourceOrLikely);
        }
    }
    codes(entry, out);
    for (i, basis) in item.basis.iter().enumerate() {
        let replaced = |source: &&super::super::Source| source.status == LegalStatus::Replaced;
        if let Some(source) = catalogue.source(&basis.source).filter(replaced) {
            let place = entry.place(&format!("basis.{i}.source"));
            let message = Msg::ReplacedSource(source.title.zh.clone());
            out.place(place, message, Help::NameNewSource);
        }
    }
    statutory(entry, out);
}

/// The codes of the office's register have the lengths of the standard. Real ones are often wrong, so they are never refused.
fn codes(entry: &Entry<'_>, out: &mut Report) {
    let listing = &entry.item.listing;
    for (key, code, length) in [
        ("basic_code", &listing.basic_code, 12),
        ("code", &listing.code, 31),
        ("body_code", &listing.body_code, 18),
    ] {
        let found = code.chars().count();
        if found != 0 && found != length {
            let place = entry.place(&format!("listing.{key}"));
            out.place(place, Msg::OddCode { found, length }, Help::CheckCode);
        }
    }
}

/// A time by law stands in one of the laws the item names.
fn statutory(entry: &Entry<'_>, out: &mut Report) {
    let item = entry.item;
    let Some(term) = item.statutory_time.as_ref().filter(|term| term.value.is_some()) else {
        return;
    };
    let Some(source) = &term.mark.source else { return };
    if !item.basis.iter().any(|basis| basis.source == *source) {
        let place = entry.place("time.statutory.mark.source");
        let message = Msg::NotInBasis(source.to_string());
        out.place(place, message, Help::AddBasis(source.to_string()));
    }
}

/// A number before 元.
fn names_a_sum(text: &str) -> bool {
    text.match_indices('元').any(|(at, _)| {
        text[..at].trim_end().chars().next_back().is_some_and(|c| c.is_ascii_digit())
    })
}

/// The notices on holidays.
pub(super) fn check_years(catalogue: &Catalogue, docs: &[Doc<'_>], out: &mut Report) {
    let Some(doc) = docs.iter().find(|doc| doc.file.part == "holidays.toml") else { return };
    for (i, year) in catalogue.years.iter().enumerate() {
        has_source(&year.mark, doc.place(&format!("year.{i}.mark")), out);
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
