//! The results of a look through all items, on paper.

use crate::case::household::members;
use crate::case::screen::{
    self, Finding, Group, Told, Viewer, conflicts, in_group, open_questions, tell,
};
use crate::case::{Case, Known};
use crate::domain::Date;
use crate::packet::document::{Block, Document, Page, Profile, Tick};
use crate::text::screen::Msg;
use crate::text::{Lang, Say};

use super::{beside, caution, day};

/// The results for a person: what may be open, what has to be known, what does not fit and why; then what would be asked next.
pub fn screening(
    case: &Case,
    known: &Known<'_>,
    viewer: Viewer,
    today: Date,
    lang: Lang,
) -> Document {
    let date = day(known.today(), lang);
    let lead = if known.today() == today { Msg::Lead(&date) } else { Msg::LeadOn(&date) };
    let mut blocks =
        vec![Block::Heading(1, Msg::Title.say(lang)), Block::Paragraph(lead.say(lang))];
    let findings = screen::screen(known, viewer);
    blocks.extend(results(&findings, known, lang));
    blocks.extend(others(case, known, lang));
    blocks.push(Block::Heading(2, Msg::Questions.say(lang)));
    let questions = open_questions(case, known, &findings);
    let label = |fact: &str| known.fact(fact).map_or(fact, |fact| fact.label.get(lang)).to_owned();
    let names: Vec<String> = questions.iter().map(|asked| label(asked.fact.as_str())).collect();
    blocks.push(Block::Paragraph(if names.is_empty() {
        Msg::NoMoreQuestions.say(lang)
    } else {
        Msg::Joined(&names).say(lang)
    }));
    let title = Msg::Title.say(lang);
    let page = Page { title: title.clone(), foot: String::new(), profile: Profile::Notice, blocks };
    Document { title, lang, pages: vec![page] }
}

/// The groups with their findings.
fn results(findings: &[Finding<'_>], known: &Known<'_>, lang: Lang) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (group, heading) in [
        (Group::Likely, Msg::Likely),
        (Group::Open, Msg::Open),
        (Group::NotNow, Msg::NotNow),
        (Group::Received, Msg::Received),
    ] {
        let found = in_group(findings, group);
        if group == Group::Likely && found.is_empty() {
            blocks.push(Block::Heading(2, heading.say(lang)));
            blocks.push(Block::Paragraph(Msg::NothingLikely.say(lang)));
        } else if !found.is_empty() {
            blocks.push(Block::Heading(2, heading.say(lang)));
            let line = |finding: &&Finding<'_>| Tick {
                text: finding.item.name.get(lang).to_owned(),
                notes: notes(&tell(finding, findings, known, lang), finding, lang),
            };
            blocks.push(Block::Dots(found.iter().map(line).collect()));
        }
        if group == Group::Likely {
            blocks.extend(clashes(findings, known, lang));
        }
    }
    let rest = in_group(findings, Group::OnRequest);
    let names: Vec<String> =
        rest.iter().map(|finding| finding.item.name.get(lang).to_owned()).collect();
    if !names.is_empty() {
        blocks.push(Block::Heading(2, Msg::OnRequest.say(lang)));
        blocks.push(Block::Paragraph(Msg::Joined(&names).say(lang)));
    }
    blocks
}

/// What may be open to the other members of the household, each for themselves.
fn others(case: &Case, known: &Known<'_>, lang: Lang) -> Vec<Block> {
    let catalogue = known.catalogue();
    let mut blocks = Vec::new();
    for member in members(case, known) {
        let theirs = Known::new(catalogue, &member.case, known.today());
        let findings = screen::screen(&theirs, Viewer::Person);
        let each = |finding: &&Finding<'_>| finding.entry.is_some_and(|entry| entry.each);
        let likely = in_group(&findings, Group::Likely).into_iter().filter(|f| each(f));
        let ticks: Vec<Tick> = likely
            .map(|finding| Tick {
                text: finding.item.name.get(lang).to_owned(),
                notes: notes(&tell(finding, &findings, &theirs, lang), finding, lang),
            })
            .collect();
        if !ticks.is_empty() {
            let name = member.name.unwrap_or_default();
            blocks.push(Block::Heading(2, Msg::ForMember(&name).say(lang)));
            blocks.push(Block::Dots(ticks));
        }
    }
    blocks
}

fn clashes(findings: &[Finding<'_>], known: &Known<'_>, lang: Lang) -> Vec<Block> {
    let found = conflicts(known, findings);
    if found.is_empty() {
        return Vec::new();
    }
    let line = |note: &crate::catalog::Note| Tick {
        text: beside(note.text.get(lang), &caution(&note.mark, lang), lang),
        notes: Vec::new(),
    };
    vec![
        Block::Heading(2, Msg::Conflicts.say(lang)),
        Block::Dots(found.iter().map(|conflict| line(&conflict.note)).collect()),
    ]
}

/// The lines under an item.
fn notes(told: &Told, finding: &Finding<'_>, lang: Lang) -> Vec<String> {
    let line = |head: Msg<'_>, parts: &[String]| {
        (!parts.is_empty()).then(|| [head.say(lang), Msg::Joined(parts).say(lang)].concat())
    };
    let mut lines = vec![
        line(Msg::Why, &told.why),
        line(Msg::Change, &told.change),
        line(Msg::After, &told.after),
        line(Msg::Missing, &told.missing),
        line(Msg::Figures, &told.figures),
    ];
    if finding.waits_for_figures_only() {
        lines.push(Some(Msg::OnlyFigures.say(lang)));
    } else if finding.group == Group::Open && finding.missing.is_empty() {
        lines.push(Some(Msg::Broken.say(lang)));
    }
    if finding.group == Group::Likely {
        lines.extend([
            line(Msg::Bring, &told.bring),
            line(Msg::Fill, &told.fill),
            line(Msg::Perhaps, &told.perhaps),
            line(Msg::Source, &told.sources),
            line(Msg::Decides, std::slice::from_ref(&told.decides)),
        ]);
    }
    lines.into_iter().flatten().collect()
}
