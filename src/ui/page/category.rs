//! The items of a category.

use yew::prelude::*;

use crate::catalog::Category;
use crate::text::ui::Msg;
use crate::ui::component::block;
use crate::ui::component::row;
use crate::ui::component::title::title;
use crate::ui::route::Route;
use crate::ui::store::Store;

/// The items of a category.
pub(super) fn page(store: &Store, category: &Category) -> Html {
    let items = store.catalogue.items.iter().filter(|item| item.category == category.id);
    html! {
        <div class="ow-page">
            { block::crumbs(store, [(Route::Home, store.say(Msg::Home))]) }
            { title(store.tr(&category.name)) }
            { block::lead(store.tr(&category.summary)) }
            { row::list(items.map(|item| row::item(store, item))) }
        </div>
    }
}
