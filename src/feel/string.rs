//! Text functions (DMN 1.3 §10.3.4.3) and conversions to and from text (§10.3.4.1).

use crate::domain::{Decimal, Value};

/// Longest text a function makes, in bytes.
pub(super) const LENGTH: usize = 65_536;

/// The names `day of week` gives.
pub(super) const DAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The names `month of year` gives.
pub(super) const MONTHS: [&str; 12] = [
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

/// Characters from `start` (1 is the first, -1 the last); null when it starts outside of the text.
pub(super) fn piece(text: &str, start: i64, length: Option<i64>) -> Option<Value> {
    let count = i64::try_from(text.chars().count()).ok()?;
    let skip = if start > 0 { start - 1 } else { count + start };
    if start == 0 || !(0..count).contains(&skip) || length.is_some_and(|n| n < 1) {
        return None;
    }
    let take = length.unwrap_or(count).min(count);
    Some(Value::Text(
        text.chars().skip(skip.try_into().ok()?).take(take.try_into().ok()?).collect(),
    ))
}

/// A value as text: a text is itself, inside a list it is quoted. Null and rows have none.
pub(super) fn text(value: &Value) -> Option<String> {
    Some(match value {
        Value::Null | Value::Row(_) => return None,
        Value::Bool(b) => if *b { "true" } else { "false" }.to_owned(),
        Value::Number(n) => n.to_string(),
        Value::Text(text) => text.clone(),
        Value::Date(date) => date.to_string(),
        Value::Duration(duration) => duration.to_string(),
        Value::List(items) => {
            let mut out = String::from("[");
            for item in items {
                if out.len() > 1 {
                    out.push_str(", ");
                }
                match item {
                    Value::Text(text) => {
                        out.push('"');
                        out.push_str(text);
                        out.push('"');
                    }
                    Value::Null => out.push_str("null"),
                    other => out.push_str(&self::text(other)?),
                }
                if out.len() > LENGTH {
                    return None;
                }
            }
            out.push(']');
            out
        }
    })
}

/// A number in a text, with the signs that group its digits (space, comma or full stop) and begin its decimals (comma or full
/// stop); null stands for the usual.
pub(super) fn number(source: &str, signs: &[Value]) -> Option<Decimal> {
    let sign = |at: usize, allowed: &[&str]| match signs.get(at) {
        None | Some(Value::Null) => Some(None),
        Some(Value::Text(sign)) => allowed.contains(&sign.as_str()).then_some(Some(sign.as_str())),
        Some(_) => None,
    };
    let (group, point) = (sign(0, &[" ", ",", "."])?, sign(1, &[",", "."])?);
    if group.is_some() && group == point {
        return None;
    }
    let plain = group.map_or_else(|| source.to_owned(), |group| source.replace(group, ""));
    let plain = match point {
        Some(point) if point != "." && plain.contains('.') => return None,
        Some(point) => plain.replace(point, "."),
        None => plain,
    };
    plain.parse().ok()
}

/// Texts one after the other with a delimiter between them; null elements are left out.
pub(super) fn join(items: &[Value], delimiter: &[Value]) -> Option<String> {
    let delimiter = match delimiter {
        [] | [Value::Null] => "",
        [Value::Text(delimiter)] => delimiter,
        _ => return None,
    };
    let mut out = String::new();
    let mut first = true;
    for item in items {
        match item {
            Value::Null => continue,
            Value::Text(text) if out.len() + delimiter.len() + text.len() <= LENGTH => {
                if !first {
                    out.push_str(delimiter);
                }
                out.push_str(text);
                first = false;
            }
            _ => return None,
        }
    }
    Some(out)
}
