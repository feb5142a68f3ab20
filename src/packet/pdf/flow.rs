//! Setting a document on pages: every block becomes operations at fixed places, and every text knows its node in the structure
//! tree. Lengths are points, the origin is at the top left.

use crate::packet::document::{Block, Document, Page, Picture, Profile, Tick, UNTICKED};
use crate::packet::font::Fonts;
use crate::packet::qr::{self, Modules};
use crate::text::packet::Msg;
use crate::text::{Lang, Say};

use super::lines::{Line, break_evenly, break_lines};

/// A4.
pub(super) const PAPER: (f32, f32) = (595.28, 841.89);
/// Left and right margin, 20 mm.
pub(super) const SIDE: f32 = 56.7;
const TOP: f32 = 56.7;
/// Lowest place of content; the foot stands below.
const BOTTOM: f32 = PAPER.1 - 62.0;
/// Width of the content.
pub(super) const MEASURE: f32 = PAPER.0 - 2.0 * SIDE;

/// Index of a node of the structure tree.
pub(super) type NodeId = usize;

/// What a node of the structure tree is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Role {
    Sheet,
    Heading(u16, String),
    Paragraph,
    List,
    Item,
    Mark,
    Body,
    Table,
    Row,
    Head { span: usize, column: bool },
    Data { span: usize },
    Figure(String),
}

/// A node: either it has child nodes, or operations refer to it.
#[derive(Debug)]
pub(super) struct Node {
    pub role: Role,
    pub children: Vec<NodeId>,
}

/// A thing to paint.
#[derive(Debug)]
pub(super) enum Op {
    /// A line of text from its baseline; without a node it is an artifact.
    Text { x: f32, y: f32, size: f32, line: Line, node: Option<NodeId> },
    /// A light ground.
    Shade { x: f32, y: f32, w: f32, h: f32 },
    /// The outline of a cell.
    Frame { x: f32, y: f32, w: f32, h: f32 },
    /// A horizontal rule.
    Rule { x: f32, y: f32, w: f32 },
    /// A picture.
    Picture { x: f32, y: f32, w: f32, h: f32, sha256: String, node: NodeId },
    /// A QR code.
    Code { x: f32, y: f32, module: f32, modules: Modules, node: NodeId },
}

/// A document set on pages.
#[derive(Debug, Default)]
pub(super) struct Setting {
    pub pages: Vec<Vec<Op>>,
    pub nodes: Vec<Node>,
    /// The sheets' nodes with the index of their first page.
    pub sheets: Vec<(NodeId, usize)>,
}

/// Sizes of a profile.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    pub title: f32,
    pub section: f32,
    pub body: f32,
    pub note: f32,
    /// Distance of baselines in ems.
    pub leading: f32,
}

impl Sizes {
    fn of(profile: Profile) -> Self {
        match profile {
            Profile::Form => {
                Self { title: 18.0, section: 12.0, body: 10.5, note: 9.0, leading: 1.5 }
            }
            Profile::Notice => {
                Self { title: 22.0, section: 17.0, body: 16.0, note: 13.0, leading: 1.4 }
            }
            Profile::Large => {
                Self { title: 28.0, section: 24.0, body: 22.0, note: 18.0, leading: 1.4 }
            }
        }
    }

    /// How much of the usual room stands between blocks: lines that are set closer stand closer to the next block too.
    fn air(self) -> f32 {
        (self.leading - 1.0) / 0.5
    }

    /// The sizes to try one after the other until a sheet keeps within its sides: first the lines move together, then the type
    /// of a notice gives way a little, never below what a reader holds at arm's length (小四, 12 pt). What is still too long runs over.
    fn tries(profile: Profile) -> Vec<Self> {
        let full = Self::of(profile);
        let tight = |by: f32| Self {
            title: full.title * by,
            section: full.section * by,
            body: full.body * by,
            note: full.note * by,
            leading: 1.25,
        };
        match profile {
            Profile::Form => [1.5, 1.4, 1.3, 1.25].map(|leading| Self { leading, ..full }).into(),
            Profile::Notice | Profile::Large => {
                vec![full, tight(1.0), tight(0.94), tight(0.875), tight(0.8125), tight(0.75)]
            }
        }
    }
}

/// From the top of a line of one em to its baseline, in ems: the ascent of the ideographic box.
const ASCENT: f32 = 0.88;

/// Where and how the next block is set.
pub(super) struct Setter<'a> {
    pub fonts: &'a Fonts,
    pub lang: Lang,
    pub sizes: Sizes,
    pub y: f32,
    /// Pages are counted through the whole document, not sheet by sheet.
    bound: bool,
    out: Setting,
}

/// Sets every sheet; `bound`: as one book, whose pages are counted through.
pub(super) fn set(document: &Document, fonts: &Fonts, bound: bool) -> Setting {
    let (sizes, out) = (Sizes::of(Profile::Form), Setting::default());
    let mut setter = Setter { fonts, lang: document.lang, sizes, y: TOP, bound, out };
    for page in &document.pages {
        setter.sheet(page);
    }
    if bound {
        setter.count_through(document);
    }
    setter.out
}

impl Setter<'_> {
    fn sheet(&mut self, page: &Page) {
        let first = self.out.pages.len();
        let root = self.out.nodes.len();
        self.out.sheets.push((root, first));
        let tries = Sizes::tries(page.profile);
        let full = self.attempt(page, root, first, tries[0]);
        // So many pages are wished for, the best first.
        let goals: &[usize] = match page.profile {
            // A form that runs over by a few lines is set closer.
            Profile::Form if full > 1 && self.y < PAPER.1 * 0.45 => &[full - 1],
            Profile::Form => &[full],
            Profile::Notice => &[1, 2],
            Profile::Large => &[2, 4],
        };
        let done = full <= goals[0]
            || goals.iter().any(|goal| {
                tries.iter().any(|sizes| self.attempt(page, root, first, *sizes) <= *goal)
            });
        if !done {
            self.attempt(page, root, first, tries[0]);
        }
        let count = self.out.pages.len() - first;
        let bound = self.bound;
        for no in (0..count).filter(|_| !bound) {
            self.foot(
                first + no,
                &page.foot,
                &Msg::PageOf { no: no + 1, of: count }.say(self.lang),
            );
        }
    }

    /// The feet of a book.
    fn count_through(&mut self, document: &Document) {
        let of = self.out.pages.len();
        let starts: Vec<usize> = self.out.sheets.iter().map(|(_, first)| *first).collect();
        for (n, page) in document.pages.iter().enumerate() {
            let end = starts.get(n + 1).copied().unwrap_or(of);
            for no in starts[n]..end {
                self.foot(no, &page.foot, &Msg::PageOf { no: no + 1, of }.say(self.lang));
            }
        }
    }

    /// Sets a sheet in these sizes, in place of an earlier attempt, and tells how many pages it takes.
    fn attempt(&mut self, page: &Page, root: NodeId, first: usize, sizes: Sizes) -> usize {
        self.out.pages.truncate(first);
        self.out.nodes.truncate(root);
        self.sizes = sizes;
        self.node(None, Role::Sheet);
        self.new_page();
        for (n, block) in page.blocks.iter().enumerate() {
            self.keep_with_next(block, page.blocks.get(n + 1));
            self.block(root, block);
        }
        self.out.pages.len() - first
    }

    /// A section's heading goes to the next page with the first row of its table, and signatures stay together.
    fn keep_with_next(&mut self, block: &Block, next: Option<&Block>) {
        let Sizes { section, body, leading, .. } = self.sizes;
        match (block, next) {
            (Block::Heading(2.., _), Some(Block::Table(table))) => {
                let height = section * (leading + 1.5) + self.first_rows(table);
                self.room(height);
            }
            (Block::Signatures(labels), _) => self.room(labels.len() as f32 * body * 3.0),
            _ => {}
        }
    }

    fn block(&mut self, root: NodeId, block: &Block) {
        let Sizes { title, section, body, note, .. } = self.sizes;
        let air = self.sizes.air();
        match block {
            Block::Heading(1, text) => {
                self.room(title * 6.0);
                let node = self.node(Some(root), Role::Heading(1, text.clone()));
                self.paragraph(node, text, title, Align::Centre);
                self.y += title * 0.35 * air;
            }
            Block::Heading(level, text) => {
                self.gap(section * 0.9 * air);
                self.room(section * 2.0 + body * 4.0);
                let node = self.node(Some(root), Role::Heading(u16::from(*level), text.clone()));
                self.paragraph(node, text, section, Align::Start);
                self.y += section * 0.25 * air;
            }
            Block::Lead(text) => {
                let node = self.node(Some(root), Role::Paragraph);
                self.paragraph(node, text, body, Align::Centre);
                self.y += body * 0.3;
            }
            Block::Paragraph(text) => {
                let node = self.node(Some(root), Role::Paragraph);
                self.paragraph(node, text, body, Align::Start);
                self.y += body * 0.3;
            }
            Block::Note(text) => {
                let node = self.node(Some(root), Role::Paragraph);
                self.paragraph(node, text, note, Align::Start);
                self.y += note * 0.3;
            }
            Block::Ticks(ticks) => self.list(root, &UNTICKED.to_string(), ticks),
            Block::Dots(ticks) => self.list(root, "·", ticks),
            Block::Table(table) => self.table(root, table),
            Block::Qr { payload, caption } => self.code(root, payload, caption),
            Block::Signatures(labels) => {
                labels.iter().for_each(|l| self.signature(root, l, None));
                self.y += body * 0.8;
            }
            Block::Signed { label, picture, date } => {
                self.signature(root, label, Some((picture, date)));
                self.y += body * 0.8;
            }
            Block::Picture(picture) => {
                self.room(MEASURE * 0.4);
                let h = MEASURE * ratio(picture);
                let h = h.min(self.left());
                let w = h / ratio(picture);
                self.picture(root, picture, (SIDE + (MEASURE - w) / 2.0, self.y), (w, h));
                self.y += h + body;
            }
        }
    }

    fn list(&mut self, root: NodeId, mark: &str, ticks: &[Tick]) {
        let Sizes { body, note, leading, .. } = self.sizes;
        let indent = body * 1.5;
        let list = self.node(Some(root), Role::List);
        for tick in ticks {
            let notes = tick.notes.len().min(2) as f32;
            self.room(body * leading + notes * note * leading);
            let item = self.node(Some(list), Role::Item);
            let label = self.node(Some(item), Role::Mark);
            let content = self.node(Some(item), Role::Body);
            let mark = break_lines(self.fonts, mark, 2.0).swap_remove(0);
            let shift = if mark.text == "·" { body * 0.3 } else { 0.0 };
            self.text(SIDE + shift, self.y, body, mark, Some(label));
            let lines =
                |text: &str, size: f32, fonts| break_lines(fonts, text, (MEASURE - indent) / size);
            let main = lines(&tick.text, body, self.fonts);
            let notes: Vec<Line> =
                tick.notes.iter().flat_map(|n| lines(n, note, self.fonts)).collect();
            self.lines(content, main, body, SIDE + indent, Align::Start);
            self.lines(content, notes, note, SIDE + indent, Align::Start);
            self.y += body * 0.25 * self.sizes.air();
        }
        self.y += body * 0.2 * self.sizes.air();
    }

    fn code(&mut self, root: NodeId, payload: &str, caption: &str) {
        let Some(modules) = qr::encode(payload) else { return };
        // A short code is read across a counter; a long one still has modules of half a millimetre.
        let module = f32::min(3.2, 190.0 / modules.size as f32);
        let side = modules.size as f32 * module;
        let size = self.sizes.body;
        let x = SIDE + 4.0 * module;
        let beside = x + side + 8.0 * module;
        let lines = break_lines(self.fonts, caption, (PAPER.0 - SIDE - beside) / size);
        let text = lines.len() as f32 * size * self.sizes.leading;
        self.room(side.max(text) + 8.0 * module);
        self.gap(4.0 * module);
        let figure = self.node(Some(root), Role::Figure(caption.to_owned()));
        let top = self.y;
        self.out.page().push(Op::Code { x, y: top, module, modules, node: figure });
        let node = self.node(Some(root), Role::Paragraph);
        self.y = top + ((side - text) / 2.0).max(0.0);
        self.lines(node, lines, size, beside, Align::Start);
        self.y = self.y.max(top + side) + 4.0 * module;
    }

    fn picture(&mut self, root: NodeId, picture: &Picture, at: (f32, f32), side: (f32, f32)) {
        let node = self.node(Some(root), Role::Figure(picture.alt.clone()));
        let ((x, y), (w, h), sha256) = (at, side, picture.sha256.clone());
        self.out.page().push(Op::Picture { x, y, w, h, sha256, node });
    }

    /// `label: ________  date: ____ year __ month __ day`, with room for a hand; or with what was drawn on the screen, and its day.
    fn signature(&mut self, root: NodeId, label: &str, drawn: Option<(&Picture, &String)>) {
        let size = self.sizes.body;
        self.room(size * 3.0);
        let node = self.node(Some(root), Role::Paragraph);
        self.y += size * 1.4 * self.sizes.air().max(0.6);
        let mut x = SIDE;
        let day = drawn.map(|(_, day)| {
            [(if self.lang == Lang::Zh { "日期：" } else { "Date: " }, 0.0), (day, 0.0)]
        });
        let date: &[(&str, f32)] = match (&day, self.lang) {
            (Some(day), _) => day,
            (None, Lang::Zh) => &[("日期：", 4.0), ("年", 2.4), ("月", 2.4), ("日", 0.0)],
            (None, Lang::En) => &[("Date: ", 4.0), ("-", 2.4), ("-", 2.4), ("", 0.0)],
        };
        let label = Msg::SignatureOf(label.to_owned()).say(self.lang);
        let tail: f32 =
            date.iter().map(|(word, blank)| self.width_of(word, size) + blank * size).sum();
        let head = break_lines(self.fonts, &label, (MEASURE - tail - size * 7.0) / size);
        let blank = MEASURE - tail - head.iter().map(|l| l.width).fold(0.0, f32::max) * size - size;
        let last = head.len() - 1;
        for (n, line) in head.into_iter().enumerate() {
            let width = line.width * size;
            self.text(SIDE, self.y, size, line, Some(node));
            if n < last {
                self.y += size * self.sizes.leading;
            } else {
                x += width;
            }
        }
        self.blank(x, blank);
        if let Some((picture, _)) = drawn {
            let h = (size * 2.6).min(blank * ratio(picture));
            let bottom = self.y + size * 1.3;
            self.picture(root, picture, (x + size * 0.3, bottom - h), (h / ratio(picture), h));
        }
        x += blank + size;
        for (word, blank) in date {
            let line = break_lines(self.fonts, word, MEASURE).swap_remove(0);
            let width = line.width * size;
            self.text(x, self.y, size, line, Some(node));
            self.blank(x + width, blank * size);
            x += width + blank * size;
        }
        self.y += size * self.sizes.leading;
    }

    fn blank(&mut self, x: f32, w: f32) {
        let y = self.y + self.sizes.body * 1.3;
        if w > 0.0 {
            self.out.page().push(Op::Rule { x, y, w });
        }
    }

    fn width_of(&self, text: &str, size: f32) -> f32 {
        break_lines(self.fonts, text, MEASURE).iter().map(|l| l.width).sum::<f32>() * size
    }

    fn foot(&mut self, page: usize, left: &str, right: &str) {
        let (size, leading) = (8.0, 1.3);
        let y = PAPER.1 - 44.0;
        let right = break_lines(self.fonts, right, MEASURE).swap_remove(0);
        let x = PAPER.0 - SIDE - right.width * size;
        let lines = break_lines(self.fonts, left, (x - SIDE - size) / size);
        let ops = &mut self.out.pages[page];
        ops.push(Op::Rule { x: SIDE, y: y - 4.0, w: MEASURE });
        ops.push(Op::Text { x, y: baseline(y, size, leading), size, line: right, node: None });
        for (n, line) in lines.into_iter().enumerate() {
            let y = baseline(y + n as f32 * size * leading, size, leading);
            ops.push(Op::Text { x: SIDE, y, size, line, node: None });
        }
    }

    fn paragraph(&mut self, node: NodeId, text: &str, size: f32, align: Align) {
        let lines = match align {
            Align::Start => break_lines(self.fonts, text, MEASURE / size),
            Align::Centre => break_evenly(self.fonts, text, MEASURE / size),
        };
        self.lines(node, lines, size, SIDE, align);
    }

    fn lines(&mut self, node: NodeId, lines: Vec<Line>, size: f32, x: f32, align: Align) {
        for line in lines {
            self.room(size * self.sizes.leading);
            let shift = match align {
                Align::Start => 0.0,
                Align::Centre => (MEASURE - line.width * size) / 2.0,
            };
            self.text(x + shift, self.y, size, line, Some(node));
            self.y += size * self.sizes.leading;
        }
    }

    /// Puts a line whose box of `leading` ems starts at `top`.
    pub(super) fn text(&mut self, x: f32, top: f32, size: f32, line: Line, node: Option<NodeId>) {
        if !line.text.is_empty() {
            let y = baseline(top, size, self.sizes.leading);
            self.out.page().push(Op::Text { x, y, size, line, node });
        }
    }

    pub(super) fn push(&mut self, op: Op) {
        self.out.page().push(op);
    }

    pub(super) fn node(&mut self, parent: Option<NodeId>, role: Role) -> NodeId {
        let id = self.out.nodes.len();
        self.out.nodes.push(Node { role, children: Vec::new() });
        if let Some(parent) = parent {
            self.out.nodes[parent].children.push(id);
        }
        id
    }

    pub(super) fn new_page(&mut self) {
        self.out.pages.push(Vec::new());
        self.y = TOP;
    }

    /// Height left on this page.
    pub(super) fn left(&self) -> f32 {
        BOTTOM - self.y
    }

    /// Whether nothing stands on this page yet.
    pub(super) fn at_top(&self) -> bool {
        self.y <= TOP
    }

    /// Starts a new page when less than `height` is left.
    fn room(&mut self, height: f32) {
        if self.left() < height && !self.at_top() {
            self.new_page();
        }
    }

    /// Space above a block, but not at the top of a page.
    fn gap(&mut self, height: f32) {
        if !self.at_top() {
            self.y += height;
        }
    }
}

impl Setting {
    fn page(&mut self) -> &mut Vec<Op> {
        if self.pages.is_empty() {
            self.pages.push(Vec::new());
        }
        self.pages.last_mut().expect("a page was pushed just now")
    }
}

#[derive(Clone, Copy)]
enum Align {
    Start,
    Centre,
}

/// Rows by columns; of a picture that says nothing about itself, those of a sheet.
fn ratio(picture: &Picture) -> f32 {
    let ratio = picture.height as f32 / picture.width as f32;
    if ratio.is_normal() { ratio.clamp(0.05, 20.0) } else { 1.4 }
}

fn baseline(top: f32, size: f32, leading: f32) -> f32 {
    top + size * ((leading - 1.0) / 2.0 + ASCENT)
}
