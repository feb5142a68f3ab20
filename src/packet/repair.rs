//! A packet that somebody unpacked, or packed again with another program: its files are put back into the one form this program
//! writes. What is in the files is not touched, so that a packet whose content fits its manifests comes out as the very bytes that
//! were handed out, and any other is refused as before.

use crate::text::packet::PacketError;

use super::application::Application;
use super::open::{Opened, open};
use super::stamp::Stamp;
use super::zip::{self, Archive, Entry};

/// The declaration stands at the top of every bag, and nowhere else.
const TOP: &str = "bagit.txt";
/// What file managers leave behind in folders.
const LITTER: [&str; 3] = [".ds_store", "desktop.ini", "thumbs.db"];

/// The packet these files were, and what is in it. `files` are in any order, perhaps in a folder of their own; paths have `/`.
///
/// # Errors
///
/// Every [`PacketError`]: the content is not that of a whole packet.
pub fn repair(files: Vec<Entry>) -> Result<(Vec<u8>, Opened), PacketError> {
    let top = folder(&files).ok_or_else(|| PacketError::NoFile(TOP.to_owned()))?;
    let mut entries: Vec<Entry> = files
        .into_iter()
        .filter(|file| !is_folder(file))
        .filter_map(|file| Some(Entry { name: file.name.strip_prefix(&top)?.to_owned(), ..file }))
        .filter(|file| !is_litter(&file.name))
        .collect();
    entries.sort_by(|a, b| a.name.cmp(&b.name));
    let mut archive = Archive { date: 0, time: 0, entries };
    (archive.date, archive.time) = time(&archive)?.dos();
    let bytes = zip::write(&archive);
    let opened = open(&bytes)?;
    Ok((bytes, opened))
}

/// The folder the bag lies in, with its `/`; the outermost when there are several.
fn folder(files: &[Entry]) -> Option<String> {
    let tops = files.iter().filter_map(|file| file.name.strip_suffix(TOP));
    let tops = tops.filter(|top| top.is_empty() || top.ends_with('/'));
    tops.min_by_key(|top| top.matches('/').count()).map(ToOwned::to_owned)
}

fn is_folder(file: &Entry) -> bool {
    file.name.ends_with('/') && file.bytes.is_empty()
}

fn is_litter(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or(name).to_ascii_lowercase();
    name.starts_with("__MACOSX/") || LITTER.contains(&last.as_str())
}

/// The time all entries carry is the one the person finished at.
fn time(archive: &Archive) -> Result<Stamp, PacketError> {
    let json = archive.get("data/application.json");
    let json = json.ok_or_else(|| PacketError::NoFile("data/application.json".to_owned()))?;
    let at = Application::from_json(json)?.finished_at;
    at.parse().map_err(|_| PacketError::Json("finished_at".to_owned()))
}
