//! The one-sheet notice (一单告知): what to bring, what to fill in, who signs, when to come.

use crate::case::{Case, Checklist, Group, Known, Line, Presence, Words};
use crate::catalog::{Depth, Item, MaterialForm, Obtain, Parameter};
use crate::domain::{ParameterId, Set};
use crate::feel::Words as _;
use crate::packet::document::{Block, Document, Page, Profile, Tick};
use crate::text::packet::Msg;
use crate::text::{Lang, Localized, Say};

use super::{beside, caution, day, due, items, person, term};

/// The merged checklist of the chosen items, with blanks where the centre has not said.
pub fn checklist(
    case: &Case,
    known: &Known<'_>,
    list: &Checklist,
    profile: Profile,
    lang: Lang,
) -> Page {
    let say = |msg: Msg| msg.say(lang);
    let chosen = items(case, known);
    let title = match chosen[..] {
        [item] => Msg::ChecklistOf(item.name.get(lang).to_owned()),
        _ => Msg::ChecklistTitle,
    };
    // A notice has one side: it says where to get a thing, the packet's own list says the rest.
    let brief = profile != Profile::Form;
    let about = &known.catalogue().about;
    let day = day(known.today(), lang);
    let lead = match person(case, known) {
        Some(name) => format!("{} · {day}", say(Msg::For(name))),
        None => day,
    };
    let mut blocks = vec![
        Block::Heading(1, say(title.clone())),
        Block::Lead(lead),
        Block::Heading(2, say(Msg::InShort)),
    ];
    blocks.push(in_short(&chosen, known, lang));
    blocks.push(Block::Paragraph(say(Msg::Totals {
        bring: list.bring,
        fill: list.fill,
        sign: list.sign,
    })));
    for (group, heading) in [
        (Group::Bring, Msg::BringHeading(list.bring)),
        (Group::Fill, Msg::FillHeading(list.fill)),
        (Group::NotNeeded, Msg::NotNeededHeading),
        (Group::Later, Msg::LaterHeading),
    ] {
        let lines: Vec<Tick> = list
            .lines
            .iter()
            .filter(|l| l.group == group)
            .map(|l| {
                line(
                    l,
                    list,
                    known,
                    Notes { several: chosen.len() > 1, brief, inside: inside(case, l) },
                    lang,
                )
            })
            .collect();
        if !lines.is_empty() {
            blocks.push(Block::Heading(2, say(heading)));
            blocks.push(if group == Group::NotNeeded {
                Block::Dots(lines)
            } else {
                Block::Ticks(lines)
            });
        }
    }
    for item in chosen.iter().filter(|item| item.depth == Depth::Outline) {
        blocks.push(Block::Paragraph(say(Msg::NotDeep(item.name.get(lang).to_owned()))));
    }
    signers(list, lang, &mut blocks);
    blocks.extend(figures(&chosen, known, lang));
    place(known, lang, &mut blocks);
    also(&chosen, known, lang, &mut blocks);
    blocks.push(Block::Signatures(vec![say(Msg::Informant), say(Msg::Resident)]));
    let foot =
        say(Msg::Version { name: about.name.get(lang).to_owned(), version: about.version.clone() });
    let mut page = Page { title: say(title), foot, profile, blocks };
    blanks(&mut page, lang);
    page
}

/// What each item is, who decides, how long it takes and until when; the only item's name stands in the title already.
fn in_short(chosen: &[&Item], known: &Known<'_>, lang: Lang) -> Block {
    let tick = |item: &&Item| {
        let takes = item.time().map(|t| Msg::Takes(term(t, known, lang)).say(lang));
        let decided = Msg::DecidedBy(item.decides.get(lang).to_owned()).say(lang);
        let notes = [item.summary.get(lang).to_owned(), decided].into_iter();
        let notes = notes.chain(takes).chain(due(item, known, lang));
        Tick { text: item.name.get(lang).to_owned(), notes: in_a_row(notes, lang) }
    };
    let stop = if lang == Lang::Zh { "。" } else { "." };
    match chosen {
        [item] => Block::Paragraph(format!("{}{stop}", tick(item).notes.concat())),
        _ => Block::Dots(chosen.iter().map(tick).collect()),
    }
}

/// The local figures of the items, each once, with a blank where nobody has filled one in.
fn figures(chosen: &[&Item], known: &Known<'_>, lang: Lang) -> Option<Block> {
    let catalogue = known.catalogue();
    let ids: Set<&ParameterId> = chosen.iter().flat_map(|item| &item.figures).collect();
    let colon = if lang == Lang::Zh { "：" } else { ": " };
    let told = |parameter: &Parameter| {
        let blank = || beside("____", parameter.unit.get(lang), lang);
        let figure = catalogue.figure(&parameter.id, known.today(), lang).unwrap_or_else(blank);
        [parameter.label.get(lang), colon, &figure].concat()
    };
    let all = catalogue.parameters.iter().filter(|parameter| ids.contains(&&parameter.id));
    let lines: Vec<String> = all.map(told).collect();
    let semicolon = if lang == Lang::Zh { "；" } else { "; " };
    (!lines.is_empty())
        .then(|| Block::Paragraph(Msg::LocalFigures(lines.join(semicolon)).say(lang)))
}

/// Which notes stand below a line.
struct Notes {
    /// Which of the items need it.
    several: bool,
    /// Only where to get it and what it depends on.
    brief: bool,
    /// How many photographs and files of it are in the packet.
    inside: usize,
}

fn inside(case: &Case, line: &Line) -> usize {
    case.papers.get(&line.material.id).map_or(0, |answer| answer.files().len())
}

fn line(line: &Line, list: &Checklist, known: &Known<'_>, which: Notes, lang: Lang) -> Tick {
    let say = |msg: Msg| msg.say(lang);
    let material = &line.material;
    let mut notes = Vec::new();
    if let Presence::Depends(names) = &line.presence {
        let words = Words::new(known.catalogue());
        let labels: Vec<String> =
            names.iter().map(|n| words.label(n, lang).unwrap_or_else(|| n.clone())).collect();
        notes.push(say(Msg::DependsOn(labels.join(separator(lang)))));
    }
    if line.any_of.is_some() && list.lines.iter().filter(|l| l.any_of == line.any_of).count() > 1 {
        notes.push(say(Msg::AnyOf));
    }
    let mut put = |text: &Localized, msg: fn(String) -> Msg| {
        if !text.is_empty() {
            notes.push(msg(text.get(lang).to_owned()).say(lang));
        }
    };
    if !which.brief || material.where_to_get.is_empty() {
        put(&material.issuer, Msg::IssuedBy);
    }
    put(&material.where_to_get, Msg::Where);
    if !which.brief {
        put(&material.valid_for, Msg::ValidFor);
        notes.extend(Some(material.hint.get(lang).to_owned()).filter(|hint| !hint.is_empty()));
    }
    // When it is needed, whose it is, and what the item says about it.
    notes.extend(line.notes.iter().map(|n| n.get(lang).to_owned()).filter(|n| !n.is_empty()));
    if which.several {
        let name = |id| known.catalogue().item(id).map(|i: &Item| i.name.get(lang).to_owned());
        let names: Vec<String> = line.items.iter().filter_map(name).collect();
        notes.push(say(Msg::NeededFor(names.join(separator(lang)))));
    }
    if which.inside > 0 {
        notes.push(say(Msg::InPacket(which.inside)));
    }
    let text = beside(material.name.get(lang), &caution(&line.mark, known, lang), lang);
    let whose = line.whose(lang).join(separator(lang));
    let how = if line.group == Group::NotNeeded { String::new() } else { how_many(line, lang) };
    let colon = if lang == Lang::Zh { "：" } else { ": " };
    let more: Vec<String> = [whose, how].into_iter().filter(|text| !text.is_empty()).collect();
    Tick {
        text: match more.as_slice() {
            [] => text,
            more => {
                format!("{text}{colon}{}", more.join(if lang == Lang::Zh { "；" } else { "; " }))
            }
        },
        notes: in_a_row(notes, lang),
    }
}

/// `原件 1 份（看过还您），复印件 2 份`.
fn how_many(line: &Line, lang: Lang) -> String {
    let mut parts = Vec::new();
    match (line.form, line.originals) {
        (_, Some(0)) => {}
        (MaterialForm::Original, Some(n)) => parts.push(Msg::OriginalKept(n)),
        (_, Some(n)) => parts.push(Msg::Original(n)),
        (_, None) => parts.extend(line.lacks_originals().then_some(Msg::OriginalUnknown)),
    }
    match line.copies {
        Some(0) => {}
        Some(n) => parts.push(Msg::Copies(n)),
        None => parts.extend(line.lacks_copies().then_some(Msg::CopiesUnknown)),
    }
    if line.obtain == Obtain::ECert || line.form == MaterialForm::ECert {
        parts.push(Msg::ECert);
    }
    if line.obtain == Obtain::Promise {
        parts.push(Msg::Promise);
    }
    let comma = if lang == Lang::Zh { "，" } else { ", " };
    parts.iter().map(|p| p.say(lang)).collect::<Vec<_>>().join(comma)
}

/// Several notes as one line: a sheet has to fit on a page.
fn in_a_row(notes: impl IntoIterator<Item = String>, lang: Lang) -> Vec<String> {
    let notes: Vec<String> = notes.into_iter().filter(|n| !n.is_empty()).collect();
    let bare: Vec<&str> = notes.iter().map(|n| n.trim_end_matches(['。', '.'])).collect();
    let semicolon = if lang == Lang::Zh { "；" } else { ". " };
    if bare.is_empty() { Vec::new() } else { vec![bare.join(semicolon)] }
}

fn separator(lang: Lang) -> &'static str {
    if lang == Lang::Zh { "、" } else { ", " }
}

/// Everybody who signs, with the papers each signs.
fn signers(list: &Checklist, lang: Lang, blocks: &mut Vec<Block>) {
    let mut signers: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in list.lines.iter().filter(|l| l.group != Group::NotNeeded) {
        let paper = line.material.name.get(lang);
        for who in line.material.signed_by.iter().map(|s| s.get(lang)) {
            match signers.iter_mut().find(|(other, _)| *other == who) {
                Some((_, papers)) => papers.push(paper),
                None => signers.push((who, vec![paper])),
            }
        }
    }
    if !signers.is_empty() {
        let colon = if lang == Lang::Zh { "：" } else { ": " };
        let tick = |(who, papers): (&str, Vec<&str>)| Tick {
            text: format!("{who}{colon}{}", papers.join(separator(lang))),
            notes: Vec::new(),
        };
        blocks.push(Block::Heading(2, Msg::SignersHeading.say(lang)));
        blocks.push(Block::Dots(signers.into_iter().map(tick).collect()));
    }
}

fn place(known: &Known<'_>, lang: Lang, blocks: &mut Vec<Block>) {
    let centre = &known.catalogue().centre;
    let blank = || Msg::Blank.say(lang);
    let words =
        |text: &Option<Localized>| text.as_ref().map_or_else(blank, |t| t.get(lang).to_owned());
    let number = |text: &Option<String>| text.clone().unwrap_or_else(blank);
    let phones =
        [Msg::Phone(number(&centre.phone)), Msg::Complaints(number(&centre.complaint_phone))];
    let lines = [
        centre.windows.get(lang).to_owned(),
        Msg::Address(words(&centre.address)).say(lang),
        Msg::Hours(words(&centre.hours)).say(lang),
        phones.map(|phone| phone.say(lang)).join("　"),
    ];
    let lines =
        lines.into_iter().filter(|l| !l.is_empty()).map(|text| Tick { text, notes: Vec::new() });
    blocks.push(Block::Heading(2, Msg::WhenHeading.say(lang)));
    blocks.push(Block::Dots(lines.collect()));
}

/// Up to three related items that are not chosen and may be shown unasked.
fn also(chosen: &[&Item], known: &Known<'_>, lang: Lang, blocks: &mut Vec<Block>) {
    let mut related: Vec<&Item> = Vec::new();
    for item in
        chosen.iter().flat_map(|item| &item.related).filter_map(|id| known.catalogue().item(id))
    {
        let seen = chosen.iter().chain(&related).any(|other| other.id == item.id);
        if !seen && !item.sensitive && related.len() < 3 {
            related.push(item);
        }
    }
    if !related.is_empty() {
        let names: Vec<&str> = related.iter().map(|item| item.name.get(lang)).collect();
        blocks.push(Block::Heading(2, Msg::AlsoHeading.say(lang)));
        blocks.push(Block::Paragraph(Msg::Perhaps(names.join(separator(lang))).say(lang)));
    }
}

/// Says what the blanks are, when there are any: `____` is what the centre has not said yet.
fn blanks(page: &mut Page, lang: Lang) {
    let document = Document { title: String::new(), lang, pages: vec![page.clone()] };
    if document.texts().iter().any(|placed| placed.text.contains("____")) {
        page.blocks.push(Block::Note(Msg::BlanksAre.say(lang)));
    }
}
