//! Keystroke to paint in the largest form, against the same page without any program, in the same browser and run.
//!
//! `cargo bench --profile dev --bench keystroke`. It prints figures and asserts nothing: machines differ, ratios less so.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark prints, and a browser test is an edge"
)]

mod support;

use onewindow::catalog::{Catalogue, Item, Section};
use support::{Profile, Screen, Visitor, quote, site};

/// A weak kiosk.
const THROTTLE: f64 = 6.0;
const KEYS: usize = 50;
const ROUNDS: usize = 5;

/// From the event's own time to the first task after the next frame.
const PROBE: &str = "window.keys = []; document.addEventListener('input', (e) => { const start = e.timeStamp;
  requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => keys.push(performance.now() - start); port2.postMessage(0); }); }, true);";

fn main() {
    let catalogue = support::catalogue();
    let (item, section) = largest(catalogue);
    let visitor = Visitor::new(&Profile::new(), Screen::Desktop);
    visitor.open(&format!("{}/#/form/{}/{}", site().origin, item.id, section.id));
    visitor.see(&section.label.zh);
    let fields = visitor.js("document.querySelectorAll('input, select, textarea').length");
    println!(
        "{} · {}: {fields} controls, {THROTTLE}× throttled, medians of {KEYS} keystrokes",
        item.id, section.id
    );

    // The same markup and style, and no program.
    let page = visitor.js(
        "(async () => { const copy = document.documentElement.cloneNode(true);
           const css = await Promise.all([...document.querySelectorAll('link[rel=stylesheet]')].map(l => fetch(l.href).then(r => r.text())));
           copy.querySelectorAll('script, link, meta[http-equiv]').forEach(e => e.remove());
           const style = document.createElement('style'); style.textContent = css.join('\\n'); copy.querySelector('head').append(style);
           return copy.outerHTML })()",
    );
    let page = page.as_str().expect("markup").to_owned();
    let blank = Visitor::new(&Profile::new(), Screen::Desktop);
    blank.show(&page);

    let (mut app, mut still) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        // In turn, so that slow drift of the machine hits both alike.
        app.push(median(type_text(&visitor)));
        still.push(median(type_text(&blank)));
    }
    let (app, still) = (median(app), median(still));
    println!(
        "app {app:.1} ms   the same page without a program {still:.1} ms   ratio {:.2}",
        app / still
    );
}

/// The section with the most fields, over all forms.
fn largest(catalogue: &Catalogue) -> (&Item, &Section) {
    let sections = catalogue.items.iter().flat_map(|item| {
        item.form.iter().flat_map(move |f| f.sections.iter().map(move |s| (item, s)))
    });
    let shown = sections.filter(|(_, section)| section.relevant.is_none());
    shown
        .max_by_key(|(_, section)| {
            section.fields.iter().map(|f| 1 + f.columns.len()).sum::<usize>()
        })
        .expect("a form")
}

fn type_text(visitor: &Visitor) -> Vec<f64> {
    visitor.js(PROBE);
    let field = "[...document.querySelectorAll('input[type=text], textarea')].find(e => ow.seen(e) && !e.readOnly)";
    visitor.click(field, "a text field");
    visitor.throttle(THROTTLE);
    for n in 0..KEYS {
        visitor.insert(&char::from(b'a' + u8::try_from(n % 26).expect("a letter")).to_string());
        visitor.wait(&format!("keys.length > {n}"), "the frame after the key");
    }
    visitor.throttle(1.0);
    let times = visitor.js("keys");
    visitor.js(&format!("(() => {{ const e = {field}; e.value = {}; e.blur() }})()", quote("")));
    times.as_array().expect("times").iter().filter_map(serde_json::Value::as_f64).collect()
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}
