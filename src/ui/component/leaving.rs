//! What stays open to those who leave a benefit: every check with how it stands, and what a signature means.

use yew::prelude::*;

use crate::case::{Looked, Standing, leaving, leaving_concerns};
use crate::catalog::{Item, Leaving, Note};
use crate::text::screen::Page;
use crate::text::ui::Msg;
use crate::ui::route::Route;
use crate::ui::store::{Action, Store, sends};

use super::{block, mark};

/// The checks, opened, wherever somebody leaves a benefit or has chosen to.
pub fn panel(store: &Store) -> Html {
    if leaving_concerns(&store.case, &store.known()) { opened(store) } else { Html::default() }
}

/// The checks on the page of an item by which one leaves.
pub fn beside(store: &Store, item: &Item) -> Html {
    let leaving = store.catalogue.screening.leaving.as_ref();
    let leaves = leaving.is_some_and(|leaving| leaving.items.contains(&item.id));
    if leaves { opened(store) } else { Html::default() }
}

fn opened(store: &Store) -> Html {
    let known = store.known();
    let Some((leaving, looked)) = leaving(&known) else { return Html::default() };
    let title = leaving.title.get(store.settings.lang);
    html! {
        <section class="ow-section" aria-labelledby="part-leaving">
            { block::heading("part-leaving", title.to_owned().into()) }
            { block::text(store.tr(&leaving.lead)) }
            <details class="ow-fold" open=true>
                <summary class="ow-fold__head">{ store.say(Page::Checks(looked.len())) }</summary>
                { checks(store, &looked) }
                { remedies(store, leaving) }
            </details>
            <p class="ow-actions">{ block::aside(&Route::Leaving, store.say(Page::OpenLeaving(title))) }</p>
        </section>
    }
}

/// Every check with how it stands.
pub fn checks(store: &Store, looked: &[Looked<'_>]) -> Html {
    html! { <ul class="ow-hits">{ for looked.iter().map(|looked| line(store, looked)) }</ul> }
}

/// What a signature means, and what one can do against the decision.
pub fn remedies(store: &Store, leaving: &Leaving) -> Html {
    let line =
        |note: &Note| html! { <li>{ store.tr(&note.text) }{ mark::mark(store, &note.mark) }</li> };
    html! {
        <>
            <h3 class="ow-subheading">{ store.say(Page::Remedies) }</h3>
            <ul class="ow-verdict__list">{ for leaving.remedies.iter().map(line) }</ul>
        </>
    }
}

fn line(store: &Store, looked: &Looked<'_>) -> Html {
    let (class, words) = match looked.standing {
        Standing::Likely => ("ow-hit ow-hit--likely", Page::LeavingLikely),
        Standing::Open => ("ow-hit ow-hit--open", Page::LeavingOpen),
        Standing::Kept => ("ow-hit", Page::LeavingKept),
        Standing::NotNow => ("ow-hit", Page::LeavingNotNow),
        Standing::Always => ("ow-hit", Page::LeavingAlways),
    };
    let choose = |item: &Item| {
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
            <h3 class="ow-hit__name">{ store.tr(&looked.check.name) }</h3>
            <p class="ow-hit__state">{ store.say(words) }</p>
            <p>{ store.tr(&looked.check.note.text) }{ mark::mark(store, &looked.check.note.mark) }</p>
            { for items.map(choose) }
        </li>
    }
}
