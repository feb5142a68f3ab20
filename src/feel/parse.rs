//! The parser: one token of lookahead, binding powers, the first error ends it.

use std::ops::Range;

use crate::domain::{Date, Duration, Value, nearest};
use crate::text::feel::{Expected, Msg, Outside};

use super::syntax::{Kind, Node, NodeTest};
use super::token::{Token, is_name_part, tokens};
use super::{Arithmetic, Builtin, Compare, Dictionary, Problem, Quantifier};

/// Deepest nesting of brackets, functions and `if`.
const DEPTH: usize = 64;
/// Highest tree: a chain `a + b + c …` is as high as it is long.
const HEIGHT: usize = 256;
/// Longest rule, in bytes.
const LENGTH: usize = 65_536;

const KEYWORDS: [&str; 16] = [
    "and",
    "or",
    "between",
    "in",
    "true",
    "false",
    "null",
    "if",
    "then",
    "else",
    "some",
    "every",
    "satisfies",
    "for",
    "function",
    "return",
];

/// Reads a rule. Without a tree there is an error among the problems; with one there may be notes.
pub fn parse(src: &str, dictionary: &dyn Dictionary) -> (Option<Node>, Vec<Problem>) {
    let mut problems = Vec::new();
    if src.len() > LENGTH {
        problems.push(Problem::new(0..src.len(), Msg::Long));
        return (None, problems);
    }
    let parsed = tokens(src, &mut problems).and_then(|tokens| {
        let mut parser = Parser { src, tokens, at: 0, depth: 0, bound: Vec::new(), dictionary };
        let node = parser.expression()?;
        parser.end().map(|()| node)
    });
    match parsed {
        Ok(node) => (Some(node), problems),
        Err(problem) => {
            problems.push(problem);
            (None, problems)
        }
    }
}

struct Parser<'a> {
    src: &'a str,
    tokens: Vec<(Token, Range<usize>)>,
    at: usize,
    depth: usize,
    /// Variables of the quantifiers around.
    bound: Vec<String>,
    dictionary: &'a dyn Dictionary,
}

type Parsed<T = Node> = Result<T, Problem>;

impl Parser<'_> {
    fn token(&self) -> &Token {
        &self.tokens[self.at].0
    }

    fn span(&self) -> Range<usize> {
        self.tokens[self.at].1.clone()
    }

    /// Where the token before this one ended.
    fn last_end(&self) -> usize {
        self.at.checked_sub(1).map_or(0, |before| self.tokens[before].1.end)
    }

    /// The text of the token `ahead` of this one; empty at the end.
    fn text(&self, ahead: usize) -> &str {
        self.tokens.get(self.at + ahead).map_or("", |(_, span)| &self.src[span.clone()])
    }

    fn is_word(&self, ahead: usize) -> bool {
        self.tokens.get(self.at + ahead).is_some_and(|(token, _)| *token == Token::Word)
    }

    fn step(&mut self) {
        // The last token is the end, which is never stepped over.
        self.at = (self.at + 1).min(self.tokens.len() - 1);
    }

    fn sign(&mut self, sign: &str) -> bool {
        let found = matches!(self.token(), Token::Sign(s) if *s == sign);
        if found {
            self.step();
        }
        found
    }

    fn word(&mut self, word: &str) -> bool {
        let found = self.is_word(0) && self.text(0) == word;
        if found {
            self.step();
        }
        found
    }

    fn need_sign(&mut self, sign: &'static str) -> Parsed<()> {
        if self.sign(sign) { Ok(()) } else { Err(self.unexpected(Expected::Sign(sign))) }
    }

    fn need_word(&mut self, word: &'static str) -> Parsed<()> {
        if self.word(word) { Ok(()) } else { Err(self.unexpected(Expected::Sign(word))) }
    }

    fn unexpected(&self, expected: Expected) -> Problem {
        if let Some((start, end)) = self.unknown_function() {
            return unknown_function(start..end, &self.src[start..end]);
        }
        let message = match self.token() {
            Token::Sign("==") => Msg::Foreign { found: "==", instead: "=" },
            Token::Sign("&&") => Msg::Foreign { found: "&&", instead: "and" },
            Token::Sign("||") => Msg::Foreign { found: "||", instead: "or" },
            Token::Sign("{") => Msg::Outside(Outside::Context),
            Token::Sign("[") => Msg::Outside(Outside::Filter),
            Token::Sign("..") => Msg::Outside(Outside::RangeValue),
            Token::Word if self.text(0) == "instance" && self.text(1) == "of" => {
                Msg::Outside(Outside::InstanceOf)
            }
            _ => Msg::Expected { expected, found: self.text(0).chars().take(20).collect() },
        };
        Problem::new(self.span(), message)
    }

    /// Where a word that has just been read as a name begins and ends when it is the first of several before a bracket:
    /// `day of wek(`.
    fn unknown_function(&self) -> Option<(usize, usize)> {
        let (first, span) = self.tokens.get(self.at.checked_sub(1)?)?;
        let words = (0..4).take_while(|ahead| self.is_word(*ahead)).count();
        let open = |(token, _): &(Token, _)| matches!(token, Token::Sign("("));
        let called = words > 0 && self.tokens.get(self.at + words).is_some_and(open);
        let name =
            *first == Token::Word && !(0..words).any(|ahead| KEYWORDS.contains(&self.text(ahead)));
        (called && name).then(|| (span.start, self.tokens[self.at + words - 1].1.end))
    }

    fn end(&self) -> Parsed<()> {
        match self.token() {
            Token::End => Ok(()),
            Token::Sign("=" | "!=" | "<" | "<=" | ">" | ">=") => {
                Err(Problem::new(self.span(), Msg::Chain))
            }
            _ => Err(self.unexpected(Expected::Operator)),
        }
    }

    /// A node from `start` to the last token, unless the tree gets too high.
    fn node(&self, start: usize, kind: Kind) -> Parsed {
        let node = Node::new(start..self.last_end(), kind);
        if node.height > HEIGHT { Err(Problem::new(node.span, Msg::Deep)) } else { Ok(node) }
    }

    fn expression(&mut self) -> Parsed {
        if self.depth >= DEPTH {
            return Err(Problem::new(self.span(), Msg::Deep));
        }
        self.depth += 1;
        let node = self.any();
        self.depth -= 1;
        node
    }

    fn any(&mut self) -> Parsed {
        let start = self.span().start;
        let mut parts = vec![self.all()?];
        while self.word("or") {
            parts.push(self.all()?);
        }
        if parts.len() == 1 { Ok(parts.swap_remove(0)) } else { self.node(start, Kind::Any(parts)) }
    }

    fn all(&mut self) -> Parsed {
        let start = self.span().start;
        let mut parts = vec![self.comparison()?];
        while self.word("and") {
            parts.push(self.comparison()?);
        }
        if parts.len() == 1 { Ok(parts.swap_remove(0)) } else { self.node(start, Kind::All(parts)) }
    }

    fn compare(&mut self) -> Option<Compare> {
        let op = match self.token() {
            Token::Sign("=") => Compare::Equal,
            Token::Sign("!=") => Compare::NotEqual,
            Token::Sign("<") => Compare::Less,
            Token::Sign("<=") => Compare::AtMost,
            Token::Sign(">") => Compare::Greater,
            Token::Sign(">=") => Compare::AtLeast,
            _ => return None,
        };
        self.step();
        Some(op)
    }

    fn comparison(&mut self) -> Parsed {
        let start = self.span().start;
        let left = self.sum(0)?;
        if let Some(op) = self.compare() {
            let right = self.sum(0)?;
            return self.node(start, Kind::Compare(op, Box::new(left), Box::new(right)));
        }
        if self.word("between") {
            let low = self.sum(0)?;
            self.need_word("and")?;
            let high = self.sum(0)?;
            return self.node(
                start,
                Kind::In(Box::new(left), vec![NodeTest::Range(low, high, true, true)]),
            );
        }
        if self.word("in") {
            let tests = self.tests()?;
            return self.node(start, Kind::In(Box::new(left), tests));
        }
        Ok(left)
    }

    /// What follows `in`: one test, or several in round brackets. `in (1 .. 5)` is a range, `in (1) + x` a sum. Nothing is
    /// read twice, so that nested brackets cost no more than flat ones.
    fn tests(&mut self) -> Parsed<Vec<NodeTest>> {
        let start = self.span().start;
        if !self.sign("(") {
            return self.test().map(|test| vec![test]);
        }
        let mut tests = vec![self.nested(Self::test)?];
        if let [NodeTest::Is(_)] = tests.as_slice()
            && self.sign("..")
            && let Some(NodeTest::Is(low)) = tests.pop()
        {
            return self.range(low, false).map(|range| vec![range]);
        }
        while self.sign(",") {
            tests.push(self.nested(Self::test)?);
        }
        self.need_sign(")")?;
        match tests.pop() {
            Some(NodeTest::Is(only)) if tests.is_empty() => {
                let whole = self.continued(start, only, 0)?;
                Ok(vec![NodeTest::Is(whole)])
            }
            last => {
                tests.extend(last);
                Ok(tests)
            }
        }
    }

    /// One test. A bracket opens a range, a list or a group: which of them shows only after the first value.
    fn test(&mut self) -> Parsed<NodeTest> {
        let start = self.span().start;
        if let Some(op) = self.compare() {
            return Ok(NodeTest::Compare(op, self.sum(0)?));
        }
        if self.sign("]") {
            let low = self.expression()?;
            self.need_sign("..")?;
            return self.range(low, false);
        }
        if self.sign("[") {
            let mut items = Vec::new();
            if !self.sign("]") {
                let first = self.expression()?;
                if self.sign("..") {
                    return self.range(first, true);
                }
                items.push(first);
                if self.sign(",") {
                    items.extend(self.sequence("]")?);
                } else {
                    self.need_sign("]")?;
                }
            }
            return self.node(start, Kind::List(items)).map(NodeTest::Is);
        }
        if self.sign("(") {
            let first = self.expression()?;
            if self.sign("..") {
                return self.range(first, false);
            }
            self.need_sign(")")?;
            return self.continued(start, first, 0).map(NodeTest::Is);
        }
        self.sum(0).map(NodeTest::Is)
    }

    /// The rest of a range, after its `..`.
    fn range(&mut self, low: Node, closed_low: bool) -> Parsed<NodeTest> {
        let high = self.sum(0)?;
        let closed_high = match self.token() {
            Token::Sign("]") => true,
            Token::Sign(")" | "[") => false,
            _ => return Err(self.unexpected(Expected::Sign("]"))),
        };
        self.step();
        Ok(NodeTest::Range(low, high, closed_low, closed_high))
    }

    fn nested<T>(&mut self, read: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        if self.depth >= DEPTH {
            return Err(Problem::new(self.span(), Msg::Deep));
        }
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        result
    }

    /// Sums and products by binding power: 0 for `+ -`, 1 for `* /`, 2 for `**`.
    fn sum(&mut self, power: u8) -> Parsed {
        let start = self.span().start;
        let left = self.unary()?;
        self.continued(start, left, power)
    }

    /// The rest of a sum whose first operand has been read.
    fn continued(&mut self, start: usize, mut left: Node, power: u8) -> Parsed {
        loop {
            let (op, binding) = match self.token() {
                Token::Sign("+") => (Arithmetic::Add, 0),
                Token::Sign("-") => (Arithmetic::Subtract, 0),
                Token::Sign("*") => (Arithmetic::Multiply, 1),
                Token::Sign("/") => (Arithmetic::Divide, 1),
                Token::Sign("**") => (Arithmetic::Power, 2),
                _ => return Ok(left),
            };
            if binding < power {
                return Ok(left);
            }
            self.step();
            let right = self.sum(binding + 1)?;
            if let (Arithmetic::Power, Kind::Const(Value::Number(power))) = (op, &right.kind)
                && power.as_int().is_none()
            {
                return Err(Problem::new(right.span, Msg::Outside(Outside::Power)));
            }
            left = self.node(start, Kind::Arithmetic(op, Box::new(left), Box::new(right)))?;
        }
    }

    fn unary(&mut self) -> Parsed {
        let start = self.span().start;
        if self.sign("-") {
            let of = self.nested(Self::unary)?;
            return self.node(start, Kind::Negate(Box::new(of)));
        }
        self.path()
    }

    fn path(&mut self) -> Parsed {
        let start = self.span().start;
        let mut node = self.primary()?;
        while self.sign(".") {
            if !self.is_word(0) {
                return Err(self.unexpected(Expected::Name));
            }
            let (column, span) = (self.text(0).to_owned(), self.span());
            self.step();
            node = self.node(start, Kind::Field(Box::new(node), column, span))?;
        }
        Ok(node)
    }

    fn primary(&mut self) -> Parsed {
        let start = self.span().start;
        match self.token().clone() {
            Token::Number(number) => {
                self.step();
                self.node(start, Kind::Const(Value::Number(number)))
            }
            Token::Text(text) => {
                self.step();
                self.node(start, Kind::Const(Value::Text(text)))
            }
            Token::Sign("@") => {
                self.step();
                let Token::Text(text) = self.token().clone() else {
                    return Err(self.unexpected(Expected::Sign("\"")));
                };
                let span = self.span();
                self.step();
                let value = at_literal(&text).map_err(|message| Problem::new(span, message))?;
                self.node(start, Kind::Const(value))
            }
            Token::Sign("(") => {
                self.step();
                let mut node = self.expression()?;
                self.need_sign(")")?;
                node.span = start..self.last_end();
                Ok(node)
            }
            Token::Sign("[") => {
                self.step();
                let items = self.sequence("]")?;
                self.node(start, Kind::List(items))
            }
            Token::Word => self.worded(start),
            _ => Err(self.unexpected(Expected::Operand)),
        }
    }

    /// Values between commas up to a closing bracket, which is read.
    fn sequence(&mut self, close: &'static str) -> Parsed<Vec<Node>> {
        let mut items = Vec::new();
        if self.sign(close) {
            return Ok(items);
        }
        loop {
            items.push(self.expression()?);
            if self.sign(close) {
                return Ok(items);
            }
            if !self.sign(",") {
                return Err(self.unexpected(Expected::Sign(close)));
            }
        }
    }

    fn worded(&mut self, start: usize) -> Parsed {
        if let Some((name, words)) = self.called() {
            return self.call(start, &name, words);
        }
        let constant = match self.text(0) {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "null" => Value::Null,
            "if" => return self.conditional(start),
            "some" => return self.quantified(start, Quantifier::Some),
            "every" => return self.quantified(start, Quantifier::Every),
            "for" => return Err(Problem::new(self.span(), Msg::Outside(Outside::Loop))),
            "function" => return Err(Problem::new(self.span(), Msg::Outside(Outside::Function))),
            word if KEYWORDS.contains(&word) => return Err(self.unexpected(Expected::Operand)),
            _ => return self.name(start),
        };
        self.step();
        self.node(start, Kind::Const(constant))
    }

    /// A function's name before `(`, which may have several words, and how many tokens it has.
    fn called(&self) -> Option<(String, usize)> {
        let longest = (1..=5).rev().find_map(|words| {
            let name = self.words(words)?;
            (Builtin::from_name(&name).is_some()).then_some((name, words))
        });
        // A word that is no function: reported as one, unless it is a keyword such as `and (`.
        longest.or_else(|| {
            let name = self.words(1).filter(|name| !KEYWORDS.contains(&name.as_str()))?;
            Some((name, 1))
        })
    }

    /// The next `count` tokens as a name, when they are words and a bracket follows.
    fn words(&self, count: usize) -> Option<String> {
        let bracket = self
            .tokens
            .get(self.at + count)
            .is_some_and(|(token, _)| matches!(token, Token::Sign("(")));
        let all = (0..count).all(|ahead| self.is_word(ahead));
        (bracket && all)
            .then(|| (0..count).map(|ahead| self.text(ahead)).collect::<Vec<_>>().join(" "))
    }

    fn call(&mut self, start: usize, name: &str, words: usize) -> Parsed {
        let end = self.tokens[self.at + words - 1].1.end;
        let Some(function) = Builtin::from_name(name) else {
            return Err(unknown_function(start..end, name));
        };
        (0..=words).for_each(|_| self.step());
        let arguments = self.arguments(function)?;
        let ((min, max), found) = (function.arguments(), arguments.len());
        if found < min || found > max || (function == Builtin::Date && found == 2) {
            let message = Msg::Arguments { function: function.name(), min, max, found };
            return Err(Problem::new(start..self.last_end(), message));
        }
        let node = self.node(start, Kind::Call(function, arguments))?;
        folded(node)
    }

    /// What follows the opening bracket of a function: arguments by position, or all of them by name.
    fn arguments(&mut self, function: Builtin) -> Parsed<Vec<Node>> {
        if self.parameter().is_none() {
            return self.sequence(")");
        }
        let mut named: Vec<Option<Node>> = Vec::new();
        loop {
            let Some((name, words)) = self.parameter() else {
                return Err(self.unexpected(Expected::Name));
            };
            let span = self.span().start..self.tokens[self.at + words - 1].1.end;
            let Some(at) = function.parameter(&name) else {
                let function = function.name();
                return Err(Problem::new(span, Msg::UnknownParameter { function, found: name }));
            };
            (0..=words).for_each(|_| self.step());
            named.resize_with(named.len().max(at + 1), || None);
            named[at] = Some(self.expression()?);
            if self.sign(")") {
                break;
            }
            self.need_sign(",")?;
        }
        // One that is left out before another has no value.
        let end = self.last_end();
        let absent = || Node::new(end..end, Kind::Const(Value::Null));
        Ok(named.into_iter().map(|argument| argument.unwrap_or_else(absent)).collect())
    }

    /// A parameter's name before `:`, and how many words it has.
    fn parameter(&self) -> Option<(String, usize)> {
        let words = (0..3).take_while(|ahead| self.is_word(*ahead)).count();
        let colon = |(token, _): &(Token, _)| matches!(token, Token::Sign(":"));
        let named = words > 0 && self.tokens.get(self.at + words).is_some_and(colon);
        named.then(|| {
            ((0..words).map(|ahead| self.text(ahead)).collect::<Vec<_>>().join(" "), words)
        })
    }

    fn conditional(&mut self, start: usize) -> Parsed {
        self.step();
        let condition = self.expression()?;
        self.need_word("then")?;
        let then = self.expression()?;
        self.need_word("else")?;
        let otherwise = self.expression()?;
        self.node(start, Kind::If(Box::new((condition, then, otherwise))))
    }

    fn quantified(&mut self, start: usize, quantifier: Quantifier) -> Parsed {
        self.step();
        if !self.is_word(0) || KEYWORDS.contains(&self.text(0)) {
            return Err(self.unexpected(Expected::Name));
        }
        let variable = self.text(0).to_owned();
        self.step();
        self.need_word("in")?;
        let list = self.nested(|parser| parser.sum(0))?;
        if matches!(self.token(), Token::Sign(",")) {
            return Err(Problem::new(self.span(), Msg::Outside(Outside::Variables)));
        }
        self.need_word("satisfies")?;
        self.bound.push(variable.clone());
        let condition = self.expression();
        self.bound.pop();
        self.node(start, Kind::Quantified(quantifier, variable, Box::new((list, condition?))))
    }

    /// A name: a variable, else the longest declared dotted (or hyphened) beginning, else all of it.
    fn name(&mut self, start: usize) -> Parsed {
        let first = self.text(0).to_owned();
        if self.bound.contains(&first) {
            self.step();
            return self.node(start, Kind::Name(first));
        }
        let rest = &self.src[start..];
        let run = &rest
            [..rest.find(|c| !is_name_part(c) && !matches!(c, '.' | '-')).unwrap_or(rest.len())];
        let joints = run.match_indices(['.', '-']).map(|(at, _)| at).chain([run.len()]);
        let candidates: Vec<&str> = joints.map(|at| &run[..at]).collect();
        let declared = candidates.iter().rev().find(|name| self.dictionary.declares(name));
        let dotted = || {
            let run = &run[..run.find('-').unwrap_or(run.len())];
            let run = run.split("..").next().unwrap_or(run);
            run.trim_end_matches('.')
        };
        let name = declared.map_or_else(dotted, |name| *name).to_owned();
        let end = start + name.len();
        while self.span().start < end {
            self.step();
        }
        self.node(start, Kind::Name(name))
    }
}

fn unknown_function(span: Range<usize>, name: &str) -> Problem {
    if matches!(name, "time" | "now" | "date and time") {
        return Problem::new(span, Msg::Outside(Outside::Time));
    }
    let nearest = nearest(name, Builtin::ALL.iter().map(|f| f.name())).map(str::to_owned);
    Problem::new(span, Msg::UnknownFunction { found: name.to_owned(), nearest })
}

/// `@"2026-11-23"`, `@"P1Y2M"`.
fn at_literal(text: &str) -> Result<Value, Msg> {
    if let Ok(date) = text.parse::<Date>() {
        return Ok(Value::Date(date));
    }
    if let Ok(duration) = text.parse::<Duration>() {
        return Ok(Value::Duration(duration));
    }
    Err(match text {
        _ if text.contains(':') => Msg::Outside(Outside::Time),
        _ if text.trim_start_matches('-').starts_with('P') => Msg::Duration(text.to_owned()),
        _ => Msg::Date(text.to_owned()),
    })
}

/// `date("…")` and `duration("…")` of a literal are literals. A wrong one is null, as the standard says; the checker
/// reports it. Years and fractions of seconds that exist in the standard and not here are refused.
fn folded(node: Node) -> Parsed {
    let Kind::Call(function, arguments) = &node.kind else { return Ok(node) };
    if let (Builtin::Date, [year, ..]) = (function, arguments.as_slice())
        && let Some(year) = constant(year)
        && !(1..=9999).contains(&year)
        && arguments.len() == 3
    {
        return Err(Problem::new(node.span, Msg::Date(year.to_string())));
    }
    let [Node { kind: Kind::Const(Value::Text(text)), .. }] = arguments.as_slice() else {
        return Ok(node);
    };
    if beyond(*function, text) {
        let message = match function {
            Builtin::Date => Msg::Date(text.clone()),
            _ => Msg::Duration(text.clone()),
        };
        return Err(Problem::new(node.span, message));
    }
    let value = match function {
        Builtin::Date => text.parse().map(Value::Date).ok(),
        Builtin::Duration => text.parse().map(Value::Duration).ok(),
        _ => None,
    };
    Ok(match value {
        Some(value) => Node::new(node.span, Kind::Const(value)),
        None => node,
    })
}

/// A literal number or its negative, without decimal places.
fn constant(node: &Node) -> Option<i64> {
    match &node.kind {
        Kind::Const(Value::Number(n)) => Some(n.whole_part()),
        Kind::Negate(of) => constant(of).map(|n| -n),
        _ => None,
    }
}

/// Whether the standard knows this literal and we do not: a year outside of 1 to 9999, a fraction of a second.
fn beyond(function: Builtin, text: &str) -> bool {
    match function {
        Builtin::Date => {
            let year = text.trim_start_matches('-').split('-').next().unwrap_or_default();
            let digits = year.len() >= 4 && year.bytes().all(|b| b.is_ascii_digit());
            let rest = text.get(text.len().saturating_sub(6)..).unwrap_or_default();
            let day = format!("2000{rest}").parse::<Date>().is_ok();
            digits && day && (text.starts_with('-') || year.len() > 4)
        }
        Builtin::Duration => {
            let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
            let digits = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
            digits == "S" && format!("{whole}S").parse::<Duration>().is_ok()
        }
        _ => false,
    }
}
