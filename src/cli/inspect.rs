//! `inspect FILE`: verifies a packet and says what is in it, and what changed since it was made.

use anyhow::Context;

use super::catalogue::{self, Folders};
use super::{Outcome, args, clock, console::Console};
use crate::packet::{compare, inspect, open};
use crate::text::Say;
use crate::text::packet::Report;

/// Prints the report, or why the packet cannot be trusted. That counts as a finding, and so does every difference from the
/// catalogue it was asked to be compared with.
pub(super) fn run(args: args::Inspect, console: Console) -> anyhow::Result<Outcome> {
    let lang = console.lang;
    let bytes = std::fs::read(&args.file).with_context(|| args.file.display().to_string())?;
    let opened = match open(&bytes) {
        Ok(opened) => opened,
        Err(problem) => {
            console.result(&format!("[{}] {}", problem.code(), problem.say(lang)));
            return Ok(Outcome::Findings);
        }
    };
    console.result(inspect::tell(&opened, lang).trim_end());
    if args.folders.catalog.is_none() && args.folders.over.overlay.is_empty() {
        return Ok(Outcome::Clean);
    }
    let folders = Folders::of(args.folders, console)?;
    let catalogue = catalogue::usable(&folders, console)?.catalogue;
    let today = clock::day(args.today.as_deref(), console)?;
    let changed = compare::compare(&opened.application, &catalogue, today, lang);
    if changed.is_empty() {
        console.result(&Report::Same(catalogue.about.version).say(lang));
        return Ok(Outcome::Clean);
    }
    console.result(&Report::Changed(changed.len()).say(lang));
    changed.iter().for_each(|difference| console.result(&format!("- {}", difference.say(lang))));
    Ok(Outcome::Findings)
}
