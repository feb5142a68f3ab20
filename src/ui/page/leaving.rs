//! 退保不断档清单: what stays open to those who leave a benefit, to be gone through together, printed and signed for.

use yew::prelude::*;

use crate::case::leaving;
use crate::domain::Value;
use crate::field::Kind;
use crate::text::screen::Page;
use crate::text::ui::Msg;
use crate::ui::component::title::title as heading;
use crate::ui::component::{block, leaving as list};
use crate::ui::edge::document;
use crate::ui::route::Route;
use crate::ui::store::{Session, Store};

use super::not_found;

/// The list.
pub(super) fn page(store: &Store) -> Html {
    let known = store.known();
    let Some((leaving, looked)) = leaving(&known) else { return not_found::page(store) };
    let print = Callback::from(|_| document::print());
    let day = Kind::Date.format(&Value::Date(store.day()), store.settings.lang);
    html! {
        <div class="ow-page">
            { block::crumbs(store, [(Route::Mine, store.say(Msg::MyList))]) }
            { heading(store.tr(&leaving.title)) }
            { block::lead(store.tr(&leaving.lead)) }
            <p class="ow-actions">
                <button type="button" class="ow-button" onclick={print}>{ store.say(Msg::Print) }</button>
                { block::aside(&Route::Mine, store.say(Msg::MyList)) }
            </p>
            { block::section("part-checks", store.say(Page::Checks(looked.len())), list::checks(store, &looked)) }
            { list::remedies(store, leaving) }
            <div class="ow-receipt">
                <p class="ow-receipt__line">{ store.tr(&store.catalogue.centre.name) }{ " · " }{ day }</p>
                <p class="ow-receipt__line">{ store.say(Page::Receiver) }</p>
                <p class="ow-receipt__line">{ store.say(Page::Giver) }</p>
            </div>
        </div>
    }
}

/// What the page is called.
pub(super) fn title(session: &Session) -> Option<AttrValue> {
    session.catalogue.screening.leaving.as_ref().map(|leaving| session.tr(&leaving.title))
}
