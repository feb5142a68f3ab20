//! A page in use, and a page opened for the first time.

use std::time::Duration;

use super::page::Page;
use super::questions::{PEOPLE, Part, Questions};
use crate::support::{Profile, Screen, Visitor, quote};

const PROBE: &str = include_str!("probe.js");
const KEYS: usize = 50;
/// How often the branch is shown and hidden.
const TURNS: usize = 5;
/// Between two keys of a quick typist everything that follows a key has ended.
const PAUSE: Duration = Duration::from_millis(35);
/// After a click everything that follows it has ended.
const REST: Duration = Duration::from_millis(400);

/// A page in use: milliseconds, and bytes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Use {
    /// From a key to the frame that shows it, median.
    pub key: f64,
    /// From an answer to the frame with the branch that follows from it, or without it; median.
    pub branch: f64,
    /// From the button to the frame with the row.
    pub row: f64,
    /// From the button to the frame that says everything that is missing.
    pub check: f64,
    /// JavaScript's heap, after a collection.
    pub heap: f64,
    /// Memory of WebAssembly.
    pub memory: f64,
}

/// The line to the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// As fast as it goes.
    Fast,
    /// 1.6 Mbit/s, 150 ms.
    Slow,
}

/// Uses a page whose table holds the people.
pub fn used(page: &Page, part: &Part<'_>, questions: &Questions, throttle: f64) -> Use {
    let visitor = Visitor::new(&Profile::new(), Screen::Desktop);
    visitor.before_each_page(PROBE);
    visitor.open(page.filled.as_ref().unwrap_or(&page.address));
    visitor.wait(&format!("!!{}", page.add), "the form");
    if page.filled.is_none() {
        fill(&visitor, part, questions);
    }
    visitor.wait(&format!("!!{}", page.text), "a name");
    std::thread::sleep(REST);
    let heap = visitor.heap();
    let memory = visitor.js("bench.memory()").as_f64().unwrap_or_default();
    visitor.throttle(throttle);
    let key = keys(&visitor, page);
    let branch = branch(&visitor, page, questions);
    let add = format!("{0} > {1}", page.controls(), visitor.js(page.controls()));
    let row = click(&visitor, page.add, &add);
    let check = click(
        &visitor,
        page.submit,
        &format!(
            "{} >= {}",
            page.complaints,
            questions.missing(|control| !page.silent.contains(&control))
        ),
    );
    Use { key, branch, row, check, heap, memory }
}

/// Opens a page for the first time: milliseconds from the navigation until its first button does something.
pub fn cold(page: &Page, throttle: f64, line: Line) -> f64 {
    let visitor = Visitor::new(&Profile::new(), Screen::Desktop);
    let awake = format!("{PROBE}; bench.awake(() => {}, () => {})", page.add, page.controls());
    visitor.before_each_page(&awake);
    if line == Line::Slow {
        visitor.slow_line();
    }
    visitor.throttle(throttle);
    visitor.open(&page.address);
    visitor.wait("bench.time !== null", "an answer of the page");
    number(&visitor, "bench.time")
}

/// Types the people in.
fn fill(visitor: &Visitor, part: &Part<'_>, questions: &Questions) {
    for (n, person) in questions.people.iter().enumerate() {
        let row = visitor.row(part.table_words(), n);
        for (column, text) in person {
            let question = questions.table.columns.iter().find(|c| c.id == *column);
            let question = question.expect("a column of the table");
            visitor.fill_in(&row, &question.label, text.as_str().expect("typed text"));
        }
    }
    assert_eq!(questions.people.len(), PEOPLE.len());
}

fn keys(visitor: &Visitor, page: &Page) -> f64 {
    visitor.click(page.text, "a text field");
    std::thread::sleep(REST);
    visitor.js("bench.type()");
    for (n, letter) in ('a'..='z').cycle().take(KEYS).enumerate() {
        visitor.letter(letter);
        visitor.wait(&format!("bench.keys.length > {n}"), "the frame after the key");
        std::thread::sleep(PAUSE);
    }
    let typed = visitor.js(&format!("{}.value.length", page.text));
    assert!(typed.as_u64() >= Some(KEYS as u64), "every key has arrived at {}", page.name);
    let keys = visitor.js("bench.keys");
    std::thread::sleep(REST);
    median(keys.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect())
}

/// Shows and hides the first row's branch.
fn branch(visitor: &Visitor, page: &Page, questions: &Questions) -> f64 {
    let (_, on, off) = questions.branch();
    let mut times = Vec::new();
    for turn in 0..=TURNS * 2 {
        let answer = quote(if turn % 2 == 0 { off } else { on });
        let option = format!("ow.all('label').find(l => ow.words(l) === {answer})");
        if turn == 0 {
            // The first answer changes nothing else.
            visitor.click(&option, page.name);
            std::thread::sleep(REST);
            continue;
        }
        let before = visitor.js(page.shown);
        times.push(click(visitor, &option, &format!("{} !== {before}", page.shown)));
    }
    median(times)
}

/// Clicks, and waits for what the click does.
fn click(visitor: &Visitor, element: &str, met: &str) -> f64 {
    visitor.js(&format!("bench.until(() => {met})"));
    visitor.click(element, element);
    visitor.wait("bench.time !== null", met);
    let time = number(visitor, "bench.time");
    std::thread::sleep(REST);
    time
}

fn number(visitor: &Visitor, expression: &str) -> f64 {
    visitor.js(expression).as_f64().expect("a number")
}

/// The middle one.
pub fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}
