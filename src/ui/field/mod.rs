//! A question on the screen: label, help, complaints, and the widget of its kind.
//!
//! Used by the guide's questions and by forms. A field knows no catalogue and no rule: it gets a [`Question`] in the person's
//! language and sends what was typed to its [`Target`].

mod choice;
mod choices;
mod consent;
mod date;
mod frame;
mod line;
mod long_text;
mod question;
mod signature;

use yew::prelude::*;

use crate::catalog;
use crate::domain::{FactId, FieldId, ItemId};
use crate::field::{Answer, Kind};
use crate::ui::store::{Action, Session};

pub use question::{Choice, Complaint, Question};

/// Where an answer belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A shared fact.
    Fact(FactId),
    /// A field of one form.
    Own(ItemId, FieldId),
}

impl Target {
    /// Where the answer of a form's field belongs.
    pub fn of(item: &ItemId, field: &catalog::Field) -> Self {
        match &field.fact {
            Some(fact) => Self::Fact(fact.clone()),
            None => Self::Own(item.clone(), field.id.clone()),
        }
    }

    fn action(&self, answer: Option<Answer>) -> Action {
        match self {
            Self::Fact(fact) => Action::Fact(fact.clone(), answer),
            Self::Own(item, field) => Action::Own(item.clone(), field.clone(), answer),
        }
    }
}

/// Properties of [`Field`]. All of them compare equal while nothing about the question changes, so a field being typed into is
/// not drawn again because something else was saved.
#[derive(Clone, PartialEq, Properties)]
pub struct FieldProps {
    /// The question.
    pub question: Question,
    /// What was answered.
    #[prop_or_default]
    pub answer: Option<Answer>,
    /// What is wrong with it, worst first.
    #[prop_or_default]
    pub complaints: Vec<Complaint>,
    /// Where the answer belongs.
    pub target: Target,
    /// Takes the answer.
    pub send: UseReducerDispatcher<Session>,
}

/// A question with its widget.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let answered = {
        let (send, target) = (props.send.clone(), props.target.clone());
        use_callback((), move |answer: Option<Answer>, ()| send.dispatch(target.action(answer)))
    };
    let question = &props.question;
    let answer = props.answer.as_ref();
    match question.kind {
        Kind::YesNo | Kind::Choice => choice::view(props, answer, &answered),
        Kind::Choices => choices::view(props, answer, &answered),
        Kind::Consent => consent::view(props, answer, &answered),
        Kind::Signature => signature::view(props),
        Kind::Date => date::view(props, answer, &answered),
        Kind::LongText => long_text::view(props, answer, &answered),
        Kind::Text
        | Kind::Number
        | Kind::Money
        | Kind::Month
        | Kind::Name
        | Kind::ResidentId
        | Kind::Phone
        | Kind::BankAccount
        | Kind::OrgCode
        | Kind::Address
        | Kind::Table => frame::frame(props, line::view(props, text(answer), &answered)),
    }
}

/// The typed text of an answer; empty when there is none.
fn text(answer: Option<&Answer>) -> AttrValue {
    match answer {
        Some(Answer::Text(text)) => AttrValue::from(text.clone()),
        Some(Answer::Many(_) | Answer::Rows(_) | Answer::Declined) | None => AttrValue::default(),
    }
}
