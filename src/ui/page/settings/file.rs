//! The draft as a file: to carry on elsewhere, with a passphrase when one is wanted.

use std::rc::Rc;

use js_sys::Uint8Array;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::case::draft::{self, Record, Stamp};
use crate::text::people;
use crate::text::ui::Msg;
use crate::ui::component::block;
use crate::ui::edge::saver::Keeper;
use crate::ui::edge::{clock, download, sealed, upload};
use crate::ui::store::{Action, Session, Store, use_store};

/// Saving to a file and opening one.
pub(super) fn part(store: &Store) -> Html {
    block::section(
        "part-file",
        store.say(Msg::DraftFile),
        html! {
            <>
                { block::text(store.say(Msg::DraftFileText)) }
                <SaveFile />
                <OpenFile />
            </>
        },
    )
}

/// Saves to a file; with a passphrase, when one is given.
#[component]
fn SaveFile() -> Html {
    let store = use_store();
    let keeper = use_context::<Keeper>();
    let word = use_node_ref();
    let refused = use_state_eq(|| false);
    let onclick = {
        let (store, word, refused) = (store.clone(), word.clone(), refused.setter());
        let keeper = keeper.clone();
        Callback::from(move |_: MouseEvent| {
            let typed = word.cast::<HtmlInputElement>().map(|input| input.value());
            let typed = typed.filter(|typed| !typed.is_empty());
            let (store, refused, keeper) = (store.clone(), refused.clone(), keeper.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let text = text_of(&store, keeper).await;
                let text = match typed {
                    Some(word) => sealed::seal(&text, &word).await,
                    None => Some(text),
                };
                refused.set(text.is_none());
                if let Some(text) = text {
                    save_file(&text);
                }
            });
        })
    };
    html! {
        <>
            <div class="ow-field">
                <label class="ow-field__label" for="save-word">{ store.say(people::Msg::SaveWord) }</label>
                <p class="ow-field__hint" id="save-word-hint">{ store.say(people::Msg::SaveWordText) }</p>
                <input class="ow-input ow-input--medium" id="save-word" type="text" autocomplete="off" spellcheck="false"
                    aria-describedby="save-word-hint" ref={word} />
            </div>
            <p class="ow-actions">
                <button type="button" class="ow-button ow-button--quiet" {onclick}>{ store.say(Msg::SaveToFile) }</button>
            </p>
            <div role="status">
                if *refused {
                    { block::text(store.say(people::Msg::NoSealing)) }
                }
            </div>
        </>
    }
}

/// The matter at hand as the text of a file, with its photographs.
async fn text_of(session: &Session, keeper: Option<Keeper>) -> String {
    let stamp = Stamp {
        catalogue: session.catalogue.about.digest.clone(),
        saved_at: clock::timestamp(),
        ..Stamp::default()
    };
    let mut files = Vec::new();
    if let Some(Keeper(saver)) = keeper {
        for file in session.case.files() {
            files.extend(saver.bytes(&file.sha256).await.map(|bytes| bytes.to_vec()));
        }
    }
    Record::seal(stamp, &session.case).carrying(files).to_json()
}

fn save_file(text: &str) {
    let name = ["onewindow-", &clock::today().to_string(), ".json"].concat();
    // A web view without downloads refuses; the draft stays where it is.
    let _ = download::offer(&name, "application/json", text.as_bytes());
}

/// What came of opening a file.
#[derive(Clone, PartialEq)]
enum Opened {
    Yes,
    /// It waits for its passphrase; whether one was tried already.
    Sealed(Rc<str>, bool),
    /// The matter at hand could not be set aside, so it stays.
    Refused,
    Unreadable(draft::Error),
}

/// Opens a saved file. What is at hand is set aside, for it may be somebody else's.
#[component]
fn OpenFile() -> Html {
    let store = use_store();
    let keeper = use_context::<Keeper>();
    let outcome = use_state_eq(|| None::<Opened>);
    let word = use_node_ref();
    let take = {
        let (store, tell) = (store.clone(), outcome.setter());
        Callback::from(move |text: String| {
            let (store, tell, keeper) = (store.clone(), tell.clone(), keeper.clone());
            wasm_bindgen_futures::spawn_local(async move {
                tell.set(Some(open(&store, keeper, &text).await));
            });
        })
    };
    let onchange = {
        let (take, tell) = (take.clone(), outcome.setter());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let (take, tell) = (take.clone(), tell.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let text = upload::text(input).await.unwrap_or_default();
                if sealed::is_sealed(&text) {
                    tell.set(Some(Opened::Sealed(text.into(), false)));
                } else {
                    take.emit(text);
                }
            });
        })
    };
    let unseal = |file: &Rc<str>| {
        let (file, word, tell) = (Rc::clone(file), word.clone(), outcome.setter());
        Callback::from(move |_: MouseEvent| {
            let typed = word.cast::<HtmlInputElement>().map(|input| input.value());
            let (file, tell, take) = (Rc::clone(&file), tell.clone(), take.clone());
            wasm_bindgen_futures::spawn_local(async move {
                match sealed::open(&file, &typed.unwrap_or_default()).await {
                    Some(text) => take.emit(text),
                    None => tell.set(Some(Opened::Sealed(file, true))),
                }
            });
        })
    };
    html! {
        <div class="ow-field">
            <label class="ow-field__label" for="open-file">{ store.say(Msg::OpenFile) }</label>
            <p class="ow-field__hint">{ store.say(Msg::OpenFileText) }</p>
            <input class="ow-settings__file" id="open-file" type="file" accept=".json,application/json" disabled={store.read_only} {onchange} />
            <div role="status">
                {
                    match &*outcome {
                        None => Html::default(),
                        Some(Opened::Sealed(_, tried)) => block::text(store.say(if *tried { people::Msg::WrongWord } else { people::Msg::NeedsWord })),
                        Some(Opened::Yes) => block::text(store.say(Msg::FileOpened)),
                        Some(Opened::Refused) => block::text(store.say(people::Msg::Refused)),
                        Some(Opened::Unreadable(error)) => block::text(store.say(error.clone())),
                    }
                }
            </div>
            if let Some(Opened::Sealed(file, _)) = &*outcome {
                <label class="ow-field__label" for="open-word">{ store.say(people::Msg::OpenWord) }</label>
                <input class="ow-input ow-input--medium" id="open-word" type="text" autocomplete="off" spellcheck="false" ref={word.clone()} />
                <p class="ow-actions">
                    <button type="button" class="ow-button" onclick={unseal(file)}>{ store.say(people::Msg::OpenIt) }</button>
                </p>
            }
        </div>
    }
}

/// Sets aside what is at hand and goes on with the matter in a file's text.
async fn open(store: &Store, keeper: Option<Keeper>, text: &str) -> Opened {
    let read = Record::from_json(text).and_then(|record| Ok((record.open()?, record.carried()?)));
    let (case, files) = match read {
        Ok(read) => read,
        Err(error) => return Opened::Unreadable(error),
    };
    if let Some(Keeper(saver)) = &keeper {
        for (digest, bytes) in &files {
            if saver.keep(digest, &Uint8Array::from(bytes.as_slice())).await.is_none() {
                return Opened::Refused;
            }
        }
    }
    if let Some(Keeper(saver)) = keeper.filter(|_| *store.case != case)
        && saver.exchange(&store.case, None).await.is_none()
    {
        return Opened::Refused;
    }
    store.dispatch(Action::Restore(Rc::new(case)));
    Opened::Yes
}
