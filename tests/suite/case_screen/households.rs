//! Golden households: people as a social worker meets them, and everything that must come out for them.
//!
//! `case/households/*.toml` are written in the words of `cases.toml`; beside them stands what comes out, to be read and reviewed.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::LazyLock;

use onewindow::case::screen::Viewer;
use onewindow::case::{self, Case, Known, Verdict};
use onewindow::catalog::{self, Claim, Loaded};
use onewindow::cli::files;
use onewindow::domain::Value;
use onewindow::feel::{self, Expr, Outcome, Scope};
use onewindow::field::Answer;
use onewindow::packet::{papers, plain};
use onewindow::text::{Lang, Say};

/// The catalogue with the households in the place of its cases. What is known by law is known of every household.
static HOUSEHOLDS: LazyLock<Loaded> = LazyLock::new(|| {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut files = files::under(&root.join("catalog")).expect("the catalogue");
    files.retain(|(path, _)| path != "cases.toml");
    let texts = files::under(&folder()).expect("the households").into_iter();
    let texts = texts.filter(|(path, _)| path.ends_with(".toml")).map(|(_, text)| text);
    files.push(("cases.toml".to_owned(), texts.collect::<Vec<_>>().join(&b"\n"[..])));
    let mut loaded = catalog::load(files);
    for claim in &mut loaded.cases {
        let today = claim.example.today.expect("every household has a day");
        let figures = &mut claim.example.parameters;
        for parameter in &loaded.catalogue.parameters {
            let named = figures.iter().any(|(id, _)| *id == parameter.id);
            if let (false, Some(Value::Number(figure))) = (named, parameter.on(today)) {
                figures.push((parameter.id.clone(), *figure));
            }
        }
    }
    loaded
});

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/suite/case/households")
}

/// One claim of each household: they all have the same facts.
fn households() -> Vec<&'static Claim> {
    let mut found: Vec<&Claim> = Vec::new();
    for claim in &HOUSEHOLDS.cases {
        if found.last().is_none_or(|last| last.example.name != claim.example.name) {
            found.push(claim);
        }
    }
    found
}

/// What is known of a household.
fn told(claim: &Claim) -> (Case, Known<'static>) {
    let facts = claim.example.facts.iter();
    let case = Case {
        facts: facts.map(|(id, value)| (id.clone(), Answer::from(value))).collect(),
        ..Case::default()
    };
    let today = claim.example.today.expect("every household has a day");
    let known = Known::assuming(&HOUSEHOLDS.catalogue, &case, today, &claim.example.parameters);
    (case, known)
}

#[test]
fn the_households_are_well_written() {
    let found: Vec<String> = HOUSEHOLDS.diagnostics.iter().map(|d| d.render(Lang::Zh)).collect();
    assert!(found.is_empty(), "{}", found.join("\n\n"));
    let names: BTreeSet<&str> =
        households().iter().map(|claim| claim.example.name.as_str()).collect();
    assert_eq!(names.len(), households().len(), "no two households have the same name");
    assert!(names.len() >= 60, "{} households", names.len());
}

#[test]
fn what_a_reviewer_expects_of_each_household_comes_out() {
    let mut wrong = Vec::new();
    for claim in &HOUSEHOLDS.cases {
        let item = HOUSEHOLDS.catalogue.item(&claim.item).expect("it was checked");
        for mismatch in case::example::run(&HOUSEHOLDS.catalogue, item, &claim.example) {
            wrong.push(format!("{} {}", claim.item, mismatch.say(Lang::Zh)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_whole_table_of_every_household_is_as_it_was_reviewed() {
    for claim in households() {
        let (case, known) = told(claim);
        let document = papers::screening(&case, &known, Viewer::Staff, known.today(), Lang::Zh);
        let table = format!("{}\n\n{}", claim.example.name, plain::render(&document));
        let place = &claim.place;
        let number = households()
            .iter()
            .filter(|other| other.place.file == place.file && other.place.line <= place.line)
            .count();
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(folder().join("table"));
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        let name = format!("{number:02}");
        settings.bind(|| insta::assert_snapshot!(name, table));
    }
}

#[test]
fn every_rule_of_the_catalogue_decides_something_for_some_household() {
    let known: Vec<Known<'_>> = households().into_iter().map(|claim| told(claim).1).collect();
    let mut idle = Vec::new();
    let mut rules = 0;
    let mut look = |what: String, rule: &Expr, of: &dyn Fn(&Known<'_>) -> bool| {
        rules += 1;
        if !known.iter().any(of) {
            let waits: BTreeSet<String> = feel::names(rule).iter().cloned().collect();
            idle.push(format!("{what}: {waits:?}"));
        }
    };
    let decided = |rule: &Expr, scope: &dyn Scope| {
        matches!(feel::eval(rule, scope), Outcome::Known(Value::Bool(_)))
    };
    for item in &HOUSEHOLDS.catalogue.items {
        for (n, rule) in
            item.conditions.iter().enumerate().filter_map(|(n, c)| Some((n, c.rule.as_ref()?)))
        {
            look(format!("{} condition {}", item.id, n + 1), rule, &|k| {
                decided(rule, &k.within(item))
            });
        }
        for need in &item.materials {
            let Some(rule) = &need.condition else { continue };
            look(format!("{} material {}", item.id, need.material), rule, &|k| {
                decided(rule, &k.within(item))
            });
        }
    }
    for entry in &HOUSEHOLDS.catalogue.screening.items {
        for rule in entry.suggest.iter().chain(&entry.received) {
            look(format!("{} in screening", entry.item), rule, &|k| decided(rule, k));
        }
    }
    assert!(idle.is_empty(), "{} of {rules} rules:\n{}", idle.len(), idle.join("\n"));
}

#[test]
fn answering_a_further_question_never_turns_a_verdict_round() {
    for claim in households() {
        let (full, all) = told(claim);
        let verdicts = |known: &Known<'_>| -> Vec<Verdict> {
            HOUSEHOLDS.catalogue.items.iter().map(|item| case::verdict(item, known)).collect()
        };
        let last = verdicts(&all);
        let mut so_far = Case::default();
        // Before every answer, and without any of the figures.
        for (fact, answer) in &full.facts {
            let known = Known::new(&HOUSEHOLDS.catalogue, &so_far, all.today());
            for ((item, before), after) in
                HOUSEHOLDS.catalogue.items.iter().zip(verdicts(&known)).zip(&last)
            {
                let turned = match (&before, after) {
                    (Verdict::Unknown(_), _) | (Verdict::Met, Verdict::Met) => false,
                    (Verdict::NotMet(before), Verdict::NotMet(after)) => {
                        !before.iter().all(|condition| after.contains(condition))
                    }
                    _ => true,
                };
                let name = &claim.example.name;
                assert!(!turned, "{name}, before {fact}: {} {before:?} → {after:?}", item.id);
            }
            so_far.facts.insert(fact.clone(), answer.clone());
        }
    }
}
