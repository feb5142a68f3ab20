//! The items of a category.

use yew::prelude::*;

use crate::catalog::Category;
use crate::text::ui::Msg;
use crate::ui::component::row;
use crate::ui::component::title::title;
use crate::ui::route::Route;
use crate::ui::store::Store;

/// The items of a category.
pub(super) fn page(store: &Store, category: &Category) -> Html {
    let items = store.catalogue.items.iter().filter(|item| item.category == category.id);
    html! {
        <div class="ow-page">
            <nav class="ow-crumbs" aria-label={store.say(Msg::Crumbs)}><a href={Route::Home.href()}>{ store.say(Msg::Home) }</a></nav>
            { title(store.tr(&category.name)) }
            <p class="ow-lead">{ store.tr(&category.summary) }</p>
            { row::list(items.map(|item| row::item(store, item))) }
        </div>
    }
}
