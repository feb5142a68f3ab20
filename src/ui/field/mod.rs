//! A question on the screen: label, help, complaints, and the widget of its kind.
//!
//! Used by the guide's questions and by forms. A field knows no catalogue and no rule: it gets a [`Question`] in the person's
//! language and sends what was typed to its [`Target`]. To add a widget: a file here, an arm in [`Field`], a style sheet of the
//! same name.

mod attachment;
mod choice;
mod choices;
mod consent;
mod date;
mod division;
mod frame;
mod line;
mod long_text;
mod picture;
mod question;
mod select;
mod signature;
mod table;
mod typing;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::case::{Agreed, FieldState, Notice, Place, RowState, begun};
use crate::catalog::{self, Catalogue, Item};
use crate::domain::{FactId, FieldId, ItemId};
use crate::field::{Answer, Kind, RowId};
use crate::text::{Say, form};
use crate::ui::edge::clock;
use crate::ui::store::{Action, Session, Store};

pub use attachment::{Files, FilesProps, mark_box};
pub use division::Gazetteer;
pub use line::Line;
pub use question::{Choice, Complaint, Question, only_for};
pub use signature::{ToSign, ToSignProps};

/// More options than this stand in a list to choose from instead of under each other.
const MANY_OPTIONS: usize = 7;

/// Where an answer belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A shared fact.
    Fact(FactId),
    /// A field of one form.
    Own(ItemId, FieldId),
    /// A notice in one form, in this wording.
    Notice(ItemId, FieldId, Notice),
    /// A cell of a table.
    Cell(Place, RowId, FieldId),
}

impl Target {
    /// Where the answer of a form's field belongs.
    pub fn of(item: &ItemId, field: &catalog::Field) -> Self {
        match (field.shared(), Notice::of(field)) {
            (Some(fact), _) => Self::Fact(fact.clone()),
            (None, Some(notice)) => Self::Notice(item.clone(), field.id.clone(), notice),
            (None, None) => Self::Own(item.clone(), field.id.clone()),
        }
    }

    fn action(&self, answer: Option<Answer>) -> Action {
        match self {
            Self::Fact(fact) => Action::Fact(fact.clone(), answer),
            Self::Own(item, field) => Action::Own(item.clone(), field.clone(), answer),
            Self::Notice(item, field, notice) => {
                let agreed = Agreed { notice: notice.clone(), at: clock::timestamp() };
                Action::Agree(item.clone(), field.clone(), answer, agreed)
            }
            Self::Cell(table, row, column) => {
                Action::Cell(table.clone(), *row, column.clone(), answer)
            }
        }
    }

    /// Where the rows of a table are kept; `None` for a cell, for there are no tables in tables.
    fn table(&self) -> Option<Place> {
        match self {
            Self::Fact(fact) => Some(Place::Fact(fact.clone())),
            Self::Own(item, field) => Some(Place::Own(item.clone(), field.clone())),
            Self::Notice(..) | Self::Cell(..) => None,
        }
    }
}

/// Takes answers: those of a form, or of a guide's questions.
#[derive(Clone)]
pub struct Taker {
    store: UseReducerDispatcher<Session>,
    form: Option<ItemId>,
    /// Set until the form is begun: then its questions are remembered as they are now.
    begins: Option<Rc<Catalogue>>,
}

impl PartialEq for Taker {
    fn eq(&self, other: &Self) -> bool {
        let address = |taker: &Self| taker.begins.as_ref().map(Rc::as_ptr);
        (&self.store, &self.form, address(self)) == (&other.store, &other.form, address(other))
    }
}

impl Taker {
    /// Takes the answers to a guide's questions.
    pub fn of_guide(store: &Store) -> Self {
        Self { store: store.dispatcher(), form: None, begins: None }
    }

    /// Takes the answers of an item's form.
    pub fn of_form(store: &Store, item: &Item) -> Self {
        let begun = store.case.begun.contains_key(&item.id);
        let begins = (!begun).then(|| Rc::clone(&store.catalogue));
        Self { store: store.dispatcher(), form: Some(item.id.clone()), begins }
    }

    fn take(&self, edit: Action) {
        let begins = self.form.as_ref().zip(self.begins.as_ref());
        let begun = begins.and_then(|(id, catalogue)| begun(catalogue.item(id)?, catalogue));
        if let (Some(item), Some(begun)) = (&self.form, begun) {
            self.store.dispatch(Action::Begin(item.clone(), Rc::new(begun)));
        }
        self.store.dispatch(match &self.form {
            Some(item) => Action::In(item.clone(), Box::new(edit)),
            None => edit,
        });
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
    /// Rows of a table.
    #[prop_or_default]
    pub rows: Rc<[TableRow]>,
    /// Where the answer belongs.
    pub target: Target,
    /// Takes the answer.
    pub taker: Taker,
}

/// A row of a table.
#[derive(Clone, PartialEq)]
pub struct TableRow {
    /// Identity.
    pub id: RowId,
    /// The name in it; empty when there is none.
    pub name: AttrValue,
    /// Its cells.
    pub cells: Vec<FieldProps>,
}

impl FieldProps {
    /// A form's field as the journey found it. `asked`: the person wanted to go on, so what is missing is said as well.
    pub fn of(store: &Store, item: &Item, state: &FieldState<'_>, asked: bool) -> Self {
        let target = Target::of(&item.id, state.field);
        let question = Question::of_field(store, item, state);
        let row = |row: &RowState<'_>| TableRow::of(store, item, &question.id, &target, row, asked);
        let rows = state.rows.iter().map(row).collect();
        Self {
            answer: state.answer.clone(),
            complaints: Complaint::all(store, state, asked),
            rows,
            taker: Taker::of_form(store, item),
            question,
            target,
        }
    }
}

impl TableRow {
    fn of(
        store: &Store,
        item: &Item,
        table: &str,
        target: &Target,
        row: &RowState<'_>,
        asked: bool,
    ) -> Self {
        let cell = |state: &FieldState<'_>| {
            let target = target
                .table()
                .map(|place| Target::Cell(place, row.id, state.field.id.clone()))
                .unwrap_or_else(|| target.clone());
            FieldProps {
                question: Question::of_cell(store, item, table, row.id, state),
                answer: state.answer.clone(),
                complaints: Complaint::all(store, state, asked),
                rows: Rc::default(),
                target,
                taker: Taker::of_form(store, item),
            }
        };
        let name = row.cells.iter().find(|cell| cell.field.kind == Kind::Name);
        let name = name.and_then(|cell| cell.answer.as_ref()).map(|a| text(Some(a)));
        Self {
            id: row.id,
            name: name.unwrap_or_default(),
            cells: row.cells.iter().map(cell).collect(),
        }
    }
}

/// A question with its widget. While somebody types, its complaints stay as they are: nobody is told off in the middle of a
/// number, and nothing moves under the finger.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let typing = use_state_eq(|| false);
    let frozen = use_mut_ref(Vec::new);
    let answered = {
        let by = (props.target.clone(), props.taker.clone());
        use_callback(by, move |answer: Option<Answer>, (target, taker)| {
            taker.take(target.action(answer));
        })
    };
    let oninput = {
        let typing = typing.setter();
        Callback::from(move |_: InputEvent| typing.set(true))
    };
    // What is chosen from a list beside the typing is an answer at once.
    let onchange = {
        let typing = typing.setter();
        Callback::from(move |event: Event| {
            if event.target().is_some_and(|t| t.dyn_into::<HtmlSelectElement>().is_ok()) {
                typing.set(false);
            }
        })
    };
    let here = use_node_ref();
    let onfocusout = {
        let (typing, here) = (typing.setter(), here.clone());
        Callback::from(move |event: FocusEvent| {
            if !typing::stays_inside(&here, &event) {
                typing.set(false);
            }
        })
    };
    let mut shown = props.clone();
    if *typing {
        shown.complaints = frozen.borrow().clone();
    } else {
        frozen.replace(props.complaints.clone());
    }
    if is_typed(props.question.kind) && !props.question.readonly {
        html! { <div ref={here} {oninput} {onchange} {onfocusout}>{ widget(&shown, &answered) }{ told(&shown, &answered) }</div> }
    } else {
        html! { <div>{ widget(&shown, &answered) }{ told(&shown, &answered) }</div> }
    }
}

/// Puts right what an identity number tells, and takes that back.
fn told(props: &FieldProps, answered: &Callback<Option<Answer>>) -> Html {
    let question = &props.question;
    let Some(told) = &question.told else { return Html::default() };
    let (then, words) = if question.readonly {
        (Some(told.clone()), form::Msg::PutRight)
    } else {
        (None, form::Msg::AsInId)
    };
    let onclick = answered.reform(move |_: MouseEvent| then.clone());
    html! {
        <button type="button" class="ow-button ow-button--small ow-button--quiet" {onclick}
            aria-describedby={question.id.clone()}>{ words.say(question.lang) }</button>
    }
}

/// Whether answers are typed, rather than chosen.
fn is_typed(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::YesNo
            | Kind::Have
            | Kind::Choice
            | Kind::Choices
            | Kind::Consent
            | Kind::Signature
            | Kind::Attachment
            | Kind::Table
    )
}

fn widget(props: &FieldProps, answered: &Callback<Option<Answer>>) -> Html {
    let question = &props.question;
    let answer = props.answer.as_ref();
    match question.kind {
        Kind::Signature => signature::view(props),
        _ if question.readonly => frame::output(props),
        Kind::Choice if question.options.len() > MANY_OPTIONS => {
            select::view(props, answer, answered)
        }
        Kind::YesNo | Kind::Have | Kind::Choice => choice::view(props, answer, answered),
        Kind::Choices => choices::view(props, answer, answered),
        Kind::Consent => consent::view(props, answer, answered),
        Kind::Attachment => attachment::view(props, answered),
        Kind::Date | Kind::Month => date::view(props, &text(answer), answered),
        Kind::LongText | Kind::Address => long_text::view(props, text(answer), answered),
        Kind::Table => html! { <table::Table ..props.clone() /> },
        Kind::Text
        | Kind::Number
        | Kind::Money
        | Kind::Name
        | Kind::ResidentId
        | Kind::Phone
        | Kind::BankAccount
        | Kind::OrgCode
        | Kind::DisabilityNumber
        | Kind::Postcode => line::view(props, text(answer), answered),
    }
}

/// The typed text of an answer; empty when there is none.
fn text(answer: Option<&Answer>) -> AttrValue {
    match answer {
        Some(Answer::Text(text)) => AttrValue::from(text.clone()),
        Some(Answer::Many(_) | Answer::Rows(_) | Answer::Files(_) | Answer::Declined) | None => {
            AttrValue::default()
        }
    }
}
