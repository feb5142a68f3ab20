//! Fetching the catalogue that the build put beside the page.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::catalog::{self, Catalogue};

/// A packed catalogue: its bytes, and what they hold. The error is for whoever keeps the host.
pub async fn fetch(address: &str) -> Result<(Uint8Array, Catalogue), String> {
    let bytes = bytes(address).await.ok_or_else(|| ["not fetched: ", address].concat())?;
    let catalogue = catalog::decode(&bytes.to_vec()).map_err(|e| e.to_string())?;
    Ok((bytes, catalogue))
}

async fn bytes(address: &str) -> Option<Uint8Array> {
    let response = JsFuture::from(web_sys::window()?.fetch_with_str(address)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer))
}
