//! Taking a file from the person.

use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

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
