//! One line of text. Many kinds are one: they differ in keyboard and width. Nothing is cut: names may be long.

use std::rc::Rc;

use yew::prelude::*;

use crate::field::{Answer, Kind};

use super::typing::{self, use_typing};
use super::{FieldProps, frame, picture};

/// Properties of [`Line`].
#[derive(Clone, PartialEq, Properties)]
pub struct LineProps {
    /// Id of the input.
    pub id: AttrValue,
    /// What kind of text.
    pub kind: Kind,
    /// The answer.
    pub value: AttrValue,
    /// Stands behind the input.
    pub unit: AttrValue,
    /// What may be meant; the browser offers what begins like what is typed.
    #[prop_or_default]
    pub offers: Rc<[AttrValue]>,
    /// `aria-describedby`.
    pub described_by: Option<AttrValue>,
    /// Whether it must be put right.
    pub invalid: bool,
    /// Takes the answer.
    pub answered: Callback<AttrValue>,
}

/// The input of a question, framed.
pub(super) fn view(
    props: &FieldProps,
    value: AttrValue,
    answered: &Callback<Option<Answer>>,
) -> Html {
    let question = &props.question;
    let answered = answered.reform(|text: AttrValue| typing::answer(&text));
    let widget = html! {
        <>{ picture::view(question.kind, question.lang) }
        <Line id={question.id.clone()} kind={question.kind} {value} unit={question.unit.clone()}
            offers={Rc::clone(&question.people)} described_by={frame::described_by(question, &props.complaints)} invalid={frame::invalid(props)} {answered} />
        if !question.shown.is_empty() {
            <p class="ow-line__read">{ question.shown.clone() }</p>
        }</>
    };
    frame::frame(props, widget)
}

/// The input.
#[component]
pub fn Line(props: &LineProps) -> Html {
    let typing = use_typing(&props.value, &props.answered);
    // Where digits are typed, the third is what is typed besides: a kiosk has such keys on its screen.
    let (mode, class, keys) = match props.kind {
        Kind::Number | Kind::Money => ("decimal", "ow-input ow-input--short", Some(".")),
        Kind::Phone => ("tel", "ow-input ow-input--medium", Some("-")),
        Kind::BankAccount => ("numeric", "ow-input ow-input--medium", Some("")),
        Kind::Postcode => ("numeric", "ow-input ow-input--short", Some("")),
        Kind::ResidentId | Kind::DisabilityNumber => {
            ("text", "ow-input ow-input--medium", Some("X"))
        }
        Kind::OrgCode | Kind::Name => ("text", "ow-input ow-input--medium", None),
        _ => ("text", "ow-input", None),
    };
    let unit_id = (!props.unit.is_empty()).then(|| [&props.id, "-unit"].concat());
    let described_by = match (&unit_id, &props.described_by) {
        (Some(unit), Some(others)) => Some(AttrValue::from([unit, " ", others].concat())),
        (Some(unit), None) => Some(AttrValue::from(unit.clone())),
        (None, others) => others.clone(),
    };
    let list = (!props.offers.is_empty()).then(|| AttrValue::from([&props.id, "-offers"].concat()));
    html! {
        <div class="ow-line">
            <input {class} id={props.id.clone()} type="text" inputmode={mode} data-keys={keys} autocomplete="off" spellcheck="false"
                list={list.clone()} aria-describedby={described_by} aria-invalid={props.invalid.then_some("true")}
                ref={typing.node} value={typing.value} oninput={typing.oninput} onchange={typing.onchange} />
            if let Some(id) = list {
                <datalist {id}>{ for props.offers.iter().map(|offer| html! { <option value={offer} /> }) }</datalist>
            }
            if let Some(id) = unit_id {
                <span class="ow-line__unit" {id}>{ props.unit.clone() }</span>
            }
        </div>
    }
}
