//! The page that stands when the app cannot start: the catalogue did not come, or is not for this program.

use yew::prelude::*;

use crate::text::ui::Msg;
use crate::text::{Lang, Say, kiosk};

/// Properties of [`Failure`].
#[derive(Clone, PartialEq, Properties)]
pub struct FailureProps {
    /// Language.
    pub lang: Lang,
    /// What went wrong, for whoever keeps the host.
    pub reason: AttrValue,
    /// Whether it stands on a machine in a hall, where nobody kept anything.
    #[prop_or_default]
    pub kiosk: bool,
}

/// What is wrong, that nothing is lost, and what to do. Reloading is a link to the page itself.
#[component]
pub fn Failure(props: &FailureProps) -> Html {
    let say = |message: Msg<'_>| message.say(props.lang);
    let text = if props.kiosk {
        kiosk::Msg::CannotStartText.say(props.lang)
    } else {
        say(Msg::CannotStartText)
    };
    html! {
        <div class="ow-app" lang={props.lang.tag()}>
            <main class="ow-main">
                <div class="ow-page">
                    <h1 class="ow-title">{ say(Msg::CannotStart) }</h1>
                    <p class="ow-lead">{ text }</p>
                    <p class="ow-actions"><a class="ow-button" href="">{ say(Msg::Reload) }</a></p>
                    <p class="ow-text ow-text--soft">{ props.reason.clone() }</p>
                </div>
            </main>
        </div>
    }
}
