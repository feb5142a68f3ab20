//! A packet somebody or something changed: every one is refused with its code and a sentence that says what to do.

use std::collections::{BTreeMap, BTreeSet};

use onewindow::packet::zip::{self, Archive, Entry};
use onewindow::packet::{self, digest, open};
use onewindow::text::{Lang, Say};

use super::{catalogue, sample};

/// A whole packet, made as people make it.
fn good() -> Vec<u8> {
    let (catalogue, case) = (catalogue::catalogue(), catalogue::case());
    packet::export(&catalogue, &case, catalogue::today(), &sample::fonts(), Lang::Zh).unwrap().zip
}

/// Makes the manifests fit again, as somebody would who knows the format.
pub fn sealed(archive: &mut Archive) -> Vec<u8> {
    let manifest = |archive: &Archive, payload: bool, skip: &str| -> Vec<u8> {
        let mine = archive.entries.iter().filter(|e| e.name.starts_with("data/") == payload);
        let lines = mine
            .filter(|e| e.name != skip)
            .map(|e| format!("{}  {}\n", digest::sha256_hex(&e.bytes), e.name));
        lines.collect::<String>().into_bytes()
    };
    let mut put = |name: &str, payload: bool| {
        let bytes = manifest(archive, payload, "tagmanifest-sha256.txt");
        if let Some(entry) = archive.entries.iter_mut().find(|e| e.name == name) {
            entry.bytes = bytes;
        }
    };
    put("manifest-sha256.txt", true);
    let (octets, count) = archive
        .entries
        .iter()
        .filter(|e| e.name.starts_with("data/"))
        .fold((0, 0), |(octets, count), e| (octets + e.bytes.len(), count + 1));
    if let Some(info) = archive.entries.iter_mut().find(|e| e.name == "bag-info.txt") {
        let text = String::from_utf8_lossy(&info.bytes).into_owned();
        let lines = text.lines().map(|line| {
            if line.starts_with("Payload-Oxum") {
                format!("Payload-Oxum: {octets}.{count}\n")
            } else {
                format!("{line}\n")
            }
        });
        info.bytes = lines.collect::<String>().into_bytes();
    }
    let bytes = manifest(archive, false, "tagmanifest-sha256.txt");
    if let Some(entry) = archive.entries.iter_mut().find(|e| e.name == "tagmanifest-sha256.txt") {
        entry.bytes = bytes;
    }
    zip::write(archive)
}

/// Names that must not be in a packet, and why.
const NAMES: [&str; 44] = [
    "A",
    "Data/x",
    "data/X.pdf",
    "data/..",
    "../x",
    "data/../x",
    "./x",
    "/x",
    "x/",
    "data//x",
    ".x",
    "data/.x",
    "x.",
    "data/x.",
    "-x",
    "data/-x",
    "a b",
    "a\\b",
    "c:x",
    "a*b",
    "a?b",
    "a|b",
    "a<b",
    "a>b",
    "a\"b",
    "a~1",
    "a\u{0}b",
    "a\nb",
    "a\tb",
    "申请.pdf",
    "é",
    "ａ",
    "data/con",
    "data/prn.txt",
    "aux",
    "data/nul.pdf",
    "com1",
    "com9.zip",
    "lpt1",
    "lpt9.x",
    "a/b/c/d/e",
    "data/a/b/c/d",
    "",
    "\u{202e}fdp.exe",
];

fn table() -> BTreeMap<String, Vec<u8>> {
    let good = good();
    let archive = zip::read(&good).expect("an own packet");
    let mut all = BTreeMap::new();
    let mut put = |name: String, bytes: Vec<u8>| {
        assert!(bytes != good, "{name} changes nothing");
        assert!(all.insert(name.clone(), bytes).is_none(), "{name} twice");
    };
    // Cut anywhere, lengthened anywhere.
    for part in 0..16 {
        put(format!("cut after {part}/16"), good[..good.len() * part / 16].to_vec());
    }
    for more in [1, 2, 22, 1000] {
        put(format!("{more} bytes behind"), [good.as_slice(), &vec![0; more]].concat());
        put(format!("{more} bytes before"), [&vec![0; more], good.as_slice()].concat());
    }
    put("twice in a row".into(), [good.as_slice(), &good].concat());
    // Every file changed, shortened, lengthened, emptied, taken away or renamed, with the manifests left as they are.
    let rewrite = |change: &dyn Fn(&mut Archive)| {
        let mut archive = archive.clone();
        change(&mut archive);
        zip::write(&archive)
    };
    for (n, entry) in archive.entries.iter().enumerate() {
        let name = &entry.name;
        put(format!("{name}: first bit flipped"), rewrite(&|a| a.entries[n].bytes[0] ^= 1));
        put(
            format!("{name}: last bit flipped"),
            rewrite(&|a| *a.entries[n].bytes.last_mut().expect("no file is empty") ^= 1),
        );
        put(format!("{name}: a byte more"), rewrite(&|a| a.entries[n].bytes.push(b'\n')));
        put(
            format!("{name}: a byte less"),
            rewrite(&|a| a.entries[n].bytes.truncate(entry.bytes.len() - 1)),
        );
        put(format!("{name}: empty"), rewrite(&|a| a.entries[n].bytes.clear()));
        put(format!("{name}: gone"), rewrite(&|a| drop(a.entries.remove(n))));
        put(format!("{name}: twice"), rewrite(&|a| a.entries.insert(n, a.entries[n].clone())));
        put(format!("{name}: renamed"), rewrite(&|a| a.entries[n].name.push('z')));
        put(
            format!("{name}: a copy beside it"),
            rewrite(&|a| {
                let copy = Entry { name: format!("{name}z"), ..a.entries[n].clone() };
                a.entries.insert(n + 1, copy);
            }),
        );
        if n > 0 {
            put(format!("{name}: before its neighbour"), rewrite(&|a| a.entries.swap(n - 1, n)));
        }
    }
    // A forbidden name, even when everything else fits.
    for name in NAMES {
        put(
            format!("named {name:?}"),
            rewrite(&|a| {
                a.entries.push(Entry { name: name.into(), bytes: b"x".to_vec() });
                a.entries.sort_by(|x, y| x.name.cmp(&y.name));
            }),
        );
    }
    // Every field of the first central header, and of the end, set to nonsense.
    let end = good.len() - 22;
    let start = u32::from_le_bytes(good[end + 16..end + 20].try_into().unwrap()) as usize;
    for at in (0..46).chain([46]) {
        let mut bytes = good.clone();
        bytes[start + at] ^= 0x55;
        put(format!("central header, byte {at}"), bytes);
    }
    for at in 0..22 {
        let mut bytes = good.clone();
        bytes[end + at] ^= 0x55;
        put(format!("end record, byte {at}"), bytes);
    }
    // Well-formed bags that are no application.
    let reseal = |change: &dyn Fn(&mut Archive)| {
        let mut archive = archive.clone();
        change(&mut archive);
        sealed(&mut archive)
    };
    let json = |from: &str, to: &str| {
        reseal(&|a| {
            let file = a.entries.iter_mut().find(|e| e.name == "data/application.json").unwrap();
            let text = String::from_utf8(file.bytes.clone()).unwrap();
            assert!(text.contains(from), "{from}");
            file.bytes = text.replacen(from, to, 1).into_bytes();
        })
    };
    for (name, from, to) in [
        ("newer major version", "\"1.1\"", "\"2.0\""),
        ("version that is none", "\"1.1\"", "\"one\""),
        ("version as a number", "\"1.1\"", "1.1"),
        ("no version", "\"schema\"", "\"scheme\""),
        ("no items", "\"items\"", "\"things\""),
        ("items as text", "\"items\": [", "\"items\": \"\", \"x\": ["),
        ("no facts", "\"facts\"", "\"fact\""),
        ("no checklist", "\"checklist\"", "\"list\""),
        ("not closed", "}\n", "\n"),
        ("an item of another name", "\"id\": \"allowance\"", "\"id\": \"another\""),
        ("a form nobody filled in", "\"form\": {", "\"shape\": {"),
    ] {
        put(format!("application: {name}"), json(from, to));
    }
    put(
        "application: bytes that are no text".into(),
        reseal(&|a| {
            let file = a.entries.iter_mut().find(|e| e.name == "data/application.json").unwrap();
            file.bytes = vec![0xff, 0xfe, 0];
        }),
    );
    for gone in [
        "data/application.json",
        "data/packet.pdf",
        "data/checklist.txt",
        "data/forms/allowance.pdf",
    ] {
        put(format!("resealed without {gone}"), reseal(&|a| a.entries.retain(|e| e.name != gone)));
    }
    put(
        "resealed with a form of nothing".into(),
        reseal(&|a| {
            let at = a.entries.iter().position(|e| e.name == "data/forms/allowance.pdf").unwrap();
            let name = "data/forms/other.pdf".to_owned();
            a.entries.insert(at + 1, Entry { name, bytes: b"%PDF".to_vec() });
        }),
    );
    all
}

#[test]
fn two_hundred_malformed_packets_are_refused_with_a_code_and_a_sentence() {
    let table = table();
    assert!(table.len() >= 200, "{}", table.len());
    let mut codes = BTreeSet::new();
    for (name, bytes) in &table {
        let Err(problem) = open(bytes) else { panic!("{name} was accepted") };
        let sentence = problem.say(Lang::Zh);
        let ends = sentence.ends_with(['。', '？', '！']);
        assert!(ends && sentence.chars().count() >= 8, "{name}: {sentence}");
        assert!(!problem.say(Lang::En).is_empty(), "{name}");
        codes.insert(problem.code());
    }
    assert!(codes.len() >= 20, "{codes:?}");
}

#[test]
fn every_flipped_byte_of_a_packet_is_refused() {
    let good = good();
    // The first header, places all over the files, and the directory.
    let end = good.len() - 22;
    let start = u32::from_le_bytes(good[end + 16..end + 20].try_into().unwrap()) as usize;
    let places =
        (0..60).chain((300..start).step_by(997 * 31)).chain((start..good.len()).step_by(11));
    for at in places {
        let mut bytes = good.clone();
        bytes[at] ^= 1 << (at % 8);
        assert!(open(&bytes).is_err(), "byte {at}");
    }
}
