//! Printing at a kiosk: the papers are set in the page itself and go to its printer; nothing is opened and nothing is saved. They
//! are in the page only while they are being printed.

use std::rc::Rc;

use yew::prelude::*;

use crate::packet::{Block, Cell, Document, Page, Profile, Table, Tick, qr};
use crate::text::Say;
use crate::text::packet::Msg;

/// How pages print: with the papers in words.
#[derive(Clone, PartialEq)]
pub struct Printer(pub Callback<Rc<Document>>);

/// Begins the class of every sheet.
pub(super) const SHEET: &str = ".ow-sheets > article";

/// The sheets of a document. Nobody sees them on the screen; a printer sees nothing else.
pub(super) fn sheets(document: &Document) -> Html {
    html! {
        <div class="ow-sheets" aria-hidden="true" lang={document.lang.tag()}>
            { for document.pages.iter().map(|page| sheet(page, document)) }
        </div>
    }
}

fn sheet(page: &Page, document: &Document) -> Html {
    let class = match page.profile {
        Profile::Form => "ow-sheet",
        Profile::Notice => "ow-sheet ow-sheet--notice",
        Profile::Large => "ow-sheet ow-sheet--large",
    };
    html! {
        <article {class}>
            { for page.blocks.iter().map(|block| self::block(block, document)) }
            <p class="ow-sheet__foot">{ page.foot.clone() }</p>
        </article>
    }
}

fn block(block: &Block, document: &Document) -> Html {
    let signature = |label: &str| Msg::SignatureOf(label.to_owned()).say(document.lang);
    match block {
        Block::Heading(1, text) => html! { <h1 class="ow-sheet__title">{ text.clone() }</h1> },
        Block::Heading(_, text) => html! { <h2 class="ow-sheet__section">{ text.clone() }</h2> },
        Block::Lead(text) => html! { <p class="ow-sheet__lead">{ text.clone() }</p> },
        Block::Paragraph(text) => html! { <p class="ow-sheet__text">{ text.clone() }</p> },
        Block::Note(text) => html! { <p class="ow-sheet__note">{ text.clone() }</p> },
        Block::Ticks(ticks) => lines("ow-sheet__lines ow-sheet__lines--ticks", ticks),
        Block::Dots(ticks) => lines("ow-sheet__lines", ticks),
        Block::Table(table) => self::table(table),
        Block::Qr { payload, caption } => code(payload, caption),
        Block::Signatures(labels) => {
            let line =
                |label: &String| html! { <p class="ow-sheet__sign">{ signature(label) }</p> };
            html! { <>{ for labels.iter().map(line) }</> }
        }
        // A kiosk has neither drawings nor photographs: its papers are signed with a pen.
        Block::Signed { label, .. } => html! { <p class="ow-sheet__sign">{ signature(label) }</p> },
        Block::Picture(picture) => html! { <p class="ow-sheet__text">{ picture.alt.clone() }</p> },
    }
}

fn lines(class: &'static str, ticks: &[Tick]) -> Html {
    let line = |tick: &Tick| {
        html! {
            <li>{ tick.text.clone() }
                { for tick.notes.iter().map(|note| html! { <small class="ow-sheet__small">{ note.clone() }</small> }) }
            </li>
        }
    };
    html! { <ul {class}>{ for ticks.iter().map(line) }</ul> }
}

fn table(table: &Table) -> Html {
    let row = |(no, row): (usize, &Vec<Cell>)| {
        html! { <tr>{ for row.iter().map(|cell| self::cell(cell, no < table.heads)) }</tr> }
    };
    let class =
        if table.dense { "ow-sheet__table ow-sheet__table--dense" } else { "ow-sheet__table" };
    html! { <table {class}><tbody>{ for table.rows.iter().enumerate().map(row) }</tbody></table> }
}

fn cell(cell: &Cell, column: bool) -> Html {
    let colspan = (cell.span > 1).then(|| cell.span.to_string());
    let class = (cell.min_lines > 1).then_some("ow-sheet__box");
    let sign = (!cell.sign.is_empty())
        .then(|| html! { <p class="ow-sheet__stamp">{ cell.sign.clone() }</p> });
    if cell.label {
        let scope = if column { "col" } else { "row" };
        html! { <th {scope} {colspan} {class}>{ cell.text.clone() }{ sign.unwrap_or_default() }</th> }
    } else {
        html! { <td {colspan} {class}>{ cell.text.clone() }{ sign.unwrap_or_default() }</td> }
    }
}

fn code(payload: &str, caption: &str) -> Html {
    let Some(modules) = qr::encode(payload) else { return Html::default() };
    let side = (modules.size + 8).to_string();
    let class =
        if modules.size > 45 { "ow-sheet__code ow-sheet__code--large" } else { "ow-sheet__code" };
    let mut path = String::new();
    for (x, y, length) in modules.runs() {
        let (x, y, length) = ((x + 4).to_string(), (y + 4).to_string(), length.to_string());
        path.push_str(&["M", &x, " ", &y, "h", &length, "v1h-", &length, "z"].concat());
    }
    html! {
        <figure {class}>
            <svg viewBox={["0 0 ", &side, " ", &side].concat()}><path d={path} /></svg>
            <figcaption class="ow-sheet__caption">{ caption.to_owned() }</figcaption>
        </figure>
    }
}
