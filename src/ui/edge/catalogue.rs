//! Fetching the catalogue that the build put beside the page.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The host did not deliver the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the catalogue could not be fetched from {0}")]
pub struct NotFetched(String);

/// The packed catalogue's bytes.
pub async fn fetch(address: &str) -> Result<Vec<u8>, NotFetched> {
    let failure = || NotFetched(address.to_owned());
    let window = web_sys::window().ok_or_else(failure)?;
    let response = JsFuture::from(window.fetch_with_str(address)).await.map_err(|_| failure())?;
    let response: Response = response.dyn_into().map_err(|_| failure())?;
    if !response.ok() {
        return Err(failure());
    }
    let buffer = JsFuture::from(response.array_buffer().map_err(|_| failure())?)
        .await
        .map_err(|_| failure())?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
