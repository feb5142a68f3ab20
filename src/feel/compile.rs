use super::check::check;
use super::decided::decided;
use super::parse::parse;
use super::{Dictionary, Expr, Problem, Schema, Severity, Type};

/// Reads and checks a rule that must give `expected` ([`Type::Any`]: anything). Without an error among the problems there is a
/// tree; notes and warnings do not prevent it.
pub fn compile(src: &str, schema: &dyn Schema, expected: &Type) -> (Option<Expr>, Vec<Problem>) {
    struct Declared<'a>(&'a dyn Schema);
    impl Dictionary for Declared<'_> {
        fn declares(&self, name: &str) -> bool {
            self.0.type_of(name).is_some()
        }
    }
    let (node, mut problems) = parse(src, &Declared(schema));
    let Some(node) = node else { return (None, problems) };
    problems.extend(check(&node, schema, expected));
    let sound = problems.iter().all(|problem| problem.severity != Severity::Error);
    if sound {
        problems.extend(decided(&node, schema));
    }
    problems.sort_by_key(|problem| problem.span.start);
    (sound.then(|| node.into_expr()), problems)
}
