//! The answers of a packet in a few QR codes, for a window that gets paper only: positional CBOR (RFC 8949), where the form's
//! definition says which answer stands where, deflated (RFC 1951), cut into at most four parts.
//!
//! A part carries the beginning of the packet's root digest, so that parts of different papers are never put together, and its place,
//! so that they can be scanned in any order. Scanned data is as little trusted as a file: everything has a limit, an answer stands
//! where a question of today's form stands, and it is shown before it is taken.

use minicbor::data::Type;
use minicbor::{Decoder, Encoder};

use crate::case::{Case, Known, checklist};
use crate::catalog::{Catalogue, Field, Item};
use crate::domain::{Date, FactId, FieldId, ItemId, Map};
use crate::field::{Answer, Kind, Row, RowId};
use crate::text::packet::CodeError as E;

use super::application::Application;
use super::stamp::Stamp;
use super::{digest, papers, qr};

/// Version of the content. Another one is refused.
const VERSION: u64 = 1;
/// First digit of a part; `1` begins the check code.
const KIND: char = '2';
/// Most parts.
pub const MAX_PARTS: usize = 4;
/// Bytes of a part that keep its code easy to read; more only when four such parts are too few.
const EASY: usize = 600;
/// Most bytes of a part.
const MAX_PART: usize = 1100;
/// Most bytes when it is not deflated any more.
const MAX_PLAIN: usize = 64 << 10;
/// Bytes of the root digest in a part.
const ROOT: usize = 8;
/// A fact this sensitive stays out unless somebody wants it in (个人信息保护法 第二十八条).
const SENSITIVE: u8 = 2;

/// Which answers go into the codes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Codes {
    /// None: there are no codes.
    Off,
    /// All but sensitive ones.
    #[default]
    Plain,
    /// All of them.
    All,
}

/// The content about a pruned case; `None` without codes.
pub fn content(case: &Case, known: &Known<'_>, stamp: Stamp, codes: Codes) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut writer = Writer { out: Encoder::new(&mut bytes), known, codes, said: Vec::new() };
    if codes == Codes::Off {
        return None;
    }
    writer.matter(case, stamp).expect("a vector takes every byte");
    Some(bytes)
}

struct Writer<'a> {
    out: Encoder<&'a mut Vec<u8>>,
    known: &'a Known<'a>,
    codes: Codes,
    /// Facts that are said already: several forms ask for the same.
    said: Vec<FactId>,
}

type Written = Result<(), minicbor::encode::Error<core::convert::Infallible>>;

impl Writer<'_> {
    fn matter(&mut self, case: &Case, stamp: Stamp) -> Written {
        let items = papers::items(case, self.known);
        self.out.array(5)?.u64(VERSION)?.str(&stamp.to_string())?;
        self.out.str(&self.known.today().to_string())?.array(items.len() as u64)?;
        for item in &items {
            self.item(item, case)?;
        }
        let rest = |(id, _): &(&FactId, &Answer)| !self.said.contains(id) && !self.left_out(id);
        let rest: Vec<_> = case.facts.iter().filter(rest).collect();
        self.out.array(2 * rest.len() as u64)?;
        for (id, answer) in rest {
            let columns = self.known.catalogue().fact(id).map_or(&[][..], |fact| &fact.columns);
            self.out.str(id.as_str())?;
            self.answer(Some(answer), columns)?;
        }
        Ok(())
    }

    fn item(&mut self, item: &Item, case: &Case) -> Written {
        let fields = fields(item);
        self.out.array(2 + fields.len() as u64)?.str(item.id.as_str())?;
        self.out.bytes(&form(item))?;
        let own = case.answers.get(&item.id);
        for field in fields {
            let columns = columns(self.known.catalogue(), field);
            match shared(field) {
                Some(fact) if self.said.contains(fact) || self.left_out(fact) => {
                    self.answer(None, columns)?;
                }
                Some(fact) => {
                    self.said.push(fact.clone());
                    self.answer(case.facts.get(fact), columns)?;
                }
                None => self.answer(own.and_then(|own| own.get(&field.id)), columns)?,
            }
        }
        Ok(())
    }

    fn left_out(&self, id: &FactId) -> bool {
        let sensitive = |fact: &crate::catalog::Fact| fact.sensitivity >= SENSITIVE;
        self.codes != Codes::All && self.known.catalogue().fact(id).is_some_and(sensitive)
    }

    fn answer(&mut self, answer: Option<&Answer>, columns: &[Field]) -> Written {
        match answer {
            // Photographs and files do not fit into a code.
            None | Some(Answer::Files(_)) => drop(self.out.null()?),
            Some(Answer::Declined) => drop(self.out.bool(false)?),
            Some(Answer::Text(text)) => self.text(text)?,
            Some(Answer::Many(codes)) => {
                self.out.array(1 + codes.len() as u64)?.u8(0)?;
                codes.iter().try_for_each(|code| self.text(code))?;
            }
            Some(Answer::Rows(rows)) => {
                self.out.array(1 + rows.len() as u64)?.u8(1)?;
                for row in rows {
                    self.out.array(1 + columns.len() as u64)?.u32(row.id.0)?;
                    for column in columns {
                        self.answer(row.cells.get(&column.id), &[])?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Digits are shorter as a number, and come back as they were typed.
    fn text(&mut self, text: &str) -> Written {
        match text.parse::<u64>() {
            Ok(n) if n.to_string() == text => self.out.u64(n)?,
            _ => self.out.str(text)?,
        };
        Ok(())
    }
}

/// The fields of a form that hold an answer, in order.
fn fields(item: &Item) -> Vec<&Field> {
    let sections = item.form.iter().flat_map(|form| &form.sections);
    let fields = sections.flat_map(|section| &section.fields);
    fields.filter(|field| field.kind != Kind::Signature).collect()
}

/// The fact a field shares with others. What somebody agrees to counts in its form only.
fn shared(field: &Field) -> Option<&FactId> {
    field.fact.as_ref().filter(|_| field.kind != Kind::Consent)
}

fn columns<'a>(catalogue: &'a Catalogue, field: &'a Field) -> &'a [Field] {
    let fact = field.fact.as_ref().and_then(|id| catalogue.fact(id));
    fact.map_or(&field.columns, |fact| &fact.columns)
}

/// Eight bytes that stand for a form's definition; none without a form.
fn form(item: &Item) -> Vec<u8> {
    let digest = papers::form_digest(item).unwrap_or_default();
    super::paper::bytes(digest.get(..16).unwrap_or_default())
}

/// The digits of each part: one to four codes. Empty when the content is too long for four.
pub fn parts(content: &[u8], root: &[u8; 16]) -> Vec<String> {
    let deflated = miniz_oxide::deflate::compress_to_vec(content, 9);
    let size = deflated.len().div_ceil(MAX_PARTS).max(EASY.min(deflated.len()));
    if size > MAX_PART || content.len() > MAX_PLAIN {
        return Vec::new();
    }
    let chunks: Vec<&[u8]> = deflated.chunks(size).collect();
    let of = chunks.len();
    let part = |(no, chunk): (usize, &&[u8])| {
        let place = u8::try_from(no << 4 | of).expect("at most four parts");
        format!("{KIND}{}", qr::digits(&[&[place], &root[..ROOT], chunk].concat()))
    };
    chunks.iter().enumerate().map(part).collect()
}

/// Parts that were scanned so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scanned {
    root: Vec<u8>,
    parts: Vec<Option<Vec<u8>>>,
}

/// Whether a text is one of our parts, as a scanner types it.
pub fn is_part(typed: &str) -> bool {
    typed.trim().starts_with(KIND) && typed.trim().len() > 60
}

impl Scanned {
    /// Adds a part. A part scanned twice is no mistake.
    ///
    /// # Errors
    ///
    /// [`E::NotAPart`], and [`E::OtherPaper`] when it belongs to another packet than those before.
    pub fn add(&mut self, typed: &str) -> Result<(), E> {
        let digits = typed.trim().strip_prefix(KIND).ok_or(E::NotAPart)?;
        if digits.len() > (ROOT + 1 + MAX_PART).div_ceil(7) * 17 {
            return Err(E::NotAPart);
        }
        let bytes = qr::bytes(digits).ok_or(E::NotAPart)?;
        let (place, rest) = bytes.split_first().ok_or(E::NotAPart)?;
        let (no, of) = (usize::from(place >> 4), usize::from(place & 15));
        let fits = (1..=MAX_PARTS).contains(&of) && no < of && rest.len() > ROOT;
        let (root, chunk) = rest.split_at_checked(ROOT).filter(|_| fits).ok_or(E::NotAPart)?;
        if self.parts.is_empty() {
            *self = Self { root: root.to_vec(), parts: vec![None; of] };
        }
        let before = self.parts.get(no).filter(|_| self.root == root && self.parts.len() == of);
        match before.ok_or(E::OtherPaper)? {
            Some(before) if before != chunk => Err(E::OtherPaper),
            _ => {
                self.parts[no] = Some(chunk.to_vec());
                Ok(())
            }
        }
    }

    /// The beginning of the packet's root digest.
    pub fn root(&self) -> &[u8] {
        &self.root
    }

    /// The numbers of the parts that are still to be scanned, from 1.
    pub fn missing(&self) -> Vec<usize> {
        let open = self.parts.iter().enumerate().filter(|(_, part)| part.is_none());
        open.map(|(no, _)| no + 1).collect()
    }

    /// The matter, when every part is there.
    ///
    /// # Errors
    ///
    /// [`E::Incomplete`]; [`E::Broken`] when the content is not as this program writes it; [`E::ItemGone`] and [`E::FormChanged`] when
    /// today's catalogue does not say which answer stands where.
    pub fn application(&self, catalogue: &Catalogue) -> Result<Application, E> {
        if self.parts.is_empty() || !self.missing().is_empty() {
            return Err(E::Incomplete(self.missing()));
        }
        let deflated = self.parts.iter().flatten().flatten().copied().collect::<Vec<u8>>();
        let plain = miniz_oxide::inflate::decompress_to_vec_with_limit(&deflated, MAX_PLAIN);
        read(&plain.map_err(|_| E::Broken)?, catalogue)
    }
}

/// The matter in some content.
fn read(bytes: &[u8], catalogue: &Catalogue) -> Result<Application, E> {
    let mut reader = Reader { from: Decoder::new(bytes), catalogue, case: Case::default() };
    let (stamp, today) = reader.matter()?;
    if reader.from.position() != bytes.len() {
        return Err(E::Broken);
    }
    let case = reader.case;
    let known = Known::new(catalogue, &case, today);
    let list = checklist(&papers::items(&case, &known), &known);
    let mut application = Application::new(&case, &known, &list, &[], stamp);
    // Nobody said then what the rules say now.
    application.items.iter_mut().for_each(|item| item.verdict = None);
    Ok(application)
}

struct Reader<'a> {
    from: Decoder<'a>,
    catalogue: &'a Catalogue,
    case: Case,
}

/// Most entries of any list; longer ones are not ours.
const MAX_LIST: u64 = 500;

impl<'a> Reader<'a> {
    fn list(&mut self) -> Result<u64, E> {
        self.from.array().ok().flatten().filter(|n| *n <= MAX_LIST).ok_or(E::Broken)
    }

    fn str(&mut self) -> Result<&'a str, E> {
        self.from.str().map_err(|_| E::Broken)
    }

    fn matter(&mut self) -> Result<(Stamp, Date), E> {
        if self.list()? != 5 || self.from.u64().ok() != Some(VERSION) {
            return Err(E::Broken);
        }
        let stamp: Stamp = self.str()?.parse().map_err(|_| E::Broken)?;
        let today = self.str()?.parse().map_err(|_| E::Broken)?;
        self.case.finished_at = Some(stamp.to_string());
        for _ in 0..self.list()? {
            self.item()?;
        }
        let rest = self.list()?;
        for _ in 0..rest / 2 {
            let id = FactId::from(self.str()?);
            let fact = self.catalogue.fact(&id).ok_or(E::Broken)?;
            if let Some(answer) = self.answer(&fact.columns)? {
                self.case.facts.insert(id, answer);
            }
        }
        if rest % 2 == 0 { Ok((stamp, today)) } else { Err(E::Broken) }
    }

    fn item(&mut self) -> Result<(), E> {
        let n = self.list()?;
        let id = ItemId::from(self.str()?);
        let catalogue = self.catalogue;
        let item = catalogue.item(&id).ok_or_else(|| E::ItemGone(id.to_string()))?;
        if self.from.bytes().map_err(|_| E::Broken)? != form(item) {
            return Err(E::FormChanged(item.name.zh.clone()));
        }
        let fields = fields(item);
        if n != 2 + fields.len() as u64 || self.case.items.contains(&id) {
            return Err(E::Broken);
        }
        let mut own: Map<FieldId, Answer> = Map::new();
        for field in fields {
            let Some(answer) = self.answer(columns(catalogue, field))? else { continue };
            match shared(field) {
                Some(fact) => drop(self.case.facts.insert(fact.clone(), answer)),
                None => drop(own.insert(field.id.clone(), answer)),
            }
        }
        if !own.is_empty() {
            self.case.answers.insert(id.clone(), own);
        }
        self.case.items.push(id);
        Ok(())
    }

    fn answer(&mut self, columns: &[Field]) -> Result<Option<Answer>, E> {
        Ok(Some(match self.from.datatype().map_err(|_| E::Broken)? {
            Type::Null => {
                self.from.null().map_err(|_| E::Broken)?;
                return Ok(None);
            }
            Type::Bool if self.from.bool().ok() == Some(false) => Answer::Declined,
            Type::Array => {
                let n = self.list()?.checked_sub(1).ok_or(E::Broken)?;
                match self.from.u8() {
                    Ok(0) => Answer::Many((0..n).map(|_| self.text()).collect::<Result<_, _>>()?),
                    Ok(1) if !columns.is_empty() => {
                        let rows = (0..n).map(|_| self.row(columns));
                        Answer::Rows(rows.collect::<Result<_, _>>()?)
                    }
                    _ => return Err(E::Broken),
                }
            }
            _ => Answer::Text(self.text()?),
        }))
    }

    fn row(&mut self, columns: &[Field]) -> Result<Row, E> {
        if self.list()? != 1 + columns.len() as u64 {
            return Err(E::Broken);
        }
        let id = RowId(self.from.u32().map_err(|_| E::Broken)?);
        let mut cells = Map::new();
        for column in columns {
            if let Some(answer) = self.answer(&[])? {
                cells.insert(column.id.clone(), answer);
            }
        }
        Ok(Row { id, cells })
    }

    fn text(&mut self) -> Result<String, E> {
        match self.from.datatype() {
            Ok(Type::String) => self.str().map(ToOwned::to_owned),
            Ok(Type::U8 | Type::U16 | Type::U32 | Type::U64) => {
                self.from.u64().map(|n| n.to_string()).map_err(|_| E::Broken)
            }
            _ => Err(E::Broken),
        }
    }
}

/// The number a part is known by on paper: the beginning of the check code.
pub fn label(root: &[u8]) -> String {
    digest::grouped(root)
}
