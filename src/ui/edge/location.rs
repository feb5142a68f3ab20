//! The address bar and the scroll positions that belong to its history.

use std::cell::{Cell, RefCell};

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{ScrollRestoration, Window};

use crate::ui::route::{Look, Route};

thread_local! {
    /// Scroll position of each history entry of this visit, by the number we gave it.
    static SCROLL: RefCell<Vec<f64>> = const { RefCell::new(Vec::new()) };
    /// The entry we stand on.
    static HERE: RefCell<usize> = const { RefCell::new(0) };
    /// Whether one history entry is all there is: at a kiosk nobody may go back to the pages of somebody else.
    static ONE_ENTRY: Cell<bool> = const { Cell::new(false) };
}

/// How one arrived at a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// By a link: start at the top.
    New,
    /// By back or forward: find everything where it was.
    Again,
}

/// The page the address bar names.
pub fn route() -> Route {
    Route::parse(&hash()).unwrap_or_default()
}

/// What the address bar says about how one looks.
pub fn look() -> Option<Look> {
    Look::parse(&hash())
}

fn hash() -> String {
    web_sys::window().and_then(|w| w.location().hash().ok()).unwrap_or_default()
}

/// Goes to a page, as a link would.
pub fn go(route: &Route) {
    if let Some(window) = web_sys::window() {
        if ONE_ENTRY.get() {
            return replace(&route.href());
        }
        // Setting a fragment is never refused.
        let _ = window.location().set_hash(&route.href());
    }
}

/// From now on every page takes the place of the one before.
pub fn keep_one_entry() {
    ONE_ENTRY.set(true);
}

/// Goes to the page of a fragment, in place of this one.
pub fn replace(fragment: &str) {
    if let Some(window) = web_sys::window() {
        // A fragment of this page is never refused.
        let _ = window.location().replace(fragment);
    }
}

/// Tells about every change of the page until the listener is dropped.
pub fn listen(tell: impl Fn(Route, Arrival) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    // Pages are drawn after the address changed, so only we know when there is something to scroll to.
    let _ = window.history().ok()?.set_scroll_restoration(ScrollRestoration::Manual);
    number(&window);
    Some(EventListener::new(&window.clone(), "hashchange", move |_| {
        let hash = window.location().hash().unwrap_or_default();
        let Some(route) = Route::parse(&hash) else { return };
        leave(&window);
        let arrival = number(&window);
        tell(route, arrival);
    }))
}

/// Scrolls to where this history entry was left, or to the top.
pub fn restore_scroll(arrival: Arrival) {
    let Some(window) = web_sys::window() else { return };
    let here = HERE.with(|here| *here.borrow());
    let y = SCROLL.with(|all| all.borrow().get(here).copied().unwrap_or_default());
    window.scroll_to_with_x_and_y(0.0, if arrival == Arrival::Again { y } else { 0.0 });
}

/// Remembers where the entry one leaves was scrolled to.
fn leave(window: &Window) {
    let y = window.scroll_y().unwrap_or_default();
    let here = HERE.with(|here| *here.borrow());
    SCROLL.with(|all| {
        if let Some(entry) = all.borrow_mut().get_mut(here) {
            *entry = y;
        }
    });
}

/// Finds the number of the entry one stands on; a new entry gets the next number.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "we wrote the number ourselves: a small index"
)]
#[expect(clippy::cast_precision_loss, reason = "a visit has fewer than 2⁵³ pages")]
fn number(window: &Window) -> Arrival {
    let Ok(history) = window.history() else { return Arrival::New };
    let known = history.state().ok().and_then(|state| state.as_f64()).map(|n| n as usize);
    SCROLL.with(|all| {
        let mut all = all.borrow_mut();
        let (n, arrival) = match known {
            Some(n) => (n, Arrival::Again),
            None => (all.len(), Arrival::New),
        };
        if n >= all.len() && n < 10_000 {
            all.resize(n + 1, 0.0);
        }
        if known.is_none() {
            // Refused after some hundred calls a minute in one browser: then this entry simply starts at the top.
            let _ = history.replace_state(&JsValue::from_f64(n as f64), "");
        }
        HERE.with(|here| here.replace(n));
        arrival
    })
}
