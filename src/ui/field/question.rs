use std::rc::Rc;

use yew::prelude::*;

use crate::case::FieldState;
use crate::catalog::{CodeList, Fact};
use crate::domain::CodeListId;
use crate::field::{Kind, Level, Violation};
use crate::text::ui::Msg;
use crate::text::{Localized, Say};
use crate::ui::store::Session;

/// A question as the widgets need it, in the person's language.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Id of the widget in the document; label, hint and complaints derive theirs from it.
    pub id: AttrValue,
    /// The question.
    pub label: AttrValue,
    /// Help.
    pub hint: AttrValue,
    /// Why it is asked.
    pub reason: AttrValue,
    /// Unit of a number.
    pub unit: AttrValue,
    /// Words that mark a question that may stay open; empty when it must be answered.
    pub optional: AttrValue,
    /// What kind of answer.
    pub kind: Kind,
    /// What can be chosen.
    pub options: Rc<[Choice]>,
    /// Words of "不清楚 / 不想说"; empty where it is not offered.
    pub decline: AttrValue,
    /// Cannot be typed into.
    pub readonly: bool,
    /// What a calculated field shows.
    pub shown: AttrValue,
}

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// As stored.
    pub code: AttrValue,
    /// As shown.
    pub label: AttrValue,
}

/// What is wrong with an answer, in the person's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// How bad.
    pub level: Level,
    /// The sentence.
    pub text: AttrValue,
}

impl Complaint {
    /// The words of a violation.
    pub fn of(session: &Session, violation: &Violation) -> Self {
        Self {
            level: violation.level,
            text: AttrValue::from(violation.message.say(session.settings.lang)),
        }
    }
}

impl Question {
    /// The question of a shared fact, as the guide asks it.
    pub fn of_fact(session: &Session, fact: &Fact) -> Self {
        Self {
            id: id(fact.id.as_str()),
            label: question(session, &fact.question, &fact.label),
            hint: session.tr(&fact.hint),
            reason: session.tr(&fact.reason),
            unit: session.tr(&fact.unit),
            optional: AttrValue::default(),
            kind: fact.kind,
            options: options(session, fact.kind, fact.codes.as_ref()),
            decline: session.say(Msg::Decline),
            readonly: false,
            shown: AttrValue::default(),
        }
    }

    /// The question of a form's field, as the journey found it.
    pub fn of_field(session: &Session, state: &FieldState<'_>) -> Self {
        let field = state.field;
        Self {
            id: id(field.id.as_str()),
            label: question(session, &field.question, &field.label),
            hint: session.tr(&field.hint),
            reason: session.tr(&field.reason),
            unit: session.tr(&field.unit),
            optional: if state.required {
                AttrValue::default()
            } else {
                session.say(Msg::Optional)
            },
            kind: field.kind,
            options: options(session, field.kind, field.codes.as_ref()),
            decline: AttrValue::default(),
            readonly: state.readonly,
            shown: AttrValue::default(),
        }
    }
}

/// The id of a question's widget.
fn id(name: &str) -> AttrValue {
    AttrValue::from(["q-", &name.replace('.', "-")].concat())
}

fn question(session: &Session, question: &Localized, label: &Localized) -> AttrValue {
    session.tr(if question.is_empty() { label } else { question })
}

fn options(session: &Session, kind: Kind, codes: Option<&CodeListId>) -> Rc<[Choice]> {
    if kind == Kind::YesNo {
        let choice =
            |code, label| Choice { code: AttrValue::Static(code), label: session.say(label) };
        return [choice("true", Msg::Yes), choice("false", Msg::No)].into();
    }
    let list: Option<&CodeList> = codes.and_then(|id| session.catalogue.code_list(id));
    let codes = list.map(|list| list.codes.as_slice()).unwrap_or_default();
    codes
        .iter()
        .map(|c| Choice { code: AttrValue::from(c.code.clone()), label: session.tr(&c.label) })
        .collect()
}
