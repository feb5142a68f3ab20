//! One writer: the page that holds the Web Lock writes the draft, every other page of this origin reads.

use std::cell::RefCell;
use std::rc::Rc;

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

/// The right to write, or the wish for it. Dropping it lets another page write.
#[must_use]
pub struct Turn(Rc<RefCell<Standing>>);

#[derive(Default)]
enum Standing {
    #[default]
    Asked,
    /// Calling it gives the right back.
    Held(Function),
    Over,
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Standing::Held(release) = self.0.replace(Standing::Over) {
            // Resolving a promise is never refused.
            let _ = release.call0(&JsValue::UNDEFINED);
        }
    }
}

/// Asks for the right to write. `tell(true)`: we write; `tell(false)`: another page does, at once or later. Where there are no Web
/// Locks (a plain `http` address) there is no way to know, and we write.
pub fn ask(how: Ask, tell: impl Fn(bool) + Clone + 'static) -> Turn {
    let standing = Rc::default();
    let turn = Turn(Rc::clone(&standing));
    let navigator = web_sys::window().map(|w| w.navigator());
    let locks =
        navigator.and_then(|n| Reflect::get(&n, &"locks".into()).ok()).filter(JsValue::is_object);
    let Some(locks) = locks else {
        tell(true);
        return turn;
    };
    let options = Object::new();
    let option = if how == Ask::Firmly { "steal" } else { "ifAvailable" };
    // Setting a property of an object of our own is never refused.
    let _ = Reflect::set(&options, &option.into(), &JsValue::TRUE);
    let granted = {
        let tell = tell.clone();
        Closure::once_into_js(move |lock: JsValue| -> JsValue {
            if matches!(*standing.borrow(), Standing::Over) {
                return JsValue::UNDEFINED;
            }
            tell(!lock.is_null());
            if lock.is_null() {
                return JsValue::UNDEFINED;
            }
            // Held until this promise is resolved, or the page ends.
            Promise::new(&mut |release, _| drop(standing.replace(Standing::Held(release)))).into()
        })
    };
    match locks.unchecked_into::<Locks>().request(NAME, &options, granted.unchecked_ref()) {
        Ok(held) => wasm_bindgen_futures::spawn_local(async move {
            if let Err(reason) = JsFuture::from(held).await {
                // Another page took the right over; or the browser keeps nothing here, and there is nothing to share.
                let taken = Reflect::get(&reason, &"name".into()).is_ok_and(|n| n == "AbortError");
                tell(!taken);
            }
        }),
        Err(_) => tell(true),
    }
    turn
}
