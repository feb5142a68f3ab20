//! A rule as a plain sentence, from the labels of its names and codes.

use crate::domain::{Duration, Value};
use crate::text::feel::Phrase;
use crate::text::{Lang, Say};

use super::{Arithmetic, Builtin, Compare, Expr, Quantifier, Range, Test, Words};

/// The rule as a sentence a clerk would say. No operator and no id shows where there is a label. Labels of columns are asked
/// for by the list's name: `household.members.income`.
pub fn describe(rule: &Expr, words: &dyn Words, lang: Lang) -> String {
    Teller::new(words, lang).condition(rule, true)
}

/// How a value is worked out, in the same words. A rule that is a condition is told by [`describe`].
pub fn describe_value(rule: &Expr, words: &dyn Words, lang: Lang) -> String {
    Teller::new(words, lang).value(rule)
}

/// A value as a person reads it, in the words of the name it belongs to: a code's label, a number with its unit, a date in
/// full.
pub fn tell(value: &Value, name: &str, words: &dyn Words, lang: Lang) -> String {
    Teller::new(words, lang).constant(value, Some(&Expr::Name(name.to_owned())))
}

pub(super) struct Teller<'w> {
    words: &'w dyn Words,
    lang: Lang,
    /// Variables of the quantifiers around, with the name of their list.
    bound: Vec<(String, String)>,
}

impl<'w> Teller<'w> {
    pub(super) fn new(words: &'w dyn Words, lang: Lang) -> Self {
        Self { words, lang, bound: Vec::new() }
    }

    fn say(&self, phrase: Phrase<'_>) -> String {
        phrase.say(self.lang)
    }

    /// The rule as a condition that holds (`yes`) or does not.
    pub(super) fn condition(&mut self, rule: &Expr, yes: bool) -> String {
        match rule {
            Expr::All(parts) | Expr::Any(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.grouped(part, yes)).collect();
                // Not (a and b) is (not a) or (not b).
                let and = matches!(rule, Expr::All(_)) == yes;
                self.say(if and { Phrase::And(&parts) } else { Phrase::Or(&parts) })
            }
            Expr::Call(Builtin::Not, arguments) => match arguments.as_slice() {
                [of] => self.condition(of, !yes),
                _ => String::new(),
            },
            Expr::Const(Value::Bool(value)) => self.say(Phrase::Always(*value == yes)),
            Expr::Compare(op, a, b) => self.compare(if yes { *op } else { op.negated() }, a, b),
            Expr::In(value, tests) => self.within(value, tests, yes),
            Expr::If(parts) => {
                let condition = self.condition(&parts.0, true);
                let (a, b) = (self.condition(&parts.1, yes), self.condition(&parts.2, yes));
                self.say(Phrase::If(&condition, &a, &b))
            }
            Expr::Quantified(quantifier, variable, parts) => {
                let list = self.value(&parts.0);
                let name = self.path(&parts.0).unwrap_or_default();
                self.bound.push((variable.clone(), name));
                let body = self.condition(&parts.1, true);
                self.bound.pop();
                self.say(match (quantifier, yes) {
                    (Quantifier::Some, true) => Phrase::Some(&list, &body),
                    (Quantifier::Some, false) => Phrase::None(&list, &body),
                    (Quantifier::Every, true) => Phrase::Every(&list, &body),
                    (Quantifier::Every, false) => Phrase::NotEvery(&list, &body),
                })
            }
            Expr::Call(function, arguments) => self.asked(*function, arguments, yes, rule),
            other => {
                let value = self.value(other);
                self.say(Phrase::Answer(&value, yes))
            }
        }
    }

    /// A part of a junction: a junction of the other kind, an alternative or a quantifier goes into brackets.
    fn grouped(&mut self, part: &Expr, yes: bool) -> String {
        let said = self.condition(part, yes);
        let mut inner = part;
        while let Expr::Call(Builtin::Not, arguments) = inner
            && let [of] = arguments.as_slice()
        {
            inner = of;
        }
        match inner {
            Expr::All(_) | Expr::Any(_) | Expr::If(_) | Expr::Quantified(..) => {
                self.say(Phrase::Group(&said))
            }
            _ => said,
        }
    }

    fn compare(&mut self, op: Compare, a: &Expr, b: &Expr) -> String {
        if matches!(a, Expr::Const(_)) && !matches!(b, Expr::Const(_)) {
            return self.compare(op.flipped(), b, a);
        }
        let equal = op == Compare::Equal;
        match (op, b) {
            (Compare::Equal | Compare::NotEqual, Expr::Const(Value::Bool(value))) => {
                return self.condition(a, *value == equal);
            }
            (Compare::Equal | Compare::NotEqual, Expr::Const(Value::Null)) => {
                let a = self.value(a);
                return self.say(Phrase::Nothing(&a, equal));
            }
            _ => {}
        }
        let number = matches!(b, Expr::Const(Value::Number(_)) | Expr::Arithmetic(..));
        let (a, b) = (self.value(a), self.in_words_of(b, a));
        self.say(match op {
            Compare::Equal | Compare::NotEqual if number => Phrase::Equals(&a, &b, equal),
            Compare::Equal | Compare::NotEqual => Phrase::Is(&a, &b, equal),
            Compare::Less => Phrase::Less(&a, &b),
            Compare::AtMost => Phrase::AtMost(&a, &b),
            Compare::Greater => Phrase::Greater(&a, &b),
            Compare::AtLeast => Phrase::AtLeast(&a, &b),
        })
    }

    /// `value in (tests)`: equal ones as one enumeration, the others as conditions of their own.
    fn within(&mut self, value: &Expr, tests: &[Test], yes: bool) -> String {
        let said = self.value(value);
        let (mut equal, mut conditions) = (Vec::new(), Vec::new());
        for test in tests {
            match test {
                Test::Is(Expr::List(items)) => {
                    equal.extend(items.iter().map(|item| self.in_words_of(item, value)));
                }
                Test::Is(constant @ Expr::Const(_)) => {
                    equal.push(self.in_words_of(constant, value));
                }
                Test::Is(list) => {
                    let list = self.value(list);
                    conditions.push(self.say(Phrase::Among(&said, &list, yes)));
                }
                Test::Compare(op, bound) => {
                    conditions.push(self.compare(
                        if yes { *op } else { op.negated() },
                        value,
                        bound,
                    ));
                }
                Test::Range(range) => conditions.push(self.between(value, range, yes)),
            }
        }
        if !equal.is_empty() {
            let items = self.say(Phrase::OneOf(&equal));
            conditions.insert(0, self.say(Phrase::Is(&said, &items, yes)));
        }
        self.say(if yes { Phrase::Or(&conditions) } else { Phrase::And(&conditions) })
    }

    fn between(&mut self, value: &Expr, range: &Range, yes: bool) -> String {
        if range.closed_low && range.closed_high {
            let (low, high) =
                (self.in_words_of(&range.low, value), self.in_words_of(&range.high, value));
            let value = self.value(value);
            return self.say(Phrase::Between(&value, &low, &high, yes));
        }
        let low = if range.closed_low { Compare::AtLeast } else { Compare::Greater };
        let high = if range.closed_high { Compare::AtMost } else { Compare::Less };
        let side = |op: Compare| if yes { op } else { op.negated() };
        let parts = [
            self.compare(side(low), value, &range.low),
            self.compare(side(high), value, &range.high),
        ];
        let said = self.say(if yes { Phrase::And(&parts) } else { Phrase::Or(&parts) });
        self.say(Phrase::Group(&said))
    }

    /// Functions that answer yes or no.
    fn asked(&mut self, function: Builtin, arguments: &[Expr], yes: bool, whole: &Expr) -> String {
        match (function, arguments) {
            (Builtin::IsDefined, [of]) => {
                let of = self.value(of);
                self.say(Phrase::Nothing(&of, !yes))
            }
            (Builtin::ListContains, [list, item]) => {
                let (said, item) = (self.value(list), self.in_words_of(item, list));
                self.say(Phrase::Has(&said, &item, yes))
            }
            (Builtin::Contains | Builtin::StartsWith | Builtin::EndsWith, [text, part]) => {
                let (a, b) = (self.value(text), self.value(part));
                self.say(match function {
                    Builtin::Contains => Phrase::Contains(&a, &b, yes),
                    Builtin::StartsWith => Phrase::StartsWith(&a, &b, yes),
                    _ => Phrase::EndsWith(&a, &b, yes),
                })
            }
            (Builtin::Even | Builtin::Odd, [of]) => {
                let of = self.value(of);
                self.say(Phrase::Even(&of, function == Builtin::Even, yes))
            }
            (Builtin::All, _) => {
                let list = self.several(arguments);
                self.say(Phrase::AllTrue(&list, yes))
            }
            (Builtin::Any, _) => {
                let list = self.several(arguments);
                self.say(Phrase::AnyTrue(&list, yes))
            }
            _ => {
                let value = self.value(whole);
                self.say(Phrase::Answer(&value, yes))
            }
        }
    }

    fn several(&mut self, parts: &[Expr]) -> String {
        let parts: Vec<String> = parts.iter().map(|part| self.value(part)).collect();
        parts.join(if self.lang == Lang::Zh { "、" } else { ", " })
    }

    /// A constant in the words of what it is compared with; anything else as it is.
    fn in_words_of(&mut self, rule: &Expr, of: &Expr) -> String {
        match rule {
            Expr::Const(value) => self.constant(value, Some(of)),
            other => self.value(other),
        }
    }

    /// The rule as a noun.
    pub(super) fn value(&mut self, rule: &Expr) -> String {
        match rule {
            Expr::Const(value) => self.constant(value, None),
            Expr::Name(_) => {
                let name = self.path(rule).unwrap_or_default();
                self.words.label(&name, self.lang).unwrap_or(name)
            }
            Expr::Field(of, column) => {
                let label = self.path(rule).and_then(|name| self.words.label(&name, self.lang));
                label.unwrap_or_else(|| {
                    let of = self.value(of);
                    self.say(Phrase::Of(&of, column))
                })
            }
            Expr::Negate(of) => {
                let of = self.bracketed(of);
                self.say(Phrase::Negative(&of))
            }
            Expr::Arithmetic(op, a, b) => {
                let (a, b) = (self.bracketed(a), self.bracketed(b));
                self.say(match op {
                    Arithmetic::Add => Phrase::Plus(&a, &b),
                    Arithmetic::Subtract => Phrase::Minus(&a, &b),
                    Arithmetic::Multiply => Phrase::Times(&a, &b),
                    Arithmetic::Divide => Phrase::Per(&a, &b),
                    Arithmetic::Power => Phrase::Power(&a, &b),
                })
            }
            Expr::List(items) => self.several(items),
            Expr::If(parts) => {
                let condition = self.condition(&parts.0, true);
                let (a, b) = (self.value(&parts.1), self.value(&parts.2));
                let said = self.say(Phrase::If(&condition, &a, &b));
                self.say(Phrase::Group(&said))
            }
            Expr::Call(function, arguments) => self.called(*function, arguments, rule),
            Expr::All(_)
            | Expr::Any(_)
            | Expr::Compare(..)
            | Expr::In(..)
            | Expr::Quantified(..) => {
                let said = self.condition(rule, true);
                self.say(Phrase::Group(&said))
            }
        }
    }

    fn bracketed(&mut self, part: &Expr) -> String {
        let said = self.value(part);
        if matches!(part, Expr::Arithmetic(..) | Expr::Negate(_)) {
            self.say(Phrase::Group(&said))
        } else {
            said
        }
    }

    /// Functions that give a value.
    fn called(&mut self, function: Builtin, arguments: &[Expr], whole: &Expr) -> String {
        if let (Builtin::Age | Builtin::YearsAndMonthsDuration | Builtin::Modulo, [a, b]) =
            (function, arguments)
        {
            let (a, b) = (self.value(a), self.value(b));
            return self.say(match function {
                Builtin::Age => Phrase::Age(&a, &b),
                Builtin::Modulo => Phrase::Remainder(&a, &b),
                _ => Phrase::Span(&a, &b),
            });
        }
        if let (Builtin::Substring, [text, start, rest @ ..]) = (function, arguments) {
            let (text, start) = (self.value(text), self.value(start));
            let length = rest.first().map(|length| self.value(length));
            return self.say(Phrase::Piece(&text, &start, length.as_deref()));
        }
        if let (Builtin::SubstringBefore | Builtin::SubstringAfter, [text, part]) =
            (function, arguments)
        {
            let (text, part) = (self.value(text), self.value(part));
            return self.say(Phrase::Around(&text, &part, function == Builtin::SubstringBefore));
        }
        if let (Builtin::Date, [year, Expr::Const(month), Expr::Const(day)]) = (function, arguments)
            && let (Value::Number(month), Value::Number(day)) = (month, day)
        {
            let year = self.value(year);
            return self.say(Phrase::DayOf(&year, month.whole_part(), day.whole_part()));
        }
        // What else these take only says how.
        let only_first = matches!(
            function,
            Builtin::Floor
                | Builtin::Ceiling
                | Builtin::Round
                | Builtin::RoundHalfUp
                | Builtin::RoundHalfDown
                | Builtin::RoundUp
                | Builtin::RoundDown
                | Builtin::Decimal
                | Builtin::Number
                | Builtin::StringJoin
        );
        let a = match arguments {
            [first, ..] if only_first => self.value(first),
            all => self.several(all),
        };
        self.say(match function {
            Builtin::Count => Phrase::Count(&a),
            Builtin::Sum => Phrase::Total(&a),
            Builtin::Min => Phrase::Least(&a),
            Builtin::Max => Phrase::Most(&a),
            Builtin::Mean => Phrase::Mean(&a),
            Builtin::Abs => Phrase::Absolute(&a),
            Builtin::Floor => Phrase::Down(&a),
            Builtin::Ceiling => Phrase::Up(&a),
            Builtin::Round | Builtin::RoundHalfUp | Builtin::Decimal => Phrase::Rounded(&a),
            Builtin::RoundHalfDown => Phrase::HalfDown(&a),
            Builtin::RoundUp => Phrase::Away(&a),
            Builtin::RoundDown => Phrase::Towards(&a),
            Builtin::Product => Phrase::Product(&a),
            Builtin::Median => Phrase::Median(&a),
            Builtin::DistinctValues => Phrase::Distinct(&a),
            Builtin::Concatenate | Builtin::Append | Builtin::StringJoin => Phrase::Together(&a),
            Builtin::UpperCase | Builtin::LowerCase => {
                Phrase::Case(&a, function == Builtin::UpperCase)
            }
            Builtin::DayOfYear => Phrase::DayOfYear(&a),
            Builtin::DayOfWeek => Phrase::DayOfWeek(&a),
            Builtin::MonthOfYear => Phrase::MonthOfYear(&a),
            Builtin::WeekOfYear => Phrase::WeekOfYear(&a),
            Builtin::StringLength => Phrase::Length(&a),
            Builtin::Date | Builtin::Duration | Builtin::String | Builtin::Number => return a,
            _ => {
                let said = self.condition(whole, true);
                return self.say(Phrase::Group(&said));
            }
        })
    }

    /// The declared name behind a part, rows left out: `household.members.income`.
    fn path(&self, rule: &Expr) -> Option<String> {
        match rule {
            Expr::Name(name) => {
                let bound = self.bound.iter().rev().find(|(variable, _)| variable == name);
                Some(
                    bound
                        .filter(|(_, list)| !list.is_empty())
                        .map_or_else(|| name.clone(), |(_, list)| list.clone()),
                )
            }
            Expr::Field(of, column) => self.path(of).map(|of| format!("{of}.{column}")),
            _ => None,
        }
    }

    /// The name whose code list and unit a part has.
    fn kin(&self, rule: &Expr) -> Option<String> {
        match rule {
            Expr::Name(_) | Expr::Field(..) => self.path(rule),
            Expr::Negate(of) => self.kin(of),
            Expr::Arithmetic(Arithmetic::Add | Arithmetic::Subtract, a, b) => {
                self.kin(a).or_else(|| self.kin(b))
            }
            Expr::Call(
                Builtin::Sum
                | Builtin::Min
                | Builtin::Max
                | Builtin::Mean
                | Builtin::Abs
                | Builtin::Floor
                | Builtin::Ceiling
                | Builtin::Round
                | Builtin::RoundHalfUp
                | Builtin::RoundHalfDown
                | Builtin::RoundUp
                | Builtin::RoundDown
                | Builtin::Decimal
                | Builtin::Median
                | Builtin::DistinctValues,
                arguments,
            ) => arguments.first().and_then(|first| self.kin(first)),
            _ => None,
        }
    }

    /// A value in the words of the part it belongs to.
    pub(super) fn constant(&self, value: &Value, of: Option<&Expr>) -> String {
        let kin = of.and_then(|of| self.kin(of));
        match value {
            Value::Null => self.say(Phrase::Null),
            Value::Bool(yes) => self.say(Phrase::Bool(*yes)),
            Value::Number(n) => {
                let unit = match of {
                    Some(Expr::Call(Builtin::Age, _)) => {
                        Some(if self.lang == Lang::Zh { "岁" } else { "years" }.into())
                    }
                    _ => kin.and_then(|name| self.words.unit(&name, self.lang)),
                };
                self.say(Phrase::Amount(&n.to_string(), &unit.unwrap_or_default()))
            }
            Value::Text(text) => {
                let label = kin.and_then(|name| self.words.code(&name, text, self.lang));
                self.say(Phrase::Quote(label.as_deref().unwrap_or(text)))
            }
            Value::Date(date) => self.say(Phrase::Day(date.year(), date.month(), date.day())),
            Value::Duration(Duration::Months(n)) => self.say(Phrase::Months(*n)),
            Value::Duration(Duration::Seconds(n)) => self.say(Phrase::Seconds(*n)),
            Value::List(items) => {
                let items: Vec<String> = items.iter().map(|item| self.constant(item, of)).collect();
                items.join(if self.lang == Lang::Zh { "、" } else { ", " })
            }
            Value::Row(row) => {
                let cells: Vec<String> =
                    row.values().map(|cell| self.constant(cell, None)).collect();
                cells.join(if self.lang == Lang::Zh { "，" } else { ", " })
            }
        }
    }
}
