//! Last days as a calendar file (iCalendar, RFC 5545), for the phone.
//!
//! An event is a whole day and says what it counts from. The same items on the same day give the same bytes: a phone that takes the
//! file twice has each event once.

use crate::case::Known;
use crate::catalog::{Confidence, Item};
use crate::domain::Date;
use crate::text::packet::Calendar;
use crate::text::{Lang, Say};

/// Type of the file, for programs.
pub const MEDIA_TYPE: &str = "text/calendar";

/// What is to be remembered of an item.
#[derive(Clone, Debug, PartialEq)]
pub enum Due<'a> {
    /// Nobody has said how long it takes.
    NoTerm(&'a Item),
    /// The holidays of a year on the way are not known.
    NoHolidays(&'a Item),
    /// Done by this day, if it is accepted on the day counted from.
    By(&'a Item, Date, Confidence),
}

/// The last day of each item, if it is accepted on the day of `known`.
pub fn due<'a>(items: &[&'a Item], known: &Known<'_>) -> Vec<Due<'a>> {
    let one = |item: &&'a Item| match item.time().filter(|term| term.value.is_some()) {
        None => Due::NoTerm(item),
        Some(term) => match known.catalogue().due(term, known.today()) {
            None => Due::NoHolidays(item),
            Some((day, sure)) => Due::By(item, day, sure),
        },
    };
    items.iter().map(one).collect()
}

/// The file; `None` when there is no day to remember.
pub fn file(items: &[&Item], known: &Known<'_>, lang: Lang) -> Option<String> {
    let mut out = Writer::default();
    out.line("BEGIN:VCALENDAR");
    out.line("VERSION:2.0");
    out.line(concat!("PRODID:-//OneWindow//OneWindow ", env!("CARGO_PKG_VERSION"), "//ZH"));
    let mut any = false;
    for due in due(items, known) {
        if let Due::By(item, day, sure) = due {
            event(item, day, sure, known, lang, &mut out);
            any = true;
        }
    }
    out.line("END:VCALENDAR");
    any.then_some(out.text)
}

fn event(
    item: &Item,
    day: Date,
    sure: Confidence,
    known: &Known<'_>,
    lang: Lang,
    out: &mut Writer,
) {
    let compact = |day: Date| day.to_string().replace('-', "");
    let from = known.today();
    let name = || item.name.get(lang).to_owned();
    let open = matches!(sure, Confidence::Likely | Confidence::Verify);
    let about = Calendar::About {
        from: super::papers::day(from, lang),
        decides: item.decides.get(lang).to_owned(),
        open,
    };
    out.line("BEGIN:VEVENT");
    out.line(&format!("UID:{}-{}@onewindow", item.id, compact(from)));
    // Required, and the only time known is the day that is counted from.
    out.line(&format!("DTSTAMP:{}T000000Z", compact(from)));
    out.line(&format!("DTSTART;VALUE=DATE:{}", compact(day)));
    out.property("SUMMARY", &Calendar::DoneBy(name()).say(lang));
    out.property("DESCRIPTION", &about.say(lang));
    // The person's own time stays free.
    out.line("TRANSP:TRANSPARENT");
    out.line("END:VEVENT");
}

/// Lines of at most 75 bytes, as RFC 5545 and RFC 6350 fold them.
#[derive(Debug, Default)]
pub(super) struct Writer {
    pub(super) text: String,
}

impl Writer {
    /// A property with a text as its value.
    pub(super) fn property(&mut self, name: &str, text: &str) {
        self.line(&format!("{name}:{}", escaped(text)));
    }

    /// A line; never cut inside a character.
    pub(super) fn line(&mut self, line: &str) {
        let mut width = 0;
        for c in line.chars() {
            if width + c.len_utf8() > 75 {
                self.text.push_str("\r\n ");
                width = 1;
            }
            self.text.push(c);
            width += c.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// A text in a value.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}
