use crate::domain::{self, Value};
use crate::text::Lang;
use crate::text::field::Msg;

use super::behaviour::{Behaviour, Parsed, good, wrong};
use super::{clean, date, plain};

/// A month, as its first day: `2026-11`, `2026年11月`, `202611`. A full date is taken as its month.
pub(super) struct Month;

impl Behaviour for Month {
    fn normalise(&self, text: &str) -> String {
        spelled(text).map_or_else(
            || clean::line(text),
            |first| format!("{:04}-{:02}", first.year(), first.month()),
        )
    }

    fn read(&self, text: &str) -> Parsed {
        spelled(text).map_or_else(|| wrong(Msg::NotAMonth), |first| good(Value::Date(first)))
    }

    fn format(&self, value: &Value, lang: Lang) -> String {
        match value {
            Value::Date(first) => plain::month(*first, lang),
            other => plain::format(other, lang),
        }
    }

    fn blank(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => "　　　　年　　月",
            Lang::En => "____ / __",
        }
    }
}

fn spelled(text: &str) -> Option<domain::Date> {
    let parts = date::parts(text)?;
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let (year, month) = match parts.as_slice() {
        [all] if all.len() == 6 => (&all[..4], &all[4..]),
        [year, month] if year.len() == 4 => (*year, *month),
        _ => {
            let date = date::spelled(text).ok()?;
            return domain::Date::new(date.year(), date.month(), 1);
        }
    };
    domain::Date::new(year.parse().ok()?, month.parse().ok()?, 1)
}
