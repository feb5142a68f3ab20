//! Whose matter it is: several people's on one device, one at hand and the others set aside.

use std::rc::Rc;

use yew::prelude::*;

use crate::case::Case;
use crate::case::draft::{Error, Shelf, Stamp};
use crate::field::Kind;
use crate::text::Say;
use crate::text::people::Msg;
use crate::text::ui;
use crate::ui::component::block;
use crate::ui::component::title::title;
use crate::ui::edge::saver::Keeper;
use crate::ui::edge::{clock, download};
use crate::ui::field::Line;
use crate::ui::route::Route;
use crate::ui::store::{Action, Store, use_store};

/// The matter at hand and those set aside.
pub(super) fn page(store: &Store) -> Html {
    html! {
        <div class="ow-page">
            { block::crumbs(store, [(Route::Mine, store.say(ui::Msg::MyList))]) }
            { title(store.say(ui::Msg::ForWhom)) }
            { block::lead(store.say(Msg::Lead)) }
            { at_hand(store) }
            <Others />
        </div>
    }
}

/// Whose the list is, and the way here.
pub(super) fn line(store: &Store) -> Html {
    if !store.handles_files() {
        return Html::default();
    }
    let name = &store.case.name;
    html! {
        <p class="ow-text">
            if !name.is_empty() {
                { store.say(Msg::For(name)) }{ " " }
            }
            <a href={Route::People.href()}>{ store.say(Msg::Change) }</a>
        </p>
    }
}

fn at_hand(store: &Store) -> Html {
    let dispatcher = store.dispatcher();
    let answered = Callback::from(move |name: AttrValue| {
        dispatcher.dispatch(Action::Name(name.trim().to_owned()));
    });
    let name = AttrValue::from(store.case.name.clone());
    block::section(
        "part-at-hand",
        store.say(Msg::AtHand),
        html! {
            <>
                <div class="ow-field">
                    <label class="ow-field__label" for="matter-name">{ store.say(Msg::Name) }</label>
                    <p class="ow-field__hint" id="matter-name-hint">{ store.say(Msg::NameHint) }</p>
                    <Line id="matter-name" kind={Kind::Name} value={name} unit="" described_by={AttrValue::from("matter-name-hint")}
                        invalid={false} {answered} />
                </div>
                <p class="ow-actions">{ block::aside(&Route::Mine, store.say(Msg::ToList)) }</p>
            </>
        },
    )
}

/// What was set aside, and how to take it down or begin another one.
#[component]
fn Others() -> Html {
    let store = use_store();
    let keeper = use_context::<Keeper>();
    let shelf = use_state_eq(Shelf::default);
    let refused = use_state_eq(|| false);
    let look = {
        let (keeper, shelf) = (keeper.clone(), shelf.setter());
        Callback::from(move |()| {
            let (Some(keeper), shelf) = (keeper.clone(), shelf.clone()) else { return };
            wasm_bindgen_futures::spawn_local(async move { shelf.set(keeper.0.shelf().await) });
        })
    };
    {
        let look = look.clone();
        // Another page may have changed it before this one took the right to write.
        use_effect_with(store.read_only, move |_| look.emit(()));
    }
    let exchange = |down: Option<usize>| {
        let (keeper, store, look, refused) =
            (keeper.clone(), store.clone(), look.clone(), refused.setter());
        Callback::from(move |_: MouseEvent| {
            let Some(Keeper(saver)) = keeper.clone() else { return };
            let (store, look, refused) = (store.clone(), look.clone(), refused.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let taken = saver.exchange(&store.case, down).await;
                refused.set(taken.is_none());
                if let Some(case) = taken {
                    store.dispatch(Action::Restore(Rc::new(case)));
                    look.emit(());
                }
            });
        })
    };
    let forget = |at: usize| {
        let (keeper, look, refused) = (keeper.clone(), look.clone(), refused.setter());
        Callback::from(move |_: MouseEvent| {
            let Some(Keeper(saver)) = keeper.clone() else { return };
            let (look, refused) = (look.clone(), refused.clone());
            wasm_bindgen_futures::spawn_local(async move {
                refused.set(saver.forget(at).await.is_none());
                look.emit(());
            });
        })
    };
    let entry = |(at, read): (usize, Result<(Stamp, Case), Error>)| {
        let text = shelf.text(at).unwrap_or_default().to_owned();
        entry(&store, at, read, text, exchange(Some(at)), forget(at))
    };
    block::section(
        "part-others",
        store.say(Msg::Others),
        html! {
            <>
                if shelf.is_empty() {
                    { block::text(store.say(Msg::NoOthers)) }
                } else {
                    <ul class="ow-matters">{ for shelf.all().map(entry) }</ul>
                }
                <div role="status">
                    if *refused {
                        <p class="ow-notice">{ store.say(Msg::Refused) }</p>
                    }
                </div>
                if !store.case.is_empty() {
                    { block::text(store.say(Msg::BeginText)) }
                    <p class="ow-actions">
                        <button type="button" class="ow-button" disabled={store.read_only} onclick={exchange(None)}>
                            { store.say(Msg::Begin) }
                        </button>
                    </p>
                }
            </>
        },
    )
}

/// One that was set aside. What cannot be read can be handed out as it is.
fn entry(
    store: &Store,
    at: usize,
    read: Result<(Stamp, Case), Error>,
    text: String,
    go_on: Callback<MouseEvent>,
    forget: Callback<MouseEvent>,
) -> Html {
    let (name, about) = match &read {
        Ok((stamp, case)) => about(store, stamp, case),
        Err(error) => (store.say(Msg::Damaged), store.say(error.clone())),
    };
    let readable = read.is_ok();
    let locked = store.read_only;
    html! {
        <li class="ow-matter" key={at}>
            <div class="ow-matter__words">
                <p class="ow-matter__name">{ name.clone() }</p>
                <p class="ow-matter__state">{ about }</p>
            </div>
            <div class="ow-matter__actions">
                if readable {
                    <button type="button" class="ow-button ow-button--small" disabled={locked} onclick={go_on}
                        aria-label={store.say(Msg::GoOnWith(&name))}>{ store.say(Msg::GoOn) }</button>
                } else {
                    { save_as_is(store, text) }
                }
                <details class="ow-details">
                    <summary class="ow-details__summary" aria-label={store.say(Msg::RemoveThis(&name))}>{ store.say(Msg::Remove) }</summary>
                    { block::text(store.say(Msg::RemoveSure)) }
                    <button type="button" class="ow-button ow-button--small ow-button--danger" disabled={locked} onclick={forget}>
                        { store.say(Msg::RemoveYes) }
                    </button>
                </details>
            </div>
        </li>
    }
}

/// What it is called, what it is about and when it was saved.
fn about(store: &Store, stamp: &Stamp, case: &Case) -> (AttrValue, AttrValue) {
    let name = if case.name.is_empty() {
        store.say(Msg::Nameless)
    } else {
        AttrValue::from(case.name.clone())
    };
    let lang = store.settings.lang;
    let items = case.items.iter().filter_map(|id| store.catalogue.item(id));
    let names: Vec<&str> = items.map(|item| item.name.get(lang)).collect();
    let day = stamp.saved_at.get(..10).unwrap_or_default();
    let parts = [ui::Msg::List(&names).say(lang), Msg::SavedOn(day).say(lang)];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (name, AttrValue::from(parts.join(" · ")))
}

/// Hands out the text of a draft that cannot be read.
fn save_as_is(store: &Store, text: String) -> Html {
    let onclick = Callback::from(move |_: MouseEvent| {
        let name = ["onewindow-", &clock::today().to_string(), ".txt"].concat();
        // A web view without downloads refuses; the draft stays where it is.
        let _ = download::offer(&name, "text/plain", text.as_bytes());
    });
    html! {
        <button type="button" class="ow-button ow-button--small ow-button--quiet" {onclick}>{ store.say(Msg::SaveAsIs) }</button>
    }
}

/// A draft found at the start that could not be read: it can be handed out as it is.
#[component]
pub(super) fn Damaged() -> Html {
    let store = use_store();
    let keeper = use_context::<Keeper>();
    let text = use_state_eq(|| None::<String>);
    {
        let text = text.setter();
        use_effect_with((), move |()| {
            if let Some(Keeper(saver)) = keeper {
                wasm_bindgen_futures::spawn_local(async move { text.set(saver.damaged().await) });
            }
        });
    }
    let Some(text) = (*text).clone() else { return Html::default() };
    block::section(
        "part-damaged",
        store.say(Msg::Damaged),
        html! {
            <>
                { block::text(store.say(Msg::DamagedText)) }
                <p class="ow-actions">{ save_as_is(&store, text) }</p>
            </>
        },
    )
}
