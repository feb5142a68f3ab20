//! Fetching the catalogue that the build put beside the page.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Asks for a packed catalogue, which is on its way from the call on. `None`: nobody can be asked.
pub fn ask(address: &str) -> Option<Promise> {
    web_sys::window().map(|window| window.fetch_with_str(address))
}

/// The bytes of a packed catalogue that was asked for; `None`: they did not come.
pub async fn take(asked: Option<Promise>) -> Option<Uint8Array> {
    let response: Response = JsFuture::from(asked?).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer))
}
