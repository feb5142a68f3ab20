//! The evaluator. `Err` is "open": the names that can still change the result.

use std::borrow::Cow;
use std::cell::Cell;

use crate::domain::{Decimal, Set, Value};

use super::arithmetic::{arithmetic, negate};
use super::call::{call, list_contains};
use super::cases::settle;
use super::compare::{Tri, compare, contains, equal};
use super::{Arithmetic, Builtin, Compare, Expr, Outcome, Quantifier, Scope, Slot, Test};

/// The names that are still needed.
pub(super) type Missing = Set<String>;

/// A value, or what it waits for.
pub(super) type Found<'a> = Result<Cow<'a, Value>, Missing>;

/// Most steps of one evaluation; a rule that needs more is null. Nested quantifiers over long tables reach it, nothing else.
const STEPS: u32 = 1_000_000;

/// Evaluates a rule. Unknown is not null: it spreads through operators and functions, but what decides the result without
/// it (`false and x`, `x or not(x)`) leaves it out.
pub fn eval(rule: &Expr, scope: &dyn Scope) -> Outcome {
    let run = Run::new(scope);
    match run.eval(rule, None) {
        Ok(value) => Outcome::Known(value.into_owned()),
        Err(missing) => match settle(&run, rule, &missing) {
            None => Outcome::Unknown(missing),
            Some(Ok(known)) => Outcome::Known(truth(known).into_owned()),
            Some(Err(missing)) => Outcome::Unknown(missing),
        },
    }
}

/// A variable of a quantifier and those around it.
pub(super) struct Frame<'a> {
    name: &'a str,
    value: &'a Value,
    path: String,
    around: Option<&'a Frame<'a>>,
}

impl<'a> Frame<'a> {
    /// Row `index` (from 0) of a list.
    pub(super) fn row(
        name: &'a str,
        value: &'a Value,
        list: &Expr,
        index: usize,
        around: Option<&'a Frame<'a>>,
    ) -> Self {
        let path = format!("{}[{}]", path(list, around), index + 1);
        Self { name, value, path, around }
    }

    fn find(frame: Option<&'a Self>, name: &str) -> Option<&'a Self> {
        let mut frame = frame;
        while let Some(this) = frame {
            if this.name == name {
                return Some(this);
            }
            frame = this.around;
        }
        None
    }
}

/// One evaluation.
pub(super) struct Run<'s> {
    scope: &'s dyn Scope,
    steps: Cell<u32>,
}

const NULL: Cow<'static, Value> = Cow::Owned(Value::Null);

fn truth<'a>(truth: Tri) -> Cow<'a, Value> {
    Cow::Owned(truth.map_or(Value::Null, Value::Bool))
}

/// Both values, or everything either waits for.
fn both<A, B>(a: Result<A, Missing>, b: Result<B, Missing>) -> Result<(A, B), Missing> {
    match (a, b) {
        (Ok(a), Ok(b)) => Ok((a, b)),
        (Err(mut a), Err(b)) => {
            a.extend(b);
            Err(a)
        }
        (Err(missing), Ok(_)) | (Ok(_), Err(missing)) => Err(missing),
    }
}

/// Conjunction (`decisive` false) or disjunction (`decisive` true): decided by one decisive part, else open, else null.
struct Junction {
    decisive: bool,
    null: bool,
    missing: Option<Missing>,
}

impl Junction {
    fn new(decisive: bool) -> Self {
        Self { decisive, null: false, missing: None }
    }

    /// Takes one part; true when it decides.
    fn take(&mut self, part: Result<Tri, Missing>) -> bool {
        match part {
            Ok(Some(value)) => return value == self.decisive,
            Ok(None) => self.null = true,
            Err(missing) => self.missing.get_or_insert_default().extend(missing),
        }
        false
    }

    /// The result when no part was decisive.
    fn finish(self) -> Result<Tri, Missing> {
        self.missing.map_or(Ok((!self.null).then_some(!self.decisive)), Err)
    }

    fn run(
        decisive: bool,
        parts: impl IntoIterator<Item = Result<Tri, Missing>>,
    ) -> Result<Tri, Missing> {
        let mut junction = Self::new(decisive);
        for part in parts {
            if junction.take(part) {
                return Ok(Some(decisive));
            }
        }
        junction.finish()
    }
}

impl<'s> Run<'s> {
    pub(super) fn new(scope: &'s dyn Scope) -> Self {
        Self { scope, steps: Cell::new(STEPS) }
    }

    pub(super) fn eval<'a>(&'a self, rule: &'a Expr, frame: Option<&'a Frame<'a>>) -> Found<'a> {
        let Some(left) = self.steps.get().checked_sub(1) else { return Ok(NULL) };
        self.steps.set(left);
        match rule {
            Expr::Const(value) => Ok(Cow::Borrowed(value)),
            Expr::Name(name) => match Frame::find(frame, name) {
                Some(bound) => Ok(Cow::Borrowed(bound.value)),
                None => open(self.scope.get(name), || name.clone()),
            },
            Expr::Field(of, column) => {
                let value = self.eval(of, frame)?;
                self.field(value, column, &|| path(of, frame))
            }
            Expr::Negate(of) => Ok(Cow::Owned(negate(&*self.eval(of, frame)?))),
            Expr::All(parts) => self.junction(false, parts, frame),
            Expr::Any(parts) => self.junction(true, parts, frame),
            Expr::Arithmetic(op, a, b) => self.arithmetic(*op, a, b, frame),
            Expr::Compare(op, a, b) => {
                let (a, b) = both(self.eval(a, frame), self.eval(b, frame))?;
                Ok(truth(compare(*op, &a, &b)))
            }
            Expr::In(value, tests) => self.within(value, tests, frame).map(truth),
            Expr::List(items) => Ok(Cow::Owned(Value::List(self.all(items, frame)?))),
            Expr::If(parts) => self.conditional(parts, frame),
            Expr::Quantified(quantifier, variable, parts) => {
                let list = self.eval(&parts.0, frame)?;
                let items = match &*list {
                    Value::List(items) => items.as_slice(),
                    Value::Null => return Ok(NULL),
                    single => std::slice::from_ref(single),
                };
                let each = items.iter().enumerate().map(|(index, value)| {
                    let inner = Frame::row(variable, value, &parts.0, index, frame);
                    self.truth(&parts.1, Some(&inner))
                });
                Junction::run(*quantifier == Quantifier::Some, each).map(truth)
            }
            Expr::Call(function, arguments) => {
                Ok(Cow::Owned(self.call(*function, arguments, frame)?))
            }
        }
    }

    /// A function looks at its arguments; only where it has several, and is not the one nearly every rule asks, are they copied.
    fn call<'a>(
        &'a self,
        function: Builtin,
        arguments: &'a [Expr],
        frame: Option<&'a Frame<'a>>,
    ) -> Result<Value, Missing> {
        match arguments {
            [only] => {
                self.eval(only, frame).map(|only| call(function, std::slice::from_ref(&*only)))
            }
            [list, member] if function == Builtin::ListContains => {
                let (list, member) = both(self.eval(list, frame), self.eval(member, frame))?;
                Ok(list_contains(&list, &member).map_or(Value::Null, Value::Bool))
            }
            several => Ok(call(function, &self.all(several, frame)?)),
        }
    }

    /// Every value a name can have, where they are few and it is no variable.
    pub(super) fn domain(&self, name: &str, frame: Option<&Frame<'_>>) -> Option<Vec<Value>> {
        if Frame::find(frame, name).is_some() { None } else { self.scope.domain(name) }
    }

    /// The truth of a whole rule, or exactly what it waits for.
    pub(super) fn settled(&self, rule: &Expr) -> Result<Tri, Missing> {
        self.truth(rule, None)
            .or_else(|missing| settle(self, rule, &missing).unwrap_or(Err(missing)))
    }

    /// A part of `and` and `or`: what is no boolean counts as null.
    pub(super) fn truth<'a>(
        &'a self,
        rule: &'a Expr,
        frame: Option<&'a Frame<'a>>,
    ) -> Result<Tri, Missing> {
        self.eval(rule, frame).map(|value| match &*value {
            Value::Bool(b) => Some(*b),
            _ => None,
        })
    }

    fn junction<'a>(
        &'a self,
        decisive: bool,
        parts: &'a [Expr],
        frame: Option<&'a Frame<'a>>,
    ) -> Found<'a> {
        Junction::run(decisive, parts.iter().map(|part| self.truth(part, frame))).map(truth)
    }

    /// Every value, or everything any of them waits for.
    fn all<'a>(
        &'a self,
        rules: &'a [Expr],
        frame: Option<&'a Frame<'a>>,
    ) -> Result<Vec<Value>, Missing> {
        let found = rules.iter().map(|rule| self.eval(rule, frame).map(Cow::into_owned));
        collect(found)
    }

    fn arithmetic<'a>(
        &'a self,
        op: Arithmetic,
        a: &'a Expr,
        b: &'a Expr,
        frame: Option<&'a Frame<'a>>,
    ) -> Found<'a> {
        let (a, b) = both(self.eval(a, frame), self.eval(b, frame))?;
        Ok(Cow::Owned(arithmetic(op, &a, &b)))
    }

    /// An open condition does not matter where both branches agree.
    fn conditional<'a>(
        &'a self,
        parts: &'a (Expr, Expr, Expr),
        frame: Option<&'a Frame<'a>>,
    ) -> Found<'a> {
        let (condition, then, otherwise) = parts;
        match self.truth(condition, frame) {
            Ok(Some(true)) => self.eval(then, frame),
            Ok(_) => self.eval(otherwise, frame),
            Err(_) if then == otherwise => self.eval(then, frame),
            Err(mut missing) => match both(self.eval(then, frame), self.eval(otherwise, frame)) {
                Ok((a, b)) if a == b => Ok(a),
                Ok(_) => Err(missing),
                Err(more) => {
                    missing.extend(more);
                    Err(missing)
                }
            },
        }
    }

    /// `value in (tests)`
    fn within<'a>(
        &'a self,
        value: &'a Expr,
        tests: &'a [Test],
        frame: Option<&'a Frame<'a>>,
    ) -> Result<Tri, Missing> {
        let value = match self.eval(value, frame) {
            Ok(value) => value,
            // No test can decide anything; what they wait for besides is needed, too.
            Err(mut missing) => {
                let bounds = tests.iter().flat_map(Test::bounds);
                for more in bounds.filter_map(|bound| self.eval(bound, frame).err()) {
                    missing.extend(more);
                }
                return Err(missing);
            }
        };
        let side = |op: Compare, bound: &'a Expr| {
            self.eval(bound, frame).map(|bound| compare(op, &value, &bound))
        };
        let each = tests.iter().map(|test| match test {
            Test::Compare(op, bound) => side(*op, bound),
            Test::Is(other) => self.eval(other, frame).map(|other| match &*other {
                Value::List(items) => {
                    Some(contains(items, &value) || equal(&value, &other) == Some(true))
                }
                single => equal(&value, single),
            }),
            Test::Range(range) => {
                let low = if range.closed_low { Compare::AtLeast } else { Compare::Greater };
                let high = if range.closed_high { Compare::AtMost } else { Compare::Less };
                Junction::run(false, [side(low, &range.low), side(high, &range.high)])
            }
        });
        Junction::run(true, each)
    }

    /// `value.column`; `path` names the value for the list of missing names.
    fn field<'a>(
        &'a self,
        value: Cow<'a, Value>,
        column: &str,
        path: &dyn Fn() -> String,
    ) -> Found<'a> {
        match value {
            Cow::Borrowed(Value::Row(row)) if row.contains_key(column) => {
                Ok(row.get(column).map_or(NULL, Cow::Borrowed))
            }
            Cow::Owned(Value::Row(mut row)) if row.contains_key(column) => {
                Ok(row.remove(column).map_or(NULL, Cow::Owned))
            }
            value => match &*value {
                Value::Row(_) => {
                    let path = format!("{}.{column}", path());
                    open(self.scope.column(&path), || path.clone())
                }
                Value::List(items) => {
                    let whole = path();
                    let each = items.iter().enumerate().map(|(index, item)| {
                        let path = || format!("{whole}[{}]", index + 1);
                        self.field(Cow::Borrowed(item), column, &path).map(Cow::into_owned)
                    });
                    collect(each).map(|items| Cow::Owned(Value::List(items)))
                }
                other => Ok(Cow::Owned(part(other, column))),
            },
        }
    }
}

/// All values, or everything any of them waits for.
fn collect(found: impl Iterator<Item = Result<Value, Missing>>) -> Result<Vec<Value>, Missing> {
    let mut values = Vec::new();
    let mut missing: Option<Missing> = None;
    for value in found {
        match value {
            Ok(value) => values.push(value),
            Err(more) => missing.get_or_insert_default().extend(more),
        }
    }
    missing.map_or(Ok(values), Err)
}

fn open<'a>(slot: Slot<'a>, name: impl Fn() -> String) -> Found<'a> {
    match slot {
        Slot::Known(value) => Ok(value),
        Slot::Unknown => Err(Missing::from([name()])),
    }
}

/// The rows a part speaks of: those of the variables around that stand in it.
pub(super) fn rows(rule: &Expr, frame: Option<&Frame<'_>>) -> String {
    fn stands(rule: &Expr, name: &str) -> bool {
        matches!(rule, Expr::Name(found) if found == name)
            || rule.parts().into_iter().any(|part| stands(part, name))
    }
    let mut rows = String::new();
    let mut frame = frame;
    while let Some(this) = frame {
        if stands(rule, this.name) {
            rows.push_str(&this.path);
        }
        frame = this.around;
    }
    rows
}

/// What a value is called in the list of missing names.
fn path(rule: &Expr, frame: Option<&Frame<'_>>) -> String {
    match rule {
        Expr::Name(name) => {
            Frame::find(frame, name).map_or_else(|| name.clone(), |bound| bound.path.clone())
        }
        Expr::Field(of, column) => format!("{}.{column}", path(of, frame)),
        _ => String::new(),
    }
}

/// A part of a date or duration (DMN 1.3 table 65); null for what has none.
fn part(value: &Value, name: &str) -> Value {
    use crate::domain::Duration::{Months, Seconds};
    let n = match (value, name) {
        (Value::Date(date), "year") => date.year().into(),
        (Value::Date(date), "month") => date.month().into(),
        (Value::Date(date), "day") => date.day().into(),
        (Value::Date(date), "weekday") => date.weekday().into(),
        (Value::Duration(Months(n)), "years") => n / 12,
        (Value::Duration(Months(n)), "months") => n % 12,
        (Value::Duration(Seconds(n)), "days") => n / 86_400,
        (Value::Duration(Seconds(n)), "hours") => n % 86_400 / 3600,
        (Value::Duration(Seconds(n)), "minutes") => n % 3600 / 60,
        (Value::Duration(Seconds(n)), "seconds") => n % 60,
        _ => return Value::Null,
    };
    Decimal::from_int(n).map_or(Value::Null, Value::Number)
}
