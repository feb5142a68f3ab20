//! What nobody has verified yet: for staff, sorted by how many sheets print it.

use yew::prelude::*;

use crate::case::{Unverified, unverified};
use crate::text::Say;
use crate::text::ui::Msg as Ui;
use crate::text::verify::Msg;
use crate::ui::component::title;
use crate::ui::route::Route;
use crate::ui::store::{Session, Store};

/// The list.
pub(super) fn page(store: &Store) -> Html {
    let list = unverified(&store.catalogue, store.today);
    let (printed, awaited): (Vec<_>, Vec<_>) = list.iter().partition(|entry| entry.is_printed());
    let lead = if list.is_empty() { Msg::Nothing } else { Msg::Lead };
    html! {
        <div class="ow-page">
            <nav class="ow-crumbs" aria-label={store.say(Ui::Crumbs)}>
                <a href={Route::Settings.href()}>{ store.say(Ui::Settings) }</a>
            </nav>
            { title::title(title(store)) }
            <p class="ow-lead">{ lead.say(store.settings.lang) }</p>
            { part(store, Msg::Printed, None, &printed, Msg::OnSheets) }
            { part(store, Msg::Awaited, Some(Msg::AwaitedText), &awaited, Msg::ForItems) }
            { super::flow::links(store) }
        </div>
    }
}

/// What the page is called.
pub(super) fn title(session: &Session) -> AttrValue {
    Msg::Title.say(session.settings.lang).into()
}

fn part(
    store: &Store,
    heading: Msg,
    note: Option<Msg>,
    list: &[&Unverified],
    many: fn(usize) -> Msg,
) -> Html {
    if list.is_empty() {
        return Html::default();
    }
    let lang = store.settings.lang;
    let entry = |entry: &&Unverified| {
        html! {
            <div class="ow-facts__pair">
                <dt class="ow-facts__label">{ entry.words(&store.catalogue, lang) }</dt>
                <dd class="ow-facts__value">
                    { [entry.ask(&store.catalogue, lang), many(entry.items.len()).say(lang)].join(" · ") }
                </dd>
            </div>
        }
    };
    html! {
        <section class="ow-section">
            <h2 class="ow-heading">{ heading.say(lang) }</h2>
            if let Some(note) = note {
                <p class="ow-text">{ note.say(lang) }</p>
            }
            <dl class="ow-facts">{ for list.iter().map(entry) }</dl>
        </section>
    }
}

/// The way to the list, in the settings.
pub(super) fn link(store: &Store) -> Html {
    html! {
        <p class="ow-text">
            <a href={Route::Verify.href()}>{ Msg::Open.say(store.settings.lang) }</a>
        </p>
    }
}
