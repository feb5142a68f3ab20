//! Typed text. What is being typed belongs to the browser, so that an input method composing Chinese is never disturbed: an answer
//! is taken after a pause, and at once when the field is left.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement, Node};
use yew::prelude::*;

use crate::field::Answer;

/// Pause after which typed text counts as an answer, so that a killed page loses at most this.
const PAUSE_MS: u32 = 300;

/// What a text control needs.
pub(super) struct Typing {
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
}

impl State {
    fn answer(&mut self, text: String) -> AttrValue {
        self.pause = None;
        self.typed = AttrValue::from(text);
        self.answered = self.typed.clone();
        self.typed.clone()
    }
}

/// Lets the browser own the text of a control and tells `answered` when it counts.
#[hook]
pub(super) fn use_typing(value: &AttrValue, answered: &Callback<AttrValue>) -> Typing {
    let state: Rc<RefCell<State>> =
        use_mut_ref(|| State { typed: value.clone(), answered: value.clone(), pause: None });
    {
        let mut state = state.borrow_mut();
        // It came from somewhere else: an undone removal, a card reader, a file.
        if *value != state.answered {
            state.typed = value.clone();
            state.answered = value.clone();
        }
    }
    let value = state.borrow().typed.clone();
    let oninput = {
        let (state, answered) = (Rc::clone(&state), answered.clone());
        Callback::from(move |event: InputEvent| {
            let Some(text) = text_of(&event) else { return };
            let mut now = state.borrow_mut();
            now.typed = AttrValue::from(text);
            // While composing, the text is not yet what the person means; the end of it is an input event as well.
            now.pause = (!event.is_composing()).then(|| {
                let (state, answered) = (Rc::clone(&state), answered.clone());
                Timeout::new(PAUSE_MS, move || {
                    let text = state.borrow().typed.to_string();
                    let text = state.borrow_mut().answer(text);
                    answered.emit(text);
                })
            });
        })
    };
    let onchange = {
        let answered = answered.clone();
        Callback::from(move |event: Event| {
            if let Some(text) = text_of(&event) {
                let text = state.borrow_mut().answer(text);
                answered.emit(text);
            }
        })
    };
    Typing { value, oninput, onchange }
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
