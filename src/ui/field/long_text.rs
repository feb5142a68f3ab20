//! Several lines of text, and addresses, which are long.

use yew::prelude::*;

use crate::field::{Answer, Kind};
use crate::text::Say;
use crate::text::form::Msg;
use crate::ui::edge::document;

use super::division::Chooser;
use super::typing::{self, use_typing};
use super::{FieldProps, frame};

/// Properties of [`Area`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct AreaProps {
    /// Id of the text area.
    pub id: AttrValue,
    /// The answer.
    pub value: AttrValue,
    /// Lines shown.
    pub lines: AttrValue,
    /// `aria-describedby`.
    pub described_by: Option<AttrValue>,
    /// Whether it must be put right.
    pub invalid: bool,
    /// Takes the answer.
    pub answered: Callback<AttrValue>,
}

/// The text area of a question, framed.
pub(super) fn view(
    props: &FieldProps,
    value: AttrValue,
    answered: &Callback<Option<Answer>>,
) -> Html {
    let question = &props.question;
    let lines = if question.kind == Kind::Address { "2" } else { "4" };
    let begin = (value.is_empty() && !question.area.is_empty()).then(|| {
        let (id, area) = (question.id.clone(), question.area.clone());
        let onclick = answered.reform(move |_: MouseEvent| {
            document::focus_id(&id);
            Some(Answer::text(&area))
        });
        let words = Msg::BeginAddress(&question.area).say(question.lang);
        html! {
            <button type="button" class="ow-button ow-button--small ow-button--quiet" {onclick}>{ words }</button>
        }
    });
    let answered = answered.reform(|text: AttrValue| typing::answer(&text));
    let chooser = question.gazetteer.clone().map(|gazetteer| {
        let (id, value, answered) = (question.id.clone(), value.clone(), answered.clone());
        html! { <Chooser {id} {value} {gazetteer} lang={question.lang} {answered} /> }
    });
    // Always three children: with one fewer, yew would put another text area in place of the one being typed into.
    let widget = html! {
        <><Area id={question.id.clone()} {value} {lines} described_by={frame::described_by(question, &props.complaints)}
            invalid={frame::invalid(props)} {answered} />
        { begin.unwrap_or_default() }
        { chooser.unwrap_or_default() }</>
    };
    frame::frame(props, widget)
}

/// The text area.
#[component]
pub(super) fn Area(props: &AreaProps) -> Html {
    let typing = use_typing(&props.value, &props.answered);
    html! {
        <textarea class="ow-input ow-input--area" id={props.id.clone()} rows={props.lines.clone()} autocomplete="off"
            spellcheck="false" aria-describedby={props.described_by.clone()}
            aria-invalid={props.invalid.then_some("true")} ref={typing.node} value={typing.value} oninput={typing.oninput}
            onchange={typing.onchange} />
    }
}
