//! Papers read back with other people's tools: every text stands on its sheet, and where a word stands there is ink.

use std::path::Path;
use std::process::{Command, Output};

use onewindow::case::{Case, Known, checklist};
use onewindow::packet::{self, Document, Page, Profile, papers, pdf};
use onewindow::text::Lang;

use super::{people, sample};
use crate::case_scenario::real;

/// Debian's packages of the tools; installed when one is missing and we may.
const PACKAGES: [&str; 3] = ["poppler-utils", "qpdf", "zbar-tools"];

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
    let said = String::from_utf8_lossy(&output.stderr);
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
}

fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Every text of the document is in the PDF as it stands, and every word of every page has ink.
#[track_caller]
fn check(document: &Document) {
    let stamp = packet::Stamp::start_of(people::today());
    let bytes = pdf::render(document, &sample::fonts(), stamp, &[]).unwrap();
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("p.pdf"), bytes).unwrap();
    run(dir.path(), "qpdf", &["--check", "p.pdf"]);
    let text = run(dir.path(), "pdftotext", &["-raw", "p.pdf", "-"]);
    assert_eq!(String::from_utf8_lossy(&text.stderr), "", "poppler has nothing to say");
    let text = plain(&String::from_utf8_lossy(&text.stdout));
    // Titles are bookmarks; each sheet prints its own as a heading.
    let bookmark =
        |text: &str| text == document.title || document.pages.iter().any(|p| p.title == text);
    for placed in document.texts().into_iter().filter(|placed| !bookmark(placed.text)) {
        for line in placed.text.lines() {
            let wanted = plain(line);
            assert!(text.contains(&wanted), "“{line}” ({}) is not on paper", placed.sheet);
        }
    }
    ink(dir.path());
}

/// Where a word stands there is ink: text extraction alone passes a PDF whose glyphs are blank.
#[track_caller]
fn ink(dir: &Path) {
    const DPI: f64 = 90.0;
    run(dir, "pdftoppm", &["-gray", "-r", "90", "p.pdf", "page"]);
    let boxes = run(dir, "pdftotext", &["-bbox", "p.pdf", "-"]).stdout;
    let boxes = String::from_utf8_lossy(&boxes).into_owned();
    let mut pages: Vec<_> = std::fs::read_dir(dir).unwrap().flatten().map(|f| f.path()).collect();
    pages.retain(|p| p.extension().is_some_and(|e| e == "pgm"));
    pages.sort();
    let mut pages = pages.iter().map(|page| Picture::read(page));
    let mut page = None;
    let mut words = 0;
    for line in boxes.lines() {
        if line.contains("<page ") {
            page = pages.next();
        }
        let Some(start) = line.find("<word ") else { continue };
        let number = |name: &str| -> f64 {
            let at = line[start..].find(&format!("{name}=\"")).unwrap() + start + name.len() + 2;
            line[at..].split('"').next().unwrap().parse::<f64>().unwrap() / 72.0 * DPI
        };
        let word = line.split('>').nth(1).unwrap_or_default().trim_end_matches("</word");
        // Rules and hyphens are thin, dots small.
        let least = if word.chars().any(char::is_alphanumeric) { 0.02 } else { 0.002 };
        let share = page.as_ref().expect("a page before its words").ink(
            number("xMin"),
            number("yMin"),
            number("xMax"),
            number("yMax"),
        );
        assert!(share > least, "“{word}” has hardly any ink: {share:.4}");
        words += 1;
    }
    assert!(words > 10, "a page of {words} words");
}

/// A grey picture (PGM, binary).
struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Picture {
    fn read(file: &Path) -> Self {
        let bytes = std::fs::read(file).unwrap();
        let mut head = bytes.splitn(4, |b| b.is_ascii_whitespace()).skip(1);
        let mut number =
            || -> usize { std::str::from_utf8(head.next().unwrap()).unwrap().parse().unwrap() };
        let (width, height) = (number(), number());
        Self { width, height, pixels: bytes[bytes.len() - width * height..].to_vec() }
    }

    /// The share of dark pixels in a box.
    fn ink(&self, x0: f64, y0: f64, x1: f64, y1: f64) -> f64 {
        let (mut dark, mut all) = (0.0, 0.0);
        for y in y0 as usize..(y1.ceil() as usize).min(self.height) {
            for x in x0 as usize..(x1.ceil() as usize).min(self.width) {
                all += 1.0;
                dark += f64::from(u8::from(self.pixels[y * self.width + x] < 215));
            }
        }
        dark / f64::max(all, 1.0)
    }
}

/// Every paper of a case but its cover.
fn papers_of(case: &Case, lang: Lang) -> Document {
    let known = Known::new(real(), case, people::today());
    let chosen = papers::items(case, &known);
    let list = checklist(&chosen, &known);
    let mut pages: Vec<Page> = [Profile::Form, Profile::Notice, Profile::Large]
        .map(|profile| papers::checklist(case, &known, &list, profile, lang))
        .into();
    let form = |item| papers::form(item, case, &known, lang);
    pages.extend(chosen.into_iter().filter_map(form));
    pages.extend(papers::letters(&list, &known, lang));
    pages.extend(papers::promise(case, &known, &list, lang));
    pages.extend(papers::later(case, &known, &list, lang));
    pages.extend(papers::notice(case, &known, lang));
    let stamp = packet::stamp_of(case, people::today()).unwrap();
    pages.push(papers::cover(case, &known, &list, stamp, lang).sealed([7; 16], lang));
    Document { title: "样张".into(), lang, pages }
}

#[test]
fn every_text_of_every_paper_is_read_back_and_has_ink() {
    for case in [people::certificate(), people::family()] {
        for lang in Lang::ALL {
            check(&papers_of(&case, lang));
        }
    }
}

#[test]
fn every_letter_of_the_catalogue_is_read_back_and_has_ink() {
    let case = Case::default();
    let known = Known::new(real(), &case, people::today());
    for lang in Lang::ALL {
        let pages = real().materials.iter().filter_map(|m| papers::letter(m, &known, lang));
        check(&Document { title: "样张".into(), lang, pages: pages.collect() });
    }
}

#[test]
fn code_on_the_cover_is_read_by_another_decoder() {
    let case = people::family();
    let known = Known::new(real(), &case, people::today());
    let list = checklist(&papers::items(&case, &known), &known);
    let stamp = packet::stamp_of(&case, people::today()).unwrap();
    for seed in 0..8u8 {
        let root: [u8; 16] =
            std::array::from_fn(|n| (n as u8).wrapping_mul(37) ^ seed.wrapping_mul(91));
        let page = papers::cover(&case, &known, &list, stamp, Lang::Zh).sealed(root, Lang::Zh);
        let document = Document { title: page.title.clone(), lang: Lang::Zh, pages: vec![page] };
        let bytes = pdf::render(&document, &sample::fonts(), stamp, &[]).unwrap();
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("p.pdf"), bytes).unwrap();
        run(dir.path(), "pdftoppm", &["-gray", "-r", "120", "-singlefile", "p.pdf", "page"]);
        let read = run(dir.path(), "zbarimg", &["--quiet", "--raw", "page.pgm"]).stdout;
        let digits = String::from_utf8_lossy(&read).trim().to_owned();
        assert_eq!(packet::qr::bytes(&digits[1..]), Some(root.to_vec()), "{digits}");
    }
}
