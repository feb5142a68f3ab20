//! The document: title, language, focus, print.

use wasm_bindgen::JsCast;
use web_sys::{Document, FocusOptions, HtmlElement};

/// Where the app stands in the document; focus is looked for inside it.
pub const MAIN_ID: &str = "main";

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Names the document, for tabs, history and screen readers.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Says which language the document is in (line breaking, fonts and read-aloud depend on it).
pub fn set_language(tag: &str) {
    if let Some(root) = document().and_then(|d| d.document_element()) {
        // An attribute of a constant name is never refused.
        let _ = root.set_attribute("lang", tag);
    }
}

/// Moves focus to the page's heading, so that a screen reader starts there and the next Tab is the first thing on the page.
pub fn focus_heading() {
    focus(document().and_then(|d| d.query_selector("#main h1").ok().flatten()), true);
}

/// Whether focus is at a question of the page.
pub fn is_at_control() -> bool {
    let active = document().and_then(|d| d.active_element());
    active.is_some_and(|active| {
        active.matches("#main :is(input, select, textarea)").unwrap_or_default()
    })
}

/// Moves focus to an element and scrolls it into view.
pub fn focus_id(id: &str) {
    focus(document().and_then(|d| d.get_element_by_id(id)), false);
}

/// Moves focus to the first control in an element, or to the element itself when it is one or has none.
pub fn focus_control(id: &str) {
    const CONTROLS: &str = "input, select, textarea";
    let Some(element) = document().and_then(|d| d.get_element_by_id(id)) else { return };
    let inside = element.query_selector(CONTROLS).ok().flatten();
    focus(Some(inside.unwrap_or(element)), false);
}

/// Takes focus from the field being typed into, so that its answer is taken.
pub fn leave_field() {
    let active = document().and_then(|d| d.active_element());
    if let Some(active) = active.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        // A focused element can always be left.
        let _ = active.blur();
    }
}

fn focus(element: Option<web_sys::Element>, keep_scroll: bool) {
    let Some(element) = element.and_then(|e| e.dyn_into::<HtmlElement>().ok()) else { return };
    let options = FocusOptions::new();
    options.set_prevent_scroll(keep_scroll);
    let _ = element.focus_with_options(&options);
    if !keep_scroll {
        element.scroll_into_view();
    }
}

/// Moves what an element is shown through so that the element's left middle is seen.
pub fn show_left_middle(element: &web_sys::Element) {
    if let Some(view) = element.parent_element() {
        view.set_scroll_top((view.scroll_height() - view.client_height()) / 2);
    }
}

/// Opens the browser's print dialogue.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Refused in a sandboxed frame; then nothing is printed, and the browser says so.
        let _ = window.print();
    }
}

/// Leaves the draft's text with the page itself, where `failure.js` finds it even when this module has been stopped by a trap.
pub fn keep_copy(draft: &str) {
    if let Some(window) = web_sys::window() {
        // Setting a property of the window is never refused.
        let _ = js_sys::Reflect::set(&window, &"onewindowDraft".into(), &draft.into());
    }
}

/// Whether the document is being hidden: the last moment to write.
pub fn hidden() -> bool {
    document().is_some_and(|d| d.hidden())
}
