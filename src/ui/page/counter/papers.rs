//! The papers, one by one: what became of each, and why one has to be brought.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::case::Line;
use crate::packet::{Receipt, State};
use crate::text::counter::Msg;
use crate::text::packet::Back;
use crate::ui::component::block;
use crate::ui::edge::upload;
use crate::ui::store::Store;

use super::desk::{Act, Desk};

/// The part.
pub(super) fn part(store: &Store, desk: &UseReducerHandle<Desk>, lines: &[Line]) -> Html {
    let done = lines.iter().filter(|line| desk.state(&line.material.id).is_some()).count();
    block::section(
        "part-papers",
        store.say(Msg::Papers(lines.len())),
        html! {
            <>
                { block::text(store.say(Msg::PapersLead)) }
                { first(store, desk, lines) }
                { for lines.iter().map(|line| paper(store, desk, line)) }
                <p class="ow-text" role="status">{ store.say(Msg::Ticked { done, all: lines.len() }) }</p>
            </>
        },
    )
}

fn paper(store: &Store, desk: &UseReducerHandle<Desk>, line: &Line) -> Html {
    let material = &line.material.id;
    let name = ["paper-", material.as_str()].concat();
    let seen = desk.state(material);
    let now = seen.map(|seen| seen.state);
    let option = |(n, state): (usize, Option<State>)| {
        let id = [&name, "-", &n.to_string()].concat();
        let word = state.map_or_else(|| store.say(Msg::NotYet), |state| store.say(state.word()));
        let (desk, material) = (desk.dispatcher(), material.clone());
        let onchange =
            Callback::from(move |_: Event| desk.dispatch(Act::Tick(material.clone(), state)));
        html! {
            <div class="ow-choice__option">
                <input class="ow-choice__input" type="radio" id={id.clone()} name={name.clone()} checked={now == state} {onchange} />
                <label class="ow-choice__label" for={id}>{ word }</label>
            </div>
        }
    };
    let states = std::iter::once(None).chain(State::ALL.map(Some)).enumerate();
    html! {
        <fieldset class="ow-field ow-counter__paper" key={material.as_str()}>
            <legend class="ow-field__label">{ store.tr(&line.material.name) }{ how_many(store, line) }</legend>
            <div class="ow-choice ow-choice--inline">{ for states.map(option) }</div>
            if seen.is_some_and(|seen| seen.state.lacks()) {
                { reason(store, desk, line) }
            }
        </fieldset>
    }
}

/// ` · 原件 1 · 复印件 2`.
fn how_many(store: &Store, line: &Line) -> String {
    let counts = [(Back::Originals, line.originals), (Back::Copies, line.copies)];
    let one = |(word, n): (Back, Option<u8>)| {
        Some([" · ", &store.say(word), " ", &n.filter(|n| *n > 0)?.to_string()].concat())
    };
    counts.into_iter().filter_map(one).collect()
}

fn reason(store: &Store, desk: &UseReducerHandle<Desk>, line: &Line) -> Html {
    let id = ["why-", line.material.id.as_str()].concat();
    let (dispatcher, material) = (desk.dispatcher(), line.material.id.clone());
    let onchange = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            dispatcher.dispatch(Act::Reason(material.clone(), input.value()));
        }
    });
    let value = desk.state(&line.material.id).map(|seen| seen.reason.clone()).unwrap_or_default();
    html! {
        <>
            <label class="ow-field__label" for={id.clone()}>{ store.say(Msg::Reason) }</label>
            <input class="ow-input" {id} type="text" autocomplete="off" {value} {onchange} />
        </>
    }
}

/// The record of the first visit, and what it kept silent about.
fn first(store: &Store, desk: &UseReducerHandle<Desk>, lines: &[Line]) -> Html {
    let onchange = {
        let desk = desk.dispatcher();
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            let (Some(file), desk) = (input.as_ref().and_then(upload::taken), desk.clone()) else {
                return;
            };
            wasm_bindgen_futures::spawn_local(async move {
                desk.dispatch(Act::Before(upload::bytes(&file).await.unwrap_or_default()));
            });
        })
    };
    html! {
        <div class="ow-field">
            <label class="ow-field__label" for="counter-first">{ store.say(Msg::First) }</label>
            <p class="ow-field__hint" id="counter-first-hint">{ store.say(Msg::FirstHint) }</p>
            <input class="ow-settings__file" id="counter-first" type="file" accept=".json,application/json"
                aria-describedby="counter-first-hint" {onchange} />
            <div role="status">
                {
                    match &desk.before {
                        None => Html::default(),
                        Some(Err(problem)) => block::text(store.say(problem.clone())),
                        Some(Ok(before)) => told(store, desk, before, lines),
                    }
                }
            </div>
        </div>
    }
}

fn told(store: &Store, desk: &Desk, before: &Receipt, lines: &[Line]) -> Html {
    let lacks = |line: &&Line| desk.state(&line.material.id).is_some_and(|seen| seen.state.lacks());
    let untold = lines.iter().filter(lacks).filter(|line| before.kept_silent_about(line)).count();
    let when = [before.day.as_str(), " ", before.time.as_str()].concat();
    html! {
        <>
            { block::text(store.say(Msg::FirstRead(when.trim().to_owned()))) }
            if untold > 0 {
                <p class="ow-notice">{ store.say(Msg::OurFault(untold)) }</p>
            }
        </>
    }
}
