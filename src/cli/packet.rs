//! `packet --case FILE`: the packet of a saved draft, byte for byte what the browser makes.

use anyhow::Context;
use serde_json::json;

use super::catalogue::{self, Folders};
use super::{Outcome, args, clock, console::Console, facts, print, project};
use crate::case::draft::Record;
use crate::domain::Map;
use crate::packet::{Codes, digest, prepare_with};
use crate::text::Say;

/// Writes ZIP and PDF and prints their names.
pub(super) fn run(args: args::Packet, console: Console) -> anyhow::Result<Outcome> {
    let fonts = print::fonts(&project::root(console)?.join("www/font"))?;
    let folders = Folders::of(args.folders, console)?;
    let catalogue = catalogue::usable(&folders, console)?.catalogue;
    let case = facts::read(&args.case, &catalogue, console)?;
    let today = clock::day(args.today.as_deref(), console)?;
    let codes = match args.codes {
        args::Codes::Off => Codes::Off,
        args::Codes::Plain => Codes::Plain,
        args::Codes::All => Codes::All,
    };
    // A saved file carries its photographs; one that says facts only has none.
    let text =
        std::fs::read_to_string(&args.case).with_context(|| args.case.display().to_string())?;
    let carried = Record::from_json(&text).map(|record| record.carried());
    let files = carried
        .unwrap_or_else(|_| Ok(Map::new()))
        .map_err(|error| anyhow::Error::msg(error.say(console.lang)))?;
    let made = prepare_with(&catalogue, &case, today, codes, console.lang)
        .and_then(|prepared| prepared.with(files).packet(&fonts))
        .map_err(|error| anyhow::Error::msg(error.say(console.lang)))?;
    let zip = args.out.unwrap_or_else(|| "packet.zip".into());
    let pdf = zip.with_extension("pdf");
    for (path, bytes) in [(&zip, made.zip), (&pdf, made.pdf)] {
        std::fs::write(path, bytes).with_context(|| path.display().to_string())?;
    }
    let [zip, pdf] = [zip, pdf].map(|path| path.display().to_string());
    if args.json {
        console.json(&json!({ "zip": zip, "pdf": pdf, "root": digest::hex(&made.root) }))?;
    } else {
        console.result(&zip);
        console.result(&pdf);
    }
    Ok(Outcome::Clean)
}
