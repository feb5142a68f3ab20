//! The container and the bag: what is written can be read, everything else is refused with its code.

use onewindow::domain::Map;
use onewindow::packet::zip::{self, Archive, Entry};
use onewindow::packet::{Stamp, bag, open};
use onewindow::text::{Lang, Say};
use proptest::prelude::*;

use super::sample;

/// A bag of two files: `a.txt`, `b/c.txt`.
fn good() -> Vec<u8> {
    let payload = [("a.txt", "first"), ("b/c.txt", "second")];
    let payload = payload.map(|(n, b)| (n.to_owned(), b.as_bytes().to_vec()));
    bag::write(Map::from(payload), sample::stamp()).0
}

/// The good bag with its bytes changed.
fn patched(change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut bytes = good();
    change(&mut bytes);
    bytes
}

/// The good bag with its entries changed and written again.
fn rewritten(change: impl FnOnce(&mut Archive)) -> Vec<u8> {
    let mut archive = zip::read(&good()).expect("the good bag");
    change(&mut archive);
    zip::write(&archive)
}

fn entry(name: &str, bytes: &[u8]) -> Entry {
    Entry { name: name.into(), bytes: bytes.to_vec() }
}

fn tag<'a>(archive: &'a mut Archive, name: &str) -> &'a mut Vec<u8> {
    &mut archive.entries.iter_mut().find(|e| e.name == name).expect("the good bag has it").bytes
}

fn replace(archive: &mut Archive, name: &str, from: &str, to: &str) {
    let bytes = tag(archive, name);
    let text = String::from_utf8(bytes.clone()).expect("tag files are text").replacen(from, to, 1);
    *bytes = text.into_bytes();
}

/// Start of the central directory, and of the end record.
fn places(bytes: &[u8]) -> (usize, usize) {
    let end = bytes.len() - 22;
    let start =
        u32::from_le_bytes(bytes[end + 16..end + 20].try_into().expect("four bytes")) as usize;
    (start, end)
}

fn renamed(name: &str) -> Vec<u8> {
    zip::write(&Archive { date: 0x5b77, time: 0, entries: vec![entry(name, b"x")] })
}

/// Sets bytes at an offset from the first central header.
fn central(offset: usize, with: &[u8]) -> Vec<u8> {
    patched(|b| {
        let at = places(b).0 + offset;
        b[at..at + with.len()].copy_from_slice(with);
    })
}

/// Sets bytes in the first local header and the same ones in its central header.
fn both(offset: usize, with: &[u8]) -> Vec<u8> {
    patched(|b| {
        let at = places(b).0 + offset + 2;
        b[at..at + with.len()].copy_from_slice(with);
        b[offset..offset + with.len()].copy_from_slice(with);
    })
}

fn end(offset: usize, with: &[u8]) -> Vec<u8> {
    patched(|b| {
        let at = places(b).1 + offset;
        b[at..at + with.len()].copy_from_slice(with);
    })
}

#[test]
fn every_malformed_packet_is_refused_with_its_code() {
    let manifest = "manifest-sha256.txt";
    let table: Vec<(&str, Vec<u8>, &str)> = vec![
        ("no bytes", vec![], "zip.not-a-packet"),
        ("a PDF", b"%PDF-1.7 and more than twenty-two bytes".to_vec(), "zip.not-a-packet"),
        ("an empty archive", zip::write(&Archive::default()), "zip.not-a-packet"),
        ("only the first bytes", good()[..20].to_vec(), "zip.truncated"),
        ("cut in a file", good()[..60].to_vec(), "zip.truncated"),
        ("cut before the end", patched(|b| b.truncate(b.len() - 1)), "zip.truncated"),
        ("bytes before the archive", patched(|b| b.insert(0, 0)), "zip.not-a-packet"),
        ("bytes behind the archive", patched(|b| b.push(0)), "zip.trailing"),
        (
            "a comment",
            patched(|b| {
                let n = b.len();
                b[n - 2] = 2;
                b.extend_from_slice(b"hi");
            }),
            "zip.comment",
        ),
        ("another disk", end(4, &[1, 0]), "zip.disks"),
        ("counts that differ", end(8, &[1, 0]), "zip.disks"),
        ("fewer entries than there are", end(8, &[5, 0, 5, 0]), "zip.gap"),
        ("more entries than there are", end(8, &[7, 0, 7, 0]), "zip.directory"),
        ("257 entries", end(8, &[1, 1, 1, 1]), "zip.too-many"),
        ("ZIP64 count", end(8, &[255; 4]), "zip.zip64"),
        ("ZIP64 size", central(20, &[255; 8]), "zip.zip64"),
        ("directory somewhere else", end(16, &[0, 0, 0, 0]), "zip.gap"),
        ("no directory header", central(0, &[0]), "zip.directory"),
        ("encrypted", both(6, &[1, 0]), "zip.encrypted"),
        ("streaming", both(6, &[8, 0]), "zip.streaming"),
        ("UTF-8 flag", both(6, &[0, 8]), "zip.flags"),
        ("deflated", both(8, &[8, 0]), "zip.method"),
        ("version needed", both(4, &[45, 0]), "zip.version"),
        ("made by Unix", central(4, &[20, 3]), "zip.version"),
        ("extra field", central(30, &[4, 0]), "zip.extra"),
        ("entry comment", central(32, &[1, 0]), "zip.comment"),
        ("entry on another disk", central(34, &[1, 0]), "zip.disks"),
        ("symbolic link", central(38, &[0, 0, 0xff, 0xa1]), "zip.attributes"),
        ("text attribute", central(36, &[1, 0]), "zip.attributes"),
        ("packed size that differs", central(20, &[1, 0, 0, 0]), "zip.size"),
        ("size beyond the file", both(18, &[0, 0, 1, 0, 0, 0, 1, 0]), "zip.size"),
        ("entry of 32 MB", both(18, &[0, 0, 0, 2, 0, 0, 0, 2]), "zip.entry-too-large"),
        ("offset that skips", central(42, &[1, 0, 0, 0]), "zip.before"),
        ("local header that differs", patched(|b| b[10] ^= 1), "zip.mismatch"),
        ("local name that differs", patched(|b| b[31] = b'z'), "zip.mismatch"),
        (
            "no local header",
            patched(|b| {
                let at = b
                    .windows(4)
                    .skip(1)
                    .position(|w| w == [0x50, 0x4b, 3, 4])
                    .expect("a second entry")
                    + 1;
                b[at] = 0;
            }),
            "zip.before",
        ),
        (
            "changed content",
            patched(|b| {
                let at = b.windows(5).position(|w| w == b"first").expect("the content");
                b[at] = b'F';
            }),
            "zip.crc",
        ),
        (
            "overlap",
            patched(|b| {
                let (start, _) = places(b);
                let second = b
                    .windows(4)
                    .enumerate()
                    .skip(start + 1)
                    .find(|(_, w)| *w == [0x50, 0x4b, 1, 2]);
                let at = second.expect("a second entry").0 + 42;
                b[at..at + 4].copy_from_slice(&[0; 4]);
            }),
            "zip.overlap",
        ),
        ("names out of order", rewritten(|a| a.entries.swap(0, 1)), "zip.order"),
        (
            "the same name twice",
            rewritten(|a| a.entries.insert(0, a.entries[0].clone())),
            "zip.duplicate",
        ),
        ("upper case", renamed("A.txt"), "zip.name"),
        ("Chinese name", renamed("申请.txt"), "zip.name"),
        ("parent folder", renamed("../x"), "zip.name"),
        ("absolute path", renamed("/x"), "zip.name"),
        ("backslash", renamed("a\\b"), "zip.name"),
        ("drive", renamed("c:x"), "zip.name"),
        ("folder entry", renamed("data/"), "zip.name"),
        ("hidden file", renamed("data/.x"), "zip.name"),
        ("trailing dot", renamed("x."), "zip.name"),
        ("empty name", renamed(""), "zip.name"),
        ("long name", renamed(&"a".repeat(101)), "zip.name"),
        ("device", renamed("data/nul.txt"), "zip.device"),
        ("printer", renamed("lpt1"), "zip.device"),
        ("five levels", renamed("a/b/c/d/e"), "zip.depth"),
        (
            "no declaration",
            rewritten(|a| a.entries.retain(|e| e.name != "bagit.txt")),
            "bag.no-file",
        ),
        (
            "another declaration",
            rewritten(|a| replace(a, "bagit.txt", "1.0", "0.97")),
            "bag.declaration",
        ),
        ("no manifest", rewritten(|a| a.entries.retain(|e| e.name != manifest)), "bag.no-file"),
        (
            "tag file changed",
            rewritten(|a| replace(a, "bag-info.txt", "onewindow", "another")),
            "bag.digest",
        ),
        ("payload changed", rewritten(|a| tag(a, "data/a.txt").push(b'!')), "bag.digest"),
        (
            "payload gone",
            rewritten(|a| a.entries.retain(|e| e.name != "data/a.txt")),
            "bag.no-file",
        ),
        (
            "payload added",
            rewritten(|a| a.entries.insert(4, entry("data/b/d.txt", b""))),
            "bag.unlisted",
        ),
        ("tag file added", rewritten(|a| a.entries.insert(0, entry("a.txt", b""))), "bag.unlisted"),
        (
            "tag manifest without line end",
            rewritten(|a| {
                tag(a, "tagmanifest-sha256.txt").pop();
            }),
            "bag.manifest",
        ),
        (
            "tag manifest with one space",
            rewritten(|a| replace(a, "tagmanifest-sha256.txt", "  ", " ")),
            "bag.manifest",
        ),
        (
            "tag manifest of payload",
            rewritten(|a| {
                replace(a, "tagmanifest-sha256.txt", "bagit.txt", "data/a.txt");
            }),
            "bag.manifest",
        ),
        ("no application", good(), "bag.no-file"),
    ];
    assert!(table.len() >= 40);
    let mut wrong = Vec::new();
    for (name, bytes, code) in table {
        let answer = open(&bytes).map_err(|error| {
            assert!(
                Lang::ALL.iter().all(|lang| !error.say(*lang).is_empty()),
                "{name} has no sentence"
            );
            error.code()
        });
        if answer.as_ref().err() != Some(&code) {
            wrong.push((name, code, answer.err()));
        }
    }
    assert_eq!(wrong, []);
}

#[test]
fn good_bag_is_read_as_it_was_written() {
    let bag = bag::read(&good()).expect("the good bag");
    assert_eq!(bag.payload.keys().collect::<Vec<_>>(), ["a.txt", "b/c.txt"]);
}

#[test]
fn entries_carry_the_time_of_finishing() {
    let archive = zip::read(&good()).expect("the good bag");
    let stamp: Stamp = sample::stamp();
    assert_eq!((archive.date, archive.time), stamp.dos());
}

proptest! {
    #[test]
    fn any_payload_survives(files in proptest::collection::btree_map("[a-z]{5,9}", any::<Vec<u8>>(), 0..6)) {
        let files: Map<_, _> = files.into_iter().collect();
        let (bytes, root) = bag::write(files.clone(), sample::stamp());
        let bag = bag::read(&bytes);
        if files.is_empty() {
            // BagIt has no way to say "no payload" in a manifest whose lines end with a line end.
            prop_assert!(bag.is_err());
        } else {
            let bag = bag.expect("an own bag");
            prop_assert_eq!((bag.payload, bag.root), (files, root));
        }
    }

    #[test]
    fn any_bytes_are_answered(bytes: Vec<u8>) {
        prop_assert!(open(&bytes).is_err());
    }

    #[test]
    fn any_change_of_a_good_bag_is_refused_or_changes_nothing(at in any::<prop::sample::Index>(), to: u8) {
        let mut bytes = good();
        let at = at.index(bytes.len());
        let before = std::mem::replace(&mut bytes[at], to);
        prop_assert_eq!(bag::read(&bytes).is_ok(), before == to);
    }
}
