//! 退保不断档清单: what stays open to those who leave a benefit.

use yew::prelude::*;

use crate::case::{Looked, Standing, leaving};
use crate::text::screen::Page;
use crate::text::ui::Msg;
use crate::ui::component::title::title as heading;
use crate::ui::component::{block, mark};
use crate::ui::edge::document;
use crate::ui::route::Route;
use crate::ui::store::{Action, Session, Store, sends};

use super::not_found;

/// The list.
pub(super) fn page(store: &Store) -> Html {
    let known = store.known();
    let Some((leaving, looked)) = leaving(&known) else { return not_found::page(store) };
    let print = Callback::from(|_| document::print());
    let remedy = |note: &crate::catalog::Note| {
        html! { <li>{ store.tr(&note.text) }{ mark::mark(store, &note.mark) }</li> }
    };
    html! {
        <div class="ow-page">
            { block::crumbs(store, [(Route::Mine, store.say(Msg::MyList))]) }
            { heading(store.tr(&leaving.title)) }
            { block::lead(store.tr(&leaving.lead)) }
            <ul class="ow-hits">{ for looked.iter().map(|looked| line(store, looked)) }</ul>
            { block::section("part-remedies", store.say(Page::Remedies), html! {
                <ul class="ow-verdict__list">{ for leaving.remedies.iter().map(remedy) }</ul>
            }) }
            <p class="ow-actions">
                <button type="button" class="ow-button" onclick={print}>{ store.say(Msg::Print) }</button>
                { block::aside(&Route::Mine, store.say(Msg::MyList)) }
            </p>
        </div>
    }
}

/// What the page is called.
pub(super) fn title(session: &Session) -> Option<AttrValue> {
    session.catalogue.screening.leaving.as_ref().map(|leaving| session.tr(&leaving.title))
}

fn line(store: &Store, looked: &Looked<'_>) -> Html {
    let (class, words) = match looked.standing {
        Standing::Likely => ("ow-hit ow-hit--likely", Page::LeavingLikely),
        Standing::Open => ("ow-hit ow-hit--open", Page::LeavingOpen),
        Standing::Kept => ("ow-hit", Page::LeavingKept),
        Standing::NotNow => ("ow-hit", Page::LeavingNotNow),
        Standing::Always => ("ow-hit", Page::LeavingAlways),
    };
    let choose = |item: &crate::catalog::Item| {
        if store.chosen(&item.id) {
            return html! { <p class="ow-hit__state">{ store.say(Msg::OnMyList) }</p> };
        }
        let onclick = sends(store, Action::Choose(item.id.clone()));
        html! {
            <button type="button" class="ow-button ow-button--small" {onclick}>
                { store.tr(&item.name) }{ " · " }{ store.say(Msg::AddToList) }
            </button>
        }
    };
    let items = looked.findings.iter().map(|finding| finding.item);
    let items = items.filter(|_| looked.standing == Standing::Likely);
    html! {
        <li {class}>
            <h2 class="ow-hit__name">{ store.tr(&looked.check.name) }</h2>
            <p class="ow-hit__state">{ store.say(words) }</p>
            <p>{ store.tr(&looked.check.note.text) }{ mark::mark(store, &looked.check.note.mark) }</p>
            { for items.map(choose) }
        </li>
    }
}
