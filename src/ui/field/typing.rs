//! Typed text. What is being typed belongs to the browser, so that an input method composing Chinese is never disturbed: an answer
//! is taken after a pause, and at once when the field is left.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement, Node};
use yew::prelude::*;

use crate::field::Answer;

/// Pause after which typed text counts as an answer, so that a killed page loses at most this.
const PAUSE_MS: u32 = 300;

/// What a text control needs.
pub(super) struct Typing {
    /// The control itself.
    pub node: NodeRef,
    /// What stands in the control: what was typed last, or what came from outside after that.
    pub value: AttrValue,
    /// For its `oninput`.
    pub oninput: Callback<InputEvent>,
    /// For its `onchange`.
    pub onchange: Callback<Event>,
}

#[derive(Default)]
struct State {
    /// What stands in the control.
    typed: AttrValue,
    /// What was last given or taken as the answer.
    answered: AttrValue,
    pause: Option<Timeout>,
    /// Takes the answer.
    take: Callback<AttrValue>,
}

/// Takes what stands in the control as the answer.
fn answer_now(state: &Rc<RefCell<State>>) {
    let (take, text) = {
        let mut now = state.borrow_mut();
        now.pause = None;
        now.answered = now.typed.clone();
        (now.take.clone(), now.typed.clone())
    };
    take.emit(text);
}

/// Takes it after a pause.
fn answer_soon(state: &Rc<RefCell<State>>) {
    let later = Rc::clone(state);
    state.borrow_mut().pause = Some(Timeout::new(PAUSE_MS, move || answer_now(&later)));
}

/// Lets the browser own the text of a control and tells `answered` when it counts.
#[hook]
pub(super) fn use_typing(value: &AttrValue, answered: &Callback<AttrValue>) -> Typing {
    let node = use_node_ref();
    let state: Rc<RefCell<State>> =
        use_mut_ref(|| State { typed: value.clone(), answered: value.clone(), ..State::default() });
    {
        let mut state = state.borrow_mut();
        state.take = answered.clone();
        // It came from somewhere else: an undone removal, a card reader, a file.
        if *value != state.answered {
            state.typed = value.clone();
            state.answered = value.clone();
        }
    }
    {
        let state = Rc::clone(&state);
        // Not every browser sends an input event when a word has been composed.
        use_effect_with(node.clone(), move |node| {
            let composed = move |event: &Event| {
                if let Some(text) = text_of(event) {
                    state.borrow_mut().typed = AttrValue::from(text);
                    answer_soon(&state);
                }
            };
            let control = node.get();
            let listener =
                control.map(|control| EventListener::new(&control, "compositionend", composed));
            move || drop(listener)
        });
    }
    let value = state.borrow().typed.clone();
    let oninput = {
        let state = Rc::clone(&state);
        Callback::from(move |event: InputEvent| {
            let Some(text) = text_of(&event) else { return };
            {
                let mut now = state.borrow_mut();
                now.typed = AttrValue::from(text);
                now.pause = None;
            }
            // While composing, the text is not yet what the person means.
            if !event.is_composing() {
                answer_soon(&state);
            }
        })
    };
    let onchange = Callback::from(move |event: Event| {
        if let Some(text) = text_of(&event) {
            state.borrow_mut().typed = AttrValue::from(text);
            answer_now(&state);
        }
    });
    Typing { node, value, oninput, onchange }
}

/// The text of the control an event comes from.
fn text_of(event: &Event) -> Option<String> {
    let target = event.target()?;
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => Some(input.value()),
        Err(other) => other.dyn_into::<HtmlTextAreaElement>().ok().map(|area| area.value()),
    }
}

/// What was typed; nothing typed is no answer.
pub(super) fn answer(text: &str) -> Option<Answer> {
    (!text.trim().is_empty()).then(|| Answer::text(text))
}

/// Whether focus only moves between the controls of an element.
pub(super) fn stays_inside(here: &NodeRef, event: &FocusEvent) -> bool {
    let here = here.get();
    let there = event.related_target().and_then(|t| t.dyn_into::<Node>().ok());
    here.zip(there).is_some_and(|(here, there)| here.contains(Some(&there)))
}
