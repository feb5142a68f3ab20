//! Where an item makes claims: each with the path to it in the file.

use super::super::{Item, Mark, Note, Term};

/// Every mark of an item and the path of what it marks.
pub(super) fn marks(item: &Item) -> Vec<(String, &Mark)> {
    let mut marks: Vec<(String, &Mark)> = Vec::new();
    for (i, condition) in item.conditions.iter().enumerate() {
        marks.push((format!("condition.{i}"), &condition.mark));
    }
    for (i, need) in item.materials.iter().enumerate() {
        marks.push((format!("material.{i}"), &need.mark));
    }
    for (i, step) in item.steps.iter().enumerate() {
        marks.push((format!("step.{i}"), &step.mark));
    }
    marks.push(("listing".to_owned(), &item.listing.mark));
    marks.extend(notes(item).into_iter().map(|(path, note)| (path, &note.mark)));
    marks.extend(terms(item).into_iter().map(|(path, term)| (path, &term.mark)));
    marks
}

/// Every length of time.
pub(super) fn terms(item: &Item) -> Vec<(String, &Term)> {
    let steps = item.steps.iter().enumerate();
    let mut terms: Vec<(String, &Term)> =
        steps.filter_map(|(i, s)| Some((format!("step.{i}.time"), s.time.as_ref()?))).collect();
    terms.extend(item.statutory_time.iter().map(|term| ("time.statutory".to_owned(), term)));
    terms.extend(item.promised_time.iter().map(|term| ("time.promised".to_owned(), term)));
    terms
}

/// Every sentence with a mark of its own.
pub(super) fn notes(item: &Item) -> Vec<(String, &Note)> {
    let mut notes: Vec<(String, &Note)> = Vec::new();
    notes.extend(item.fee.iter().map(|note| ("fee".to_owned(), note)));
    notes.extend(item.result.iter().map(|note| ("result".to_owned(), note)));
    for (list, all) in [("after", &item.after), ("tip", &item.tips)] {
        notes.extend(all.iter().enumerate().map(|(i, note)| (format!("{list}.{i}"), note)));
    }
    notes
}
