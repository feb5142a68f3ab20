//! The guide to an item: who may apply, what to bring *for this person*, how long, who decides, what it costs, where, and on
//! which texts it rests. What the catalogue does not know is said to be unknown.

mod facts;
mod more;

use yew::prelude::*;

use crate::case::screen::Viewer;
use crate::case::{checklist, journey};
use crate::catalog::{Depth, Item};
use crate::text::rules::Page;
use crate::text::ui::Msg;
use crate::text::{Lang, Say, kiosk};
use crate::ui::component::block;
use crate::ui::component::carry::Carry;
use crate::ui::component::title::title;
use crate::ui::component::{ask, leaving, materials, verdict};
use crate::ui::route::Route;
use crate::ui::store::{Action, Mode, Store, sends};

/// The guide to an item.
pub(super) fn page(store: &Store, item: &Item) -> Html {
    html! {
        <article class="ow-page ow-item">
            { head(store, item) }
            <div class="ow-item__side">
                { facts::panel(store, item) }
                { effort(store, item) }
                { actions(store, item) }
                { rules(store, item) }
            </div>
            <div class="ow-item__body">
                if item.depth == Depth::Outline {
                    { outline(store) }
                }
                { who(store, item) }
                { leaving::beside(store, item) }
                { bring(store, item) }
                { more::steps(store, item) }
                { more::notes(store, Msg::Tips, "part-tips", &item.tips) }
                { more::notes(store, Msg::After, "part-after", &item.after) }
                <Carry items={vec![item.id.clone()]} />
                { more::role(store, item) }
                { more::basis(store, item) }
                { more::others(store, Msg::Excludes, "part-excludes", &item.excludes) }
                { more::others(store, Msg::Related, "part-related", &item.related) }
                { actions(store, item) }
            </div>
        </article>
    }
}

fn head(store: &Store, item: &Item) -> Html {
    let home = std::iter::once((Route::Home, store.say(Msg::Home)));
    let category = store.catalogue.category(&item.category);
    let category = category.map(|c| (Route::Category(c.id.clone()), store.tr(&c.name)));
    // Names are told to those who can read them; search knows them all.
    let english = store.settings.lang == Lang::En;
    let mine = |name: &&String| name.is_ascii() == english;
    let aka: Vec<&str> = item.aka.iter().filter(mine).map(String::as_str).take(6).collect();
    html! {
        <header class="ow-item__head">
            { block::crumbs(store, home.chain(category)) }
            { title(store.tr(&item.name)) }
            { block::lead(store.tr(&item.summary)) }
            if !aka.is_empty() {
                <p class="ow-item__aka">{ store.say(Msg::Aka(&aka)) }</p>
            }
            if let Some(notice) = &item.notice {
                <p class="ow-notice" role="note">{ store.tr(notice) }</p>
            }
        </header>
    }
}

fn outline(store: &Store) -> Html {
    html! {
        <div class="ow-notice" role="note">
            <p class="ow-notice__head">{ store.say(Msg::OutlineHead) }</p>
            <p class="ow-notice__text">{ store.say(Msg::OutlineText) }</p>
        </div>
    }
}

fn who(store: &Store, item: &Item) -> Html {
    block::section(
        "part-who",
        store.say(Msg::Who),
        html! {
            <>
                if !item.audience.is_empty() {
                    { block::text(store.tr(&item.audience)) }
                }
                if item.conditions.is_empty() {
                    { block::text(store.say(Msg::WhoAskWindow)) }
                } else {
                    { verdict::list(store, item) }
                }
                { ask::questions(store, Msg::AskLead, item.ask.iter()) }
                if !item.conditions.is_empty() {
                    { verdict::panel(store, item) }
                }
            </>
        },
    )
}

fn bring(store: &Store, item: &Item) -> Html {
    let list = checklist(&[item], &store.known());
    block::section(
        "part-bring",
        store.say(Msg::Bring),
        html! {
            <>
                if list.lines.is_empty() {
                    { block::text(store.say(Msg::BringAskWindow)) }
                } else {
                    { materials::groups(store, &list) }
                }
            </>
        },
    )
}

/// For staff, the way to the rules as a picture.
fn rules(store: &Store, item: &Item) -> Html {
    if store.viewer() != Viewer::Staff {
        return Html::default();
    }
    let words = Page::Link.say(store.settings.lang);
    html! { <p class="ow-actions">{ block::aside(&Route::Flow(item.id.clone()), words.into()) }</p> }
}

/// How much there is to do, where others wait.
fn effort(store: &Store, item: &Item) -> Html {
    if store.mode == Mode::Own {
        return Html::default();
    }
    let known = store.known();
    let papers = checklist(&[item], &known).bring;
    let journey = journey(item, &store.case, &known);
    let fields = journey.sections.iter().flat_map(|section| &section.fields);
    let questions = fields.filter(|field| !field.readonly).count();
    html! {
        <p class="ow-notice">{ store.say(kiosk::Msg::Effort { questions, papers }) }{ " " }{ store.say(kiosk::Msg::Queue) }</p>
    }
}

/// What to do next.
fn actions(store: &Store, item: &Item) -> Html {
    let choose = || sends(store, Action::Choose(item.id.clone()));
    let list_class = if item.form.is_some() { "ow-button ow-button--quiet" } else { "ow-button" };
    html! {
        <p class="ow-actions">
            if item.form.is_some() {
                <a class="ow-button" href={Route::Form(item.id.clone()).href()} onclick={choose()}>{ store.say(Msg::FillNow) }</a>
            }
            if store.chosen(&item.id) {
                <a class={list_class} href={Route::Mine.href()}>{ store.say(Msg::OnMyList) }</a>
            } else {
                <button type="button" class={list_class} onclick={choose()}>{ store.say(Msg::AddToList) }</button>
            }
        </p>
    }
}
