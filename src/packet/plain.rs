//! A document as plain text, for `checklist.txt` and for people who listen to it.

use super::document::{Block, Document, Tick};

/// The text: UTF-8, `\n` line ends, one blank line between blocks.
pub fn render(document: &Document) -> String {
    let mut out = String::new();
    for page in &document.pages {
        for block in &page.blocks {
            self::block(block, &mut out);
        }
        out.push_str(&format!("--\n{}\n", page.foot));
    }
    out
}

fn block(block: &Block, out: &mut String) {
    let mut line = |text: &str| {
        out.push_str(text);
        out.push('\n');
    };
    match block {
        Block::Heading(1, text) => line(&format!("{text}\n")),
        Block::Heading(_, text) => line(&format!("\n【{text}】")),
        Block::Lead(text) | Block::Paragraph(text) | Block::Note(text) => line(text),
        Block::Qr { caption, .. } => line(caption),
        Block::Ticks(ticks) => list("[ ] ", ticks, line),
        Block::Dots(ticks) => list(" ·  ", ticks, line),
        Block::Table(table) => {
            for row in &table.rows {
                let cells: Vec<&str> = row.iter().map(|c| c.text.as_str()).collect();
                line(&cells.join(" | "));
            }
        }
        Block::Signed { label, date, .. } => line(&format!("{label}: ✓ {date}")),
        Block::Picture(picture) => line(&format!("[{}]", picture.alt)),
        Block::Signatures(labels) => {
            labels.iter().for_each(|l| line(&format!("{l}: ____________")));
        }
    }
}

fn list(mark: &str, ticks: &[Tick], mut line: impl FnMut(&str)) {
    for tick in ticks {
        line(&format!("{mark}{}", tick.text));
        tick.notes.iter().for_each(|n| line(&format!("      {n}")));
    }
}
