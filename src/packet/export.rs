//! From a case to what is handed in: the PDF to print and the packet to keep.

use serde::{Deserialize, Serialize};

use crate::case::{Case, Checklist, Known, checklist, leaving_concerns};
use crate::catalog::{Catalogue, Item};
use crate::domain::{Date, ItemId, Map, Set};
use crate::field::Media;
use crate::text::packet::{ExportProblem, Msg};
use crate::text::{Lang, Say};

use super::application::Application;
use super::data::Codes;
use super::document::{Block, Document, Page, Profile};
use super::font::{Fonts, MissingGlyph};
use super::papers::Cover;
use super::pdf::{self, Attachment, PdfError, Pictures};
use super::stamp::Stamp;
use super::{bag, papers, plain, scans};

/// What is handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packet {
    /// To print: cover sheet, checklist, forms; carries `application.json`.
    pub pdf: Vec<u8>,
    /// To keep and to hand over: the bag.
    pub zip: Vec<u8>,
    /// SHA-256 of the bag's tag manifest; its first 16 bytes stand on the cover sheet.
    pub root: [u8; 32],
}

/// Why there is no packet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportError {
    /// No item of the catalogue is chosen.
    NoItems,
    /// The case says a "finished at" that is no date and time.
    FinishedAt,
    /// Characters no font slice at hand has.
    Missing(Vec<MissingGlyph>),
    /// The PDF writer refused; its own words.
    Writer(String),
    /// Photographs or files whose bytes nobody handed over: what each shows.
    NoFile(Vec<String>),
}

impl ExportError {
    /// The code, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoItems => "export.no-items",
            Self::FinishedAt => "export.finished-at",
            Self::Missing(_) => "export.missing-glyph",
            Self::Writer(_) => "export.writer",
            Self::NoFile(_) => "export.no-file",
        }
    }
}

impl Say for ExportError {
    fn say(&self, lang: Lang) -> String {
        match self {
            Self::NoItems => ExportProblem::NoItems.say(lang),
            Self::FinishedAt => ExportProblem::FinishedAt.say(lang),
            Self::Missing(missing) => {
                let place = |m: &MissingGlyph| (m.character, m.sheet.clone(), m.label.clone());
                ExportProblem::Missing(missing.iter().map(place).collect()).say(lang)
            }
            Self::Writer(words) => ExportProblem::Writer(words.clone()).say(lang),
            Self::NoFile(names) => ExportProblem::NoFile(names.clone()).say(lang),
        }
    }
}

impl From<PdfError> for ExportError {
    fn from(error: PdfError) -> Self {
        match error {
            PdfError::Missing(missing) => Self::Missing(missing),
            PdfError::Writer(words) => Self::Writer(words),
        }
    }
}

/// A packet in words: what stands on every sheet, and nothing that has to be looked up any more. Setting the type and closing the
/// bag is what is left, and a worker can do that without the catalogue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Prepared {
    /// Language of the papers.
    pub lang: Lang,
    stamp: Stamp,
    cover: Cover,
    /// The checklist.
    sheet: Page,
    /// Each item's form.
    forms: Vec<(ItemId, Page)>,
    /// What is signed or read besides: letters, promises, the notice about personal information.
    letters: Vec<Page>,
    /// `application.json`.
    application: Vec<u8>,
    /// Photographs, files and signatures: path, digest, what it shows.
    scans: Vec<(String, String, String)>,
    /// The digests of those that stand on a sheet.
    shown: Vec<String>,
    /// A sheet for each photograph.
    photographs: Vec<Page>,
    /// Their bytes, as far as they were handed over.
    bytes: Pictures,
}

/// Words the packet of a case, with the answers that are not sensitive as codes on its cover: see [`prepare_with`].
///
/// # Errors
///
/// [`ExportError::NoItems`] and [`ExportError::FinishedAt`].
pub fn prepare(
    catalogue: &Catalogue,
    case: &Case,
    today: Date,
    lang: Lang,
) -> Result<Prepared, ExportError> {
    prepare_with(catalogue, case, today, Codes::default(), lang)
}

/// Words the packet of a case. Answers that do not count any more stay out. The time in it is the case's own "finished at", or the
/// start of `today`.
///
/// # Errors
///
/// [`ExportError::NoItems`] and [`ExportError::FinishedAt`].
pub fn prepare_with(
    catalogue: &Catalogue,
    case: &Case,
    today: Date,
    codes: Codes,
    lang: Lang,
) -> Result<Prepared, ExportError> {
    let stamp = stamp(case, today)?;
    let known = Known::new(catalogue, case, today);
    let case = case.pruned(&known);
    let list = merged(&case, &known)?;
    let form = |item: &Item| {
        let page = papers::form(item, &case, &known, lang)?;
        Some((item.id.clone(), page))
    };
    let letters = papers::letters(&list, &known, lang)
        .into_iter()
        .chain(papers::promise(&case, &known, &list, lang))
        .chain(papers::later(&case, &known, &list, lang))
        .chain(papers::notice(&case, &known, lang))
        .chain(leaving(&case, &known, lang))
        .collect();
    let scans = scans::scans(&case, &known);
    Ok(Prepared {
        lang,
        stamp,
        cover: papers::cover(&case, &known, &list, stamp, codes, lang),
        sheet: papers::checklist(&case, &known, &list, Profile::Form, lang),
        forms: papers::items(&case, &known).into_iter().filter_map(form).collect(),
        letters,
        application: Application::new(&case, &known, &list, &scans, stamp).to_json(),
        photographs: scans.iter().filter_map(|scan| scan.page(lang)).collect(),
        shown: scans
            .iter()
            .filter(|scan| scan.file.media == Media::Jpeg)
            .map(|scan| scan.file.sha256.clone())
            .collect(),
        scans: scans
            .iter()
            .map(|scan| (scan.path.clone(), scan.file.sha256.clone(), scan.title(lang)))
            .collect(),
        bytes: Pictures::new(),
    })
}

/// What stays open to somebody who leaves a benefit, when what goes out is about that.
fn leaving(case: &Case, known: &Known<'_>, lang: Lang) -> Vec<Page> {
    if !leaving_concerns(case, &Known::new(known.catalogue(), case, known.today())) {
        return Vec::new();
    }
    papers::leaving(known, lang).map(|document| document.pages).unwrap_or_default()
}

impl Prepared {
    /// The digests of the photographs and files that belong in; each is handed over once.
    pub fn wants(&self) -> impl Iterator<Item = &str> {
        let wanted: Set<&str> = self.scans.iter().map(|(_, digest, _)| digest.as_str()).collect();
        wanted.into_iter()
    }

    /// Hands over the bytes of a photograph or file.
    pub fn hand_over(&mut self, digest: &str, bytes: Vec<u8>) {
        self.bytes.insert(digest.to_owned(), bytes);
    }

    /// The same with the bytes of all photographs and files, by their digests.
    #[must_use]
    pub fn with(self, files: Map<String, Vec<u8>>) -> Self {
        Self { bytes: files, ..self }
    }

    /// The sheets as they are printed with the packet of this root digest, in hexadecimal; `None` when it is no such digest.
    pub fn printed(&self, root: &str) -> Option<Document> {
        let byte = |n: usize| u8::from_str_radix(root.get(2 * n..2 * n + 2)?, 16).ok();
        let mut half = [0; 16];
        for (n, digit) in half.iter_mut().enumerate() {
            *digit = byte(n)?;
        }
        let forms = self.forms.iter().map(|(_, page)| page);
        let pages = std::iter::once(&self.sheet).chain(forms).chain(&self.letters);
        let pages = pages.chain(&self.photographs).cloned();
        let cover = self.cover.clone().sealed(half, self.lang);
        let pages = std::iter::once(cover).chain(pages).collect();
        Some(document(&Msg::PacketTitle.say(self.lang), pages, self.lang))
    }

    /// Sets the sheets and closes the bag: same words, same bytes, on every machine.
    ///
    /// # Errors
    ///
    /// [`ExportError::Missing`], [`ExportError::NoFile`] and [`ExportError::Writer`].
    pub fn packet(self, fonts: &Fonts) -> Result<Packet, ExportError> {
        let Self { lang, stamp, cover, sheet, forms, letters, application, .. } = self;
        let lost = self.scans.iter().filter(|(_, digest, _)| !self.bytes.contains_key(digest));
        let lost: Vec<String> = lost.map(|(_, _, what)| what.clone()).collect();
        if !lost.is_empty() {
            return Err(ExportError::NoFile(lost));
        }
        let shown = self.bytes.iter().filter(|(digest, _)| self.shown.contains(digest));
        let pictures: Pictures = shown.map(|(d, bytes)| (d.clone(), bytes.clone())).collect();
        let title = Msg::PacketTitle.say(lang);
        let bytes = |(path, digest, _): (String, String, String)| {
            (path, self.bytes.get(&digest).cloned().unwrap_or_default())
        };
        let mut payload: Map<String, Vec<u8>> = self.scans.into_iter().map(bytes).collect();
        let list = document(&title, vec![sheet.clone()], lang);
        payload.insert("checklist.txt".into(), plain::render(&list).into_bytes());
        payload.insert("application.json".into(), application.clone());
        let mut pages = vec![sheet];
        for (item, page) in forms {
            let form = document(&page.title, vec![page.clone()], lang);
            let form = pdf::illustrated(&form, fonts, stamp, &[], &drawn(&form, &pictures))?;
            payload.insert(format!("forms/{item}.pdf"), form);
            pages.push(page);
        }
        pages.extend(letters);
        pages.extend(self.photographs);
        let inner = document(&title, pages.clone(), lang);
        let inner = pdf::illustrated(&inner, fonts, stamp, &[], &pictures)?;
        payload.insert("packet.pdf".into(), inner);
        let (zip, root) = bag::write(payload, stamp);
        let mut half = [0; 16];
        half.copy_from_slice(&root[..16]);
        pages.insert(0, cover.sealed(half, lang));
        let attachment = Attachment {
            name: "application.json".into(),
            description: Msg::AttachmentIs.say(lang),
            media_type: "application/json",
            bytes: application,
        };
        let all = document(&title, pages, lang);
        let pdf = pdf::illustrated(&all, fonts, stamp, &[attachment], &pictures)?;
        Ok(Packet { pdf, zip, root })
    }
}

/// Makes the packet of a case: same case, same day, same bytes, on every machine. See [`prepare`].
///
/// # Errors
///
/// Every [`ExportError`].
pub fn export(
    catalogue: &Catalogue,
    case: &Case,
    today: Date,
    fonts: &Fonts,
    lang: Lang,
) -> Result<Packet, ExportError> {
    export_with(catalogue, case, today, fonts, lang, Pictures::new())
}

/// The same for a case with photographs and files: their bytes by their digests.
///
/// # Errors
///
/// Every [`ExportError`].
pub fn export_with(
    catalogue: &Catalogue,
    case: &Case,
    today: Date,
    fonts: &Fonts,
    lang: Lang,
    files: Map<String, Vec<u8>>,
) -> Result<Packet, ExportError> {
    let prepared = prepare(catalogue, case, today, lang)?;
    prepared.with(files).packet(fonts)
}

/// The one-sheet notice of the chosen items as a document, for PDF, HTML or plain text.
pub fn sheet(
    catalogue: &Catalogue,
    case: &Case,
    today: Date,
    profile: Profile,
    lang: Lang,
) -> Result<Document, ExportError> {
    let known = Known::new(catalogue, case, today);
    let list = merged(case, &known)?;
    let page = papers::checklist(case, &known, &list, profile, lang);
    Ok(document(&page.title.clone(), vec![page], lang))
}

/// The time a case carries: its own "finished at", or the start of `today`.
pub fn stamp(case: &Case, today: Date) -> Result<Stamp, ExportError> {
    let parse = |text: &String| text.parse().map_err(|_| ExportError::FinishedAt);
    case.finished_at.as_ref().map_or(Ok(Stamp::start_of(today)), parse)
}

fn merged(case: &Case, known: &Known<'_>) -> Result<Checklist, ExportError> {
    let items = papers::items(case, known);
    if items.is_empty() { Err(ExportError::NoItems) } else { Ok(checklist(&items, known)) }
}

/// The pictures on the sheets of a document.
fn drawn(document: &Document, pictures: &Pictures) -> Pictures {
    let blocks = document.pages.iter().flat_map(|page| &page.blocks);
    let digest = |block: &Block| match block {
        Block::Signed { picture, .. } | Block::Picture(picture) => {
            Some((picture.sha256.clone(), pictures.get(&picture.sha256)?.clone()))
        }
        _ => None,
    };
    blocks.filter_map(digest).collect()
}

fn document(title: &str, pages: Vec<Page>, lang: Lang) -> Document {
    Document { title: title.to_owned(), lang, pages }
}
