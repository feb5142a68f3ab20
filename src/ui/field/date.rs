//! A civil date, by the browser's own date input: it speaks the device's language and large type.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::field::Answer;

use super::{FieldProps, frame, text};

/// The date input.
pub(super) fn view(
    props: &FieldProps,
    answer: Option<&Answer>,
    answered: &Callback<Option<Answer>>,
) -> Html {
    let question = &props.question;
    let onchange = answered.reform(|event: Event| {
        let input = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok())?;
        Some(input.value()).filter(|text| !text.is_empty()).map(Answer::Text)
    });
    let widget = html! {
        <input class="ow-input ow-input--medium" id={question.id.clone()} type="date" min="1900-01-01" max="2199-12-31"
            aria-describedby={frame::described_by(question, &props.complaints)}
            aria-invalid={frame::invalid(props).then_some("true")}
            readonly={question.readonly} value={text(answer)} {onchange} />
    };
    frame::frame(props, widget)
}
