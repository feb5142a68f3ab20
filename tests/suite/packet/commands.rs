//! A packet at the command line: verified, compared with the paper, unpacked, and made whole again.

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use onewindow::packet::zip::Entry;
use onewindow::packet::{self, Packet, digest, repair};
use onewindow::text::Lang;
use tempfile::TempDir;

use super::{catalogue, people, sample};
use crate::case_scenario::real;
use crate::cli::run::onewindow;

fn made() -> Packet {
    let (catalogue, case) = (catalogue::catalogue(), catalogue::case());
    packet::export(&catalogue, &case, catalogue::today(), &sample::fonts(), Lang::Zh).unwrap()
}

/// A packet in a folder of its own.
struct Desk {
    dir: TempDir,
    made: Packet,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { dir: tempfile::tempdir().unwrap(), made: made() };
        desk.put("packet.zip", &desk.made.zip);
        desk
    }

    fn path(&self, name: &str) -> String {
        self.dir.path().join(name).to_str().unwrap().to_owned()
    }

    fn put(&self, name: &str, bytes: &[u8]) -> String {
        std::fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    /// Runs a command about a packet in English.
    fn run(&self, code: i32, args: &[&str]) -> String {
        onewindow(&[&["--lang", "en"], args].concat()).expect_code(code).stdout
    }

    fn json(&self, code: i32, args: &[&str]) -> serde_json::Value {
        serde_json::from_str(&self.run(code, args)).unwrap()
    }
}

/// Every file below a folder, by its path in it.
fn files(dir: &Path) -> Vec<Entry> {
    let mut all = Vec::new();
    let mut open: Vec<PathBuf> = vec![dir.to_owned()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(dir).unwrap().to_str().unwrap().to_owned();
                all.push(Entry { name, bytes: std::fs::read(&path).unwrap() });
            }
        }
    }
    all
}

/// What an office's packing program makes of files: deflated, in a folder, with folders and litter as entries.
fn packed_by_others(files: &[Entry]) -> Vec<u8> {
    let mut writer = ::zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = ::zip::write::SimpleFileOptions::default();
    writer.add_directory("申请材料/", options).unwrap();
    for file in files {
        writer.start_file(format!("申请材料/{}", file.name), options).unwrap();
        writer.write_all(&file.bytes).unwrap();
    }
    for litter in ["__MACOSX/._bagit.txt", "申请材料/.DS_Store", "申请材料/data/Thumbs.db"]
    {
        writer.start_file(litter, options).unwrap();
        writer.write_all(b"litter").unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_packet_is_verified_and_so_is_the_paper_printed_from_it() {
    let desk = Desk::new();
    let file = desk.path("packet.zip");
    let code = digest::grouped(&desk.made.root[..16]);
    assert!(desk.run(0, &["verify", &file]).contains(&code));
    desk.run(0, &["verify", &file, "--paper", &code]);
    desk.run(0, &["verify", &file, "--paper", &code[..9].to_uppercase()]);
    let scanned = format!("1{}", packet::qr::digits(&desk.made.root[..16]));
    desk.run(0, &["verify", &file, "--paper", &scanned]);
    for other in ["0000 0000", &code[..4], ""] {
        let told = desk.run(1, &["verify", &file, "--paper", other]);
        assert!(told.contains("not printed from this file"), "{told}");
    }
    let told = desk.json(0, &["verify", &file, "--json", "--paper", &code]);
    assert_eq!(told["root"], digest::hex(&desk.made.root));
    assert_eq!((&told["sound"], &told["paper"]), (&true.into(), &true.into()));
    assert_eq!(told["items"][0], catalogue::case().items[0].as_str());
    let cut = desk.put("cut.zip", &desk.made.zip[..1000]);
    let told = desk.json(1, &["verify", &cut, "--json"]);
    assert_eq!(told["sound"], false);
    assert!(told["code"].as_str().unwrap().starts_with("zip.") && told["message"].is_string());
    assert!(desk.run(1, &["verify", &cut]).contains(told["code"].as_str().unwrap()));
    onewindow(&["verify", &desk.path("no-such.zip")]).expect_code(2);
}

#[test]
fn inspect_tells_programs_everything_that_is_in_a_packet() {
    let desk = Desk::new();
    let told = desk.json(0, &["inspect", &desk.path("packet.zip"), "--json"]);
    let opened = packet::open(&desk.made.zip).unwrap();
    assert_eq!(told["application"], serde_json::to_value(&opened.application).unwrap());
    assert_eq!(told["files"]["data/packet.pdf"], opened.payload.get("packet.pdf").unwrap().len());
    assert!(told.get("differences").is_none(), "nothing was compared");
    let file = desk.path("packet.zip");
    let catalog = ["--catalog", "catalog", "--today", "2026-11-23"];
    let told = desk.json(1, &[&["inspect", &file, "--json"], &catalog[..]].concat());
    assert!(!told["differences"].as_array().unwrap().is_empty(), "it was made with another");
    let cut = desk.put("cut.zip", &desk.made.zip[..1000]);
    assert_eq!(desk.json(1, &["inspect", &cut, "--json"])["sound"], false);
}

#[test]
fn an_unpacked_packet_is_a_bag_and_becomes_the_same_file_again() {
    let desk = Desk::new();
    let told = desk.run(0, &["extract", &desk.path("packet.zip"), "--out", &desk.path("bag")]);
    let unpacked = files(&desk.dir.path().join("bag"));
    assert_eq!(told.lines().count(), unpacked.len());
    let original = packet::zip::read(&desk.made.zip).unwrap();
    assert!(unpacked.iter().all(|file| original.get(&file.name) == Some(&file.bytes)));
    let again = onewindow(&["extract", &desk.path("packet.zip"), "--out", &desk.path("bag")]);
    again.expect_code(2);

    desk.run(0, &["repair", &desk.path("bag"), "--out", &desk.path("again.zip")]);
    assert_eq!(std::fs::read(desk.path("again.zip")).unwrap(), desk.made.zip);
    let zipped = desk.put("zipped.zip", &packed_by_others(&unpacked));
    desk.run(1, &["verify", &zipped]);
    desk.run(0, &["repair", &zipped, "--out", &desk.path("again-2.zip")]);
    assert_eq!(std::fs::read(desk.path("again-2.zip")).unwrap(), desk.made.zip);
}

#[test]
fn what_was_changed_is_neither_unpacked_nor_made_whole() {
    let desk = Desk::new();
    let archive = packet::zip::read(&desk.made.zip).unwrap();
    let refused = |change: &dyn Fn(&mut Vec<Entry>)| {
        let mut files = archive.entries.clone();
        change(&mut files);
        repair(files).expect_err("it is not what was handed out").code()
    };
    for no in 0..archive.entries.len() {
        refused(&|files| files[no].bytes[0] ^= 1);
        refused(&|files| drop(files.remove(no)));
        refused(&|files| files[no].name.push('z'));
    }
    let more = Entry { name: "data/more.txt".into(), bytes: b"more".to_vec() };
    assert_eq!(refused(&|files| files.push(more.clone())), "bag.unlisted");
    assert_eq!(refused(&|files| files.extend(files.clone())), "zip.duplicate");
    let way_out = Entry { name: "data/../../x".into(), bytes: b"x".to_vec() };
    assert_eq!(refused(&|files| files.push(way_out.clone())), "zip.name");
    assert_eq!(refused(&|files| files.clear()), "bag.no-file");

    let mut files = archive.entries.clone();
    files.iter_mut().find(|f| f.name == "data/checklist.txt").unwrap().bytes.push(b'!');
    let zipped = desk.put("changed.zip", &packed_by_others(&files));
    let told = desk.run(1, &["repair", &zipped, "--out", &desk.path("never.zip")]);
    assert!(told.contains("[bag.digest]"), "{told}");
    assert!(!Path::new(&desk.path("never.zip")).exists());
    let told = desk.run(1, &["extract", &zipped, "--out", &desk.path("never")]);
    assert!(told.starts_with("[zip."), "{told}");
    assert!(!Path::new(&desk.path("never")).exists());
    let text = desk.put("letter.txt", b"no archive");
    desk.run(1, &["repair", &text]);
}

#[test]
fn the_second_visit_is_compared_with_what_was_handed_back_at_the_first() {
    let desk = Desk::new();
    let case = people::family();
    let made = packet::export(real(), &case, people::today(), &sample::fonts(), Lang::Zh).unwrap();
    let file = desk.put("family.zip", &made.zip);
    let receipt = |code, out: &str, more: &[&str]| {
        let out = desk.path(out);
        desk.run(
            code,
            &[&["receipt", &file, "--today", "2026-11-23", "--out", &out], more].concat(),
        )
    };
    let told = receipt(0, "first.pdf", &["--missing", "verification-authorisation"]);
    let names: Vec<&str> = told.lines().collect();
    assert_eq!(names, [desk.path("first.pdf"), desk.path("first.json")]);
    assert!(std::fs::read(desk.path("first.pdf")).unwrap().starts_with(b"%PDF"));
    let first = desk.path("first.json");
    let both = ["verification-authorisation", "income-asset-statement"];
    let missing = |n: usize| both[..n].iter().flat_map(|id| ["--missing", *id]);
    let again: Vec<&str> = missing(1).chain(["--before", &first]).collect();
    receipt(0, "second.html", &again);
    let more: Vec<&str> = missing(2).chain(["--before", &first]).collect();
    let told = receipt(1, "third.html", &more);
    assert!(told.contains("Statement of income and assets") && told.contains("fault"), "{told}");
    let page = std::fs::read_to_string(desk.path("third.html")).unwrap();
    assert!(page.contains("the window&#39;s fault") || page.contains("the window's fault"));
    let over = ["receipt", &file, "--before", &first, "--out", &desk.path("first.pdf")];
    let before = std::fs::read(&first).unwrap();
    onewindow(&over).expect_code(2);
    assert_eq!(std::fs::read(&first).unwrap(), before, "the first receipt stays");
}

#[test]
fn the_window_ticks_papers_chooses_slips_and_sums_up_the_day() {
    let desk = Desk::new();
    let case = people::family();
    let made = packet::export(real(), &case, people::today(), &sample::fonts(), Lang::Zh).unwrap();
    let file = desk.put("family.zip", &made.zip);
    let day = ["--today", "2026-11-23", "--json"];
    let out = desk.path("slips.html");
    let told = desk.json(
        0,
        &[
            &["receipt", &file, "--out", &out, "--time", "09:30"][..],
            &["--seen", "verification-authorisation=kept"],
            &["--seen", "income-asset-statement=wrong:not signed"],
            &["--slip", "receipt", "--slip", "accepted", "--slip", "notice", "--slip", "advice"],
            &day[..],
        ]
        .concat(),
    );
    assert_eq!(told["receipt"]["time"], "09:30");
    assert_eq!(told["receipt"]["missing"], serde_json::json!(["income-asset-statement"]));
    assert_eq!(told["receipt"]["materials"].as_array().map(Vec::len), Some(2));
    let page = std::fs::read_to_string(&out).unwrap();
    assert_eq!(page.matches("<article").count(), 4);
    assert!(page.contains("Reason: not signed"));
    let receipt = desk.path("slips.json");
    let table = desk.path("day.csv");
    desk.run(0, &["receipt", "--csv", &receipt, &receipt, "--out", &table]);
    assert_eq!(std::fs::read_to_string(&table).unwrap().matches("\r\n").count(), 3);

    let nothing = desk.path("nothing.pdf");
    let told = desk.run(
        0,
        &["receipt", &file, "--slip", "notice", "--out", &nothing, "--today", "2026-11-23"],
    );
    assert!(told.contains("Nothing is missing") && !Path::new(&nothing).exists(), "{told}");
    for wrong in [
        &["--seen", "verification-authorisation"][..],
        &["--seen", "verification-authorisation=eaten"],
        &["--time", "25:00"],
        &[&file],
    ] {
        onewindow(&[&["receipt", &file, "--today", "2026-11-23"], wrong].concat()).expect_code(2);
    }
}

#[test]
fn programs_get_json_from_every_command_about_packets() {
    let desk = Desk::new();
    let file = desk.path("packet.zip");
    let root = digest::hex(&desk.made.root);
    let told = desk.json(0, &["extract", &file, "--json", "--out", &desk.path("bag")]);
    let archive = packet::zip::read(&desk.made.zip).unwrap();
    assert_eq!(told["files"].as_array().map(Vec::len), Some(archive.entries.len()));
    let again = desk.path("again.zip");
    let told = desk.json(0, &["repair", &desk.path("bag"), "--json", "--out", &again]);
    assert_eq!((&told["root"], &told["file"]), (&root.clone().into(), &again.clone().into()));
    let cut = desk.put("cut.zip", &desk.made.zip[..1000]);
    for command in ["extract", "repair", "receipt"] {
        let told = desk.json(1, &[command, &cut, "--json"]);
        assert!(told["code"].is_string() && told["message"].is_string(), "{told}");
    }
    let draft = desk.put("facts.json", b"{\"person.age\": 83}");
    onewindow(&["packet", "--case", &draft, "--json"]).expect_code(2);
}

#[test]
fn two_packets_of_one_person_are_compared() {
    let desk = Desk::new();
    let mut case = catalogue::case();
    case.finished_at = Some("2026-11-24T10:00:00+08:00".into());
    let fact = case.facts.keys().next().unwrap().clone();
    case.facts.insert(fact.clone(), onewindow::field::Answer::text("李四"));
    let made = packet::export(
        &catalogue::catalogue(),
        &case,
        catalogue::today(),
        &sample::fonts(),
        Lang::Zh,
    );
    let (old, new) = (desk.path("packet.zip"), desk.put("new.zip", &made.unwrap().zip));
    assert!(desk.run(0, &["diff", &old, &old]).contains("say the same"));
    let told = desk.run(1, &["diff", &old, &new]);
    assert!(told.contains(fact.as_str()) && told.contains("李四"), "{told}");
    let told = desk.json(1, &["diff", &old, &new, "--json"]);
    assert!(!told["changes"].as_array().unwrap().is_empty());
    let cut = desk.put("cut.zip", &desk.made.zip[..1000]);
    assert!(desk.run(1, &["diff", &cut, &new]).contains("[zip."));
    onewindow(&["diff", &old, "catalog"]).expect_code(2);
    let told = desk.json(0, &["diff", "catalog", "catalog", "--json"]);
    assert_eq!((&told["old"], told["changes"].as_array().map(Vec::len)), (&told["new"], Some(0)));
}

#[test]
fn last_days_and_the_centre_go_onto_a_phone() {
    let desk = Desk::new();
    let ics = desk.path("due.ics");
    let calendar =
        |code, args: &[&str]| desk.run(code, &[&["calendar"], args, &["--out", &ics]].concat());
    calendar(0, &["residence-permit", "--from", "2026-09-20"]);
    assert!(std::fs::read_to_string(&ics).unwrap().contains("DTSTART;VALUE=DATE:20261008\r\n"));
    let told = calendar(1, &["dibao-apply", "--from", "2026-12-01"]);
    assert!(told.contains("holidays"), "{told}");
    // Nobody has filled in the centre's address and telephone yet.
    assert!(calendar(1, &["--contact"]).contains("centre.toml"));
    onewindow(&["calendar"]).expect_code(2);
}
