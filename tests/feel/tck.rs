//! The rule language against the DMN TCK (dmn-tck/tck on GitHub, Apache-2.0), which is not part of this repository.
//!
//! Reads every test case of compliance levels 2 and 3 whose decision is a single FEEL expression over nothing or over input data,
//! and asks [`onewindow::feel::jsonl`], as any other program would. The argument is a checkout of the TCK. Numbers are compared
//! to six decimal places, which is all we keep. Prints a table in Markdown, the failures and what was refused with which code.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a tool for developers: it reads files and prints"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use onewindow::domain::{Date, Duration};
use onewindow::feel::jsonl::answer;
use onewindow::text::Lang;
use roxmltree::{Document, Node};
use serde_json::{Map, Value as Json, json};

/// What became of the cases of a folder.
#[derive(Default)]
struct Tally {
    cases: usize,
    passing: usize,
    failures: Vec<String>,
    refused: BTreeMap<String, usize>,
}

impl Tally {
    fn admitted(&self) -> usize {
        self.cases - self.refused.values().sum::<usize>()
    }

    fn add(&mut self, other: &Self) {
        self.cases += other.cases;
        self.passing += other.passing;
        for (code, count) in &other.refused {
            *self.refused.entry(code.clone()).or_default() += count;
        }
    }
}

fn main() {
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let Some(root) = arguments.first().map(PathBuf::from) else {
        println!("cargo bench --profile dev --bench tck -- CHECKOUT [refused]");
        return;
    };
    let with_refusals = arguments.get(1).is_some_and(|word| word == "refused");
    let mut total = Tally::default();
    let mut tallies = Vec::new();
    for level in ["compliance-level-2", "compliance-level-3"] {
        for folder in sorted(&root.join("TestCases").join(level), |path| path.is_dir()) {
            let mut tally = Tally::default();
            for tests in sorted(&folder, |path| path.extension().is_some_and(|end| end == "xml")) {
                run(&tests, &mut tally, with_refusals);
            }
            total.add(&tally);
            if tally.cases > 0 {
                let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
                tallies.push((format!("{} {name}", &level[17..]), tally));
            }
        }
    }
    println!("| folder | cases | admitted | passing | refused |\n|---|--:|--:|--:|---|");
    for (name, tally) in &tallies {
        row(name, tally);
    }
    row("**all**", &total);
    let failures: Vec<&String> = tallies.iter().flat_map(|(_, tally)| &tally.failures).collect();
    println!("\n{} admitted and failing:", failures.len());
    failures.iter().for_each(|failure| println!("  {failure}"));
}

fn row(name: &str, tally: &Tally) {
    let refused: Vec<String> =
        tally.refused.iter().map(|(code, count)| format!("{code} {count}")).collect();
    println!(
        "| {name} | {} | {} | {} | {} |",
        tally.cases,
        tally.admitted(),
        tally.passing,
        refused.join(", ")
    );
}

/// The entries of a folder that are wanted, by name.
fn sorted(folder: &Path, wanted: fn(&Path) -> bool) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut found: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|path| wanted(path)).collect();
    found.sort();
    found
}

/// Asks every case of a file of test cases.
fn run(tests: &Path, tally: &mut Tally, with_refusals: bool) {
    let text = std::fs::read_to_string(tests).expect("a readable file");
    let tests_xml = Document::parse(&text).expect("well-formed XML");
    let Some(model) = child(tests_xml.root_element(), "modelName").and_then(|node| node.text())
    else {
        return;
    };
    let model = std::fs::read_to_string(tests.with_file_name(model)).expect("the model");
    let model = Document::parse(&model).expect("a well-formed model");
    let decisions: BTreeMap<&str, Node<'_, '_>> = elements(model.root_element(), "decision")
        .filter_map(|decision| Some((decision.attribute("name")?, decision)))
        .collect();
    for case in elements(tests_xml.root_element(), "testCase") {
        let context: Map<String, Json> = elements(case, "inputNode")
            .filter_map(|input| Some((input.attribute("name")?.to_owned(), value(input))))
            .collect();
        for result in elements(case, "resultNode") {
            let name = result.attribute("name").unwrap_or_default();
            let Some(decision) = decisions.get(name) else { continue };
            let Some(expression) = expression(*decision) else { continue };
            tally.cases += 1;
            if context.values().any(is_time) {
                *tally.refused.entry("unsupported".to_owned()).or_default() += 1;
                continue;
            }
            let wanted = child(result, "expected").map_or(Json::Null, value);
            let line = json!({ "expr": expression, "context": context }).to_string();
            let found: Json =
                serde_json::from_str(&answer(&line, Lang::En)).expect("an answer is JSON");
            let place = || {
                let file = tests.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                format!("{file} {name}: {}", expression.replace('\n', " "))
            };
            if let Some(code) = found["error"]["code"].as_str() {
                *tally.refused.entry(code.to_owned()).or_default() += 1;
                if with_refusals {
                    println!("{} ⇒ {}", place(), found["error"]["message"]);
                }
            } else if same(&converted(found["value"].clone(), type_of(*decision)), &wanted) {
                tally.passing += 1;
            } else {
                tally.failures.push(format!("{} ⇒ {found}, not {wanted}", place()));
            }
        }
    }
}

fn elements<'a, 'd>(of: Node<'a, 'd>, name: &'a str) -> impl Iterator<Item = Node<'a, 'd>> {
    of.children().filter(move |node| node.is_element() && node.tag_name().name() == name)
}

fn child<'a, 'd>(of: Node<'a, 'd>, name: &'a str) -> Option<Node<'a, 'd>> {
    of.children().find(|node| node.is_element() && node.tag_name().name() == name)
}

/// The expression of a decision that is one, and that builds on nothing but input data.
fn expression<'a>(decision: Node<'a, '_>) -> Option<&'a str> {
    let builds_on = ["informationRequirement", "knowledgeRequirement"];
    let alone = decision
        .children()
        .filter(|node| builds_on.contains(&node.tag_name().name()))
        .flat_map(|node| node.children().filter(Node::is_element))
        .all(|node| node.tag_name().name() == "requiredInput");
    let text = child(child(decision, "literalExpression")?, "text")?.text().unwrap_or_default();
    alone.then_some(text)
}

/// The type a decision's result is declared to have.
fn type_of<'a>(decision: Node<'a, '_>) -> Option<&'a str> {
    let on = |name| child(decision, name)?.attribute("typeRef");
    on("variable").or_else(|| on("literalExpression"))
}

/// A result in its declared type, as the engine around an expression converts it (DMN 1.3 §10.3.2.9.4): the only element of a
/// list stands for it, and what does not fit is null. Types that a model defines itself are left alone.
fn converted(value: Json, to: Option<&str>) -> Json {
    let fits: fn(&Json) -> bool = match to {
        Some("string") => Json::is_string,
        Some("number") => Json::is_number,
        Some("boolean") => Json::is_boolean,
        _ => return value,
    };
    match value {
        value if fits(&value) => value,
        Json::Array(mut items) if items.len() == 1 && fits(&items[0]) => items.remove(0),
        _ => Json::Null,
    }
}

/// Whether an input has a time of day, for which the language has no value.
fn is_time(input: &Json) -> bool {
    input.get("time").or_else(|| input.get("dateTime")).is_some_and(Json::is_string)
}

/// A value of a test case in the form of [`onewindow::feel::jsonl`].
fn value(of: Node<'_, '_>) -> Json {
    let kind = |node: Node<'_, '_>| {
        let kind = node.attribute(("http://www.w3.org/2001/XMLSchema-instance", "type"));
        kind.map(|kind| kind.rsplit(':').next().unwrap_or(kind).to_owned()).unwrap_or_default()
    };
    if let Some(list) = child(of, "list") {
        return elements(list, "item").map(value).collect();
    }
    if let Some(node) = child(of, "value") {
        let text = node.text().unwrap_or_default();
        let nil = node.attribute(("http://www.w3.org/2001/XMLSchema-instance", "nil"));
        return match kind(node).as_str() {
            _ if nil == Some("true") => Json::Null,
            "boolean" => json!(text.trim() == "true"),
            "decimal" | "double" | "integer" | "int" | "long" | "float" => {
                text.trim().parse::<f64>().map_or(json!(text), |n| json!(n))
            }
            "date" => json!({ "date": text.trim() }),
            "duration" | "dayTimeDuration" | "yearMonthDuration" => {
                json!({ "duration": text.trim() })
            }
            "string" | "" => json!(text),
            // Times of day are outside of the language: nothing equals them.
            other => json!({ other: text }),
        };
    }
    let mut components = elements(of, "component").peekable();
    if components.peek().is_none() {
        return Json::Null;
    }
    components
        .map(|part| (part.attribute("name").unwrap_or_default().to_owned(), value(part)))
        .collect()
}

/// Whether two values are the same; numbers to the six places we keep, durations by their length.
fn same(found: &Json, wanted: &Json) -> bool {
    let member = |json: &Json, name: &str| Some(json.get(name)?.as_str()?.to_owned());
    match (found, wanted) {
        (Json::Number(a), Json::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap_or(f64::NAN), b.as_f64().unwrap_or(f64::NAN));
            (a - b).abs() <= 0.500_001e-6_f64.max(b.abs() * 1e-12)
        }
        (Json::Array(a), Json::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Json::Object(a), Json::Object(b)) => {
            let duration = |json| member(json, "duration")?.parse::<Duration>().ok();
            let date = |json| member(json, "date")?.parse::<Date>().ok();
            (duration(found).is_some() && duration(found) == duration(wanted))
                || (date(found).is_some() && date(found) == date(wanted))
                || (a.len() == b.len()
                    && a.iter().all(|(name, a)| b.get(name).is_some_and(|b| same(a, b))))
        }
        _ => found == wanted,
    }
}
