//! The rules of an item as a picture, for staff, and the same in sentences.

use yew::prelude::*;

use crate::case::rules::{Ruled, rules};
use crate::catalog::Item;
use crate::domain::ItemId;
use crate::text::rules::{Msg, Page};
use crate::text::{Lang, Say};
use crate::ui::component::block;
use crate::ui::component::title::title as heading;
use crate::ui::edge::document;
use crate::ui::edge::flow::Pictures;
use crate::ui::route::Route;
use crate::ui::store::{Session, Store};

/// The page.
pub(super) fn page(store: &Store, item: &Item) -> Html {
    let (id, lang) = (item.id.clone(), store.settings.lang);
    let way = [
        (Route::Verify, super::verify::title(store)),
        (Route::Item(id.clone()), store.tr(&item.name)),
    ];
    html! {
        <div class="ow-page">
            { block::crumbs(store, way) }
            { heading(title(store, item)) }
            { block::lead(Page::Lead.say(lang).into()) }
            <Picture key={lang.code()} {id} {lang} name={store.tr(&item.name)} />
            { sentences(store, item) }
        </div>
    }
}

/// What the page is called.
pub(super) fn title(session: &Session, item: &Item) -> AttrValue {
    let lang = session.settings.lang;
    Page::Title(item.name.get(lang).to_owned()).say(lang).into()
}

/// Properties of [`Picture`].
#[derive(Clone, PartialEq, Properties)]
struct PictureProps {
    id: ItemId,
    lang: Lang,
    name: AttrValue,
}

/// What has become of a picture.
#[derive(Clone, PartialEq)]
enum State {
    Coming,
    Here(AttrValue),
    Failed,
}

#[component]
fn Picture(props: &PictureProps) -> Html {
    let lang = props.lang;
    let pictures = use_context::<Pictures>().unwrap_or_default();
    let state = use_state_eq(|| State::Coming);
    {
        let state = state.setter();
        use_effect_with((props.id.clone(), lang), move |(id, lang)| {
            let (id, lang) = (id.clone(), *lang);
            state.set(State::Coming);
            wasm_bindgen_futures::spawn_local(async move {
                let picture = pictures.of(id, lang).await;
                state.set(picture.map_or(State::Failed, |picture| State::Here(picture.into())));
            });
        });
    }
    // It begins at the left in the middle.
    let onload = Callback::from(|event: Event| {
        if let Some(picture) = event.target_dyn_into::<web_sys::Element>() {
            document::show_left_middle(&picture);
        }
    });
    let told = |words: Page| html! { <p class="ow-text" role="status">{ words.say(lang) }</p> };
    match &*state {
        State::Coming => told(Page::Coming),
        State::Failed => told(Page::Failed),
        State::Here(picture) => html! {
            <div class="ow-flow__view" role="region" tabindex="0" aria-label={Page::View.say(lang)}>
                <img class="ow-flow__picture" src={picture} alt={Page::Picture(props.name.to_string()).say(lang)} {onload} />
            </div>
        },
    }
}

/// The same in sentences.
fn sentences(store: &Store, item: &Item) -> Html {
    let lang = store.settings.lang;
    let rules = rules(&store.catalogue, item, lang);
    let part = |heading: Msg, body: Html| {
        html! { <><h3 class="ow-flow__part">{ heading.say(lang) }</h3>{ body }</> }
    };
    let body = html! {
        <>
            if rules.conditions.is_empty() {
                { part(Msg::Conditions, block::text(Msg::NoConditions.say(lang).into())) }
            } else {
                { part(Msg::Conditions, list(&rules.conditions)) }
            }
            if !rules.materials.is_empty() {
                { part(Msg::Materials, list(&rules.materials)) }
            }
            if !rules.form.is_empty() {
                { part(Msg::Form, html! {
                    <ul class="ow-list">{ for rules.form.iter().map(|(section, fields)| html! {
                        <li>
                            { words(section) }
                            if !fields.is_empty() {
                                { list(fields) }
                            }
                        </li>
                    }) }</ul>
                }) }
            }
        </>
    };
    block::section("part-sentences", Page::Sentences.say(lang).into(), body)
}

fn list(entries: &[Ruled]) -> Html {
    html! { <ul class="ow-list">{ for entries.iter().map(|entry| html! { <li>{ words(entry) }</li> }) }</ul> }
}

fn words(entry: &Ruled) -> Html {
    html! {
        <>
            { entry.name.clone() }
            { for entry.rules.iter().map(|rule| html! { <span class="ow-list__note">{ rule.clone() }</span> }) }
        </>
    }
}

/// The links to the pictures of all items, for the pages of staff.
pub(super) fn links(store: &Store) -> Html {
    let lang = store.settings.lang;
    let link = |item: &Item| {
        html! { <li><a href={Route::Flow(item.id.clone()).href()}>{ store.tr(&item.name) }</a></li> }
    };
    block::section(
        "part-flow",
        Page::All.say(lang).into(),
        html! { <ul class="ow-list">{ for store.catalogue.items.iter().map(link) }</ul> },
    )
}
