//! Photographs, files and drawn signatures of a matter, as they lie in the bag: `data/scans/<material>-NN.jpg`.

use crate::case::{Case, Known, checklist, journey, lines_to_sign};
use crate::catalog::Item;
use crate::domain::{FieldId, ItemId, MaterialId};
use crate::field::{File, Kind, Media};
use crate::text::packet::Msg;
use crate::text::{Lang, Localized, Say};

use super::document::{Block, Page, Picture, Profile};
use super::papers;

/// A file and where it belongs.
#[derive(Clone, Debug, PartialEq)]
pub struct Scan {
    /// What it belongs to.
    pub of: Of,
    /// Path under `data/`.
    pub path: String,
    /// What it shows: the material, the question, who signed.
    pub name: Localized,
    /// Its number among those of the same name, from 1.
    pub no: usize,
    /// How many of the same name there are.
    pub all: usize,
    /// The file.
    pub file: File,
}

/// What a file belongs to.
#[derive(Clone, Debug, PartialEq)]
pub enum Of {
    /// A material.
    Material(MaterialId),
    /// A question of a form.
    Field(ItemId, FieldId),
    /// A line to sign, from 0: what it was signed over, and the day.
    Line(ItemId, u32, String, String),
}

/// The files of a pruned case: those of the materials in the order of the checklist, then form by form.
pub fn scans(case: &Case, known: &Known<'_>) -> Vec<Scan> {
    let items = papers::items(case, known);
    let mut scans = Vec::new();
    for line in checklist(&items, known).lines {
        let id = line.material.id;
        let files = case.papers.get(&id).map_or(&[][..], |answer| answer.files());
        let stem = id.to_string();
        put(&mut scans, &stem, &line.material.name, files, &Of::Material(id.clone()));
    }
    for item in items {
        of_form(item, case, known, &mut scans);
    }
    scans
}

fn of_form(item: &Item, case: &Case, known: &Known<'_>, scans: &mut Vec<Scan>) {
    let journey = journey(item, case, known);
    let fields = journey.sections.iter().flat_map(|section| &section.fields);
    for state in fields.filter(|state| state.field.kind == Kind::Attachment) {
        let files = state.answer.as_ref().map_or(&[][..], |answer| answer.files());
        let id = &state.field.id;
        let stem = format!("{}.{id}", item.id);
        let of = Of::Field(item.id.clone(), id.clone());
        put(scans, &stem, &state.field.label, files, &of);
    }
    let lines = lines_to_sign(item, &journey);
    for signed in case.signed.get(&item.id).into_iter().flatten() {
        let Some(name) = usize::try_from(signed.line).ok().and_then(|n| lines.get(n)) else {
            continue;
        };
        let stem = format!("{}.sign{}", item.id, signed.line + 1);
        let (over, on) = (signed.over.clone(), signed.on.clone());
        let of = Of::Line(item.id.clone(), signed.line, over, on);
        put(scans, &stem, name, std::slice::from_ref(&signed.file), &of);
    }
}

fn put(scans: &mut Vec<Scan>, stem: &str, name: &Localized, files: &[File], of: &Of) {
    scans.extend(files.iter().zip(1..).map(|(file, no)| Scan {
        of: of.clone(),
        path: format!("scans/{stem}-{no:02}.{}", file.media.ending()),
        name: name.clone(),
        no,
        all: files.len(),
        file: file.clone(),
    }));
}

impl Scan {
    /// What it is called: `居民身份证 1/2`.
    pub fn title(&self, lang: Lang) -> String {
        let name = self.name.get(lang);
        if self.all == 1 { name.to_owned() } else { format!("{name} {}/{}", self.no, self.all) }
    }

    /// The picture in a document.
    pub fn picture(&self, lang: Lang) -> Picture {
        let File { sha256, width, height, .. } = self.file.clone();
        Picture { sha256, width, height, alt: Msg::PhotographOf(self.title(lang)).say(lang) }
    }

    /// The sheet it is printed on; a person's own documents and signatures have none.
    pub fn page(&self, lang: Lang) -> Option<Page> {
        if self.file.media != Media::Jpeg || matches!(self.of, Of::Line(..)) {
            return None;
        }
        let title = self.title(lang);
        let start: String = self.file.sha256.chars().take(16).collect();
        Some(Page {
            title: title.clone(),
            foot: format!("{} · {start}", self.path),
            profile: Profile::Form,
            blocks: vec![Block::Heading(2, title), Block::Picture(self.picture(lang))],
        })
    }
}
