//! One writer: the page that holds the Web Lock writes the draft, every other page of this origin reads.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

const NAME: &str = "onewindow-draft";

#[wasm_bindgen]
extern "C" {
    /// `LockManager`; web-sys keeps its binding behind an unstable flag.
    type Locks;

    #[wasm_bindgen(method, catch)]
    fn request(
        this: &Locks,
        name: &str,
        options: &JsValue,
        granted: &Function,
    ) -> Result<Promise, JsValue>;
}

/// How to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Only when nobody writes.
    Politely,
    /// The person said "go on here": the other page becomes a reader.
    Firmly,
}

/// Asks for the right to write and keeps it while the page lives. `tell(true)`: we write; `tell(false)`: another page does, at
/// once or later. Where there are no Web Locks (a plain `http` address) there is no way to know, and we write.
pub fn ask(how: Ask, tell: impl Fn(bool) + Clone + 'static) {
    let navigator = web_sys::window().map(|w| w.navigator());
    let locks =
        navigator.and_then(|n| Reflect::get(&n, &"locks".into()).ok()).filter(JsValue::is_object);
    let Some(locks) = locks else { return tell(true) };
    let options = Object::new();
    let option = if how == Ask::Firmly { "steal" } else { "ifAvailable" };
    // Setting a property of an object of our own is never refused.
    let _ = Reflect::set(&options, &option.into(), &JsValue::TRUE);
    let granted = {
        let tell = tell.clone();
        Closure::once_into_js(move |lock: JsValue| -> JsValue {
            tell(!lock.is_null());
            // Held until this never-ending promise ends: with the page.
            if lock.is_null() { JsValue::UNDEFINED } else { Promise::new(&mut |_, _| {}).into() }
        })
    };
    match locks.unchecked_into::<Locks>().request(NAME, &options, granted.unchecked_ref()) {
        Ok(held) => wasm_bindgen_futures::spawn_local(async move {
            // It is rejected when another page takes the right over.
            if JsFuture::from(held).await.is_err() {
                tell(false);
            }
        }),
        Err(_) => tell(true),
    }
}
