//! Taking a file from the person.

use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};

use crate::packet::zip::MAX_TOTAL;

/// A draft is smaller, with all photographs it may have and locked; something else of this size need not be read to be refused.
const LARGEST: f64 = 160_000_000.0;

/// The text of the file chosen in an input; `None` when none was chosen, or it is no text. The input is ready for another then.
pub async fn text(input: HtmlInputElement) -> Option<String> {
    let file = input.files()?.get(0)?;
    input.set_value("");
    if file.size() > LARGEST {
        return None;
    }
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// The file chosen in an input. The input is ready for another then.
pub fn taken(input: &HtmlInputElement) -> Option<File> {
    let file = input.files()?.get(0)?;
    input.set_value("");
    Some(file)
}

/// The bytes of a file; `None` when it is larger than any packet, or the browser cannot read it.
pub async fn bytes(file: &File) -> Option<Vec<u8>> {
    #[expect(clippy::cast_precision_loss, reason = "a limit far below 2^53")]
    let largest = MAX_TOTAL as f64;
    if file.size() > largest {
        return None;
    }
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
