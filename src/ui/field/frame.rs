//! What stands around every widget.

use yew::prelude::*;

use crate::field::Level;

use super::{Complaint, FieldProps, Question};

/// Label, help and complaints around a widget with one control, whose id is the question's.
pub(super) fn frame(props: &FieldProps, widget: Html) -> Html {
    let question = &props.question;
    html! {
        <div class={class(props)}>
            <label class="ow-field__label" for={question.id.clone()}>{ label(question) }</label>
            { help(question) }
            { complaints(question, &props.complaints) }
            { widget }
        </div>
    }
}

/// The same around a widget of several controls: a group with a legend.
pub(super) fn group(props: &FieldProps, widget: Html) -> Html {
    let question = &props.question;
    html! {
        <fieldset class={class(props)} id={question.id.clone()} tabindex="-1" aria-describedby={described_by(question, &props.complaints)}>
            <legend class="ow-field__label">{ label(question) }</legend>
            { help(question) }
            { complaints(question, &props.complaints) }
            { widget }
        </fieldset>
    }
}

/// A value nobody types: worked out from other answers.
pub(super) fn output(props: &FieldProps) -> Html {
    let question = &props.question;
    let label_id = [&question.id, "-label"].concat();
    html! {
        <div class={class(props)}>
            <p class="ow-field__label" id={label_id.clone()}>{ question.label.clone() }</p>
            { complaints(question, &props.complaints) }
            <output class="ow-output" id={question.id.clone()} aria-labelledby={label_id}>
                if !question.shown.is_empty() {
                    <span class="ow-output__value">{ question.shown.clone() }</span>
                }
                <span class="ow-output__note">{ question.shown_note.clone() }</span>
            </output>
        </div>
    }
}

/// The class of the field, by its worst complaint.
pub(super) fn class(props: &FieldProps) -> &'static str {
    match props.complaints.first().map(|c| c.level) {
        Some(Level::Error) => "ow-field ow-field--error",
        Some(Level::Warning) => "ow-field ow-field--warning",
        Some(Level::Note) | None => "ow-field",
    }
}

/// The question in words.
pub(super) fn label(question: &Question) -> Html {
    html! {
        <>
            { question.label.clone() }
            if !question.optional.is_empty() {
                <span class="ow-field__optional">{ question.optional.clone() }</span>
            }
        </>
    }
}

/// Hint, reason, and whether other forms use it too.
pub(super) fn help(question: &Question) -> Html {
    let id = |suffix: &str| [&question.id, suffix].concat();
    html! {
        <>
            if !question.hint.is_empty() {
                <p class="ow-field__hint" id={id("-hint")}>{ question.hint.clone() }</p>
            }
            if has_reason(question) {
                <p class="ow-field__reason" id={id("-reason")}>
                    { question.reason.clone() }
                    if !question.shared.is_empty() {
                        { " " }<span class="ow-field__shared">{ question.shared.clone() }</span>
                    }
                </p>
            }
        </>
    }
}

fn has_reason(question: &Question) -> bool {
    !question.reason.is_empty() || !question.shared.is_empty()
}

/// What is wrong.
pub(super) fn complaints(question: &Question, complaints: &[Complaint]) -> Html {
    let line = |(n, complaint): (usize, &Complaint)| {
        let class = match complaint.level {
            Level::Error => "ow-field__complaint ow-field__complaint--error",
            Level::Warning => "ow-field__complaint ow-field__complaint--warning",
            Level::Note => "ow-field__complaint",
        };
        html! { <p {class} id={complaint_id(question, n)}>{ complaint.text.clone() }</p> }
    };
    html! { <>{ for complaints.iter().enumerate().map(line) }</> }
}

fn complaint_id(question: &Question, n: usize) -> String {
    [&question.id, "-complaint-", &n.to_string()].concat()
}

/// The ids of help and complaints, for `aria-describedby`; `None` when there are none.
pub(super) fn described_by(question: &Question, complaints: &[Complaint]) -> Option<AttrValue> {
    let hint = (!question.hint.is_empty()).then(|| [&question.id, "-hint"].concat());
    let reason = has_reason(question).then(|| [&question.id, "-reason"].concat());
    let complaints = (0..complaints.len()).map(|n| complaint_id(question, n));
    let ids: Vec<String> = complaints.chain(hint).chain(reason).collect();
    (!ids.is_empty()).then(|| AttrValue::from(ids.join(" ")))
}

/// Whether the answer must be put right.
pub(super) fn invalid(props: &FieldProps) -> bool {
    props.complaints.iter().any(|c| c.level == Level::Error)
}
