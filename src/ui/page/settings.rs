//! Language, size of type, contrast; the draft as a file; starting anew.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::case::draft::{self, Record, Stamp};
use crate::text::people;
use crate::text::ui::Msg;
use crate::text::{Lang, Say};
use crate::ui::component::block;
use crate::ui::component::title::title;
use crate::ui::edge::saver::Keeper;
use crate::ui::edge::{clock, download, upload};
use crate::ui::store::{Action, Contrast, Session, Settings, Size, Store, sends, use_store};

/// The settings.
pub(super) fn page(store: &Store) -> Html {
    let settings = store.settings;
    let set = |changed: Settings| sends(store, Action::Settings(changed));
    let language = |lang: Lang| {
        (
            Msg::LanguageName.say(lang).into(),
            lang == settings.lang,
            set(Settings { lang, ..settings }),
        )
    };
    let size = |size: Size, name: Msg<'static>| {
        (store.say(name), size == settings.size, set(Settings { size, ..settings }))
    };
    let contrast = |contrast: Contrast, name: Msg<'static>| {
        (store.say(name), contrast == settings.contrast, set(Settings { contrast, ..settings }))
    };
    html! {
        <div class="ow-page ow-settings">
            { title(store.say(Msg::Settings)) }
            { choice(store.say(Msg::Language), "lang", Lang::ALL.map(language)) }
            { choice(store.say(Msg::TypeSize), "size", [size(Size::Normal, Msg::TypeNormal), size(Size::Large, Msg::TypeLarge)]) }
            { choice(store.say(Msg::Contrast), "contrast",
                [contrast(Contrast::Normal, Msg::ContrastNormal), contrast(Contrast::High, Msg::ContrastHigh)]) }
            { file(store) }
            <super::people::Damaged />
            <Anew />
            { super::verify::link(store) }
        </div>
    }
}

type Choice = (AttrValue, bool, Callback<Event>);

fn choice<const N: usize>(legend: AttrValue, name: &'static str, options: [Choice; N]) -> Html {
    let option = |(n, (label, checked, onchange)): (usize, Choice)| {
        let id = ["set-", name, "-", &n.to_string()].concat();
        html! {
            <div class="ow-choice__option">
                <input class="ow-choice__input" type="radio" id={id.clone()} {name} {checked} {onchange} />
                <label class="ow-choice__label" for={id}>{ label }</label>
            </div>
        }
    };
    html! {
        <fieldset class="ow-field ow-choice">
            <legend class="ow-field__label">{ legend }</legend>
            { for options.into_iter().enumerate().map(option) }
        </fieldset>
    }
}

fn file(store: &Store) -> Html {
    let session: Session = (**store).clone();
    let onclick = Callback::from(move |_| save_file(&session));
    block::section(
        "part-file",
        store.say(Msg::DraftFile),
        html! {
            <>
                { block::text(store.say(Msg::DraftFileText)) }
                <p class="ow-actions">
                    <button type="button" class="ow-button ow-button--quiet" {onclick}>{ store.say(Msg::SaveToFile) }</button>
                </p>
                <OpenFile />
            </>
        },
    )
}

fn save_file(session: &Session) {
    let stamp = Stamp {
        catalogue: session.catalogue.about.digest.clone(),
        saved_at: clock::timestamp(),
        ..Stamp::default()
    };
    let text = Record::seal(stamp, &session.case).to_json();
    let name = ["onewindow-", &clock::today().to_string(), ".json"].concat();
    // A web view without downloads refuses; the draft stays where it is.
    let _ = download::offer(&name, "application/json", text.as_bytes());
}

/// What came of opening a file.
#[derive(Clone, PartialEq)]
enum Opened {
    Yes,
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
    let onchange = {
        let (store, tell) = (store.clone(), outcome.setter());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let (store, tell, keeper) = (store.clone(), tell.clone(), keeper.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let text = upload::text(input).await.unwrap_or_default();
                let case = match Record::from_json(&text).and_then(|record| record.open()) {
                    Ok(case) => case,
                    Err(error) => return tell.set(Some(Opened::Unreadable(error))),
                };
                if let Some(Keeper(saver)) = keeper.filter(|_| *store.case != case)
                    && saver.exchange(&store.case, None).await.is_none()
                {
                    return tell.set(Some(Opened::Refused));
                }
                store.dispatch(Action::Restore(Rc::new(case)));
                tell.set(Some(Opened::Yes));
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
                        Some(Opened::Yes) => block::text(store.say(Msg::FileOpened)),
                        Some(Opened::Refused) => block::text(store.say(people::Msg::Refused)),
                        Some(Opened::Unreadable(error)) => block::text(store.say(error.clone())),
                    }
                }
            </div>
        </div>
    }
}

/// Starting anew takes two steps, so that nobody loses a form by a slip. Nothing of anybody stays on the device then, and the page
/// says so only when it is true.
#[component]
fn Anew() -> Html {
    let store = use_store();
    let keeper = use_context::<Keeper>();
    let said = use_state_eq(|| None::<Msg<'static>>);
    let clear = {
        let (dispatcher, said) = (store.dispatcher(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let (dispatcher, said, keeper) = (dispatcher.clone(), said.clone(), keeper.clone());
            wasm_bindgen_futures::spawn_local(async move {
                dispatcher.dispatch(Action::Clear);
                let cleared = match keeper {
                    Some(Keeper(saver)) => saver.clear().await.is_some(),
                    None => true,
                };
                said.set(Some(if cleared { Msg::Cleared } else { Msg::NotCleared }));
            });
        })
    };
    block::section(
        "part-anew",
        store.say(Msg::Anew),
        html! {
            <>
                { block::text(store.say(Msg::AnewText)) }
                <details class="ow-details">
                    <summary class="ow-details__summary">{ store.say(Msg::AnewOpen) }</summary>
                    { block::text(store.say(Msg::AnewSure)) }
                    <button type="button" class="ow-button ow-button--danger" disabled={store.read_only} onclick={clear}>
                        { store.say(Msg::AnewButton) }
                    </button>
                </details>
                <div role="status">
                    if let Some(said) = *said {
                        { block::text(store.say(said)) }
                    }
                </div>
            </>
        },
    )
}
