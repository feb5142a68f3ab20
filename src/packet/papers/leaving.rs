//! What stays open to those who leave a benefit: a list to go through together, with a receipt that is no consent.

use crate::case::{Known, Looked, Standing};
use crate::packet::document::{Block, Document, Page, Profile, Tick};
use crate::text::screen::{Msg, Page as Words};
use crate::text::{Lang, Say};

use super::{beside, caution, day};

/// The list for a person; `None` when the catalogue has none.
pub fn leaving(known: &Known<'_>, lang: Lang) -> Option<Document> {
    let catalogue = known.catalogue();
    let (leaving, looked) = crate::case::leaving(known)?;
    let title = leaving.title.get(lang).to_owned();
    let mut blocks = vec![
        Block::Heading(1, title.clone()),
        Block::Lead(format!("{} · {}", catalogue.centre.name.get(lang), day(known.today(), lang))),
        Block::Paragraph(leaving.lead.get(lang).to_owned()),
        Block::Ticks(looked.iter().map(|looked| line(looked, known, lang)).collect()),
        Block::Heading(2, Words::Remedies.say(lang)),
    ];
    let remedy = |note: &crate::catalog::Note| Tick {
        text: beside(note.text.get(lang), &caution(&note.mark, known, lang), lang),
        notes: Vec::new(),
    };
    blocks.push(Block::Dots(leaving.remedies.iter().map(remedy).collect()));
    blocks.push(Block::Signatures(vec![Words::Receiver.say(lang), Words::Giver.say(lang)]));
    let page = Page { title: title.clone(), foot: String::new(), profile: Profile::Form, blocks };
    Some(Document { title, lang, pages: vec![page] })
}

fn line(looked: &Looked<'_>, known: &Known<'_>, lang: Lang) -> Tick {
    let standing = standing(looked.standing).say(lang);
    let note = &looked.check.note;
    let mut notes = vec![beside(note.text.get(lang), &caution(&note.mark, known, lang), lang)];
    // What has to be asked stands beside what waits for it, so that it can be asked on the spot.
    if looked.standing == Standing::Open {
        let label = |name: &str| known.fact(name).map(|fact| fact.label.get(lang).to_owned());
        let missing = looked.findings.iter().flat_map(|finding| finding.missing.iter());
        let mut labels: Vec<String> = Vec::new();
        for label in missing.filter_map(|name| label(name)) {
            if !labels.contains(&label) {
                labels.push(label);
            }
        }
        if !labels.is_empty() {
            notes.push([Msg::Missing.say(lang), Msg::Joined(&labels).say(lang)].concat());
        }
    }
    let decides = looked.findings.iter().find(|_| looked.standing == Standing::Likely);
    let decides = decides.map(|finding| finding.item.decides.get(lang));
    notes.extend(decides.map(|decides| [&Msg::Decides.say(lang), decides].concat()));
    Tick { text: beside(looked.check.name.get(lang), &standing, lang), notes }
}

/// How something stands, in words.
fn standing(standing: Standing) -> Words<'static> {
    match standing {
        Standing::Likely => Words::LeavingLikely,
        Standing::Open => Words::LeavingOpen,
        Standing::Kept => Words::LeavingKept,
        Standing::NotNow => Words::LeavingNotNow,
        Standing::Always => Words::LeavingAlways,
    }
}
