//! Check answers: everything of a form on one page, with a way to change each answer and come back.

use yew::prelude::*;

use crate::case::{FieldState, Journey, RowState, SectionState, Words, journey};
use crate::catalog::Item;
use crate::field::{Answer, Kind, Level};
use crate::text::form::{Msg, Noun, Row};
use crate::text::ui;
use crate::ui::component::block;
use crate::ui::component::title::title;
use crate::ui::field::Complaint;
use crate::ui::route::{Route, Then};
use crate::ui::store::{Action, Session, Store, sends};

/// The answers of a form; `None` when the item has no form.
pub(super) fn page(store: &Store, item: &Item) -> Option<Html> {
    item.form.as_ref()?;
    let known = store.known();
    let journey = journey(item, &store.case, &known);
    // Who came here by an address of their own gets the item on the list, for only that goes into the packet.
    let choose = sends(store, Action::Choose(item.id.clone()));
    Some(html! {
        <div class="ow-page">
            { block::crumbs(store, [(Route::Mine, store.say(ui::Msg::MyList)), (Route::Form(item.id.clone()), store.tr(&item.name))]) }
            { title(store.say(Msg::CheckTitle)) }
            { block::lead(store.say(Msg::CheckLead)) }
            { standing(store, &journey) }
            { for journey.sections.iter().map(|state| section(store, item, state)) }
            <p class="ow-actions">
                <a class="ow-button" href={Route::Packet.href()} onclick={choose}>{ store.say(Msg::ToPacket) }</a>
                { block::aside(&Route::Mine, store.say(Msg::ToMine)) }
            </p>
        </div>
    })
}

/// What is open in a form: missing answers, answers that cannot be handed in, warnings.
pub(super) fn open(journey: &Journey<'_>) -> (usize, usize, usize) {
    let warned = |field: &FieldState<'_>| {
        !field.has_error() && field.violations.iter().any(|v| v.level == Level::Warning)
    };
    let missing = journey.all().filter(|field| field.is_missing()).count();
    let errors = journey.all().filter(|field| field.has_error()).count();
    (missing, errors, journey.all().filter(|field| warned(field)).count())
}

/// How the form stands.
fn standing(store: &Store, journey: &Journey<'_>) -> Html {
    let (missing, errors, warnings) = open(journey);
    let ready = missing + errors == 0;
    let class = if ready { "ow-notice ow-notice--good" } else { "ow-notice" };
    html! {
        <div {class} role="note">
            <p class="ow-notice__head">
                { if ready { store.say(Msg::AllThere) } else { store.say(Msg::StillToDo { missing, errors }) } }
            </p>
            if warnings > 0 {
                <p class="ow-notice__text">{ store.say(Msg::WarningsStay(warnings)) }</p>
            }
        </div>
    }
}

fn section(store: &Store, item: &Item, state: &SectionState<'_>) -> Html {
    let id = ["part-", state.section.id.as_str()].concat();
    let route = Route::Section(item.id.clone(), state.section.id.clone(), Then::Check);
    let fields = state.fields.iter().filter(|field| field.field.kind != Kind::Signature);
    html! {
        <section class="ow-section" aria-labelledby={id.clone()} key={state.section.id.as_str()}>
            <h2 class="ow-heading" {id}>{ store.tr(&state.section.label) }</h2>
            <dl class="ow-answers">{ for fields.map(|field| line(store, item, field, &route)) }</dl>
        </section>
    }
}

/// A question and its answer.
fn line(store: &Store, item: &Item, state: &FieldState<'_>, route: &Route) -> Html {
    let label = store.tr(&state.field.label);
    html! {
        <div class="ow-answers__line" key={state.field.id.as_str()}>
            <dt class="ow-answers__label">{ label.clone() }</dt>
            <dd class="ow-answers__value">
                if state.rows.is_empty() {
                    { answer(store, item, state) }
                } else {
                    { rows(store, item, state) }
                }
                { complaints(store, state) }
            </dd>
            <dd class="ow-answers__change">
                if !state.readonly {
                    <a href={route.href()} aria-label={store.say(Msg::ChangeThis(&label))}>{ store.say(Msg::Change) }</a>
                }
            </dd>
        </div>
    }
}

/// The answer in words; what cannot be read, as it was typed.
fn answer(session: &Session, item: &Item, state: &FieldState<'_>) -> Html {
    let words = Words::of(&session.catalogue, item);
    match (&state.value, &state.answer) {
        (Some(value), _) => {
            let text = words.show(state.field, value, session.settings.lang);
            html! { <span class="ow-answers__words">{ text }</span> }
        }
        (None, Some(Answer::Text(text))) if !text.trim().is_empty() => {
            html! { <span class="ow-answers__words">{ text.clone() }</span> }
        }
        _ if state.is_missing() => {
            html! { <span class="ow-answers__missing">{ session.say(Msg::MissingAnswer) }</span> }
        }
        (None, Some(Answer::Declined)) => quiet(session, Msg::Declined),
        _ if state.readonly => quiet(session, Msg::WorkedOutLater),
        _ => quiet(session, Msg::NotAnswered),
    }
}

fn quiet(session: &Session, message: Msg<'_>) -> Html {
    html! { <span class="ow-answers__none">{ session.say(message) }</span> }
}

fn complaints(session: &Session, state: &FieldState<'_>) -> Html {
    let line = |complaint: &Complaint| {
        let class = match complaint.level {
            Level::Error => "ow-answers__note ow-answers__note--error",
            Level::Warning => "ow-answers__note ow-answers__note--warning",
            Level::Note => "ow-answers__note",
        };
        html! { <p {class}>{ complaint.text.clone() }</p> }
    };
    html! { <>{ for Complaint::all(session, state, false).iter().map(line) }</> }
}

/// The rows of a table, one under the other.
fn rows(session: &Session, item: &Item, state: &FieldState<'_>) -> Html {
    let person = state.field.columns.iter().any(|column| column.kind == Kind::Name);
    let noun = if person { Noun::Person } else { Noun::Thing };
    let row = |(n, row): (usize, &RowState<'_>)| {
        let name = row.cells.iter().find(|cell| cell.field.kind == Kind::Name);
        let name = match name.and_then(|cell| cell.answer.as_ref()) {
            Some(Answer::Text(name)) => name.as_str(),
            _ => "",
        };
        let cells =
            row.cells.iter().filter(|cell| cell.field.kind != Kind::Name || cell.is_missing());
        html! {
            <li class="ow-answers__row" key={row.id.0}>
                <p class="ow-answers__name">{ session.say(Msg::Row(Row { noun, n: n + 1, name })) }</p>
                <dl>{ for cells.map(|cell| cell_line(session, item, cell)) }</dl>
            </li>
        }
    };
    html! { <ol class="ow-answers__rows">{ for state.rows.iter().enumerate().map(row) }</ol> }
}

fn cell_line(session: &Session, item: &Item, state: &FieldState<'_>) -> Html {
    html! {
        <div class="ow-answers__cell" key={state.field.id.as_str()}>
            <dt>{ session.tr(&state.field.label) }</dt>
            <dd>{ answer(session, item, state) }{ complaints(session, state) }</dd>
        </div>
    }
}
