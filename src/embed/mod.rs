//! The JavaScript API: what a host page can call.
//!
//! Two doors: [`mount`] puts the whole app into an element; [`kit::Kit`] answers questions about a catalogue without any
//! screen. Every value that crosses is a plain JavaScript value described in `www/onewindow.d.ts`, with types of its own ([`input`],
//! [`view`]), so that the core can change without breaking a host. Every failure is an `Error` with a stable `code`
//! ([`error::Code`]).

pub mod error;
pub mod input;
pub mod kit;
pub mod view;

use serde::Deserialize;
use wasm_bindgen::prelude::*;

use crate::ui::boot::{self, Host, Mounted};

/// What a host page says about itself.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
struct MountOptions {
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
    /// Takes the app out of the page. The draft stays on the device.
    pub fn unmount(&self) {
        self.0.unmount();
    }
}

/// Puts the app into `element`, in place of what is there. `options` is `{ catalog, worker, fonts, ownDocument }`: the
/// addresses of the packed catalogue, of the export worker and of the folder of font slices, and whether the app may name the
/// document.
///
/// # Errors
/// `wrong-type`: the options are no such object.
#[wasm_bindgen]
pub fn mount(element: web_sys::Element, options: JsValue) -> Result<Handle, JsValue> {
    let options: MountOptions =
        input::read_or_default(options, "options", "{ catalog, worker, fonts, ownDocument? }")?;
    let MountOptions { catalog, worker, fonts, own_document } = options;
    Ok(Handle(boot::start(element, Host { catalogue: catalog, worker, fonts, own_document })))
}
