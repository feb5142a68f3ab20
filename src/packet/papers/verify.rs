//! The list of what nobody has verified, to be taken along, answered and signed.

use crate::case::{OpenMaterial, Unsure, Unverified, open_materials, unlisted, unsure, unverified};
use crate::catalog::Catalogue;
use crate::domain::Date;
use crate::packet::document::{Block, Cell, Document, Page, Profile, Table};
use crate::text::packet::Msg as Paper;
use crate::text::verify::Msg;
use crate::text::{Lang, Say};

use super::day;

/// The list as a paper: what, on how many sheets, whom to ask, a place for the answer, a line to sign.
pub fn verify(catalogue: &Catalogue, today: Date, lang: Lang) -> Document {
    let say = |msg: Msg| msg.say(lang);
    let list = unverified(catalogue, today);
    let (printed, awaited): (Vec<_>, Vec<_>) = list.iter().partition(|entry| entry.is_printed());
    let mut blocks = vec![
        Block::Heading(1, say(Msg::Title)),
        Block::Lead(format!("{} · {}", catalogue.centre.name.get(lang), day(today, lang))),
        Block::Paragraph(say(if list.is_empty() { Msg::Nothing } else { Msg::Lead })),
    ];
    for (heading, note, entries) in
        [(Msg::Printed, None, printed), (Msg::Awaited, Some(Msg::AwaitedText), awaited)]
    {
        if !entries.is_empty() {
            blocks.push(Block::Heading(2, say(heading)));
            blocks.extend(note.map(|note| Block::Paragraph(say(note))));
            blocks.push(Block::Table(table(&entries, catalogue, lang)));
        }
    }
    let open = open_materials(catalogue);
    if !open.is_empty() {
        blocks.push(Block::Heading(2, say(Msg::Materials)));
        blocks.push(Block::Table(materials(&open, catalogue, lang)));
    }
    let unsure = unsure(catalogue);
    if !unsure.is_empty() {
        blocks.push(Block::Heading(2, say(Msg::Unsure)));
        blocks.push(Block::Paragraph(say(Msg::UnsureText)));
    }
    for unsure in &unsure {
        let Some(item) = catalogue.item(&unsure.item) else { continue };
        let (item, decides) = (item.name.get(lang).to_owned(), item.decides.get(lang).to_owned());
        blocks.push(Block::Heading(3, say(Msg::OfItem { item, decides })));
        blocks.push(Block::Table(sentences(unsure, lang)));
    }
    let unlisted = unlisted(catalogue);
    if !unlisted.is_empty() {
        blocks.push(Block::Heading(2, say(Msg::Office)));
        blocks.push(Block::Paragraph(say(Msg::OfficeText)));
        let asked = say(Msg::Deciders);
        let rows = unlisted
            .iter()
            .map(|(element, items)| [element.say(lang), items.len().to_string(), asked.clone()]);
        blocks.push(Block::Table(asking(rows.collect(), lang)));
    }
    let about = &catalogue.about;
    let (name, version) = (about.name.get(lang).to_owned(), about.version.clone());
    let foot = Paper::Version { name, version }.say(lang);
    let page = Page { title: say(Msg::Title), foot, profile: Profile::Form, blocks };
    Document { title: say(Msg::Title), lang, pages: vec![page] }
}

fn table(entries: &[&Unverified], catalogue: &Catalogue, lang: Lang) -> Table {
    let row = |entry: &&Unverified| {
        let sheets = entry.sheets.len().max(entry.rules.len());
        [entry.words(catalogue, lang), sheets.to_string(), entry.ask(catalogue, lang)]
    };
    asking(entries.iter().map(row).collect(), lang)
}

/// What, on how many sheets, whom to ask; a place for the answer and a line to sign.
fn asking(rows: Vec<[String; 3]>, lang: Lang) -> Table {
    let heads = [Msg::What, Msg::Sheets, Msg::Ask, Msg::Answer, Msg::Signed];
    let heads = heads.map(|head| Cell::label(head.say(lang))).to_vec();
    let row = |cells: [String; 3]| {
        let blanks = [Cell::value(""), Cell::value("")];
        cells.map(Cell::value).into_iter().chain(blanks).collect()
    };
    let rows = std::iter::once(heads).chain(rows.into_iter().map(row)).collect();
    Table { columns: vec![4.2, 0.7, 2.7, 2.0, 1.6], dense: true, heads: 1, rows }
}

/// What is open of materials, each with a place for the answer and a line to sign.
fn materials(open: &[OpenMaterial], catalogue: &Catalogue, lang: Lang) -> Table {
    let heads = [Msg::What, Msg::Open, Msg::Sheets, Msg::Ask, Msg::Answer, Msg::Signed];
    let mut rows = vec![heads.map(|head| Cell::label(head.say(lang))).to_vec()];
    rows.extend(open.iter().map(|open| {
        vec![
            Cell::value(open.words(catalogue, lang)),
            Cell::value(open.open(lang)),
            Cell::value(open.items.len().to_string()),
            Cell::value(open.ask(catalogue, lang)),
            Cell::value(""),
            Cell::value(""),
        ]
    }));
    Table { columns: vec![2.9, 1.6, 0.7, 2.4, 2.0, 1.6], dense: true, heads: 1, rows }
}

/// The sentences of an item, each with a place for the answer and a line to sign. Its columns are told once, above all items.
fn sentences(unsure: &Unsure, lang: Lang) -> Table {
    let row = |line: String| vec![Cell::value(line), Cell::value(""), Cell::value("")];
    let rows = unsure.lines(lang).into_iter().map(row).collect();
    Table { columns: vec![7.6, 2.0, 1.6], dense: true, heads: 0, rows }
}
