//! What was handed out, looked at with other people's tools.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output};

use onewindow::packet::{self, Fonts, font};
use onewindow::text::{Lang, Say as _};

use crate::support::catalogue;

/// Debian's packages of the tools below; installed when one is missing and we may.
const PACKAGES: [&str; 6] =
    ["poppler-utils", "qpdf", "unzip", "p7zip-full", "python3-pip", "coreutils"];

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
        Command::new("apt-get").args(args).env("DEBIAN_FRONTEND", "noninteractive").output()
    };
    let _ = apt(&["update"]);
    let _ = apt(&[&["install", "-y", "--no-install-recommends"], &PACKAGES[..]].concat());
}

/// The PDF is sound, its words can be read back, and every page has ink.
#[track_caller]
pub fn check_pdf(pdf: &[u8], words: &[&str]) {
    let dir = tempfile::tempdir().expect("a temporary folder");
    std::fs::write(dir.path().join("packet.pdf"), pdf).expect("the file is written");
    run(dir.path(), "qpdf", &["--check", "packet.pdf"]);
    let text = run(dir.path(), "pdftotext", &["-raw", "packet.pdf", "-"]).stdout;
    let text: String = String::from_utf8_lossy(&text).split_whitespace().collect();
    for word in words {
        assert!(text.contains(word), "“{word}” is not in the text of the PDF:\n{text}");
    }
    check_ink(dir.path(), words);
}

/// The text of a PDF without its white space, and how many pages it has.
#[track_caller]
pub fn read(pdf: &[u8]) -> (String, usize) {
    let dir = tempfile::tempdir().expect("a temporary folder");
    std::fs::write(dir.path().join("print.pdf"), pdf).expect("the file is written");
    let text = run(dir.path(), "pdftotext", &["-raw", "print.pdf", "-"]).stdout;
    let text = String::from_utf8_lossy(&text).into_owned();
    let pages = text.matches('\x0c').count();
    (text.split_whitespace().collect(), pages)
}

/// A print of a page is on A4, has these words and none of those, and no page ends with one.
#[track_caller]
pub fn check_print(pdf: &[u8], words: &[&str], none_of: &[String]) {
    let dir = tempfile::tempdir().expect("a temporary folder");
    std::fs::write(dir.path().join("print.pdf"), pdf).expect("the file is written");
    let about = run(dir.path(), "pdfinfo", &["print.pdf"]).stdout;
    let about = String::from_utf8_lossy(&about).into_owned();
    assert!(about.contains("(A4)"), "{about}");
    let text = run(dir.path(), "pdftotext", &["-raw", "print.pdf", "-"]).stdout;
    for page in String::from_utf8_lossy(&text).split_terminator('\x0c') {
        let last = page.lines().rfind(|line| !line.trim().is_empty()).expect("no page is blank");
        assert!(!words.contains(&last.trim()), "the heading “{last}” ends a page");
    }
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    let text = plain(&String::from_utf8_lossy(&text));
    for word in words {
        assert!(text.contains(&plain(word)), "“{word}” is not printed:\n{text}");
    }
    for word in none_of {
        assert!(!text.contains(&plain(word)), "“{word}” is printed:\n{text}");
    }
}

/// Where a value stands there is ink: text extraction alone passes a PDF whose glyphs are blank.
#[track_caller]
fn check_ink(dir: &Path, words: &[&str]) {
    const DPI: f64 = 100.0;
    run(dir, "pdftoppm", &["-gray", "-r", "100", "packet.pdf", "page"]);
    let boxes = run(dir, "pdftotext", &["-bbox", "packet.pdf", "-"]).stdout;
    let boxes = String::from_utf8_lossy(&boxes).into_owned();
    let mut pages: Vec<_> =
        std::fs::read_dir(dir).expect("the folder").flatten().map(|f| f.path()).collect();
    pages.retain(|p| p.extension().is_some_and(|e| e == "pgm"));
    pages.sort();
    let attribute = |line: &str, name: &str| -> f64 {
        let at = line.find(&format!("{name}=\"")).expect("a bounding box") + name.len() + 2;
        line[at..].split('"').next().and_then(|n| n.parse().ok()).expect("a number")
    };
    let mut found = vec![false; words.len()];
    let mut page = None;
    for line in boxes.lines() {
        if line.contains("<page ") {
            page = Some(page.map_or(0, |n: usize| n + 1));
        }
        let Some(number) = page else { continue };
        let hits =
            words.iter().enumerate().filter(|(_, w)| line.contains("<word ") && line.contains(**w));
        for (n, word) in hits {
            let [x0, y0, x1, y1] =
                ["xMin", "yMin", "xMax", "yMax"].map(|a| attribute(line, a) / 72.0 * DPI);
            let ink = pgm_ink(&pages[number], x0, y0, x1, y1);
            assert!(ink > 0.04, "“{word}” on page {} has hardly any ink: {ink:.3}", number + 1);
            found[n] = true;
        }
    }
    for (word, found) in words.iter().zip(found) {
        assert!(found, "“{word}” has no place on a page");
    }
}

/// The share of dark pixels in a box of a grey picture (PGM, binary).
fn pgm_ink(file: &Path, x0: f64, y0: f64, x1: f64, y1: f64) -> f64 {
    let bytes = std::fs::read(file).expect("the page's picture");
    let mut head = bytes.splitn(4, |b| b.is_ascii_whitespace());
    let number = |part: Option<&[u8]>| -> usize {
        part.and_then(|p| std::str::from_utf8(p).ok())
            .and_then(|p| p.parse().ok())
            .expect("a PGM head")
    };
    assert_eq!(head.next(), Some(&b"P5"[..]), "a binary PGM");
    let (width, height) = (number(head.next()), number(head.next()));
    let pixels = &bytes[bytes.len() - width * height..];
    let (mut dark, mut all) = (0.0, 0.0);
    for y in y0 as usize..(y1 as usize).min(height) {
        for x in x0 as usize..(x1 as usize).min(width) {
            all += 1.0;
            dark += f64::from(u8::from(pixels[y * width + x] < 128));
        }
    }
    dark / f64::max(all, 1.0)
}

/// The packet is a bag in a ZIP for everybody's tools, and holds what it should.
#[track_caller]
pub fn check_zip(zip: &[u8], item: &str) {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let file = dir.path().join("packet.zip");
    std::fs::File::create(&file).and_then(|mut f| f.write_all(zip)).expect("the file is written");
    run(dir.path(), "unzip", &["-t", "packet.zip"]);
    run(dir.path(), "7z", &["t", "packet.zip"]);
    run(dir.path(), "unzip", &["-q", "packet.zip", "-d", "bag"]);
    let bag = dir.path().join("bag");
    run(&bag, "sha256sum", &["-c", "--quiet", "manifest-sha256.txt"]);
    run(&bag, "sha256sum", &["-c", "--quiet", "tagmanifest-sha256.txt"]);
    bagit(&bag);
    assert!(
        bag.join(format!("data/forms/{item}.pdf")).is_file(),
        "the form of {item} is in the bag"
    );
}

/// The same program outside the browser makes the same files of what the packet carries, byte for byte.
#[track_caller]
pub fn check_native(pdf: &[u8], zip: &[u8], lang: Lang) {
    let carried = packet::open(zip).expect("our own reader opens it").application;
    let today = carried.today.parse().expect("a day");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/font");
    let slice = |name: &&str| std::fs::read(folder.join(name)).expect("a slice of the font");
    let fonts = Fonts::new(font::SLICES.iter().map(slice).collect()).expect("fonts");
    let bag = packet::open(zip).expect("our own reader opens it").payload;
    let scan = |file: &packet::application::FilePart| {
        let path = file.path.strip_prefix("data/").unwrap_or_default();
        (file.sha256.clone(), bag.get(path).expect("it is in the bag").clone())
    };
    let scans = carried.files.iter().map(scan).collect();
    let made = packet::export_with(catalogue(), &carried.case(), today, &fonts, lang, scans)
        .unwrap_or_else(|e| panic!("{}", e.say(lang)));
    assert!(made.zip == zip, "the packet is another one outside the browser");
    assert!(made.pdf == pdf, "the PDF is another one outside the browser");
}

/// The Library of Congress' validator.
#[track_caller]
fn bagit(bag: &Path) {
    let validate = || Command::new("bagit.py").args(["--validate", "--quiet"]).arg(bag).output();
    let output = validate().or_else(|_| {
        let _ = Command::new("python3")
            .args(["-m", "pip", "install", "--quiet", "--break-system-packages", "bagit"])
            .output();
        validate()
    });
    let output = output.unwrap_or_else(|e| panic!("bagit.py: {e}; install it: pip install bagit"));
    assert!(output.status.success(), "bagit.py: {}", String::from_utf8_lossy(&output.stderr));
}
