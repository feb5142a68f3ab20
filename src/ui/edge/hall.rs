//! What a kiosk in a hall needs of the browser: to know when nobody is there, to be heard, and to leave nothing behind.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Timeout;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    AudioContext, Document, Element, Event, HtmlInputElement, InputEvent, InputEventInit,
};

use crate::ui::kiosk::patience::{Now, Periods};

use super::{download, location};

/// What the page around the app says about the machine.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hall {
    /// How long it waits.
    pub periods: Periods,
    /// Calls the staff: a bell, a light, a message on their screens.
    pub on_staff: Option<Function>,
}

impl Hall {
    /// Reads it: `true`, or `{ warnAfter, wipeAfter, onStaff }` with seconds; anything else is no kiosk.
    pub fn read(kiosk: &JsValue) -> Option<Self> {
        if !kiosk.is_truthy() {
            return None;
        }
        let get = |key: &str| Reflect::get(kiosk, &key.into()).unwrap_or(JsValue::UNDEFINED);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a cast from float to integer keeps within its range"
        )]
        let seconds = |key: &str, usual: u32| get(key).as_f64().map_or(usual, |n| n as u32);
        let Periods { warn, wipe } = Periods::default();
        let periods =
            Periods { warn: seconds("warnAfter", warn), wipe: seconds("wipeAfter", wipe) };
        Some(Self { periods, on_staff: get("onStaff").dyn_into().ok() })
    }

    /// Calls the staff; `false` where nothing is there that could.
    pub fn call_staff(&self) -> bool {
        let called = self.on_staff.as_ref().map(|call| call.call0(&JsValue::UNDEFINED));
        called.is_some_and(|answer| answer.is_ok())
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// What counts as somebody being there.
const TOUCHES: [&str; 5] = ["pointerdown", "keydown", "input", "wheel", "touchmove"];

/// Knows when the screen was touched last. A touch costs one look at the clock; nothing is started or stopped for it.
pub struct Watch {
    periods: Periods,
    touched: Cell<f64>,
    /// Once it has asked, only an answer counts: the next in the queue may lean on the screen.
    asking: Cell<bool>,
    tell: Box<dyn Fn(Now)>,
    timer: RefCell<Option<Timeout>>,
    listeners: RefCell<Vec<EventListener>>,
}

impl Watch {
    /// Watches until it is stopped, and tells what to do.
    pub fn start(periods: Periods, tell: impl Fn(Now) + 'static) -> Rc<Self> {
        let watch = Rc::new(Self {
            periods,
            touched: Cell::new(js_sys::Date::now()),
            asking: Cell::default(),
            tell: Box::new(tell),
            timer: RefCell::default(),
            listeners: RefCell::default(),
        });
        let options = EventListenerOptions {
            phase: EventListenerPhase::Capture,
            ..EventListenerOptions::default()
        };
        let listen = |document: &Document, name| {
            let watch = Rc::downgrade(&watch);
            EventListener::new_with_options(document, name, options, move |_| {
                if let Some(watch) = watch.upgrade().filter(|watch| !watch.asking.get()) {
                    watch.touched.set(js_sys::Date::now());
                }
            })
        };
        let document = document();
        let listeners = document.iter().flat_map(|d| TOUCHES.map(|name| listen(d, name))).collect();
        watch.listeners.replace(listeners);
        watch.look();
        watch
    }

    /// Somebody answered: it begins to wait anew.
    pub fn stay(self: &Rc<Self>) {
        self.touched.set(js_sys::Date::now());
        self.asking.set(false);
        self.look();
    }

    /// Stops.
    pub fn stop(&self) {
        self.timer.replace(None);
        self.listeners.take();
    }

    fn look(self: &Rc<Self>) {
        let now = self.periods.after(js_sys::Date::now() - self.touched.get());
        let again = match now {
            Now::Wait(ms) => Some(ms),
            Now::Ask(_, ms) => {
                self.asking.set(true);
                Some(ms)
            }
            Now::Clear => None,
        };
        let timer = again.map(|ms| {
            let watch = Rc::downgrade(self);
            Timeout::new(ms, move || {
                if let Some(watch) = watch.upgrade() {
                    watch.look();
                }
            })
        });
        self.timer.replace(timer);
        (self.tell)(now);
    }
}

thread_local! {
    /// Made at the first touch: a browser lets nothing be heard before.
    static SOUND: RefCell<Option<AudioContext>> = const { RefCell::new(None) };
}

/// Somebody has touched the screen: from now on the machine can be heard.
pub fn wake_sound() {
    SOUND.with_borrow_mut(|sound| {
        if sound.is_none() {
            // A machine without a loudspeaker asks by sight alone.
            *sound = AudioContext::new().ok();
        }
    });
}

/// Two soft tones, as an airport makes them before it speaks.
pub fn chime() {
    SOUND.with_borrow(|sound| {
        let Some(sound) = sound else { return };
        for (tone, at) in [(660.0, 0.0), (880.0, 0.25)] {
            // What cannot be played is not heard; the screen says the same.
            let _ = play(sound, tone, sound.current_time() + at);
        }
    });
}

fn play(sound: &AudioContext, tone: f32, at: f64) -> Result<(), JsValue> {
    let (source, volume) = (sound.create_oscillator()?, sound.create_gain()?);
    source.frequency().set_value(tone);
    // Swells down to nothing: cut off, it would click.
    volume.gain().set_value_at_time(0.4, at)?;
    volume.gain().exponential_ramp_to_value_at_time(0.001, at + 0.6)?;
    source.connect_with_audio_node(&volume)?;
    volume.connect_with_audio_node(&sound.destination())?;
    source.start_with_when(at)?;
    source.stop_with_when(at + 0.6)
}

/// Follows links in place, so that nobody can go back to the pages of the person before; links that lead away lead nowhere.
pub fn keep_inside() -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    let follow = |event: &Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
        let Some(href) = link.and_then(|link| link.get_attribute("href")) else { return };
        if !event.default_prevented() && href.starts_with("#/") {
            location::replace(&href);
        }
        event.prevent_default();
    };
    let document = document()?;
    Some(EventListener::new_with_options(&document, "click", options, follow))
}

/// Tells when the browser shows this page again out of its memory, with everything that stood on it.
pub fn on_return(tell: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "pageshow", move |event| {
        if Reflect::get(event, &"persisted".into()).is_ok_and(|it| it.is_truthy()) {
            tell();
        }
    }))
}

/// The page goes and takes everything with it: a fresh one stands in its place, under the same address and in the same history
/// entry.
pub fn leave() {
    download::forget();
    if let Some(window) = web_sys::window() {
        let here = window.location().href().unwrap_or_default();
        let page = here.split('#').next().unwrap_or_default();
        // An address without a fragment is loaded anew, even when it is the same. Where the host is gone it cannot be.
        let _ = window.location().replace(page);
    }
}

/// How long a machine that could not start waits before it tries again.
const AGAIN_MS: u32 = 15_000;

/// Tries again after a while: there is nobody to press a button.
pub fn start_again_later() {
    Timeout::new(AGAIN_MS, leave).forget();
}

/// Tells about every field that gets the focus; about a control of another kind it tells nothing.
pub fn on_focus(tell: impl Fn(HtmlInputElement) + 'static) -> Option<EventListener> {
    let document = document()?;
    Some(EventListener::new(&document, "focusin", move |event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            tell(input);
        }
    }))
}

/// Tells when a field is left for nothing, or for something that is no field.
pub fn on_leave(tell: impl Fn() + 'static) -> Option<EventListener> {
    let document = document()?;
    Some(EventListener::new(&document, "focusout", move |event| {
        let next = Reflect::get(event, &"relatedTarget".into()).ok();
        if !next.is_some_and(|next| next.is_instance_of::<HtmlInputElement>()) {
            tell();
        }
    }))
}

/// Makes a field strange to the browser, which would offer what it believes to have been typed into its like: a name that nobody
/// has seen before. And no other keyboard comes up beside ours.
pub fn estrange(input: &HtmlInputElement) {
    if input.type_() != "text" {
        return;
    }
    if input.name().is_empty() {
        let name = js_sys::Math::random().to_string();
        input.set_name(&["f", name.trim_start_matches("0.")].concat());
    }
    if input.has_attribute("data-keys") {
        // An attribute of a constant name is never refused.
        let _ = input.set_attribute("inputmode", "none");
    }
}

/// Brings the field that has the focus, and its question, above the keys.
pub fn show_field() {
    let active = document().and_then(|document| document.active_element());
    let field = active.and_then(|e| e.closest(".ow-field").ok().flatten());
    if let Some(field) = field {
        let above = field.get_bounding_client_rect();
        let height = web_sys::window().and_then(|w| w.inner_height().ok()?.as_f64());
        // The keys and the row of buttons take the lower half.
        if height.is_some_and(|height| above.bottom() > height / 2.0) {
            field.scroll_into_view();
        }
    }
}

/// Types a character where the caret is, in place of what is marked.
pub fn type_into(input: &HtmlInputElement, text: &str) {
    put(input, text, false);
}

/// Takes away the character before the caret, or what is marked.
pub fn erase_in(input: &HtmlInputElement) {
    put(input, "", true);
}

fn put(input: &HtmlInputElement, text: &str, erase: bool) {
    let end = u32::try_from(input.value().encode_utf16().count()).unwrap_or_default();
    let caret = |place: Result<Option<u32>, JsValue>| place.ok().flatten().unwrap_or(end);
    let (from, to) = (caret(input.selection_start()), caret(input.selection_end()));
    let from = if erase && from == to { from.saturating_sub(1) } else { from };
    // A place inside a text is never refused.
    let _ = input.set_range_text_with_start_and_end(text, from, to);
    let length = u32::try_from(text.encode_utf16().count()).unwrap_or_default();
    let _ = input.set_selection_range(from + length, from + length);
    let told = InputEventInit::new();
    told.set_bubbles(true);
    if let Ok(event) = InputEvent::new_with_event_init_dict("input", &told) {
        // Whoever hears it takes the text as typed.
        let _ = input.dispatch_event(&event);
    }
}

/// How many pages a printer needs for these elements, about: each begins on a new page of A4, with the margins of `print.css`.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "pages are few and never negative"
)]
pub fn pages(selector: &str) -> usize {
    const PAGE_PX: f64 = 265.0 / 25.4 * 96.0;
    let Some(sheets) = document().and_then(|d| d.query_selector_all(selector).ok()) else {
        return 0;
    };
    let sheets = (0..sheets.length()).filter_map(|n| sheets.get(n));
    let heights = sheets.filter_map(|node| node.dyn_into::<Element>().ok());
    heights
        .map(|e| (e.get_bounding_client_rect().height() / PAGE_PX).ceil().max(1.0) as usize)
        .sum()
}
