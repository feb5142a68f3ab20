//! Handing a file to the person.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long an address of bytes lives: the browser needs it until it has read them, and nothing should stay behind.
const ADDRESS_MS: u32 = 60_000;

thread_local! {
    /// The addresses that were handed out and may still be good.
    static HANDED_OUT: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Takes back every address that was handed out.
pub fn forget() {
    for url in HANDED_OUT.take() {
        // Taking back an address of our own is never refused.
        let _ = Url::revoke_object_url(&url);
    }
}

/// Offers bytes as a file. Errors of the browser (out of memory, a web view without downloads) come back.
pub fn offer(name: &str, mime: &str, bytes: &[u8]) -> Result<(), JsValue> {
    offer_array(name, mime, &Uint8Array::from(bytes))
}

/// Offers bytes that are already JavaScript's.
pub fn offer_array(name: &str, mime: &str, bytes: &Uint8Array) -> Result<(), JsValue> {
    let url = address(mime, bytes)?;
    let document = web_sys::window().and_then(|w| w.document()).ok_or(JsValue::UNDEFINED)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Ok(())
}

/// Opens bytes in a page of their own, where the browser can print them.
pub fn open(mime: &str, bytes: &Uint8Array) -> Result<(), JsValue> {
    let url = address(mime, bytes)?;
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    window.open_with_url_and_target(&url, "_blank")?.map(drop).ok_or(JsValue::UNDEFINED)
}

/// An address of bytes that is good as long as it is shown.
#[derive(Debug)]
pub struct Address(String);

impl Address {
    /// An address for bytes.
    pub fn of(mime: &str, bytes: &Uint8Array) -> Result<Self, JsValue> {
        made(mime, bytes).map(Self)
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Drop for Address {
    fn drop(&mut self) {
        // Taking back an address of our own is never refused.
        let _ = Url::revoke_object_url(&self.0);
    }
}

fn blob(mime: &str, bytes: &Uint8Array) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &options)
}

fn made(mime: &str, bytes: &Uint8Array) -> Result<String, JsValue> {
    let url = Url::create_object_url_with_blob(&blob(mime, bytes)?)?;
    HANDED_OUT.with_borrow_mut(|all| all.push(url.clone()));
    Ok(url)
}

/// An address for bytes, good for a minute.
fn address(mime: &str, bytes: &Uint8Array) -> Result<String, JsValue> {
    let url = made(mime, bytes)?;
    let later = url.clone();
    Timeout::new(ADDRESS_MS, move || drop(Url::revoke_object_url(&later))).forget();
    Ok(url)
}
