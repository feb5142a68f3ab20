//! One of many: the browser's own list, which a phone shows over the whole screen and a keyboard searches by the first letters.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::field::Answer;
use crate::text::form::Msg;
use crate::text::{Lang, Say};

use super::{Choice, FieldProps, frame, text};

/// What stands chosen in a list, also when it was changed from elsewhere: the browser ignores the markup of a line once it has been
/// chosen by hand.
#[hook]
fn use_chosen(code: &AttrValue) -> NodeRef {
    let node = use_node_ref();
    use_effect_with((node.clone(), code.clone()), |(node, code)| {
        if let Some(select) = node.cast::<HtmlSelectElement>()
            && select.value() != code.as_str()
        {
            select.set_value(code);
        }
    });
    node
}

/// Properties of [`List`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ListProps {
    /// Id of the control.
    pub id: AttrValue,
    /// What can be chosen.
    pub options: Rc<[Choice]>,
    /// Code of what is chosen; empty when nothing is.
    pub chosen: AttrValue,
    /// `aria-describedby`.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// Whether it must be put right.
    #[prop_or_default]
    pub invalid: bool,
    /// Language of the first line.
    pub lang: Lang,
    /// Takes the code that was chosen; empty for the first line.
    pub answered: Callback<AttrValue>,
}

/// A list to choose one of.
#[component]
pub(super) fn List(props: &ListProps) -> Html {
    let node = use_chosen(&props.chosen);
    let onchange = props.answered.reform(|event: Event| {
        let select = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok());
        AttrValue::from(select.map(|select| select.value()).unwrap_or_default())
    });
    let option = |choice: &Choice| {
        let code = choice.code.clone();
        html! { <option value={code.clone()} selected={code == props.chosen}>{ choice.label.clone() }</option> }
    };
    html! {
        <select ref={node} class="ow-input ow-select" id={props.id.clone()} {onchange}
            aria-describedby={props.described_by.clone()} aria-invalid={props.invalid.then_some("true")}>
            <option value="" selected={props.chosen.is_empty()}>{ Msg::PleaseChoose.say(props.lang) }</option>
            { for props.options.iter().map(option) }
        </select>
    }
}

/// The list of a question, framed.
pub(super) fn view(
    props: &FieldProps,
    answer: Option<&Answer>,
    answered: &Callback<Option<Answer>>,
) -> Html {
    let question = &props.question;
    let declined = answer == Some(&Answer::Declined);
    let chosen = if declined { AttrValue::Static(DECLINED) } else { text(answer) };
    let decline = (!question.decline.is_empty())
        .then(|| Choice { code: AttrValue::Static(DECLINED), label: question.decline.clone() });
    let options = match decline {
        Some(decline) => question.options.iter().cloned().chain([decline]).collect(),
        None => Rc::clone(&question.options),
    };
    let answered = answered.reform(|code: AttrValue| match code.as_str() {
        "" => None,
        DECLINED => Some(Answer::Declined),
        code => Some(Answer::text(code)),
    });
    let widget = html! {
        <List id={question.id.clone()} {options} {chosen} described_by={frame::described_by(question, &props.complaints)}
            invalid={frame::invalid(props)} lang={question.lang} {answered} />
    };
    frame::frame(props, widget)
}

/// In the place of a code; no code begins like this.
const DECLINED: &str = "?";
