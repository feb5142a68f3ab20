//! The tree the parser builds and the checker reads: as written, with positions.

use std::ops::Range as Span;

use crate::domain::Value;

use super::{Arithmetic, Builtin, Compare, Expr, Quantifier, Range, Test};

/// A part of a rule and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Bytes of the rule's text.
    pub span: Span<usize>,
    /// What it is.
    pub kind: Kind,
    /// How many levels it has; bounds the recursion of everything that walks the tree.
    pub(super) height: usize,
}

/// What a part of a rule is. Each variant becomes that of [`Expr`] with the same name.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A literal.
    Const(Value),
    /// A name.
    Name(String),
    /// `a.b`; the bytes of `b`.
    Field(Box<Node>, String, Span<usize>),
    /// `-x`
    Negate(Box<Node>),
    /// `a and b`
    All(Vec<Node>),
    /// `a or b`
    Any(Vec<Node>),
    /// `a + b`
    Arithmetic(Arithmetic, Box<Node>, Box<Node>),
    /// `a < b`
    Compare(Compare, Box<Node>, Box<Node>),
    /// `x in (…)`
    In(Box<Node>, Vec<NodeTest>),
    /// `[a, b]`
    List(Vec<Node>),
    /// `if c then a else b`
    If(Box<(Node, Node, Node)>),
    /// `some v in list satisfies condition`
    Quantified(Quantifier, String, Box<(Node, Node)>),
    /// `f(a, b)`
    Call(Builtin, Vec<Node>),
}

/// One test of `in`, with positions.
#[derive(Clone, Debug, PartialEq)]
pub enum NodeTest {
    /// A value or list.
    Is(Node),
    /// `< 5`
    Compare(Compare, Node),
    /// `[low .. high]`; whether the ends belong to it.
    Range(Node, Node, bool, bool),
}

impl Node {
    pub(super) fn new(span: Span<usize>, kind: Kind) -> Self {
        let mut height = 0;
        kind.each(&mut |part: &Self| height = height.max(part.height));
        Self { span, kind, height: height + 1 }
    }

    /// The compact tree.
    pub fn into_expr(self) -> Expr {
        let boxed = |node: Box<Self>| Box::new(node.into_expr());
        let all = |nodes: Vec<Self>| nodes.into_iter().map(Self::into_expr).collect();
        match self.kind {
            Kind::Const(value) => Expr::Const(value),
            Kind::Name(name) => Expr::Name(name),
            Kind::Field(of, column, _) => Expr::Field(boxed(of), column),
            Kind::Negate(of) => Expr::Negate(boxed(of)),
            Kind::All(parts) => Expr::All(all(parts)),
            Kind::Any(parts) => Expr::Any(all(parts)),
            Kind::Arithmetic(op, a, b) => Expr::Arithmetic(op, boxed(a), boxed(b)),
            Kind::Compare(op, a, b) => Expr::Compare(op, boxed(a), boxed(b)),
            Kind::In(value, tests) => {
                Expr::In(boxed(value), tests.into_iter().map(NodeTest::into_test).collect())
            }
            Kind::List(parts) => Expr::List(all(parts)),
            Kind::If(parts) => {
                let (condition, then, otherwise) = *parts;
                Expr::If(Box::new((condition.into_expr(), then.into_expr(), otherwise.into_expr())))
            }
            Kind::Quantified(quantifier, variable, parts) => {
                let (list, condition) = *parts;
                Expr::Quantified(
                    quantifier,
                    variable,
                    Box::new((list.into_expr(), condition.into_expr())),
                )
            }
            Kind::Call(function, arguments) => Expr::Call(function, all(arguments)),
        }
    }
}

impl NodeTest {
    fn into_test(self) -> Test {
        match self {
            Self::Is(node) => Test::Is(node.into_expr()),
            Self::Compare(op, node) => Test::Compare(op, node.into_expr()),
            Self::Range(low, high, closed_low, closed_high) => Test::Range(Range {
                low: low.into_expr(),
                high: high.into_expr(),
                closed_low,
                closed_high,
            }),
        }
    }
}

impl Kind {
    /// Visits every direct part, in the order of writing.
    pub fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a Node)) {
        match self {
            Self::Const(_) | Self::Name(_) => {}
            Self::Field(of, ..) | Self::Negate(of) => visit(of),
            Self::All(parts) | Self::Any(parts) | Self::List(parts) | Self::Call(_, parts) => {
                parts.iter().for_each(visit);
            }
            Self::Arithmetic(_, a, b) | Self::Compare(_, a, b) => {
                [a, b].into_iter().for_each(|part| visit(part));
            }
            Self::In(value, tests) => {
                visit(value);
                for test in tests {
                    match test {
                        NodeTest::Is(node) | NodeTest::Compare(_, node) => visit(node),
                        NodeTest::Range(low, high, ..) => {
                            [low, high].into_iter().for_each(&mut *visit);
                        }
                    }
                }
            }
            Self::If(parts) => [&parts.0, &parts.1, &parts.2].into_iter().for_each(visit),
            Self::Quantified(_, _, parts) => [&parts.0, &parts.1].into_iter().for_each(visit),
        }
    }
}
