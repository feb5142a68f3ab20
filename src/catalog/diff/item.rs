use crate::text::diff::{How, Msg, Part};
use crate::text::packet::Msg as Paper;
use crate::text::{Lang, Localized, Say};

use super::super::{Catalogue, Form, Item, MaterialForm, Need, Note, Obtain, Term, Unit};
use super::{News, said, text};

/// New items, items that are not handled any more, and what changed in the others.
pub(super) fn items(old: &Catalogue, new: &Catalogue, lang: Lang) -> Vec<News> {
    let heading = |item: &Item| Msg::ItemHeading(item.name.get(lang).to_owned());
    let ended = old.items.iter().filter(|item| new.item(&item.id).is_none());
    let mut news: Vec<News> =
        ended.map(|item| News { heading: heading(item), lines: vec![Msg::Ended] }).collect();
    for now in &new.items {
        let lines = match old.item(&now.id) {
            None => vec![Msg::NewItem(now.decides.get(lang).to_owned())],
            Some(was) => changes(was, now, (old, new), lang),
        };
        news.push(News { heading: heading(now), lines });
    }
    news
}

fn changes(was: &Item, now: &Item, all: (&Catalogue, &Catalogue), lang: Lang) -> Vec<Msg> {
    let mut lines: Vec<Msg> = Vec::new();
    let notice = |item: &Item| item.notice.clone().unwrap_or_default();
    lines.extend((was.category != now.category).then_some(Msg::Moved));
    lines.extend(text(Part::Name, &was.name, &now.name, lang));
    lines.extend(text(Part::Audience, &was.audience, &now.audience, lang));
    lines.extend(text(Part::Decides, &was.decides, &now.decides, lang));
    lines.extend(text(Part::Notice, &notice(was), &notice(now), lang));
    conditions(was, now, lang, &mut lines);
    materials(was, now, all, lang, &mut lines);
    let steps = |item: &Item| item.steps.iter().map(|step| step.name.clone()).collect();
    sets(Part::Step, steps(was), steps(now), lang, &mut lines);
    for (part, a, b) in [
        (Part::StatutoryTime, &was.statutory_time, &now.statutory_time),
        (Part::PromisedTime, &was.promised_time, &now.promised_time),
    ] {
        lines.extend(said(part, &term(a.as_ref(), lang), &term(b.as_ref(), lang)));
    }
    let handling = |item: &Item| match item.listing.handling {
        None => Paper::ToVerify.say(lang),
        Some(handling) => handling.say(lang),
    };
    lines.extend(said(Part::Handling, &handling(was), &handling(now)));
    let note = |note: &Option<Note>| note.as_ref().map(|n| n.text.clone()).unwrap_or_default();
    lines.extend(text(Part::Fee, &note(&was.fee), &note(&now.fee), lang));
    lines.extend(text(Part::Result, &note(&was.result), &note(&now.result), lang));
    let basis = |item: &Item, catalogue: &Catalogue| {
        let title = |basis: &super::super::Basis| {
            catalogue.source(&basis.source).map(|source| source.title.clone())
        };
        item.basis.iter().filter_map(title).collect()
    };
    sets(Part::Basis, basis(was, all.0), basis(now, all.1), lang, &mut lines);
    form(was.form.as_ref(), now.form.as_ref(), lang, &mut lines);
    let names = |item: &Item, catalogue: &Catalogue| {
        let name = |id| catalogue.item(id).map(|other| other.name.clone());
        item.excludes.iter().filter_map(name).collect()
    };
    let labels = |item: &Item, catalogue: &Catalogue| {
        let label = |id| catalogue.parameter(id).map(|parameter| parameter.label.clone());
        item.figures.iter().filter_map(label).collect()
    };
    sets(Part::Figure, labels(was, all.0), labels(now, all.1), lang, &mut lines);
    sets(Part::Excludes, names(was, all.0), names(now, all.1), lang, &mut lines);
    lines
}

/// What is in one list and not in the other.
fn sets(part: Part, was: Vec<Localized>, now: Vec<Localized>, lang: Lang, lines: &mut Vec<Msg>) {
    let has =
        |list: &[Localized], text: &Localized| list.iter().any(|t| t.get(lang) == text.get(lang));
    let said = |text: &Localized| text.get(lang).to_owned();
    lines.extend(now.iter().filter(|t| !has(&was, t)).map(|t| Msg::Added(part, said(t))));
    lines.extend(was.iter().filter(|t| !has(&now, t)).map(|t| Msg::Gone(part, said(t))));
}

fn conditions(was: &Item, now: &Item, lang: Lang, lines: &mut Vec<Msg>) {
    let texts = |item: &Item| item.conditions.iter().map(|c| c.text.clone()).collect();
    sets(Part::Condition, texts(was), texts(now), lang, lines);
    for condition in &now.conditions {
        let before = was.conditions.iter().find(|c| c.text.get(lang) == condition.text.get(lang));
        if before.is_some_and(|before| before.rule != condition.rule) {
            lines.push(Msg::RuleChanged(condition.text.get(lang).to_owned()));
        }
    }
}

fn materials(
    was: &Item,
    now: &Item,
    (old, new): (&Catalogue, &Catalogue),
    lang: Lang,
    lines: &mut Vec<Msg>,
) {
    let name = |catalogue: &Catalogue, need: &Need| {
        let known = catalogue.material(&need.material).map(|m| m.name.get(lang).to_owned());
        let name = known.unwrap_or_else(|| need.material.to_string());
        match need.when.get(lang) {
            "" => name,
            when => match lang {
                Lang::Zh => format!("{name}（{when}）"),
                Lang::En => format!("{name} ({when})"),
            },
        }
    };
    let mut left: Vec<&Need> = was.materials.iter().collect();
    for need in &now.materials {
        // The same material may be asked of several people.
        let same = |other: &&Need| other.material == need.material && other.holder == need.holder;
        let Some(at) = left.iter().position(same) else {
            lines.push(Msg::Added(Part::Material, name(new, need)));
            continue;
        };
        let before = left.remove(at);
        let sheets = |need: &Need| Msg::Sheets(need.originals, need.copies).say(lang);
        if (before.originals, before.copies) != (need.originals, need.copies) {
            lines.push(Msg::MaterialChanged {
                name: name(new, need),
                old: sheets(before),
                new: sheets(need),
            });
        }
        if how(before) != how(need) {
            lines.push(Msg::MaterialChanged {
                name: name(new, need),
                old: how(before).say(lang),
                new: how(need).say(lang),
            });
        }
        if before.when.get(lang) != need.when.get(lang) {
            lines.push(Msg::Changed {
                part: Part::Material,
                old: name(old, before),
                new: name(new, need),
            });
        } else if (&before.condition, &before.each) != (&need.condition, &need.each) {
            lines.push(Msg::RuleChanged(name(new, need)));
        }
    }
    lines.extend(left.into_iter().map(|need| Msg::Gone(Part::Material, name(old, need))));
}

fn how(need: &Need) -> How {
    match (need.obtain, need.form) {
        (Obtain::FillHere, _) => How::FillHere,
        (Obtain::SystemCheck, _) => How::SystemCheck,
        (Obtain::ECert, _) | (Obtain::Bring, MaterialForm::ECert) => How::ECert,
        (Obtain::Promise, _) => How::Promise,
        (Obtain::Later, _) => How::Later,
        (Obtain::Bring, MaterialForm::Original) => How::Original,
        (Obtain::Bring, MaterialForm::Shown) => How::Shown,
        (Obtain::Bring, MaterialForm::Copy) => How::Copy,
    }
}

fn term(term: Option<&Term>, lang: Lang) -> String {
    let Some(term) = term else { return String::new() };
    let Some(value) = term.value else { return Paper::ToVerify.say(lang) };
    let number = value.to_string();
    let text = match term.unit {
        Unit::Workday => Paper::Workdays(number),
        Unit::Day => Paper::Days(number),
        Unit::Month => Paper::Months(number),
        Unit::Year => Paper::Years(number),
    };
    text.say(lang)
}

fn form(was: Option<&Form>, now: Option<&Form>, lang: Lang, lines: &mut Vec<Msg>) {
    let title = |form: Option<&Form>| form.map(|f| f.title.clone()).unwrap_or_default();
    lines.extend(text(Part::Form, &title(was), &title(now), lang));
    let (Some(was), Some(now)) = (was, now) else { return };
    let fields = |form: &Form| -> Vec<Localized> {
        let fields = form.sections.iter().flat_map(|section| &section.fields);
        fields.map(|field| field.label.clone()).collect()
    };
    sets(Part::Field, fields(was), fields(now), lang, lines);
}
