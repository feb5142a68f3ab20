use std::rc::Rc;

use yew::prelude::*;

use crate::case::{self, FieldState, Words};
use crate::catalog::{CodeList, Fact, Item};
use crate::domain::{CodeListId, FactId, FieldId};
use crate::field::{Answer, Kind, Level, RowId, Violation};
use crate::text::ui::Msg;
use crate::text::{Lang, Localized, Say, field};
use crate::text::{attach, form};
use crate::ui::store::Session;

use super::division::Gazetteer;

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
    /// A value that was worked out, in words; under a date, what was read: `也就是 1952年3月1日`.
    pub shown: AttrValue,
    /// Says beside a value that nobody types where it comes from.
    pub shown_note: AttrValue,
    /// Says where the answer was brought over from, and which other forms on the person's list use it too; empty when there is
    /// nothing to say.
    pub shared: AttrValue,
    /// What an identity number tells about it, as an answer: it can be put right, and taken back.
    pub told: Option<Answer>,
    /// Where the centre is, as the beginning of an address; empty for other kinds.
    pub area: AttrValue,
    /// Names of people who may be meant: those who were named before.
    pub people: Rc<[AttrValue]>,
    /// Where the divisions are that an address may begin with; `None` for other kinds.
    pub gazetteer: Option<Gazetteer>,
    /// Written across photographs: what they may be used for.
    pub purpose: AttrValue,
    /// Kinds of the columns of a table.
    pub columns: Rc<[Kind]>,
    /// The language of the words above, and of the widget's own.
    pub lang: Lang,
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
    /// Everything to say about a field. `asked`: the person wanted to go on, so what is missing is said as well.
    pub fn all(session: &Session, state: &FieldState<'_>, asked: bool) -> Vec<Self> {
        let missing = (asked && state.is_missing())
            .then(|| Self { level: Level::Error, text: session.say(field::Msg::Missing) });
        missing.into_iter().chain(state.violations.iter().map(|v| Self::of(session, v))).collect()
    }

    /// The words of a violation.
    pub fn of(session: &Session, violation: &Violation) -> Self {
        Self {
            level: violation.level,
            text: AttrValue::from(violation.message.say(session.settings.lang)),
        }
    }
}

impl Question {
    /// The id of the widget of a form's field.
    pub fn id_of(field: &FieldId) -> AttrValue {
        id(field.as_str())
    }

    /// The id of the widget of a table's cell; `table` is that of the table.
    pub fn id_of_cell(table: &str, row: RowId, column: &FieldId) -> AttrValue {
        AttrValue::from([table, "-", &row.0.to_string(), "-", column.as_str()].concat())
    }

    /// The question of a shared fact, as the guide asks it.
    pub fn of_fact(session: &Session, fact: &Fact) -> Self {
        Self {
            id: id(fact.id.as_str()),
            label: question(session, &fact.question, &fact.label),
            hint: session.tr(&fact.hint),
            reason: reason(session, &fact.reason),
            unit: unit(session, fact.kind, &fact.unit),
            optional: AttrValue::default(),
            kind: fact.kind,
            options: options(session, fact.kind, fact.codes.as_ref()),
            decline: session.say(Msg::Decline),
            readonly: false,
            shown: AttrValue::default(),
            shown_note: AttrValue::default(),
            shared: AttrValue::default(),
            told: None,
            area: area(session, fact.kind),
            people: people(session, fact.kind, session.case.facts.get(&fact.id)),
            gazetteer: gazetteer(session, fact.kind),
            purpose: AttrValue::default(),
            columns: fact.columns.iter().map(|column| column.kind).collect(),
            lang: session.settings.lang,
        }
    }

    /// The question of a form's field, as the journey found it.
    pub fn of_field(session: &Session, item: &Item, state: &FieldState<'_>) -> Self {
        let field = state.field;
        let optional = !state.required && field.kind != Kind::Signature;
        Self {
            id: id(field.id.as_str()),
            label: question(session, &field.question, &field.label),
            hint: session.tr(&field.hint),
            reason: reason(session, &field.reason),
            unit: unit(session, field.kind, &field.unit),
            optional: if optional { session.say(Msg::Optional) } else { AttrValue::default() },
            kind: field.kind,
            options: options(session, field.kind, field.codes.as_ref()),
            decline: AttrValue::default(),
            readonly: state.readonly,
            shown: shown(session, item, state),
            shown_note: session.say(match &state.value {
                Some(_) => form::Msg::WorkedOut,
                None => form::Msg::WorkedOutLater,
            }),
            shared: match field.shared() {
                Some(fact) if !state.readonly => shared(session, item, fact),
                _ => AttrValue::default(),
            },
            told: state.told.as_ref().map(Answer::from),
            area: area(session, field.kind),
            people: people(session, field.kind, state.answer.as_ref()),
            gazetteer: gazetteer(session, field.kind),
            purpose: match field.kind {
                Kind::Attachment => AttrValue::from(only_for([item])),
                _ => AttrValue::default(),
            },
            columns: field.columns.iter().map(|column| column.kind).collect(),
            lang: session.settings.lang,
        }
    }

    /// The question of a table's cell.
    pub fn of_cell(
        session: &Session,
        item: &Item,
        table: &str,
        row: RowId,
        state: &FieldState<'_>,
    ) -> Self {
        let id = Self::id_of_cell(table, row, &state.field.id);
        Self { id, ..Self::of_field(session, item, state) }
    }
}

/// What is written across a photograph. It goes to Chinese authorities, so it is Chinese in every language.
pub fn only_for<'i>(items: impl IntoIterator<Item = &'i Item>) -> String {
    let names: Vec<String> =
        items.into_iter().map(|item| format!("《{}》", item.name.zh)).collect();
    attach::Msg::OnlyFor(&names.concat()).say(Lang::Zh)
}

/// What a value says when nobody types it, and what was read out of a typed date.
fn shown(session: &Session, item: &Item, state: &FieldState<'_>) -> AttrValue {
    let Some(value) = &state.value else { return AttrValue::default() };
    let words = || {
        let words = Words::of(&session.catalogue, item);
        words.show(state.field, value, session.settings.lang)
    };
    match state.field.kind {
        _ if state.readonly => AttrValue::from(words()),
        Kind::Date | Kind::Month => {
            let again = state.field.kind.reword(value, session.settings.lang);
            let read = again.map_or_else(&words, |again| [&words(), "（", &again, "）"].concat());
            session.say(form::Msg::ReadAs(&read))
        }
        kind => {
            let again = kind.reword(value, session.settings.lang);
            again.map_or_else(AttrValue::default, |again| session.say(form::Msg::ReadAs(&again)))
        }
    }
}

/// Where the answer to a shared fact comes from, and which other forms on the person's list change with it.
fn shared(session: &Session, item: &Item, fact: &FactId) -> AttrValue {
    let lang = session.settings.lang;
    let answered = session.case.facts.contains_key(fact);
    let from = match session.case.said_in.get(fact) {
        _ if !answered => None,
        Some(form) if *form == item.id => None,
        Some(form) => {
            let form = session.catalogue.item(form);
            form.map(|form| form::Msg::BroughtFrom(form.name.get(lang)).say(lang))
        }
        None => Some(form::Msg::BroughtFromQuestions.say(lang)),
    };
    let others = elsewhere(session, item, fact);
    let also = match others.split_first() {
        None => None,
        Some((first, rest)) if answered => Some(form::Msg::ChangesAlso { first, more: rest.len() }),
        Some((first, rest)) => Some(form::Msg::UsedAlso { first, more: rest.len() }),
    };
    let also = also.map(|message| message.say(lang));
    let sentences: Vec<String> = from.into_iter().chain(also).collect();
    AttrValue::from(sentences.join(if lang == Lang::Zh { "" } else { " " }))
}

/// The names of the other items on the person's list whose forms ask for the fact too.
fn elsewhere<'s>(session: &'s Session, item: &Item, fact: &FactId) -> Vec<&'s str> {
    let others = session.case.items.iter().filter(|id| **id != item.id);
    let others = others.filter_map(|id| session.catalogue.item(id));
    let asks = |other: &&Item| {
        let sections = other.form.iter().flat_map(|form| &form.sections);
        sections.flat_map(|section| &section.fields).any(|f| f.shared() == Some(fact))
    };
    others.filter(asks).map(|other| other.name.get(session.settings.lang)).collect()
}

/// Why it is asked.
fn reason(session: &Session, reason: &Localized) -> AttrValue {
    if reason.is_empty() {
        return AttrValue::default();
    }
    AttrValue::from([&*session.say(form::Msg::Why), &*session.tr(reason)].concat())
}

/// The centre's area, from the province down in Chinese and up to it in English.
fn area(session: &Session, kind: Kind) -> AttrValue {
    let area = session.catalogue.centre.area.iter().map(|part| part.get(session.settings.lang));
    let area: Vec<&str> = area.collect();
    match (kind, session.settings.lang) {
        (Kind::Address, Lang::Zh) => AttrValue::from(area.concat()),
        (Kind::Address, Lang::En) => {
            AttrValue::from(area.into_iter().rev().collect::<Vec<_>>().join(", "))
        }
        _ => AttrValue::default(),
    }
}

/// For a name: everybody in the case but whoever stands there.
fn people(session: &Session, kind: Kind, here: Option<&Answer>) -> Rc<[AttrValue]> {
    if kind != Kind::Name {
        return Rc::default();
    }
    let here = here.map(|answer| super::text(Some(answer))).unwrap_or_default();
    let people = case::people(&session.case, &session.catalogue);
    let others = people.into_iter().filter(|name| *name != here.trim());
    others.map(|name| AttrValue::from(name.to_owned())).collect()
}

/// The divisions, for an address.
fn gazetteer(session: &Session, kind: Kind) -> Option<Gazetteer> {
    (kind == Kind::Address).then(|| Gazetteer::of(&session.catalogue)).flatten()
}

/// The unit behind the input. Money is yuan where nothing else is said.
fn unit(session: &Session, kind: Kind, unit: &Localized) -> AttrValue {
    match kind {
        Kind::Money if unit.is_empty() => session.say(form::Msg::Yuan),
        _ => session.tr(unit),
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
    let yes_or_no = match kind {
        Kind::YesNo => Some([Msg::Yes, Msg::No]),
        Kind::Have => Some([Msg::Have, Msg::HaveNot]),
        _ => None,
    };
    if let Some([yes, no]) = yes_or_no {
        let choice =
            |code, label| Choice { code: AttrValue::Static(code), label: session.say(label) };
        return [choice("true", yes), choice("false", no)].into();
    }
    let list: Option<&CodeList> = codes.and_then(|id| session.catalogue.code_list(id));
    let codes = list.map(|list| list.codes.as_slice()).unwrap_or_default();
    codes
        .iter()
        .filter(|code| !code.hide)
        .map(|c| Choice { code: AttrValue::from(c.code.clone()), label: session.tr(&c.label) })
        .collect()
}
