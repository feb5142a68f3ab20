//! Conditions that are decided before anybody has answered anything: they never hold, or say nothing.
//!
//! The evaluator itself is asked, with nothing known. It decides only what no answer can change (see `cases`), so this keeps
//! silent where it cannot know: one fact divided by another can be anything.

use crate::domain::Value;
use crate::text::feel::Msg;

use super::syntax::{Kind, Node};
use super::{Outcome, Problem, Schema, Scope, Slot, eval};

/// Nothing is known but what can be answered at all.
struct Nothing<'a>(&'a dyn Schema);

impl Scope for Nothing<'_> {
    fn get(&self, _: &str) -> Slot<'_> {
        Slot::Unknown
    }

    fn domain(&self, name: &str) -> Option<Vec<Value>> {
        self.0.domain(name)
    }
}

/// The innermost conditions of a sound rule that can never hold, or never fail.
pub(super) fn decided(rule: &Node, schema: &dyn Schema) -> Vec<Problem> {
    let mut problems = Vec::new();
    visit(rule, &Nothing(schema), &mut problems);
    problems
}

/// Looks at a part of a rule; true when something in it is decided. What is around a decided part may be decided by it alone.
fn visit(node: &Node, scope: &Nothing<'_>, problems: &mut Vec<Problem>) -> bool {
    let mut inside = false;
    node.kind.each(&mut |part| inside |= visit(part, scope, problems));
    if inside || !is_condition(&node.kind) {
        return inside;
    }
    let Outcome::Known(Value::Bool(holds)) = eval(&node.clone().into_expr(), scope) else {
        return false;
    };
    let message = if holds { Msg::NeverFalse } else { Msg::NeverTrue };
    problems.push(Problem::new(node.span.clone(), message));
    true
}

/// What may come to yes or no. A literal is meant as it stands.
fn is_condition(kind: &Kind) -> bool {
    match kind {
        Kind::All(_)
        | Kind::Any(_)
        | Kind::Compare(..)
        | Kind::In(..)
        | Kind::If(_)
        | Kind::Quantified(..) => true,
        Kind::Call(function, _) => function.is_condition(),
        Kind::Const(_)
        | Kind::Name(_)
        | Kind::Field(..)
        | Kind::Negate(_)
        | Kind::Arithmetic(..)
        | Kind::List(_) => false,
    }
}
