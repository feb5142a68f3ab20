//! What nobody has verified yet: for staff, sorted by how many sheets print it.

use yew::prelude::*;

use crate::case::{OpenMaterial, Unsure, Unverified, open_materials, unlisted, unsure, unverified};
use crate::text::Say;
use crate::text::ui::Msg as Ui;
use crate::text::verify::Msg;
use crate::ui::component::title;
use crate::ui::route::Route;
use crate::ui::store::{Session, Store};

/// The list.
pub(super) fn page(store: &Store) -> Html {
    let list = unverified(&store.catalogue, store.day());
    let (printed, awaited): (Vec<_>, Vec<_>) = list.iter().partition(|entry| entry.is_printed());
    let lead = if list.is_empty() { Msg::Nothing } else { Msg::Lead };
    html! {
        <div class="ow-page">
            <nav class="ow-crumbs" aria-label={store.say(Ui::Crumbs)}>
                <a href={Route::Settings.href()}>{ store.say(Ui::Settings) }</a>
            </nav>
            { title::title(title(store)) }
            <p class="ow-lead">{ lead.say(store.settings.lang) }</p>
            { part(store, Msg::Printed, None, &printed, |entry| Msg::OnSheets(entry.sheets.len())) }
            { part(store, Msg::Awaited, Some(Msg::AwaitedText), &awaited, |entry| Msg::ForItems(entry.rules.len())) }
            { materials(store) }
            { sentences(store) }
            { office(store) }
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
    many: fn(&Unverified) -> Msg,
) -> Html {
    if list.is_empty() {
        return Html::default();
    }
    let lang = store.settings.lang;
    let entry = |entry: &&Unverified| {
        let says = [entry.ask(&store.catalogue, lang), many(entry).say(lang)];
        pair(entry.words(&store.catalogue, lang), &says)
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

fn pair(label: String, says: &[String]) -> Html {
    html! {
        <div class="ow-facts__pair">
            <dt class="ow-facts__label">{ label }</dt>
            <dd class="ow-facts__value">{ says.join(" · ") }</dd>
        </div>
    }
}

/// What is open of materials.
fn materials(store: &Store) -> Html {
    let (list, lang) = (open_materials(&store.catalogue), store.settings.lang);
    if list.is_empty() {
        return Html::default();
    }
    let entry = |open: &OpenMaterial| {
        let many = Msg::OnSheets(open.items.len()).say(lang);
        let says = [open.open(lang), open.ask(&store.catalogue, lang), many];
        pair(open.words(&store.catalogue, lang).to_owned(), &says)
    };
    html! {
        <section class="ow-section">
            <h2 class="ow-heading">{ Msg::Materials.say(lang) }</h2>
            <dl class="ow-facts">{ for list.iter().map(entry) }</dl>
        </section>
    }
}

/// What the office's register still lacks.
fn office(store: &Store) -> Html {
    let (list, lang) = (unlisted(&store.catalogue), store.settings.lang);
    if list.is_empty() {
        return Html::default();
    }
    let entry = |(element, items): &(crate::case::Element, Vec<crate::domain::ItemId>)| {
        pair(element.say(lang), &[Msg::OfItems(items.len()).say(lang)])
    };
    html! {
        <section class="ow-section">
            <h2 class="ow-heading">{ Msg::Office.say(lang) }</h2>
            <p class="ow-text">{ Msg::OfficeText.say(lang) }</p>
            <dl class="ow-facts">{ for list.iter().map(entry) }</dl>
        </section>
    }
}

/// Every sentence that is marked, item by item.
fn sentences(store: &Store) -> Html {
    let (list, lang) = (unsure(&store.catalogue), store.settings.lang);
    if list.is_empty() {
        return Html::default();
    }
    let entry = |unsure: &Unsure| {
        let item = store.catalogue.item(&unsure.item)?;
        let (name, decides) = (item.name.get(lang).to_owned(), item.decides.get(lang).to_owned());
        let href = Route::Item(unsure.item.clone()).href();
        Some(html! {
            <>
                <h3 class="ow-heading">
                    <a {href}>{ store.say(Msg::OfItem { item: name, decides }) }</a>
                </h3>
                <ul class="ow-list">
                    { for unsure.lines(lang).into_iter().map(|line| html! { <li>{ line }</li> }) }
                </ul>
            </>
        })
    };
    html! {
        <section class="ow-section">
            <h2 class="ow-heading">{ Msg::Unsure.say(lang) }</h2>
            <p class="ow-text">{ Msg::UnsureText.say(lang) }</p>
            { for list.iter().filter_map(entry) }
        </section>
    }
}

/// The way to the list, in the settings.
pub(super) fn link(store: &Store) -> Html {
    html! {
        <p class="ow-text">
            <a href={Route::Verify.href()}>{ Msg::Link.say(store.settings.lang) }</a>
        </p>
    }
}
