//! The type checker: reads the tree with its positions against the declared names.
//!
//! It reports only what is certain. [`Type::Any`] goes with everything, a bare number with every unit.

use crate::domain::{Value, nearest};
use crate::text::feel::Msg;

use super::syntax::{Kind, Node, NodeTest};
use super::{Arithmetic, Builtin, Compare, Dictionary, Problem, Schema, Type, Unit};

/// Everything wrong with a rule that must give `expected`.
pub fn check(rule: &Node, schema: &dyn Schema, expected: &Type) -> Vec<Problem> {
    let mut checker = Checker { schema, bound: Vec::new(), problems: Vec::new() };
    let found = checker.type_of(rule);
    checker.need(rule, &found, expected);
    checker.problems
}

/// The names of a rule that nobody declared, with the nearest of those that are.
pub(super) fn undeclared(
    rule: &Node,
    dictionary: &dyn Dictionary,
    declared: &[String],
) -> Vec<Problem> {
    let mut problems = Vec::new();
    visit(rule, &mut Vec::new(), &mut |node, name| {
        if !dictionary.declares(name) {
            problems.push(unknown_name(node, name, declared));
        }
    });
    problems
}

fn unknown_name(node: &Node, name: &str, declared: &[String]) -> Problem {
    let nearest = nearest(name, declared.iter().map(String::as_str)).map(str::to_owned);
    Problem::new(node.span.clone(), Msg::UnknownName { found: name.to_owned(), nearest })
}

fn visit<'a>(node: &'a Node, bound: &mut Vec<&'a str>, found: &mut dyn FnMut(&'a Node, &'a str)) {
    match &node.kind {
        Kind::Name(name) if !bound.contains(&name.as_str()) => found(node, name),
        Kind::Quantified(_, variable, parts) => {
            visit(&parts.0, bound, found);
            bound.push(variable);
            visit(&parts.1, bound, found);
            bound.pop();
        }
        kind => kind.each(&mut |part| visit(part, bound, found)),
    }
}

struct Checker<'a> {
    schema: &'a dyn Schema,
    /// Variables of the quantifiers around.
    bound: Vec<(String, Type)>,
    problems: Vec<Problem>,
}

impl Checker<'_> {
    fn report(&mut self, node: &Node, message: Msg) {
        self.problems.push(Problem::new(node.span.clone(), message));
    }

    /// Reports a part that is not of the kind needed.
    fn need(&mut self, node: &Node, found: &Type, needed: &Type) {
        if !fits(found, needed) {
            self.report(node, Msg::Kind { needed: needed.noun(), found: found.noun() });
        }
    }

    fn type_of(&mut self, node: &Node) -> Type {
        match &node.kind {
            Kind::Const(value) => Type::of(value),
            Kind::Name(name) => self.name(node, name),
            Kind::Field(of, column, span) => {
                let of = self.type_of(of);
                self.column(&of, column, span)
            }
            Kind::Negate(of) => {
                let found = self.type_of(of);
                if !matches!(found, Type::YearsMonths | Type::DaysTime) {
                    self.need(of, &found, &Type::Number(None));
                }
                found
            }
            Kind::All(parts) | Kind::Any(parts) => {
                for part in parts {
                    let found = self.type_of(part);
                    self.need(part, &found, &Type::Boolean);
                }
                Type::Boolean
            }
            Kind::Arithmetic(op, a, b) => {
                let (left, right) = (self.type_of(a), self.type_of(b));
                self.arithmetic(node, *op, &left, &right)
            }
            Kind::Compare(op, a, b) => {
                let (left, right) = (self.type_of(a), self.type_of(b));
                self.comparison(*op, (a, &left), (b, &right));
                Type::Boolean
            }
            Kind::In(value, tests) => {
                let found = self.type_of(value);
                tests.iter().for_each(|test| self.test(value, &found, test));
                Type::Boolean
            }
            Kind::List(items) => {
                let types: Vec<Type> = items.iter().map(|item| self.type_of(item)).collect();
                let first = types.first().cloned().unwrap_or(Type::Any);
                let same = types.iter().all(|other| alike(&first, other));
                Type::List(Box::new(if same { first } else { Type::Any }))
            }
            Kind::If(parts) => {
                let condition = self.type_of(&parts.0);
                self.need(&parts.0, &condition, &Type::Boolean);
                let (then, otherwise) = (self.type_of(&parts.1), self.type_of(&parts.2));
                match (then, otherwise) {
                    (Type::Null, other) | (other, Type::Null) => other,
                    (then, otherwise) if alike(&then, &otherwise) => then,
                    _ => Type::Any,
                }
            }
            Kind::Quantified(_, variable, parts) => {
                let element = match self.type_of(&parts.0) {
                    Type::List(element) => *element,
                    Type::Any => Type::Any,
                    other => {
                        self.need(&parts.0, &other, &Type::List(Box::new(Type::Any)));
                        Type::Any
                    }
                };
                self.bound.push((variable.clone(), element));
                let found = self.type_of(&parts.1);
                self.bound.pop();
                self.need(&parts.1, &found, &Type::Boolean);
                Type::Boolean
            }
            Kind::Call(function, arguments) => {
                let types: Vec<Type> = arguments.iter().map(|part| self.type_of(part)).collect();
                self.call(*function, arguments, &types)
            }
        }
    }

    fn name(&mut self, node: &Node, name: &str) -> Type {
        if let Some((_, bound)) = self.bound.iter().rev().find(|(variable, _)| variable == name) {
            return bound.clone();
        }
        self.schema.type_of(name).unwrap_or_else(|| {
            let problem = unknown_name(node, name, &self.schema.names());
            self.problems.push(problem);
            Type::Any
        })
    }

    fn column(&mut self, of: &Type, column: &str, span: &std::ops::Range<usize>) -> Type {
        let parts: &[&str] = match of {
            Type::List(element) => return Type::List(Box::new(self.column(element, column, span))),
            Type::Any | Type::Null => return Type::Any,
            Type::Row(columns) => {
                if let Some((_, found)) = columns.iter().find(|(name, _)| name == column) {
                    return found.clone();
                }
                let nearest = nearest(column, columns.iter().map(|(name, _)| name.as_str()))
                    .map(str::to_owned);
                let message = Msg::UnknownColumn { found: column.to_owned(), nearest };
                self.problems.push(Problem::new(span.clone(), message));
                return Type::Any;
            }
            Type::Date => &["year", "month", "day", "weekday"],
            Type::YearsMonths => &["years", "months"],
            Type::DaysTime => &["days", "hours", "minutes", "seconds"],
            _ => &[],
        };
        if !parts.contains(&column) {
            let nearest = nearest(column, parts.iter().copied()).map(str::to_owned);
            let message = Msg::UnknownColumn { found: column.to_owned(), nearest };
            self.problems.push(Problem::new(span.clone(), message));
        }
        Type::Number(None)
    }

    fn arithmetic(&mut self, node: &Node, op: Arithmetic, a: &Type, b: &Type) -> Type {
        use Arithmetic::{Add, Divide, Multiply, Subtract};
        let found = match (op, a, b) {
            (_, Type::Any | Type::Null, _) | (_, _, Type::Any | Type::Null) => Some(Type::Any),
            (Add | Subtract, Type::Number(x), Type::Number(y)) => {
                let same = x.is_none() || y.is_none() || x == y;
                same.then(|| Type::Number(x.clone().or_else(|| y.clone())))
            }
            (Multiply, Type::Number(x), Type::Number(y)) => {
                Some(Type::Number(product(x.as_ref(), y.as_ref())))
            }
            (Divide, Type::Number(x), Type::Number(y)) => {
                let below = y.as_ref().map(Unit::inverse);
                Some(Type::Number(product(x.as_ref(), below.as_ref())))
            }
            (Add, Type::Text | Type::Code(_), Type::Text | Type::Code(_)) => Some(Type::Text),
            (Add | Subtract, Type::Date, Type::YearsMonths | Type::DaysTime)
            | (Add, Type::YearsMonths | Type::DaysTime, Type::Date) => Some(Type::Date),
            (Subtract, Type::Date, Type::Date) => Some(Type::DaysTime),
            (Add | Subtract, Type::YearsMonths, Type::YearsMonths)
            | (Multiply | Divide, Type::YearsMonths, Type::Number(_))
            | (Multiply, Type::Number(_), Type::YearsMonths) => Some(Type::YearsMonths),
            (Add | Subtract, Type::DaysTime, Type::DaysTime)
            | (Multiply | Divide, Type::DaysTime, Type::Number(_))
            | (Multiply, Type::Number(_), Type::DaysTime) => Some(Type::DaysTime),
            (Arithmetic::Power, Type::Number(_), Type::Number(None)) => Some(Type::Number(None)),
            (Divide, Type::YearsMonths, Type::YearsMonths)
            | (Divide, Type::DaysTime, Type::DaysTime) => Some(Type::Number(None)),
            _ => None,
        };
        found.unwrap_or_else(|| {
            self.report(node, Msg::Mixed { left: a.noun(), right: b.noun() });
            Type::Any
        })
    }

    /// Two sides of a comparison: alike, ordered where order is asked for, and codes from their list.
    fn comparison(&mut self, op: Compare, (a, left): (&Node, &Type), (b, right): (&Node, &Type)) {
        let ordering = !matches!(op, Compare::Equal | Compare::NotEqual);
        let whole = Node { span: a.span.start.min(b.span.start)..b.span.end, ..b.clone() };
        match (left, right) {
            (Type::Code(_), _) | (_, Type::Code(_)) if ordering => {
                self.report(&whole, Msg::CodeOrder);
            }
            (Type::Code(codes), _) if code(b).is_some() => self.code(b, codes),
            (_, Type::Code(codes)) if code(a).is_some() => self.code(a, codes),
            _ if !alike(left, right) => {
                self.report(&whole, Msg::Mixed { left: left.noun(), right: right.noun() });
            }
            (Type::Boolean | Type::List(_) | Type::Row(_), _) if ordering => {
                self.report(&whole, Msg::NoOrder(left.noun()));
            }
            _ => {}
        }
    }

    fn test(&mut self, value: &Node, found: &Type, test: &NodeTest) {
        match test {
            NodeTest::Compare(op, bound) => {
                let right = self.type_of(bound);
                self.comparison(*op, (value, found), (bound, &right));
            }
            NodeTest::Range(low, high, ..) => {
                for (op, bound) in [(Compare::AtLeast, low), (Compare::AtMost, high)] {
                    let right = self.type_of(bound);
                    self.comparison(op, (value, found), (bound, &right));
                }
            }
            NodeTest::Is(node) => match &node.kind {
                Kind::List(items) => items.iter().for_each(|item| {
                    let right = self.type_of(item);
                    self.comparison(Compare::Equal, (value, found), (item, &right));
                }),
                _ => match self.type_of(node) {
                    Type::List(element) => {
                        if !alike(found, &element) && !matches!(found, Type::List(_)) {
                            self.report(
                                node,
                                Msg::Mixed { left: found.noun(), right: element.noun() },
                            );
                        }
                    }
                    right => self.comparison(Compare::Equal, (value, found), (node, &right)),
                },
            },
        }
    }

    /// A literal that must be one of the codes.
    fn code(&mut self, node: &Node, codes: &[(String, crate::text::Localized)]) {
        let Some(found) = code(node) else { return };
        if codes.iter().any(|(code, _)| code == found) {
            return;
        }
        // A label, or a code with its unit ("1级"), is the commonest slip; then a misspelt code.
        let of_label = codes
            .iter()
            .find(|(_, label)| label.zh == found || label.en.eq_ignore_ascii_case(found));
        let begins =
            || codes.iter().find(|(code, _)| !code.is_empty() && found.starts_with(code.as_str()));
        let near = || {
            let word = nearest(found, codes.iter().map(|(code, _)| code.as_str()))?;
            codes.iter().find(|(code, _)| code == word).filter(|_| found.chars().count() > 1)
        };
        let nearest = of_label.or_else(begins).or_else(near).cloned();
        self.report(
            node,
            Msg::UnknownCode { found: found.to_owned(), nearest, choices: codes.to_vec() },
        );
    }

    fn call(&mut self, function: Builtin, arguments: &[Node], types: &[Type]) -> Type {
        let number = Type::Number(None);
        let mut need = |index: usize, needed: &Type| {
            if let (Some(node), Some(found)) = (arguments.get(index), types.get(index)) {
                self.need(node, found, needed);
            }
        };
        let first = types.first().cloned().unwrap_or(Type::Any);
        // What a list function works on: the elements of its only argument, or the arguments themselves.
        let element = match types {
            [Type::List(element)] => (**element).clone(),
            _ => first.clone(),
        };
        match function {
            Builtin::Not => need(0, &Type::Boolean),
            Builtin::IsDefined | Builtin::All | Builtin::Any | Builtin::Count => {}
            Builtin::ListContains => {
                let item = types.get(1).cloned().unwrap_or(Type::Any);
                if let (Type::List(element), Some(node)) = (&first, arguments.get(1)) {
                    match &**element {
                        Type::Code(codes) if code(node).is_some() => self.code(node, codes),
                        element if !alike(element, &item) => {
                            self.report(
                                node,
                                Msg::Kind { needed: element.noun(), found: item.noun() },
                            );
                        }
                        _ => {}
                    }
                } else {
                    need(0, &Type::List(Box::new(Type::Any)));
                }
            }
            Builtin::Even | Builtin::Odd => need(0, &number),
            Builtin::Product => {
                if !fits(&element, &number) {
                    need(0, &number);
                }
                return number;
            }
            Builtin::DistinctValues => {
                return if matches!(first, Type::List(_)) {
                    first
                } else {
                    Type::List(Box::new(first))
                };
            }
            Builtin::Concatenate | Builtin::Append => {
                let element = match &first {
                    Type::List(element) => (**element).clone(),
                    other => other.clone(),
                };
                let same = types.iter().skip(1).all(|other| match (function, other) {
                    (Builtin::Concatenate, Type::List(other)) => alike(&element, other),
                    (_, other) => alike(&element, other),
                });
                return Type::List(Box::new(if same { element } else { Type::Any }));
            }
            Builtin::String => return Type::Text,
            Builtin::Number => {
                for (index, needed) in [Type::Text, Type::Text, Type::Text].iter().enumerate() {
                    need(index, needed);
                }
                return number;
            }
            Builtin::UpperCase | Builtin::LowerCase => {
                need(0, &Type::Text);
                return Type::Text;
            }
            Builtin::SubstringBefore | Builtin::SubstringAfter => {
                need(0, &Type::Text);
                need(1, &Type::Text);
                return Type::Text;
            }
            Builtin::StringJoin => {
                if !fits(&element, &Type::Text) && types.len() == 1 {
                    need(0, &Type::Text);
                }
                need(1, &Type::Text);
                return Type::Text;
            }
            Builtin::DayOfYear | Builtin::WeekOfYear => {
                need(0, &Type::Date);
                return number;
            }
            Builtin::DayOfWeek | Builtin::MonthOfYear => {
                need(0, &Type::Date);
                return Type::Text;
            }
            Builtin::Sum | Builtin::Mean | Builtin::Median => {
                if !fits(&element, &number) {
                    need(0, &number);
                }
                return element;
            }
            Builtin::Min | Builtin::Max => return element,
            Builtin::Abs => return first,
            Builtin::Floor
            | Builtin::Ceiling
            | Builtin::Round
            | Builtin::RoundHalfUp
            | Builtin::RoundHalfDown
            | Builtin::RoundUp
            | Builtin::RoundDown
            | Builtin::Decimal => {
                need(0, &number);
                need(1, &number);
                return first;
            }
            Builtin::Modulo => {
                need(0, &number);
                need(1, &number);
                return first;
            }
            Builtin::StringLength => need(0, &Type::Text),
            Builtin::Substring => {
                need(0, &Type::Text);
                need(1, &number);
                need(2, &number);
                return Type::Text;
            }
            Builtin::Contains | Builtin::StartsWith | Builtin::EndsWith => {
                need(0, &Type::Text);
                need(1, &Type::Text);
            }
            Builtin::Date => {
                if let Some(text) = arguments.first().and_then(code) {
                    self.report(&arguments[0], Msg::Date(text.to_owned()));
                }
                return Type::Date;
            }
            Builtin::Duration => {
                if let Some(text) = arguments.first().and_then(code) {
                    self.report(&arguments[0], Msg::Duration(text.to_owned()));
                }
                return Type::Any;
            }
            Builtin::YearsAndMonthsDuration | Builtin::Age => {
                need(0, &Type::Date);
                need(1, &Type::Date);
                return if function == Builtin::Age { number } else { Type::YearsMonths };
            }
        }
        match function {
            Builtin::Count | Builtin::StringLength => number,
            _ => Type::Boolean,
        }
    }
}

/// The text of a literal.
fn code(node: &Node) -> Option<&str> {
    match &node.kind {
        Kind::Const(Value::Text(text)) => Some(text),
        _ => None,
    }
}

/// Whether a value of the type can stand where another is needed; units do not matter to a bare number.
fn fits(found: &Type, needed: &Type) -> bool {
    match (found, needed) {
        (Type::Any | Type::Null, _) | (_, Type::Any) => true,
        (Type::Code(_), Type::Text) => true,
        (Type::Number(_), Type::Number(None)) => true,
        (Type::List(found), Type::List(needed)) => fits(found, needed),
        _ => alike(found, needed),
    }
}

/// Whether two values can be equal.
fn alike(a: &Type, b: &Type) -> bool {
    match (a, b) {
        (Type::Any | Type::Null, _) | (_, Type::Any | Type::Null) => true,
        (Type::Number(None), Type::Number(_)) | (Type::Number(_), Type::Number(None)) => true,
        (Type::Number(a), Type::Number(b)) => a == b,
        (Type::Text | Type::Code(_), Type::Text | Type::Code(_)) => true,
        (Type::List(a), Type::List(b)) => alike(a, b),
        (Type::Row(_), Type::Row(_)) => true,
        _ => std::mem::discriminant(a) == std::mem::discriminant(b),
    }
}

fn product(a: Option<&Unit>, b: Option<&Unit>) -> Option<Unit> {
    match (a, b) {
        (Some(a), Some(b)) => a.times(b),
        (only, None) | (None, only) => only.cloned(),
    }
}
