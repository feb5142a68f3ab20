//! An item's form as an official table: label and value cells, tables for repeated groups, opinion boxes, declaration and
//! signatures.

use crate::case::{Case, FieldState, Journey, Known, RowState, Words, journey, lines_to_sign};
use crate::catalog::{Field, Form, Item};
use crate::domain::Value;
use crate::field::{File, Kind, Level};
use crate::packet::document::{Block, Cell, Page, Picture, Profile, TICKED, Table, UNTICKED};
use crate::text::packet::Msg;
use crate::text::{Lang, Localized, Say};

use super::{day, filled, form_digest, numbered, official};

/// Choices with more options than this print the chosen one only.
const OPTIONS: usize = 8;
/// Rows to be filled in by hand in a table that was left empty.
const BLANK_ROWS: usize = 2;

/// The paper of a form; `None` when the item has none.
pub fn form(item: &Item, case: &Case, known: &Known<'_>, lang: Lang) -> Option<Page> {
    let form = item.form.as_ref()?;
    let journey = &journey(item, case, known);
    let paper = Paper { item, case, known, lang };
    let mut blocks = vec![
        Block::Heading(1, form.title.get(lang).to_owned()),
        Block::Lead(known.catalogue().centre.name.get(lang).to_owned()),
    ];
    let mut no = 0;
    for section in &journey.sections {
        blocks.push(Block::Heading(2, numbered(no, section.section.label.get(lang), lang)));
        no += 1;
        paper.section(&section.fields, &mut blocks);
    }
    paper.remarks(journey, &mut blocks);
    paper.end(form, journey, no, &mut blocks);
    let start = form_digest(item).unwrap_or_default().chars().take(16).collect();
    let foot = Msg::FormFoot {
        item: item.name.get(lang).to_owned(),
        version: form.version.clone(),
        digest: start,
    };
    Some(Page {
        title: form.title.get(lang).to_owned(),
        foot: foot.say(lang),
        profile: Profile::Form,
        blocks,
    })
}

struct Paper<'a> {
    item: &'a Item,
    case: &'a Case,
    known: &'a Known<'a>,
    lang: Lang,
}

impl Paper<'_> {
    /// Short fields stand two in a row, long ones have a row of their own, tables follow the rows before them.
    fn section(&self, fields: &[FieldState<'_>], blocks: &mut Vec<Block>) {
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let mut half: Option<Vec<Cell>> = None;
        for field in fields {
            let label = || Cell::label(field.field.label.get(self.lang));
            match field.field.kind {
                Kind::Signature => {}
                Kind::Table => {
                    rows.extend(half.take().map(filled));
                    blocks.extend(official(std::mem::take(&mut rows), self.lang));
                    blocks.push(Block::Paragraph(field.field.label.get(self.lang).to_owned()));
                    blocks.push(Block::Table(self.rows(field)));
                }
                _ if self.is_long(field) => {
                    rows.extend(half.take().map(filled));
                    // A whole sentence to agree to stands in a broad cell.
                    let agreed =
                        matches!(field.field.kind, Kind::Consent | Kind::YesNo | Kind::Have);
                    let sentence = agreed && breadth(field.field.label.get(self.lang)) > 28;
                    let (left, right) = if sentence { (3, 1) } else { (1, 3) };
                    rows.push(vec![label().over(left), Cell::value(self.value(field)).over(right)]);
                }
                _ => {
                    let cells = [label(), Cell::value(self.value(field))];
                    match half.take() {
                        Some(mut row) => {
                            row.extend(cells);
                            rows.push(row);
                        }
                        None => half = Some(cells.into()),
                    }
                }
            }
        }
        rows.extend(half.take().map(filled));
        blocks.extend(official(rows, self.lang));
    }

    /// A repeated group: a head and a row for each member. A column that concerns nobody in it is left out.
    fn rows(&self, table: &FieldState<'_>) -> Table {
        let concerns = |column: &&Field| {
            table.rows.is_empty() || table.rows.iter().any(|row| cell(row, column).is_some())
        };
        let columns: Vec<&Field> = table.field.columns.iter().filter(concerns).collect();
        let mut rows = vec![vec![Cell::label(Msg::Number.say(self.lang))]];
        rows[0].extend(columns.iter().map(|c| Cell::label(c.label.get(self.lang))));
        for (no, row) in table.rows.iter().enumerate() {
            let mut cells = vec![Cell::value((no + 1).to_string())];
            cells.extend(columns.iter().map(|column| {
                Cell::value(cell(row, column).map_or_else(|| "—".to_owned(), |c| self.plain(c)))
            }));
            rows.push(cells);
        }
        if table.rows.is_empty() {
            let blank = || vec![Cell::value(""); columns.len() + 1];
            rows.extend((0..BLANK_ROWS).map(|_| blank()));
        }
        Table { columns: vec![1.0; columns.len() + 1], dense: true, heads: 1, rows }
    }

    /// Whether a field needs a row of its own: what would take more than two lines in half a row.
    fn is_long(&self, field: &FieldState<'_>) -> bool {
        let label = breadth(field.field.label.get(self.lang));
        match field.field.kind {
            Kind::LongText | Kind::Address | Kind::Consent | Kind::Choices => true,
            Kind::Choice if !field.readonly => {
                let options = self.options(field);
                label > 48 || options.iter().map(|(_, l)| breadth(l) + 4).sum::<usize>() > 28
            }
            _ => label > 48 || breadth(&self.value(field)) > 48,
        }
    }

    /// Codes and labels, when there are few enough to print them all.
    fn options(&self, field: &FieldState<'_>) -> Vec<(String, String)> {
        let list = field.field.codes.as_ref().and_then(|id| self.known.catalogue().code_list(id));
        let few = list.filter(|l| l.codes.len() <= OPTIONS);
        few.map_or(Vec::new(), |l| {
            let offered = l.codes.iter().filter(|code| !code.hide);
            offered.map(|c| (c.code.clone(), c.label.get(self.lang).to_owned())).collect()
        })
    }

    /// What stands in the value cell: the value, or boxes to tick; `※` after what has to be looked at.
    fn value(&self, field: &FieldState<'_>) -> String {
        let chosen = |code: &str| match &field.value {
            Some(Value::Text(text)) => text == code,
            Some(Value::List(list)) => {
                list.iter().any(|v| matches!(v, Value::Text(t) if t == code))
            }
            _ => false,
        };
        let ticks = |options: Vec<(bool, String)>| {
            let one = |(ticked, label): &(bool, String)| {
                format!("{}{label}", if *ticked { TICKED } else { UNTICKED })
            };
            options.iter().map(one).collect::<Vec<_>>().join("　")
        };
        let words = match (field.field.kind, &field.value) {
            (Kind::YesNo | Kind::Have | Kind::Consent, value) => {
                let says = |b: bool| field.field.kind.format(&Value::Bool(b), self.lang);
                ticks([true, false].map(|b| (*value == Some(Value::Bool(b)), says(b))).into())
            }
            (Kind::Choice | Kind::Choices, _)
                if !field.readonly && !self.options(field).is_empty() =>
            {
                ticks(
                    self.options(field)
                        .into_iter()
                        .map(|(code, label)| (chosen(&code), label))
                        .collect(),
                )
            }
            _ => self.plain(field),
        };
        let marked = field.violations.iter().any(|v| v.level >= Level::Warning);
        if marked { format!("{words} ※") } else { words }
    }

    /// The value in words; what cannot be read stands as it was typed.
    fn plain(&self, field: &FieldState<'_>) -> String {
        let words = Words::of(self.known.catalogue(), self.item);
        match (&field.value, &field.answer) {
            (Some(value), _) => words.show(field.field, value, self.lang),
            (None, Some(crate::field::Answer::Text(text))) => text.clone(),
            _ => field.field.kind.blank(self.lang).to_owned(),
        }
    }

    fn remarks(&self, journey: &Journey<'_>, blocks: &mut Vec<Block>) {
        let mut remarks = Vec::new();
        for field in journey.all() {
            for violation in field.violations.iter().filter(|v| v.level >= Level::Warning) {
                let label = field.field.label.get(self.lang).to_owned();
                let message = violation.message.say(self.lang);
                let msg = match violation.level {
                    Level::Error => Msg::MustMend { label, message },
                    Level::Note | Level::Warning => Msg::Remark { label, message },
                };
                remarks.push(Block::Note(msg.say(self.lang)));
            }
        }
        if !remarks.is_empty() {
            blocks.push(Block::Note(Msg::RemarksIntro.say(self.lang)));
            blocks.extend(remarks);
        }
    }

    /// A line to sign, or what was drawn on it.
    fn to_sign(&self, label: &Localized, line: u32) -> Block {
        let label = label.get(self.lang).to_owned();
        let signed = self.case.signed.get(&self.item.id).into_iter().flatten();
        let Some(signed) = signed.into_iter().find(|signed| signed.line == line) else {
            return Block::Signatures(vec![label]);
        };
        let File { sha256, width, height, .. } = signed.file.clone();
        let picture =
            Picture { sha256, width, height, alt: Msg::SignatureOf(label.clone()).say(self.lang) };
        let date = signed.on.parse().map_or_else(|_| signed.on.clone(), |on| day(on, self.lang));
        Block::Signed { label, picture, date }
    }

    fn end(&self, form: &Form, journey: &Journey<'_>, no: usize, blocks: &mut Vec<Block>) {
        let mut no = no;
        let mut heading = |msg: Msg, blocks: &mut Vec<Block>| {
            blocks.push(Block::Heading(2, numbered(no, &msg.say(self.lang), self.lang)));
            no += 1;
        };
        let signatures = lines_to_sign(self.item, journey);
        if !form.declaration.is_empty() || !signatures.is_empty() {
            heading(Msg::Declaration, blocks);
            blocks.push(Block::Paragraph(form.declaration.get(self.lang).to_owned()));
            blocks
                .extend(signatures.iter().zip(0..).map(|(label, line)| self.to_sign(label, line)));
        }
        if !form.opinions.is_empty() {
            heading(Msg::Opinions, blocks);
            let sign = Msg::Stamp.say(self.lang);
            let row = |label: &crate::text::Localized| {
                let opinion = Cell { min_lines: 5, sign: sign.clone(), ..Cell::value("") };
                vec![Cell::label(label.get(self.lang)), opinion]
            };
            let rows = form.opinions.iter().map(row).collect();
            blocks.push(Block::Table(Table {
                columns: vec![18.0, 82.0],
                dense: false,
                heads: 0,
                rows,
            }));
        }
    }
}

fn cell<'a, 'b>(row: &'b RowState<'a>, column: &Field) -> Option<&'b FieldState<'a>> {
    row.cells.iter().find(|cell| cell.field.id == column.id)
}

/// How wide a text is, in halves of an em: a Latin letter takes about one, a Chinese character two.
fn breadth(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}
