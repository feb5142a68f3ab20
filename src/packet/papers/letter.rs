//! Letters of the catalogue (authorisations, statements, letters of authority): what is known of the person at the head, the
//! clauses, and a line for everybody who signs.

use crate::case::{Checklist, Group, Known, Words};
use crate::catalog::{Fact, Field, Material};
use crate::domain::Value;
use crate::feel::Words as _;
use crate::field::Kind;
use crate::packet::digest;
use crate::packet::document::{Block, Cell, Page, Profile, Table};
use crate::text::packet::{Letter as Msg, Msg as Paper};
use crate::text::{Lang, Localized, Say};

use super::official;

/// Rows to be filled in by hand in a list.
const BLANK_ROWS: usize = 6;

/// The letters among the papers to be filled in, in the order of the list.
pub fn letters(list: &Checklist, known: &Known<'_>, lang: Lang) -> Vec<Page> {
    let filled = list.lines.iter().filter(|line| line.group == Group::Fill);
    filled.filter_map(|line| letter(&line.material, known, lang)).collect()
}

/// The letter of a material; `None` when it has none.
pub fn letter(material: &Material, known: &Known<'_>, lang: Lang) -> Option<Page> {
    let letter = material.letter.as_ref()?;
    let title = material.name.get(lang);
    let mut blocks = vec![Block::Heading(1, title.to_owned())];
    if !letter.to.is_empty() {
        blocks.push(Block::Paragraph(Msg::To(letter.to.get(lang).to_owned()).say(lang)));
    }
    let facts: Vec<&Fact> = letter.fields.iter().filter_map(|id| known.fact(id.as_str())).collect();
    blocks.extend(head(&facts, known, lang));
    blocks.extend(clauses(letter.text.iter().map(|text| text.get(lang)), lang));
    if !letter.list.is_empty() {
        blocks.push(Block::Table(by_hand(&letter.list, lang)));
    }
    match letter.each_signs.as_ref().and_then(|id| known.fact(id.as_str())) {
        Some(group) => {
            blocks.push(Block::Paragraph(Msg::EachSigns.say(lang)));
            blocks.push(Block::Table(everybody(group, known, lang)));
        }
        None => {
            let signers = &material.signed_by;
            blocks
                .push(Block::Signatures(signers.iter().map(|s| s.get(lang).to_owned()).collect()));
        }
    }
    if !letter.note.is_empty() {
        blocks.push(Block::Note(letter.note.get(lang).to_owned()));
    }
    let bytes = postcard::to_stdvec(&(&material.id, letter))
        .expect("a letter of plain data can always be packed");
    let foot = Paper::FormFoot {
        item: title.to_owned(),
        version: known.catalogue().about.version.clone(),
        digest: digest::hex(&digest::sha256(&bytes)[..8]),
    };
    let (title, foot) = (title.to_owned(), foot.say(lang));
    Some(Page { title, foot, profile: Profile::Form, blocks })
}

/// Labels and values, two in a row; what needs more room has a row of its own.
fn head(facts: &[&Fact], known: &Known<'_>, lang: Lang) -> Option<Block> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut half: Option<Vec<Cell>> = None;
    for fact in facts {
        let value = value(fact, known, lang);
        let cells = vec![Cell::label(fact.label.get(lang)), Cell::value(value)];
        let long = matches!(fact.kind, Kind::Address | Kind::LongText | Kind::Choices);
        match (long, half.take()) {
            (false, None) => half = Some(cells),
            (false, Some(mut row)) => {
                row.extend(cells);
                rows.push(row);
            }
            (true, open) => {
                rows.extend(open.map(super::filled));
                rows.push(super::filled(cells));
            }
        }
    }
    rows.extend(half.map(super::filled));
    official(rows, lang)
}

/// What is known of a fact, in words; empty where a hand has to write it.
fn value(fact: &Fact, known: &Known<'_>, lang: Lang) -> String {
    known.value(fact.id.as_str()).map_or_else(String::new, |value| shown(fact, value, known, lang))
}

fn shown(fact: &Fact, value: &Value, known: &Known<'_>, lang: Lang) -> String {
    let words = Words::new(known.catalogue());
    let code = |code: &str| words.code(fact.id.as_str(), code, lang);
    match value {
        Value::Text(text) => code(text).unwrap_or_else(|| fact.kind.format(value, lang)),
        Value::List(values) if fact.columns.is_empty() => {
            let all: Vec<String> = values.iter().map(|v| shown(fact, v, known, lang)).collect();
            all.join(if lang == Lang::Zh { "、" } else { ", " })
        }
        _ => fact.kind.format(value, lang),
    }
}

/// `一、…` a paragraph; a single one has no number.
pub(super) fn clauses<'a>(texts: impl Iterator<Item = &'a str>, lang: Lang) -> Vec<Block> {
    let texts: Vec<&str> = texts.collect();
    let number = |(no, text): (usize, &&str)| match texts[..] {
        [_] => (*text).to_owned(),
        _ => super::numbered(no, text, lang),
    };
    texts.iter().enumerate().map(number).map(Block::Paragraph).collect()
}

/// An empty list.
pub(super) fn by_hand(heads: &[Localized], lang: Lang) -> Table {
    let mut rows = vec![heads.iter().map(|head| Cell::label(head.get(lang))).collect::<Vec<_>>()];
    rows.extend((0..BLANK_ROWS).map(|_| vec![Cell::value(""); heads.len()]));
    Table { columns: vec![1.0; heads.len()], dense: false, heads: 1, rows }
}

/// A row for each member of a group: name, identity number, room for signature and date.
fn everybody(group: &Fact, known: &Known<'_>, lang: Lang) -> Table {
    let columns: Vec<&Field> =
        group.columns.iter().filter(|c| matches!(c.kind, Kind::Name | Kind::ResidentId)).collect();
    let mut head: Vec<Cell> = columns.iter().map(|c| Cell::label(c.label.get(lang))).collect();
    head.extend([Msg::SignedWithFinger, Msg::Day].map(|msg| Cell::label(msg.say(lang))));
    let words = Words::new(known.catalogue());
    let tall = |text: String| Cell { min_lines: 2, ..Cell::value(text) };
    let mut rows = vec![head];
    if let Some(Value::List(members)) = known.value(group.id.as_str()) {
        for member in members {
            let cell = |column: &&Field| match member {
                Value::Row(cells) => cells
                    .get(column.id.as_str())
                    .map_or_else(String::new, |value| words.show(column, value, lang)),
                _ => String::new(),
            };
            let mut row: Vec<Cell> = columns.iter().map(|c| tall(cell(c))).collect();
            row.extend([tall(String::new()), tall(String::new())]);
            rows.push(row);
        }
    }
    if rows.len() == 1 {
        rows.extend((0..BLANK_ROWS).map(|_| vec![tall(String::new()); columns.len() + 2]));
    }
    let mut widths = vec![2.0; columns.len()];
    widths.extend([2.4, 1.6]);
    Table { columns: widths, dense: false, heads: 1, rows }
}
