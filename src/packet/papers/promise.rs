//! Papers that follow from the list itself: promises in place of certificates (告知承诺书), what is handed in later (容缺承诺书),
//! and what is done with the answers (个人信息告知书).

use crate::case::{Case, Checklist, Group, Known, Line, Presence, journey};
use crate::catalog::{Fact, Item, Obtain};
use crate::packet::document::{Block, Cell, Page, Profile, Table};
use crate::text::packet::{Letter as Msg, Msg as Paper};
use crate::text::{Lang, Say};

use super::letter::clauses;
use super::{items, official, person};

/// The promise in place of certificates; `None` when the list has none.
pub fn promise(case: &Case, known: &Known<'_>, list: &Checklist, lang: Lang) -> Option<Page> {
    let lines = list.lines.iter().filter(|line| line.obtain == Obtain::Promise);
    let lines: Vec<&Line> = lines.filter(|line| line.group != Group::NotNeeded).collect();
    let columns = [Msg::Promised, Msg::NeededFor, Msg::Basis, Msg::Facts];
    let rules = [Msg::PromiseFree, Msg::PromiseTrue, Msg::PromiseChecked, Msg::PromiseFalse];
    paper(
        Sheet { case, known, lang },
        Msg::PromiseTitle,
        Msg::PromiseLead,
        &lines,
        &columns,
        &rules,
    )
}

/// The promise to hand papers in later; `None` when there are none.
pub fn later(case: &Case, known: &Known<'_>, list: &Checklist, lang: Lang) -> Option<Page> {
    let follow = |line: &&Line| {
        line.group == Group::Later
            && line.presence == Presence::Needed
            && line.material.letter.is_none()
    };
    let lines: Vec<&Line> = list.lines.iter().filter(follow).collect();
    let columns = [Msg::Papers, Msg::NeededFor, Msg::Until];
    let rules = [Msg::LaterAgreed, Msg::LaterCounted, Msg::LaterMissed, Msg::LaterTrue];
    paper(Sheet { case, known, lang }, Msg::LaterTitle, Msg::LaterLead, &lines, &columns, &rules)
}

/// Whose paper it is.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    case: &'a Case,
    known: &'a Known<'a>,
    lang: Lang,
}

/// A promise: the person, the papers it is about with blanks for the window, the rules, a line to sign.
fn paper(
    sheet: Sheet<'_>,
    title: Msg,
    lead: Msg,
    lines: &[&Line],
    columns: &[Msg],
    rules: &[Msg],
) -> Option<Page> {
    let Sheet { case, known, lang } = sheet;
    if lines.is_empty() {
        return None;
    }
    let say = |msg: &Msg| msg.say(lang);
    let mut rows = vec![columns.iter().map(|c| Cell::label(say(c))).collect::<Vec<_>>()];
    rows.extend(lines.iter().map(|line| {
        let mut row =
            vec![Cell::value(line.material.name.get(lang)), Cell::value(names(line, known, lang))];
        let blank = || Cell { min_lines: 2, ..Cell::value("") };
        row.resize_with(columns.len(), blank);
        row
    }));
    let name = person(case, known).unwrap_or_default();
    let who = vec![Cell::label(say(&Msg::Person)), Cell::value(name).over(3)];
    let mut blocks = vec![
        Block::Heading(1, say(&title)),
        Block::Lead(known.catalogue().centre.name.get(lang).to_owned()),
    ];
    blocks.extend(official(vec![who], lang));
    blocks.push(Block::Paragraph(say(&lead)));
    let columns = vec![1.0; columns.len()];
    blocks.push(Block::Table(Table { columns, dense: false, heads: 1, rows }));
    let rules: Vec<String> = rules.iter().map(say).collect();
    blocks.extend(clauses(rules.iter().map(String::as_str), lang));
    blocks.push(Block::Signatures(vec![say(&Msg::Promiser), say(&Msg::Clerk)]));
    blocks.push(Block::Note(say(&Msg::OfficialText)));
    Some(Page { title: say(&title), foot: foot(known, lang), profile: Profile::Form, blocks })
}

/// What is done with the answers, to be read before signing; `None` when no form asks anything.
pub fn notice(case: &Case, known: &Known<'_>, lang: Lang) -> Option<Page> {
    let chosen = items(case, known);
    let asked = asked(case, &chosen, known);
    if asked.is_empty() {
        return None;
    }
    let say = |msg: Msg| msg.say(lang);
    let centre = &known.catalogue().centre;
    let comma = if lang == Lang::Zh { "、" } else { ", " };
    let list = |names: Vec<&str>| names.join(comma);
    let matters = list(chosen.iter().map(|item| item.name.get(lang)).collect());
    let (sensitive, other): (Vec<&Fact>, Vec<&Fact>) =
        asked.into_iter().partition(|fact| fact.sensitivity >= 2);
    let phone = centre.phone.clone().unwrap_or_else(|| Paper::Blank.say(lang));
    let texts = [
        say(Msg::Who(centre.name.get(lang).to_owned())),
        say(Msg::Purpose(matters)),
        say(Msg::Kinds(list(other.iter().map(|fact| fact.label.get(lang)).collect()))),
        say(Msg::Where),
        say(Msg::Kept),
        say(Msg::Rights(phone)),
        say(Msg::Children),
    ];
    let mut blocks = vec![
        Block::Heading(1, say(Msg::NoticeTitle)),
        Block::Lead(centre.name.get(lang).to_owned()),
    ];
    blocks.extend(clauses(texts.iter().map(String::as_str), lang));
    let mut signers = vec![say(Msg::Read)];
    if !sensitive.is_empty() {
        blocks.push(Block::Heading(2, say(Msg::Sensitive)));
        let mut rows = vec![[Msg::What, Msg::Why].map(|m| Cell::label(say(m))).to_vec()];
        rows.extend(sensitive.iter().map(|fact| {
            let why = if fact.reason.is_empty() {
                say(Msg::ForTheForm)
            } else {
                fact.reason.get(lang).to_owned()
            };
            vec![Cell::value(fact.label.get(lang)), Cell::value(why)]
        }));
        blocks.push(Block::Table(Table { columns: vec![1.0, 2.0], dense: false, heads: 1, rows }));
        blocks.push(Block::Paragraph(say(Msg::Refuse)));
        blocks.push(Block::Paragraph(say(Msg::Choice)));
        signers = vec![say(Msg::Agreed)];
    }
    blocks.push(Block::Signatures(signers));
    let title = say(Msg::NoticeTitle);
    Some(Page { title, foot: foot(known, lang), profile: Profile::Form, blocks })
}

/// The shared facts the chosen forms ask this person for, each once, in the order of the forms. What is worked out is not asked.
fn asked<'a>(case: &Case, chosen: &[&'a Item], known: &Known<'a>) -> Vec<&'a Fact> {
    let mut facts: Vec<&Fact> = Vec::new();
    for item in chosen {
        for field in journey(item, case, known).all().filter(|field| !field.readonly) {
            let fact = field.field.fact.as_ref().and_then(|id| known.fact(id.as_str()));
            let seen = |fact: &&Fact| facts.iter().any(|other| other.id == fact.id);
            let fact = fact.filter(|fact| fact.sensitivity > 0 && !seen(fact));
            facts.extend(fact);
        }
    }
    facts
}

/// Which items a line is for.
fn names(line: &Line, known: &Known<'_>, lang: Lang) -> String {
    let name = |id| known.catalogue().item(id).map(|item| item.name.get(lang));
    let comma = if lang == Lang::Zh { "、" } else { ", " };
    line.items.iter().filter_map(name).collect::<Vec<_>>().join(comma)
}

fn foot(known: &Known<'_>, lang: Lang) -> String {
    let about = &known.catalogue().about;
    let (name, version) = (about.name.get(lang).to_owned(), about.version.clone());
    Paper::Version { name, version }.say(lang)
}
