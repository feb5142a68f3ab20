//! The page of an address that leads nowhere.

use yew::prelude::*;

use crate::text::kiosk;
use crate::text::ui::Msg;
use crate::ui::component::block;
use crate::ui::component::title::title;
use crate::ui::route::Route;
use crate::ui::store::{Mode, Store};

/// The page of an address that leads nowhere.
pub(super) fn page(store: &Store) -> Html {
    let text = match store.mode {
        Mode::Own => store.say(Msg::NotFoundText),
        Mode::Kiosk => store.say(kiosk::Msg::NotFoundText),
    };
    html! {
        <div class="ow-page">
            { title(store.say(Msg::NotFound)) }
            { block::lead(text) }
            <p class="ow-actions">
                { block::next(&Route::Home, store.say(Msg::ToHome)) }
                { block::aside(&Route::Mine, store.say(Msg::MyList)) }
            </p>
        </div>
    }
}
