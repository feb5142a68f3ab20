//! `diff OLD NEW`: what changed, for the people at the window.

use std::path::{Path, PathBuf};

use anyhow::Context;
use serde_json::json;

use super::catalogue::{self, Folders};
use super::{Outcome, args, console::Console, verify};
use crate::catalog;
use crate::packet::{PacketError, between::between, open};
use crate::text::packet::Between;
use crate::text::{Say, diff::Msg};

/// Prints the changes of every thing under its name. Differences count as findings, as with the usual `diff`.
pub(super) fn run(args: args::Diff, console: Console) -> anyhow::Result<Outcome> {
    match (args.old.is_file(), args.new.is_file()) {
        (true, true) => packets(&args.old, &args.new, args.json, console),
        (false, false) => catalogues(args.old, args.new, args.json, console),
        _ => Err(anyhow::Error::msg(Between::Unlike.say(console.lang))),
    }
}

fn catalogues(old: PathBuf, new: PathBuf, json: bool, console: Console) -> anyhow::Result<Outcome> {
    let read = |base| {
        let folders = Folders { base, overlays: Vec::new() };
        anyhow::Ok(catalogue::usable(&folders, console)?.catalogue)
    };
    let (old, new) = (read(old)?, read(new)?);
    let news = catalog::diff(&old, &new, console.lang);
    let say = |msg: &Msg| msg.say(console.lang);
    let outcome = if news.is_empty() { Outcome::Clean } else { Outcome::Findings };
    if json {
        let change = |thing: &catalog::News| {
            let lines: Vec<String> = thing.lines.iter().map(say).collect();
            json!({ "heading": say(&thing.heading), "lines": lines })
        };
        let changes: Vec<_> = news.iter().map(change).collect();
        let (old, new) = (old.about.version, new.about.version);
        console.json(&json!({ "old": old, "new": new, "changes": changes }))?;
        return Ok(outcome);
    }
    console.result(&say(&Msg::Versions(old.about.version, new.about.version)));
    if news.is_empty() {
        console.result(&say(&Msg::Nothing));
    }
    for thing in &news {
        console.result(&format!("\n{}", say(&thing.heading)));
        for line in &thing.lines {
            console.result(&format!("  · {}", say(line)));
        }
    }
    Ok(outcome)
}

/// Two packets: what somebody changed between them.
fn packets(old: &Path, new: &Path, json: bool, console: Console) -> anyhow::Result<Outcome> {
    let read = |path: &Path| -> anyhow::Result<Result<_, PacketError>> {
        let bytes = std::fs::read(path).with_context(|| path.display().to_string())?;
        Ok(open(&bytes))
    };
    let (old, new) = match (read(old)?, read(new)?) {
        (Ok(old), Ok(new)) => (old, new),
        (Err(problem), _) | (_, Err(problem)) => {
            verify::refuse(&problem, json, console)?;
            return Ok(Outcome::Findings);
        }
    };
    let changes = between(&old.application, &new.application, console.lang);
    let words: Vec<String> = changes.iter().map(|change| change.say(console.lang)).collect();
    if json {
        let (old, new) = (old.application.finished_at, new.application.finished_at);
        console.json(&json!({ "old": old, "new": new, "changes": words }))?;
    } else if words.is_empty() {
        console.result(&Between::Nothing.say(console.lang));
    } else {
        words.iter().for_each(|line| console.result(&format!("- {line}")));
    }
    Ok(if words.is_empty() { Outcome::Clean } else { Outcome::Findings })
}
