//! Packets for other people's tools: unzip, 7z, Python's zipfile, sha256sum and the Library of Congress' bagit all read the same
//! files out of them. Also the body of a benchmark that makes a thousand.

use std::path::Path;
use std::process::{Command, Output};

use onewindow::domain::Map;
use onewindow::packet::{self, bag, digest};

/// Debian's packages of the tools; installed when one is missing and we may.
const PACKAGES: [&str; 5] = ["unzip", "p7zip-full", "coreutils", "python3", "python3-pip"];

/// Unpacks every packet by Python's own reader and prints the digest of each file.
const ZIPFILE: &str = "
import hashlib, sys, zipfile
for path in sys.argv[1:]:
    with zipfile.ZipFile(path) as packet:
        assert packet.testzip() is None
        for name in packet.namelist():
            print(path, name, hashlib.sha256(packet.read(name)).hexdigest())
";

/// Pseudo-random numbers (xorshift64*): the same in every run.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % sides
    }

    pub fn bytes(&mut self, most: u64) -> Vec<u8> {
        (0..self.roll(most + 1)).map(|_| self.roll(256) as u8).collect()
    }
}

/// A packet of random files under random names of the kinds a packet has.
fn packet(dice: &mut Dice) -> Vec<u8> {
    let mut payload = Map::new();
    payload.insert("application.json".to_owned(), dice.bytes(4000));
    payload.insert("checklist.txt".to_owned(), "办事单\n".repeat(dice.roll(40) as usize).into());
    payload.insert("packet.pdf".to_owned(), dice.bytes(20_000));
    for _ in 0..dice.roll(5) {
        payload.insert(format!("forms/item-{}.pdf", dice.roll(1000)), dice.bytes(9000));
    }
    for _ in 0..dice.roll(6) {
        let (material, no) = (dice.roll(50), dice.roll(20));
        payload.insert(format!("scans/paper-{material}-{no:02}.jpg"), dice.bytes(30_000));
    }
    let (month, day) = (1 + dice.roll(12), 1 + dice.roll(28));
    let (hour, second) = (dice.roll(24), dice.roll(60));
    let stamp = format!("2026-{month:02}-{day:02}T{hour:02}:07:{second:02}+08:00");
    bag::write(payload, stamp.parse().expect("a time")).0
}

/// Runs a tool, which must be content.
#[track_caller]
fn run(dir: &Path, program: &str, args: &[&str]) -> Output {
    let attempt = || Command::new(program).args(args).current_dir(dir).output();
    let output = attempt().or_else(|_| {
        install();
        attempt()
    });
    let output = output.unwrap_or_else(|e| {
        panic!("{program}: {e}; install (Debian): apt-get install {}", PACKAGES.join(" "))
    });
    let said = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {args:?}: {said}");
    output
}

fn install() {
    let apt = |args: &[&str]| {
        // Another test may be installing what it needs.
        let mut apt = Command::new("apt-get");
        apt.args(["-o", "DPkg::Lock::Timeout=300"]).args(args);
        apt.env("DEBIAN_FRONTEND", "noninteractive").output()
    };
    let _ = apt(&["update"]);
    let _ = apt(&[&["install", "-y", "--no-install-recommends"], &PACKAGES[..]].concat());
    let pip = ["-m", "pip", "install", "--quiet", "--break-system-packages", "bagit"];
    let _ = Command::new("python3").args(pip).output();
}

/// Makes `n` packets and has every tool read every file of them; how many files that were.
#[track_caller]
pub fn agree(n: usize) -> usize {
    let mut dice = Dice(0x0bad_5eed);
    let dir = tempfile::tempdir().expect("a temporary folder");
    let mut ours = Vec::new();
    let (mut zips, mut bags) = (Vec::new(), Vec::new());
    for no in 0..n {
        let bytes = packet(&mut dice);
        let (zip, bag) = (format!("{no}.zip"), format!("bag-{no}"));
        std::fs::write(dir.path().join(&zip), &bytes).expect("the file is written");
        let archive = packet::zip::read(&bytes).expect("our own reader opens it");
        for entry in &archive.entries {
            ours.push(format!("{zip} {} {}", entry.name, digest::sha256_hex(&entry.bytes)));
        }
        run(dir.path(), "unzip", &["-q", &zip, "-d", &bag]);
        run(dir.path(), "7z", &["t", &zip]);
        let unpacked = dir.path().join(&bag);
        for manifest in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] {
            run(&unpacked, "sha256sum", &["-c", "--quiet", "--strict", manifest]);
        }
        for entry in &archive.entries {
            let theirs = std::fs::read(unpacked.join(&entry.name)).expect("unzip wrote it");
            assert!(theirs == entry.bytes, "{zip}: unzip reads another {}", entry.name);
        }
        zips.push(zip);
        bags.push(bag);
    }
    for (zips, bags) in zips.chunks(100).zip(bags.chunks(100)) {
        let zips: Vec<&str> = zips.iter().map(String::as_str).collect();
        let read = run(dir.path(), "python3", &[&["-c", ZIPFILE], &zips[..]].concat()).stdout;
        let read = String::from_utf8(read).expect("text");
        let lines = read.lines().count();
        assert!(read.lines().eq(ours.drain(..lines)), "zipfile reads something else");
        let bags: Vec<&str> = bags.iter().map(String::as_str).collect();
        bagit(dir.path(), &bags);
    }
    assert!(ours.is_empty(), "zipfile reads every file");
    zips.len()
}

/// The validator of the Library of Congress.
#[track_caller]
fn bagit(dir: &Path, bags: &[&str]) {
    let validate = || {
        let args = [&["--validate", "--quiet"], bags].concat();
        Command::new("bagit.py").args(args).current_dir(dir).output()
    };
    let output = validate().or_else(|_| {
        install();
        validate()
    });
    let output = output.unwrap_or_else(|e| panic!("bagit.py: {e}; install it: pip install bagit"));
    assert!(output.status.success(), "bagit.py: {}", String::from_utf8_lossy(&output.stderr));
}
