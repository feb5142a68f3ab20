//! A civil date or a month, in boxes for year, month and day: what stands on an identity card can be copied digit by digit, and
//! nobody pages through a calendar back to 1948. A whole date put into one box is spread over all of them.

use yew::prelude::*;

use crate::field::{Answer, Kind};
use crate::text::form::Msg;
use crate::text::{Lang, Say};

use super::typing::use_typing;
use super::{FieldProps, frame};

/// The boxes of a question.
pub(super) fn view(props: &FieldProps, value: &str, answered: &Callback<Option<Answer>>) -> Html {
    let question = &props.question;
    let boxes = Boxes::of(question.kind, value);
    let invalid = frame::invalid(props);
    let part = |(n, text): (usize, &String)| {
        let rest = boxes.clone();
        let answered = answered.reform(move |text: AttrValue| rest.with(n, &text).answer());
        let id = AttrValue::from([&question.id, "-", &n.to_string()].concat());
        let label = AttrValue::from([Msg::Year, Msg::Month, Msg::Day][n].say(question.lang));
        html! { <Part key={n} {id} {label} value={text.clone()} wide={n == 0} {invalid} {answered} /> }
    };
    let class = match question.lang {
        Lang::Zh => "ow-date",
        Lang::En => "ow-date ow-date--labels-above",
    };
    frame::group(
        props,
        html! {
            <>
                <div {class}>{ for boxes.0.iter().enumerate().map(part) }</div>
                if !question.shown.is_empty() {
                    <p class="ow-date__read">{ question.shown.clone() }</p>
                }
            </>
        },
    )
}

/// Properties of [`Part`].
#[derive(Clone, PartialEq, Properties)]
struct PartProps {
    id: AttrValue,
    label: AttrValue,
    value: AttrValue,
    wide: bool,
    invalid: bool,
    answered: Callback<AttrValue>,
}

/// One box.
#[component]
fn Part(props: &PartProps) -> Html {
    let typing = use_typing(&props.value, &props.answered);
    let class = if props.wide {
        "ow-input ow-date__box ow-date__box--wide"
    } else {
        "ow-input ow-date__box"
    };
    html! {
        <div class="ow-date__part">
            <input {class} id={props.id.clone()} type="text" inputmode="numeric" data-keys="" autocomplete="off"
                aria-invalid={props.invalid.then_some("true")} ref={typing.node} value={typing.value} oninput={typing.oninput}
                onchange={typing.onchange} />
            <label for={props.id.clone()}>{ props.label.clone() }</label>
        </div>
    }
}

/// What stands in the boxes: year, month and, for a date, day.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Boxes(Vec<String>);

impl Boxes {
    /// The boxes of an answer in any spelling. What cannot be told apart stands in the first.
    fn of(kind: Kind, text: &str) -> Self {
        let count = if kind == Kind::Month { 2 } else { 3 };
        // What already stands in boxes stays as it was typed: a 3 must not become 03 under the typing hand.
        let spelled = if text.contains('-') { text.to_owned() } else { kind.normalise(text) };
        let mut parts: Vec<String> =
            spelled.splitn(count, '-').map(|p| p.trim().to_owned()).collect();
        parts.resize(count, String::new());
        Self(parts)
    }

    /// The same with another text in one box.
    fn with(&self, n: usize, text: &str) -> Self {
        let kind = if self.0.len() == 2 { Kind::Month } else { Kind::Date };
        let whole = Self::of(kind, text);
        if whole.0.iter().all(|part| !part.is_empty()) {
            return whole;
        }
        let mut boxes = self.clone();
        boxes.0[n] = text.trim().to_owned();
        boxes
    }

    /// `1952-3-1`; boxes that are still empty stay empty in it: `1952--1`.
    fn answer(&self) -> Option<Answer> {
        let any = self.0.iter().any(|part| !part.is_empty());
        any.then(|| Answer::Text(self.0.join("-")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxes(kind: Kind, text: &str) -> String {
        Boxes::of(kind, text).0.join("|")
    }

    #[test]
    fn a_date_in_any_spelling_fills_the_boxes() {
        assert_eq!(boxes(Kind::Date, "2026年11月3日"), "2026|11|03");
        assert_eq!(boxes(Kind::Date, "19520301"), "1952|03|01");
        assert_eq!(boxes(Kind::Month, "2026年11月"), "2026|11");
        assert_eq!(boxes(Kind::Date, ""), "||");
    }

    #[test]
    fn a_date_that_is_not_finished_keeps_every_box_where_it_was_typed() {
        let begun = Boxes::of(Kind::Date, "").with(2, "5").with(0, "1952");
        let Some(Answer::Text(text)) = begun.answer() else { panic!("an answer") };
        assert_eq!(text, "1952--5");
        assert_eq!(boxes(Kind::Date, &text), "1952||5");
    }

    #[test]
    fn a_digit_stays_as_it_was_typed_when_the_date_becomes_whole() {
        let whole = Boxes::of(Kind::Date, "1952-3-").with(2, "1");
        let Some(Answer::Text(text)) = whole.answer() else { panic!("an answer") };
        assert_eq!(boxes(Kind::Date, &text), "1952|3|1");
    }

    #[test]
    fn a_whole_date_typed_or_pasted_into_one_box_is_spread() {
        let pasted = Boxes::of(Kind::Date, "").with(0, "1952年3月1日");
        assert_eq!(pasted.0, ["1952", "03", "01"]);
    }

    #[test]
    fn emptying_the_boxes_empties_the_answer() {
        let emptied = Boxes::of(Kind::Month, "2026-11").with(0, "").with(1, " ");
        assert_eq!(emptied.answer(), None);
    }
}
