//! BagIt 1.0 (RFC 8493) inside the container: a declaration, the payload under `data/`, and SHA-256 manifests.
//!
//! The root digest is the SHA-256 of `tagmanifest-sha256.txt`; through the manifests it covers every byte of every file. The
//! cover sheet that carries it is therefore not in the bag: it stands in front of the PDF that is printed beside it, whose other
//! pages are those of `data/packet.pdf`.

use crate::domain::Map;
use crate::text::packet::PacketError as E;

use super::digest::{sha256, sha256_hex};
use super::stamp::Stamp;
use super::zip::{self, Archive, Entry};

const DECLARATION: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
const MANIFEST: &str = "manifest-sha256.txt";
const TAG_MANIFEST: &str = "tagmanifest-sha256.txt";
const DECLARED: &str = "bagit.txt";
const INFO: &str = "bag-info.txt";

/// A bag: its payload by path under `data/`, and when it was finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bag {
    /// Path under `data/` → content.
    pub payload: Map<String, Vec<u8>>,
    /// Digest of the whole.
    pub root: [u8; 32],
    /// `bag-info.txt`: label → value.
    pub info: Map<String, String>,
}

/// Writes a bag as one file. Returns its root digest too.
pub fn write(payload: Map<String, Vec<u8>>, stamp: Stamp) -> (Vec<u8>, [u8; 32]) {
    let info = info(&payload, stamp);
    let mut files: Map<String, Vec<u8>> =
        payload.into_iter().map(|(path, bytes)| (format!("data/{path}"), bytes)).collect();
    let payload_manifest = manifest(files.iter());
    let tags =
        [(DECLARED, DECLARATION.as_bytes().to_vec()), (INFO, info), (MANIFEST, payload_manifest)];
    let tags: Map<String, Vec<u8>> = tags.into_iter().map(|(n, b)| (n.to_owned(), b)).collect();
    let tag_manifest = manifest(tags.iter());
    let root = sha256(&tag_manifest);
    files.extend(tags);
    files.insert(TAG_MANIFEST.to_owned(), tag_manifest);
    let (date, time) = stamp.dos();
    let entries = files.into_iter().map(|(name, bytes)| Entry { name, bytes }).collect();
    (zip::write(&Archive { date, time, entries }), root)
}

fn info(payload: &Map<String, Vec<u8>>, stamp: Stamp) -> Vec<u8> {
    let octets: usize = payload.values().map(Vec::len).sum();
    let lines = [
        format!("Bag-Software-Agent: onewindow {}", env!("CARGO_PKG_VERSION")),
        format!("Bagging-Date: {}", stamp.date),
        format!("External-Description: {}", "Application papers of a community service centre"),
        format!("Payload-Oxum: {octets}.{}", payload.len()),
    ];
    lines.map(|line| line + "\n").concat().into_bytes()
}

fn manifest<'a>(files: impl Iterator<Item = (&'a String, &'a Vec<u8>)>) -> Vec<u8> {
    files
        .map(|(name, bytes)| format!("{}  {name}\n", sha256_hex(bytes)))
        .collect::<String>()
        .into_bytes()
}

/// Reads and verifies a bag: every file is listed, every digest fits.
pub fn read(bytes: &[u8]) -> Result<Bag, E> {
    let archive = zip::read(bytes)?;
    let need = |name: &str| archive.get(name).ok_or_else(|| E::NoFile(name.to_owned()));
    if need(DECLARED)? != DECLARATION.as_bytes() {
        return Err(E::Declaration);
    }
    let (tag_manifest, manifest) = (need(TAG_MANIFEST)?, need(MANIFEST)?);
    let info = parse_info(need(INFO)?)?;
    verify(&archive, TAG_MANIFEST, tag_manifest, |name| {
        !name.starts_with("data/") && name != TAG_MANIFEST
    })?;
    verify(&archive, MANIFEST, manifest, |name| name.starts_with("data/"))?;
    let root = sha256(tag_manifest);
    let mut payload = Map::new();
    for entry in archive.entries {
        if let Some(path) = entry.name.strip_prefix("data/") {
            payload.insert(path.to_owned(), entry.bytes);
        }
    }
    let octets: usize = payload.values().map(Vec::len).sum();
    if info.get("Payload-Oxum") != Some(&format!("{octets}.{}", payload.len())) {
        return Err(E::Info);
    }
    Ok(Bag { payload, root, info })
}

/// Checks that a manifest lists exactly the files it is for, in order, each with its digest.
fn verify(
    archive: &Archive,
    which: &str,
    manifest: &[u8],
    mine: impl Fn(&str) -> bool,
) -> Result<(), E> {
    let broken = || E::Manifest(which.to_owned());
    let text = std::str::from_utf8(manifest).map_err(|_| broken())?;
    let mut listed = Vec::new();
    for line in text.strip_suffix('\n').ok_or_else(broken)?.split('\n') {
        let (digest, name) = line.split_once("  ").ok_or_else(broken)?;
        let hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        if digest.len() != 64 || !digest.bytes().all(hex) || !mine(name) {
            return Err(broken());
        }
        if listed.last().is_some_and(|last| *last >= name) {
            return Err(broken());
        }
        let shown = || name.chars().take(60).collect::<String>();
        let content = archive.get(name).ok_or_else(|| E::NoFile(shown()))?;
        if sha256_hex(content) != digest {
            return Err(E::Digest(shown()));
        }
        listed.push(name);
    }
    let unlisted =
        archive.entries.iter().find(|e| mine(&e.name) && !listed.contains(&e.name.as_str()));
    unlisted.map_or(Ok(()), |e| Err(E::Unlisted(e.name.clone())))
}

fn parse_info(bytes: &[u8]) -> Result<Map<String, String>, E> {
    let text = std::str::from_utf8(bytes).map_err(|_| E::Info)?;
    let pair = |line: &str| {
        line.split_once(": ").map(|(l, v)| (l.to_owned(), v.to_owned())).ok_or(E::Info)
    };
    text.lines().map(pair).collect()
}
