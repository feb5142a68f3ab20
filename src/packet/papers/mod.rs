//! The papers of a matter, as documents: cover sheet, merged checklist, and each item's form.

mod back;
mod checklist;
mod cover;
mod form;
mod guide;
mod leaving;
mod letter;
mod promise;
mod screening;
mod verify;

use crate::case::{Case, Known};
use crate::catalog::{Confidence, Item, Mark, Term, Unit};
use crate::domain::{Date, ItemId, Value};
use crate::field::Kind;
use crate::text::packet::Msg;
use crate::text::{Lang, Say};

use super::digest;
use super::document::{Block, Cell, Table};

pub use back::{Slip, Slips};
pub use checklist::checklist;
pub use cover::{Cover, cover};
pub use form::form;
pub use guide::{guide, handbook};
pub use leaving::leaving;
pub use letter::{letter, letters};
pub use promise::{later, notice, promise};
pub use screening::screening;
pub use verify::verify;

/// The chosen items that are in the catalogue, in order of choice.
pub fn items<'a>(case: &Case, known: &Known<'a>) -> Vec<&'a Item> {
    case.items.iter().filter_map(|id: &ItemId| known.catalogue().item(id)).collect()
}

/// The digest of a form's definition: SHA-256 over its packed form and its item's id, lower-case hex. `None`: no form.
pub fn form_digest(item: &Item) -> Option<String> {
    let form = item.form.as_ref()?;
    let bytes =
        postcard::to_stdvec(&(&item.id, form)).expect("a form of plain data can always be packed");
    Some(digest::sha256_hex(&bytes))
}

/// The name of the person, when somebody typed it: the first name the chosen forms ask for.
pub fn person(case: &Case, known: &Known<'_>) -> Option<String> {
    let forms = items(case, known).into_iter().filter_map(|item| item.form.as_ref());
    let mut fields = forms.flat_map(|form| &form.sections).flat_map(|section| &section.fields);
    let fact = fields.find(|field| field.kind == Kind::Name)?.fact.as_ref()?;
    match known.value(fact.as_str()) {
        Some(Value::Text(name)) if !name.is_empty() => Some(name.clone()),
        _ => None,
    }
}

/// A day as people write it: `2026年11月23日`.
pub fn day(date: Date, lang: Lang) -> String {
    Kind::Date.format(&Value::Date(date), lang)
}

/// How a mark is said beside a fact; empty for what is sure and holds on the day.
fn caution(mark: &Mark, known: &Known<'_>, lang: Lang) -> String {
    if let Some(lapse) = known.lapse(mark) {
        return lapse.say(lang);
    }
    match mark.confidence {
        Confidence::SureRead | Confidence::SureKnown => String::new(),
        Confidence::Likely => Msg::AsTheWindowSays.say(lang),
        Confidence::Verify => Msg::ToVerify.say(lang),
    }
}

/// A text with what is said beside it, in brackets.
fn beside(text: &str, more: &str, lang: Lang) -> String {
    match (text.is_empty() || more.is_empty(), lang) {
        (true, _) => format!("{text}{more}"),
        (false, Lang::Zh) => format!("{text}（{more}）"),
        (false, Lang::En) => format!("{text} ({more})"),
    }
}

/// A length of time; a blank to be filled in where nobody has verified it.
fn term(term: &Term, known: &Known<'_>, lang: Lang) -> String {
    let number = term.value.map_or_else(|| "____".to_owned(), |n| n.to_string());
    let text = match term.unit {
        Unit::Workday => Msg::Workdays(number),
        Unit::Day => Msg::Days(number),
        Unit::Month => Msg::Months(number),
        Unit::Year => Msg::Years(number),
    };
    beside(&text.say(lang), &caution(&term.mark, known, lang), lang)
}

/// Until when an item is done if it is accepted today; that this cannot be worked out where the holidays are not known. `None`: nobody
/// has said how long it takes.
pub fn due(item: &Item, known: &Known<'_>, lang: Lang) -> Option<String> {
    let term = item.time().filter(|term| term.value.is_some())?;
    let Some((last, sure)) = known.catalogue().due(term, known.today()) else {
        return Some(Msg::HolidaysUnknown.say(lang));
    };
    let mark = Mark { confidence: sure, ..Mark::default() };
    Some(beside(&Msg::DueIfToday(day(last, lang)).say(lang), &caution(&mark, known, lang), lang))
}

/// `一、`, `二、` …; `1. ` in English.
fn numbered(no: usize, text: &str, lang: Lang) -> String {
    const NUMBERS: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    match lang {
        Lang::En => format!("{}. {text}", no + 1),
        Lang::Zh => match (no / 10, no % 10) {
            (0, n) => format!("{}、{text}", NUMBERS[n]),
            (1, n) if n < 9 || no == 10 => format!("十{}、{text}", NUMBERS[n]),
            _ => format!("{}、{text}", no + 1),
        },
    }
}

/// A row with one short field: its value runs to the end.
fn filled(mut row: Vec<Cell>) -> Vec<Cell> {
    if let Some(value) = row.last_mut() {
        value.span = 3;
    }
    row
}

/// Labels and values, two of each in a row; English labels are longer.
fn official(rows: Vec<Vec<Cell>>, lang: Lang) -> Option<Block> {
    let columns = match lang {
        Lang::Zh => vec![18.0, 32.0, 18.0, 32.0],
        Lang::En => vec![22.0, 28.0, 22.0, 28.0],
    };
    let table = Table { columns, dense: false, heads: 0, rows };
    (!table.rows.is_empty()).then_some(Block::Table(table))
}
