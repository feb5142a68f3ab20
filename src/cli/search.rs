//! `search QUERY`: what people mean by a word, as the page would find it.

use std::rc::Rc;

use serde::Serialize;

use super::catalogue::{self, Folders};
use super::{Outcome, args, console::Console, script};
use crate::catalog::{Found, Hit, Reason, Search};
use crate::text::{Lang, Say, cli::Msg, search::Why};

/// A hit as JSON.
#[derive(Serialize)]
struct Line<'c> {
    /// `item` or `event`.
    kind: &'static str,
    id: &'c str,
    name: &'c str,
    score: u32,
    reason: Said<'c>,
}

/// A reason as JSON.
#[derive(Serialize)]
struct Said<'c> {
    /// `name`, `called`, `sound`, `nearly`, `event`, `category` or `words`.
    kind: &'static str,
    /// What was recognised; empty for `name`.
    words: &'c str,
    /// The sentence shown to people.
    text: String,
}

/// Prints what is found, best first. Nothing found counts as a finding.
pub(super) fn run(args: args::Search, console: Console) -> anyhow::Result<Outcome> {
    let folders = Folders::of(args.folders, console)?;
    let mut catalogue = catalogue::load(&folders, console)?.catalogue;
    catalogue.script = script::of(&catalogue);
    let search = Search::new(Rc::new(catalogue));
    let hits = search.find(&args.query.join(" "));
    let lines = hits.iter().map(|hit| line(hit, console.lang));
    if args.json {
        let lines: Vec<_> = lines.collect();
        console.result(&serde_json::to_string_pretty(&lines)?);
    } else {
        for Line { id, name, reason, .. } in lines {
            console.result(&format!("{id}\n    {name} · {}", reason.text));
        }
    }
    if hits.is_empty() {
        console.step(&Msg::NothingFound);
        return Ok(Outcome::Findings);
    }
    Ok(Outcome::Clean)
}

fn line<'c>(hit: &'c Hit<'_>, lang: Lang) -> Line<'c> {
    let (kind, id, name) = match hit.found {
        Found::Item(item) => ("item", item.id.as_str(), &item.name),
        Found::Event(event) => ("event", event.id.as_str(), &event.name),
    };
    Line { kind, id, name: name.get(lang), score: hit.score, reason: said(&hit.reason, lang) }
}

fn said<'c>(reason: &'c Reason<'_>, lang: Lang) -> Said<'c> {
    let (kind, why, words) = match reason {
        Reason::Name => ("name", Why::Name, ""),
        Reason::Called(name) => ("called", Why::Called(name), *name),
        Reason::Sound(name) => ("sound", Why::Sound(name), *name),
        Reason::Nearly(name) => ("nearly", Why::Nearly(name), *name),
        Reason::Event(event) => {
            let name = event.name.get(lang);
            ("event", Why::Event(name), name)
        }
        Reason::Category(category) => {
            let name = category.name.get(lang);
            ("category", Why::Category(name), name)
        }
        Reason::Words(words) => ("words", Why::Words(words), words.as_str()),
    };
    Said { kind, words, text: why.say(lang) }
}
