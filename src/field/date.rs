use crate::domain::{self, Value};
use crate::text::Lang;
use crate::text::field::Msg;

use super::behaviour::{Behaviour, Parsed, good, wrong};
use super::{clean, plain};

/// A civil date, in any usual spelling: `2026-11-3`, `2026年11月3日`, `2026.11.3`, `20261103`.
pub(super) struct Date;

impl Behaviour for Date {
    fn normalise(&self, text: &str) -> String {
        spelled(text).map_or_else(|_| clean::line(text), |date| date.to_string())
    }

    fn read(&self, text: &str) -> Parsed {
        spelled(text).map_or_else(wrong, |date| good(Value::Date(date)))
    }

    fn format(&self, value: &Value, lang: Lang) -> String {
        match value {
            Value::Date(date) => plain::date(*date, lang),
            other => plain::format(other, lang),
        }
    }

    fn blank(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => "　　　　年　　月　　日",
            Lang::En => "____ / __ / __",
        }
    }
}

/// The numbers of a date with their spelling, or `None` when something stands between them that no date has.
pub(super) fn parts(text: &str) -> Option<Vec<String>> {
    let text = clean::compact(text);
    let separator = |c: char| {
        matches!(c, '年' | '月' | '日' | '号' | '-' | '.' | '/' | '。' | '、' | '–' | '—')
    };
    let parts: Vec<String> =
        text.split(separator).filter(|part| !part.is_empty()).map(str::to_owned).collect();
    parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_digit())).then_some(parts)
}

/// The date somebody typed.
pub(super) fn spelled(text: &str) -> Result<domain::Date, Msg> {
    let parts = parts(text).ok_or(Msg::NotADate)?;
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let (year, month, day) = match parts.as_slice() {
        [all] if all.len() == 8 => (&all[..4], &all[4..6], &all[6..]),
        [year, month, day] if year.len() == 4 => (*year, *month, *day),
        [year, _, _] if year.len() == 2 => return Err(Msg::DateShortYear),
        [year, _] if year.len() == 4 => return Err(Msg::DateWithoutDay),
        _ => return Err(Msg::NotADate),
    };
    let number = |part: &str| part.parse::<u32>().map_err(|_| Msg::NotADate);
    let (month, day) = (number(month)?, number(day)?);
    let year: i32 = year.parse().map_err(|_| Msg::NotADate)?;
    let small = |n: u32| u8::try_from(n).ok();
    let date =
        small(month).zip(small(day)).and_then(|(month, day)| domain::Date::new(year, month, day));
    date.ok_or(Msg::NoSuchDay { year, month, day })
}
