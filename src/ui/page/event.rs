//! A life event: what belongs together, in the order to handle it.

use yew::prelude::*;

use crate::catalog::{Bundle, Item};
use crate::text::ui::Msg;
use crate::ui::component::block;
use crate::ui::component::row;
use crate::ui::component::title::title;
use crate::ui::route::Route;
use crate::ui::store::{Action, Store, sends};

/// A life event.
pub(super) fn page(store: &Store, bundle: &Bundle) -> Html {
    let items: Vec<&Item> = bundle.items.iter().filter_map(|id| store.catalogue.item(id)).collect();
    let all = items.iter().map(|item| item.id.clone()).collect();
    html! {
        <div class="ow-page">
            { block::crumbs(store, [(Route::Home, store.say(Msg::Home))]) }
            { title(store.tr(&bundle.name)) }
            { block::lead(store.tr(&bundle.summary)) }
            <h2 class="ow-heading">{ store.say(Msg::EventItems(items.len())) }</h2>
            { row::list(items.iter().map(|item| row::item(store, item))) }
            <p class="ow-actions">
                <a class="ow-button" href={Route::Mine.href()} onclick={sends(store, Action::ChooseAll(all))}>
                    { store.say(Msg::ChooseAll) }
                </a>
            </p>
            { block::text(store.say(Msg::EventNote)) }
        </div>
    }
}
