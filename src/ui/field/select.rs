//! One of many: the browser's own list, which a phone shows over the whole screen and a keyboard searches by the first letters.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::field::Answer;
use crate::text::Say;
use crate::text::form::Msg;

use super::{Choice, FieldProps, frame, text};

/// The list.
pub(super) fn view(
    props: &FieldProps,
    answer: Option<&Answer>,
    answered: &Callback<Option<Answer>>,
) -> Html {
    let question = &props.question;
    let chosen = text(answer);
    let declined = answer == Some(&Answer::Declined);
    let decline = (!question.decline.is_empty()).then_some(DECLINED);
    let onchange = answered.reform(|event: Event| {
        let select = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok())?;
        match select.value().as_str() {
            "" => None,
            DECLINED => Some(Answer::Declined),
            code => Some(Answer::text(code)),
        }
    });
    let option = |choice: &Choice| {
        let code = choice.code.clone();
        html! { <option value={code.clone()} selected={code == chosen}>{ choice.label.clone() }</option> }
    };
    let widget = html! {
        <select class="ow-input ow-select" id={question.id.clone()} {onchange}
            aria-describedby={frame::described_by(question, &props.complaints)}
            aria-invalid={frame::invalid(props).then_some("true")}>
            <option value="" selected={answer.is_none()}>{ Msg::PleaseChoose.say(question.lang) }</option>
            { for question.options.iter().map(option) }
            if let Some(value) = decline {
                <option {value} selected={declined}>{ question.decline.clone() }</option>
            }
        </select>
    };
    frame::frame(props, widget)
}

/// In the place of a code; no code begins like this.
const DECLINED: &str = "?";
