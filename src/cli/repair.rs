//! `repair PATH`: a packet out of an unpacked folder, or of a ZIP another program made of it.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use anyhow::Context;
use serde_json::json;

use super::{Outcome, args, console::Console, verify};
use crate::packet::zip::{Entry, MAX_ENTRIES, MAX_ENTRY, MAX_TOTAL};
use crate::packet::{PacketError, digest, repair};
use crate::text::Say;
use crate::text::packet::Report;

/// Writes the packet as it was handed out, and prints its name and check code.
pub(super) fn run(args: &args::Repair, console: Console) -> anyhow::Result<Outcome> {
    let mut files = Files::default();
    let read =
        if args.path.is_dir() { files.folder(&args.path, "") } else { files.archive(&args.path) };
    read.with_context(|| args.path.display().to_string())?;
    let repaired = match files.problem {
        Some(problem) => Err(problem),
        None => repair(files.entries),
    };
    let (bytes, opened) = match repaired {
        Ok(repaired) => repaired,
        Err(problem) => {
            verify::refuse(&problem, args.json, console)?;
            return Ok(Outcome::Findings);
        }
    };
    let out = args.out.clone().unwrap_or_else(|| "repaired.zip".into());
    std::fs::write(&out, bytes).with_context(|| out.display().to_string())?;
    if args.json {
        let (file, root) = (out.display().to_string(), digest::hex(&opened.root));
        console.json(&json!({ "sound": true, "file": file, "root": root }))?;
        return Ok(Outcome::Clean);
    }
    console.result(&out.display().to_string());
    console.result(&Report::Repaired.say(console.lang));
    console.result(&Report::Root(digest::grouped(&opened.root[..16])).say(console.lang));
    Ok(Outcome::Clean)
}

/// Files read so far, never more than a packet may hold.
#[derive(Default)]
struct Files {
    entries: Vec<Entry>,
    total: usize,
    problem: Option<PacketError>,
}

impl Files {
    /// Every file of a folder and its folders. Links are not followed.
    fn folder(&mut self, dir: &Path, above: &str) -> io::Result<()> {
        for entry in std::fs::read_dir(dir)? {
            let entry = entry?;
            let name = format!("{above}{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type()?;
            if self.problem.is_some() {
                return Ok(());
            } else if kind.is_dir() && name.matches('/').count() < 8 {
                self.folder(&entry.path(), &format!("{name}/"))?;
            } else if kind.is_file() {
                self.take(name, File::open(entry.path())?)?;
            }
        }
        Ok(())
    }

    /// Every file of a ZIP, whatever wrote it.
    fn archive(&mut self, path: &Path) -> io::Result<()> {
        let Ok(mut archive) = ::zip::ZipArchive::new(File::open(path)?) else {
            self.problem = Some(PacketError::NotAPacket);
            return Ok(());
        };
        for no in 0..archive.len() {
            if self.problem.is_some() {
                return Ok(());
            }
            match archive.by_index(no) {
                Ok(file) => self.take(file.name().to_owned(), file)?,
                Err(_) => self.problem = Some(PacketError::Directory),
            }
        }
        Ok(())
    }

    fn take(&mut self, name: String, content: impl Read) -> io::Result<()> {
        let mut bytes = Vec::new();
        let limit = u64::try_from(MAX_ENTRY).unwrap_or(u64::MAX);
        content.take(limit + 1).read_to_end(&mut bytes)?;
        self.total += bytes.len();
        if bytes.len() > MAX_ENTRY {
            self.problem = Some(PacketError::EntryTooLarge(name.chars().take(60).collect()));
        } else if self.total > MAX_TOTAL {
            self.problem = Some(PacketError::TooLarge);
        } else if self.entries.len() > 2 * MAX_ENTRIES {
            self.problem = Some(PacketError::TooMany);
        } else {
            self.entries.push(Entry { name, bytes });
        }
        Ok(())
    }
}
