use crate::domain::{Duration, Value};
use crate::text::Localized;
use crate::text::feel::Noun;

use super::unit::Unit;

/// What is known of a value before anybody has answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    /// Anything: nothing is checked.
    Any,
    /// `null`
    Null,
    /// `true`, `false`
    Boolean,
    /// A number with its unit; `None`: a bare number, which goes with every unit.
    Number(Option<Unit>),
    /// Text.
    Text,
    /// One code of a list: the codes with their labels.
    Code(Vec<(String, Localized)>),
    /// A civil date.
    Date,
    /// A duration of years and months.
    YearsMonths,
    /// A duration of days and time.
    DaysTime,
    /// A list of such values.
    List(Box<Type>),
    /// A row with these columns.
    Row(Vec<(String, Type)>),
}

impl Type {
    /// The type of a value.
    pub fn of(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(_) => Self::Boolean,
            Value::Number(_) => Self::Number(None),
            Value::Text(_) => Self::Text,
            Value::Date(_) => Self::Date,
            Value::Duration(Duration::Months(_)) => Self::YearsMonths,
            Value::Duration(Duration::Seconds(_)) => Self::DaysTime,
            Value::List(_) => Self::List(Box::new(Self::Any)),
            Value::Row(row) => {
                Self::Row(row.iter().map(|(name, value)| (name.clone(), Self::of(value))).collect())
            }
        }
    }

    /// A number counted in `unit` (`元`, `人`, `元/月`); an empty unit is a bare number.
    pub fn number(unit: &str) -> Self {
        Self::Number(Unit::parse(unit))
    }

    /// The word for it.
    pub fn noun(&self) -> Noun {
        match self {
            Self::Any => Noun::Any,
            Self::Null => Noun::Null,
            Self::Boolean => Noun::Boolean,
            Self::Number(None) => Noun::Number,
            Self::Number(Some(unit)) => Noun::Amount(unit.to_string()),
            Self::Text => Noun::Text,
            Self::Code(_) => Noun::Code,
            Self::Date => Noun::Date,
            Self::YearsMonths => Noun::YearsMonths,
            Self::DaysTime => Noun::DaysTime,
            Self::List(_) => Noun::List,
            Self::Row(_) => Noun::Row,
        }
    }
}

/// The declared names, for the parser: of `disability.grade` the longest declared beginning is the name, the rest are columns.
/// Undeclared, `a.b` is a column of `a`.
pub trait Dictionary {
    /// Whether this dotted name is declared.
    fn declares(&self, name: &str) -> bool;
}

/// The declared names with their types, for the checker.
pub trait Schema {
    /// Type of a name; `None` when it is not declared.
    fn type_of(&self, name: &str) -> Option<Type>;
    /// Every declared name, to suggest the nearest.
    fn names(&self) -> Vec<String>;
    /// Every value a name can have, where they are few and one of them must be the answer: what the [`Scope`] of an evaluation
    /// will say.
    ///
    /// [`Scope`]: super::Scope
    fn domain(&self, _name: &str) -> Option<Vec<Value>> {
        None
    }
}
