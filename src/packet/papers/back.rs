//! What the window hands back: the receipt of the papers (收件凭证), and what is missing, all at once (一次性补正告知书).

use crate::case::{Case, Known, Line};
use crate::packet::digest;
use crate::packet::document::{Block, Cell, Document, Page, Profile, Table, Tick};
use crate::packet::receipt::Receipt;
use crate::text::packet::{Back, Msg};
use crate::text::{Lang, Say};

use super::{day, items, official, person};

/// The slips for a packet: for whom, and what was said the first time.
#[derive(Clone, Copy)]
pub struct Slips<'a> {
    /// What the packet is about.
    pub case: &'a Case,
    /// What is known of it.
    pub known: &'a Known<'a>,
    /// Its root digest, whose beginning is the number of the slips.
    pub root: &'a [u8],
    /// What was handed back the first time.
    pub before: Option<&'a Receipt>,
    /// Language of the slips.
    pub lang: Lang,
}

impl Slips<'_> {
    /// The receipt of what is `there`, and the notice when something is `lacking`.
    pub fn document(&self, there: &[&Line], lacking: &[&Line]) -> Document {
        let mut pages = vec![self.receipt(there)];
        pages.extend((!lacking.is_empty()).then(|| self.notice(lacking)));
        Document { title: self.say(Back::Receipt), lang: self.lang, pages }
    }

    fn say(&self, msg: Back) -> String {
        msg.say(self.lang)
    }

    /// Number, person, matters, day.
    fn head(&self, title: Back) -> Vec<Block> {
        let comma = if self.lang == Lang::Zh { "、" } else { ", " };
        let matters = items(self.case, self.known);
        let matters: Vec<&str> = matters.iter().map(|item| item.name.get(self.lang)).collect();
        let pair = |label: String, value: String| [Cell::label(label), Cell::value(value)];
        let first = pair(self.say(Back::Number), digest::grouped(&self.root[..8]));
        let name = person(self.case, self.known).unwrap_or_default();
        let second = pair(Msg::Applicant.say(self.lang), name);
        let matters = vec![
            Cell::label(Msg::ItemsHeading.say(self.lang)),
            Cell::value(matters.join(comma)).over(3),
        ];
        let rows = vec![first.into_iter().chain(second).collect(), matters];
        let mut blocks = vec![
            Block::Heading(1, self.say(title)),
            Block::Lead(format!(
                "{} · {}",
                self.known.catalogue().centre.name.get(self.lang),
                day(self.known.today(), self.lang)
            )),
        ];
        blocks.extend(official(rows, self.lang));
        blocks
    }

    /// What was taken in; every line is ticked by hand when the paper has been seen.
    fn receipt(&self, lines: &[&Line]) -> Page {
        let mut blocks = self.head(Back::Receipt);
        let heads = [Back::Paper, Back::Originals, Back::Copies, Back::GivenBack];
        let mut rows = vec![heads.map(|head| Cell::label(self.say(head))).to_vec()];
        let number = |n: Option<u8>| n.map_or_else(String::new, |n| n.to_string());
        rows.extend(lines.iter().map(|line| {
            vec![
                Cell::value(line.material.name.get(self.lang)),
                Cell::value(number(line.originals)),
                Cell::value(number(line.copies)),
                Cell::value(self.say(Back::Boxes)),
            ]
        }));
        let columns = vec![3.4, 0.8, 0.9, 3.4];
        blocks.push(Block::Table(Table { columns, dense: false, heads: 1, rows }));
        blocks.push(Block::Paragraph(self.say(Back::NotAccepted)));
        blocks.push(Block::Note(self.say(Back::FetchBack)));
        self.page(Back::Receipt, blocks)
    }

    /// What is missing, each with what is meant and where to get it.
    fn notice(&self, lines: &[&Line]) -> Page {
        let mut blocks = self.head(Back::Notice);
        blocks.push(Block::Paragraph(self.say(Back::NoticeLead(lines.len()))));
        let tick = |line: &&Line| {
            let material = &line.material;
            let hint =
                Some(material.hint.get(self.lang).to_owned()).filter(|hint| !hint.is_empty());
            let mut notes: Vec<String> = hint.into_iter().collect();
            let from = [
                (&material.issuer, Msg::IssuedBy as fn(String) -> Msg),
                (&material.where_to_get, Msg::Where),
            ];
            let from = from.into_iter().filter(|(text, _)| !text.is_empty());
            notes
                .extend(from.map(|(text, msg)| msg(text.get(self.lang).to_owned()).say(self.lang)));
            if self.before.is_some_and(|before| before.kept_silent_about(line)) {
                notes.push(self.say(Back::OurFault));
            }
            notes.push(self.say(Back::Reason));
            Tick { text: material.name.get(self.lang).to_owned(), notes }
        };
        blocks.push(Block::Ticks(lines.iter().map(tick).collect()));
        let phone = self.known.catalogue().centre.phone.clone();
        let phone = phone.unwrap_or_else(|| Msg::Blank.say(self.lang));
        blocks.push(Block::Paragraph(self.say(Back::ByWhen)));
        blocks.push(Block::Paragraph(self.say(Back::OnlyThese)));
        blocks.push(Block::Paragraph(Msg::Phone(phone).say(self.lang)));
        self.page(Back::Notice, blocks)
    }

    fn page(&self, title: Back, mut blocks: Vec<Block>) -> Page {
        blocks.push(Block::Signatures(vec![self.say(Back::Clerk), Msg::Resident.say(self.lang)]));
        let about = &self.known.catalogue().about;
        let (name, version) = (about.name.get(self.lang).to_owned(), about.version.clone());
        let foot = Msg::Version { name, version }.say(self.lang);
        Page { title: self.say(title), foot, profile: Profile::Form, blocks }
    }
}
