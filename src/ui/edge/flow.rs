//! The pictures of the items' rules, which the build put beside the page: one file for each language, the same whatever item is
//! looked at. They are fetched when a member of staff opens one.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::domain::ItemId;
use crate::text::Lang;

/// The addresses of the files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pictures {
    zh: Option<String>,
    en: Option<String>,
}

impl Pictures {
    /// Reads them: an address for each language by its code.
    pub fn read(addresses: &JsValue) -> Self {
        let address = |lang: Lang| {
            Reflect::get(addresses, &lang.code().into())
                .ok()
                .and_then(|address| address.as_string())
        };
        Self { zh: address(Lang::Zh), en: address(Lang::En) }
    }

    /// The picture of an item as an address for `<img>`; `None`: it did not come.
    pub async fn of(self, item: ItemId, lang: Lang) -> Option<String> {
        let address = match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        };
        let asked = web_sys::window()?.fetch_with_str(&address?);
        let response: Response = JsFuture::from(asked).await.ok()?.dyn_into().ok()?;
        if !response.ok() {
            return None;
        }
        let all = JsFuture::from(response.json().ok()?).await.ok()?;
        let svg = Reflect::get(&all, &item.as_str().into()).ok()?.as_string()?;
        let svg = String::from(js_sys::encode_uri_component(&svg));
        Some(["data:image/svg+xml,", &svg].concat())
    }
}
