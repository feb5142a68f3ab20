use std::collections::BTreeSet;

use onewindow::case::findings;
use onewindow::catalog::{self, Diagnostic, DiagnosticCode};
use onewindow::text::Lang;
use serde::Deserialize;

use super::{folder, good};

/// A catalogue with one fault, and what must be said about it.
#[derive(Deserialize)]
pub(super) struct Fault {
    name: String,
    pub(super) file: String,
    old: Option<String>,
    pub(super) new: Option<String>,
    /// Takes out everything from the first text up to the second.
    cut: Option<(String, String)>,
    write: Option<String>,
    bytes: Option<Vec<u8>>,
    #[serde(default)]
    remove: bool,
    /// The day on which it is looked at; without one, only what is wrong on every day counts.
    today: Option<toml::value::Datetime>,
    pub(super) found: Vec<String>,
}

#[derive(Deserialize)]
struct Faults {
    fault: Vec<Fault>,
}

pub(super) fn faults() -> Vec<Fault> {
    let path = folder("tests/suite/case/lint/faults.toml");
    let text = std::fs::read_to_string(path).expect("the list of faults is there");
    toml::from_str::<Faults>(&text).expect("the list of faults is well formed").fault
}

impl Fault {
    /// The good catalogue with this fault in it.
    fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut files = good();
        let old = files.iter().position(|(path, _)| *path == self.file);
        let old = old.map(|at| files.remove(at).1).unwrap_or_default();
        let new = match (&self.bytes, &self.write) {
            (Some(bytes), _) => bytes.clone(),
            (None, Some(text)) => text.clone().into_bytes(),
            (None, None) => self.edited(String::from_utf8(old).expect("samples are UTF-8")),
        };
        if !self.remove {
            files.push((self.file.clone(), new));
        }
        files
    }

    /// The wrong and the right text, for people to read.
    pub(super) fn sides(&self) -> (String, String) {
        const LINES: usize = 12;
        let start = |text: &str| text.lines().take(LINES).collect::<Vec<_>>().join("\n");
        let good = good().into_iter().find(|(path, _)| *path == self.file);
        let good = good.map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned());
        let gone = || "# （没有这一段）".to_owned();
        if let (Some(old), Some(new)) = (&self.old, &self.new) {
            let new = if new.trim().is_empty() { gone() } else { new.clone() };
            return (new, old.clone());
        }
        let right = good.as_deref().map_or_else(|| "# （不要这个文件）".to_owned(), start);
        match (&self.cut, &self.write, &self.bytes) {
            (Some((from, to)), ..) => {
                let text = good.unwrap_or_default();
                let part = text.split_once(from.as_str()).and_then(|(_, rest)| rest.split_once(to));
                (gone(), start(&[from.as_str(), part.map_or("", |(part, _)| part)].concat()))
            }
            (None, Some(write), _) => (start(write), right),
            (None, None, Some(_)) => ("# （不是 UTF-8 编码）".to_owned(), right),
            (None, None, None) => ("# （没有这个文件）".to_owned(), right),
        }
    }

    fn edited(&self, mut text: String) -> Vec<u8> {
        if let Some((from, to)) = &self.cut {
            let from = text.find(from.as_str()).expect("the cut begins in the file");
            let to = text.find(to.as_str()).expect("the cut ends in the file");
            text.replace_range(from..to, "");
        }
        if let (Some(old), Some(new)) = (&self.old, &self.new) {
            assert!(text.contains(old.as_str()), "{}: the sample has no {old}", self.name);
            text = text.replacen(old.as_str(), new, 1);
        }
        text.into_bytes()
    }
}

impl Fault {
    /// What is said about it.
    pub(super) fn findings(&self) -> Vec<Diagnostic> {
        // Before every day on which something runs out.
        let long_ago = "1900-01-01".to_owned();
        let today = self.today.as_ref().map_or(long_ago, ToString::to_string);
        findings(&catalog::load(self.files()), today.parse().expect("a day"), Lang::Zh)
    }
}

fn short(finding: &Diagnostic) -> String {
    let place = &finding.place;
    format!("{} {}:{}:{}", finding.code(), place.file, place.line, place.column)
}

#[test]
fn the_sample_has_nothing_to_mend() {
    let long_ago = "1900-01-01".parse().expect("a day");
    let found = findings(&catalog::load(good()), long_ago, Lang::En);
    let found: Vec<String> = found.iter().map(|d| d.render(Lang::En)).collect();
    assert!(found.is_empty(), "{}", found.join("\n\n"));
}

#[test]
fn every_fault_is_found_where_it_is() {
    let mut wrong = Vec::new();
    for fault in faults() {
        let found: Vec<String> = fault.findings().iter().map(short).collect();
        if found != fault.found {
            wrong.push(format!(
                "{}:\n  expected {:?}\n  found    {found:?}",
                fault.name, fault.found
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_list_of_faults_is_long_and_names_each_once() {
    let faults = faults();
    assert!(faults.len() >= 120, "only {}", faults.len());
    let names: BTreeSet<&str> = faults.iter().map(|fault| fault.name.as_str()).collect();
    assert_eq!(names.len(), faults.len());
}

#[test]
fn every_kind_of_finding_has_a_fault() {
    let tried: BTreeSet<String> = faults()
        .iter()
        .flat_map(|fault| &fault.found)
        .filter_map(|found| found.split(' ').next())
        .map(ToOwned::to_owned)
        .collect();
    let untried: Vec<&str> = DiagnosticCode::ALL
        .iter()
        .map(|code| code.as_str())
        .filter(|code| !tried.contains(*code))
        .collect();
    assert!(untried.is_empty(), "no fault for {untried:?}");
}

#[test]
fn a_finding_says_where_why_and_how_to_mend_it() {
    let faults = faults();
    let fault = faults.iter().find(|f| f.name == "a rule with an unknown option");
    let loaded = catalog::load(fault.expect("the list has it").files());
    let both: Vec<String> =
        Lang::ALL.iter().map(|lang| loaded.diagnostics[0].render(*lang)).collect();
    insta::assert_snapshot!(both.join("\n\n"));
}

#[test]
fn the_caret_stands_under_what_is_meant_behind_full_width_characters() {
    let faults = faults();
    let fault = faults.iter().find(|f| f.name == "a text with Chinese for English");
    let loaded = catalog::load(fault.expect("the list has it").files());
    insta::assert_snapshot!(loaded.diagnostics[0].render(Lang::Zh));
}

#[test]
fn nonsense_for_files_never_stops_the_reader() {
    for text in ["", "[", "]]]", "a.b.c = [{", "\u{feff}no = 1", "é = 'ü", "[[item]]\n[item]\n"] {
        for (path, _) in good() {
            let mut files = good();
            files.retain(|(other, _)| *other != path);
            files.push((path, text.as_bytes().to_vec()));
            catalog::load(files);
        }
    }
}

#[test]
fn the_digest_changes_with_every_byte_and_with_nothing_else() {
    let digest = |files| catalog::load(files).catalogue.about.digest;
    let mut reversed = good();
    reversed.reverse();
    assert_eq!(digest(good()), digest(reversed));
    let mut other = good();
    other[0].1.push(b'\n');
    assert_ne!(digest(good()), digest(other));
    assert_eq!(digest(good()).len(), 64);
}
