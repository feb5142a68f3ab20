//! Language, size of type, contrast; the draft as a file; starting anew.

mod file;
mod offline;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::text::screen::Page;
use crate::text::ui::Msg;
use crate::text::{Lang, Say};
use crate::ui::component::block;
use crate::ui::component::title::title;
use crate::ui::edge::saver::Keeper;
use crate::ui::route::Look;
use crate::ui::store::{Action, Contrast, Settings, Size, Store, sends, use_store};

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
            { file::part(store) }
            <offline::Part />
            <super::people::Damaged />
            <Anew />
            { staff(store) }
            { super::counter::link(store) }
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

/// The staff mode, and the day whose rules are shown in it.
fn staff(store: &Store) -> Html {
    let send = |look: Look| sends::<MouseEvent>(store, Action::Look(look));
    let body = match store.look {
        Look::Person => html! {
            <p class="ow-actions">
                <button type="button" class="ow-button ow-button--quiet" onclick={send(Look::Staff(None))}>{ store.say(Page::StaffOn) }</button>
            </p>
        },
        Look::Staff(on) => {
            let dispatcher = store.dispatcher();
            let onchange = Callback::from(move |event: Event| {
                if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                    // An empty box is today; a browser hands out whole days only.
                    let on = input.value().parse().ok();
                    dispatcher.dispatch(Action::Look(Look::Staff(on)));
                }
            });
            let value = on.map(|on| on.to_string()).unwrap_or_default();
            html! {
                <>
                    <div class="ow-field">
                        <label class="ow-field__label" for="staff-day">{ store.say(Page::StaffDay) }</label>
                        <p class="ow-field__hint" id="staff-day-hint">{ store.say(Page::StaffDayHint) }</p>
                        <input class="ow-input ow-input--medium" type="date" id="staff-day" {value} {onchange} aria-describedby="staff-day-hint" />
                    </div>
                    <p class="ow-actions">
                        <button type="button" class="ow-button ow-button--quiet" onclick={send(Look::Person)}>{ store.say(Page::StaffOff) }</button>
                    </p>
                </>
            }
        }
    };
    block::section(
        "part-staff",
        store.say(Page::StaffHead),
        html! { <>{ block::text(store.say(Page::StaffText)) }{ body }</> },
    )
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
