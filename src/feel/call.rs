use std::cmp::Ordering;

use crate::domain::{Date, Decimal, Duration, Rounding, Value};

use super::Builtin;
use super::compare::{contains, order};
use super::string;

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
        (Builtin::ListContains, [list, value]) => list_contains(list, value).map(Value::Bool),
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
        (Builtin::RoundHalfDown, _) => rounded(arguments, Rounding::HalfDown),
        (Builtin::RoundUp, _) => rounded(arguments, Rounding::Up),
        (Builtin::RoundDown, _) => rounded(arguments, Rounding::Down),
        (Builtin::Decimal, _) => rounded(arguments, Rounding::HalfEven),
        (Builtin::Even, [Value::Number(n)]) => bool(n.as_int()? % 2 == 0),
        (Builtin::Odd, [Value::Number(n)]) => bool(n.as_int()? % 2 != 0),
        (Builtin::Product, _) => fold(items(arguments)?, Decimal::checked_mul).map(Value::Number),
        (Builtin::Median, _) => median(items(arguments)?).map(Value::Number),
        (Builtin::DistinctValues, _) => {
            let mut distinct = Vec::new();
            for item in items(arguments)? {
                if !contains(&distinct, item) {
                    distinct.push(item.clone());
                }
            }
            Some(Value::List(distinct))
        }
        (Builtin::Concatenate, lists) => {
            let lists = lists.iter().map(|list| items(std::slice::from_ref(list)));
            joined(lists.collect::<Option<Vec<_>>>()?)
        }
        (Builtin::Append, [list, rest @ ..]) if !rest.is_empty() => {
            joined(vec![items(std::slice::from_ref(list))?, rest])
        }
        (Builtin::Modulo, [Value::Number(n), Value::Number(by)]) => {
            n.checked_modulo(*by).map(Value::Number)
        }
        (Builtin::StringLength, [Value::Text(text)]) => {
            whole(text.chars().count().try_into().ok()?)
        }
        (Builtin::Substring, [Value::Text(text), Value::Number(start)]) => {
            string::piece(text, start.whole_part(), None)
        }
        (Builtin::Substring, [Value::Text(text), Value::Number(start), Value::Number(length)]) => {
            string::piece(text, start.whole_part(), Some(length.whole_part()))
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
        (Builtin::String, [value]) => string::text(value).map(Value::Text),
        (Builtin::Number, [Value::Text(text), rest @ ..]) => {
            string::number(text, rest).map(Value::Number)
        }
        (Builtin::UpperCase, [Value::Text(text)]) => Some(Value::Text(text.to_uppercase())),
        (Builtin::LowerCase, [Value::Text(text)]) => Some(Value::Text(text.to_lowercase())),
        (
            Builtin::SubstringBefore | Builtin::SubstringAfter,
            [Value::Text(text), Value::Text(part)],
        ) => {
            let (before, after) = match text.split_once(part.as_str()) {
                Some(found) if !part.is_empty() => found,
                // Every text has the empty one before its first character.
                Some(_) => ("", text.as_str()),
                None => ("", ""),
            };
            let piece = if function == Builtin::SubstringBefore { before } else { after };
            Some(Value::Text(piece.to_owned()))
        }
        (Builtin::StringJoin, [list, rest @ ..]) => {
            string::join(items(std::slice::from_ref(list))?, rest).map(Value::Text)
        }
        (Builtin::DayOfYear, [Value::Date(date)]) => whole(date.day_of_year().into()),
        (Builtin::DayOfWeek, [Value::Date(date)]) => string::DAYS
            .get(usize::from(date.weekday()) - 1)
            .map(|name| Value::Text((*name).to_owned())),
        (Builtin::MonthOfYear, [Value::Date(date)]) => string::MONTHS
            .get(usize::from(date.month()) - 1)
            .map(|name| Value::Text((*name).to_owned())),
        (Builtin::WeekOfYear, [Value::Date(date)]) => whole(date.week().into()),
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

/// Whether a value is in a list; null when there is no list.
pub(super) fn list_contains(list: &Value, value: &Value) -> Option<bool> {
    Some(contains(items(std::slice::from_ref(list))?, value))
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

/// Longest list a function makes.
const LENGTH: usize = 10_000;

/// Lists one after the other; null when that gets too long.
fn joined(lists: Vec<&[Value]>) -> Option<Value> {
    let length: usize = lists.iter().map(|list| list.len()).sum();
    (length <= LENGTH).then(|| Value::List(lists.concat()))
}

fn sum(items: &[Value]) -> Option<Decimal> {
    fold(items, Decimal::checked_add)
}

fn fold(items: &[Value], step: fn(Decimal, Decimal) -> Option<Decimal>) -> Option<Decimal> {
    items.iter().map(number).reduce(|a, b| step(a?, b?))?
}

fn number(value: &Value) -> Option<Decimal> {
    if let Value::Number(n) = value { Some(*n) } else { None }
}

/// The middle number, or the mean of the two in the middle.
fn median(items: &[Value]) -> Option<Decimal> {
    let mut numbers = items.iter().map(number).collect::<Option<Vec<_>>>()?;
    numbers.sort_unstable();
    let upper = *numbers.get(numbers.len() / 2)?;
    if numbers.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *numbers.get(numbers.len() / 2 - 1)?;
    lower.checked_add(upper)?.checked_div(Decimal::from_int(2)?)
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
        [Value::Number(n), Value::Number(places)] => (n, places.whole_part()),
        _ => return None,
    };
    n.round(places, rounding).map(Value::Number)
}
