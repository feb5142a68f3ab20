//! Keystroke to paint in the largest part of the largest form, against a hand-written page with the same fields and no program.
//!
//! `cargo bench --profile dev --bench keystroke`. Every round is a fresh browser for each page, in turn, so that slow drift of the
//! machine hits all alike. It prints figures and asserts nothing: machines differ, ratios less so. The goal is a ratio of 2.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark prints, and a browser test is an edge"
)]

mod support;

use std::time::Duration;

use onewindow::catalog::{Catalogue, Item, Section};
use onewindow::field::Kind;
use support::{Profile, Screen, Visitor, site};

/// A weak kiosk.
const THROTTLE: f64 = 6.0;
const KEYS: usize = 50;
const ROUNDS: usize = 5;
/// Rows in each table: a family of four.
const ROWS: usize = 4;
/// Between two keys of a quick typist everything that follows a key has ended.
const PAUSE: Duration = Duration::from_millis(35);

/// From the key's own time to the first task after the frame that follows its input event.
const PROBE: &str = "(() => { let start; window.keys = [];
  addEventListener('keydown', (e) => { start = e.timeStamp }, true);
  addEventListener('input', () => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => keys.push(performance.now() - start); port2.postMessage(0); }), true) })()";

/// The controls on the screen as somebody would write them by hand: a label, a control, and nothing else.
const BY_HAND: &str = "(() => {
  const text = (s) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const line = (e) => { const label = text(ow.words(e.labels[0]));
    if (e.tagName === 'TEXTAREA') return `<p><label>${label}<br><textarea rows=4></textarea></label></p>`;
    if (e.tagName === 'SELECT') return `<p><label>${label} <select>${[...e.options].map(o => `<option>${text(o.text)}`).join('')}</select></label></p>`;
    if (e.type === 'text') return `<p><label>${label}<br><input></label></p>`;
    return `<p><label><input type=${e.type} name='${e.name}'> ${label}</label></p>`; };
  return `<!doctype html><html lang=zh><meta charset=utf-8><title>x</title><style>body { font: 17px/1.6 sans-serif; max-width: 42em; margin: auto }
    input:not([type]) { font: inherit; width: 20em; padding: .4em }</style><form>`
    + [...document.querySelectorAll('main input, main textarea, main select')].map(line).join('') + '</form>' })()";

/// The page as it is, without its program.
const STILL: &str = "(async () => { const copy = document.documentElement.cloneNode(true);
  const css = await Promise.all([...document.querySelectorAll('link[rel=stylesheet]')].map(l => fetch(l.href).then(r => r.text())));
  copy.querySelectorAll('script, link, meta[http-equiv]').forEach(e => e.remove());
  const style = document.createElement('style'); style.textContent = css.join('\\n'); copy.querySelector('head').append(style);
  return copy.outerHTML })()";

fn main() {
    let catalogue = support::catalogue();
    let (item, section) = largest(catalogue);
    let mut times: [Vec<f64>; 3] = Default::default();
    for round in 0..ROUNDS {
        let app = Visitor::new(&Profile::new(), Screen::Desktop);
        app.open(&format!("{}/#/form/{}/{}", site().origin, item.id, section.id));
        app.see(&section.label.zh);
        add_rows(&app, section);
        if round == 0 {
            let controls =
                "document.querySelectorAll('main input, main select, main textarea').length";
            println!("{} · {}: {} controls", item.id, section.id, app.js(controls));
            println!("{THROTTLE}× throttled, {ROUNDS} rounds of {KEYS} keys");
        }
        let markup = |script| app.js(script).as_str().expect("markup").to_owned();
        let (by_hand, still) = (markup(BY_HAND), markup(STILL));
        times[0].push(median(type_text(&app)));
        drop(app);
        for (times, page) in times[1..].iter_mut().zip([by_hand, still]) {
            let visitor = Visitor::new(&Profile::new(), Screen::Desktop);
            visitor.show(&page);
            times.push(median(type_text(&visitor)));
        }
    }
    let floor = median(times[1].clone());
    for (name, times) in
        ["the app", "a hand-written page", "our markup, no program"].iter().zip(times)
    {
        let (low, high) =
            times.iter().fold((f64::MAX, 0.0_f64), |(l, h), t| (l.min(*t), h.max(*t)));
        let middle = median(times);
        println!("{name:24} {middle:6.1} ms ({low:.1}–{high:.1})   ratio {:.2}", middle / floor);
    }
}

/// The section with the most controls, over all forms.
fn largest(catalogue: &Catalogue) -> (&Item, &Section) {
    let sections = catalogue.items.iter().flat_map(|item| {
        item.form.iter().flat_map(move |f| f.sections.iter().map(move |s| (item, s)))
    });
    let size = |section: &Section| -> usize {
        let shown = section.fields.iter().filter(|field| field.relevant.is_none());
        shown.map(|field| 1 + field.columns.len() * ROWS).sum()
    };
    let shown = sections.filter(|(_, section)| section.relevant.is_none());
    shown.max_by_key(|(_, section)| size(section)).expect("a form")
}

fn add_rows(visitor: &Visitor, section: &Section) {
    let shown = section.fields.iter().filter(|field| field.relevant.is_none());
    for table in shown.filter(|field| field.kind == Kind::Table) {
        let words = if table.question.is_empty() { &table.label } else { &table.question };
        for n in 0..ROWS {
            visitor.row(&words.zh, n);
        }
    }
}

fn type_text(visitor: &Visitor) -> Vec<f64> {
    visitor.js(PROBE);
    let field = "[...document.querySelectorAll('main input, form input')].find(e => e.type === 'text' && ow.seen(e) && !e.readOnly)";
    visitor.click(field, "a text field");
    visitor.throttle(THROTTLE);
    for (n, letter) in ('a'..='z').cycle().take(KEYS).enumerate() {
        visitor.letter(letter);
        visitor.wait(&format!("keys.length > {n}"), "the frame after the key");
        std::thread::sleep(PAUSE);
    }
    visitor.throttle(1.0);
    let typed = visitor.js(&format!("{field}.value.length"));
    assert_eq!(typed, KEYS, "every key has arrived");
    visitor
        .js("keys")
        .as_array()
        .expect("times")
        .iter()
        .filter_map(serde_json::Value::as_f64)
        .collect()
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}
