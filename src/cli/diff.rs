//! `diff OLD NEW`: what changed, for the people at the window.

use super::catalogue::{self, Folders};
use super::{Outcome, args, console::Console};
use crate::catalog;
use crate::text::{Say, diff::Msg};

/// Prints the changes of every thing under its name. Differences count as findings, as with the usual `diff`.
pub(super) fn run(args: args::Diff, console: Console) -> anyhow::Result<Outcome> {
    let read = |base| {
        let folders = Folders { base, overlays: Vec::new() };
        anyhow::Ok(catalogue::usable(&folders, console)?.catalogue)
    };
    let (old, new) = (read(args.old)?, read(args.new)?);
    let news = catalog::diff(&old, &new, console.lang);
    let say = |msg: &Msg| msg.say(console.lang);
    console.result(&say(&Msg::Versions(old.about.version, new.about.version)));
    if news.is_empty() {
        console.result(&say(&Msg::Nothing));
        return Ok(Outcome::Clean);
    }
    for thing in &news {
        console.result(&format!("\n{}", say(&thing.heading)));
        for line in &thing.lines {
            console.result(&format!("  · {}", say(line)));
        }
    }
    Ok(Outcome::Findings)
}
