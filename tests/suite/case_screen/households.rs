//! Golden households: people as a social worker meets them, and everything that must come out for them.
//!
//! `case/households/*.toml` are written in the words of `cases.toml`; beside them stands what comes out, to be read and reviewed.
//! `case/forms/*.toml` are people at the forms ([`forms`]).

mod forms;
mod printed;
mod rules;
mod sheets;
mod steady;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use onewindow::case::household::members;
use onewindow::case::screen::{
    Finding, Group, Viewer, clashes, in_group, next_question, open_questions, own_likely, screen,
    tell,
};
use onewindow::case::{self, Case, Known, Place, Verdict};
use onewindow::catalog::{self, Claim, ExampleVerdict, Loaded};
use onewindow::cli::files;
use onewindow::domain::{ItemId, Value};
use onewindow::field::Answer;
use onewindow::text::screen::Msg;
use onewindow::text::{Lang, Say};

/// The catalogue with the households in the place of its cases.
static HOUSEHOLDS: LazyLock<Loaded> = LazyLock::new(|| read(&folder()));

/// The catalogue with the people of a folder in the place of its cases. What is known by law is known of everybody.
fn read(folder: &Path) -> Loaded {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut files = files::under(&root.join("catalog")).expect("the catalogue");
    files.retain(|(path, _)| path != "cases.toml");
    let texts = files::under(folder).expect("the people").into_iter();
    let texts = texts.filter(|(path, _)| path.ends_with(".toml")).map(|(_, text)| text);
    files.push(("cases.toml".to_owned(), texts.collect::<Vec<_>>().join(&b"\n"[..])));
    let mut loaded = catalog::load(files);
    for claim in &mut loaded.cases {
        let today = claim.example.today.expect("everybody comes on a day");
        let figures = &mut claim.example.parameters;
        for parameter in &loaded.catalogue.parameters {
            let named = figures.iter().any(|(id, _)| *id == parameter.id);
            if let (false, Some(Value::Number(figure))) = (named, parameter.on(today)) {
                figures.push((parameter.id.clone(), *figure));
            }
        }
    }
    loaded
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/suite/case/households")
}

/// One claim of each household: they all have the same facts.
fn households() -> Vec<&'static Claim> {
    people(&HOUSEHOLDS)
}

fn people(loaded: &'static Loaded) -> Vec<&'static Claim> {
    let mut found: Vec<&Claim> = Vec::new();
    for claim in &loaded.cases {
        if found.last().is_none_or(|last| last.example.name != claim.example.name) {
            found.push(claim);
        }
    }
    found
}

/// What is known of a household.
fn told(claim: &Claim) -> (Case, Known<'static>) {
    told_in(&HOUSEHOLDS, claim)
}

fn told_in(loaded: &'static Loaded, claim: &Claim) -> (Case, Known<'static>) {
    let facts = claim.example.facts.iter();
    let same = loaded.cases.iter().filter(|other| other.example.name == claim.example.name);
    let answers = same.filter(|other| !other.example.answers.is_empty()).map(|other| {
        let own = other.example.answers.iter();
        (other.item.clone(), own.map(|(id, value)| (id.clone(), Answer::from(value))).collect())
    });
    let case = Case {
        facts: facts.map(|(id, value)| (id.clone(), Answer::from(value))).collect(),
        answers: answers.collect(),
        ..Case::default()
    };
    let today = claim.example.today.expect("everybody comes on a day");
    let known = Known::assuming(&loaded.catalogue, &case, today, &claim.example.parameters);
    (case, known)
}

#[test]
fn the_households_are_well_written() {
    well_written(&HOUSEHOLDS);
    assert!(households().len() >= 60, "{} households", households().len());
}

fn well_written(loaded: &'static Loaded) {
    let found: Vec<String> = loaded.diagnostics.iter().map(|d| d.render(Lang::Zh)).collect();
    assert!(found.is_empty(), "{}", found.join("\n\n"));
    let people = people(loaded);
    let names: BTreeSet<&str> = people.iter().map(|claim| claim.example.name.as_str()).collect();
    assert_eq!(names.len(), people.len(), "no two have the same name");
}

#[test]
fn what_a_reviewer_expects_of_each_household_comes_out() {
    as_expected(&HOUSEHOLDS);
}

fn as_expected(loaded: &Loaded) {
    let mut wrong = Vec::new();
    for claim in &loaded.cases {
        let item = loaded.catalogue.item(&claim.item).expect("it was checked");
        for mismatch in case::example::run(&loaded.catalogue, item, &claim.example) {
            wrong.push(format!("{} {}", claim.item, mismatch.say(Lang::Zh)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_whole_table_of_every_household_is_as_it_was_reviewed() {
    for claim in households() {
        let (case, known) = told(claim);
        let table = format!("{}\n\n{}", claim.example.name, table(&case, &known));
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

/// Every item with its verdict, the grounds, the texts they rest on and the materials; what does not go together; the other members;
/// the order of the questions.
fn table(case: &Case, known: &Known<'_>) -> String {
    let findings = screen(known, Viewer::Staff);
    assert_eq!(findings.len(), HOUSEHOLDS.catalogue.items.len(), "every item is in the table");
    let mut lines = Vec::new();
    for (group, head) in [
        (Group::Likely, Msg::Likely),
        (Group::Open, Msg::Open),
        (Group::NotNow, Msg::NotNow),
        (Group::Received, Msg::Received),
        (Group::OnRequest, Msg::OnRequest),
    ] {
        lines.push(format!("【{}】", head.say(Lang::Zh)));
        for finding in in_group(&findings, group) {
            lines.extend(entry(finding, &findings, known));
        }
    }
    for clash in clashes(known, &findings, Lang::Zh) {
        let names: Vec<&str> = clash.items.iter().map(|item| item.name.zh.as_str()).collect();
        lines.push(format!("⚠ {}（{}）", clash.text, names.join("、")));
    }
    for member in members(case, known) {
        let theirs = Known::new(known.catalogue(), &member.case, known.today());
        let findings = screen(&theirs, Viewer::Staff);
        lines.push(format!("【{}】", Msg::ForMember(&member.called(Lang::Zh)).say(Lang::Zh)));
        for finding in own_likely(&findings) {
            lines.extend(entry(finding, &findings, &theirs));
        }
    }
    let questions = open_questions(case, known, &findings);
    let questions: Vec<&str> = questions.iter().map(|asked| asked.fact.as_str()).collect();
    lines.push(format!("【{}】 {}", Msg::Questions.say(Lang::Zh), questions.join("、")));
    lines.join("\n")
}

/// An item of the table. What does not fit now needs no materials yet.
fn entry(finding: &Finding<'_>, findings: &[Finding<'_>], known: &Known<'_>) -> Vec<String> {
    let told = tell(finding, findings, known, Lang::Zh);
    let verdict = match &finding.verdict {
        Verdict::Met => "可能符合",
        Verdict::NotMet(_) => "目前不符合",
        Verdict::Unknown(missing) if missing.is_empty() => "由人来看",
        Verdict::Unknown(_) => "还需了解",
    };
    let mut parts = vec![
        (Msg::Why, &told.why),
        (Msg::Change, &told.change),
        (Msg::Unsuited, &told.unsuited),
        (Msg::Lapsed, &told.lapsed),
        (Msg::Missing, &told.missing),
        (Msg::Figures, &told.figures),
        (Msg::After, &told.after),
        (Msg::Against, &told.against),
    ];
    if finding.group != Group::NotNow {
        parts.extend([(Msg::Bring, &told.bring), (Msg::Fill, &told.fill)]);
        parts.extend([(Msg::Perhaps, &told.perhaps)]);
    }
    parts.push((Msg::Source, &told.sources));
    let parts = parts.into_iter().filter(|(_, texts)| !texts.is_empty());
    let parts = parts.map(|(head, texts)| format!("   {}{}", head.say(Lang::Zh), texts.join("；")));
    let name = format!("· {}（{verdict}）", finding.item.name.zh);
    std::iter::once(name).chain(parts).collect()
}

/// The file that begins with the five people of whom social workers told in public.
const TOLD_IN_PUBLIC: &str = "1-disability.toml";

/// What is asked of a person who answers as a household would, until something may be open to them: how many answers it took, and what
/// it is.
fn first_result(all: &Known<'_>, case: &Case) -> Option<(usize, ItemId)> {
    let mut told = Case::default();
    for answers in 0.. {
        let known = Known::new(all.catalogue(), &told, all.today());
        let findings = screen(&known, Viewer::Person);
        // A card for older people is nice to have; what is useful is what the person came without knowing of.
        let useful = in_group(&findings, Group::Likely).into_iter().find(|f| f.priority() >= 3);
        if let Some(first) = useful {
            return Some((answers, first.item.id.clone()));
        }
        let asked = next_question(&told, &known, &findings)?;
        let answer = case.facts.get(&asked.fact).cloned().unwrap_or(Answer::Declined);
        told.set(&Place::Fact(asked.fact.clone()), answer);
    }
    None
}

#[test]
fn the_first_result_is_one_that_is_expected_and_comes_after_at_most_eight_answers() {
    let text = std::fs::read_to_string(folder().join(TOLD_IN_PUBLIC)).expect("the file is there");
    let mut tried = 0;
    for claim in households().into_iter().take(5) {
        let name = &claim.example.name;
        assert!(text.contains(name.as_str()), "{name} is one of the five");
        let (case, known) = told(claim);
        let (answers, first) = first_result(&known, &case).expect("something may be open");
        assert!(answers <= 8, "{name}: {answers} answers");
        let met = |other: &&Claim| {
            other.example.name == *name && other.example.verdict == Some(ExampleVerdict::Met)
        };
        let expected = HOUSEHOLDS.cases.iter().filter(met).any(|other| other.item == first);
        assert!(expected, "{name}: the first result is {first}, after {answers} answers");
        tried += 1;
    }
    assert_eq!(tried, 5);
}
