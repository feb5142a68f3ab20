//! Values of facts, answers and rules.

use std::collections::BTreeMap;

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
    Row(BTreeMap<String, Value>),
}

/// A FEEL duration. The two kinds do not mix (DMN 1.3 §10.3.2.3.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Duration {
    /// Years and months, in months.
    Months(i64),
    /// Days and time, in seconds.
    Seconds(i64),
}
