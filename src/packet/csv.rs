//! The receipts of a day as a table for the office (RFC 4180). It begins with a byte order mark, without which the office's
//! spreadsheet takes Chinese for something else.

use crate::catalog::Catalogue;
use crate::domain::ItemId;
use crate::text::packet::Back;
use crate::text::{Lang, Say};

use super::receipt::{Receipt, State};

/// The table: a row for each receipt, in the order given.
pub fn receipts(receipts: &[Receipt], catalogue: &Catalogue, lang: Lang) -> String {
    let heads = [Back::Number, Back::Day, Back::Time, Back::Matters];
    let states = State::ALL.map(|state| state.word().say(lang));
    let row = heads.map(|head| head.say(lang)).into_iter().chain(states);
    let mut out = String::from('\u{feff}');
    line(row.chain([Back::CatalogueVersion.say(lang)]), &mut out);
    for receipt in receipts {
        let name = |id: &String| {
            let item = catalogue.item(&ItemId::from(id.as_str()));
            item.map_or_else(|| id.clone(), |item| item.name.get(lang).to_owned())
        };
        let items: Vec<String> = receipt.items.iter().map(name).collect();
        let number = receipt.packet.chars().take(16).collect();
        let about = [number, receipt.day.clone(), receipt.time.clone(), items.join("; ")];
        let counts = State::ALL.map(|state| receipt.count(state).to_string());
        line(about.into_iter().chain(counts).chain([receipt.catalogue.clone()]), &mut out);
    }
    out
}

fn line(cells: impl Iterator<Item = String>, out: &mut String) {
    for (no, cell) in cells.enumerate() {
        if no > 0 {
            out.push(',');
        }
        quoted(&cell, out);
    }
    out.push_str("\r\n");
}

/// A cell. What a spreadsheet would take for a formula becomes plain text: a receipt may come from anybody.
fn quoted(cell: &str, out: &mut String) {
    out.push('"');
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        out.push('\'');
    }
    out.push_str(&cell.replace('"', "\"\""));
    out.push('"');
}
