//! A document as HTML: the same papers on screen and from a browser's own print.

use crate::text::Say;
use crate::text::packet::Msg;

use super::document::{Block, Cell, Document, Profile, Table, Tick};
use super::qr;

/// The style sheet of the papers; every class starts with `paper`.
pub const STYLE: &str = include_str!("paper.css");

/// A whole HTML document that stands alone: the style sheet is inside, nothing is fetched.
pub fn page(document: &Document) -> String {
    let mut out = String::from("<!doctype html>\n<html lang=\"");
    out.push_str(document.lang.tag());
    out.push_str("\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
    escape(&document.title, &mut out);
    out.push_str("</title>\n<style>\n");
    out.push_str(STYLE);
    out.push_str("</style>\n");
    out.push_str(&fragment(document));
    out.push_str("</html>\n");
    out
}

/// The sheets as `<article>` elements, to be put into a page that has [`STYLE`].
pub fn fragment(document: &Document) -> String {
    let mut out = String::new();
    for page in &document.pages {
        let profile = match page.profile {
            Profile::Form => "paper--form",
            Profile::Notice => "paper--notice",
            Profile::Large => "paper--large",
        };
        out.push_str(&format!(
            "<article class=\"paper {profile}\" lang=\"{}\">\n",
            document.lang.tag()
        ));
        for block in &page.blocks {
            self::block(block, document, &mut out);
        }
        element("footer", "paper__foot", &page.foot, &mut out);
        out.push_str("</article>\n");
    }
    out
}

fn block(block: &Block, document: &Document, out: &mut String) {
    match block {
        Block::Heading(1, text) => element("h1", "paper__title", text, out),
        Block::Heading(_, text) => element("h2", "paper__section", text, out),
        Block::Lead(text) => element("p", "paper__lead", text, out),
        Block::Paragraph(text) => element("p", "paper__text", text, out),
        Block::Note(text) => element("p", "paper__note", text, out),
        Block::Ticks(ticks) => list("paper__ticks", ticks, out),
        Block::Dots(ticks) => list("paper__dots", ticks, out),
        Block::Table(table) => self::table(table, out),
        Block::Qr { payload, caption } => code(payload, caption, out),
        Block::Signed { label, date, .. } => {
            let who = Msg::SignatureOf(label.clone()).say(document.lang);
            let signed = Msg::SignedOnScreen(date.clone()).say(document.lang);
            element("p", "paper__signed", &format!("{who}{signed}"), out);
        }
        // The bytes are in the packet only; what the picture shows is said.
        Block::Picture(picture) => element("p", "paper__text", &picture.alt, out),
        Block::Signatures(labels) => {
            for label in labels {
                element(
                    "p",
                    "paper__sign",
                    &Msg::SignatureOf(label.clone()).say(document.lang),
                    out,
                );
            }
        }
    }
}

fn element(name: &str, class: &str, text: &str, out: &mut String) {
    out.push_str(&format!("<{name} class=\"{class}\">"));
    escape(text, out);
    out.push_str(&format!("</{name}>\n"));
}

fn list(class: &str, ticks: &[Tick], out: &mut String) {
    out.push_str(&format!("<ul class=\"{class}\">\n"));
    for tick in ticks {
        out.push_str("<li>");
        escape(&tick.text, out);
        for note in &tick.notes {
            out.push_str("<small class=\"paper__small\">");
            escape(note, out);
            out.push_str("</small>");
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ul>\n");
}

fn table(table: &Table, out: &mut String) {
    out.push_str("<table class=\"paper__table\">\n");
    for (no, row) in table.rows.iter().enumerate() {
        out.push_str("<tr>");
        row.iter().for_each(|cell| self::cell(cell, no < table.heads, out));
        out.push_str("</tr>\n");
    }
    out.push_str("</table>\n");
}

fn cell(cell: &Cell, column: bool, out: &mut String) {
    let (name, scope) = match (cell.label, column) {
        (false, _) => ("td", ""),
        (true, true) => ("th", " scope=\"col\""),
        (true, false) => ("th", " scope=\"row\""),
    };
    let span = if cell.span > 1 { format!(" colspan=\"{}\"", cell.span) } else { String::new() };
    let tall = if cell.min_lines > 1 { " class=\"paper__box\"" } else { "" };
    out.push_str(&format!("<{name}{scope}{span}{tall}>"));
    escape(&cell.text, out);
    if !cell.sign.is_empty() {
        element("p", "paper__stamp", &cell.sign, out);
    }
    out.push_str(&format!("</{name}>"));
}

fn code(payload: &str, caption: &str, out: &mut String) {
    let Some(modules) = qr::encode(payload) else { return };
    let side = modules.size + 8;
    let large = if modules.size > 45 { " paper__code--large" } else { "" };
    out.push_str(&format!("<figure class=\"paper__code{large}\"><svg viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\""));
    escape(caption, out);
    out.push_str("\"><path d=\"");
    for (x, y, length) in modules.runs() {
        out.push_str(&format!("M{} {}h{length}v1h-{length}z", x + 4, y + 4));
    }
    out.push_str("\"/></svg>");
    element("figcaption", "paper__caption", caption, out);
    out.push_str("</figure>\n");
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}
