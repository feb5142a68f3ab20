//! Rows of questions, each row a card: on a phone there is no room for columns, and a card reads like the rest of the form.

use std::rc::Rc;

use yew::prelude::*;

use crate::field::{Answer, Kind};
use crate::text::Say;
use crate::text::form::{Msg, Noun, Row};
use crate::ui::edge::document;
use crate::ui::store::Action;

use super::{Field, FieldProps, TableRow, frame};

/// A row that was just taken out.
#[derive(Clone, PartialEq)]
struct Removed {
    words: AttrValue,
    before: Option<Answer>,
    after: Option<Answer>,
}

/// The rows, and buttons to add and remove.
#[component]
pub(super) fn Table(props: &FieldProps) -> Html {
    let question = &props.question;
    let lang = question.lang;
    let noun = if has_names(props) { Noun::Person } else { Noun::Thing };
    let removed = use_state_eq(|| None::<Removed>);
    let added = use_mut_ref(|| false);
    {
        let added = Rc::clone(&added);
        let last = props.rows.last().map(|row| row_id(props, row));
        use_effect_with(props.rows.len(), move |_| {
            if added.replace(false)
                && let Some(id) = last
            {
                document::focus_control(&id);
            }
        });
    }
    let add = {
        let (taker, target, removed) =
            (props.taker.clone(), props.target.clone(), removed.setter());
        Callback::from(move |_: MouseEvent| {
            removed.set(None);
            added.replace(true);
            if let Some(table) = target.table() {
                taker.take(Action::AddRow(table));
            }
        })
    };
    // One for all rows: the answer in it is the whole table.
    let all = Rc::new(props.clone());
    let remove = |n: usize, row: &TableRow| {
        let (props, id, removed) = (Rc::clone(&all), row.id, removed.setter());
        let words = AttrValue::from(Msg::RowRemoved(named(noun, n, row)).say(lang));
        Callback::from(move |_: MouseEvent| {
            let Some(table) = props.target.table() else { return };
            removed.set(Some(Removed {
                words: words.clone(),
                before: props.answer.clone(),
                after: without(props.answer.as_ref(), id),
            }));
            props.taker.take(Action::RemoveRow(table, id));
            document::focus_id(&props.question.id);
        })
    };
    let row = |(n, row): (usize, &TableRow)| {
        let remove = remove(n, row);
        let button = Msg::RemoveThisRow(named(noun, n, row)).say(lang);
        html! {
            <fieldset class="ow-table__row" id={row_id(props, row)} key={row.id.0}>
                <legend class="ow-table__legend">{ Msg::Row(named(noun, n, row)).say(lang) }</legend>
                <div class="ow-table__cells">{ for row.cells.iter().map(cell) }</div>
                <button type="button" class="ow-button ow-button--small ow-button--quiet" onclick={remove}
                    aria-label={button}>{ Msg::RemoveRow.say(lang) }</button>
            </fieldset>
        }
    };
    let undone = (*removed).clone().filter(|removed| removed.after == props.answer);
    frame::group(
        props,
        html! {
            <div class="ow-table">
                <div class="ow-table__status" role="status">
                    if let Some(removed) = undone {
                        { undo(props, &removed) }
                    }
                </div>
                // A list of their own: among others their keys count for nothing, and each row would be made anew.
                <>{ for props.rows.iter().enumerate().map(row) }</>
                if props.rows.is_empty() {
                    <p class="ow-table__none">{ Msg::NoRows.say(lang) }</p>
                }
                <button type="button" class="ow-button ow-button--quiet ow-table__add" onclick={add}>
                    { Msg::AddRow(noun).say(lang) }
                </button>
            </div>
        },
    )
}

fn cell(props: &FieldProps) -> Html {
    html! { <Field key={props.question.id.as_str()} ..props.clone() /> }
}

/// What was removed, and the way back.
fn undo(props: &FieldProps, removed: &Removed) -> Html {
    let (taker, action) = (props.taker.clone(), props.target.action(removed.before.clone()));
    let onclick = Callback::from(move |_: MouseEvent| taker.take(action.clone()));
    html! {
        <>
            <span>{ removed.words.clone() }</span>
            <button type="button" class="ow-button ow-button--small ow-button--quiet" {onclick}>
                { Msg::Undo.say(props.question.lang) }
            </button>
        </>
    }
}

/// The answer without a row.
fn without(answer: Option<&Answer>, id: crate::field::RowId) -> Option<Answer> {
    let Some(Answer::Rows(rows)) = answer else { return None };
    let rows: Vec<_> = rows.iter().filter(|row| row.id != id).cloned().collect();
    (!rows.is_empty()).then_some(Answer::Rows(rows))
}

/// Rows with a name column are people.
fn has_names(props: &FieldProps) -> bool {
    props.question.columns.contains(&Kind::Name)
}

fn named(noun: Noun, n: usize, row: &TableRow) -> Row<'_> {
    Row { noun, n: n + 1, name: &row.name }
}

fn row_id(props: &FieldProps, row: &TableRow) -> String {
    [&props.question.id, "-row-", &row.id.0.to_string()].concat()
}
