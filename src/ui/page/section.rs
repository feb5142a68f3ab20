//! One section of a form.

use yew::prelude::*;

use crate::case::{FieldState, Journey, SectionState, journey};
use crate::catalog::Item;
use crate::domain::{ItemId, SectionId};
use crate::field::Level;
use crate::text::form::Msg as FormMsg;
use crate::text::ui::Msg;
use crate::ui::component::block;
use crate::ui::component::title::title;
use crate::ui::edge::{document, location};
use crate::ui::field::{Complaint, Field, FieldProps, Question};
use crate::ui::route::{Route, Then};
use crate::ui::store::{Session, Store, use_store};

use super::not_found;

/// Id of the summary of what is missing or wrong.
const SUMMARY: &str = "summary";

/// A section; `None` when the form has no such section.
pub(super) fn page(item: &Item, section: &SectionId, then: Then) -> Option<Html> {
    item.form.as_ref()?.sections.iter().find(|known| known.id == *section)?;
    let key = [item.id.as_str(), "/", section.as_str()].concat();
    Some(html! { <Section {key} item={item.id.clone()} section={section.clone()} {then} /> })
}

/// Properties of [`Section`].
#[derive(Clone, PartialEq, Properties)]
struct SectionProps {
    item: ItemId,
    section: SectionId,
    then: Then,
}

/// The questions of a section, and the way on. What is missing is said when the person wants to go on, once; it holds nobody up.
#[component]
fn Section(props: &SectionProps) -> Html {
    let store = use_store();
    // How often the person wanted to go on although something is open.
    let asked = use_state_eq(|| 0_u32);
    use_effect_with(*asked, |asked| {
        if *asked > 0 {
            document::focus_id(SUMMARY);
        }
    });
    let go_on = {
        let (store, props, asked) = (store.clone(), props.clone(), asked.clone());
        Callback::from(move |_: MouseEvent| {
            // The press did not take focus, so what is being typed is taken only now.
            document::leave_field();
            let Some(item) = store.catalogue.item(&props.item) else { return };
            let known = store.known();
            match here(&store, &props, item, &journey(item, &store.case, &known)) {
                Some(here) if here.problems.is_empty() => location::go(&here.next),
                _ => asked.set(*asked + 1),
            }
        })
    };
    let Some(item) = store.catalogue.item(&props.item) else { return not_found::page(&store) };
    let known = store.known();
    let journey = journey(item, &store.case, &known);
    // It is not relevant, or no longer: an answer somewhere else decides.
    let Some(here) = here(&store, props, item, &journey) else { return not_found::page(&store) };
    let (at, state) = (here.at, &journey.sections[here.at]);
    let before = at.checked_sub(1).map(|before| &journey.sections[before].section.id);
    let back = match (props.then, before) {
        (Then::Next, Some(before)) => Route::Section(item.id.clone(), before.clone(), Then::Next),
        (Then::Next, None) => Route::Form(item.id.clone()),
        (Then::Check, _) => Route::Check(item.id.clone()),
    };
    let word = match props.then {
        Then::Next => store.say(Msg::Continue),
        Then::Check => store.say(FormMsg::SaveAndCheck),
    };
    let asked = *asked > 0;
    // Pressing the button must not move it away: leaving the field could make a complaint appear above it.
    let stay = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <div class="ow-page">
            { block::crumbs(&store, [(Route::Mine, store.say(Msg::MyList)), (Route::Form(item.id.clone()), store.tr(&item.name))]) }
            if asked && !here.problems.is_empty() {
                { summary(&store, props, &here) }
            }
            <p class="ow-step">{ store.say(Msg::SectionOf { at: at + 1, all: journey.sections.len() }) }</p>
            { title(store.tr(&state.section.label)) }
            if !state.section.hint.is_empty() {
                { block::lead(store.tr(&state.section.hint)) }
            }
            <div class="ow-fields">{ for state.fields.iter().map(|field| question(&store, item, field, asked)) }</div>
            <p class="ow-actions">
                <button type="button" class="ow-button" onmousedown={stay} onclick={go_on}>{ word }</button>
                <a class="ow-button ow-button--quiet" href={back.href()}>{ store.say(FormMsg::PreviousSection) }</a>
            </p>
        </div>
    }
}

fn question(store: &Store, item: &Item, state: &FieldState<'_>, asked: bool) -> Html {
    html! { <Field key={state.field.id.as_str()} ..FieldProps::of(store, item, state, asked) /> }
}

/// Something that is missing or wrong.
struct Problem {
    /// Id of the widget.
    id: AttrValue,
    /// What and where, in one line.
    line: AttrValue,
}

/// What the section says when the person wants to go on.
struct Here {
    /// Its place among the relevant sections.
    at: usize,
    problems: Vec<Problem>,
    next: Route,
}

/// `None` when the section is not relevant for this person.
fn here(
    session: &Session,
    props: &SectionProps,
    item: &Item,
    journey: &Journey<'_>,
) -> Option<Here> {
    let at = journey.sections.iter().position(|state| state.section.id == props.section)?;
    let next = match (props.then, journey.sections.get(at + 1)) {
        (Then::Next, Some(next)) => {
            Route::Section(item.id.clone(), next.section.id.clone(), Then::Next)
        }
        (Then::Next, None) | (Then::Check, _) => Route::Check(item.id.clone()),
    };
    Some(Here { at, problems: problems(session, item, &journey.sections[at]), next })
}

/// What is missing or wrong in a section, in the order of its questions.
fn problems(session: &Session, item: &Item, section: &SectionState<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for field in &section.fields {
        let question = Question::of_field(session, item, field);
        problems.extend(problem(session, question.id.clone(), field));
        for row in &field.rows {
            for cell in &row.cells {
                let id = Question::of_cell(session, item, &question.id, row.id, cell).id;
                problems.extend(problem(session, id, cell));
            }
        }
    }
    problems
}

fn problem(session: &Session, id: AttrValue, state: &FieldState<'_>) -> Option<Problem> {
    let complaint = Complaint::all(session, state, true);
    let complaint = complaint.iter().find(|complaint| complaint.level == Level::Error)?;
    let label = session.tr(&state.field.label);
    let line = session.say(FormMsg::SummaryLine { label: &label, problem: &complaint.text });
    Some(Problem { id, line })
}

/// What is missing or wrong, with links to it, and the way on all the same.
fn summary(store: &Store, props: &SectionProps, here: &Here) -> Html {
    let route = Route::Section(props.item.clone(), props.section.clone(), props.then);
    let line = |problem: &Problem| {
        let id = problem.id.clone();
        let onclick = Callback::from(move |event: MouseEvent| {
            // The fragment belongs to the router.
            event.prevent_default();
            document::focus_control(&id);
        });
        html! { <li><a href={route.href()} {onclick}>{ problem.line.clone() }</a></li> }
    };
    html! {
        <div class="ow-summary" id={SUMMARY} tabindex="-1" role="group" aria-labelledby="summary-head">
            <h2 class="ow-summary__head" id="summary-head">{ store.say(FormMsg::SummaryHead(here.problems.len())) }</h2>
            <ul class="ow-summary__list">{ for here.problems.iter().map(line) }</ul>
            <p class="ow-summary__text">{ store.say(FormMsg::SummaryText) }</p>
            <a class="ow-button ow-button--quiet" href={here.next.href()}>{ store.say(FormMsg::ContinueAnyway) }</a>
        </div>
    }
}
