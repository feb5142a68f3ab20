use std::cmp::Ordering;

use crate::domain::{Duration, Value};

use super::Compare;

/// True, false or null.
pub(super) type Tri = Option<bool>;

/// Equality (DMN 1.3 table 53): null equals only null; values of different kinds compare to null.
pub(super) fn equal(a: &Value, b: &Value) -> Tri {
    match (a, b) {
        (Value::Null, Value::Null) => Some(true),
        (Value::Null, _) | (_, Value::Null) => Some(false),
        (Value::Bool(a), Value::Bool(b)) => Some(a == b),
        (Value::List(a), Value::List(b)) if a.len() != b.len() => Some(false),
        (Value::List(a), Value::List(b)) => all_equal(a.iter().zip(b)),
        (Value::Row(a), Value::Row(b)) if !a.keys().eq(b.keys()) => Some(false),
        (Value::Row(a), Value::Row(b)) => all_equal(a.values().zip(b.values())),
        _ => order(a, b).map(Ordering::is_eq),
    }
}

fn all_equal<'a>(pairs: impl Iterator<Item = (&'a Value, &'a Value)>) -> Tri {
    let mut result = Some(true);
    for (a, b) in pairs {
        match equal(a, b) {
            Some(false) => return Some(false),
            None => result = None,
            Some(true) => {}
        }
    }
    result
}

/// Order of two values of the same ordered kind.
pub(super) fn order(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => Some(a.cmp(b)),
        (Value::Text(a), Value::Text(b)) => Some(a.cmp(b)),
        (Value::Date(a), Value::Date(b)) => Some(a.cmp(b)),
        (Value::Duration(Duration::Months(a)), Value::Duration(Duration::Months(b)))
        | (Value::Duration(Duration::Seconds(a)), Value::Duration(Duration::Seconds(b))) => {
            Some(a.cmp(b))
        }
        _ => None,
    }
}

/// `a op b`
pub(super) fn compare(op: Compare, a: &Value, b: &Value) -> Tri {
    match op {
        Compare::Equal => equal(a, b),
        Compare::NotEqual => equal(a, b).map(|equal| !equal),
        _ => order(a, b).map(|ordering| op.holds(ordering)),
    }
}

/// Whether a list has an element equal to the value.
pub(super) fn contains(items: &[Value], value: &Value) -> bool {
    items.iter().any(|item| equal(item, value) == Some(true))
}
