use std::cmp::Ordering;

use crate::domain::{Date, Decimal, Duration, Rounding, Value};

use super::Builtin;
use super::compare::{contains, order};

/// A built-in function of known values (DMN 1.3 §10.3.4). What does not fit is null, as the standard says.
pub(super) fn call(function: Builtin, arguments: &[Value]) -> Value {
    result(function, arguments).unwrap_or_default()
}

fn result(function: Builtin, arguments: &[Value]) -> Option<Value> {
    let bool = |b: bool| Some(Value::Bool(b));
    match (function, arguments) {
        (Builtin::Not, [Value::Bool(b)]) => bool(!b),
        (Builtin::IsDefined, [value]) => bool(*value != Value::Null),
        (Builtin::All, _) => junction(items(arguments)?, false),
        (Builtin::Any, _) => junction(items(arguments)?, true),
        (Builtin::Count, _) => whole(items(arguments)?.len().try_into().ok()?),
        (Builtin::Sum, _) => sum(items(arguments)?).map(Value::Number),
        (Builtin::Mean, _) => {
            let items = items(arguments)?;
            let count = Decimal::from_int(items.len().try_into().ok()?)?;
            sum(items)?.checked_div(count).map(Value::Number)
        }
        (Builtin::Min, _) => extreme(items(arguments)?, Ordering::Less),
        (Builtin::Max, _) => extreme(items(arguments)?, Ordering::Greater),
        (Builtin::ListContains, [Value::Null, _]) => None,
        (Builtin::ListContains, [list, value]) => {
            bool(contains(items(std::slice::from_ref(list))?, value))
        }
        (Builtin::Abs, [Value::Number(n)]) => {
            if *n < Decimal::ZERO { n.checked_neg() } else { Some(*n) }.map(Value::Number)
        }
        (Builtin::Abs, [Value::Duration(Duration::Months(n))]) => {
            n.checked_abs().map(Duration::Months).map(Value::Duration)
        }
        (Builtin::Abs, [Value::Duration(Duration::Seconds(n))]) => {
            n.checked_abs().map(Duration::Seconds).map(Value::Duration)
        }
        (Builtin::Floor, _) => rounded(arguments, Rounding::Floor),
        (Builtin::Ceiling, _) => rounded(arguments, Rounding::Ceiling),
        (Builtin::Round | Builtin::RoundHalfUp, _) => rounded(arguments, Rounding::HalfUp),
        (Builtin::Decimal, _) => rounded(arguments, Rounding::HalfEven),
        (Builtin::Modulo, [Value::Number(n), Value::Number(by)]) => {
            n.checked_modulo(*by).map(Value::Number)
        }
        (Builtin::StringLength, [Value::Text(text)]) => {
            whole(text.chars().count().try_into().ok()?)
        }
        (Builtin::Substring, [Value::Text(text), Value::Number(start)]) => {
            substring(text, start.as_int()?, None)
        }
        (Builtin::Substring, [Value::Text(text), Value::Number(start), Value::Number(length)]) => {
            substring(text, start.as_int()?, Some(length.as_int()?))
        }
        (Builtin::Contains, [Value::Text(text), Value::Text(part)]) => {
            bool(text.contains(part.as_str()))
        }
        (Builtin::StartsWith, [Value::Text(text), Value::Text(part)]) => {
            bool(text.starts_with(part.as_str()))
        }
        (Builtin::EndsWith, [Value::Text(text), Value::Text(part)]) => {
            bool(text.ends_with(part.as_str()))
        }
        (Builtin::Date, [Value::Text(text)]) => text.parse().map(Value::Date).ok(),
        (Builtin::Date, [Value::Date(date)]) => Some(Value::Date(*date)),
        (Builtin::Date, [Value::Number(year), Value::Number(month), Value::Number(day)]) => {
            let (month, day) = (month.as_int()?.try_into().ok()?, day.as_int()?.try_into().ok()?);
            Date::new(year.as_int()?.try_into().ok()?, month, day).map(Value::Date)
        }
        (Builtin::Duration, [Value::Text(text)]) => text.parse().map(Value::Duration).ok(),
        (Builtin::Duration, [Value::Duration(duration)]) => Some(Value::Duration(*duration)),
        (Builtin::YearsAndMonthsDuration, [Value::Date(from), Value::Date(to)]) => {
            Some(Value::Duration(Duration::Months(from.months_until(*to))))
        }
        (Builtin::Age, [Value::Date(birth), Value::Date(on)]) => whole(birth.age_on(*on).into()),
        _ => None,
    }
}

fn whole(n: i64) -> Option<Value> {
    Decimal::from_int(n).map(Value::Number)
}

/// What a list function works on: the list that is its only argument, or all arguments. One value is a list of itself.
fn items(arguments: &[Value]) -> Option<&[Value]> {
    match arguments {
        [Value::List(items)] => Some(items),
        [Value::Null] => None,
        several => Some(several),
    }
}

fn junction(items: &[Value], decisive: bool) -> Option<Value> {
    if items.contains(&Value::Bool(decisive)) {
        return Some(Value::Bool(decisive));
    }
    items.iter().all(|item| matches!(item, Value::Bool(_))).then_some(Value::Bool(!decisive))
}

fn sum(items: &[Value]) -> Option<Decimal> {
    let numbers =
        items.iter().map(|item| if let Value::Number(n) = item { Some(*n) } else { None });
    numbers.reduce(|a, b| a?.checked_add(b?))?
}

/// The least or greatest of values of one ordered kind.
fn extreme(items: &[Value], wanted: Ordering) -> Option<Value> {
    let (first, rest) = items.split_first()?;
    order(first, first)?;
    let mut best = first;
    for item in rest {
        if order(item, best)? == wanted {
            best = item;
        }
    }
    Some(best.clone())
}

fn rounded(arguments: &[Value], rounding: Rounding) -> Option<Value> {
    let (n, places) = match arguments {
        [Value::Number(n)] => (n, 0),
        [Value::Number(n), Value::Number(places)] => (n, places.as_int()?),
        _ => return None,
    };
    n.round(places, rounding).map(Value::Number)
}

/// Characters from `start` (1 is the first, -1 the last); null when it starts outside of the text.
fn substring(text: &str, start: i64, length: Option<i64>) -> Option<Value> {
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
