//! The pages: one file each, a function of the session.

mod category;
mod check;
mod coming;
mod counter;
mod event;
pub mod failure;
mod flow;
mod form;
mod home;
mod item;
mod leaving;
mod mine;
mod not_found;
mod packet;
mod people;
mod scans;
mod screen;
mod section;
mod settings;
mod verify;

use yew::prelude::*;

use crate::text::attach::Msg as Attach;
use crate::text::form::Msg as FormMsg;
use crate::text::screen::Page as Look;
use crate::text::ui::Msg;

use super::route::Route;
use super::store::{Contents, Session, Store, use_store};

/// Properties of [`Page`].
#[derive(Clone, PartialEq, Properties)]
pub struct PageProps {
    /// Which page.
    pub route: Route,
    /// When the draft found at the start was saved, RFC 3339.
    #[prop_or_default]
    pub saved_at: Option<AttrValue>,
}

/// The page of a route. What an id of the address does not lead to is a page that says so.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let store = use_store();
    let catalogue = &store.catalogue;
    let page = match (&props.route, store.contents) {
        (Route::Home, _) => Some(home::page(&store, props.saved_at.as_ref())),
        (Route::Category(id), _) => {
            catalogue.category(id).map(|category| category::page(&store, category))
        }
        (Route::Event(id), _) => catalogue.bundle(id).map(|bundle| event::page(&store, bundle)),
        (Route::NotFound, _) => None,
        (route, _) if route.handles_files() && !store.handles_files() => None,
        (route, Contents::Here(later)) => (later.page)(&store, route),
        (route, Contents::Coming | Contents::Failed) => {
            Some(coming::page(&store, name(&store, route)))
        }
    };
    page.unwrap_or_else(|| not_found::page(&store))
}

/// The pages of [`Later`](super::later::Later): those that show more than the heads of the catalogue.
pub(super) fn later(store: &Store, route: &Route) -> Option<Html> {
    let catalogue = &store.catalogue;
    match route {
        Route::Item(id) => catalogue.item(id).map(|item| item::page(store, item)),
        Route::Mine => Some(mine::page(store)),
        Route::Form(id) => catalogue.item(id).and_then(|item| form::page(store, item)),
        Route::Section(id, section, then) => {
            catalogue.item(id).and_then(|item| section::page(item, section, None, *then))
        }
        Route::Question(id, section, field, then) => {
            catalogue.item(id).and_then(|item| section::page(item, section, Some(field), *then))
        }
        Route::CheckAll => Some(check::all(store)),
        Route::Check(id) => catalogue.item(id).and_then(|item| check::page(store, item)),
        Route::Settings => Some(settings::page(store)),
        Route::Verify => Some(verify::page(store)),
        Route::Flow(id) => catalogue.item(id).map(|item| flow::page(store, item)),
        Route::Counter => Some(counter::page()),
        Route::Scans => Some(scans::page(store)),
        Route::People => Some(people::page(store)),
        Route::Screen => Some(screen::page()),
        Route::Leaving => Some(leaving::page(store)),
        Route::Packet => Some(packet::page(store)),
        Route::Home | Route::Category(_) | Route::Event(_) | Route::NotFound => None,
    }
}

/// What the document is called on a page. That something is wrong comes first: it is what a screen reader says first.
pub fn title(session: &Session, route: &Route) -> String {
    let product = session.say(Msg::Product);
    let wrong = if session.wrong { session.say(FormMsg::Wrong) } else { AttrValue::default() };
    let name = name(session, route).unwrap_or_else(|| session.tr(&session.catalogue.centre.name));
    [&wrong, &name, " · ", &product].concat()
}

/// What a page is about; `None`: the whole.
fn name(session: &Session, route: &Route) -> Option<AttrValue> {
    let catalogue = &session.catalogue;
    match route {
        Route::Home => None,
        Route::Category(id) => catalogue.category(id).map(|c| session.tr(&c.name)),
        Route::Event(id) => catalogue.bundle(id).map(|b| session.tr(&b.name)),
        Route::Item(id)
        | Route::Check(id)
        | Route::Form(id)
        | Route::Section(id, ..)
        | Route::Question(id, ..) => catalogue.item(id).map(|i| session.tr(&i.name)),
        Route::CheckAll => Some(session.say(FormMsg::CheckAllTitle)),
        Route::Mine => Some(session.say(Msg::MyList)),
        Route::Scans => Some(session.say(Attach::Photographs)),
        Route::People => Some(session.say(Msg::ForWhom)),
        Route::Packet => Some(session.say(Msg::Packet)),
        Route::Settings => Some(session.say(Msg::Settings)),
        Route::Verify => Some(verify::title(session)),
        Route::Flow(id) => catalogue.item(id).map(|item| flow::title(session, item)),
        Route::Counter => Some(counter::title(session)),
        Route::Screen => Some(session.say(Look::Look)),
        Route::Leaving => leaving::title(session),
        Route::NotFound => Some(session.say(Msg::NotFound)),
    }
}
