//! Papers as PDF: made by the export worker when somebody asks, then opened to be printed, or saved.

use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::case::Case;
use crate::packet::{Document, Stamp};
use crate::text::Lang;
use crate::text::carry::Msg;
use crate::text::kiosk;
use crate::ui::edge::download;
use crate::ui::edge::export::{Exporter, Failure};
use crate::ui::kiosk::sheets::Printer;
use crate::ui::store::{Session, use_store};

use super::block;

const PDF: &str = "application/pdf";

/// A paper somebody may want.
#[derive(Clone, PartialEq)]
pub struct Wanted {
    /// On the button.
    pub label: AttrValue,
    /// Name of the file, with its ending; it says nothing about the person.
    pub file: &'static str,
    /// Words it; a document without a page has nothing to say, and `None` cannot be.
    pub make: Callback<(), Option<Document>>,
}

/// What a paper was made of: the matter, the language, and a number that changes with everything else. A paper made of something
/// else is not offered any more.
pub type Of = (Rc<Case>, Lang, usize);

/// Properties of [`Papers`].
#[derive(Clone, PartialEq, Properties)]
pub struct PapersProps {
    /// What can be had.
    pub wanted: Vec<Wanted>,
    /// What it would be made of now.
    pub of: Of,
}

#[derive(Clone, Default)]
enum State {
    #[default]
    NotYet,
    Busy,
    Nothing,
    Made(Rc<Made>),
    Failed(AttrValue),
}

struct Made {
    title: String,
    file: &'static str,
    of: Of,
    pdf: Uint8Array,
}

/// The buttons, and what comes of them.
#[component]
pub fn Papers(props: &PapersProps) -> Html {
    let store = use_store();
    let exporter = use_context::<Exporter>();
    let state = use_state(State::default);
    let refused = use_state_eq(|| false);
    let printer = use_context::<Option<Printer>>().flatten();
    let ask = |wanted: &Wanted| {
        let (store, exporter, of) = (store.clone(), exporter.clone(), props.of.clone());
        let (state, refused) = (state.setter(), refused.setter());
        let (make, file, printer) = (wanted.make.clone(), wanted.file, printer.clone());
        Callback::from(move |_: MouseEvent| {
            refused.set(false);
            let document = match make.emit(()) {
                Some(document) if !document.pages.is_empty() => document,
                _ => return state.set(State::Nothing),
            };
            // A kiosk opens nothing and saves nothing.
            if let Some(Printer(print)) = &printer {
                return print.emit(Rc::new(document));
            }
            let Some(exporter) = exporter.clone() else {
                return state.set(State::Failed(store.say(Msg::NoWorker)));
            };
            state.set(State::Busy);
            let (store, state, of) = (store.clone(), state.clone(), of.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let title = document.title.clone();
                state.set(match exporter.document(document, Stamp::start_of(store.today)).await {
                    Ok(pdf) => State::Made(Rc::new(Made { title, file, of, pdf })),
                    Err(Failure::NoWorker) => State::Failed(store.say(Msg::NoWorker)),
                    Err(Failure::Refused(message)) => State::Failed(message.into()),
                });
            });
        })
    };
    let label = |wanted: &Wanted| match &printer {
        Some(_) => store.say(kiosk::Msg::PrintThis(&wanted.label)),
        None => wanted.label.clone(),
    };
    let button = |wanted: &Wanted| {
        html! {
            <button type="button" class="ow-button ow-button--quiet" onclick={ask(wanted)}>{ label(wanted) }</button>
        }
    };
    let outcome = match &*state {
        State::NotYet => Html::default(),
        State::Busy => block::text(store.say(Msg::Making)),
        State::Nothing => block::text(store.say(Msg::Nothing)),
        State::Failed(why) => html! { <p class="ow-make__failed">{ why.clone() }</p> },
        State::Made(made) if made.of != props.of => Html::default(),
        State::Made(made) => {
            let refused = refused.setter();
            ready(
                &store,
                made,
                &Callback::from(move |done: Result<(), JsValue>| refused.set(done.is_err())),
            )
        }
    };
    html! {
        <>
            <p class="ow-actions">{ for props.wanted.iter().map(button) }</p>
            <div aria-live="polite">
                { outcome }
                if *refused {
                    <p class="ow-make__failed">{ store.say(Msg::NotHandedOut) }</p>
                }
            </div>
        </>
    }
}

/// A paper that is made.
fn ready(session: &Session, made: &Rc<Made>, tell: &Callback<Result<(), JsValue>>) -> Html {
    let act = |act: fn(&Made) -> Result<(), JsValue>| {
        let (made, tell) = (Rc::clone(made), tell.clone());
        Callback::from(move |_: MouseEvent| tell.emit(act(&made)))
    };
    let open = act(|made| download::open(PDF, &made.pdf));
    let save = act(|made| download::offer_array(made.file, PDF, &made.pdf));
    html! {
        <div class="ow-make">
            <p class="ow-make__head">{ session.say(Msg::Made(made.title.clone())) }</p>
            <p class="ow-actions">
                <button type="button" class="ow-button" onclick={open}>{ session.say(Msg::OpenIt) }</button>
                if session.handles_files() {
                    <button type="button" class="ow-button ow-button--quiet" onclick={save}>{ session.say(Msg::SaveIt) }</button>
                }
            </p>
        </div>
    }
}
