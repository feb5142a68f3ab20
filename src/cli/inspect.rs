//! `inspect FILE`: verifies a packet and says what is in it, and what changed since it was made.

use anyhow::Context;
use serde_json::json;

use super::catalogue::{self, Folders};
use super::{Outcome, args, clock, console::Console, verify};
use crate::packet::{Opened, compare, inspect, open};
use crate::text::Say;
use crate::text::packet::{Difference, Report};

/// Prints the report, or why the packet cannot be trusted. That counts as a finding, and so does every difference from the
/// catalogue it was asked to be compared with.
pub(super) fn run(args: args::Inspect, console: Console) -> anyhow::Result<Outcome> {
    let lang = console.lang;
    let bytes = std::fs::read(&args.file).with_context(|| args.file.display().to_string())?;
    let opened = open(&bytes);
    let mut told = args.json.then(|| verify::told(&opened, lang));
    let outcome = match &opened {
        Ok(opened) => {
            let changed = changes(&args, opened, console)?;
            match &mut told {
                Some(told) => {
                    told["application"] = serde_json::to_value(&opened.application)?;
                    told["files"] = files(opened);
                    if let Some((_, changed)) = &changed {
                        let words = changed.iter().map(|difference| difference.say(lang));
                        told["differences"] = words.collect();
                    }
                }
                None => {
                    console.result(inspect::tell(opened, lang).trim_end());
                    tell(changed.as_ref(), console);
                }
            }
            let same = changed.is_none_or(|(_, changed)| changed.is_empty());
            if same { Outcome::Clean } else { Outcome::Findings }
        }
        Err(problem) => {
            if told.is_none() {
                console.result(&verify::refusal(problem, lang));
            }
            Outcome::Findings
        }
    };
    if let Some(told) = told {
        console.result(&serde_json::to_string_pretty(&told)?);
    }
    Ok(outcome)
}

/// Version of the catalogue that was asked for and what changed; `None`: none was asked for.
fn changes(
    args: &args::Inspect,
    opened: &Opened,
    console: Console,
) -> anyhow::Result<Option<(String, Vec<Difference>)>> {
    if args.folders.catalog.is_none() && args.folders.over.overlay.is_empty() {
        return Ok(None);
    }
    let folders = Folders::of(args.folders.clone(), console)?;
    let catalogue = catalogue::usable(&folders, console)?.catalogue;
    let today = clock::day(args.today.as_deref(), console)?;
    let changed = compare::compare(&opened.application, &catalogue, today, console.lang);
    Ok(Some((catalogue.about.version, changed)))
}

fn tell(changed: Option<&(String, Vec<Difference>)>, console: Console) {
    let say = |msg: &dyn Say| msg.say(console.lang);
    match changed {
        None => {}
        Some((version, changed)) if changed.is_empty() => {
            console.result(&say(&Report::Same(version.clone())));
        }
        Some((_, changed)) => {
            console.result(&say(&Report::Changed(changed.len())));
            changed.iter().for_each(|one| console.result(&format!("- {}", say(one))));
        }
    }
}

/// Name → bytes.
fn files(opened: &Opened) -> serde_json::Value {
    opened
        .payload
        .iter()
        .map(|(path, bytes)| (format!("data/{path}"), json!(bytes.len())))
        .collect()
}
