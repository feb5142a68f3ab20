use onewindow::domain::Value;
use onewindow::feel::{Expr, Problem, Schema, Severity, Type, compile, names};
use onewindow::text::{Lang, Localized};

/// The names of a small catalogue.
struct Facts;

impl Schema for Facts {
    fn type_of(&self, name: &str) -> Option<Type> {
        let label = |zh: &str| Localized { zh: zh.into(), en: String::new() };
        let codes = ["一级", "二级", "三级", "四级"].iter().enumerate();
        Some(match name {
            "disability.grade" => {
                Type::Code(codes.map(|(i, zh)| ((i + 1).to_string(), label(zh))).collect())
            }
            "has_card" => Type::Boolean,
            "household.income" | "param.standard" => Type::number("元"),
            "household.people" => Type::number("人"),
            "param.per_head" => Type::number("元/人"),
            "birth" | "today" => Type::Date,
            "name" => Type::Text,
            "members" => {
                Type::List(Box::new(Type::Row(vec![("income".into(), Type::number("元"))])))
            }
            _ => return None,
        })
    }

    fn domain(&self, name: &str) -> Option<Vec<Value>> {
        let codes = ["1", "2", "3", "4"].map(|code| Value::Text(code.into()));
        (name == "disability.grade").then(|| codes.to_vec())
    }

    fn names(&self) -> Vec<String> {
        let names = [
            "disability.grade",
            "has_card",
            "household.income",
            "household.people",
            "members",
            "birth",
            "today",
        ];
        names.map(str::to_owned).to_vec()
    }
}

fn rule(src: &str) -> (Option<Expr>, Vec<Problem>) {
    compile(src, &Facts, &Type::Boolean)
}

#[track_caller]
fn sound(src: &str) {
    let (tree, problems) = rule(src);
    assert!(tree.is_some() && problems.is_empty(), "{src}: {problems:?}");
}

#[track_caller]
fn refused(src: &str, code: &str, at: usize) {
    let (tree, problems) = rule(src);
    assert!(tree.is_none(), "{src} is accepted");
    let found: Vec<_> =
        problems.iter().map(|problem| (problem.code, problem.character(src))).collect();
    assert_eq!(found, [(code, at)], "{src}");
}

#[test]
fn rules_that_make_sense_pass() {
    sound("disability.grade in (\"1\", \"2\") and has_card");
    sound("household.income / household.people < param.per_head");
    sound("household.income / household.people <= 800 or household.income < param.standard * 2");
    sound("sum(members.income) < param.standard");
    sound("every m in members satisfies m.income < 100");
    sound("age(birth, today) >= 60 and birth + @\"P60Y\" <= today and today - birth > @\"P10D\"");
    sound("if has_card then disability.grade != \"4\" else not(starts with(name, \"a\"))");
    sound("birth = null or birth.year < 2000");
}

#[test]
fn rules_that_make_none_are_refused_where_they_stand() {
    refused("has_card and disability.grde = \"1\"", "unknown-name", 14);
    refused("disability.grade = \"1级\"", "unknown-code", 20);
    refused("disability.grade in (\"1\", \"7\")", "unknown-code", 27);
    refused("disability.grade >= \"2\"", "code-order", 1);
    refused("household.income < household.people", "mixed-units", 1);
    refused("household.income + household.people > 1", "mixed-units", 1);
    refused("household.income = \"1\"", "mixed-types", 1);
    refused("birth > 60", "mixed-types", 1);
    refused("has_card > true", "type", 1);
    refused("household.income", "type", 1);
    refused("has_card and name", "type", 14);
    refused("age(name, today) > 1", "type", 5);
    refused("some m in members satisfies m.incme > 1", "unknown-column", 31);
    refused("birth < date(\"2025-02-29\")", "date", 14);
}

#[test]
fn a_wrong_option_is_answered_with_the_right_ones() {
    let src = "disability.grade=\"1级\"";
    let (_, problems) = rule(src);
    let said: Vec<String> = problems.iter().map(|problem| problem.say(src, Lang::Zh)).collect();
    let wanted =
        "第 18 字：没有“1级”这个选项，是不是想写“1”（一级）？可选：1 一级、2 二级、3 三级、4 四级";
    assert_eq!(said, [wanted]);
}

#[test]
fn full_width_signs_are_understood_and_noted() {
    let (tree, problems) = rule("（household.income≥100）");
    assert!(tree.is_some());
    assert_eq!(problems.len(), 3);
    assert!(
        problems
            .iter()
            .all(|problem| problem.severity == Severity::Note && problem.code == "full-width")
    );
}

/// Understood, with this finding and no other.
#[track_caller]
fn decided(src: &str, code: &str, at: usize) {
    let (tree, problems) = rule(src);
    assert!(tree.is_some(), "{src} is refused");
    let found: Vec<_> =
        problems.iter().map(|problem| (problem.code, problem.character(src))).collect();
    assert_eq!(found, [(code, at)], "{src}");
}

#[test]
fn a_condition_that_no_answer_can_fulfil_is_said() {
    decided("household.income > 5 and household.income < 3", "never-true", 1);
    decided("has_card and household.income in [5..1]", "never-true", 14);
    decided("has_card and not(has_card)", "never-true", 1);
    decided("has_card or 3 > 5", "never-true", 13);
    decided("disability.grade = \"1\" and disability.grade = \"2\"", "never-true", 1);
    decided("is defined(birth) and birth = null", "never-true", 1);
    decided("some m in members satisfies m.income > 5 and m.income < 3", "never-true", 29);
    decided("household.income / 2 < 100 and household.income / 2 > 200", "never-true", 1);
    decided("age(birth, today) < 18 and age(birth, today) > 60", "never-true", 1);
}

#[test]
fn a_condition_that_says_nothing_is_said() {
    decided("household.income >= 5 or household.income < 5", "never-false", 1);
    decided("has_card and disability.grade in (\"1\", \"2\", \"3\", \"4\")", "never-false", 14);
    decided(
        "if has_card then household.income > 1 or household.income < 2 else has_card",
        "never-false",
        18,
    );
    decided("has_card or 5 > 3", "never-false", 13);
}

#[test]
fn nothing_is_said_of_conditions_that_something_can_change() {
    // Facts divided by each other can be anything.
    sound("household.income / household.people < 1 and household.income > 100");
    // By nobody even nothing comes of it, which is neither less nor more.
    sound("household.income / household.people < 1 or household.income / household.people >= 1");
    sound("household.income > 5 and household.income < 6");
    sound("household.income > param.standard and household.income < param.standard * 2");
    sound("household.income - param.standard > 5 and household.income < 3");
    sound("disability.grade in (\"1\", \"2\", \"3\") and disability.grade != \"1\"");
    sound("count(members) > 2 and every m in members satisfies m.income > 5");
    sound("birth + @\"P60Y\" <= today and age(birth, today) < 60");
    sound("birth = null or birth < today");
}

#[test]
fn the_longest_declared_name_wins_and_variables_are_no_names() {
    let (tree, _) =
        rule("some m in members satisfies m.income > param.standard and birth.year > 2000");
    let found = tree.map(|tree| names(&tree)).unwrap_or_default();
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["birth", "members", "param.standard"]);
}
