//! A statement to agree with.

use yew::prelude::*;

use crate::field::Answer;

use super::{FieldProps, frame, text};

/// One check box; agreeing is an answer, taking it back is none.
pub(super) fn view(
    props: &FieldProps,
    answer: Option<&Answer>,
    answered: &Callback<Option<Answer>>,
) -> Html {
    let question = &props.question;
    let checked = text(answer) == "true";
    let onchange = answered.reform(move |_: Event| (!checked).then(|| Answer::Text("true".into())));
    let described_by = frame::described_by(question, &props.complaints);
    html! {
        <div class={frame::class(props)}>
            { frame::help(question) }
            { frame::complaints(question, &props.complaints) }
            <div class="ow-choice__option">
                <input class="ow-choice__input ow-choice__input--box" type="checkbox" id={question.id.clone()} {checked} {onchange}
                    aria-describedby={described_by} />
                <label class="ow-choice__label" for={question.id.clone()}>{ frame::label(question) }</label>
            </div>
        </div>
    }
}
