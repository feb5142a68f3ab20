//! `packet --case FILE`: the packet of a saved draft, byte for byte what the browser makes.

use anyhow::Context;

use super::catalogue::{self, Folders};
use super::{Outcome, args, clock, console::Console, facts, print, project};

use crate::case::draft::Record;
use crate::domain::Map;
use crate::packet::export_with;
use crate::text::Say;

/// Writes ZIP and PDF and prints their names.
pub(super) fn run(args: args::Packet, console: Console) -> anyhow::Result<Outcome> {
    let fonts = print::fonts(&project::root(console)?.join("www/font"))?;
    let folders = Folders::of(args.folders, console)?;
    let catalogue = catalogue::usable(&folders, console)?.catalogue;
    let case = facts::read(&args.case, &catalogue, console)?;
    let today = clock::day(args.today.as_deref(), console)?;
    // A saved file carries its photographs; one that says facts only has none.
    let text =
        std::fs::read_to_string(&args.case).with_context(|| args.case.display().to_string())?;
    let carried = Record::from_json(&text).map(|record| record.carried());
    let files = carried
        .unwrap_or_else(|_| Ok(Map::new()))
        .map_err(|error| anyhow::Error::msg(error.say(console.lang)))?;
    let made = export_with(&catalogue, &case, today, &fonts, console.lang, files)
        .map_err(|error| anyhow::Error::msg(error.say(console.lang)))?;
    let zip = args.out.unwrap_or_else(|| "packet.zip".into());
    for (path, bytes) in [(zip.clone(), made.zip), (zip.with_extension("pdf"), made.pdf)] {
        std::fs::write(&path, bytes).with_context(|| path.display().to_string())?;
        console.result(&path.display().to_string());
    }
    Ok(Outcome::Clean)
}
