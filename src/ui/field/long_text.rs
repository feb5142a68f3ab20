//! Several lines of text.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::field::Answer;

use super::{FieldProps, frame, text};

/// The text area; the answer is taken when it is left.
pub(super) fn view(
    props: &FieldProps,
    answer: Option<&Answer>,
    answered: &Callback<Option<Answer>>,
) -> Html {
    let question = &props.question;
    let onchange = answered.reform(|event: Event| {
        let area = event.target().and_then(|t| t.dyn_into::<HtmlTextAreaElement>().ok())?;
        Some(area.value()).filter(|text| !text.is_empty()).map(Answer::Text)
    });
    let widget = html! {
        <textarea class="ow-input ow-input--area" id={question.id.clone()} rows="4"
            aria-describedby={frame::described_by(question, &props.complaints)}
            aria-invalid={frame::invalid(props).then_some("true")}
            readonly={question.readonly} value={text(answer)} {onchange} />
    };
    frame::frame(props, widget)
}
