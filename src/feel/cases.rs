//! What an open rule really waits for, when a name stands in it more than once.
//!
//! The evaluator decides every part by itself: of `a or not(a)` it says that `a` is missing. Here the rule is reduced to its
//! logic: every part that waits for something is a variable (the same part is the same variable wherever it stands), and every
//! condition on it is a table over the values that make a difference: between the constants it is compared with, at them, and
//! beyond them. A variable is still needed when some choice of the others leaves two of its values with different results.
//!
//! This is exact when each unknown name is compared with known values, alone. Where it is not (a sum of two unknowns, an age and
//! a birth date side by side), each such part counts as free, so a name too many may be listed but none is left out and no result
//! is wrong. The search ends after [`STEPS`] steps; what has not been ruled out by then stays listed. Facts that will be said are
//! taken to be values of the kind they are compared with, and null only where the rule asks for null.

use std::cell::Cell;
use std::cmp::Ordering;

use crate::domain::Value;

use super::compare::{Tri, compare, order};
use super::eval::{Found, Frame, Missing, Run, rows};
use super::{Builtin, Compare, Expr, Quantifier, Test};

/// Most parts looked at for one rule.
const STEPS: u32 = 20_000;

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
    let tables: Vec<Table> = cases.variables.iter().map(Variable::table).collect::<Option<_>>()?;
    let search = Search { logic: &logic, tables: &tables, steps: Cell::new(STEPS) };
    let mut chosen = vec![None; tables.len()];
    let needed: Vec<usize> =
        (0..tables.len()).filter(|variable| search.matters(*variable, &mut chosen)).collect();
    if needed.is_empty() {
        chosen.fill(Some(0));
        return search.logic(&chosen, &mut None).map(Ok);
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
        Expr::Call(Builtin::Not, _) => true,
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
        Expr::In(value, tests) if is_total(run, value, tests) => {
            rule.parts().into_iter().map(|part| places(run, part, name, 2)).sum()
        }
        _ => rule.parts().into_iter().map(|part| places(run, part, name, weight)).sum(),
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

/// Of a variable: for each of its values that make a difference, what each condition on it comes to.
type Table = Vec<Vec<Tri>>;

/// What a variable is.
#[derive(PartialEq)]
enum Kind<'r> {
    /// A part that is compared with constants.
    Part(&'r Expr),
    /// Which of two parts is greater.
    Order(&'r Expr, &'r Expr),
    /// A condition that is true or not, nothing else being known of it.
    Truth(&'r Expr),
}

/// Something unknown.
struct Variable<'r> {
    kind: Kind<'r>,
    /// In which rows of the tables around.
    rows: String,
    /// What it waits for.
    names: Missing,
    /// All its values, where they are known.
    domain: Option<Vec<Value>>,
    /// The conditions on it. Of an order the constant says nothing.
    conditions: Vec<(Compare, Value)>,
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
                Err(names) => self.on(rule, names, Compare::Equal, Value::Bool(true), frame),
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
            (Err(names), Ok(value)) => self.on(a, names, op, value, frame),
            (Ok(value), Err(names)) => self.on(b, names, op.flipped(), value, frame),
            (Err(mut names), Err(more)) => {
                names.extend(more);
                if self.known(&Kind::Order(b, a), &rows(rule, frame)).is_some() {
                    return self.add(
                        Kind::Order(b, a),
                        rule,
                        names,
                        (op.flipped(), Value::Null),
                        frame,
                    );
                }
                self.add(Kind::Order(a, b), rule, names, (op, Value::Null), frame)
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
                        let names = || names.clone();
                        let equal = items
                            .into_iter()
                            .map(|item| self.on(value, names(), Compare::Equal, item, frame));
                        Logic::Any(equal.collect())
                    }
                    (Err(names), Ok(single)) if is_plain(&single) => {
                        self.on(value, names.clone(), Compare::Equal, single, frame)
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
        op: Compare,
        constant: Value,
        frame: Option<&Frame<'_>>,
    ) -> Logic {
        self.add(Kind::Part(part), part, names, (op, constant), frame)
    }

    fn truth(&mut self, rule: &'r Expr, names: Missing, frame: Option<&Frame<'_>>) -> Logic {
        self.add(Kind::Truth(rule), rule, names, (Compare::Equal, Value::Bool(true)), frame)
    }

    fn known(&self, kind: &Kind<'_>, rows: &str) -> Option<usize> {
        self.variables.iter().position(|known| known.kind == *kind && known.rows == rows)
    }

    fn add(
        &mut self,
        kind: Kind<'r>,
        part: &'r Expr,
        names: Missing,
        condition: (Compare, Value),
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

impl Variable<'_> {
    /// Its table. `None` when its constants are of several
    /// kinds, so that nothing can be said of what lies between them.
    fn table(&self) -> Option<Table> {
        let conditions = &self.conditions;
        let column = |of: &dyn Fn(&(Compare, Value)) -> Tri| conditions.iter().map(of).collect();
        let mut columns: Table = match &self.kind {
            Kind::Order(..) => [Ordering::Less, Ordering::Equal, Ordering::Greater]
                .map(|ordering| column(&|(op, _)| Some(op.holds(ordering))))
                .into(),
            Kind::Truth(_) => vec![vec![Some(true)], vec![Some(false)]],
            Kind::Part(_) => match &self.domain {
                Some(values) => {
                    values.iter().map(|value| column(&|(op, of)| compare(*op, value, of))).collect()
                }
                None => self.regions()?,
            },
        };
        // Values that no condition tells apart are one.
        columns.sort_unstable();
        columns.dedup();
        (!columns.is_empty()).then_some(columns)
    }

    /// The constants and what lies between and beyond them.
    fn regions(&self) -> Option<Table> {
        let mut constants: Vec<&Value> = Vec::new();
        for (_, constant) in self.conditions.iter().filter(|(_, of)| *of != Value::Null) {
            if !constants.contains(&constant) {
                constants.push(constant);
            }
        }
        let column = |value: &Value| {
            self.conditions.iter().map(|(op, of)| compare(*op, value, of)).collect()
        };
        let mut columns: Table = Vec::new();
        if self.conditions.iter().any(|(_, of)| *of == Value::Null) {
            columns.push(column(&Value::Null));
        }
        let truths = constants.iter().filter(|of| matches!(of, Value::Bool(_))).count();
        if truths > 0 {
            columns.extend([true, false].map(|truth| column(&Value::Bool(truth))));
            return (truths == constants.len()).then_some(columns);
        }
        for (i, a) in constants.iter().enumerate() {
            if constants[i..].iter().any(|b| order(a, b).is_none()) {
                return None;
            }
        }
        constants.sort_by(|a, b| order(a, b).unwrap_or(Ordering::Equal));
        // Even places lie between the constants, odd ones on them.
        for place in 0..=2 * constants.len() {
            let column = self.conditions.iter().map(|(op, of)| {
                match constants.iter().position(|constant| *constant == of) {
                    Some(at) => Some(op.holds(place.cmp(&(2 * at + 1)))),
                    // Something that is not null, compared with null.
                    None => match op {
                        Compare::Equal => Some(false),
                        Compare::NotEqual => Some(true),
                        _ => None,
                    },
                }
            });
            columns.push(column.collect());
        }
        Some(columns)
    }
}

/// The search for two values of a variable that make a difference.
struct Search<'l> {
    logic: &'l Logic,
    tables: &'l [Table],
    steps: Cell<u32>,
}

/// What a rule comes to under some choices; `None` when it is open still.
type Decided = Option<Tri>;

impl Search<'_> {
    /// Whether a variable can still change the result.
    fn matters(&self, variable: usize, chosen: &mut Vec<Option<usize>>) -> bool {
        let mut first: Option<Decided> = None;
        let mut open = None;
        for value in 0..self.tables[variable].len() {
            chosen[variable] = Some(value);
            let mut waits = None;
            let found = self.logic(chosen, &mut waits);
            chosen[variable] = None;
            match (found, first) {
                (None, _) => open = open.or(waits),
                (Some(_), None) => first = Some(found),
                (Some(_), Some(other)) if found != other => return true,
                _ => {}
            }
        }
        let Some(next) = open else { return false };
        for value in 0..self.tables[next].len() {
            if self.steps.get() == 0 {
                return true;
            }
            chosen[next] = Some(value);
            let found = self.matters(variable, chosen);
            chosen[next] = None;
            if found {
                return true;
            }
        }
        false
    }

    fn logic(&self, chosen: &[Option<usize>], waits: &mut Option<usize>) -> Decided {
        self.part(self.logic, chosen, waits)
    }

    fn part(&self, logic: &Logic, chosen: &[Option<usize>], waits: &mut Option<usize>) -> Decided {
        self.steps.set(self.steps.get().saturating_sub(1));
        match logic {
            Logic::Known(known) => Some(*known),
            Logic::On(variable, condition) => match chosen[*variable] {
                Some(value) => Some(self.tables[*variable][value][*condition]),
                None => {
                    waits.get_or_insert(*variable);
                    None
                }
            },
            Logic::All(parts) => self.junction(false, parts, chosen, waits),
            Logic::Any(parts) => self.junction(true, parts, chosen, waits),
            Logic::Not(of) => self.part(of, chosen, waits).map(|truth| truth.map(|truth| !truth)),
            Logic::If(parts) => match self.part(&parts[0], chosen, waits) {
                Some(Some(true)) => self.part(&parts[1], chosen, waits),
                Some(_) => self.part(&parts[2], chosen, waits),
                None => {
                    let then = self.part(&parts[1], chosen, waits)?;
                    let otherwise = self.part(&parts[2], chosen, waits)?;
                    (then == otherwise).then_some(then)
                }
            },
        }
    }

    fn junction(
        &self,
        decisive: bool,
        parts: &[Logic],
        chosen: &[Option<usize>],
        waits: &mut Option<usize>,
    ) -> Decided {
        let (mut open, mut null) = (None, false);
        for part in parts {
            let mut inner = None;
            match self.part(part, chosen, &mut inner) {
                Some(Some(truth)) if truth == decisive => return Some(Some(decisive)),
                Some(Some(_)) => {}
                Some(None) => null = true,
                None => open = open.or(inner),
            }
        }
        match open {
            Some(variable) => {
                waits.get_or_insert(variable);
                None
            }
            None => Some((!null).then_some(!decisive)),
        }
    }
}
