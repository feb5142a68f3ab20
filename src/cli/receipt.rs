//! `receipt FILE`: what the window hands back for a packet.

use anyhow::Context;

use super::catalogue::{self, Folders};
use super::{Outcome, args, clock, console::Console, print, project};
use crate::domain::MaterialId;
use crate::packet::{Stamp, handed_back, html, open};
use crate::text::Say;
use crate::text::packet::Back;

/// Writes the slips and prints the name of the file.
pub(super) fn run(args: args::Receipt, console: Console) -> anyhow::Result<Outcome> {
    let lang = console.lang;
    let root = project::root(console)?;
    let bytes = std::fs::read(&args.file).with_context(|| args.file.display().to_string())?;
    let opened = match open(&bytes) {
        Ok(opened) => opened,
        Err(problem) => {
            console.result(&format!("[{}] {}", problem.code(), problem.say(lang)));
            return Ok(Outcome::Findings);
        }
    };
    let folders = Folders::of(args.folders, console)?;
    let catalogue = catalogue::usable(&folders, console)?.catalogue;
    let today = clock::day(args.today.as_deref(), console)?;
    let missing: Vec<MaterialId> = args.missing.iter().map(|id| id.as_str().into()).collect();
    let document = handed_back(&opened, &catalogue, &missing, today, lang)
        .map_err(|id| anyhow::Error::msg(Back::NotOnList(id.to_string()).say(lang)))?;
    let out = args.out.unwrap_or_else(|| "receipt.pdf".into());
    let bytes = match print::format_of(Some(&out)) {
        args::Format::Html => html::page(&document).into_bytes(),
        args::Format::Pdf => {
            let fonts = print::fonts(&root.join("www/font"))?;
            print::render(&document, &fonts, Stamp::start_of(today), console)?
        }
    };
    std::fs::write(&out, bytes).with_context(|| out.display().to_string())?;
    console.result(&out.display().to_string());
    Ok(Outcome::Clean)
}
