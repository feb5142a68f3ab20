//! The merged list of materials: what to bring, what to fill in, what nobody has to bring.

use yew::prelude::*;

use crate::case::{Checklist, Group, Line, Presence};
use crate::catalog::Catalogue;
use crate::domain::ItemId;
use crate::text::Localized;
use crate::text::ui::Msg;
use crate::ui::store::Session;

use super::{mark, word};

/// The list, group by group. `items`: say which items need each line (when there are several).
pub fn groups(session: &Session, list: &Checklist) -> Html {
    let total = Msg::Total { bring: list.bring, fill: list.fill, sign: list.sign };
    let several = list
        .lines
        .iter()
        .flat_map(|l| &l.items)
        .any(|id| Some(id) != list.lines.first().and_then(|l| l.items.first()));
    html! {
        <div class="ow-materials">
            <p class="ow-materials__total">{ session.say(total) }</p>
            { for [Group::Bring, Group::Fill, Group::NotNeeded, Group::Later].map(|g| group(session, list, g, several)) }
        </div>
    }
}

fn group(session: &Session, list: &Checklist, group: Group, several: bool) -> Html {
    let lines: Vec<&Line> = list.lines.iter().filter(|line| line.group == group).collect();
    if lines.is_empty() {
        return Html::default();
    }
    let head = match group {
        Group::Bring => Msg::GroupBring,
        Group::Fill => Msg::GroupFill,
        Group::NotNeeded => Msg::GroupNotNeeded,
        Group::Later => Msg::GroupLater,
    };
    // What is certain stands first.
    let (depends, needed): (Vec<_>, Vec<_>) = alternatives(&lines)
        .partition(|lines| lines.iter().all(|l| matches!(l.presence, Presence::Depends(_))));
    let entries = |entries: &[&[&Line]]| {
        html! {
            if !entries.is_empty() {
                <ul class="ow-materials__list">{ for entries.iter().map(|lines| entry(session, lines, several)) }</ul>
            }
        }
    };
    html! {
        <section class="ow-materials__group">
            <h3 class="ow-materials__head">{ session.say(head) }</h3>
            { entries(&needed) }
            if !depends.is_empty() {
                <h4 class="ow-materials__depends">{ session.say(Msg::GroupDepends) }</h4>
                { entries(&depends) }
            }
        </section>
    }
}

/// Neighbouring lines of which any one is enough, together.
fn alternatives<'a, 'b>(lines: &'a [&'b Line]) -> impl Iterator<Item = &'a [&'b Line]> {
    lines.chunk_by(|a, b| a.any_of.is_some() && a.any_of == b.any_of)
}

fn entry(session: &Session, lines: &[&Line], several: bool) -> Html {
    match lines {
        [line] => html! { <li class="ow-material">{ material(session, line, several) }</li> },
        lines => html! {
            <li class="ow-material ow-material--any">
                <p class="ow-material__any">{ session.say(Msg::AnyOne(lines.len())) }</p>
                <ul class="ow-material__choices">
                    { for lines.iter().map(|line| html! { <li class="ow-material__choice">{ material(session, line, several) }</li> }) }
                </ul>
            </li>
        },
    }
}

fn material(session: &Session, line: &Line, several: bool) -> Html {
    let material = &line.material;
    let wanted = (line.group == Group::Bring || line.group == Group::Later)
        .then(|| word::wanted(session, line.form, line.originals, line.copies));
    html! {
        <>
            <span class="ow-material__box" aria-hidden="true"></span>
            <div class="ow-material__words">
                <p class="ow-material__name">
                    { named(session, line) }
                    { mark::mark(session, &line.mark) }
                </p>
                if let Some(wanted) = wanted {
                    <p class="ow-material__form">{ wanted }</p>
                }
                if let Presence::Depends(on) = &line.presence {
                    <p class="ow-material__depends">{ depends(session, on.iter()) }</p>
                }
                { notes(session, &line.notes) }
                { text(session, &material.hint) }
                { about(session, line, several) }
            </div>
        </>
    }
}

/// The material, with the names of those it is asked of: `身份证：王小明、李梅`.
fn named(session: &Session, line: &Line) -> AttrValue {
    let whose = line.whose(session.settings.lang);
    let name = session.tr(&line.material.name);
    if whose.is_empty() {
        return name;
    }
    let people: Vec<&str> = whose.iter().map(String::as_str).collect();
    session.say(Msg::Of(&name, &session.say(Msg::List(&people))))
}

/// When it is needed, whose it is and what the items add, in one line.
fn notes(session: &Session, notes: &[Localized]) -> Html {
    let notes: Vec<&str> = notes
        .iter()
        .map(|note| note.get(session.settings.lang))
        .filter(|note| !note.is_empty())
        .collect();
    if notes.is_empty() {
        return Html::default();
    }
    html! { <p class="ow-material__note">{ notes.join(" · ") }</p> }
}

fn text(session: &Session, text: &Localized) -> Html {
    if text.is_empty() {
        return Html::default();
    }
    html! { <p class="ow-material__note">{ session.tr(text) }</p> }
}

fn depends<'a>(session: &Session, on: impl Iterator<Item = &'a String>) -> AttrValue {
    let names: Vec<String> = on.map(|name| word::name(session, name).to_string()).collect();
    session.say(Msg::DependsOn(&names))
}

/// Who issues it, where to get it, how long it holds, for what.
fn about(session: &Session, line: &Line, several: bool) -> Html {
    let material = &line.material;
    let facts = [
        (Msg::Issuer, &material.issuer),
        (Msg::WhereToGet, &material.where_to_get),
        (Msg::ValidFor, &material.valid_for),
    ];
    let facts: Vec<Html> = facts
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(label, text)| pair(session.say(label), session.tr(text)))
        .chain(several.then(|| pair(session.say(Msg::ForItems), names(session, &line.items))))
        .collect();
    if facts.is_empty() {
        return Html::default();
    }
    html! { <dl class="ow-material__facts">{ for facts }</dl> }
}

fn pair(label: AttrValue, text: AttrValue) -> Html {
    html! { <div><dt>{ label }</dt><dd>{ text }</dd></div> }
}

fn names(session: &Session, items: &[ItemId]) -> AttrValue {
    let catalogue: &Catalogue = &session.catalogue;
    let lang = session.settings.lang;
    let names: Vec<&str> =
        items.iter().filter_map(|id| catalogue.item(id)).map(|i| i.name.get(lang)).collect();
    session.say(Msg::List(&names))
}
