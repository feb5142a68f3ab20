//! `lint`: says everything that is wrong with a catalogue.

use super::catalogue::{self, Folders};
use super::{Outcome, args, clock, console::Console};
use crate::text::{Say, cli::Msg};

/// Prints what the overlays change, then each finding with its place, the line, a caret and a way to mend it.
pub(super) fn run(args: args::Lint, console: Console) -> anyhow::Result<Outcome> {
    let folders = Folders::new(args.dir, args.over, console)?;
    let today = clock::day(args.today.as_deref(), console)?;
    let loaded = catalogue::load(&folders, console)?;
    for change in &loaded.changes {
        let (place, what) = (&change.place, change.what.say(console.lang));
        console.result(&format!("{}:{}:{} {what}", place.file, place.line, place.column));
    }
    let (items, about) = (loaded.catalogue.items.len(), loaded.catalogue.about.clone());
    let findings = catalogue::findings(loaded, today, console.lang);
    for finding in &findings {
        console.result(&format!("{}\n", finding.render(console.lang).trim_end()));
    }
    if findings.is_empty() {
        console.result_msg(&Msg::CatalogueClean { items, version: about.version });
        Ok(Outcome::Clean)
    } else {
        console.result_msg(&Msg::Findings { count: findings.len() });
        Ok(Outcome::Findings)
    }
}
