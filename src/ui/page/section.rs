//! One section of a form.

use yew::prelude::*;

use crate::case::{FieldState, journey};
use crate::catalog::Item;
use crate::domain::SectionId;
use crate::text::ui::Msg;
use crate::ui::component::title::title;
use crate::ui::field::{Complaint, Field, Question, Target};
use crate::ui::route::{Route, Then};
use crate::ui::store::Store;

/// A section; `None` when there is no such section, or it is not relevant for this person.
pub(super) fn page(store: &Store, item: &Item, section: &SectionId, then: Then) -> Option<Html> {
    let known = store.known();
    let journey = journey(item, &store.case, &known);
    let at = journey.sections.iter().position(|s| s.section.id == *section)?;
    let state = &journey.sections[at];
    let next = match (then, journey.sections.get(at + 1)) {
        (Then::Next, Some(next)) => {
            Route::Section(item.id.clone(), next.section.id.clone(), Then::Next)
        }
        (Then::Next, None) | (Then::Check, _) => Route::Check(item.id.clone()),
    };
    Some(html! {
        <div class="ow-page">
            <nav class="ow-crumbs" aria-label={store.say(Msg::Crumbs)}>
                <a href={Route::Form(item.id.clone()).href()}>{ store.tr(&item.name) }</a>
            </nav>
            <p class="ow-step">{ store.say(Msg::SectionOf { at: at + 1, all: journey.sections.len() }) }</p>
            { title(store.tr(&state.section.label)) }
            if !state.section.hint.is_empty() {
                <p class="ow-lead">{ store.tr(&state.section.hint) }</p>
            }
            <div class="ow-fields">{ for state.fields.iter().map(|field| question(store, item, field)) }</div>
            <p class="ow-actions">
                <a class="ow-button" href={next.href()}>{ store.say(Msg::Continue) }</a>
                <a class="ow-button ow-button--quiet" href={Route::Form(item.id.clone()).href()}>{ store.say(Msg::ToForm) }</a>
            </p>
        </div>
    })
}

fn question(store: &Store, item: &Item, state: &FieldState<'_>) -> Html {
    let complaints: Vec<Complaint> =
        state.violations.iter().map(|v| Complaint::of(store, v)).collect();
    html! {
        <Field key={state.field.id.as_str()} question={Question::of_field(store, state)} answer={state.answer.clone()}
            complaints={complaints} send={store.dispatcher()} target={Target::of(&item.id, state.field)} />
    }
}
