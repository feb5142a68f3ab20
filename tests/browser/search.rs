//! How long a search takes: a scan and postings over growing catalogues in this process, and the page's own module in a browser.
//!
//! It prints figures and asserts nothing: machines differ, ratios less so.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark prints and reads a clock, and a browser test is an edge"
)]

mod support;

use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;
use std::time::Instant;

use onewindow::catalog::{Catalogue, Order, Search};
use onewindow::cli::script;
use onewindow::domain::ItemId;
use serde::Deserialize;
use support::{Profile, Screen, Visitor, quote, site};

/// Copies of the catalogue.
const TIMES: [usize; 4] = [1, 10, 100, 1_000];

#[derive(Deserialize)]
struct Queries {
    first: BTreeMap<String, BTreeMap<String, String>>,
}

fn main() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/case/search/queries.toml");
    let text = std::fs::read_to_string(file).expect("the queries of the tests");
    let queries: Queries = toml::from_str(&text).expect("well-formed queries");
    let queries: Vec<String> =
        queries.first.into_values().flatten().map(|(query, _)| query).collect();
    println!("{} queries; medians and 95th percentiles in microseconds\n", queries.len());
    println!("   items     index   scan       postings   scan/postings");
    for times in TIMES {
        let catalogue = Rc::new(grown(support::catalogue(), times));
        let scan = measure(&catalogue, Order::Scan, &queries);
        let postings = measure(&catalogue, Order::Postings, &queries);
        println!(
            "{:>8} {:>6.0} ms {:>6.0} {:>6.0} {:>6.0} {:>6.0} {:>8.2}",
            catalogue.items.len(),
            postings.index,
            scan.median,
            scan.most,
            postings.median,
            postings.most,
            scan.median / postings.median
        );
    }
    in_the_browser(&queries);
}

/// The catalogue many times over. Each copy is of another place: two characters stand before each of its names.
fn grown(catalogue: &Catalogue, times: usize) -> Catalogue {
    let mut grown = catalogue.clone();
    grown.items.clear();
    let characters: Vec<char> =
        onewindow::catalog::characters(catalogue).of_names.into_iter().collect();
    for copy in 0..times {
        let place: String = match copy {
            0 => String::new(),
            _ => [characters[copy % characters.len()], characters[copy * 7 % characters.len()]]
                .iter()
                .collect(),
        };
        for item in &catalogue.items {
            let mut item = item.clone();
            item.id = ItemId::from(format!("{}-{copy}", item.id).as_str());
            for name in [&mut item.name.zh].into_iter().chain(&mut item.aka) {
                name.insert_str(0, &place);
            }
            // What is not searched would only take room.
            (item.form, item.conditions, item.materials) = (None, Vec::new(), Vec::new());
            grown.items.push(item);
        }
    }
    grown.script = script::of(&grown);
    grown
}

struct Figures {
    /// Milliseconds of the first search, which makes the index.
    index: f64,
    /// Microseconds.
    median: f64,
    most: f64,
}

fn measure(catalogue: &Rc<Catalogue>, order: Order, queries: &[String]) -> Figures {
    let search = Search::with_order(Rc::clone(catalogue), order);
    let start = Instant::now();
    search.find("");
    let index = start.elapsed().as_secs_f64() * 1e3;
    let mut times: Vec<f64> = queries
        .iter()
        .map(|query| {
            let start = Instant::now();
            let hits = search.find(query);
            let time = start.elapsed().as_secs_f64() * 1e6;
            drop(hits);
            time
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or(f64::NAN);
    Figures { index, median: at(50), most: at(95) }
}

/// The same queries through the API for host pages, hits made into JavaScript values included.
fn in_the_browser(queries: &[String]) {
    let visitor = Visitor::new(&Profile::new(), Screen::Desktop);
    visitor.open(&format!("{}/#/", site().origin));
    let list: Vec<String> = queries.iter().map(|query| quote(query)).collect();
    let figures = visitor.js(&format!(
        "(async () => {{
           const {{ open }} = await import('{}/onewindow.js');
           const kit = await open({{ lang: 'zh' }});
           const queries = [{}], rounds = 20;
           const first = performance.now(); kit.items(queries[0]);
           const index = performance.now() - first;
           for (const q of queries) kit.items(q);
           // The browser's clock is coarse: each query many times.
           const times = queries.map(q => {{ const start = performance.now();
             for (let i = 0; i < rounds; i++) kit.items(q);
             return (performance.now() - start) / rounds; }}).sort((a, b) => a - b);
           const at = share => Math.round(times[Math.floor(times.length * share)] * 1000);
           return [Math.round(index * 1000), at(0.5), at(0.95), Math.round(times.at(-1) * 1000)] }})()",
        site().origin,
        list.join(",")
    ));
    println!(
        "\nin the browser, microseconds: [first search, median, 95th percentile, slowest] {figures}"
    );
}
