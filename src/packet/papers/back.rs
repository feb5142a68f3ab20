//! What the window hands back: the receipt of the papers (收件凭证), the list of those that go on (受理材料清单), what is missing, all
//! at once (一次性补正告知书), and what was asked and told (咨询告知单). None of them accepts or refuses an application: that is for the
//! authority that decides.

use crate::case::{Case, Known, Line};
use crate::packet::document::{
    Block, Cell, Document, Page, Profile, TICKED, Table, Tick, UNTICKED,
};
use crate::packet::receipt::{Receipt, Seen, State};
use crate::packet::{Stamp, digest};
use crate::text::packet::{Back, Msg};
use crate::text::{Lang, Say};

use super::{day, due, items, official, person};

/// A slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Slip {
    /// 收件凭证.
    Receipt,
    /// 受理材料清单.
    Accepted,
    /// 一次性补正告知书; only when something is missing.
    Notice,
    /// 咨询告知单.
    Advice,
}

impl Slip {
    /// All of them, in the order they are handed out.
    pub const ALL: [Self; 4] = [Self::Receipt, Self::Accepted, Self::Notice, Self::Advice];

    /// Its title.
    pub fn title(self) -> Back {
        match self {
            Self::Receipt => Back::Receipt,
            Self::Accepted => Back::Accepted,
            Self::Notice => Back::Notice,
            Self::Advice => Back::Advice,
        }
    }
}

/// The slips for a packet: for whom, what was done with the papers, and what was said the first time.
#[derive(Clone, Copy)]
pub struct Slips<'a> {
    /// What the packet is about.
    pub case: &'a Case,
    /// What is known of it.
    pub known: &'a Known<'a>,
    /// The root digest of the packet, or as much of it as is known: its beginning is the number of the slips.
    pub number: &'a [u8],
    /// When; `None`: the time is filled in by hand.
    pub at: Option<Stamp>,
    /// What became of the papers that were looked at.
    pub seen: &'a [Seen],
    /// What was handed back the first time.
    pub before: Option<&'a Receipt>,
    /// Language of the slips.
    pub lang: Lang,
}

impl Slips<'_> {
    /// These slips about what is `there` and what is `lacking`; the notice only when something is.
    pub fn document(&self, which: &[Slip], there: &[&Line], lacking: &[&Line]) -> Document {
        let page = |slip: &Slip| match slip {
            Slip::Receipt => Some(self.receipt(there)),
            Slip::Accepted => Some(self.accepted(there)),
            Slip::Notice => (!lacking.is_empty()).then(|| self.notice(lacking)),
            Slip::Advice => Some(self.advice(&[there, lacking].concat())),
        };
        let pages: Vec<Page> = which.iter().filter_map(page).collect();
        let title = pages.first().map_or_else(String::new, |page| page.title.clone());
        Document { title, lang: self.lang, pages }
    }

    fn say(&self, msg: Back) -> String {
        msg.say(self.lang)
    }

    fn seen(&self, line: &Line) -> Option<&Seen> {
        self.seen.iter().find(|seen| seen.material == line.material.id)
    }

    /// Number, person, matters, day and time.
    fn head(&self, title: Back) -> Vec<Block> {
        let pair = |label: String, value: String| [Cell::label(label), Cell::value(value)];
        let number = match self.number.get(..8).unwrap_or(self.number) {
            [] => Msg::Blank.say(self.lang),
            some => digest::grouped(some),
        };
        let first = pair(self.say(Back::Number), number);
        let name = person(self.case, self.known).unwrap_or_default();
        let second = pair(Msg::Applicant.say(self.lang), name);
        let matters = vec![
            Cell::label(Msg::ItemsHeading.say(self.lang)),
            Cell::value(self.names(self.case.items.iter())).over(3),
        ];
        let rows = vec![first.into_iter().chain(second).collect(), matters];
        let clock = self.at.map_or_else(|| "____:____".to_owned(), Stamp::clock);
        let centre = self.known.catalogue().centre.name.get(self.lang);
        let mut blocks = vec![
            Block::Heading(1, self.say(title)),
            Block::Lead(format!("{centre} · {} {clock}", day(self.known.today(), self.lang))),
        ];
        blocks.extend(official(rows, self.lang));
        blocks
    }

    fn names<'i>(&self, ids: impl Iterator<Item = &'i crate::domain::ItemId>) -> String {
        let comma = if self.lang == Lang::Zh { "、" } else { ", " };
        let item = |id| self.known.catalogue().item(id);
        ids.filter_map(item).map(|item| item.name.get(self.lang)).collect::<Vec<_>>().join(comma)
    }

    /// What was taken in; what was not ticked at the counter is ticked by hand when the paper has been seen.
    fn receipt(&self, lines: &[&Line]) -> Page {
        let mut blocks = self.head(Back::Receipt);
        let heads = [Back::Paper, Back::Originals, Back::Copies, Back::GivenBack];
        let mut rows = vec![heads.map(|head| Cell::label(self.say(head))).to_vec()];
        rows.extend(lines.iter().map(|line| {
            vec![
                Cell::value(line.material.name.get(self.lang)),
                Cell::value(number(line.originals)),
                Cell::value(number(line.copies)),
                Cell::value(self.boxes(line)),
            ]
        }));
        let columns = vec![3.0, 0.8, 0.9, 3.8];
        blocks.push(Block::Table(Table { columns, dense: false, heads: 1, rows }));
        blocks.push(Block::Paragraph(self.say(Back::NotAccepted)));
        blocks.extend(self.until());
        blocks.push(Block::Note(self.say(Back::FetchBack)));
        self.page(Back::Receipt, blocks)
    }

    /// A box for everything that can become of a paper that is there.
    fn boxes(&self, line: &Line) -> String {
        let now = self.seen(line).map(|seen| seen.state);
        let states = State::ALL.into_iter().filter(|state| !state.lacks());
        let one = |state: State| {
            let mark = if now == Some(state) { TICKED } else { UNTICKED };
            format!("{mark}{}", self.say(state.word()))
        };
        states.map(one).collect::<Vec<_>>().join("　")
    }

    /// By when each item is done, if it were accepted today.
    fn until(&self) -> Vec<Block> {
        let colon = if self.lang == Lang::Zh { "：" } else { ": " };
        let line = |item: &crate::catalog::Item| {
            let due = due(item, self.known, self.lang)?;
            let text = format!("{}{colon}{due}", item.name.get(self.lang));
            Some(Tick { text, notes: Vec::new() })
        };
        let lines: Vec<Tick> = items(self.case, self.known).into_iter().filter_map(line).collect();
        if lines.is_empty() {
            return Vec::new();
        }
        vec![Block::Heading(2, self.say(Back::DueHeading)), Block::Dots(lines)]
    }

    /// What goes on to the authority: what was ticked so, or everything, to be ticked by hand.
    fn accepted(&self, lines: &[&Line]) -> Page {
        let goes = |line: &Line| self.seen(line).is_some_and(|seen| seen.state.goes_on());
        let ticked = lines.iter().any(|line| goes(line));
        let lines: Vec<&&Line> = lines.iter().filter(|line| !ticked || goes(line)).collect();
        let mut blocks = self.head(Back::Accepted);
        blocks.push(Block::Paragraph(self.say(Back::AcceptedLead(lines.len()))));
        let heads = [Back::Paper, Back::GoesTo, Back::Originals, Back::Copies, Back::GivenBack];
        let mut rows = vec![heads.map(|head| Cell::label(self.say(head))).to_vec()];
        rows.extend(lines.iter().map(|line| {
            let state = self.seen(line).map(|seen| self.say(seen.state.word()));
            vec![
                Cell::value(line.material.name.get(self.lang)),
                Cell::value(self.names(line.items.iter())),
                Cell::value(number(line.originals)),
                Cell::value(number(line.copies)),
                Cell::value(state.unwrap_or_default()),
            ]
        }));
        let columns = vec![3.0, 2.6, 0.8, 0.9, 1.3];
        blocks.push(Block::Table(Table { columns, dense: false, heads: 1, rows }));
        blocks.push(self.deciders());
        blocks.push(Block::Paragraph(self.say(Back::NotAccepted)));
        self.page(Back::Accepted, blocks)
    }

    /// Who decides each item.
    fn deciders(&self) -> Block {
        let colon = if self.lang == Lang::Zh { "：" } else { ": " };
        let line = |item: &crate::catalog::Item| {
            let decided = Msg::DecidedBy(item.decides.get(self.lang).to_owned()).say(self.lang);
            let text = format!("{}{colon}{decided}", item.name.get(self.lang));
            Tick { text, notes: Vec::new() }
        };
        Block::Dots(items(self.case, self.known).into_iter().map(line).collect())
    }

    /// What is missing, each with what is meant and where to get it.
    fn notice(&self, lines: &[&Line]) -> Page {
        let mut blocks = self.head(Back::Notice);
        blocks.push(Block::Paragraph(self.say(Back::NoticeLead(lines.len()))));
        let tick = |line: &&Line| {
            let material = &line.material;
            let seen = self.seen(line);
            let wrong = seen.is_some_and(|seen| seen.state == State::Wrong);
            let mut notes: Vec<String> =
                wrong.then(|| self.say(Back::NotUsable)).into_iter().collect();
            let hint = material.hint.get(self.lang);
            notes.extend((!hint.is_empty()).then(|| hint.to_owned()));
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
            let why = seen.map(|seen| seen.reason.clone()).filter(|why| !why.is_empty());
            notes.push(self.say(why.map_or(Back::Reason, Back::Because)));
            Tick { text: material.name.get(self.lang).to_owned(), notes }
        };
        blocks.push(Block::Ticks(lines.iter().map(tick).collect()));
        blocks.push(Block::Paragraph(self.say(Back::ByWhen)));
        blocks.push(Block::Paragraph(self.say(Back::OnlyThese)));
        blocks.push(self.phone());
        self.page(Back::Notice, blocks)
    }

    /// What was asked, who decides it, what it would need, and room for what the window said.
    fn advice(&self, lines: &[&Line]) -> Page {
        let mut blocks = self.head(Back::Advice);
        blocks.push(Block::Heading(2, self.say(Back::Asked)));
        blocks.push(self.deciders());
        if !lines.is_empty() {
            let tick = |line: &&Line| Tick {
                text: line.material.name.get(self.lang).to_owned(),
                notes: Vec::new(),
            };
            blocks.push(Block::Heading(2, self.say(Back::WouldNeed)));
            blocks.push(Block::Dots(lines.iter().map(tick).collect()));
        }
        blocks.extend(self.until());
        let told = Cell { min_lines: 6, ..Cell::value("") }.over(3);
        blocks.extend(official(vec![vec![Cell::label(self.say(Back::Told)), told]], self.lang));
        blocks.push(Block::Paragraph(self.say(Back::AdviceIs)));
        blocks.push(self.phone());
        self.page(Back::Advice, blocks)
    }

    fn phone(&self) -> Block {
        let phone = self.known.catalogue().centre.phone.clone();
        let phone = phone.unwrap_or_else(|| Msg::Blank.say(self.lang));
        Block::Paragraph(Msg::Phone(phone).say(self.lang))
    }

    fn page(&self, title: Back, mut blocks: Vec<Block>) -> Page {
        blocks.push(Block::Signatures(vec![self.say(Back::Clerk), Msg::Resident.say(self.lang)]));
        let about = &self.known.catalogue().about;
        let (name, version) = (about.name.get(self.lang).to_owned(), about.version.clone());
        let foot = Msg::Version { name, version }.say(self.lang);
        Page { title: self.say(title), foot, profile: Profile::Form, blocks }
    }
}

fn number(n: Option<u8>) -> String {
    n.map_or_else(String::new, |n| n.to_string())
}
