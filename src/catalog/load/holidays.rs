//! `holidays.toml`: the working days of each year, as its notice says.

use crate::domain::{Date, holidays::Year};
use crate::text::catalog::{Help, Msg, Shape, Thing};

use super::super::raw::{Doc, Node, Report};
use super::super::{Confidence, WorkYear};
use super::Loader;
use super::common::period;

impl Loader {
    /// `holidays.toml`. A year nobody knows yet has its mark and nothing else.
    pub(super) fn holidays(&mut self, doc: &Doc<'_>) {
        self.each(doc, "year", |this, mut t| {
            let node = t.need("year", Shape::Integer, &mut this.out);
            let year = node.as_ref().and_then(|n| n.whole(1949, 2200, &mut this.out));
            let year = year.and_then(|n| i32::try_from(n).ok()).unwrap_or_default();
            if let Some(node) = &node {
                this.year_once(year, node);
            }
            let mark = this.need_mark(&mut t);
            let known = mark.confidence != Confidence::Verify;
            let out = &mut this.out;
            let off = if known && !t.holds("off") {
                t.need("off", Shape::List, out)
            } else {
                t.take("off")
            };
            let worked = t.take("worked");
            t.close(out);
            if let Some(node) = off.as_ref().or(worked.as_ref()).filter(|_| !known) {
                out.on(node, Msg::VerifyNotBlank, Help::BlankOrVerified);
            }
            let mut days = Days { year: Year { year, ..Year::default() }, out };
            off.and_then(|n| n.list(days.out)).into_iter().flatten().for_each(|n| days.off(&n));
            let worked = worked.and_then(|n| n.list(days.out));
            worked.into_iter().flatten().for_each(|n| days.worked(&n));
            let days = known.then_some(days.year);
            this.catalogue.years.push(WorkYear { year, days, mark });
        });
    }

    /// Reports a year that is there already.
    fn year_once(&mut self, year: i32, node: &Node<'_>) {
        let id = year.to_string();
        if self.names.has(Thing::Year, &id) {
            self.out.on(node, Msg::DuplicateId(Thing::Year, id), Help::RenameOne);
        } else {
            self.names.declare_at(Thing::Year, &id, node.file.place(node.span.clone()));
        }
    }
}

/// A year being read.
struct Days<'r> {
    year: Year,
    out: &'r mut Report,
}

impl Days<'_> {
    /// `{ from = …, to = … }`; one day has no `to`.
    fn off(&mut self, node: &Node<'_>) {
        let Some(mut row) = node.table(self.out) else { return };
        let last = row.holds("to");
        if !row.holds("from") {
            row.need("from", Shape::Date, self.out);
        }
        let (from, to) = period(&mut row, "from", "to", self.out);
        row.close(self.out);
        let Some(first) = from else { return };
        let last = if last { to } else { Some(first) };
        let Some(last) = last.filter(|last| first <= *last) else { return };
        self.in_year(first, node);
        if last.year() != first.year() {
            self.in_year(last, node);
        }
        let overlaps = |other: &(Date, Date)| first <= other.1 && other.0 <= last;
        if self.year.off.iter().any(overlaps) {
            self.twice(first, node);
        }
        self.year.off.push((first, last));
    }

    fn worked(&mut self, node: &Node<'_>) {
        let Some(day) = node.date(self.out) else { return };
        self.in_year(day, node);
        let off = |(first, last): &(Date, Date)| (*first..=*last).contains(&day);
        if self.year.worked.contains(&day) || self.year.off.iter().any(off) {
            self.twice(day, node);
        } else if day.weekday() <= 5 {
            self.out.on(node, Msg::NotWeekend(day.to_string()), Help::CheckNotice);
        }
        self.year.worked.push(day);
    }

    /// A day of another year stands in the block of that year: its own notice may say otherwise.
    fn in_year(&mut self, day: Date, node: &Node<'_>) {
        if day.year() != self.year.year {
            let message = Msg::OtherYear(day.to_string(), self.year.year);
            self.out.on(node, message, Help::MoveToYear(day.year()));
        }
    }

    fn twice(&mut self, day: Date, node: &Node<'_>) {
        self.out.on(node, Msg::DayTwice(day.to_string()), Help::CheckNotice);
    }
}
