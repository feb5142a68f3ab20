//! The page of an address that leads nowhere.

use yew::prelude::*;

use crate::text::ui::Msg;
use crate::ui::component::title::title;
use crate::ui::route::Route;
use crate::ui::store::Store;

/// The page of an address that leads nowhere.
pub(super) fn page(store: &Store) -> Html {
    html! {
        <div class="ow-page">
            { title(store.say(Msg::NotFound)) }
            <p class="ow-lead">{ store.say(Msg::NotFoundText) }</p>
            <p class="ow-actions">
                <a class="ow-button" href={Route::Home.href()}>{ store.say(Msg::ToHome) }</a>
                <a class="ow-button ow-button--quiet" href={Route::Mine.href()}>{ store.say(Msg::MyList) }</a>
            </p>
        </div>
    }
}
