//! Fetching the catalogue that the build put beside the page.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Why there is no catalogue.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The page names none.
    #[error("the page has no <link id=\"catalog\" href=…>")]
    NoAddress,
    /// The network or the host did not deliver it.
    #[error("the catalogue could not be fetched from {0}")]
    NotFetched(String),
}

/// The address the page names: `<link id="catalog" rel="preload" as="fetch" href=…>`.
pub fn address() -> Result<String, Failure> {
    let document = web_sys::window().and_then(|w| w.document());
    let link = document.and_then(|d| d.get_element_by_id("catalog"));
    link.and_then(|l| l.get_attribute("href")).ok_or(Failure::NoAddress)
}

/// The packed catalogue's bytes.
pub async fn fetch(address: &str) -> Result<Vec<u8>, Failure> {
    let failure = || Failure::NotFetched(address.to_owned());
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
