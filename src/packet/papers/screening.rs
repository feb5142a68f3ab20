//! The results of a look through all items, on paper.

use crate::case::household::members;
use crate::case::screen::{
    self, Clash, Finding, Group, Told, Viewer, clashes, in_group, open_questions, own_likely, tell,
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
    blocks.extend(others(case, known, viewer, lang));
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
            blocks.extend(clashing(findings, known, lang));
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
fn others(case: &Case, known: &Known<'_>, viewer: Viewer, lang: Lang) -> Vec<Block> {
    let mut blocks = Vec::new();
    for member in members(case, known) {
        let theirs = Known::new(known.catalogue(), &member.case, known.today());
        let findings = screen::screen(&theirs, viewer);
        let likely = own_likely(&findings);
        let ticks: Vec<Tick> = likely
            .into_iter()
            .map(|finding| Tick {
                text: finding.item.name.get(lang).to_owned(),
                notes: notes(&tell(finding, &findings, &theirs, lang), finding, lang),
            })
            .collect();
        if !ticks.is_empty() {
            blocks.push(Block::Heading(2, Msg::ForMember(&member.called(lang)).say(lang)));
            blocks.push(Block::Dots(ticks));
        }
    }
    blocks
}

/// What does not go together, with the items it is about.
fn clashing(findings: &[Finding<'_>], known: &Known<'_>, lang: Lang) -> Vec<Block> {
    let found = clashes(known, findings, lang);
    if found.is_empty() {
        return Vec::new();
    }
    let line = |clash: &Clash<'_>| {
        let names: Vec<String> =
            clash.items.iter().map(|item| item.name.get(lang).to_owned()).collect();
        let head = |head: Msg<'_>, parts: &[String]| {
            (!parts.is_empty()).then(|| [head.say(lang), Msg::Joined(parts).say(lang)].concat())
        };
        Tick {
            text: beside(&clash.text, &caution(clash.mark, known, lang), lang),
            notes: [head(Msg::Between, &names), head(Msg::Source, &clash.sources)]
                .into_iter()
                .flatten()
                .collect(),
        }
    };
    vec![Block::Heading(2, Msg::Conflicts.say(lang)), Block::Dots(found.iter().map(line).collect())]
}

/// The lines under an item.
fn notes(told: &Told, finding: &Finding<'_>, lang: Lang) -> Vec<String> {
    let line = |head: Msg<'_>, parts: &[String]| {
        (!parts.is_empty()).then(|| [head.say(lang), Msg::Joined(parts).say(lang)].concat())
    };
    let stands = standing(finding).map(|msg| msg.say(lang));
    [
        line(Msg::Why, &told.why),
        line(Msg::Change, &told.change),
        line(Msg::Unsuited, &told.unsuited),
        line(Msg::After, &told.after),
        line(Msg::Against, &told.against),
        line(Msg::Missing, &told.missing),
        line(Msg::Figures, &told.figures),
        line(Msg::Lapsed, &told.lapsed),
        stands,
        line(Msg::Bring, &told.bring),
        line(Msg::Fill, &told.fill),
        line(Msg::Perhaps, &told.perhaps),
        line(Msg::Source, &told.sources),
        line(Msg::Decides, std::slice::from_ref(&told.decides)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What is said of an open item that waits for nothing the person could tell.
fn standing(finding: &Finding<'_>) -> Option<Msg<'static>> {
    if finding.group != Group::Open {
        None
    } else if finding.waits_for_figures_only() {
        Some(Msg::OnlyFigures)
    } else {
        (finding.missing.is_empty() && finding.lapsed.is_empty()).then_some(Msg::Broken)
    }
}
