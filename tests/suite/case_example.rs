//! The catalogue's own tests, and how they say what is wrong.

use onewindow::case::example;
use onewindow::catalog::{Catalogue, ExampleVerdict};
use onewindow::text::{Lang, Say};

use crate::case_scenario::{real, real_files, real_scenario, small};

#[track_caller]
fn all_come_out_as_written(catalogue: &Catalogue) {
    let mut wrong = Vec::new();
    for item in &catalogue.items {
        for example in &item.examples {
            let found = example::run(catalogue, item, example);
            wrong.extend(
                found.iter().map(|mismatch| format!("{}: {}", item.id, mismatch.say(Lang::Zh))),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_example_of_the_small_catalogue_comes_out_as_written() {
    all_come_out_as_written(small());
}

#[test]
fn every_example_of_the_real_catalogue_comes_out_as_written() {
    assert!(real().items.iter().map(|item| item.examples.len()).sum::<usize>() >= 32);
    all_come_out_as_written(real());
}

#[test]
fn every_case_of_the_real_catalogue_comes_out_as_written() {
    let loaded = real_files();
    let names: std::collections::BTreeSet<_> =
        loaded.cases.iter().map(|claim| &claim.example.name).collect();
    assert!(names.len() >= 5, "{names:?}");
    let mut wrong = Vec::new();
    for claim in &loaded.cases {
        let item = loaded.catalogue.item(&claim.item).expect("a case names items that are there");
        let found = example::run(&loaded.catalogue, item, &claim.example);
        wrong.extend(found.iter().map(|m| format!("{}: {}", claim.item, m.say(Lang::Zh))));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_example_that_came_out_differently_says_how() {
    let item = small().item(&"allowance".into()).unwrap();
    let mut example = item.examples[1].clone();
    example.missing = vec!["person.name".into()];
    example.needed = vec!["agent-id-card".into()];
    example.not_needed = vec!["id-card".into()];
    let said = |lang| -> Vec<String> {
        example::run(small(), item, &example).iter().map(|mismatch| mismatch.say(lang)).collect()
    };
    assert_eq!(
        said(Lang::Zh),
        [
            "例子“只知道年龄”：写的是还差 person.name，算出来还差 person.hukou",
            "例子“只知道年龄”：材料 agent-id-card：写的是“要”，算出来是“还不一定”",
            "例子“只知道年龄”：材料 id-card：写的是“不要”，算出来是“要”",
        ]
    );
    example.verdict = Some(ExampleVerdict::Met);
    let said = example::run(small(), item, &example)[0].say(Lang::En);
    assert_eq!(
        said,
        "example “只知道年龄”: expected “may qualify”, came out as “more to find out” (person.hukou)"
    );
}

#[test]
fn an_example_that_fails_for_another_reason_says_for_which() {
    let item = small().item(&"allowance".into()).unwrap();
    let mut example = item.examples[2].clone();
    assert_eq!(example::run(small(), item, &example), []);
    example.why = vec![0];
    let said = |lang| example::run(small(), item, &example)[0].say(lang);
    assert_eq!(
        said(Lang::Zh),
        "例子“外地户口”：写的是不符合这一条：1. 到了高龄；算出来不符合的是：2. 户口在本市"
    );
    assert_eq!(
        said(Lang::En),
        "example “外地户口”: expected to fail: 1. Of old age; failing: 2. Registered in this city"
    );
}

#[test]
fn somebody_of_82_is_asked_for_the_register_before_anything_is_said() {
    real_scenario("longevity-allowance")
        .fact("person.age", "82")
        .expect_unknown(&["person.hukou"])
        .fact("person.hukou", "community")
        .expect_met()
        .fact("person.age", "79")
        .expect_not_met(&[0]);
}
