//! What an open rule really waits for, when a name stands in it more than once.
//!
//! The evaluator decides every part by itself: of `a or not(a)` it says that `a` is missing. Here the rule is reduced to its
//! logic: every part that waits for something is a variable (the same part is the same variable wherever it stands), and every
//! condition on it is a table over the values that make a difference: between the constants it is compared with, at them, and
//! beyond them. A variable is still needed when some choice of the others leaves two of its values with different results.
//!
//! This is exact when a rule reads each unknown name in one way only (itself, or the same expression of it wherever it stands)
//! and that expression can come to anything. Otherwise each part counts as free, so a name too many may be listed, but none is
//! left out and no result is wrong: where a name stands in different expressions (`x` beside `x + 1`, `count(list)` beside
//! `list contains(list, …)`), where two unknown names meet in one expression and one of them stands elsewhere too, and where an
//! expression cannot come to every value (`x * 0`, a negative `count`). The search ends after so many steps; what has not been
//! ruled out by then stays listed. Facts that will be said are taken to be values of the kind they are compared with, and null
//! only where the rule asks for null; a division may come to null.

mod search;
mod variable;

use crate::domain::Value;

use super::compare::{Tri, compare, order};
use super::eval::{Found, Frame, Missing, Run, rows};
use super::{Builtin, Compare, Expr, Quantifier, Test};
use search::Search;
use variable::{Condition, Kind, Table, Variable, divides};

/// Decides an open rule again: its truth, or what it waits for. `None`: the evaluator's answer is exact already, or the rule's
/// result is no truth value.
pub(super) fn settle(
    run: &Run<'_>,
    rule: &Expr,
    missing: &Missing,
) -> Option<Result<Tri, Missing>> {
    if !is_condition(run, rule)
        || !missing.iter().any(|name| name.contains('[') || places(run, rule, name, 1) > 1)
    {
        return None;
    }
    let mut cases = Cases { run, variables: Vec::new() };
    let logic = cases.condition(rule, None);
    let tables: Vec<Table> =
        cases.variables.iter().map(|of| of.table(cases.may_be_null(of))).collect::<Option<_>>()?;
    let search = Search::new(&logic, &tables);
    let needed = search.needed();
    if needed.is_empty() {
        return search.settled().map(Ok);
    }
    let mut names = Missing::new();
    for variable in needed {
        names.extend(cases.variables[variable].names.iter().cloned());
    }
    Some(Err(names))
}

/// Whether a rule's result is yes or no, as far as anybody knows. Of other results the logic below would see only that they are
/// neither.
fn is_condition(run: &Run<'_>, rule: &Expr) -> bool {
    match rule {
        Expr::All(_) | Expr::Any(_) | Expr::Compare(..) | Expr::In(..) | Expr::Quantified(..) => {
            true
        }
        Expr::Call(function, _) => function.is_condition(),
        Expr::If(parts) => is_condition(run, &parts.1) && is_condition(run, &parts.2),
        Expr::Const(_) | Expr::Name(_) | Expr::Field(..) => {
            run.eval(rule, None).map_or(true, |value| matches!(&*value, Value::Bool(_)))
        }
        _ => false,
    }
}

/// In how many places a name stands, roughly: two is as good as more. The condition of a quantifier is read for every row, the
/// value before `in` for every test that could leave it no choice.
fn places(run: &Run<'_>, rule: &Expr, name: &str, weight: usize) -> usize {
    match rule {
        Expr::Name(found) => usize::from(found == name) * weight,
        Expr::Quantified(_, _, parts) => {
            places(run, &parts.0, name, weight) + places(run, &parts.1, name, 2)
        }
        _ => {
            let total = matches!(rule, Expr::In(value, tests) if is_total(run, value, tests));
            let weight = if total { 2 } else { weight };
            let mut found = 0;
            rule.each_part(|part| found += places(run, part, name, weight));
            found
        }
    }
}

/// Whether tests may hold of no value at all, or of every one: a range that may be empty, or as many codes as there are.
fn is_total(run: &Run<'_>, value: &Expr, tests: &[Test]) -> bool {
    let range = |test: &Test| match test {
        Test::Range(range) => match (&range.low, &range.high) {
            (Expr::Const(low), Expr::Const(high)) => {
                compare(Compare::Less, low, high) != Some(true)
            }
            _ => true,
        },
        Test::Is(_) | Test::Compare(..) => false,
    };
    let codes = match (value, tests) {
        (_, [Test::Is(Expr::List(codes))]) => codes.len(),
        _ => tests.len(),
    };
    tests.iter().any(range)
        || tests.iter().filter(|test| matches!(test, Test::Compare(..))).count() > 1
        || (codes > 1
            && matches!(value, Expr::Name(name) if run.domain(name, None).is_some_and(|all| all.len() <= codes)))
}

/// The logic of a rule.
enum Logic {
    Known(Tri),
    /// A condition on a variable: numbers of both.
    On(usize, usize),
    All(Vec<Logic>),
    Any(Vec<Logic>),
    Not(Box<Logic>),
    If(Box<[Logic; 3]>),
}

struct Cases<'r, 's> {
    run: &'r Run<'s>,
    variables: Vec<Variable<'r>>,
}

impl<'r> Cases<'r, '_> {
    fn condition(&mut self, rule: &'r Expr, frame: Option<&Frame<'_>>) -> Logic {
        match rule {
            Expr::All(parts) => {
                let parts = parts.iter().map(|part| self.condition(part, frame)).collect();
                Logic::All(parts)
            }
            Expr::Any(parts) => {
                let parts = parts.iter().map(|part| self.condition(part, frame)).collect();
                Logic::Any(parts)
            }
            Expr::If(parts) => {
                let (condition, then, otherwise) = &**parts;
                let parts = [condition, then, otherwise];
                Logic::If(Box::new(parts.map(|part| self.condition(part, frame))))
            }
            Expr::Call(Builtin::Not, arguments) if arguments.len() == 1 => {
                Logic::Not(Box::new(self.condition(&arguments[0], frame)))
            }
            Expr::Call(Builtin::IsDefined, arguments) if arguments.len() == 1 => {
                match self.open(&arguments[0], frame) {
                    Ok(value) => Logic::Known(Some(value != Value::Null)),
                    Err(names) => {
                        let defined = Condition::Compare(Compare::NotEqual, Value::Null);
                        self.on(&arguments[0], names, defined, frame)
                    }
                }
            }
            Expr::Compare(op, a, b) => self.comparison(rule, *op, a, b, frame),
            Expr::In(value, tests) => self.within(rule, value, tests, frame),
            Expr::Quantified(quantifier, variable, parts) => {
                let list = match self.run.eval(&parts.0, frame) {
                    Ok(list) => list.into_owned(),
                    Err(names) => return self.truth(rule, names, frame),
                };
                let items = match &list {
                    Value::List(items) => items.as_slice(),
                    Value::Null => return Logic::Known(None),
                    single => std::slice::from_ref(single),
                };
                let mut rows = Vec::new();
                for (index, value) in items.iter().enumerate() {
                    let inner = Frame::row(variable, value, &parts.0, index, frame);
                    rows.push(self.condition(&parts.1, Some(&inner)));
                }
                if *quantifier == Quantifier::Some { Logic::Any(rows) } else { Logic::All(rows) }
            }
            // A yes/no answer; a function's answer is one too, as far as anybody knows.
            _ => match self.run.truth(rule, frame) {
                Ok(known) => Logic::Known(known),
                Err(names) => self.on(rule, names, Condition::Truth, frame),
            },
        }
    }

    fn comparison(
        &mut self,
        rule: &'r Expr,
        op: Compare,
        a: &'r Expr,
        b: &'r Expr,
        frame: Option<&Frame<'_>>,
    ) -> Logic {
        match (self.open(a, frame), self.open(b, frame)) {
            (Ok(a), Ok(b)) => Logic::Known(compare(op, &a, &b)),
            (Err(names), Ok(value)) => self.on(a, names, Condition::Compare(op, value), frame),
            (Ok(value), Err(names)) => {
                self.on(b, names, Condition::Compare(op.flipped(), value), frame)
            }
            (Err(mut names), Err(more)) => {
                names.extend(more);
                let known = self.known(&Kind::Order(b, a), &rows(rule, frame)).is_some();
                let (kind, op) =
                    if known { (Kind::Order(b, a), op.flipped()) } else { (Kind::Order(a, b), op) };
                self.add(kind, rule, names, Condition::Compare(op, Value::Null), frame)
            }
        }
    }

    fn within(
        &mut self,
        rule: &'r Expr,
        value: &'r Expr,
        tests: &'r [Test],
        frame: Option<&Frame<'_>>,
    ) -> Logic {
        let found = self.open(value, frame);
        let mut any = Vec::new();
        for test in tests {
            any.push(match test {
                Test::Compare(op, bound) => self.comparison(rule, *op, value, bound, frame),
                Test::Range(range) => {
                    let low = if range.closed_low { Compare::AtLeast } else { Compare::Greater };
                    let high = if range.closed_high { Compare::AtMost } else { Compare::Less };
                    Logic::All(vec![
                        self.comparison(rule, low, value, &range.low, frame),
                        self.comparison(rule, high, value, &range.high, frame),
                    ])
                }
                Test::Is(other) => match (&found, self.open(other, frame)) {
                    (Err(names), Ok(Value::List(items))) if items.iter().all(is_plain) => {
                        let mut equal = |item| {
                            let equal = Condition::Compare(Compare::Equal, item);
                            self.on(value, names.clone(), equal, frame)
                        };
                        Logic::Any(items.into_iter().map(&mut equal).collect())
                    }
                    (Err(names), Ok(single)) if is_plain(&single) => {
                        let equal = Condition::Compare(Compare::Equal, single);
                        self.on(value, names.clone(), equal, frame)
                    }
                    // A list that is not known, or one of lists: the whole is yes or no.
                    _ => {
                        return match self.run.truth(rule, frame) {
                            Ok(known) => Logic::Known(known),
                            Err(names) => self.truth(rule, names, frame),
                        };
                    }
                },
            });
        }
        Logic::Any(any)
    }

    fn open(&self, part: &'r Expr, frame: Option<&Frame<'_>>) -> Result<Value, Missing> {
        let found: Found<'_> = self.run.eval(part, frame);
        found.map(std::borrow::Cow::into_owned)
    }

    /// A part that waits for something, compared with a constant.
    fn on(
        &mut self,
        part: &'r Expr,
        names: Missing,
        condition: Condition,
        frame: Option<&Frame<'_>>,
    ) -> Logic {
        self.add(Kind::Part(part), part, names, condition, frame)
    }

    fn truth(&mut self, rule: &'r Expr, names: Missing, frame: Option<&Frame<'_>>) -> Logic {
        self.add(Kind::Truth(rule), rule, names, Condition::Truth, frame)
    }

    /// Whether a variable may come to null: it divides, or the rule asks for null about something it waits for.
    fn may_be_null(&self, of: &Variable<'_>) -> bool {
        let asks = |variable: &&Variable<'_>| {
            variable.conditions.iter().any(|condition| *condition.constant() == Value::Null)
                && !matches!(variable.kind, Kind::Order(..))
        };
        let shared =
            |variable: &Variable<'_>| variable.names.iter().any(|name| of.names.contains(name));
        of.parts().into_iter().any(divides) || self.variables.iter().filter(asks).any(shared)
    }

    fn known(&self, kind: &Kind<'_>, rows: &str) -> Option<usize> {
        self.variables.iter().position(|known| known.kind == *kind && known.rows == rows)
    }

    fn add(
        &mut self,
        kind: Kind<'r>,
        part: &'r Expr,
        names: Missing,
        condition: Condition,
        frame: Option<&Frame<'_>>,
    ) -> Logic {
        let rows = rows(part, frame);
        let at = self.known(&kind, &rows).unwrap_or_else(|| {
            let domain = match part {
                Expr::Name(name) => self.run.domain(name, frame),
                _ => None,
            };
            self.variables.push(Variable { kind, rows, names, domain, conditions: Vec::new() });
            self.variables.len() - 1
        });
        let conditions = &mut self.variables[at].conditions;
        let place = conditions.iter().position(|known| *known == condition).unwrap_or_else(|| {
            conditions.push(condition);
            conditions.len() - 1
        });
        Logic::On(at, place)
    }
}

/// Whether a value has an order or is yes or no: equality with it is all there is to know.
fn is_plain(value: &Value) -> bool {
    matches!(value, Value::Null | Value::Bool(_)) || order(value, value).is_some()
}
