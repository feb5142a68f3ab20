//! A form that changed since somebody began to fill it in: what became of each answer, and the way on.

use yew::prelude::*;

use crate::case::{Gone, begun, moved};
use crate::catalog::Field;
use crate::domain::ItemId;
use crate::field::Answer;
use crate::text::attach::Msg;
use crate::text::{Localized, form};
use crate::ui::edge::saver::Keeper;
use crate::ui::store::{Action, Session, use_store};

/// Properties of [`Moved`].
#[derive(Clone, PartialEq, Properties)]
pub struct MovedProps {
    /// Whose form.
    pub item: ItemId,
}

/// The notice; nothing when the form asks what it asked.
#[component]
pub fn Moved(props: &MovedProps) -> Html {
    let store = use_store();
    let keeper = use_context::<Keeper>();
    let copied = use_state_eq(|| false);
    let Some(item) = store.catalogue.item(&props.item) else { return Html::default() };
    let Some(moved) = moved(item, &store.case) else { return Html::default() };
    let now = begun(item, &store.catalogue);
    let version = item.form.as_ref().map_or("", |form| form.version.as_str());
    let renew = {
        let (dispatcher, id) = (store.dispatcher(), item.id.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(now) = &now {
                dispatcher.dispatch(Action::Renew(id.clone(), now.clone().into()));
            }
        })
    };
    let copy = keeper.map(|Keeper(saver)| {
        let (store, copied) = (store.clone(), copied.setter());
        Callback::from(move |_: MouseEvent| {
            let (saver, store, copied) = (saver.clone(), store.clone(), copied.clone());
            wasm_bindgen_futures::spawn_local(async move {
                copied.set(saver.copy_aside(&store.case).await.is_some());
            });
        })
    });
    let labels = |fields: &[&Field]| -> Vec<Html> {
        fields.iter().map(|field| html! { <li>{ store.tr(&field.label) }</li> }).collect()
    };
    let gone = |gone: &Gone<'_>| html! { <li>{ left(&store, gone.label, gone.answer) }</li> };
    html! {
        <div class="ow-notice ow-moved" role="note">
            <p class="ow-notice__head">{ store.say(Msg::FormMoved(moved.before, version)) }</p>
            <p class="ow-notice__text">{ store.say(Msg::Kept(moved.kept)) }</p>
            { part(store.say(Msg::AskedOtherwise), labels(&moved.changed)) }
            { part(store.say(Msg::NoLongerAsked), moved.gone.iter().map(gone).collect()) }
            { part(store.say(Msg::NewlyAsked), labels(&moved.added)) }
            <p class="ow-moved__ways">
                if let Some(onclick) = copy {
                    <button type="button" class="ow-button ow-button--small ow-button--quiet" disabled={store.read_only || *copied} {onclick}>
                        { store.say(Msg::CopyAside) }
                    </button>
                }
                <button type="button" class="ow-button ow-button--small" disabled={store.read_only} onclick={renew}>{ store.say(Msg::GoOnNew) }</button>
            </p>
            <p role="status">{ if *copied { store.say(Msg::CopiedAside) } else { AttrValue::default() } }</p>
        </div>
    }
}

fn part(head: AttrValue, lines: Vec<Html>) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p class="ow-notice__text">{ head }</p>
            <ul class="ow-moved__list">{ for lines }</ul>
        </>
    }
}

/// An answer whose question is gone, as it was typed: nothing knows its kind any more.
fn left(session: &Session, label: &Localized, answer: &Answer) -> String {
    let words = match answer {
        Answer::Text(text) => text.clone(),
        Answer::Many(codes) => codes.join(" "),
        Answer::Rows(rows) => session.say(form::Msg::Rows(rows.len())).to_string(),
        Answer::Files(files) => session.say(Msg::Have(files.len())).to_string(),
        Answer::Declined => session.say(form::Msg::Declined).to_string(),
    };
    session.say(form::Msg::SummaryLine { label: &session.tr(label), problem: &words }).to_string()
}
