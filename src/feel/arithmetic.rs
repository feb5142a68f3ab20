use crate::domain::{Date, Decimal, Duration, Value};

use super::Arithmetic;
use super::string::LENGTH;

const DAY: i64 = 86_400;

/// `a op b` (DMN 1.3 §10.3.2.4); null for kinds that do not go together, on overflow and for a zero divisor.
pub(super) fn arithmetic(op: Arithmetic, a: &Value, b: &Value) -> Value {
    use Arithmetic::{Add, Divide, Multiply, Subtract};
    let result = match (op, a, b) {
        (_, Value::Number(a), Value::Number(b)) => number(op, *a, *b).map(Value::Number),
        (Add, Value::Text(a), Value::Text(b)) => {
            (a.len() + b.len() <= LENGTH).then(|| Value::Text([a.as_str(), b].concat()))
        }
        (Add, Value::Date(date), Value::Duration(d))
        | (Add, Value::Duration(d), Value::Date(date)) => later(*date, *d).map(Value::Date),
        (Subtract, Value::Date(date), Value::Duration(d)) => {
            minus(*d).and_then(|d| later(*date, d)).map(Value::Date)
        }
        (Subtract, Value::Date(a), Value::Date(b)) => {
            Some(Value::Duration(Duration::Seconds(i64::from(a.ordinal() - b.ordinal()) * DAY)))
        }
        (Add, Value::Duration(a), Value::Duration(b)) => sum(*a, *b),
        (Subtract, Value::Duration(a), Value::Duration(b)) => minus(*b).and_then(|b| sum(*a, b)),
        (Multiply, Value::Duration(d), Value::Number(n))
        | (Multiply, Value::Number(n), Value::Duration(d)) => {
            scaled(*d, n.millionths().into(), ONE)
        }
        (Divide, Value::Duration(d), Value::Number(n)) => scaled(*d, ONE, n.millionths().into()),
        (Divide, Value::Duration(a), Value::Duration(b)) => quotient(*a, *b).map(Value::Number),
        _ => None,
    };
    result.unwrap_or_default()
}

/// `-a`
pub(super) fn negate(a: &Value) -> Value {
    let result = match a {
        Value::Number(n) => n.checked_neg().map(Value::Number),
        Value::Duration(d) => minus(*d).map(Value::Duration),
        _ => None,
    };
    result.unwrap_or_default()
}

fn number(op: Arithmetic, a: Decimal, b: Decimal) -> Option<Decimal> {
    match op {
        Arithmetic::Add => a.checked_add(b),
        Arithmetic::Subtract => a.checked_sub(b),
        Arithmetic::Multiply => a.checked_mul(b),
        Arithmetic::Divide => a.checked_div(b),
        Arithmetic::Power => a.checked_pow(b.as_int()?),
    }
}

/// A date a duration later; hours count only when they make up whole days.
fn later(date: Date, by: Duration) -> Option<Date> {
    match by {
        Duration::Months(n) => date.add_months(n),
        Duration::Seconds(n) => date.add_days(n.div_euclid(DAY)),
    }
}

fn minus(d: Duration) -> Option<Duration> {
    match d {
        Duration::Months(n) => n.checked_neg().map(Duration::Months),
        Duration::Seconds(n) => n.checked_neg().map(Duration::Seconds),
    }
}

fn sum(a: Duration, b: Duration) -> Option<Value> {
    let sum = match (a, b) {
        (Duration::Months(a), Duration::Months(b)) => a.checked_add(b).map(Duration::Months),
        (Duration::Seconds(a), Duration::Seconds(b)) => a.checked_add(b).map(Duration::Seconds),
        _ => None,
    };
    sum.map(Value::Duration)
}

/// Millionths in one.
const ONE: i128 = 1_000_000;

/// `d · above / below`, whole months or seconds, the rest dropped.
fn scaled(d: Duration, above: i128, below: i128) -> Option<Value> {
    let scale = |n: i64| i128::from(n).checked_mul(above)?.checked_div(below)?.try_into().ok();
    let scaled = match d {
        Duration::Months(n) => scale(n).map(Duration::Months),
        Duration::Seconds(n) => scale(n).map(Duration::Seconds),
    };
    scaled.map(Value::Duration)
}

fn quotient(a: Duration, b: Duration) -> Option<Decimal> {
    let (a, b) = match (a, b) {
        (Duration::Months(a), Duration::Months(b))
        | (Duration::Seconds(a), Duration::Seconds(b)) => (a, b),
        _ => return None,
    };
    Decimal::from_int(a)?.checked_div(Decimal::from_int(b)?)
}
