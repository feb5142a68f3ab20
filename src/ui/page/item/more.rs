//! The rest of the guide: steps, mistakes, what comes after, legal basis, what is related.

use yew::prelude::*;

use crate::catalog::{Basis, Item, LegalStatus, Note, Step};
use crate::domain::ItemId;
use crate::text::ui::Msg;
use crate::ui::component::block;
use crate::ui::component::{mark, row, word};
use crate::ui::store::Session;

/// What happens, in order.
pub(super) fn steps(session: &Session, item: &Item) -> Html {
    if item.steps.is_empty() {
        return Html::default();
    }
    block::section(
        "part-steps",
        session.say(Msg::Steps),
        html! { <ol class="ow-steps">{ for item.steps.iter().map(|s| step(session, s)) }</ol> },
    )
}

fn step(session: &Session, step: &Step) -> Html {
    let time = step.time.as_ref().and_then(|t| word::term(session, t));
    html! {
        <li class="ow-steps__step">
            <p class="ow-steps__name">{ session.tr(&step.name) }{ mark::mark(session, &step.mark) }</p>
            <p class="ow-steps__line">
                { session.tr(&step.who) }
                if let Some(time) = time {
                    { " · " }{ time }
                }
            </p>
            if !step.note.is_empty() {
                <p class="ow-steps__line">{ session.tr(&step.note) }</p>
            }
        </li>
    }
}

/// Sentences under a heading.
pub(super) fn notes(session: &Session, head: Msg<'_>, id: &'static str, notes: &[Note]) -> Html {
    if notes.is_empty() {
        return Html::default();
    }
    let line = |note: &Note| html! { <li>{ session.tr(&note.text) }{ mark::mark(session, &note.mark) }</li> };
    block::section(
        id,
        session.say(head),
        html! { <ul class="ow-list">{ for notes.iter().map(line) }</ul> },
    )
}

/// What the community itself may and may not do.
pub(super) fn role(session: &Session, item: &Item) -> Html {
    let Some(role) = &item.centre_role else { return Html::default() };
    block::section("part-role", session.say(Msg::CentreRole), block::text(session.tr(role)))
}

/// The texts it rests on.
pub(super) fn basis(session: &Session, item: &Item) -> Html {
    if item.basis.is_empty() {
        return Html::default();
    }
    block::section(
        "part-basis",
        session.say(Msg::LegalBasis),
        html! { <ul class="ow-list">{ for item.basis.iter().map(|b| text(session, b)) }</ul> },
    )
}

fn text(session: &Session, basis: &Basis) -> Html {
    let Some(source) = session.catalogue.source(&basis.source) else { return Html::default() };
    let status = match source.status {
        LegalStatus::InForce => None,
        LegalStatus::Replaced => Some(Msg::LawReplaced),
        LegalStatus::PendingCheck => Some(Msg::LawPending),
    };
    html! {
        <li>
            <cite class="ow-cite">{ session.tr(&source.title) }</cite>
            if !source.number.is_empty() {
                { " " }{ source.number.clone() }
            }
            if !basis.articles.is_empty() {
                { " " }{ basis.articles.clone() }
            }
            if let Some(status) = status {
                { mark::tag(session.say(status), "ow-tag ow-tag--verify") }
            }
            if !basis.note.is_empty() {
                <span class="ow-list__note">{ session.tr(&basis.note) }</span>
            }
        </li>
    }
}

/// Other items: those nobody can have together with this one, or related ones.
pub(super) fn others(session: &Session, head: Msg<'_>, id: &'static str, ids: &[ItemId]) -> Html {
    let items: Vec<&Item> = ids.iter().filter_map(|id| session.catalogue.item(id)).collect();
    if items.is_empty() {
        return Html::default();
    }
    let rows = row::list(items.iter().map(|item| row::item(session, item)));
    block::section(id, session.say(head), rows)
}
