//! `application.json`: the matter for programs. Types of its own, so that the draft may change without changing what counters
//! read; its JSON Schema is `www/packet.schema.json`.

use serde::{Deserialize, Serialize};

use crate::case::{
    Agreed, Case, Checklist, Group, Known, Notice, Place, Presence, Signed, Verdict, verdict,
};
use crate::domain::{ItemId, Map};
use crate::field::{self, File, Media};
use crate::text::packet::PacketError;
use crate::text::{Lang, Localized};

use super::papers;
use super::scans::{Of, Scan};
use super::stamp::Stamp;

/// Version of the format, `major.minor`. A newer minor version only adds; a newer major version is refused.
///
/// 1.1 added what the rules said about each item, what was agreed to, and photographs.
pub const SCHEMA: (u32, u32) = (1, 1);

/// The whole file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// `major.minor`.
    pub schema: String,
    /// Which program made it.
    pub made_with: MadeWith,
    /// When the person finished, as the person's clock showed it.
    pub finished_at: String,
    /// The day on which rules were judged, `YYYY-MM-DD`.
    pub today: String,
    /// Catalogue it was made with.
    pub catalogue: CatalogueRef,
    /// The chosen items, in order of choice.
    pub items: Vec<ItemPart>,
    /// Shared facts by id.
    pub facts: Map<String, Answer>,
    /// The merged checklist.
    pub checklist: Sheet,
    /// Photographs, files and drawn signatures in the bag. Since 1.1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<FilePart>,
    /// What was agreed to: which notice, in which wording, when. Since 1.1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub consents: Vec<Consent>,
}

/// A file in the bag, and what it belongs to: a material, a question of a form, or a line to sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilePart {
    /// Where it lies: `data/scans/…`.
    pub path: String,
    /// SHA-256 of its bytes, hex.
    pub sha256: String,
    /// Media type.
    pub media: Media,
    /// How many bytes.
    pub size: u32,
    /// Columns of a picture; 0 for other files.
    pub width: u32,
    /// Rows of a picture; 0 for other files.
    pub height: u32,
    /// Its material.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub material: Option<String>,
    /// The item in whose form it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Its question there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The line it signs there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<SignedPart>,
}

/// A drawn signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedPart {
    /// Which line of the form, from 0.
    pub line: u32,
    /// The day, `YYYY-MM-DD`.
    pub on: String,
    /// Digest of what the form said then.
    pub over: String,
}

/// What was agreed to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// The item in whose form it was asked.
    pub item: String,
    /// Its question there.
    pub field: String,
    /// Which notice.
    pub notice: String,
    /// Version of its wording.
    pub version: String,
    /// When, by the person's own clock.
    pub at: String,
    /// Whether the person agreed.
    pub agreed: bool,
}

/// A program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeWith {
    /// `onewindow`.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// A catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueRef {
    /// Name.
    pub name: Text,
    /// Version.
    pub version: String,
    /// SHA-256 over its files, hex.
    pub digest: String,
}

/// Text in two languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// Chinese.
    pub zh: String,
    /// English; may be empty.
    pub en: String,
}

impl Text {
    /// The text in a language, Chinese where there is no other.
    pub fn get(&self, lang: Lang) -> &str {
        if lang == Lang::En && !self.en.is_empty() { &self.en } else { &self.zh }
    }
}

/// One item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemPart {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Its form; absent when it has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<FormRef>,
    /// Answers to the form's own fields.
    pub answers: Map<String, Answer>,
    /// What the rules said then; absent before version 1.1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Judged>,
}

/// What the rules say about an item for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Judged {
    /// Every condition a rule can check holds.
    Met,
    /// At least one does not.
    NotMet,
    /// Something has still to be known.
    Unknown,
}

/// A form definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormRef {
    /// Version.
    pub version: String,
    /// SHA-256 of the definition, hex.
    pub digest: String,
}

/// What was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Answer {
    /// One line, number, date, code, `true`/`false`.
    Text(String),
    /// Codes.
    Many(Vec<String>),
    /// Rows of a table.
    Rows(Vec<Row>),
    /// Asked and left open.
    Declined,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Identity within the table.
    pub id: u32,
    /// Column → answer.
    pub cells: Map<String, Answer>,
}

/// The merged checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Materials to bring.
    pub bring: usize,
    /// Sheets to fill in.
    pub fill: usize,
    /// Signatures.
    pub sign: usize,
    /// Its lines.
    pub lines: Vec<SheetLine>,
}

/// A line of the checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetLine {
    /// Material id.
    pub material: String,
    /// Its name.
    pub name: Text,
    /// `bring`, `fill`, `not-needed` or `later`.
    pub group: String,
    /// Names the need still depends on; empty: needed.
    pub depends_on: Vec<String>,
    /// Originals; absent: the centre must say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub originals: Option<u8>,
    /// Copies; absent: the centre must say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copies: Option<u8>,
    /// Items that need it.
    pub items: Vec<String>,
}

impl Application {
    /// The file of a pruned case.
    pub fn new(
        case: &Case,
        known: &Known<'_>,
        list: &Checklist,
        scans: &[Scan],
        stamp: Stamp,
    ) -> Self {
        let about = &known.catalogue().about;
        // By what goes out, so that the same is said again of what is carried.
        let out = Known::new(known.catalogue(), case, known.today());
        let items = papers::items(case, known).into_iter().map(|item| ItemPart {
            id: item.id.to_string(),
            name: (&item.name).into(),
            form: item
                .form
                .as_ref()
                .zip(papers::form_digest(item))
                .map(|(form, digest)| FormRef { version: form.version.clone(), digest }),
            answers: case.answers.get(&item.id).map(answers).unwrap_or_default(),
            verdict: Some((&verdict(item, &out)).into()),
        });
        Self {
            schema: format!("{}.{}", SCHEMA.0, SCHEMA.1),
            made_with: MadeWith {
                name: "onewindow".into(),
                version: env!("CARGO_PKG_VERSION").into(),
            },
            finished_at: stamp.to_string(),
            today: known.today().to_string(),
            catalogue: CatalogueRef {
                name: (&about.name).into(),
                version: about.version.clone(),
                digest: about.digest.clone(),
            },
            items: items.collect(),
            facts: answers(&case.facts),
            checklist: list.into(),
            files: scans.iter().map(FilePart::from).collect(),
            consents: consents(case),
        }
    }

    /// The bytes of the file: indented, keys in order, so that a person can read it.
    pub fn to_json(&self) -> Vec<u8> {
        let mut bytes =
            serde_json::to_vec_pretty(self).expect("plain data can always be written as JSON");
        bytes.push(b'\n');
        bytes
    }

    /// Reads the file. A newer minor version is read as far as it is known; see [`Application::is_newer`].
    pub fn from_json(bytes: &[u8]) -> Result<Self, PacketError> {
        #[derive(Deserialize)]
        struct Head {
            schema: String,
        }
        let broken =
            |e: serde_json::Error| PacketError::Json(format!("{}:{}", e.line(), e.column()));
        let head: Head = serde_json::from_slice(bytes).map_err(broken)?;
        let (major, _) = version(&head.schema).ok_or_else(|| PacketError::Json("schema".into()))?;
        if major != SCHEMA.0 {
            return Err(PacketError::NewerMajor(head.schema.chars().take(20).collect()));
        }
        serde_json::from_slice(bytes).map_err(broken)
    }

    /// The case as it went out: with the same catalogue, on the same day, it gives the same packet again, byte for byte.
    pub fn case(&self) -> Case {
        let own = |item: &ItemPart| (ItemId::from(item.id.as_str()), typed(&item.answers));
        let mut case = Case {
            items: self.items.iter().map(|item| ItemId::from(item.id.as_str())).collect(),
            facts: typed(&self.facts),
            answers: self.items.iter().filter(|i| !i.answers.is_empty()).map(own).collect(),
            finished_at: Some(self.finished_at.clone()),
            name: String::new(),
            ..Case::default()
        };
        self.files.iter().for_each(|file| file.put_into(&mut case));
        for consent in &self.consents {
            let notice = Notice { id: consent.notice.clone(), version: consent.version.clone() };
            let agreed = Agreed { notice, at: consent.at.clone() };
            let (item, field) = (consent.item.as_str().into(), consent.field.as_str().into());
            case.set_agreed(&item, &field, Some(agreed));
        }
        case
    }

    /// Whether it was made by a newer program, whose additions were not read.
    pub fn is_newer(&self) -> bool {
        version(&self.schema).is_some_and(|v| v > SCHEMA)
    }
}

/// The two numbers of a version of a format.
pub(super) fn version(text: &str) -> Option<(u32, u32)> {
    let (major, minor) = text.split_once('.')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}

/// Photographs and files stand in a list of their own, where older readers pass them over.
fn answers<K: ToString>(answers: &Map<K, field::Answer>) -> Map<String, Answer> {
    let typed = answers.iter().filter(|(_, answer)| answer.files().is_empty());
    typed.map(|(id, answer)| (id.to_string(), answer.into())).collect()
}

fn consents(case: &Case) -> Vec<Consent> {
    let mut all = Vec::new();
    for (item, own) in &case.agreed {
        for (field, agreed) in own {
            let answer = case.answer(&Place::Own(item.clone(), field.clone()));
            all.push(Consent {
                item: item.to_string(),
                field: field.to_string(),
                notice: agreed.notice.id.clone(),
                version: agreed.notice.version.clone(),
                at: agreed.at.clone(),
                agreed: answer == Some(&field::Answer::text("true")),
            });
        }
    }
    all
}

impl From<&Scan> for FilePart {
    fn from(scan: &Scan) -> Self {
        let file = scan.file.clone();
        let mut part = Self {
            path: format!("data/{}", scan.path),
            sha256: file.sha256,
            media: file.media,
            size: file.size,
            width: file.width,
            height: file.height,
            material: None,
            item: None,
            field: None,
            signature: None,
        };
        match &scan.of {
            Of::Material(material) => part.material = Some(material.to_string()),
            Of::Field(item, field) => {
                part.item = Some(item.to_string());
                part.field = Some(field.to_string());
            }
            Of::Line(item, line, over, on) => {
                part.item = Some(item.to_string());
                let (over, on) = (over.clone(), on.clone());
                part.signature = Some(SignedPart { line: *line, on, over });
            }
        }
        part
    }
}

impl FilePart {
    /// Puts it back where it belongs. A shared fact's file goes to the fact.
    fn put_into(&self, case: &mut Case) {
        let file = File {
            sha256: self.sha256.clone(),
            media: self.media,
            size: self.size,
            width: self.width,
            height: self.height,
        };
        let place = match (&self.material, &self.item, &self.field, &self.signature) {
            (Some(material), ..) => Place::Paper(material.as_str().into()),
            (None, Some(item), _, Some(SignedPart { line, on, over })) => {
                let signed = Signed { line: *line, over: over.clone(), on: on.clone(), file };
                return case.sign(&item.as_str().into(), *line, Some(signed));
            }
            (None, Some(item), Some(field), None) => {
                Place::Own(item.as_str().into(), field.as_str().into())
            }
            (None, ..) => return,
        };
        let before = case.answer(&place).map_or(&[][..], |answer| answer.files());
        let files = before.iter().cloned().chain([file]).collect();
        case.set(&place, field::Answer::Files(files));
    }
}

fn typed<K>(answers: &Map<String, Answer>) -> Map<K, field::Answer>
where
    K: Ord + for<'k> From<&'k str>,
{
    answers.iter().map(|(id, answer)| (K::from(id), answer.into())).collect()
}

impl From<&Answer> for field::Answer {
    fn from(answer: &Answer) -> Self {
        let row = |r: &Row| field::Row { id: field::RowId(r.id), cells: typed(&r.cells) };
        match answer {
            Answer::Text(text) => Self::Text(text.clone()),
            Answer::Many(codes) => Self::Many(codes.clone()),
            Answer::Rows(rows) => Self::Rows(rows.iter().map(row).collect()),
            Answer::Declined => Self::Declined,
        }
    }
}

impl From<&field::Answer> for Answer {
    fn from(answer: &field::Answer) -> Self {
        match answer {
            field::Answer::Text(text) => Self::Text(text.clone()),
            field::Answer::Many(codes) => Self::Many(codes.clone()),
            field::Answer::Rows(rows) => Self::Rows(
                rows.iter().map(|r| Row { id: r.id.0, cells: answers(&r.cells) }).collect(),
            ),
            field::Answer::Declined => Self::Declined,
            // See `answers`: none comes here.
            field::Answer::Files(_) => Self::Many(Vec::new()),
        }
    }
}

impl From<&Verdict> for Judged {
    fn from(verdict: &Verdict) -> Self {
        match verdict {
            Verdict::Met => Self::Met,
            Verdict::NotMet(_) => Self::NotMet,
            Verdict::Unknown(_) => Self::Unknown,
        }
    }
}

impl From<&Localized> for Text {
    fn from(text: &Localized) -> Self {
        Self { zh: text.zh.clone(), en: text.en.clone() }
    }
}

impl From<&Checklist> for Sheet {
    fn from(list: &Checklist) -> Self {
        let line = |l: &crate::case::Line| SheetLine {
            material: l.material.id.to_string(),
            name: (&l.material.name).into(),
            group: match l.group {
                Group::Bring => "bring",
                Group::Fill => "fill",
                Group::NotNeeded => "not-needed",
                Group::Later => "later",
            }
            .into(),
            depends_on: match &l.presence {
                Presence::Needed => Vec::new(),
                Presence::Depends(names) => names.iter().cloned().collect(),
            },
            originals: l.originals,
            copies: l.copies,
            items: l.items.iter().map(ToString::to_string).collect(),
        };
        Self {
            bring: list.bring,
            fill: list.fill,
            sign: list.sign,
            lines: list.lines.iter().map(line).collect(),
        }
    }
}
