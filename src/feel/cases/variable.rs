//! The unknown parts of a rule, and the values of each that make a difference.

use std::cmp::Ordering;

use crate::domain::Value;
use crate::feel::compare::{Tri, compare, order};
use crate::feel::eval::Missing;
use crate::feel::{Arithmetic, Builtin, Compare, Expr};

/// Of a variable: for each of its values that make a difference, what each condition on it comes to.
pub(super) type Table = Vec<Vec<Tri>>;

/// A condition on a variable.
#[derive(PartialEq)]
pub(super) enum Condition {
    /// It is true. Unlike `= true` it is null of null.
    Truth,
    /// `op value`. Of an order the value says nothing.
    Compare(Compare, Value),
}

impl Condition {
    fn of(&self, value: &Value) -> Tri {
        match (self, value) {
            (Self::Truth, Value::Bool(truth)) => Some(*truth),
            (Self::Truth, _) => None,
            (Self::Compare(op, of), value) => compare(*op, value, of),
        }
    }

    /// The value it tells from others.
    pub(super) fn constant(&self) -> &Value {
        match self {
            Self::Truth => &Value::Bool(true),
            Self::Compare(_, of) => of,
        }
    }
}

/// What a variable is.
#[derive(PartialEq)]
pub(super) enum Kind<'r> {
    /// A part that is compared with constants.
    Part(&'r Expr),
    /// Which of two parts is greater.
    Order(&'r Expr, &'r Expr),
    /// A condition that is true or not, nothing else being known of it.
    Truth(&'r Expr),
}

/// Something unknown.
pub(super) struct Variable<'r> {
    pub(super) kind: Kind<'r>,
    /// In which rows of the tables around.
    pub(super) rows: String,
    /// What it waits for.
    pub(super) names: Missing,
    /// All its values, where they are known.
    pub(super) domain: Option<Vec<Value>>,
    /// The conditions on it.
    pub(super) conditions: Vec<Condition>,
}

/// Whether somewhere something is divided by what may be zero: then nothing comes of it.
pub(super) fn divides(part: &Expr) -> bool {
    let by_unknown = match part {
        Expr::Arithmetic(Arithmetic::Divide, _, by) => !matches!(&**by, Expr::Const(_)),
        Expr::Call(Builtin::Modulo, _) => true,
        _ => false,
    };
    by_unknown || part.parts().into_iter().any(divides)
}

impl Variable<'_> {
    pub(super) fn parts(&self) -> Vec<&Expr> {
        match self.kind {
            Kind::Part(part) | Kind::Truth(part) => vec![part],
            Kind::Order(a, b) => vec![a, b],
        }
    }

    /// Its table. `None` when its constants are of several kinds, so that nothing can be said of what lies between them.
    pub(super) fn table(&self, may_be_null: bool) -> Option<Table> {
        let mut columns: Table = match &self.kind {
            Kind::Order(..) => [Ordering::Less, Ordering::Equal, Ordering::Greater]
                .map(|ordering| self.column(|condition| holds(condition, ordering)))
                .into(),
            Kind::Truth(_) => vec![vec![Some(true)], vec![Some(false)]],
            Kind::Part(_) => match &self.domain {
                Some(values) => values.iter().map(|value| self.of(value)).collect(),
                None => self.regions()?,
            },
        };
        if may_be_null {
            match &self.kind {
                // One side is null, or both are.
                Kind::Order(..) => columns.extend(
                    [false, true].map(|both| self.column(|condition| with_null(condition, both))),
                ),
                Kind::Truth(_) => columns.push(vec![None]),
                Kind::Part(_) => columns.push(self.of(&Value::Null)),
            }
        }
        // Values that no condition tells apart are one.
        columns.sort_unstable();
        columns.dedup();
        (!columns.is_empty()).then_some(columns)
    }

    fn column(&self, each: impl FnMut(&Condition) -> Tri) -> Vec<Tri> {
        self.conditions.iter().map(each).collect()
    }

    /// What each condition says of a value.
    fn of(&self, value: &Value) -> Vec<Tri> {
        self.column(|condition| condition.of(value))
    }

    /// The constants and what lies between and beyond them; never null.
    fn regions(&self) -> Option<Table> {
        let mut constants: Vec<&Value> = Vec::new();
        for constant in self.conditions.iter().map(Condition::constant) {
            if *constant != Value::Null && !constants.contains(&constant) {
                constants.push(constant);
            }
        }
        let truths = constants.iter().filter(|of| matches!(of, Value::Bool(_))).count();
        if truths > 0 {
            let columns = [true, false].map(|truth| self.of(&Value::Bool(truth)));
            return (truths == constants.len()).then(|| columns.into());
        }
        for (i, a) in constants.iter().enumerate() {
            if constants[i..].iter().any(|b| order(a, b).is_none()) {
                return None;
            }
        }
        constants.sort_by(|a, b| order(a, b).unwrap_or(Ordering::Equal));
        // Even places lie between the constants, odd ones on them.
        let places = 0..=2 * constants.len();
        let column = |place: usize| {
            self.column(|condition| {
                match constants.iter().position(|constant| *constant == condition.constant()) {
                    Some(at) => holds(condition, place.cmp(&(2 * at + 1))),
                    // Something that is not null, compared with null.
                    None => with_null(condition, false),
                }
            })
        };
        Some(places.map(column).collect())
    }
}

/// What a comparison says when one side is null, or both are.
fn with_null(condition: &Condition, both: bool) -> Tri {
    match condition {
        Condition::Compare(Compare::Equal, _) => Some(both),
        Condition::Compare(Compare::NotEqual, _) => Some(!both),
        _ => None,
    }
}

/// What a comparison says when its sides stand like this.
fn holds(condition: &Condition, ordering: Ordering) -> Tri {
    match condition {
        Condition::Truth => None,
        Condition::Compare(op, _) => Some(op.holds(ordering)),
    }
}
