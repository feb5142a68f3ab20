//! The cover sheet: whose matter it is, which items, how much to bring, and the digest that ties the paper to the file.

use serde::{Deserialize, Serialize};

use crate::case::{Case, Checklist, Known};
use crate::packet::document::{Block, Cell, Page, Profile, Table};
use crate::packet::{Codes, Stamp, data, digest, qr};
use crate::text::packet::Msg;
use crate::text::{Lang, Say};

use super::{day, items, person};

/// A cover sheet that waits for the packet's root digest, which is known last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cover {
    /// The sheet as far as the digest.
    above: Page,
    /// What stands below it.
    below: Vec<Block>,
    /// The answers, for codes; `None`: none are wanted.
    answers: Option<Vec<u8>>,
}

impl Cover {
    /// The sheet. `root` is the first 16 bytes of the packet's root digest.
    pub fn sealed(self, root: [u8; 16], lang: Lang) -> Page {
        let Self { above: mut page, below, answers } = self;
        let caption = Msg::CheckCaption(in_two_lines(root)).say(lang);
        page.blocks.push(Block::Qr { payload: payload(root), caption });
        page.blocks.extend(below);
        page.blocks.extend(answers.map(|answers| codes(&answers, &root, lang)).unwrap_or_default());
        page
    }
}

/// The answers as codes.
fn codes(answers: &[u8], root: &[u8; 16], lang: Lang) -> Vec<Block> {
    let parts = data::parts(answers, root);
    if parts.is_empty() {
        return Vec::new();
    }
    let of = parts.len();
    let code = |(no, payload): (usize, String)| Block::Qr {
        payload,
        caption: Msg::CodeOf { no: no + 1, of }.say(lang),
    };
    let head =
        [Block::Heading(2, Msg::CodesHeading.say(lang)), Block::Note(Msg::CodesNote.say(lang))];
    head.into_iter().chain(parts.into_iter().enumerate().map(code)).collect()
}

/// The cover sheet, all but the digest.
pub fn cover(
    case: &Case,
    known: &Known<'_>,
    list: &Checklist,
    stamp: Stamp,
    codes: Codes,
    lang: Lang,
) -> Cover {
    let say = |msg: Msg| msg.say(lang);
    let about = &known.catalogue().about;
    let version =
        Msg::Version { name: about.name.get(lang).to_owned(), version: about.version.clone() };
    let pair = |label: Msg, value: String| vec![Cell::label(say(label)), Cell::value(value)];
    let who = Table {
        columns: vec![1.0, 3.0],
        dense: false,
        heads: 0,
        rows: vec![
            pair(Msg::Centre, known.catalogue().centre.name.get(lang).to_owned()),
            pair(Msg::Applicant, person(case, known).unwrap_or_default()),
            pair(
                Msg::Finished,
                format!("{} {:02}:{:02}", day(stamp.date, lang), stamp.hour, stamp.minute),
            ),
            pair(Msg::Catalogue, say(version.clone())),
        ],
    };
    let heads = [Msg::Number, Msg::ItemName, Msg::Decides, Msg::FormVersion];
    let mut rows = vec![heads.into_iter().map(|h| Cell::label(say(h))).collect::<Vec<_>>()];
    for (no, item) in items(case, known).into_iter().enumerate() {
        let version = item.form.as_ref().map_or("—", |f| f.version.as_str());
        rows.push(vec![
            Cell::value((no + 1).to_string()),
            Cell::value(item.name.get(lang)),
            Cell::value(item.decides.get(lang)),
            Cell::value(version),
        ]);
    }
    let table = Table { columns: vec![1.0, 4.0, 4.0, 1.6], dense: false, heads: 1, rows };
    let remarks = Cell { min_lines: 3, ..Cell::value("") };
    let receipt = Table {
        columns: vec![1.0, 1.5, 1.0, 1.5],
        dense: false,
        heads: 0,
        rows: vec![
            vec![
                Cell::label(say(Msg::ReceivedBy)),
                Cell::value(""),
                Cell::label(say(Msg::ReceivedOn)),
                Cell::value(""),
            ],
            vec![Cell::label(say(Msg::Remarks)), remarks.over(3)],
        ],
    };
    let totals = Msg::Totals { bring: list.bring, fill: list.fill, sign: list.sign };
    let above = Page {
        title: say(Msg::PacketTitle),
        foot: say(version),
        profile: Profile::Form,
        blocks: vec![
            Block::Heading(1, say(Msg::PacketTitle)),
            Block::Table(who),
            Block::Heading(2, say(Msg::ItemsHeading)),
            Block::Table(table),
            Block::Paragraph(say(totals)),
            Block::Heading(2, say(Msg::CheckHeading)),
        ],
    };
    let below = vec![
        Block::Heading(2, say(Msg::ReceiptHeading)),
        Block::Table(receipt),
        Block::Note(say(Msg::CoverNote)),
    ];
    Cover { above, below, answers: data::content(case, known, stamp, codes) }
}

/// What the QR code says: `1` (root digest), then the 16 bytes as 39 digits.
pub(super) fn payload(root: [u8; 16]) -> String {
    format!("1{}", qr::digits(&root))
}

fn in_two_lines(root: [u8; 16]) -> String {
    format!("{}\n{}", digest::grouped(&root[..8]), digest::grouped(&root[8..]))
}
