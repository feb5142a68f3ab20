//! How fast the largest part of the largest form is, beside a page with the same questions written by hand and beside pages of three
//! form libraries.
//!
//! `cargo bench --profile dev --bench forms` prints one table of ratios. `-- --rounds 5` measures more often; `-- --alone` does without the
//! libraries, which npm fetches. Every round is a fresh browser for each page, in turn, so that slow drift of the machine hits all
//! alike. It asserts nothing: machines differ, ratios less so.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark prints, and a browser test is an edge"
)]

mod peers;
mod support;

use onewindow::text::{Lang, Say as _, kiosk, ui};
use peers::{Line, Page, Use, cold, median, used};
use support::{Profile, Screen, hall, site};

/// A desk, and a weak kiosk.
const THROTTLES: [f64; 2] = [1.0, 6.0];

/// What is measured, in words.
const ROWS: [(&str, Goal); 7] = [
    ("key to paint", Goal::new(Some(1.2), Some(0.8))),
    ("branch shown or hidden", Goal::new(Some(1.5), None)),
    ("row added", Goal::new(Some(1.5), None)),
    ("everything checked", Goal::new(Some(1.5), None)),
    ("first answer, fast line", Goal::new(None, Some(0.6))),
    ("first answer, 1.6 Mbit/s and 150 ms", Goal::new(None, Some(1.0))),
    ("JavaScript heap", Goal::new(None, Some(1.5))),
];

/// The most a ratio should be: to the page written by hand, to the best library.
struct Goal {
    by_hand: Option<f64>,
    best: Option<f64>,
}

impl Goal {
    const fn new(by_hand: Option<f64>, best: Option<f64>) -> Self {
        Self { by_hand, best }
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let rounds = arguments.iter().skip_while(|a| *a != "--rounds").nth(1);
    let rounds: usize = rounds.and_then(|n| n.parse().ok()).unwrap_or(3);
    kiosk();
    if arguments.iter().any(|a| a == "--kiosk") {
        return;
    }
    let catalogue = support::catalogue();
    let part = peers::largest(catalogue);
    let questions = part.questions(catalogue);
    let mut pages = vec![Page::app(site().origin, &part), Page::still(&questions)];
    match peers::build(&questions) {
        _ if arguments.iter().any(|a| a == "--alone") => {}
        Ok(()) => pages.extend(Page::peers(&questions)),
        Err(why) => println!("Without the libraries, which npm could not fetch: {why}\n"),
    }
    let (people, controls) = (questions.people.len(), questions.controls(questions.people.len()));
    println!("{} · {}: {people} people, {controls} controls", part.item.id, part.section.id);
    println!("medians of {rounds} rounds\n");
    for throttle in THROTTLES {
        let mut figures: Vec<Vec<[f64; 7]>> = pages.iter().map(|_| Vec::new()).collect();
        let mut memory = 0.0;
        for _ in 0..rounds {
            for (page, figures) in pages.iter().zip(&mut figures) {
                let Use { key, branch, row, check, heap, memory: wasm } =
                    used(page, &part, &questions, throttle);
                let awake = |line| cold(page, throttle, line);
                figures.push([
                    key,
                    branch,
                    row,
                    check,
                    awake(Line::Fast),
                    awake(Line::Slow),
                    heap / 1e6,
                ]);
                memory = f64::max(memory, wasm);
            }
        }
        table(throttle, &pages, &figures);
        println!("\nWebAssembly has {:.1} MB of memory besides.\n", memory / 1e6);
    }
}

/// How long a weak kiosk takes from a tap until the screen shows what came of it, as the browser itself measures it (in steps of 8 ms).
fn kiosk() {
    const OBSERVE: &str = "window.taps = []; new PerformanceObserver(list => taps.push(...list.getEntries()
        .filter(e => e.name === 'click').map(e => e.duration))).observe({ type: 'event', durationThreshold: 16 })";
    let visitor = hall::kiosk(&Profile::new(), Screen::Kiosk);
    hall::begin(&visitor, Lang::Zh);
    visitor.throttle(THROTTLES[1]);
    let mut taps = Vec::new();
    for (what, address) in [
        ("keys", "#/form/disability-cert-new/applicant/q/person.id_no"),
        ("list", "#/item/disability-cert-new"),
        ("answers", "#/form/dibao-apply/request/q/apply_kind"),
    ] {
        hall::go(&visitor, address);
        visitor.js(OBSERVE);
        match what {
            "keys" => {
                visitor.click("document.querySelector('input[data-keys]')", "the field");
                "110105194912310027".chars().for_each(|key| visitor.press(&key.to_string()));
            }
            "list" => {
                for _ in 0..5 {
                    visitor.press(&kiosk::Msg::Staff.say(Lang::Zh));
                    visitor.press(&kiosk::Msg::GoOn.say(Lang::Zh));
                }
                visitor.press(&ui::Msg::AddToList.say(Lang::Zh));
            }
            _ => {
                for n in [0, 1, 0, 1, 0, 1] {
                    let option = format!("ow.all('main .ow-choice__label')[{n}]");
                    visitor.click(&option, "an answer");
                }
            }
        }
        // What was tapped last is on the screen, and told, two frames later.
        visitor.js("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))");
        let told = visitor.js("taps");
        taps.extend(told.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64));
    }
    let slowest = taps.iter().copied().fold(0.0, f64::max);
    println!(
        "kiosk, 6×: tap to paint, of {} taps slower than 16 ms: median {:.0} ms, slowest {slowest:.0} ms (goal 100)\n",
        taps.len(),
        median(taps.clone()),
    );
}

fn table(throttle: f64, pages: &[Page], figures: &[Vec<[f64; 7]>]) {
    let names: String = pages.iter().map(|page| format!(" {} |", page.name)).collect();
    println!("| {throttle}× |{names} to by hand | to the best library |");
    println!("|---|{}--:|--:|", "--:|".repeat(pages.len()));
    for (n, (name, goal)) in ROWS.iter().enumerate() {
        let middles: Vec<f64> = figures
            .iter()
            .map(|rounds| median(rounds.iter().map(|figures| figures[n]).collect()))
            .collect();
        let unit = if n == 6 { "MB" } else { "ms" };
        let digits = usize::from(n == 6 || n == 0);
        let cells: String =
            middles.iter().map(|middle| format!(" {middle:.digits$} {unit} |")).collect();
        let best = middles[2..].iter().copied().reduce(f64::min);
        let ratio = |other: Option<f64>, goal: Option<f64>| {
            let ratio = other.map(|other| format!("{:.2}", middles[0] / other));
            let goal = goal.map(|goal| format!(" (goal {goal})")).unwrap_or_default();
            ratio.map_or_else(|| "–".to_owned(), |ratio| ratio + &goal)
        };
        let by_hand = ratio(Some(middles[1]), goal.by_hand);
        println!("| {name} |{cells} {by_hand} | {} |", ratio(best, goal.best));
    }
}
