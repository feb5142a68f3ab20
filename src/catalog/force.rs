//! Whether what a mark stands beside counts on a day.

use crate::domain::{Date, Value};
use crate::field::Kind;
use crate::text::case::Force;
use crate::text::{Lang, Say};

use super::{Catalogue, Mark, Source};

/// Why something does not count on a day. It may have been prolonged or brought forward, so it has to be verified: it is never taken
/// for a "no".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lapse {
    /// It held until this day.
    Until(Date),
    /// It holds from this day on.
    From(Date),
}

impl Say for Lapse {
    fn say(&self, lang: Lang) -> String {
        let day = |day: Date| Kind::Date.format(&Value::Date(day), lang);
        match *self {
            Self::Until(last) => Force::Until(&day(last)).say(lang),
            Self::From(first) => Force::From(&day(first)).say(lang),
        }
    }
}

impl Mark {
    /// Whether it holds on a day, as far as the mark itself says.
    pub fn in_force(&self, on: Date) -> bool {
        lapse(self.effective_from, self.effective_to, on).is_none()
    }
}

impl Source {
    /// Why the text does not count on a day; `None`: it does.
    pub fn lapse(&self, on: Date) -> Option<Lapse> {
        lapse(self.effective_from, self.effective_to, on)
    }
}

impl Catalogue {
    /// Why what a mark stands beside does not count on a day; `None`: it does. A mark without days of its own holds as long as the
    /// text it was read in.
    pub fn lapse(&self, mark: &Mark, on: Date) -> Option<Lapse> {
        let source = mark.source.as_ref().and_then(|id| self.source(id));
        let from = mark.effective_from.or(source.and_then(|source| source.effective_from));
        let to = mark.effective_to.or(source.and_then(|source| source.effective_to));
        lapse(from, to, on)
    }
}

fn lapse(from: Option<Date>, to: Option<Date>, on: Date) -> Option<Lapse> {
    let ended = to.filter(|to| *to < on).map(Lapse::Until);
    ended.or_else(|| from.filter(|from| *from > on).map(Lapse::From))
}
