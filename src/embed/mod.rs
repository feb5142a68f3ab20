//! The JavaScript API: what a host page can call.

use serde::Deserialize;
use wasm_bindgen::prelude::*;

use crate::ui::boot::{self, Host, Mounted};

/// What a host page says about itself.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
struct Options {
    /// Address of the packed catalogue.
    catalog: String,
    /// Address of the export worker.
    worker: String,
    /// Address of the folder of font slices.
    fonts: String,
    /// Whether the app may name the document and say its language.
    own_document: bool,
}

/// A mounted app.
#[wasm_bindgen]
pub struct Handle(Mounted);

#[wasm_bindgen]
impl Handle {
    /// Takes the app out of the page.
    pub fn unmount(&self) {
        self.0.unmount();
    }
}

/// Puts the app into `element`, in place of what is there. `options` is `{ catalog, worker, fonts, ownDocument }`: the
/// addresses of the packed catalogue, of the export worker and of the folder of font slices, and whether the app may name the
/// document.
#[wasm_bindgen]
pub fn mount(element: web_sys::Element, options: JsValue) -> Result<Handle, JsError> {
    let options: Options = serde_wasm_bindgen::from_value(options)?;
    let Options { catalog, worker, fonts, own_document } = options;
    Ok(Handle(boot::start(element, Host { catalogue: catalog, worker, fonts, own_document })))
}
