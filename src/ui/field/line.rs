//! One line of text. Many kinds are one: they differ in keyboard, length and what the browser may fill in.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::field::{Answer, Kind};

use super::{FieldProps, frame};

/// Pause after which typed text counts as an answer, so that a killed page loses at most this.
const PAUSE_MS: u32 = 300;

/// Properties of [`Line`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct LineProps {
    /// Id of the input.
    pub id: AttrValue,
    /// What kind of text.
    pub kind: Kind,
    /// The answer.
    pub value: AttrValue,
    /// Stands behind the input.
    pub unit: AttrValue,
    /// `aria-describedby`.
    pub described_by: Option<AttrValue>,
    /// Whether it must be put right.
    pub invalid: bool,
    /// Cannot be typed into.
    pub readonly: bool,
    /// Takes the answer.
    pub answered: Callback<Option<Answer>>,
}

/// The input of a question.
pub(super) fn view(
    props: &FieldProps,
    value: AttrValue,
    answered: &Callback<Option<Answer>>,
) -> Html {
    let question = &props.question;
    let described_by = frame::described_by(question, &props.complaints);
    html! {
        <Line id={question.id.clone()} kind={question.kind} {value} unit={question.unit.clone()} {described_by}
            invalid={frame::invalid(props)} readonly={question.readonly} answered={answered.clone()} />
    }
}

/// The input. What is being typed belongs to the browser, so that an input method composing Chinese is never disturbed: an answer
/// is taken after a pause, and at once when the field is left.
#[component]
pub(super) fn Line(props: &LineProps) -> Html {
    let pause: Rc<RefCell<Option<Timeout>>> = use_mut_ref(|| None);
    let oninput = {
        let (answered, pause) = (props.answered.clone(), Rc::clone(&pause));
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
            let answered = answered.clone();
            // While composing, the text is not yet what the person means; the end of it is an input event as well.
            let timeout = input
                .filter(|_| !event.is_composing())
                .map(|input| Timeout::new(PAUSE_MS, move || answered.emit(answer(&input.value()))));
            pause.replace(timeout);
        })
    };
    let onchange = {
        let (answered, pause) = (props.answered.clone(), Rc::clone(&pause));
        Callback::from(move |event: Event| {
            pause.replace(None);
            if let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok())
            {
                answered.emit(answer(&input.value()));
            }
        })
    };
    let (mode, class) = match props.kind {
        Kind::Number => ("decimal", "ow-input ow-input--short"),
        Kind::Money => ("decimal", "ow-input ow-input--short"),
        Kind::Phone => ("tel", "ow-input ow-input--medium"),
        Kind::BankAccount => ("numeric", "ow-input ow-input--medium"),
        Kind::ResidentId | Kind::OrgCode => ("text", "ow-input ow-input--medium"),
        Kind::Name => ("text", "ow-input ow-input--medium"),
        _ => ("text", "ow-input"),
    };
    html! {
        <div class="ow-line">
            <input {class} id={props.id.clone()} type="text" inputmode={mode} autocomplete="off" spellcheck="false"
                aria-describedby={props.described_by.clone()} aria-invalid={props.invalid.then_some("true")}
                readonly={props.readonly} value={props.value.clone()} {oninput} {onchange} />
            if !props.unit.is_empty() {
                <span class="ow-line__unit">{ props.unit.clone() }</span>
            }
        </div>
    }
}

/// What was typed; nothing typed is no answer.
fn answer(text: &str) -> Option<Answer> {
    (!text.is_empty()).then(|| Answer::Text(text.to_owned()))
}
