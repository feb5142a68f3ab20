//! The counter, for staff: a packet is opened and verified, its papers are looked at one by one, slips are handed back. Nothing of it
//! is stored.

mod about;
mod day;
mod desk;
mod intake;
mod papers;
mod slips;
mod take;

use yew::prelude::*;

use crate::case::{Case, Known};
use crate::packet::visit::wanted;
use crate::text::Say;
use crate::text::counter::Msg;
use crate::text::ui::Msg as Ui;
use crate::ui::component::block;
use crate::ui::component::title::title as heading;
use crate::ui::edge::folder::{self, Folder};
use crate::ui::route::Route;
use crate::ui::store::{Session, Store, use_store};

use desk::{Act, Desk};

/// The page.
pub(super) fn page() -> Html {
    html! { <Counter /> }
}

/// What the page is called.
pub(super) fn title(session: &Session) -> AttrValue {
    session.say(Msg::Title)
}

/// The way to it, in the settings.
pub(super) fn link(store: &Store) -> Html {
    html! {
        <p class="ow-text">
            <a href={Route::Counter.href()}>{ Msg::Open.say(store.settings.lang) }</a>
        </p>
    }
}

/// What lies on the counter, and the folder files go into.
#[derive(Clone, PartialEq, Properties)]
struct DeskProps {
    /// What lies there.
    desk: UseReducerHandle<Desk>,
    /// The folder; `None`: the browser hands each file out.
    folder: Option<Folder>,
}

#[component]
fn Counter() -> Html {
    let store = use_store();
    let desk = use_reducer_eq(Desk::default);
    let folder = use_state_eq(|| None::<Folder>);
    let folders = use_state_eq(|| false);
    {
        let folders = folders.setter();
        use_effect_with((), move |()| folders.set(folder::offered()));
    }
    let settings = (Route::Settings, store.say(Ui::Settings));
    html! {
        <div class="ow-page">
            { block::crumbs(&store, [settings]) }
            { heading(store.say(Msg::Title)) }
            { block::lead(store.say(Msg::Lead)) }
            { intake::part(&store, &desk) }
            { opened(&store, &desk, &folder) }
            { day::part(&store, &folder, *folders) }
        </div>
    }
}

/// Everything about what was opened, in one screen.
fn opened(
    store: &Store,
    desk: &UseReducerHandle<Desk>,
    folder: &UseStateHandle<Option<Folder>>,
) -> Html {
    let Some(inside) = &desk.open else { return Html::default() };
    let case: Case = inside.application.case();
    let known = Known::new(&store.catalogue, &case, store.today);
    let lines = wanted(&case, &known);
    let next = {
        let desk = desk.dispatcher();
        Callback::from(move |_: MouseEvent| desk.dispatch(Act::Next))
    };
    html! {
        <>
            { about::part(store, desk, inside, &case, &known) }
            { papers::part(store, desk, &lines) }
            <slips::Slips desk={desk.clone()} folder={(**folder).clone()} />
            { about::answers(store, &case, &known) }
            <take::Take desk={desk.clone()} folder={None::<Folder>} />
            <p class="ow-actions">
                <button type="button" class="ow-button ow-button--quiet" onclick={next}>{ store.say(Msg::Next) }</button>
            </p>
        </>
    }
}
