//! The JavaScript API: what a host page can call.

use wasm_bindgen::prelude::*;

/// Puts the app into `element`, in place of what is there. `options` is `{ catalog, worker, fonts }`: the addresses of
/// the packed catalogue, of the export worker and of the folder of font slices.
#[wasm_bindgen]
pub fn mount(element: &web_sys::Element, _options: &JsValue) {
    element.set_text_content(None);
}
