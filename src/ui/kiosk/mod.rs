//! A kiosk around the app: the screen that invites, the row of buttons that is always in the same place, the question whether somebody
//! is still there, and leaving nothing behind.
//!
//! It belongs to the later part of the app ([`super::later`]): who has a telephone fetches nothing of it first.

mod cover;
mod keys;
pub mod patience;
pub mod sheets;
mod start;

use std::rc::Rc;

use yew::prelude::*;

use crate::case::Case;
use crate::packet::Document;
use crate::text::kiosk::Msg;
use crate::ui::edge::hall::{self, Hall, Watch};
use crate::ui::edge::{clock, document, location};
use crate::ui::route::Route;
use crate::ui::store::{Action, Settings, Size, Store, use_store};

use cover::Cover;
use patience::Now;
use sheets::{Printer, SHEET};

/// The kiosk around the app.
pub fn around(route: &Route, app: Html) -> Html {
    html! { <Kiosk route={route.clone()}>{ app }</Kiosk> }
}

/// Properties of [`Kiosk`].
#[derive(Clone, PartialEq, Properties)]
pub struct KioskProps {
    /// The page that stands there.
    pub route: Route,
    /// The app.
    pub children: Html,
}

/// The kiosk. Until somebody touches it, it invites; then it is the app with its row of buttons.
#[component]
pub fn Kiosk(props: &KioskProps) -> Html {
    let store = use_store();
    let hall = use_context::<Hall>().unwrap_or_default();
    let begun = use_state_eq(|| false);
    let cover = use_state_eq(Cover::default);
    let papers = use_state_eq(|| None::<Rc<Document>>);
    let clear = {
        let (dispatcher, begun, cover) = (store.dispatcher(), begun.setter(), cover.setter());
        let papers = papers.setter();
        Callback::from(move |()| {
            // Gone from the screen at once; a fresh page takes the place of this one as soon as it has come.
            dispatcher.dispatch(Action::Clear);
            papers.set(None);
            begun.set(false);
            cover.set(Cover::None);
            hall::leave();
        })
    };
    use_browser(&clear);
    let watch = use_watch(*begun, &hall, &cover, &clear);
    let before = use_way_back(&props.route);
    let covered = *cover != Cover::None;
    // As soon as the page can be reached again, that is where one goes on.
    use_effect_with((*begun, covered), |(begun, covered)| {
        if *begun && !covered {
            document::focus_heading();
        }
    });
    {
        let cover = cover.setter();
        use_effect_with((*papers).clone(), move |papers| {
            if papers.is_some() {
                cover.set(Cover::Print { pages: hall::pages(SHEET) });
            }
        });
    }
    if !*begun {
        let (dispatcher, begun) = (store.dispatcher(), begun.setter());
        let start = Callback::from(move |lang| {
            hall::wake_sound();
            dispatcher.dispatch(Action::Today(clock::today()));
            let size = Size::Large;
            dispatcher.dispatch(Action::Settings(Settings { lang, size, ..Settings::default() }));
            location::go(&Route::Home);
            begun.set(true);
        });
        return html! { <start::Start {start} /> };
    }
    let printer = Printer({
        let papers = papers.setter();
        Callback::from(move |document: Rc<Document>| papers.set(Some(document)))
    });
    let go_on = {
        let (papers, cover) = (papers.setter(), cover.setter());
        Callback::from(move |()| {
            if let Some(watch) = watch.borrow().as_ref() {
                watch.stay();
            }
            papers.set(None);
            cover.set(Cover::None);
        })
    };
    let print = {
        let (papers, cover) = (papers.setter(), cover.setter());
        Callback::from(move |()| {
            document::print();
            // What was on the screen for the printer must not lie there for the next eyes.
            papers.set(None);
            cover.set(Cover::Printed);
        })
    };
    let title = papers.as_ref().map(|papers| AttrValue::from(papers.title.clone()));
    html! {
        <>
            <ContextProvider<Option<Printer>> context={Some(printer)}>
                <div class="ow-kiosk" inert={covered}>{ props.children.clone() }</div>
            </ContextProvider<Option<Printer>>>
            if covered {
                <cover::Covering cover={*cover} {go_on} clear={clear.clone()} papers={title.unwrap_or_default()} {print} />
            }
            <div class="ow-dock">
                if !covered {
                    <keys::Keys />
                }
                { bar(&store, &hall, before, &cover, &clear) }
            </div>
            if let Some(papers) = papers.as_ref() {
                { sheets::sheets(papers) }
            }
        </>
    }
}

/// The row of buttons.
fn bar(
    store: &Store,
    hall: &Hall,
    before: Option<Route>,
    cover: &UseStateHandle<Cover>,
    clear: &Callback<()>,
) -> Html {
    let back =
        before.clone().map(|route| Callback::from(move |_: MouseEvent| location::go(&route)));
    let staff = {
        let (hall, cover) = (hall.clone(), cover.setter());
        Callback::from(move |_: MouseEvent| cover.set(Cover::Staff { called: hall.call_staff() }))
    };
    let end = {
        // Who has said nothing loses nothing.
        let nothing = *store.case == Case::default();
        let (cover, clear) = (cover.setter(), clear.clone());
        Callback::from(
            move |_: MouseEvent| {
                if nothing { clear.emit(()) } else { cover.set(Cover::End) }
            },
        )
    };
    html! {
        <div class="ow-bar" role="region" aria-label={store.say(Msg::Bar)}>
            <button type="button" class="ow-bar__button" disabled={before.is_none() || **cover != Cover::None} onclick={back}>
                { store.say(Msg::Back) }
            </button>
            <button type="button" class="ow-bar__button" onclick={staff}>{ store.say(Msg::Staff) }</button>
            <button type="button" class="ow-bar__button ow-bar__button--end" onclick={end}>{ store.say(Msg::End) }</button>
        </div>
    }
}

/// Links stay inside, and a page that the browser shows again out of its memory is cleared.
#[hook]
fn use_browser(clear: &Callback<()>) {
    let clear = clear.clone();
    use_effect_with((), move |()| {
        let inside = hall::keep_inside();
        let back = hall::on_return(move || clear.emit(()));
        move || drop((inside, back))
    });
}

/// Watches while somebody is there.
#[hook]
fn use_watch(
    begun: bool,
    hall: &Hall,
    cover: &UseStateHandle<Cover>,
    clear: &Callback<()>,
) -> Rc<std::cell::RefCell<Option<Rc<Watch>>>> {
    let watch = use_mut_ref(|| None::<Rc<Watch>>);
    let (here, periods) = (Rc::clone(&watch), hall.periods);
    let (cover, clear) = (cover.setter(), clear.clone());
    use_effect_with(begun, move |begun| {
        if *begun {
            let started = Watch::start(periods, move |now| match now {
                Now::Wait(_) => {}
                Now::Ask(left, _) => {
                    if left % 10 == 0 {
                        hall::chime();
                    }
                    cover.set(Cover::Asking { left });
                }
                Now::Clear => clear.emit(()),
            });
            here.replace(Some(started));
        }
        move || {
            if let Some(watch) = here.take() {
                watch.stop();
            }
        }
    });
    watch
}

/// The page one came from. It is remembered here, because the browser's history has one entry only.
#[hook]
fn use_way_back(route: &Route) -> Option<Route> {
    let way = use_state(|| vec![route.clone()]);
    let newest = way.clone();
    use_effect_with(route.clone(), move |route| {
        let mut pages = (*newest).clone();
        match pages.as_slice() {
            [.., last] if last == route => return,
            [.., before, _] if before == route => drop(pages.pop()),
            _ => pages.push(route.clone()),
        }
        newest.set(pages);
    });
    let before = way.iter().rev().find(|page| *page != route);
    before.cloned()
}
