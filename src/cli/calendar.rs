//! `calendar ITEM…`: the days by which items are done, as a file for a phone; with `--contact` the centre itself.

use std::path::PathBuf;

use anyhow::Context;

use super::catalogue::{self, Folders};
use super::{Outcome, args, clock, console::Console};
use crate::case::{Case, Known};
use crate::catalog::Item;
use crate::packet::calendar::{self, Due};
use crate::packet::contact;
use crate::text::Say;
use crate::text::packet::Calendar;

/// Writes the file and prints its name; an item without a day is a finding.
pub(super) fn run(args: args::Calendar, console: Console) -> anyhow::Result<Outcome> {
    let folders = Folders::of(args.folders, console)?;
    let catalogue = catalogue::usable(&folders, console)?.catalogue;
    if args.contact {
        let Some(file) = contact::file(&catalogue.centre, console.lang) else {
            console.result(&Calendar::NoContact.say(console.lang));
            return Ok(Outcome::Findings);
        };
        write(&args.out.unwrap_or_else(|| "centre.vcf".into()), file, console)?;
        return Ok(Outcome::Clean);
    }
    let from = clock::day(args.from.as_deref(), console)?;
    let case = Case::default();
    let known = Known::new(&catalogue, &case, from);
    let items: Vec<&Item> = args
        .items
        .iter()
        .map(|id| catalogue::item(&catalogue, id, console))
        .collect::<anyhow::Result<_>>()?;
    if let Some(file) = calendar::file(&items, &known, console.lang) {
        let name = match &args.items[..] {
            [item] => format!("{item}.ics"),
            _ => "calendar.ics".to_owned(),
        };
        write(&args.out.unwrap_or_else(|| name.into()), file, console)?;
    }
    let mut outcome = Outcome::Clean;
    for due in calendar::due(&items, &known) {
        let name = |item: &Item| item.name.get(console.lang).to_owned();
        let why = match due {
            Due::NoTerm(item) => Calendar::NoTerm(name(item)),
            Due::NoHolidays(item) => Calendar::NoHolidays(name(item)),
            Due::By(..) => continue,
        };
        console.result(&why.say(console.lang));
        outcome = Outcome::Findings;
    }
    Ok(outcome)
}

fn write(out: &PathBuf, file: String, console: Console) -> anyhow::Result<()> {
    std::fs::write(out, file).with_context(|| out.display().to_string())?;
    console.result(&out.display().to_string());
    Ok(())
}
