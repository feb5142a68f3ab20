//! Any of several: check boxes.

use yew::prelude::*;

use crate::field::Answer;

use super::{FieldProps, frame};

/// The check boxes.
pub(super) fn view(
    props: &FieldProps,
    answer: Option<&Answer>,
    answered: &Callback<Option<Answer>>,
) -> Html {
    let question = &props.question;
    let chosen: &[String] = match answer {
        Some(Answer::Many(codes)) => codes,
        _ => &[],
    };
    let option = |(n, choice): (usize, &super::Choice)| {
        let id = [&question.id, "-", &n.to_string()].concat();
        let checked = chosen.iter().any(|code| *code == *choice.code);
        let mut then: Vec<String> =
            chosen.iter().filter(|code| **code != *choice.code).cloned().collect();
        if !checked {
            then.push(choice.code.to_string());
        }
        let onchange =
            answered.reform(move |_: Event| (!then.is_empty()).then(|| Answer::Many(then.clone())));
        html! {
            <div class="ow-choice__option">
                <input class="ow-choice__input ow-choice__input--box" type="checkbox" id={id.clone()} {checked} {onchange}
                    disabled={question.readonly} />
                <label class="ow-choice__label" for={id}>{ choice.label.clone() }</label>
            </div>
        }
    };
    frame::group(
        props,
        html! { <div class="ow-choice">{ for question.options.iter().enumerate().map(option) }</div> },
    )
}
