//! The first page: say what you want, or find it; go on where you were.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::catalog::{Category, Found, Hit, Reason};
use crate::text::screen::Page;
use crate::text::search::Why;
use crate::text::ui::Msg;
use crate::ui::component::block;
use crate::ui::component::icon::{Sign, sign};
use crate::ui::component::row;
use crate::ui::component::title::title;
use crate::ui::route::Route;
use crate::ui::store::{Action, Store};

/// The first page.
pub(super) fn page(store: &Store, saved_at: Option<&AttrValue>) -> Html {
    let searching = !store.query.trim().is_empty();
    html! {
        <>
            <div class="ow-home__hero">
                { title(store.say(Msg::HomeTitle)) }
                <p class="ow-home__lead">
                    { store.say(Msg::HomeLead { categories: store.catalogue.categories.len(), items: store.catalogue.items.len() }) }
                </p>
                { search_box(store) }
            </div>
            if searching {
                { hits(store) }
            } else {
                { go_on(store, saved_at) }
                { look(store) }
                { events(store) }
                { categories(store) }
            }
        </>
    }
}

fn search_box(store: &Store) -> Html {
    let dispatcher = store.dispatcher();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) {
            dispatcher.dispatch(Action::Query(input.value().into()));
        }
    });
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! {
        <form class="ow-search" role="search" {onsubmit}>
            <label class="ow-search__label" for="search">{ store.say(Msg::SearchLabel) }</label>
            <div class="ow-search__box">
                { sign(Sign::Search) }
                <input class="ow-search__input" id="search" type="search" autocomplete="off" enterkeyhint="search"
                    placeholder={store.say(Msg::SearchExample)} value={store.query.clone()} {oninput} />
            </div>
        </form>
    }
}

fn hits(store: &Store) -> Html {
    let hits = store.search.find(&store.query);
    html! {
        <section class="ow-home__part" aria-labelledby="part-hits">
            <div role="status">{ block::heading("part-hits", store.say(Msg::Hits(hits.len()))) }</div>
            if hits.is_empty() {
                { block::text(store.say(Msg::NoHits)) }
                { categories(store) }
            } else {
                { row::list(hits.iter().map(|hit| hit_row(store, hit))) }
            }
        </section>
    }
}

/// A hit and, where its name does not tell, why it is one.
fn hit_row(store: &Store, hit: &Hit<'_>) -> Html {
    let name = |text| store.tr(text);
    let why = match &hit.reason {
        Reason::Name => AttrValue::default(),
        Reason::Called(word) => store.say(Why::Called(word)),
        Reason::Sound(word) => store.say(Why::Sound(word)),
        Reason::Nearly(word) => store.say(Why::Nearly(word)),
        Reason::Event(event) => store.say(Why::Event(&name(&event.name))),
        Reason::Category(category) => store.say(Why::Category(&name(&category.name))),
        Reason::Words(words) => store.say(Why::Words(words)),
    };
    let (route, name, text) = match hit.found {
        Found::Item(item) => (Route::Item(item.id.clone()), &item.name, &item.summary),
        Found::Event(event) => (Route::Event(event.id.clone()), &event.name, &event.summary),
    };
    row::hit(&route, store.tr(name), store.tr(text), why)
}

/// Where the person was: what, and when it was saved.
fn go_on(store: &Store, saved_at: Option<&AttrValue>) -> Html {
    if store.case.items.is_empty() {
        return Html::default();
    }
    let lang = store.settings.lang;
    let names: Vec<&str> = store
        .case
        .items
        .iter()
        .filter_map(|id| store.catalogue.item(id))
        .map(|item| item.name.get(lang))
        .collect();
    html! {
        <section class="ow-resume" aria-labelledby="part-resume">
            <div class="ow-resume__words">
                <h2 class="ow-resume__head" id="part-resume">{ store.say(Msg::GoOn) }</h2>
                <p class="ow-resume__names">{ store.say(Msg::List(&names)) }</p>
                if let Some((date, time)) = saved_at.and_then(|at| moment(at)) {
                    <p class="ow-resume__time">{ store.say(Msg::SavedAt { date, time }) }</p>
                }
            </div>
            { block::next(&Route::Mine, store.say(Msg::GoOnButton)) }
        </section>
    }
}

/// Day and minute of an RFC 3339 time.
fn moment(at: &str) -> Option<(&str, &str)> {
    at.get(..10).zip(at.get(11..16))
}

/// The way for those who do not know what to look for.
fn look(store: &Store) -> Html {
    html! {
        <section class="ow-resume" aria-labelledby="part-look">
            <div class="ow-resume__words">
                <h2 class="ow-resume__head" id="part-look">{ store.say(Page::Look) }</h2>
                <p class="ow-resume__names">{ store.say(Page::LookText) }</p>
            </div>
            { block::aside(&Route::Screen, store.say(Page::Look)) }
        </section>
    }
}

fn events(store: &Store) -> Html {
    if store.catalogue.bundles.is_empty() {
        return Html::default();
    }
    let card = |bundle: &crate::catalog::Bundle| {
        html! {
            <li class="ow-card">
                <a class="ow-card__link" href={Route::Event(bundle.id.clone()).href()}>
                    <span class="ow-card__name">{ store.tr(&bundle.name) }</span>
                    <span class="ow-card__text">{ store.tr(&bundle.summary) }</span>
                </a>
            </li>
        }
    };
    html! {
        <section class="ow-home__part" aria-labelledby="part-events">
            { block::heading("part-events", store.say(Msg::Events)) }
            { block::text(store.say(Msg::EventsLead)) }
            <ul class="ow-cards">{ for store.catalogue.bundles.iter().map(card) }</ul>
        </section>
    }
}

fn categories(store: &Store) -> Html {
    let line = |category: &Category| {
        let count =
            store.catalogue.items.iter().filter(|item| item.category == category.id).count();
        html! {
            <li class="ow-index__entry">
                <a class="ow-index__link" href={Route::Category(category.id.clone()).href()}>
                    <span class="ow-index__name">{ store.tr(&category.name) }</span>
                    <span class="ow-index__count">{ store.say(Msg::Items(count)) }</span>
                </a>
            </li>
        }
    };
    html! {
        <section class="ow-home__part" aria-labelledby="part-categories">
            { block::heading("part-categories", store.say(Msg::Categories)) }
            <ul class="ow-index">{ for store.catalogue.categories.iter().map(line) }</ul>
        </section>
    }
}
