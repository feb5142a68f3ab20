//! One of several, yes or no: radio buttons with large labels.

use yew::prelude::*;

use crate::field::Answer;

use super::{FieldProps, frame, text};

/// The radio buttons.
pub(super) fn view(
    props: &FieldProps,
    answer: Option<&Answer>,
    answered: &Callback<Option<Answer>>,
) -> Html {
    let question = &props.question;
    let chosen = text(answer);
    let option = |n: usize, label: &AttrValue, checked: bool, value: Answer| {
        let id = [&question.id, "-", &n.to_string()].concat();
        let onchange = answered.reform(move |_: Event| Some(value.clone()));
        html! {
            <div class="ow-choice__option">
                <input class="ow-choice__input" type="radio" id={id.clone()} name={question.id.clone()} {checked} {onchange}
                    disabled={question.readonly} />
                <label class="ow-choice__label" for={id}>{ label.clone() }</label>
            </div>
        }
    };
    let options = question.options.iter().enumerate();
    let declined = answer == Some(&Answer::Declined);
    let short = question.options.iter().all(|o| o.label.chars().count() <= 6);
    frame::group(
        props,
        html! {
            <div class={if short { "ow-choice ow-choice--inline" } else { "ow-choice" }}>
                { for options.map(|(n, o)| option(n, &o.label, o.code == chosen, Answer::Text(o.code.to_string()))) }
                if !question.decline.is_empty() {
                    { option(question.options.len(), &question.decline, declined, Answer::Declined) }
                }
            </div>
        },
    )
}
