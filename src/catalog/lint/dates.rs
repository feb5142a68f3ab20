//! What holds until a day and must be looked at after it. This layer has no clock: a finding comes with the first day on which
//! it is true.

use crate::domain::Date;
use crate::text::catalog::{Help, Msg};

use super::super::raw::Doc;
use super::super::{Catalogue, Diagnostic, LegalStatus, Mark, Place};
use super::{Entry, claims};

/// A finding and the last day on which it is not one yet.
pub(in crate::catalog) type Due = (Date, Diagnostic);

pub(super) fn check(entry: &Entry<'_>, due: &mut Vec<Due>) {
    for (path, mark) in claims::marks(entry.item) {
        of_mark(mark, |key| entry.place(&format!("{path}.mark.{key}")), due);
    }
}

/// Figures and laws.
pub(super) fn check_dictionaries(catalogue: &Catalogue, docs: &[Doc<'_>], due: &mut Vec<Due>) {
    let doc = |part: &str| docs.iter().find(|doc| doc.file.part == part);
    if let Some(doc) = doc("parameters.toml") {
        for (i, parameter) in catalogue.parameters.iter().enumerate() {
            of_mark(&parameter.mark, |key| doc.place(&format!("parameter.{i}.mark.{key}")), due);
            let last = parameter.values.iter().map(|dated| dated.to).max_by_key(|to| {
                // Without a last day it holds for ever.
                to.map_or((1, None), |to| (0, Some(to)))
            });
            if let Some(to) = last.flatten() {
                let place = doc.place(&format!("parameter.{i}.id"));
                let message = Msg::PastDate(to.to_string());
                due.push((to, Diagnostic { place, message, help: Some(Help::AskAgain) }));
            }
        }
    }
    if let Some(doc) = doc("holidays.toml") {
        last_year(catalogue, doc, due);
    }
    if let Some(doc) = doc("sources.toml") {
        for (i, source) in catalogue.sources.iter().enumerate() {
            if let Some(to) = source.effective_to.filter(|_| source.status == LegalStatus::InForce)
            {
                let place = doc.place(&format!("source.{i}.effective_to"));
                let message = Msg::PastDate(to.to_string());
                due.push((to, Diagnostic { place, message, help: Some(Help::NameNewSource) }));
            }
        }
    }
}

/// The notice on the holidays of a year comes out in the last months of the year before.
fn last_year(catalogue: &Catalogue, doc: &Doc<'_>, due: &mut Vec<Due>) {
    for (i, year) in catalogue.years.iter().enumerate() {
        of_mark(&year.mark, |key| doc.place(&format!("year.{i}.mark.{key}")), due);
    }
    let known = catalogue.years.iter().enumerate().filter(|(_, year)| year.days.is_some());
    let Some((i, last)) = known.max_by_key(|(_, year)| year.year) else { return };
    if let Some(day) = Date::new(last.year, 12, 15) {
        let place = doc.place(&format!("year.{i}.year"));
        let (message, help) = (Msg::HolidaysEnd(last.year), Help::AddYear(last.year + 1));
        due.push((day, Diagnostic { place, message, help: Some(help) }));
    }
}

fn of_mark(mark: &Mark, place: impl Fn(&str) -> Place, due: &mut Vec<Due>) {
    if let Some(to) = mark.effective_to {
        let message = Msg::PastDate(to.to_string());
        let help = Some(Help::AskAgain);
        due.push((to, Diagnostic { place: place("effective_to"), message, help }));
    }
    // Local practice changes from year to year.
    if let Some(day) = mark.verified_on
        && let Some(again) = day.add_months(12)
    {
        let message = Msg::VerifiedLongAgo(day.to_string());
        let help = Some(Help::AskAgain);
        due.push((again, Diagnostic { place: place("verified_on"), message, help }));
    }
}
