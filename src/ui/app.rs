//! The app: store, route and the effects that join them to the edge.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::case::Case;
use crate::catalog::{Catalogue, Search};

use super::boot::Host;
use super::component::shell::{Frame, SavingContext};
use super::edge::card::CardReader;
use super::edge::export::Exporter;
use super::edge::flow::Pictures;
use super::edge::hall::Hall;
use super::edge::idb::Database;
use super::edge::location::Arrival;
use super::edge::lock::{self, Ask};
use super::edge::offline::{self, Offline};
use super::edge::saver::{Found, Keeper, Saver, Saving};
use super::edge::{catalogue, clock, document, location, settings};
use super::later::{self, Later};
use super::page;
use super::route::Route;
use super::store::{Action, Contents, Mode, Session, Settings, Store};

/// What the edge found before the first paint.
#[derive(Clone)]
pub struct Start {
    /// The centre's catalogue; its heads, or the whole.
    pub catalogue: Rc<Catalogue>,
    /// Which of them.
    pub contents: Contents,
    /// Language and look.
    pub settings: Settings,
    /// Where this browser keeps things, when it does.
    pub database: Option<Rc<Database>>,
    /// The draft.
    pub found: Found,
    /// What keeps it.
    pub saver: Rc<Saver>,
    /// What the page around the app says.
    pub host: Rc<Host>,
}

/// Properties of [`App`].
#[derive(Clone, Properties)]
pub struct AppProps {
    /// What the edge found. It is given once.
    pub start: Start,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.start.saver, &other.start.saver)
    }
}

/// The app in the page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let start = &props.start;
    let store = use_reducer_eq(|| Session {
        catalogue: Rc::clone(&start.catalogue),
        contents: start.contents,
        search: Rc::new(Search::new(Rc::clone(&start.catalogue))),
        case: Rc::new(start.found.case.clone()),
        settings: start.settings,
        query: AttrValue::default(),
        today: clock::today(),
        look: location::look().unwrap_or_default(),
        hushed: false,
        read_only: false,
        wrong: false,
        receipts: Rc::default(),
        mode: if start.host.kiosk.is_some() { Mode::Kiosk } else { Mode::Own },
    });
    let saving = use_state_eq(|| Saving::Untouched);
    let (route, arrival) = use_route(&start.saver, &store);
    let exporter = use_memo((), |()| Exporter::new(start.host.ask.clone()));
    use_contents(&start.host, &store);
    use_search_index(&store);

    let take_over = use_one_writer(&start.saver, &store);
    use_saving(&start.saver, &store, &saving);
    use_keeping_settings(&start.database, &store);
    use_document(start.host.own_document, &store, &route, arrival);
    let offline = use_offline(&start.host, &store);

    let saved_at = start.found.saved_at.as_deref().map(|at| AttrValue::from(at.to_owned()));
    let saving = SavingContext {
        saving: (*saving).clone(),
        saved_at,
        damaged: start.found.damaged.is_some(),
        take_over,
    };
    html! {
        <ContextProvider<Store> context={store}>
            <ContextProvider<Exporter> context={(*exporter).clone()}>
                <ContextProvider<Keeper> context={Keeper(Rc::clone(&start.saver))}>
                    <ContextProvider<CardReader> context={CardReader(start.host.on_id_card.clone())}>
                        <ContextProvider<Pictures> context={start.host.pictures.clone()}>
                            <ContextProvider<Offline> context={offline}>
                                <ContextProvider<Hall> context={start.host.kiosk.clone().unwrap_or_default()}>
                                    <Frame {route} own_document={start.host.own_document} {saving} />
                                </ContextProvider<Hall>>
                            </ContextProvider<Offline>>
                        </ContextProvider<Pictures>>
                    </ContextProvider<CardReader>>
                </ContextProvider<Keeper>>
            </ContextProvider<Exporter>>
        </ContextProvider<Store>>
    }
}

/// Fetches the contents of the catalogue as soon as the first page stands, and again when somebody asks for it.
#[hook]
fn use_contents(host: &Rc<Host>, store: &Store) {
    let (host, dispatcher) = (Rc::clone(host), store.dispatcher());
    use_effect_with(store.contents, move |contents| {
        if *contents == Contents::Coming {
            wasm_bindgen_futures::spawn_local(async move {
                match rest(&host).await {
                    Some((catalogue, later)) => {
                        dispatcher.dispatch(Action::Arrived(Rc::new(catalogue), later));
                    }
                    None => dispatcher.dispatch(Action::Contents(Contents::Failed)),
                }
            });
        }
    });
}

/// Makes the index of the search once the first page stands: the first letter typed need not wait for it.
#[hook]
fn use_search_index(store: &Store) {
    let search = Rc::clone(&store.search);
    use_effect_with((), move |()| {
        Timeout::new(0, move || search.prepare()).forget();
    });
}

/// What the catalogue holds, and the pages that show it; both are on their way at once.
pub(super) async fn rest(host: &Host) -> Option<(Catalogue, Later)> {
    let asked = host.coming.take().or_else(|| catalogue::ask(&host.catalogue));
    let later = later::fetch().await.ok()?;
    let packed = catalogue::take(asked).await?;
    let catalogue = (later.decode)(&packed.to_vec()).ok()?;
    Some((catalogue, later))
}

/// Keeps the app on the device, once everything of the page is there: what is still on its way must not share the line. While
/// somebody has a matter open, no new version takes over by itself.
#[hook]
fn use_offline(host: &Rc<Host>, store: &Store) -> Offline {
    let standing = use_state_eq(offline::Standing::default);
    let keeper = use_state_eq(|| None::<offline::Keeper>);
    {
        let (start, standing, keeper) = (host.offline.clone(), standing.setter(), keeper.setter());
        use_effect_with(matches!(store.contents, Contents::Here(_)), move |here| {
            if let Some(start) = start.filter(|_| *here) {
                wasm_bindgen_futures::spawn_local(async move {
                    let tell = move |now| standing.set(now);
                    keeper.set(offline::Keeper::start(&start, tell).await);
                });
            }
        });
    }
    use_effect_with(((*keeper).clone(), store.is_busy()), |(keeper, busy)| {
        if let Some(keeper) = keeper {
            keeper.busy(*busy);
        }
    });
    Offline { standing: *standing, keeper: (*keeper).clone() }
}

/// The page the address bar names. Before it changes, the draft is written.
#[hook]
fn use_route(saver: &Rc<Saver>, store: &Store) -> (Route, Option<Arrival>) {
    let here = use_state_eq(|| (location::route(), None));
    {
        let (here, dispatcher) = (here.setter(), store.dispatcher());
        let saver = Rc::clone(saver);
        use_effect_with((), move |()| {
            let listener = location::listen(move |route, arrival| {
                saver.flush();
                if let Some(look) = location::look() {
                    dispatcher.dispatch(Action::Look(look));
                }
                here.set((route, Some(arrival)));
            });
            move || drop(listener)
        });
    }
    (*here).clone()
}

/// Reads only, when another page of this origin writes; the callback takes the right to write over.
#[hook]
fn use_one_writer(saver: &Rc<Saver>, store: &Store) -> Callback<()> {
    let turn = use_mut_ref(|| None);
    let dispatcher = store.dispatcher();
    let kept = store.mode == Mode::Own;
    {
        let (turn, dispatcher) = (Rc::clone(&turn), dispatcher.clone());
        let saver = Rc::clone(saver);
        use_effect_with((), move |()| {
            let tell = move |ours: bool| {
                dispatcher.dispatch(Action::ReadOnly(!ours));
                if ours {
                    let saver = Rc::clone(&saver);
                    wasm_bindgen_futures::spawn_local(async move { saver.sweep().await });
                }
            };
            // Where nothing is written, nobody need take turns.
            turn.replace(kept.then(|| lock::ask(Ask::Politely, tell)));
            move || drop(turn.take())
        });
    }
    let saver = Rc::clone(saver);
    Callback::from(move |()| {
        let (saver, dispatcher) = (Rc::clone(&saver), dispatcher.clone());
        let tell = move |ours: bool| {
            if !ours {
                return dispatcher.dispatch(Action::ReadOnly(true));
            }
            let (saver, dispatcher) = (Rc::clone(&saver), dispatcher.clone());
            wasm_bindgen_futures::spawn_local(async move {
                // The other page has gone on since this one read the draft.
                let newest = saver.read_again().await.map(Rc::new);
                dispatcher.dispatch(Action::TakeOver(newest));
            });
        };
        turn.replace(Some(lock::ask(Ask::Firmly, tell)));
    })
}

/// Keeps language and look when they change.
#[hook]
fn use_keeping_settings(database: &Option<Rc<Database>>, store: &Store) {
    let database = database.clone();
    let first = use_mut_ref(|| true);
    use_effect_with(store.settings, move |chosen| {
        if !first.replace(false) {
            settings::write(database, *chosen);
        }
    });
}

/// Writes the draft after each edit, and at once when the page may go away.
#[hook]
fn use_saving(saver: &Rc<Saver>, store: &Store, saving: &UseStateHandle<Saving>) {
    {
        let (saver, saving) = (Rc::clone(saver), saving.setter());
        let dispatcher = store.dispatcher();
        use_effect_with((), move |()| {
            saver.tell(Callback::from(move |now| saving.set(now)));
            let leaving = Rc::clone(&saver);
            let on_leave = {
                let saver = Rc::clone(&saver);
                move |_: &Event| saver.flush()
            };
            let on_hide = move |_: &Event| {
                if document::hidden() {
                    saver.flush();
                } else {
                    // Somebody comes back, perhaps the next morning.
                    dispatcher.dispatch(Action::Today(clock::today()));
                }
            };
            let window = web_sys::window();
            let listeners: Vec<EventListener> = window
                .iter()
                .flat_map(|window| {
                    let (on_hide, on_leave) = (on_hide.clone(), on_leave.clone());
                    let seen = window
                        .document()
                        .map(|d| EventListener::new(&d, "visibilitychange", on_hide));
                    [seen, Some(EventListener::new(window, "pagehide", on_leave))]
                })
                .flatten()
                .collect();
            move || {
                drop(listeners);
                leaving.flush();
            }
        });
    }
    let saver = Rc::clone(saver);
    let kept = store.mode == Mode::Own;
    let first = use_mut_ref(|| true);
    use_effect_with((Kept(Rc::clone(&store.case)), store.read_only), move |(case, read_only)| {
        // What was just read need not be written again.
        let first = first.replace(false);
        if *read_only {
            saver.stop();
        } else if !first && kept {
            saver.note(Rc::clone(&case.0));
        }
    });
}

/// A matter compared by address: every edit makes a new one.
struct Kept(Rc<Case>);

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Title, language, focus and scroll follow the page.
#[hook]
fn use_document(ours: bool, store: &Store, route: &Route, arrival: Option<Arrival>) {
    let lang = store.settings.lang;
    use_effect_with(lang, move |lang| {
        if ours {
            document::set_language(lang.tag());
        }
    });
    let title = page::title(store, route);
    use_effect_with(title, move |title| {
        if ours {
            document::set_title(title);
        }
    });
    use_effect_with(route.clone(), move |route| {
        // The first page is where the browser put it.
        if let Some(arrival) = arrival {
            location::restore_scroll(arrival);
            // On a slow machine yew lets the browser in between, and the question that was asked for has taken focus already.
            let is_taken = matches!(route, Route::Question(..)) && document::is_at_control();
            if !is_taken {
                document::focus_heading();
            }
        }
    });
}
