//! `receipt FILE`: what the window hands back for a packet, on paper and for programs.

use std::path::Path;

use anyhow::Context;

use super::catalogue::{self, Folders};
use super::{Outcome, args, clock, console::Console, print, project, verify};
use crate::domain::MaterialId;
use crate::packet::{Receipt, Stamp, handed_back, html, open};
use crate::text::packet::Back;
use crate::text::{Say, cli::Msg};

/// Writes the slips and `receipt.json`, and prints the names of the files. A paper the first notice kept silent about is a finding.
pub(super) fn run(args: args::Receipt, console: Console) -> anyhow::Result<Outcome> {
    let lang = console.lang;
    let root = project::root(console)?;
    let bytes = std::fs::read(&args.file).with_context(|| args.file.display().to_string())?;
    let opened = match open(&bytes) {
        Ok(opened) => opened,
        Err(problem) => {
            console.result(&verify::refusal(&problem, lang));
            return Ok(Outcome::Findings);
        }
    };
    let out = args.out.unwrap_or_else(|| "receipt.pdf".into());
    let json = out.with_extension("json");
    let before = args.before.as_deref().map(|file| earlier(file, console)).transpose()?;
    if args.before.as_deref().is_some_and(|file| same(file, &json)) {
        return Err(console.failure(&Msg::FirstReceipt { file: json.display().to_string() }));
    }
    let folders = Folders::of(args.folders, console)?;
    let catalogue = catalogue::usable(&folders, console)?.catalogue;
    let today = clock::day(args.today.as_deref(), console)?;
    let missing: Vec<MaterialId> = args.missing.iter().map(|id| id.as_str().into()).collect();
    let back = handed_back(&opened, &catalogue, &missing, before.as_ref(), today, lang)
        .map_err(|id| anyhow::Error::msg(Back::NotOnList(id.to_string()).say(lang)))?;
    let bytes = match print::format_of(Some(&out)) {
        args::Format::Html => html::page(&back.document).into_bytes(),
        args::Format::Pdf => {
            let fonts = print::fonts(&root.join("www/font"))?;
            print::render(&back.document, &fonts, Stamp::start_of(today), console)?
        }
    };
    for (path, bytes) in [(&out, bytes), (&json, back.receipt.to_json())] {
        std::fs::write(path, bytes).with_context(|| path.display().to_string())?;
        console.result(&path.display().to_string());
    }
    for name in &back.untold {
        console.result(&Back::Untold(name.clone()).say(lang));
    }
    Ok(if back.untold.is_empty() { Outcome::Clean } else { Outcome::Findings })
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
