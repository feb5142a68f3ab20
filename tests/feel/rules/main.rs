//! How fast rules are: ours against jsonlogic-rs, rhai and cel over the same real conditions, and all items after one answer, in this
//! process and in a browser.
//!
//! Before anything is measured every engine has to give the same answers. It prints figures and asserts none: machines differ, ratios
//! less so.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark prints and reads a clock, and a browser test is an edge"
)]

mod peers;
#[path = "../../browser/support/mod.rs"]
mod support;
mod window;

use std::path::Path;
use std::time::Instant;

use onewindow::cli::site;
use onewindow::domain::Date;
use onewindow::feel::{Dictionary, parse};
use peers::Peers;
use serde::Deserialize;
use support::{Profile, Screen, Visitor};
use window::Window;

/// The engines in the order of [`Peers`].
const ENGINES: [&str; 4] = ["onewindow", "jsonlogic-rs", "rhai", "cel"];
/// The day of the benchmark.
const TODAY: &str = "2026-11-23";
/// Copies of the catalogue in the large one.
const TIMES: usize = 100;
/// Each is measured so often, and the least counts: what other programs take of the machine is no cost of ours.
const ROUNDS: usize = 25;
/// How long one measurement of an engine takes, in milliseconds: alike for slow and fast ones, so that others disturb them alike.
const SPAN: f64 = 10.0;

fn main() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/feel/rules/rules.toml");
    let text = std::fs::read_to_string(file).expect("the rules");
    the_rules_are_the_items_own(&toml::from_str(&text).expect("rules of items"));
    let given: toml::Value = toml::from_str(&text).expect("well-formed rules");
    let json = serde_json::to_string(&given).expect("rules are plain data");

    let given = serde_json::from_str(&json).expect("rules and people");
    let mut peers = Peers::new(&given).expect("rules that every engine understands");
    let (rules, people) = peers.size();
    they_agree(&mut peers);
    println!("{rules} conditions of the catalogue, {people} people; nanoseconds a rule\n");
    let native = ENGINES.map(|engine| {
        let engine = ENGINES.iter().position(|name| *name == engine).unwrap_or_default();
        let mut times = |rounds: usize| {
            least(|| {
                let start = Instant::now();
                std::hint::black_box(peers.run(engine, rounds));
                start.elapsed().as_secs_f64() * 1e3 / rounds as f64
            })
        };
        let once = times(1);
        let rounds = (1..1000).find(|n| *n as f64 * once >= SPAN).unwrap_or(1000);
        times(rounds) * 1e6 / (rules * people) as f64
    });

    let today: Date = TODAY.parse().expect("a day");
    let window = Window::new(support::catalogue().clone(), today);
    let (items, answers) = window.size();
    let grown = window.grown(TIMES);
    let large = grown.size().0;
    let of = |each: &dyn Fn(usize) -> usize| {
        spread(
            (1..=answers)
                .map(|at| {
                    least(|| {
                        let start = Instant::now();
                        std::hint::black_box(each(at));
                        start.elapsed().as_secs_f64() * 1e3
                    })
                })
                .collect(),
        )
    };
    let screen = of(&|at| window.screen(at, 1));
    let next = of(&|at| window.next(at, 101) - window.next(at, 1));
    let growing = of(&|at| grown.screen(at, 1));

    let (wasm, page) = in_the_browser(&json, rules * people, answers);
    println!("| engine | native | ratio | in wasm | ratio |\n|---|--:|--:|--:|--:|");
    for (at, engine) in ENGINES.iter().enumerate() {
        println!(
            "| {engine} | {:.0} | {:.1} | {:.0} | {:.1} |",
            native[at],
            native[at] / native[0],
            wasm[at],
            wasm[at] / wasm[0]
        );
    }
    println!("\nAfter each of {answers} answers, milliseconds: median and slowest\n");
    println!("| | native | in wasm |\n|---|--:|--:|");
    let line = |what: String, native: Spread, wasm: Spread| {
        println!("| {what} | {:.2}, {:.2} | {:.2}, {:.2} |", native.0, native.1, wasm.0, wasm.1);
    };
    line(format!("all {items} items"), screen, page[0]);
    line("the next question".into(), (next.0 / 100.0, next.1 / 100.0), page[1]);
    line(format!("all of {large} items"), growing, page[2]);
}

/// The rules with the items they are from.
#[derive(Deserialize)]
struct Origins {
    rule: Vec<Origin>,
}

#[derive(Deserialize)]
struct Origin {
    item: String,
    feel: String,
}

/// Every rule stands in its item.
fn the_rules_are_the_items_own(origins: &Origins) {
    struct Dotted;
    impl Dictionary for Dotted {
        fn declares(&self, _: &str) -> bool {
            true
        }
    }
    for rule in &origins.rule {
        let item = support::catalogue().items.iter().find(|item| item.id.as_str() == rule.item);
        let tree = parse(&rule.feel, &Dotted).0.map(onewindow::feel::syntax::Node::into_expr);
        let stands = item.is_some_and(|item| item.conditions.iter().any(|c| c.rule == tree));
        assert!(stands, "{} has no condition {}", rule.item, rule.feel);
    }
}

/// Every engine says the same of everybody.
fn they_agree(peers: &mut Peers) {
    let (rules, people) = peers.size();
    for (rule, person) in (0..rules).flat_map(|rule| (0..people).map(move |person| (rule, person)))
    {
        let answers = [0, 1, 2, 3].map(|engine| peers.answer(engine, rule, person));
        let same = answers[0].is_some() && answers.iter().all(|answer| *answer == answers[0]);
        assert!(same, "rule {rule}, person {person}: {ENGINES:?} say {answers:?}");
    }
}

/// Median and slowest.
type Spread = (f64, f64);

fn spread(mut times: Vec<f64>) -> Spread {
    times.sort_by(f64::total_cmp);
    let last = times.last().copied().unwrap_or(f64::NAN);
    (times.get(times.len() / 2).copied().unwrap_or(f64::NAN), last)
}

fn least(mut measure: impl FnMut() -> f64) -> f64 {
    measure();
    (0..ROUNDS).map(|_| measure()).fold(f64::INFINITY, f64::min)
}

/// The same in WebAssembly, built as the app is: nanoseconds a rule of each engine, then milliseconds of the window.
fn in_the_browser(given: &str, each: usize, answers: usize) -> (Vec<f64>, Vec<Spread>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let built = support::site();
    let dir = built.dir.join("bench");
    for (name, bytes) in site::peers(root).expect("the engines compile") {
        std::fs::create_dir_all(&dir).expect("a folder in the site");
        std::fs::write(dir.join(name), bytes).expect("a file in the site");
    }
    std::fs::write(dir.join("rules.json"), given).expect("a file in the site");
    let packed = onewindow::catalog::encode(support::catalogue());
    std::fs::write(dir.join("catalog.bin"), packed).expect("a file in the site");
    let visitor = Visitor::new(&Profile::new(), Screen::Desktop);
    visitor.open(&format!("{}/#/", built.origin));
    visitor.js(&format!(
        "(async () => {{
           const at = name => new URL('{}/bench/' + name);
           const {{ default: init, Bench }} = await import(at('peers.js'));
           await init({{ module_or_path: at('peers_bg.wasm') }});
           const bytes = new Uint8Array(await (await fetch(at('catalog.bin'))).arrayBuffer());
           const rules = await (await fetch(at('rules.json'))).text();
           globalThis.bench = new Bench(bytes, rules, '{TODAY}');
           // The browser's clock is coarse: everything many times.
           globalThis.timed = (rounds, work) => {{ work(1); return Math.min(...Array.from({{ length: {ROUNDS} }}, () => {{
             const start = performance.now(); work(rounds); return (performance.now() - start) / rounds; }})); }};
         }})()",
        built.origin
    ));
    // One thing after the other: the page has to answer in time on a busy machine, too.
    let time = |what: String| visitor.js(&what).as_f64().expect("a time");
    let engines = 0..ENGINES.len();
    let engines = engines.map(|engine| {
        let run = format!("rounds => bench.run({engine}, rounds)");
        let rounds = format!("Math.max(1, Math.min(1000, Math.round({SPAN} / timed(5, {run}))))");
        time(format!("timed({rounds}, {run}) * 1e6 / {each}"))
    });
    let engines = engines.collect();
    let screen = |n| time(format!("timed(20, rounds => bench.screen({n}, rounds))"));
    let next = |n| {
        let once = time(format!("timed(1, () => bench.next({n}, 0))"));
        (time(format!("timed(1, () => bench.next({n}, 500))")) - once) / 500.0
    };
    let screen = spread((1..=answers).map(screen).collect());
    let next = spread((1..=answers).map(next).collect());
    visitor.js(&format!("bench.grow({TIMES})"));
    let grown = |n| time(format!("timed(1, () => bench.screen_grown({n}))"));
    let grown = spread((1..=answers).map(grown).collect());
    std::fs::remove_dir_all(&dir).expect("the folder in the site");
    (engines, vec![screen, next, grown])
}
