//! Files → catalogue. Reads everything, reports everything, stops at nothing.

mod cases;
mod common;
mod dictionary;
mod divisions;
mod each;
mod example;
mod field;
mod form;
mod hidden;
mod holidays;
mod item;
mod layout;
mod lists;
mod names;
mod overlay;
mod parameters;
mod rule;
mod screening;
mod words;

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::domain::{Date, ItemId};
use crate::text::catalog::{Help, Msg, Thing};

use super::raw::{Doc, File, Report};
use super::{Catalogue, Diagnostic, Place, Severity, lint};
pub use cases::Claim;
use hidden::Hidden;
use layout::Part;
pub(super) use names::Names;
pub use overlay::{Change, Overlay};
use rule::Vocabulary;

/// The version of the file format: `format` in `catalog.toml`.
pub const FORMAT: i64 = 1;

/// What came of the files.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// The catalogue; when something is wrong, what could be read of it.
    pub catalogue: Catalogue,
    /// Everything that is wrong, in order of file and line.
    pub diagnostics: Vec<Diagnostic>,
    /// What the overlays change, overlay by overlay.
    pub changes: Vec<Change>,
    /// What `cases.toml` says about items, in order.
    pub cases: Vec<Claim>,
    /// Every id by what it names, hidden ones as well.
    pub(super) ids: BTreeMap<Thing, Vec<String>>,
    /// Ids that were given up.
    pub(super) retired: BTreeMap<Thing, Vec<String>>,
    /// What will be wrong after some day.
    due: Vec<lint::Due>,
    /// Where each item's examples stand.
    examples: BTreeMap<ItemId, Vec<Place>>,
}

impl Loaded {
    /// Whether the catalogue can be used.
    pub fn is_usable(&self) -> bool {
        !self.diagnostics.iter().any(|d| d.severity() == Severity::Error)
    }

    /// What is wrong on a day only because of the day: figures and laws that held until an earlier one.
    pub fn past(&self, today: Date) -> Vec<Diagnostic> {
        let past = self.due.iter().filter(|(last, _)| *last < today);
        past.map(|(_, finding)| finding.clone()).collect()
    }

    /// The finding that the item's example number `index` did not come out as written; `found` says what came out.
    pub fn example_failed(&self, item: &ItemId, index: usize, found: String) -> Diagnostic {
        let place = self.examples.get(item).and_then(|places| places.get(index));
        let example = self.catalogue.item(item).and_then(|item| item.examples.get(index));
        Diagnostic {
            place: place.cloned().unwrap_or_default(),
            message: Msg::ExampleFailed {
                name: example.map(|example| example.name.clone()).unwrap_or_default(),
                found,
            },
            help: Some(Help::ExampleOrRule),
        }
    }

    /// The finding that what a case says about an item did not come out as written; `found` says what came out.
    pub fn case_failed(&self, claim: &Claim, found: String) -> Diagnostic {
        let (name, item) = (claim.example.name.clone(), claim.item.to_string());
        Diagnostic {
            place: claim.place.clone(),
            message: Msg::CaseFailed { name, item, found },
            help: Some(Help::ExampleOrRule),
        }
    }
}

/// Reads, checks and lints a catalogue. `files` are paths below the catalogue folder, with `/`, and contents; what does not end
/// in `.toml` is left alone.
pub fn load(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Loaded {
    load_with(files, Vec::new())
}

/// The same with overlays laid over the files one after the other: a later one wins.
pub fn load_with(
    files: impl IntoIterator<Item = (String, Vec<u8>)>,
    overlays: Vec<Overlay>,
) -> Loaded {
    let mut loader = Loader::default();
    let mut all = Hash::default();
    let mut read: Vec<File> = Vec::new();
    let base = Overlay { name: String::new(), files: files.into_iter().collect() };
    for (layer, Overlay { name, mut files }) in std::iter::once(base).chain(overlays).enumerate() {
        files.retain(|(path, _)| path.ends_with(".toml"));
        files.sort();
        if layer > 0 {
            all.add(&[&layer.to_be_bytes()[..]]);
        }
        for (part, bytes) in files {
            all.add(&[part.as_bytes(), &bytes]);
            let path = if name.is_empty() { part.clone() } else { format!("{name}/{part}") };
            read.extend(loader.decode(File { path, part, layer, text: String::new() }, bytes));
        }
    }
    let (docs, changes) = loader.lay(&read);
    let examples = loader.read(&docs);
    loader.catalogue.about.digest = all.hex();
    let due = lint::run(&loader.catalogue, &docs, &read, &loader.names, &mut loader.out);
    loader.hidden.leave_out(&mut loader.catalogue);
    // What is not shown keeps its rules, but nobody can look them up any more.
    loader.claims.retain(|claim| loader.catalogue.item(&claim.item).is_some());
    // Looked up by their ids after every answer; in what order an author wrote them means nothing.
    loader.catalogue.screening.items.sort_by(|a, b| a.item.cmp(&b.item));
    let ids = lint::RELEASED
        .iter()
        .map(|(_, thing)| (*thing, loader.names.ids(*thing).map(ToOwned::to_owned).collect()));
    let ids = ids.collect();

    let mut diagnostics = loader.out.findings;
    diagnostics.sort_by(|a, b| {
        let key = |d: &Diagnostic| (d.place.file.clone(), d.place.line, d.place.column, d.code());
        key(a).cmp(&key(b))
    });
    diagnostics.dedup();
    Loaded {
        catalogue: loader.catalogue,
        diagnostics,
        changes,
        cases: loader.claims,
        ids,
        retired: loader.retired,
        examples,
        due,
    }
}

/// SHA-256 over all files in order of path: length and bytes of each path and each content, so that nothing can move between
/// them unnoticed. Each overlay begins with its number.
#[derive(Default)]
struct Hash(Sha256);

impl Hash {
    fn add(&mut self, parts: &[&[u8]]) {
        for bytes in parts {
            self.0.update((bytes.len() as u64).to_be_bytes());
            self.0.update(bytes);
        }
    }

    fn hex(self) -> String {
        self.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// A catalogue being read.
#[derive(Default)]
struct Loader {
    out: Report,
    names: Names,
    catalogue: Catalogue,
    words: Vocabulary,
    hidden: Hidden,
    /// What the cases say.
    claims: Vec<Claim>,
    /// Ids that were given up.
    retired: BTreeMap<Thing, Vec<String>>,
    /// The numbers of items, with layer and place.
    numbers: Vec<(u16, usize, Place)>,
}

impl Loader {
    /// The text of a file. Editors of some systems save Chinese text in another encoding; that is reported, not guessed.
    fn decode(&mut self, mut file: File, bytes: Vec<u8>) -> Option<File> {
        match String::from_utf8(bytes) {
            Ok(text) => {
                file.text = text.strip_prefix('\u{feff}').map(ToOwned::to_owned).unwrap_or(text);
                Some(file)
            }
            Err(_) => {
                if let Some(part) = Part::of(&file.part) {
                    self.names.doubt(part.declares());
                }
                self.out.at(&file, 0..0, Msg::NotUtf8, Help::SaveAsUtf8);
                None
            }
        }
    }

    /// Reads every file, those first that others refer to. Returns where the examples stand.
    fn read(&mut self, docs: &[Doc<'_>]) -> BTreeMap<ItemId, Vec<Place>> {
        let mut parts: Vec<(Part, &Doc<'_>)> = Vec::new();
        for doc in docs {
            let part = Part::of(&doc.file.part);
            self.mistakes(doc, part.as_ref());
            match part {
                Some(part) => parts.push((part, doc)),
                None => self.out.at(doc.file, 0..0, Msg::UnknownFile, Help::FileLayout),
            }
        }
        parts.sort_by(|(a, _), (b, _)| a.cmp(b));
        self.declare_files(&parts);

        let mut pending = Vec::new();
        let mut examples = BTreeMap::new();
        for (part, doc) in parts {
            if part >= Part::Bundles {
                self.finish_dictionary(std::mem::take(&mut pending));
            }
            if !doc.mistakes.is_empty() {
                continue;
            }
            match part {
                Part::About => self.about(doc),
                Part::Centre => self.centre(doc),
                Part::Sources => self.sources(doc),
                Part::CodeList(id) => self.code_list(doc, &id),
                Part::Parameters => self.parameters(doc),
                Part::Divisions => self.divisions(doc),
                Part::Holidays => self.holidays(doc),
                Part::Facts => pending = self.facts(doc),
                Part::Materials => self.materials(doc),
                Part::Categories => self.categories(doc),
                Part::Bundles => self.bundles(doc),
                Part::Screening => self.screening(doc),
                Part::Cases => self.cases(doc),
                Part::Released => self.released(doc),
                Part::Item { category, id } => {
                    let places = self.item(doc, &category, &id);
                    examples.insert(id.into(), places);
                }
            }
        }
        self.finish_dictionary(pending);
        self.report_numbers();
        self.catalogue.items.sort_by_key(|item| item.no);
        self.catalogue.years.sort_by_key(|year| year.year);
        examples
    }

    /// Reports mistakes in the writing, one a line. A file with such mistakes is not read any further: half of what it says
    /// would be taken for something else. When there are many, they all come from the first: something is not closed.
    fn mistakes(&mut self, doc: &Doc<'_>, part: Option<&Part>) {
        const MANY: usize = 3;
        if doc.mistakes.is_empty() {
            return;
        }
        if let Some(part) = part {
            self.names.doubt(part.declares());
        }
        let mut mistakes: Vec<_> = doc.mistakes.iter().collect();
        mistakes.sort_by_key(|(span, _)| (span.start, span.end));
        mistakes.dedup_by_key(|(span, _)| doc.file.place(span.clone()).line);
        if mistakes.len() > MANY {
            mistakes.truncate(1);
        }
        for (span, words) in mistakes {
            self.out.at(doc.file, span.clone(), Msg::Syntax(words.clone()), Help::Quote);
        }
    }

    /// Ids that stand in the names of files, and files that are missing.
    fn declare_files(&mut self, parts: &[(Part, &Doc<'_>)]) {
        // An item that is there twice is too many in the overlay, not below it.
        let mut in_layers: Vec<_> = parts.iter().collect();
        in_layers.sort_by_key(|(_, doc)| doc.file.layer);
        for (part, doc) in in_layers {
            let (thing, id) = match part {
                Part::CodeList(id) => (Thing::CodeList, id),
                Part::Item { id, .. } => (Thing::Item, id),
                _ => continue,
            };
            if self.names.has(thing, id) {
                self.out.at(doc.file, 0..0, Msg::ItemTwice(id.clone()), Help::RemoveOne);
            }
            self.names.declare_at(thing, id, doc.file.place(0..0));
        }
        for (needed, path) in Part::NEEDED {
            let there = parts.iter().any(|(part, _)| part == needed);
            if !there && !self.names.doubts(needed.declares()) {
                self.names.doubt(needed.declares());
                let path = (*path).to_owned();
                let file = File { path: path.clone(), part: path, layer: 0, text: String::new() };
                self.out.at(&file, 0..0, Msg::MissingFile, Help::FileLayout);
            }
        }
    }
}
