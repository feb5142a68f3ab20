//! `extract FILE`: the files of a packet in a folder, once it has been verified.

use anyhow::Context;
use serde_json::json;

use super::{Outcome, args, console::Console, verify};
use crate::packet::{open, zip};
use crate::text::cli::Msg;

/// Writes the bag into a folder that is new or empty, and prints the names of its files.
pub(super) fn run(args: &args::Extract, console: Console) -> anyhow::Result<Outcome> {
    let bytes = std::fs::read(&args.file).with_context(|| args.file.display().to_string())?;
    if let Err(problem) = open(&bytes) {
        verify::refuse(&problem, args.json, console)?;
        return Ok(Outcome::Findings);
    }
    let out = args.out.clone().unwrap_or_else(|| args.file.with_extension(""));
    let used = std::fs::read_dir(&out).is_ok_and(|mut dir| dir.next().is_some());
    if used || out.is_file() {
        return Err(console.failure(&Msg::FolderInUse { dir: out.display().to_string() }));
    }
    // The names were checked when the packet was opened: lower-case ASCII, no way out of the folder.
    let archive = zip::read(&bytes)
        .map_err(|problem| anyhow::Error::msg(verify::refusal(&problem, console.lang)))?;
    let mut files = Vec::new();
    for entry in archive.entries {
        let path = out.join(&entry.name);
        let written = path.parent().map_or(Ok(()), std::fs::create_dir_all);
        written
            .and_then(|()| std::fs::write(&path, entry.bytes))
            .with_context(|| path.display().to_string())?;
        files.push(path.display().to_string());
    }
    if args.json {
        console.json(&json!({ "files": files }))?;
    } else {
        files.iter().for_each(|file| console.result(file));
    }
    Ok(Outcome::Clean)
}
