//! What stands where a page will be as soon as the contents of the catalogue have come.

use yew::prelude::*;

use crate::text::ui::Msg;
use crate::ui::component::block;
use crate::ui::component::title::title;
use crate::ui::store::{Action, Contents, Store, sends};

/// The page's name, and that it is coming, or that it did not come and what to do.
pub(super) fn page(store: &Store, name: Option<AttrValue>) -> Html {
    let again = sends(store, Action::Contents(Contents::Coming));
    html! {
        <div class="ow-page">
            { title(name.unwrap_or_else(|| store.say(Msg::NotFound))) }
            <div role="status">
                if store.contents == Contents::Failed {
                    { block::lead(store.say(Msg::ContentsFailed)) }
                    <p class="ow-actions">
                        <button type="button" class="ow-button" onclick={again}>{ store.say(Msg::Reload) }</button>
                    </p>
                } else {
                    { block::lead(store.say(Msg::ContentsComing)) }
                }
            </div>
        </div>
    }
}
