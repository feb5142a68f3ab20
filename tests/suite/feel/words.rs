use onewindow::domain::Value;
use onewindow::feel::{Dictionary, Expr, Scope, Slot, State, Words, describe, explain, parse};
use onewindow::text::Lang;

struct Centre;

impl Dictionary for Centre {
    fn declares(&self, name: &str) -> bool {
        self.label(name, Lang::Zh).is_some()
    }
}

impl Words for Centre {
    fn label(&self, name: &str, lang: Lang) -> Option<String> {
        let (zh, en) = match name {
            "person.age" => ("年龄", "age"),
            "person.place" => ("户口所在地", "registered residence"),
            "has_card" => ("有残疾人证", "has a disability certificate"),
            "members" => ("家庭成员", "household members"),
            "members.income" => ("月收入", "monthly income"),
            _ => return None,
        };
        Some(if lang == Lang::Zh { zh } else { en }.into())
    }

    fn code(&self, name: &str, code: &str, lang: Lang) -> Option<String> {
        let (zh, en) = match (name, code) {
            ("person.place", "here") => ("本社区", "this community"),
            ("person.place", "town") => ("张家港其他镇、社区", "another town"),
            _ => return None,
        };
        Some(if lang == Lang::Zh { zh } else { en }.into())
    }

    fn unit(&self, name: &str, lang: Lang) -> Option<String> {
        let zh = match name {
            "person.age" => "岁",
            "members.income" => "元",
            _ => return None,
        };
        Some(if lang == Lang::Zh { zh } else { "" }.into())
    }
}

/// A person of 73 of whom nothing else is known.
struct Person;

impl Scope for Person {
    fn get(&self, name: &str) -> Slot<'_> {
        match name {
            "person.age" => "73".parse().map_or(Slot::Unknown, |n| Value::Number(n).into()),
            "has_card" => Value::Bool(true).into(),
            _ => Slot::Unknown,
        }
    }
}

fn rule(src: &str) -> Expr {
    let (node, problems) = parse(src, &Centre);
    node.unwrap_or_else(|| panic!("{src}: {problems:?}")).into_expr()
}

fn zh(src: &str) -> String {
    describe(&rule(src), &Centre, Lang::Zh)
}

#[test]
fn a_rule_reads_as_a_plain_sentence() {
    let src = "person.age >= 80 and person.place in (\"here\", \"town\")";
    assert_eq!(zh(src), "年龄大于或等于 80 岁，并且户口所在地是“本社区”或“张家港其他镇、社区”");
    let en = describe(&rule(src), &Centre, Lang::En);
    assert_eq!(
        en,
        "age is at least 80, and registered residence is “this community” or “another town”"
    );
}

#[test]
fn a_day_of_a_year_that_is_told_reads_as_a_day() {
    let src = "date(person.age, 12, 31) >= date(\"2026-11-23\")";
    assert_eq!(zh(src), "“年龄”那年的12月31日大于或等于 2026年11月23日");
    let en = describe(&rule(src), &Centre, Lang::En);
    assert_eq!(en, "31 December of the year “age” is at least 23 November 2026");
}

#[test]
fn not_is_said_inside_the_sentence() {
    assert_eq!(zh("not(person.age >= 80 and has_card)"), "年龄小于 80 岁，或者“有残疾人证”为“否”");
    assert_eq!(zh("not(person.place = \"here\")"), "户口所在地不是“本社区”");
}

#[test]
fn a_condition_on_rows_uses_the_labels_of_its_columns() {
    assert_eq!(
        zh("every m in members satisfies m.income < 800"),
        "家庭成员中每一个都满足：月收入小于 800 元"
    );
    assert_eq!(zh("sum(members.income) > 1"), "月收入的合计大于 1 元");
}

#[test]
fn an_explanation_shows_what_was_found_and_what_is_open() {
    let src = "person.age >= 80 and has_card and person.place = \"here\"";
    let why = explain(&rule(src), &Person, &Centre, Lang::Zh);
    assert_eq!(why.state, State::Failed);
    assert_eq!(
        why.lines(Lang::Zh)[1..],
        [
            "  ✗ 年龄大于或等于 80 岁：现在是 73 岁",
            "  ✓ “有残疾人证”为“是”：现在是 是",
            "  ？ 户口所在地是“本社区”：还需了解：户口所在地",
        ]
    );
}

#[test]
fn polarity_stays_right_under_not() {
    let why = explain(&rule("not(person.age >= 80 or has_card)"), &Person, &Centre, Lang::Zh);
    let states: Vec<State> = why.parts.iter().map(|part| part.state).collect();
    assert_eq!((why.state, states), (State::Failed, vec![State::Held, State::Failed]));
    assert_eq!(why.parts[0].needed, "年龄小于 80 岁");
}
