//! Check answers: everything of a form on one page, with a way to change each answer and come back.

use yew::prelude::*;

use crate::case::{
    FieldState, Group, Idle, Journey, RowState, SectionState, Words, checklist, idle, journey,
    lines_to_sign, signed_over,
};
use crate::catalog::{Field, Item};
use crate::field::{Answer, Kind, Level};
use crate::text::form::{Msg, Noun, Row};
use crate::text::{Localized, Say, attach, ui};
use crate::ui::component::moved::Moved;
use crate::ui::component::title::title;
use crate::ui::component::{block, hints, leaving};
use crate::ui::field::{Complaint, ToSign};
use crate::ui::route::{Route, Then};
use crate::ui::store::{Action, Session, Store, sends};

/// The answers of a form; `None` when the item has no form.
pub(super) fn page(store: &Store, item: &Item) -> Option<Html> {
    item.form.as_ref()?;
    let known = store.known();
    let journey = journey(item, &store.case, &known);
    // Who came here by an address of their own gets the item on the list, for only that goes into the packet.
    let choose = sends(store, Action::Choose(item.id.clone()));
    let sections = journey.sections.iter();
    Some(html! {
        <div class="ow-page">
            { block::crumbs(store, [(Route::Mine, store.say(ui::Msg::MyList)), (Route::Form(item.id.clone()), store.tr(&item.name))]) }
            { title(store.say(Msg::CheckTitle)) }
            { block::lead(store.say(Msg::CheckLead)) }
            <Moved item={item.id.clone()} />
            { standing(store, item, &journey, Then::Check) }
            { for sections.map(|state| section(store, item, state, Then::Check)) }
            { no_longer_needed(store, &with(store, item), |idle| idle.item.id == item.id) }
            { later(store, &[item]) }
            { signatures(store, item, &journey) }
            { leaving::panel(store) }
            { hints::by_the_way(store) }
            <p class="ow-actions">
                <a class="ow-button" href={Route::Packet.href()} onclick={choose}>{ store.say(Msg::ToPacket) }</a>
                { block::aside(&Route::Mine, store.say(Msg::ToMine)) }
            </p>
        </div>
    })
}

/// The answers of every form on the person's list.
pub(super) fn all(store: &Store) -> Html {
    let items: Vec<&Item> =
        store.case.items.iter().filter_map(|id| store.catalogue.item(id)).collect();
    html! {
        <div class="ow-page">
            { block::crumbs(store, [(Route::Mine, store.say(ui::Msg::MyList))]) }
            { title(store.say(Msg::CheckAllTitle)) }
            { block::lead(if items.is_empty() { store.say(ui::Msg::MyListEmpty) } else { store.say(Msg::CheckLead) }) }
            { for items.iter().filter(|item| item.form.is_some()).map(|item| matter(store, item)) }
            { no_longer_needed(store, &items, |_| true) }
            { later(store, &items) }
            <p class="ow-actions">
                { block::next(&Route::Packet, store.say(Msg::ToPacket)) }
                { block::aside(&Route::Mine, store.say(Msg::ToMine)) }
            </p>
        </div>
    }
}

/// The answers of one of several forms.
fn matter(store: &Store, item: &Item) -> Html {
    let known = store.known();
    let journey = journey(item, &store.case, &known);
    let id = ["item-", item.id.as_str()].concat();
    html! {
        <section class="ow-section" aria-labelledby={id.clone()} key={item.id.as_str()}>
            <h2 class="ow-heading" {id}>{ store.tr(&item.name) }</h2>
            { standing(store, item, &journey, Then::CheckAll) }
            <Moved item={item.id.clone()} />
            { for journey.sections.iter().map(|state| section(store, item, state, Then::CheckAll)) }
        </section>
    }
}

/// Answers that are kept and go nowhere, because another answer made their questions superfluous.
fn no_longer_needed(store: &Store, items: &[&Item], concerns: impl Fn(&Idle<'_>) -> bool) -> Html {
    let mut idle = idle(items, &store.case, &store.known());
    idle.retain(concerns);
    if idle.is_empty() {
        return Html::default();
    }
    let line = |idle: &Idle<'_>| {
        html! {
            <div class="ow-answers__line">
                <dt class="ow-answers__label">{ store.tr(&idle.field.label) }</dt>
                <dd class="ow-answers__value ow-answers__none">{ typed(store, idle.item, idle.field, idle.answer) }</dd>
            </div>
        }
    };
    block::section(
        "part-idle",
        store.say(Msg::NoLongerNeeded),
        html! {
            <>
                { block::text(store.say(Msg::NoLongerNeededText)) }
                <dl class="ow-answers">{ for idle.iter().map(line) }</dl>
            </>
        },
    )
}

/// The items on the person's list, and this one.
fn with<'s>(store: &'s Store, item: &'s Item) -> Vec<&'s Item> {
    let others = store.case.items.iter().filter(|id| **id != item.id);
    std::iter::once(item).chain(others.filter_map(|id| store.catalogue.item(id))).collect()
}

/// What was typed, in words.
fn typed(session: &Session, item: &Item, field: &Field, answer: &Answer) -> String {
    let lang = session.settings.lang;
    match (answer, field.kind.parse(answer).0) {
        (Answer::Declined, _) => Msg::Declined.say(lang),
        (Answer::Rows(rows), _) => Msg::Rows(rows.len()).say(lang),
        (Answer::Files(files), _) => attach::Msg::Have(files.len()).say(lang),
        (_, Some(value)) => Words::of(&session.catalogue, item).show(field, &value, lang),
        (Answer::Text(text), None) => text.clone(),
        (Answer::Many(codes), None) => codes.join(" "),
    }
}

/// Materials that may follow later.
fn later(store: &Store, items: &[&Item]) -> Html {
    let list = checklist(items, &store.known());
    let lines = list.lines.iter().filter(|line| line.group == Group::Later);
    let names: Vec<AttrValue> = lines.map(|line| store.tr(&line.material.name)).collect();
    if names.is_empty() {
        return Html::default();
    }
    let name = |name: AttrValue| html! { <li>{ name }</li> };
    block::section(
        "part-later",
        store.say(ui::Msg::GroupLater),
        html! { <ul>{ for names.into_iter().map(name) }</ul> },
    )
}

/// The lines to sign, after everything was checked.
fn signatures(store: &Store, item: &Item, journey: &Journey<'_>) -> Html {
    let lines = lines_to_sign(item, journey);
    if lines.is_empty() {
        return Html::default();
    }
    let over = AttrValue::from(signed_over(item, journey));
    let line = |(label, line): (&&Localized, u32)| {
        html! { <ToSign key={line} item={item.id.clone()} {line} label={store.tr(label)} over={over.clone()} /> }
    };
    let declaration = item.form.as_ref().map(|form| &form.declaration);
    block::section(
        "part-sign",
        store.say(attach::Msg::SignHeading),
        html! {
            <>
                { block::text(store.say(attach::Msg::SignLead)) }
                if let Some(declaration) = declaration.filter(|text| !text.is_empty()) {
                    <blockquote class="ow-answers__declared">{ store.tr(declaration) }</blockquote>
                }
                { for lines.iter().zip(0..).map(line) }
            </>
        },
    )
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

/// How the form stands, and the way to everything that is still missing.
fn standing(store: &Store, item: &Item, journey: &Journey<'_>, then: Then) -> Html {
    let (missing, errors, warnings) = open(journey);
    let ready = missing + errors == 0;
    let class = if ready { "ow-notice ow-notice--good" } else { "ow-notice" };
    let empty = journey.sections.iter().flat_map(|section| {
        let open = |field: &&FieldState<'_>| {
            let mut cells = field.rows.iter().flat_map(|row| &row.cells);
            field.is_missing() || cells.any(FieldState::is_missing)
        };
        section.fields.iter().filter(open).map(|field| (&section.section.id, field.field))
    });
    let empty = empty.map(|(section, field)| {
        let route = Route::Question(item.id.clone(), section.clone(), field.id.clone(), then);
        html! { <li><a href={route.href()}>{ store.tr(&field.label) }</a></li> }
    });
    html! {
        <div {class} role="note">
            <p class="ow-notice__head">
                { if ready { store.say(Msg::AllThere) } else { store.say(Msg::StillToDo { missing, errors }) } }
            </p>
            if missing > 0 {
                <p class="ow-notice__text">{ store.say(Msg::MayFollow) }</p>
                <ul class="ow-answers__open">{ for empty }</ul>
            }
            if warnings > 0 {
                <p class="ow-notice__text">{ store.say(Msg::WarningsStay(warnings)) }</p>
            }
        </div>
    }
}

fn section(store: &Store, item: &Item, state: &SectionState<'_>, then: Then) -> Html {
    let fields = state.fields.iter().filter(|field| field.field.kind != Kind::Signature);
    let line = |field: &FieldState<'_>| {
        let (item_id, section, id) =
            (item.id.clone(), state.section.id.clone(), field.field.id.clone());
        line(store, item, field, Some(&Route::Question(item_id, section, id, then)))
    };
    let (label, answers) = (store.tr(&state.section.label), fields.map(line));
    let id = match then {
        Then::CheckAll => ["part-", item.id.as_str(), "-", state.section.id.as_str()].concat(),
        Then::Next | Then::Check => ["part-", state.section.id.as_str()].concat(),
    };
    // Two forms have parts of the same name: among several forms, only the forms are landmarks.
    let landmark = (then != Then::CheckAll).then(|| id.clone());
    html! {
        <section class="ow-section" aria-labelledby={landmark} key={state.section.id.as_str()}>
            if then == Then::CheckAll {
                <h3 class="ow-subheading" {id}>{ label }</h3>
            } else {
                <h2 class="ow-heading" {id}>{ label }</h2>
            }
            <dl class="ow-answers">{ for answers }</dl>
        </section>
    }
}

/// The answers of a form, only to be read.
pub(super) fn shown(session: &Session, item: &Item, journey: &Journey<'_>) -> Html {
    let section = |state: &SectionState<'_>| {
        let fields = state.fields.iter().filter(|field| field.field.kind != Kind::Signature);
        html! {
            <>
                <h3 class="ow-subheading">{ session.tr(&state.section.label) }</h3>
                <dl class="ow-answers">{ for fields.map(|field| line(session, item, field, None)) }</dl>
            </>
        }
    };
    html! { <>{ for journey.sections.iter().map(section) }</> }
}

/// A question, its answer, and the way to change it where there is one.
fn line(store: &Session, item: &Item, state: &FieldState<'_>, route: Option<&Route>) -> Html {
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
                if let Some(route) = route.filter(|_| !state.readonly) {
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
    let row = |(n, row): (usize, &RowState<'_>)| {
        let cells =
            row.cells.iter().filter(|cell| cell.field.kind != Kind::Name || cell.is_missing());
        html! {
            <li class="ow-answers__row" key={row.id.0}>
                <p class="ow-answers__name">{ session.say(Msg::Row(called(state, n, row))) }</p>
                <dl>{ for cells.map(|cell| cell_line(session, item, cell)) }</dl>
            </li>
        }
    };
    html! { <ol class="ow-answers__rows">{ for state.rows.iter().enumerate().map(row) }</ol> }
}

/// What a row of a table is called.
pub(super) fn called<'r>(table: &FieldState<'_>, n: usize, row: &'r RowState<'_>) -> Row<'r> {
    let person = table.field.columns.iter().any(|column| column.kind == Kind::Name);
    let noun = if person { Noun::Person } else { Noun::Thing };
    let name = row.cells.iter().find(|cell| cell.field.kind == Kind::Name);
    let name = match name.and_then(|cell| cell.answer.as_ref()) {
        Some(Answer::Text(name)) => name.as_str(),
        _ => "",
    };
    Row { noun, n: n + 1, name }
}

fn cell_line(session: &Session, item: &Item, state: &FieldState<'_>) -> Html {
    html! {
        <div class="ow-answers__cell" key={state.field.id.as_str()}>
            <dt>{ session.tr(&state.field.label) }</dt>
            <dd>{ answer(session, item, state) }{ complaints(session, state) }</dd>
        </div>
    }
}
