//! Papers read back with other people's tools: every text stands on its sheet, and where a word stands there is ink.

use std::path::Path;
use std::process::{Command, Output};

use onewindow::case::{Case, Known, checklist};
use onewindow::packet::{self, Block, Document, Fonts, Page, Profile, font, papers, pdf};
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
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    // A text that goes on on the next page has the foot of this one in its midst.
    let feet: Vec<String> = document.pages.iter().map(|page| plain(&page.foot)).collect();
    let above_foot = |page: &str| {
        let page = plain(page);
        let end = feet.iter().filter_map(|foot| page.rfind(foot)).max().unwrap_or(page.len());
        // `第 1 页 共 2 页`, `Page 1 of 2`.
        let number = page[..end].rfind(['第', 'P']).unwrap_or(end);
        page[..number].to_owned()
    };
    let through: String = text.split('\x0c').map(above_foot).collect();
    let text = plain(&text);
    // Titles are bookmarks; each sheet prints its own as a heading.
    let bookmark =
        |text: &str| text == document.title || document.pages.iter().any(|p| p.title == text);
    for placed in document.texts().into_iter().filter(|placed| !bookmark(placed.text)) {
        for line in placed.text.lines() {
            let wanted = plain(line);
            let there = text.contains(&wanted) || through.contains(&wanted);
            assert!(there, "“{line}” ({}) is not on paper", placed.sheet);
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
    pages.push(
        papers::cover(case, &known, &list, stamp, packet::Codes::Plain, lang).sealed([7; 16], lang),
    );
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
fn packet_of_somebody_who_leaves_dibao_carries_the_list_of_what_stays_open() {
    let text = |case: &Case| {
        let made = packet::export(real(), case, people::today(), &sample::fonts(), Lang::Zh);
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("p.pdf"), made.unwrap().pdf).unwrap();
        pages(dir.path(), 1, 99)
    };
    let mut leaves = Case::default();
    leaves.choose(&"dibao-exit".into());
    let (leaves, applies) = (text(&leaves), text(&people::family()));
    for words in ["退保不断档清单", "签收不代表同意", "行政复议", "低保边缘家庭"]
    {
        assert!(leaves.contains(words), "{words}");
    }
    assert!(!applies.contains("退保不断档清单"), "who applies does not leave");
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
        let page = papers::cover(&case, &known, &list, stamp, packet::Codes::Plain, Lang::Zh)
            .sealed(root, Lang::Zh);
        let document = Document { title: page.title.clone(), lang: Lang::Zh, pages: vec![page] };
        let bytes = pdf::render(&document, &sample::fonts(), stamp, &[]).unwrap();
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("p.pdf"), bytes).unwrap();
        run(dir.path(), "pdftoppm", &["-gray", "-r", "120", "-singlefile", "p.pdf", "page"]);
        let read = run(dir.path(), "zbarimg", &["--quiet", "--raw", "page.pgm"]).stdout;
        let read = String::from_utf8_lossy(&read).into_owned();
        let digits = read.lines().find(|line| line.starts_with('1')).expect("the check code");
        assert_eq!(packet::qr::bytes(&digits[1..]), Some(root.to_vec()), "{digits}");
    }
}

#[test]
fn every_character_of_the_national_table_is_read_back_and_has_ink() {
    let table = include_str!("../case/packet/hanzi.txt");
    let all: Vec<char> =
        table.lines().filter(|l| !l.starts_with('#')).flat_map(str::chars).collect();
    let unique: std::collections::BTreeSet<&char> = all.iter().collect();
    assert_eq!((all.len(), unique.len()), (8105, 8105));
    // Words of one character, so that each has a box of its own to have ink in.
    let spaced = |line: &[char]| line.iter().flat_map(|c| [*c, ' ']).collect::<String>();
    let blocks: Vec<Block> = all.chunks(20).map(|line| Block::Paragraph(spaced(line))).collect();
    check(&sample::document(blocks.clone()));
    // What people write every day needs the first slice only.
    let common = Fonts::new(vec![sample::slice(font::SLICES[0])]).unwrap();
    assert_eq!(common.missing(&sample::document(blocks[..175].to_vec())), []);
}

/// Runs the command line in a folder and says what it printed.
fn print(dir: &Path, args: &[&str]) {
    let out = dir.join("p.pdf");
    let fixed = ["--today", "2026-11-23", "--out", out.to_str().unwrap(), "--lang", "zh"];
    crate::cli::run::onewindow(&[&["print"], args, &fixed[..]].concat()).expect_code(0);
}

/// The text of some pages, without white space.
fn pages(dir: &Path, first: usize, last: usize) -> String {
    let (first, last) = (first.to_string(), last.to_string());
    let text = run(dir, "pdftotext", &["-raw", "-f", &first, "-l", &last, "p.pdf", "-"]);
    plain(&String::from_utf8_lossy(&text.stdout))
}

#[test]
fn handbook_has_every_item_on_the_page_its_contents_and_its_index_name() {
    let dir = tempfile::tempdir().unwrap();
    print(dir.path(), &["--handbook"]);
    run(dir.path(), "qpdf", &["--check", "p.pdf"]);
    let about = run(dir.path(), "pdfinfo", &["p.pdf"]).stdout;
    let about = String::from_utf8_lossy(&about).into_owned();
    let count = about.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap();
    let count: usize = count.trim().parse().unwrap();
    let each: Vec<String> = (1..=count).map(|n| pages(dir.path(), n, n)).collect();
    let open: Vec<_> = real().items.iter().filter(|item| !item.sensitive).collect();
    assert!(open.len() > 60 && count > open.len());
    for item in &open {
        let (name, head) = (plain(&item.name.zh), plain(&format!("{}{}", item.no, item.name.zh)));
        let category = real().category(&item.category).unwrap();
        let start = format!("{head}{}", plain(&category.name.zh));
        let page = each.iter().position(|text| text.starts_with(&start));
        let page = page.unwrap_or_else(|| panic!("{name} begins no page")) + 1;
        let entry = format!("{head}{page}");
        assert!(each[..6].iter().any(|text| text.contains(&entry)), "contents: {entry}");
        let entry = format!("{name}{page}");
        assert!(each[count - 5..].iter().any(|text| text.contains(&entry)), "index: {entry}");
        assert!(each[page - 1].contains(&format!("第{page}页共{count}页")), "{name}");
    }
}

#[test]
fn sheets_for_the_counter_carry_the_address_of_the_same_list_and_nobodys_name() {
    let dir = tempfile::tempdir().unwrap();
    let base = ["--base", "https://window.example/"];
    let read = || {
        run(dir.path(), "pdftoppm", &["-gray", "-r", "150", "p.pdf", "page"]);
        let mut pictures: Vec<_> = std::fs::read_dir(dir.path()).unwrap().flatten().collect();
        pictures.retain(|file| file.path().extension().is_some_and(|end| end == "pgm"));
        pictures.sort_by_key(std::fs::DirEntry::path);
        let mut said = Vec::new();
        for picture in pictures {
            let name = picture.file_name().into_string().unwrap();
            let output = Command::new("zbarimg")
                .args(["--quiet", "--raw", &name])
                .current_dir(dir.path())
                .output()
                .unwrap();
            said.extend(String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned));
            std::fs::remove_file(picture.path()).unwrap();
        }
        said
    };
    let two = ["longevity-allowance", "residence-permit"];
    print(dir.path(), &[&two[..], &["--each"], &base].concat());
    assert_eq!(read(), two.map(|item| format!("https://window.example/#/item/{item}")));
    let bundle = real().bundles[0].id.as_str();
    print(dir.path(), &[&["--bundle", bundle][..], &base].concat());
    assert_eq!(read(), [format!("https://window.example/#/event/{bundle}")]);
    let name = ["print", "--bundle", "no-such"];
    crate::cli::run::onewindow(&name).expect_code(2);
}

#[test]
fn another_program_takes_the_application_out_of_the_pdf() {
    let made =
        packet::export(real(), &people::family(), people::today(), &sample::fonts(), Lang::Zh);
    let made = made.unwrap();
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("p.pdf"), &made.pdf).unwrap();
    run(dir.path(), "qpdf", &["--check", "p.pdf"]);
    run(dir.path(), "pdfdetach", &["-saveall", "p.pdf"]);
    let taken = std::fs::read(dir.path().join("application.json")).unwrap();
    assert_eq!(packet::open(&made.zip).unwrap().payload.get("application.json"), Some(&taken));
}
