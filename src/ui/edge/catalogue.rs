//! Fetching the catalogue that the build put beside the page.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The bytes of a packed catalogue; `None`: they did not come. They are on their way from the call on, waited for or not.
pub fn fetch(address: &str) -> impl Future<Output = Option<Uint8Array>> + use<> {
    let asked = web_sys::window().map(|window| JsFuture::from(window.fetch_with_str(address)));
    async {
        let response: Response = asked?.await.ok()?.dyn_into().ok()?;
        if !response.ok() {
            return None;
        }
        let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
        Some(Uint8Array::new(&buffer))
    }
}
