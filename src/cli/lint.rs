//! `lint`: says everything that is wrong with a catalogue.

use std::time::{Duration, SystemTime};

use anyhow::Context;

use super::catalogue::{self, Folders};
use super::{Outcome, args, clock, console::Console};
use crate::case::findings;
use crate::catalog::Loaded;
use crate::domain::Date;
use crate::text::{Say, cli::Msg};

/// How often `--watch` looks: at once for a person, rarely for the machine.
const PAUSE: Duration = Duration::from_millis(300);

/// Prints what the overlays change, then each finding with its place, the line, a caret and a way to mend it.
pub(super) fn run(args: args::Lint, console: Console) -> anyhow::Result<Outcome> {
    let folders = Folders::new(args.dir, args.over, console)?;
    let today = clock::day(args.today.as_deref(), console)?;
    if args.watch {
        return watch(&folders, today, console);
    }
    let loaded = catalogue::load(&folders, console)?;
    let released = loaded.released();
    let outcome = report(loaded, today, console);
    if args.release && outcome == Outcome::Clean {
        let file = folders.base.join("released.toml");
        std::fs::write(&file, released).with_context(|| file.display().to_string())?;
        console.result(&file.display().to_string());
    }
    Ok(outcome)
}

fn report(loaded: Loaded, today: Date, console: Console) -> Outcome {
    for change in &loaded.changes {
        let (place, what) = (&change.place, change.what.say(console.lang));
        console.result(&format!("{}:{}:{} {what}", place.file, place.line, place.column));
    }
    let (items, about) = (loaded.catalogue.items.len(), loaded.catalogue.about.clone());
    let findings = findings(&loaded, today, console.lang);
    for finding in &findings {
        console.result(&format!("{}\n", finding.render(console.lang).trim_end()));
    }
    if findings.is_empty() {
        console.result_msg(&Msg::CatalogueClean { items, version: about.version });
        Outcome::Clean
    } else {
        console.result_msg(&Msg::Findings { count: findings.len() });
        Outcome::Findings
    }
}

/// Reports, and again after every change of a file, until somebody stops it. A moment in which a file is being written and
/// cannot be read is not the end.
fn watch(folders: &Folders, today: Date, console: Console) -> anyhow::Result<Outcome> {
    let mut seen = stamps(folders);
    report(catalogue::load(folders, console)?, today, console);
    console.step(&Msg::Watching);
    loop {
        let now = stamps(folders);
        if now.is_some() && now != seen {
            match catalogue::load(folders, console) {
                Ok(loaded) => {
                    report(loaded, today, console);
                }
                Err(error) => console.error(&error),
            }
            console.step(&Msg::Watching);
            seen = now;
        }
        std::thread::sleep(PAUSE);
    }
}

/// Every file with its length and the time of its last change.
fn stamps(folders: &Folders) -> Option<Vec<(std::path::PathBuf, u64, SystemTime)>> {
    let mut stamps = Vec::new();
    let mut open: Vec<_> =
        std::iter::once(&folders.base).chain(&folders.overlays).cloned().collect();
    while let Some(dir) = open.pop() {
        for entry in std::fs::read_dir(dir).ok()? {
            let (path, about) = entry.and_then(|e| Ok((e.path(), e.metadata()?))).ok()?;
            if about.is_dir() {
                open.push(path);
            } else {
                stamps.push((path, about.len(), about.modified().ok()?));
            }
        }
    }
    stamps.sort();
    Some(stamps)
}
