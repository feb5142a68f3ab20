use serde::{Deserialize, Serialize};

use crate::domain::{Set, Value};

use super::Builtin;

/// A checked rule, as compact tree: what the packed catalogue holds and the evaluator walks. It has no positions; those
/// stay with [`super::syntax::Node`], which only the tools read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Expr {
    /// A literal.
    Const(Value),
    /// A declared name, whole: `disability.grade`; or the variable of a quantifier.
    Name(String),
    /// A column of a row, a part of a date or duration, or that of every element of a list: `members.income`.
    Field(Box<Expr>, String),
    /// `-x`
    Negate(Box<Expr>),
    /// `a and b and …`, at least two.
    All(Vec<Expr>),
    /// `a or b or …`, at least two.
    Any(Vec<Expr>),
    /// `a + b`
    Arithmetic(Arithmetic, Box<Expr>, Box<Expr>),
    /// `a < b`
    Compare(Compare, Box<Expr>, Box<Expr>),
    /// `x in (…)`, `x between a and b`: the value and its tests, of which one must hold.
    In(Box<Expr>, Vec<Test>),
    /// `[a, b]`
    List(Vec<Expr>),
    /// `if c then a else b`
    If(Box<(Expr, Expr, Expr)>),
    /// `some v in list satisfies condition`, `every v in list satisfies condition`.
    Quantified(Quantifier, String, Box<(Expr, Expr)>),
    /// A built-in function and its arguments; their number has been checked.
    Call(Builtin, Vec<Expr>),
}

/// `+ - * / **`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Arithmetic {
    /// `+`: numbers, texts, dates and durations.
    Add,
    /// `-`: numbers, dates and durations.
    Subtract,
    /// `*`: numbers, a duration by a number.
    Multiply,
    /// `/`: numbers, a duration by a number or by a duration.
    Divide,
    /// `**`: a number to a whole power.
    Power,
}

/// `= != < <= > >=`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Compare {
    /// `=`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
}

impl Compare {
    /// The comparison that holds exactly when this one does not.
    pub fn negated(self) -> Self {
        match self {
            Self::Equal => Self::NotEqual,
            Self::NotEqual => Self::Equal,
            Self::Less => Self::AtLeast,
            Self::AtLeast => Self::Less,
            Self::AtMost => Self::Greater,
            Self::Greater => Self::AtMost,
        }
    }

    /// Whether it holds of two values in this order.
    pub fn holds(self, ordering: std::cmp::Ordering) -> bool {
        match self {
            Self::Equal => ordering.is_eq(),
            Self::NotEqual => ordering.is_ne(),
            Self::Less => ordering.is_lt(),
            Self::AtMost => ordering.is_le(),
            Self::Greater => ordering.is_gt(),
            Self::AtLeast => ordering.is_ge(),
        }
    }

    /// The comparison with its sides exchanged.
    pub fn flipped(self) -> Self {
        match self {
            Self::Less => Self::Greater,
            Self::Greater => Self::Less,
            Self::AtMost => Self::AtLeast,
            Self::AtLeast => Self::AtMost,
            same => same,
        }
    }
}

/// One test of `in`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Test {
    /// Equal to the value, or an element of it when it is a list.
    Is(Expr),
    /// `< 5`
    Compare(Compare, Expr),
    /// `[1 .. 5)`
    Range(Range),
}

impl Test {
    /// What it is measured by, in the order of writing.
    pub fn bounds(&self) -> impl Iterator<Item = &Expr> {
        let (first, second) = match self {
            Self::Is(bound) | Self::Compare(_, bound) => (bound, None),
            Self::Range(range) => (&range.low, Some(&range.high)),
        };
        std::iter::once(first).chain(second)
    }
}

/// `[low .. high]`: a square bracket includes its end, a round one does not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Range {
    /// Lower end.
    pub low: Expr,
    /// Upper end.
    pub high: Expr,
    /// Whether the lower end belongs to it.
    pub closed_low: bool,
    /// Whether the upper end belongs to it.
    pub closed_high: bool,
}

/// `some` or `every`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Quantifier {
    /// One is enough.
    Some,
    /// All must.
    Every,
}

impl Expr {
    /// Looks at every direct part, in the order of writing.
    pub fn each_part<'e>(&'e self, mut look: impl FnMut(&'e Expr)) {
        match self {
            Self::Const(_) | Self::Name(_) => {}
            Self::Field(of, _) | Self::Negate(of) => look(of),
            Self::All(parts) | Self::Any(parts) | Self::List(parts) | Self::Call(_, parts) => {
                parts.iter().for_each(look);
            }
            Self::Arithmetic(_, a, b) | Self::Compare(_, a, b) => {
                [&**a, &**b].into_iter().for_each(look);
            }
            Self::In(value, tests) => {
                look(value);
                tests.iter().flat_map(Test::bounds).for_each(look);
            }
            Self::If(parts) => [&parts.0, &parts.1, &parts.2].into_iter().for_each(look),
            Self::Quantified(_, _, parts) => [&parts.0, &parts.1].into_iter().for_each(look),
        }
    }

    /// Every direct part, in the order of writing.
    pub fn parts(&self) -> Vec<&Expr> {
        let mut parts = Vec::new();
        self.each_part(|part| parts.push(part));
        parts
    }
}

/// The names a rule reads: facts, answers, parameters and `today`. Variables of quantifiers are not among them.
pub fn names(rule: &Expr) -> Set<String> {
    let mut found = Set::new();
    collect(rule, &mut Vec::new(), &mut found);
    found
}

fn collect<'a>(rule: &'a Expr, bound: &mut Vec<&'a str>, found: &mut Set<String>) {
    match rule {
        Expr::Name(name) if !bound.contains(&name.as_str()) => {
            found.insert(name.clone());
        }
        Expr::Quantified(_, variable, parts) => {
            collect(&parts.0, bound, found);
            bound.push(variable);
            collect(&parts.1, bound, found);
            bound.pop();
        }
        _ => rule.parts().into_iter().for_each(|part| collect(part, bound, found)),
    }
}
