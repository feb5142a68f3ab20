//! An item's form as an official table: label and value cells, tables for repeated groups, opinion boxes, declaration and
//! signatures.

use crate::case::{FieldState, Journey, Known, Words};
use crate::catalog::{Form, Item};
use crate::domain::Value;
use crate::field::{Kind, Level};
use crate::packet::document::{Block, Cell, Page, Profile, TICKED, Table, UNTICKED};
use crate::text::packet::Msg;
use crate::text::{Lang, Say};

use super::{form_digest, numbered};

/// Choices with more options than this print the chosen one only.
const OPTIONS: usize = 8;

/// The paper of a form; `None` when the item has none.
pub fn form(item: &Item, journey: &Journey<'_>, known: &Known<'_>, lang: Lang) -> Option<Page> {
    let form = item.form.as_ref()?;
    let paper = Paper { item, known, lang };
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
                    blocks.extend(official(std::mem::take(&mut rows)));
                    blocks.push(Block::Paragraph(field.field.label.get(self.lang).to_owned()));
                    blocks.push(Block::Table(self.rows(field)));
                }
                _ if self.is_long(field) => {
                    rows.extend(half.take().map(filled));
                    rows.push(vec![label(), Cell::value(self.value(field)).over(3)]);
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
        blocks.extend(official(rows));
    }

    /// A repeated group: a head and a row for each member.
    fn rows(&self, table: &FieldState<'_>) -> Table {
        let columns = &table.field.columns;
        let width = |kind| match kind {
            Kind::ResidentId | Kind::BankAccount | Kind::Address | Kind::LongText => 2.2,
            Kind::Name | Kind::Phone | Kind::Text | Kind::Date => 1.4,
            _ => 1.0,
        };
        let mut widths = vec![0.6];
        widths.extend(columns.iter().map(|c| width(c.kind)));
        let mut rows = vec![vec![Cell::label(Msg::Number.say(self.lang))]];
        rows[0].extend(columns.iter().map(|c| Cell::label(c.label.get(self.lang))));
        for (no, row) in table.rows.iter().enumerate() {
            let mut cells = vec![Cell::value((no + 1).to_string())];
            cells.extend(columns.iter().map(|column| {
                let cell = row.cells.iter().find(|c| c.field.id == column.id);
                Cell::value(cell.map(|c| self.plain(c)).unwrap_or_default())
            }));
            rows.push(cells);
        }
        if table.rows.is_empty() {
            rows.push(vec![Cell::value(Msg::NoRows.say(self.lang)).over(columns.len() + 1)]);
        }
        Table { columns: widths, heads: 1, rows }
    }

    fn is_long(&self, field: &FieldState<'_>) -> bool {
        let label = field.field.label.get(self.lang).chars().count();
        match field.field.kind {
            Kind::LongText | Kind::Address | Kind::Consent | Kind::Choices => true,
            Kind::Choice => {
                self.options(field).iter().map(|(_, l)| l.chars().count() + 2).sum::<usize>() > 12
            }
            _ => label > 12 || self.value(field).chars().count() > 28,
        }
    }

    /// Codes and labels, when there are few enough to print them all.
    fn options(&self, field: &FieldState<'_>) -> Vec<(String, String)> {
        let list = field.field.codes.as_ref().and_then(|id| self.known.catalogue().code_list(id));
        let few = list.filter(|l| l.codes.len() <= OPTIONS);
        few.map_or(Vec::new(), |l| {
            l.codes.iter().map(|c| (c.code.clone(), c.label.get(self.lang).to_owned())).collect()
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
            (Kind::YesNo | Kind::Consent, value) => {
                let says = |b: bool| field.field.kind.format(&Value::Bool(b), self.lang);
                ticks([true, false].map(|b| (*value == Some(Value::Bool(b)), says(b))).into())
            }
            (Kind::Choice | Kind::Choices, _) if !self.options(field).is_empty() => ticks(
                self.options(field)
                    .into_iter()
                    .map(|(code, label)| (chosen(&code), label))
                    .collect(),
            ),
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
            _ => String::new(),
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

    fn end(&self, form: &Form, journey: &Journey<'_>, no: usize, blocks: &mut Vec<Block>) {
        let mut no = no;
        let mut heading = |msg: Msg, blocks: &mut Vec<Block>| {
            blocks.push(Block::Heading(2, numbered(no, &msg.say(self.lang), self.lang)));
            no += 1;
        };
        let fields =
            journey.all().filter(|f| f.field.kind == Kind::Signature).map(|f| &f.field.label);
        let signatures: Vec<String> =
            form.signatures.iter().chain(fields).map(|l| l.get(self.lang).to_owned()).collect();
        if !form.declaration.is_empty() || !signatures.is_empty() {
            heading(Msg::Declaration, blocks);
            blocks.push(Block::Paragraph(form.declaration.get(self.lang).to_owned()));
            blocks.push(Block::Signatures(signatures));
        }
        if !form.opinions.is_empty() {
            heading(Msg::Opinions, blocks);
            let sign = Msg::Stamp.say(self.lang);
            let row = |label: &crate::text::Localized| {
                let opinion = Cell { min_lines: 5, sign: sign.clone(), ..Cell::value("") };
                vec![Cell::label(label.get(self.lang)), opinion]
            };
            let rows = form.opinions.iter().map(row).collect();
            blocks.push(Block::Table(Table { columns: vec![18.0, 82.0], heads: 0, rows }));
        }
    }
}

/// A row with one short field: its value runs to the end.
fn filled(mut row: Vec<Cell>) -> Vec<Cell> {
    if let Some(value) = row.last_mut() {
        value.span = 3;
    }
    row
}

fn official(rows: Vec<Vec<Cell>>) -> Option<Block> {
    (!rows.is_empty())
        .then(|| Block::Table(Table { columns: vec![18.0, 32.0, 18.0, 32.0], heads: 0, rows }))
}
