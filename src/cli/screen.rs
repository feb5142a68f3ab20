//! `screen`: a look through all items for one person, from a file of facts or by asking in the terminal.

use std::io::{BufRead, Write};

use serde::Serialize;

use super::catalogue::{self, Folders};
use super::{Outcome, args, clock, console::Console, facts};
use crate::case::screen::{
    Finding, Group, Viewer, conflicts, next_question, open_questions, screen, tell,
};
use crate::case::{Case, Known, Place};
use crate::catalog::{Asked, Catalogue, Fact};
use crate::domain::{Date, Value};
use crate::field::{Answer, Kind};
use crate::packet::{papers, plain};
use crate::text::screen::Msg;
use crate::text::{Lang, Say};

/// An item as JSON.
#[derive(Serialize)]
struct Line<'c> {
    id: &'c str,
    name: &'c str,
    /// `likely`, `open`, `not-now`, `received` or `on-request`.
    group: &'static str,
    why: Vec<String>,
    change: Vec<String>,
    /// Why it is not suggested, although nothing rules it out.
    unsuited: Vec<String>,
    /// Conditions that do not count on the day.
    lapsed: Vec<String>,
    /// Facts and figures that are open, by their ids.
    missing: Vec<&'c str>,
    /// Labels of figures nobody has filled in.
    figures: Vec<String>,
    bring: Vec<String>,
    fill: Vec<String>,
    perhaps: Vec<String>,
    sources: Vec<String>,
    decides: String,
    after: Vec<String>,
    against: Vec<String>,
}

/// Everything as JSON.
#[derive(Serialize)]
struct Sheet<'c> {
    on: String,
    items: Vec<Line<'c>>,
    conflicts: Vec<&'c str>,
    /// Facts to be asked for, in order.
    questions: Vec<&'c str>,
}

/// Prints the results for the facts of a file, or asks first.
pub(super) fn run(args: args::Screen, console: Console) -> anyhow::Result<Outcome> {
    let folders = Folders::of(args.folders, console)?;
    let catalogue = catalogue::usable(&folders, console)?.catalogue;
    let today = clock::day(None, console)?;
    let on = clock::day(args.on.as_deref(), console)?;
    let viewer = if args.staff { Viewer::Staff } else { Viewer::Person };
    let case = match &args.facts {
        Some(file) => facts::read(file, &catalogue, console)?,
        None => {
            let input = std::io::stdin().lock();
            converse(&catalogue, viewer, on, input, std::io::stderr(), console.lang)?
        }
    };
    let known = Known::new(&catalogue, &case, on);
    if args.json {
        let findings = screen(&known, viewer);
        let sheet = sheet(&case, &known, &findings, console.lang);
        console.result(&serde_json::to_string_pretty(&sheet)?);
    } else {
        let document = papers::screening(&case, &known, viewer, today, console.lang);
        let text = plain::render(&document);
        console.result(text.trim_end().trim_end_matches('-').trim_end());
    }
    Ok(Outcome::Clean)
}

fn sheet<'c>(case: &Case, known: &Known<'c>, findings: &'c [Finding<'c>], lang: Lang) -> Sheet<'c> {
    let line = |finding: &'c Finding<'c>| {
        let told = tell(finding, findings, known, lang);
        Line {
            id: finding.item.id.as_str(),
            name: finding.item.name.get(lang),
            group: match finding.group {
                Group::Likely => "likely",
                Group::Open => "open",
                Group::NotNow => "not-now",
                Group::Received => "received",
                Group::OnRequest => "on-request",
            },
            why: told.why,
            change: told.change,
            unsuited: told.unsuited,
            lapsed: told.lapsed,
            missing: finding.missing.iter().map(String::as_str).collect(),
            figures: told.figures,
            bring: told.bring,
            fill: told.fill,
            perhaps: told.perhaps,
            sources: told.sources,
            decides: told.decides,
            after: told.after,
            against: told.against,
        }
    };
    let questions = open_questions(case, known, findings);
    Sheet {
        on: known.today().to_string(),
        items: findings.iter().map(line).collect(),
        conflicts: conflicts(known, findings).iter().map(|c| c.note.text.get(lang)).collect(),
        questions: questions.into_iter().map(|asked| asked.fact.as_str()).collect(),
    }
}

/// Asks one question after the other until nothing more can be decided, the person has had enough, or the input ends.
fn converse(
    catalogue: &Catalogue,
    viewer: Viewer,
    on: Date,
    mut input: impl BufRead,
    mut output: impl Write,
    lang: Lang,
) -> anyhow::Result<Case> {
    let mut case = Case::default();
    writeln!(output, "{}", Msg::HowToAnswer.say(lang))?;
    loop {
        let known = Known::new(catalogue, &case, on);
        let findings = screen(&known, viewer);
        let Some(asked) = next_question(&case, &known, &findings) else { return Ok(case) };
        let Some(fact) = known.fact(asked.fact.as_str()) else { return Ok(case) };
        let count = |group| findings.iter().filter(|finding| finding.group == group).count();
        let so_far = Msg::SoFar { likely: count(Group::Likely), open: count(Group::Open) };
        writeln!(output, "\n{}\n{}", so_far.say(lang), words(catalogue, asked, fact, lang))?;
        let answer = loop {
            write!(output, "> ")?;
            output.flush()?;
            let mut line = String::new();
            if input.read_line(&mut line)? == 0 || line.trim().eq_ignore_ascii_case("q") {
                return Ok(case);
            }
            match read(catalogue, fact, line.trim()) {
                Some(answer) => break answer,
                None => writeln!(output, "{}", Msg::NotUnderstood.say(lang))?,
            }
        };
        case.set(&Place::Fact(fact.id.clone()), answer);
    }
}

/// The question with its numbered answers.
fn words(catalogue: &Catalogue, asked: &Asked, fact: &Fact, lang: Lang) -> String {
    let text = if asked.text.is_empty() { &fact.question } else { &asked.text };
    let options = options(catalogue, fact, lang).into_iter().enumerate();
    let options = options.map(|(index, (_, label))| format!("\n  {}. {label}", index + 1));
    format!("{}{}", text.get(lang), options.collect::<String>())
}

/// What can be answered to a question with options: codes and their words.
fn options(catalogue: &Catalogue, fact: &Fact, lang: Lang) -> Vec<(String, String)> {
    let yes_or_no = |kind: Kind| {
        let word = |yes: bool| (yes.to_string(), kind.format(&Value::Bool(yes), lang));
        vec![word(true), word(false)]
    };
    match fact.kind {
        Kind::YesNo | Kind::Have | Kind::Consent => yes_or_no(fact.kind),
        Kind::Choice | Kind::Choices => {
            let list = fact.codes.as_ref().and_then(|id| catalogue.code_list(id));
            let codes = list.iter().flat_map(|list| &list.codes);
            codes.map(|code| (code.code.clone(), code.label.get(lang).to_owned())).collect()
        }
        _ => Vec::new(),
    }
}

/// What was typed: a number of an option, several of them, or a text; nothing is "not known". `None`: it makes no sense.
fn read(catalogue: &Catalogue, fact: &Fact, typed: &str) -> Option<Answer> {
    if typed.is_empty() {
        return Some(Answer::Declined);
    }
    let options = options(catalogue, fact, Lang::Zh);
    let code = |text: &str| {
        let number = text.trim().parse::<usize>().ok()?.checked_sub(1)?;
        options.get(number).map(|(code, _)| code.clone())
    };
    let answer = match fact.kind {
        Kind::Choices => {
            let codes = typed.split([',', '，', '、', ' ']).filter(|part| !part.trim().is_empty());
            Answer::Many(codes.map(code).collect::<Option<_>>()?)
        }
        _ if !options.is_empty() => Answer::Text(code(typed)?),
        _ => Answer::text(typed),
    };
    fact.kind.parse(&answer).0.map(|_| answer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::FactId;

    fn catalogue() -> Catalogue {
        let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("catalog");
        crate::catalog::load(crate::cli::files::under(&dir).expect("the catalogue")).catalogue
    }

    fn talk(typed: &str) -> (Case, String) {
        let mut said = Vec::new();
        let on = "2026-11-23".parse().expect("a day");
        let case =
            converse(&catalogue(), Viewer::Person, on, typed.as_bytes(), &mut said, Lang::Zh)
                .expect("a conversation");
        (case, String::from_utf8(said).expect("text"))
    }

    #[test]
    fn answers_are_numbers_texts_or_nothing_and_q_ends() {
        let (case, said) = talk("1\n\nseven\nq\n");
        assert_eq!(case.facts.get(&FactId::from("agent.acting")), Some(&Answer::text("true")));
        assert_eq!(case.facts.values().filter(|answer| **answer == Answer::Declined).count(), 1);
        assert_eq!(case.facts.len(), 2, "{said}");
        assert!(said.contains("没看懂"), "{said}");
    }

    #[test]
    fn every_question_that_can_be_asked_takes_an_answer_by_number_or_by_text() {
        let catalogue = catalogue();
        for asked in &catalogue.screening.questions {
            let fact = catalogue.fact(&asked.fact).expect("it is in the dictionary");
            let typed = match fact.kind {
                Kind::Number | Kind::Money => "3",
                Kind::Date => "2026-11-23",
                _ => "1",
            };
            assert!(read(&catalogue, fact, typed).is_some(), "{}: {typed}", fact.id);
        }
    }

    #[test]
    fn the_conversation_ends_when_the_input_does() {
        let (case, said) = talk("2\n");
        assert_eq!(case.facts.len(), 1);
        assert!(said.contains("可能符合"), "it says how far it is: {said}");
    }
}
