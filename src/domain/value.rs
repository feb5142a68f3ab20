//! Values of facts, answers and rules.

use crate::domain::Map;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Date, Decimal};

/// A known value. "Not known" is not a value: see `feel::Outcome`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// FEEL `null`: known to be nothing. It is not "unknown".
    #[default]
    Null,
    /// Yes or no.
    Bool(bool),
    /// Exact decimal number; money is in yuan.
    Number(Decimal),
    /// Text, or one code of a code list.
    Text(String),
    /// A civil date.
    Date(Date),
    /// A duration.
    Duration(Duration),
    /// Several values.
    List(Vec<Value>),
    /// A table row: column → value. A column that is not there is unknown.
    Row(Map<String, Value>),
}

/// A FEEL duration. The two kinds do not mix (DMN 1.3 §10.3.2.3.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Duration {
    /// Years and months, in months.
    Months(i64),
    /// Days and time, in seconds.
    Seconds(i64),
}

/// A text that is no ISO 8601 duration of whole seconds, or one that mixes months and days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a duration")]
pub struct NotADuration;

const DAY: i64 = 86_400;

impl FromStr for Duration {
    type Err = NotADuration;

    /// `P1Y2M`, `-P3M`; `P1DT2H3M4S`. Parts may be missing but not all, and nothing is a fraction.
    fn from_str(s: &str) -> Result<Self, NotADuration> {
        let (sign, rest) = s.strip_prefix('-').map_or((1, s), |rest| (-1, rest));
        let rest = rest.strip_prefix('P').ok_or(NotADuration)?;
        let (date, time) =
            rest.split_once('T').map_or((rest, None), |(date, time)| (date, Some(time)));
        if rest.is_empty() || time == Some("") {
            return Err(NotADuration);
        }
        let total = if time.is_none() && !date.ends_with('D') {
            Self::Months(sign * parts(date, &[('Y', 12), ('M', 1)])?)
        } else {
            let days = parts(date, &[('D', DAY)])?;
            let time = parts(time.unwrap_or(""), &[('H', 3600), ('M', 60), ('S', 1)])?;
            Self::Seconds(sign * days.checked_add(time).ok_or(NotADuration)?)
        };
        Ok(total)
    }
}

/// Sum of the numbers before these letters, which must come in this order.
fn parts(mut text: &str, letters: &[(char, i64)]) -> Result<i64, NotADuration> {
    let mut total: i64 = 0;
    for (letter, factor) in letters {
        let Some((number, rest)) = text.split_once(*letter) else { continue };
        if !number.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NotADuration);
        }
        let number: i64 = number.parse().map_err(|_| NotADuration)?;
        total =
            number.checked_mul(*factor).and_then(|n| total.checked_add(n)).ok_or(NotADuration)?;
        text = rest;
    }
    if text.is_empty() { Ok(total) } else { Err(NotADuration) }
}

impl fmt::Display for Duration {
    /// The shortest ISO 8601 form: `P1Y2M`, `P0M`, `-P1DT2H`, `PT0S`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (n, zero) = match self {
            Self::Months(n) => (*n, "P0M"),
            Self::Seconds(n) => (*n, "PT0S"),
        };
        if n == 0 {
            return f.write_str(zero);
        }
        f.write_str(if n < 0 { "-P" } else { "P" })?;
        let n = n.unsigned_abs();
        let mut part =
            |n: u64, letter: &str| if n == 0 { Ok(()) } else { write!(f, "{n}{letter}") };
        match self {
            Self::Months(_) => part(n / 12, "Y").and_then(|()| part(n % 12, "M")),
            Self::Seconds(_) => {
                let day = DAY.unsigned_abs();
                part(n / day, "D")?;
                if n % day == 0 {
                    return Ok(());
                }
                f.write_str("T")?;
                let mut part =
                    |n: u64, letter: &str| if n == 0 { Ok(()) } else { write!(f, "{n}{letter}") };
                part(n % day / 3600, "H")?;
                part(n % 3600 / 60, "M")?;
                part(n % 60, "S")
            }
        }
    }
}
