//! The screen nobody stands at: it invites, and says what the machine is for.

use yew::prelude::*;

use crate::text::kiosk::Msg;
use crate::text::{Lang, Say, ui};
use crate::ui::component::icon::{self, Sign, sign};
use crate::ui::component::title::title;
use crate::ui::edge::document;
use crate::ui::store::use_store;

/// Properties of [`Start`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct StartProps {
    /// Begins in a language.
    pub start: Callback<Lang>,
}

/// The screen. It begins wherever it is touched.
#[component]
pub(super) fn Start(props: &StartProps) -> Html {
    let store = use_store();
    let lang = store.settings.lang;
    let other = match lang {
        Lang::Zh => Lang::En,
        Lang::En => Lang::Zh,
    };
    let begin = |lang: Lang| props.start.reform(move |_: MouseEvent| lang);
    let step = |(n, picture): (usize, Sign)| {
        html! {
            <li class="ow-start__step">
                <span class="ow-start__number">{ n + 1 }</span>
                { sign(picture) }
                <span>{ store.say(Msg::Step(n)) }</span>
            </li>
        }
    };
    let button = {
        let start = props.start.clone();
        Callback::from(move |event: MouseEvent| {
            // Or the screen around it would begin once more, in its own language.
            event.stop_propagation();
            start.emit(other);
        })
    };
    html! {
        <main class="ow-start" id={document::MAIN_ID} onclick={begin(lang)}>
            <p class="ow-start__centre">{ icon::logo() }{ store.tr(&store.catalogue.centre.name) }</p>
            <div class="ow-start__middle">
                { title(store.say(Msg::Welcome)) }
                <p class="ow-start__text">{ store.say(Msg::WelcomeText) }</p>
                <button type="button" class="ow-start__begin">{ sign(Sign::Touch) }{ store.say(Msg::Start) }</button>
                <button type="button" class="ow-start__other" lang={other.tag()} onclick={button}>
                    { ui::Msg::LanguageName.say(other) }{ " · " }{ Msg::Start.say(other) }
                </button>
            </div>
            <ol class="ow-start__steps">
                { for [Sign::Search, Sign::Yes, Sign::Print].into_iter().enumerate().map(step) }
            </ol>
            <p class="ow-start__promise">{ store.say(Msg::NoTrace) }</p>
        </main>
    }
}
