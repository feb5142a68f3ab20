//! Opening a packet: by a file that is chosen or dropped, and the code of the paper by a scanner that types.

use std::rc::Rc;

use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use crate::packet::data;
use crate::text::counter::Msg;
use crate::ui::component::block;
use crate::ui::edge::upload;
use crate::ui::store::Store;

use super::desk::{Act, Desk, Refused};

/// The part.
pub(super) fn part(store: &Store, desk: &UseReducerHandle<Desk>) -> Html {
    let onchange = {
        let desk = desk.clone();
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            take(&desk, input.as_ref().and_then(upload::taken));
        })
    };
    // Without this the browser would open the file in place of the page.
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    let ondrop = {
        let desk = desk.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            let files = event.data_transfer().and_then(|dropped| dropped.files());
            take(&desk, files.and_then(|files| files.get(0)));
        })
    };
    block::section(
        "part-open",
        store.say(Msg::OpenHeading),
        html! {
            <>
                <div class="ow-counter__drop" {ondragover} {ondrop}>
                    <label class="ow-field__label" for="counter-file">{ store.say(Msg::File) }</label>
                    <p class="ow-field__hint">{ store.say(Msg::Drop) }</p>
                    <input class="ow-settings__file" id="counter-file" type="file" accept=".zip,.pdf,application/zip,application/pdf" {onchange} />
                    <div role="alert">{ refused(store, desk) }</div>
                </div>
                { code(store, desk) }
                { block::text(store.say(Msg::NothingStored)) }
            </>
        },
    )
}

fn take(desk: &UseReducerHandle<Desk>, file: Option<File>) {
    let (Some(file), desk) = (file, desk.dispatcher()) else { return };
    wasm_bindgen_futures::spawn_local(async move {
        desk.dispatch(Act::File(upload::bytes(&file).await));
    });
}

fn refused(store: &Store, desk: &Desk) -> Html {
    let (code, why) = match &desk.refused {
        None => return Html::default(),
        Some(Refused::Unreadable) => ("", store.say(Msg::Unreadable)),
        Some(Refused::Packet(problem)) => (problem.code(), store.say(problem.clone())),
    };
    html! {
        <div class="ow-notice">
            <p class="ow-notice__head">{ store.say(Msg::Refused) }</p>
            <p class="ow-notice__text">{ why }{ " " }{ code }</p>
        </div>
    }
}

/// A scanner types what it reads and ends with Enter, which takes the answer.
fn code(store: &Store, desk: &UseReducerHandle<Desk>) -> Html {
    let onchange = {
        let (desk, catalogue) = (desk.dispatcher(), Rc::clone(&store.catalogue));
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                let typed = input.value();
                // The next part of several is scanned into an empty field.
                if data::is_part(&typed) {
                    input.set_value("");
                }
                desk.dispatch(Act::Code(typed, Rc::clone(&catalogue)));
            }
        })
    };
    html! {
        <div class="ow-field">
            <label class="ow-field__label" for="counter-code">{ store.say(Msg::Code) }</label>
            <p class="ow-field__hint" id="counter-code-hint">{ store.say(Msg::CodeHint) }</p>
            <input class="ow-input" id="counter-code" type="text" inputmode="text" autocomplete="off" spellcheck="false"
                aria-describedby="counter-code-hint" {onchange} />
            <div role="status">
                if desk.code == Some(None) {
                    { block::text(store.say(Msg::NoCode)) }
                }
                if let Some(unread) = &desk.unread {
                    { block::text(store.say(unread.clone())) }
                }
            </div>
        </div>
    }
}
