//! `receipt FILE`: what the window hands back for a packet, on paper and for programs; with `--csv` the receipts of a day as a table.

use std::path::Path;

use anyhow::Context;
use serde_json::json;

use super::catalogue::{self, Folders};
use super::{Outcome, args, clock, console::Console, print, project, verify};
use crate::packet::{Receipt, Seen, Slip, Stamp, State, Visit, csv, handed_back, html, open};
use crate::text::packet::Back;
use crate::text::{Say, cli::Msg};

/// Writes the slips and `receipt.json`, and prints the names of the files. A paper the first notice kept silent about is a finding.
pub(super) fn run(args: args::Receipt, console: Console) -> anyhow::Result<Outcome> {
    if args.csv {
        return table(args, console);
    }
    let [file] = &args.files[..] else { return Err(console.failure(&Msg::OnePacket)) };
    let lang = console.lang;
    let root = project::root(console)?;
    let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
    let opened = match open(&bytes) {
        Ok(opened) => opened,
        Err(problem) => {
            verify::refuse(&problem, args.json, console)?;
            return Ok(Outcome::Findings);
        }
    };
    let out = args.out.clone().unwrap_or_else(|| "receipt.pdf".into());
    let json = out.with_extension("json");
    let before = args.before.as_deref().map(|file| earlier(file, console)).transpose()?;
    if args.before.as_deref().is_some_and(|file| same(file, &json)) {
        return Err(console.failure(&Msg::FirstReceipt { file: json.display().to_string() }));
    }
    let folders = Folders::of(args.folders.clone(), console)?;
    let catalogue = catalogue::usable(&folders, console)?.catalogue;
    let today = clock::day(args.today.as_deref(), console)?;
    let visit = Visit {
        seen: seen(&args, console)?,
        at: clock::moment(today, args.today.is_some(), args.time.as_deref(), console)?,
        before,
        slips: args.slip.iter().copied().map(slip).collect(),
    };
    let back = handed_back(&opened.application, &opened.root, &catalogue, &visit, today, lang)
        .map_err(|id| anyhow::Error::msg(Back::NotOnList(id.to_string()).say(lang)))?;
    let mut files = vec![(json, back.receipt.to_json())];
    if back.document.pages.is_empty() {
        console.result(&Back::NothingMissing.say(lang));
    } else {
        let bytes = match print::format_of(Some(&out)) {
            args::Format::Html => html::page(&back.document).into_bytes(),
            args::Format::Pdf => {
                let fonts = print::fonts(&root.join("www/font"))?;
                print::render(&back.document, &fonts, Stamp::start_of(today), console)?
            }
        };
        files.insert(0, (out, bytes));
    }
    let mut names = Vec::new();
    for (path, bytes) in files {
        std::fs::write(&path, bytes).with_context(|| path.display().to_string())?;
        names.push(path.display().to_string());
    }
    if args.json {
        console.json(&json!({ "files": names, "receipt": back.receipt, "untold": back.untold }))?;
    } else {
        names.iter().for_each(|name| console.result(name));
        back.untold.iter().for_each(|name| console.result(&Back::Untold(name.clone()).say(lang)));
    }
    Ok(if back.untold.is_empty() { Outcome::Clean } else { Outcome::Findings })
}

/// The receipts of a day as a table.
fn table(args: args::Receipt, console: Console) -> anyhow::Result<Outcome> {
    let folders = Folders::of(args.folders, console)?;
    let catalogue = catalogue::usable(&folders, console)?.catalogue;
    let receipts: Vec<Receipt> =
        args.files.iter().map(|file| earlier(file, console)).collect::<anyhow::Result<_>>()?;
    let out = args.out.unwrap_or_else(|| "receipts.csv".into());
    std::fs::write(&out, csv::receipts(&receipts, &catalogue, console.lang))
        .with_context(|| out.display().to_string())?;
    let name = out.display().to_string();
    if args.json {
        console.json(&json!({ "files": [name] }))?;
    } else {
        console.result(&name);
    }
    Ok(Outcome::Clean)
}

/// What became of the papers, as it was typed.
fn seen(args: &args::Receipt, console: Console) -> anyhow::Result<Vec<Seen>> {
    let missing = args.missing.iter().map(|id| Ok(Seen::new(id.as_str(), State::Missing)));
    let typed = args.seen.iter().map(|text| {
        let (material, rest) = text.split_once('=').unwrap_or((text, ""));
        let (state, reason) = rest.split_once(':').unwrap_or((rest, ""));
        let state = State::named(state).ok_or_else(|| {
            let all = State::ALL.map(State::name).join(", ");
            anyhow::Error::msg(Back::NoState(text.clone(), all).say(console.lang))
        })?;
        Ok(Seen { material: material.into(), state, reason: reason.trim().to_owned() })
    });
    missing.chain(typed).collect()
}

fn slip(slip: args::Slip) -> Slip {
    match slip {
        args::Slip::Receipt => Slip::Receipt,
        args::Slip::Accepted => Slip::Accepted,
        args::Slip::Notice => Slip::Notice,
        args::Slip::Advice => Slip::Advice,
    }
}

/// The receipt of the first visit.
fn earlier(file: &Path, console: Console) -> anyhow::Result<Receipt> {
    let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
    Receipt::from_json(&bytes).map_err(|problem| {
        anyhow::Error::msg(verify::refusal(&problem, console.lang))
            .context(file.display().to_string())
    })
}

fn same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    real(one) == real(other)
}
