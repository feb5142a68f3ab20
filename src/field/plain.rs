//! How values look when their kind adds nothing.

use crate::domain::{Date, Decimal, Duration, Value};
use crate::text::{Lang, count};

/// A value as text. Empty for null.
pub(super) fn format(value: &Value, lang: Lang) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(yes) => yes_no(*yes, lang).into(),
        Value::Number(n) => n.to_string(),
        Value::Text(text) => text.clone(),
        Value::Date(date) => self::date(*date, lang),
        Value::Duration(duration) => self::duration(*duration, lang),
        Value::List(values) => join(values.iter(), lang),
        Value::Row(cells) => join(cells.values(), lang),
    }
}

fn join<'a>(values: impl Iterator<Item = &'a Value>, lang: Lang) -> String {
    let separator = match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    };
    values.map(|value| format(value, lang)).collect::<Vec<_>>().join(separator)
}

/// `是` / `否`.
pub(super) fn yes_no(yes: bool, lang: Lang) -> &'static str {
    match (lang, yes) {
        (Lang::Zh, true) => "是",
        (Lang::Zh, false) => "否",
        (Lang::En, true) => "Yes",
        (Lang::En, false) => "No",
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `2026年11月23日` / `23 November 2026`.
pub(super) fn date(date: Date, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{}年{}月{}日", date.year(), date.month(), date.day()),
        Lang::En => format!("{} {}", date.day(), month(date, lang)),
    }
}

/// `2026年11月` / `November 2026`.
pub(super) fn month(date: Date, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{}年{}月", date.year(), date.month()),
        Lang::En => {
            let name = MONTHS.get(usize::from(date.month()).wrapping_sub(1)).unwrap_or(&"");
            format!("{name} {}", date.year())
        }
    }
}

/// `1,234.50`: two places, thousands apart; more places than two are kept, never rounded away.
pub(super) fn amount(n: Decimal) -> String {
    let plain = n.to_string();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut grouped = String::new();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{sign}{grouped}.{fraction:0<2}")
}

fn duration(duration: Duration, lang: Lang) -> String {
    match duration {
        Duration::Months(months) => {
            let (years, rest) = (months / 12, months % 12);
            match lang {
                Lang::Zh if rest == 0 => format!("{years}年"),
                Lang::Zh if years == 0 => format!("{rest}个月"),
                Lang::Zh => format!("{years}年{rest}个月"),
                Lang::En => {
                    let part = |n: i64, one, other| (n != 0).then(|| plural(n, one, other));
                    let parts = [part(years, "year", "years"), part(rest, "month", "months")];
                    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
                }
            }
        }
        Duration::Seconds(seconds) => match lang {
            Lang::Zh => format!("{}天", seconds / 86_400),
            Lang::En => plural(seconds / 86_400, "day", "days"),
        },
    }
}

fn plural(n: i64, one: &str, other: &str) -> String {
    usize::try_from(n).map_or_else(|_| format!("{n} {other}"), |n| count(n, one, other))
}

/// The first and last characters, stars between; short texts show nothing but stars.
pub(super) fn ends(text: &str, first: usize, last: usize) -> String {
    let characters: Vec<char> = text.chars().collect();
    let stars = |n: usize| "*".repeat(n);
    if characters.len() <= first + last {
        return stars(characters.len());
    }
    let head: String = characters[..first].iter().collect();
    let tail: String = characters[characters.len() - last..].iter().collect();
    format!("{head}{}{tail}", stars(characters.len() - first - last))
}
