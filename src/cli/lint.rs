//! `lint`: says everything that is wrong with a catalogue.

use super::{Outcome, args, catalogue, console::Console, project};
use crate::text::cli::Msg;

/// Prints each finding with its place, the line, a caret and a way to mend it.
pub(super) fn run(args: args::Lint, console: Console) -> anyhow::Result<Outcome> {
    let dir = match args.dir {
        Some(dir) => dir,
        None => project::root(console)?.join("catalog"),
    };
    let loaded = catalogue::load(&dir, console)?;
    let (items, about) = (loaded.catalogue.items.len(), loaded.catalogue.about.clone());
    let findings = catalogue::findings(loaded, console.lang);
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
