//! A button that reads the page's questions aloud. It is there only where the device has a voice.

use gloo::events::EventListener;
use yew::prelude::*;

use crate::text::form::Msg;
use crate::ui::component::icon::{Sign, sign};
use crate::ui::edge::voice;
use crate::ui::store::use_store;

/// Properties of [`ReadAloud`].
#[derive(Clone, PartialEq, Properties)]
pub struct ReadAloudProps {
    /// What to read.
    pub text: AttrValue,
}

/// The button.
#[component]
pub fn ReadAloud(props: &ReadAloudProps) -> Html {
    let store = use_store();
    let lang = store.settings.lang;
    let able = use_state_eq(|| false);
    let reading = use_state_eq(|| false);
    {
        let able = able.setter();
        use_effect_with(lang, move |lang| {
            let lang = *lang;
            let look = move || able.set(voice::voice(lang).is_some());
            look();
            let speaker = voice::speaker();
            let listener =
                speaker.map(|s| EventListener::new(&s, "voiceschanged", move |_| look()));
            move || drop(listener)
        });
    }
    {
        let reading = reading.setter();
        // Nobody wants to hear the page they have left.
        use_effect_with(props.text.clone(), move |_| {
            move || {
                voice::stop();
                reading.set(false);
            }
        });
    }
    if !*able {
        return Html::default();
    }
    let onclick = {
        let (text, on, reading) = (props.text.clone(), *reading, reading.setter());
        Callback::from(move |_: MouseEvent| {
            if on {
                reading.set(false);
                return voice::stop();
            }
            let ended = reading.clone();
            voice::read(&text, lang, move || ended.set(false));
            reading.set(true);
        })
    };
    let words = if *reading { Msg::StopReading } else { Msg::ReadAloud };
    html! {
        <p>
            <button type="button" class="ow-button ow-button--small ow-button--quiet" {onclick}>
                { sign(Sign::Voice) }{ store.say(words) }
            </button>
        </p>
    }
}
