use std::collections::BTreeMap;

use onewindow::domain::{Decimal, Rounding, Set, Value};
use onewindow::feel::jsonl::answer;
use onewindow::feel::{
    Dictionary, Expr, Outcome, Scope, Slot, Words, describe, eval, explain, parse,
};
use onewindow::text::Lang;
use proptest::prelude::*;

struct Anything;

impl Dictionary for Anything {
    fn declares(&self, name: &str) -> bool {
        !name.contains(['.', '-'])
    }
}

impl Scope for Anything {
    fn get(&self, _: &str) -> Slot<'_> {
        Slot::Unknown
    }
}

impl Words for Anything {
    fn label(&self, _: &str, _: Lang) -> Option<String> {
        None
    }
    fn code(&self, _: &str, _: &str, _: Lang) -> Option<String> {
        None
    }
    fn unit(&self, _: &str, _: Lang) -> Option<String> {
        None
    }
}

/// Some names known, the others open.
struct Given<'a>(&'a BTreeMap<String, bool>);

impl Scope for Given<'_> {
    fn get(&self, name: &str) -> Slot<'_> {
        self.0.get(name).map_or(Slot::Unknown, |value| Value::Bool(*value).into())
    }
}

/// Conditions in which every name stands once, numbered from the left.
fn condition() -> impl Strategy<Value = Expr> {
    let leaf = prop_oneof![
        4 => Just(Expr::Name(String::new())),
        1 => any::<bool>().prop_map(|b| Expr::Const(Value::Bool(b))),
    ];
    let tree = leaf.prop_recursive(4, 6, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(Expr::All),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Expr::Any),
            inner.prop_map(|of| Expr::Call(onewindow::feel::Builtin::Not, vec![of])),
        ]
    });
    tree.prop_map(|mut tree| {
        number(&mut tree, &mut 0);
        tree
    })
}

fn number(rule: &mut Expr, next: &mut usize) {
    match rule {
        Expr::Name(name) => {
            *name = format!("fact{next}");
            *next += 1;
        }
        Expr::All(parts) | Expr::Any(parts) | Expr::Call(_, parts) => {
            parts.iter_mut().for_each(|part| number(part, next));
        }
        _ => {}
    }
}

/// Results of the rule over all values of the open names.
fn results(rule: &Expr, open: &[String], given: &BTreeMap<String, bool>) -> Vec<Outcome> {
    (0..1_u32 << open.len())
        .map(|bits| {
            let mut all = given.clone();
            all.extend(
                open.iter().enumerate().map(|(i, name)| (name.clone(), bits & (1 << i) != 0)),
            );
            eval(rule, &Given(&all))
        })
        .collect()
}

proptest! {
    #[test]
    fn any_text_is_parsed_or_refused(src in "\\PC{0,60}") {
        let (node, problems) = parse(&src, &Anything);
        prop_assert!(node.is_some() || !problems.is_empty());
        for problem in &problems {
            prop_assert!(src.get(problem.span.clone()).is_some());
            prop_assert!(Lang::ALL.into_iter().all(|lang| !problem.say(&src, lang).is_empty()));
        }
    }

    #[test]
    fn rule_like_text_never_panics(words in prop::collection::vec(prop::sample::select(vec![
        "a", "b.c", "1", "2.5", "\"x\"", "(", ")", "[", "]", "..", ",", "and", "or", "not(", "in", "between", "=", "<", "-", "*", "/",
        "if", "then", "else", "some", "every", "i", "satisfies", "@\"P1Y\"", "date(\"2026-01-01\")", "substring(", "null", "true", ".",
        "sum(", "age(",
    ]), 0..14)) {
        let src = words.join(" ");
        if let (Some(node), _) = parse(&src, &Anything) {
            let rule = node.into_expr();
            eval(&rule, &Anything);
            for lang in Lang::ALL {
                describe(&rule, &Anything, lang);
                explain(&rule, &Anything, &Anything, lang).lines(lang);
            }
            let bytes = postcard::to_allocvec(&rule).expect("a tree can be packed");
            prop_assert_eq!(postcard::from_bytes::<Expr>(&bytes).expect("and unpacked"), rule);
        }
        answer(&src, Lang::Zh);
    }

    #[test]
    fn the_missing_set_is_exactly_what_can_still_change_the_result(rule in condition(), known in any::<u16>(), values in any::<u16>()) {
        let names: Vec<String> = onewindow::feel::names(&rule).into_iter().collect();
        prop_assume!(names.len() <= 8);
        let is_known = |i: usize| known & (1 << i) != 0;
        let given = (0..names.len()).filter(|i| is_known(*i)).map(|i| (names[i].clone(), values & (1 << i) != 0)).collect();
        let open: Vec<String> = (0..names.len()).filter(|i| !is_known(*i)).map(|i| names[i].clone()).collect();
        let all = results(&rule, &open, &given);
        let matters = |i: usize| (0..all.len()).any(|bits| all[bits] != all[bits ^ (1 << i)]);
        let needed: Set<String> = (0..open.len()).filter(|i| matters(*i)).map(|i| open[i].clone()).collect();
        let expected = if needed.is_empty() { all[0].clone() } else { Outcome::Unknown(needed) };
        prop_assert_eq!(eval(&rule, &Given(&given)), expected);
    }

    #[test]
    fn decimals_obey_the_laws_of_arithmetic(a in -1_000_000_000_i64..1_000_000_000, b in -1_000_000_000_i64..1_000_000_000) {
        let (a, b) = (Decimal::from_millionths(a), Decimal::from_millionths(b));
        prop_assert_eq!(a.checked_add(b), b.checked_add(a));
        prop_assert_eq!(a.checked_mul(b), b.checked_mul(a));
        prop_assert_eq!(a.checked_add(b).and_then(|sum| sum.checked_sub(b)), Some(a));
        prop_assert_eq!(a.to_string().parse(), Ok(a));
        let (floor, ceiling) = (a.round(0, Rounding::Floor), a.round(0, Rounding::Ceiling));
        prop_assert!(floor <= Some(a) && Some(a) <= ceiling);
    }
}
