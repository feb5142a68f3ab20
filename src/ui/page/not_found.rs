//! The page of an address that leads nowhere.

use yew::prelude::*;

use crate::text::ui::Msg;
use crate::ui::component::block;
use crate::ui::component::title::title;
use crate::ui::route::Route;
use crate::ui::store::Store;

/// The page of an address that leads nowhere.
pub(super) fn page(store: &Store) -> Html {
    html! {
        <div class="ow-page">
            { title(store.say(Msg::NotFound)) }
            { block::lead(store.say(Msg::NotFoundText)) }
            <p class="ow-actions">
                { block::next(&Route::Home, store.say(Msg::ToHome)) }
                { block::aside(&Route::Mine, store.say(Msg::MyList)) }
            </p>
        </div>
    }
}
