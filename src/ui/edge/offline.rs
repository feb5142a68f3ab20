//! The app on the device: how its service worker stands, and what it is asked to do. `www/offline.js` does it; a host's page has none.

use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// How it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The app works without a network.
    pub ready: bool,
    /// A newer version is there.
    pub newer: bool,
    /// There was no way to look for one.
    pub unchecked: bool,
    /// The last attempt to fetch everything broke off.
    pub failed: bool,
    /// Bytes on the device.
    pub stored: u32,
    /// Bytes of the site that are not.
    pub missing: u32,
    /// Bytes of them fetched so far, while everything is being fetched.
    pub got: Option<u32>,
}

/// How pages see it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offline {
    /// How it stands.
    pub standing: Standing,
    /// Whom to ask; nobody until the first page works.
    pub keeper: Option<Keeper>,
}

/// Does what it is asked.
#[derive(Clone, Debug)]
pub struct Keeper(Rc<Kept>);

#[derive(Debug)]
struct Kept {
    handle: JsValue,
    _tell: Closure<dyn Fn(JsValue)>,
}

impl PartialEq for Keeper {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Keeper {
    /// Keeps the app on the device from now on. `None`: this browser does not.
    pub async fn start(start: &Function, tell: impl Fn(Standing) + 'static) -> Option<Self> {
        let tell = Closure::<dyn Fn(JsValue)>::new(move |state| tell(standing(&state)));
        let started = start.call1(&JsValue::UNDEFINED, tell.as_ref()).ok()?;
        let handle = JsFuture::from(Promise::resolve(&started)).await.ok()?;
        Some(Self(Rc::new(Kept { handle, _tell: tell })))
    }

    /// Whether somebody is in the middle of something: then no new version takes over by itself.
    pub fn busy(&self, busy: bool) {
        self.call("busy", &Array::of1(&busy.into()));
    }

    /// The new version takes over now.
    pub fn update(&self) {
        self.call("update", &Array::new());
    }

    /// Everything is fetched onto the device.
    pub fn all(&self) {
        self.call("all", &Array::new());
    }

    fn call(&self, name: &str, arguments: &Array) {
        let method = Reflect::get(&self.0.handle, &name.into()).ok();
        if let Some(method) = method.and_then(|method| method.dyn_into::<Function>().ok()) {
            // What comes of it is told.
            let _ = method.apply(&self.0.handle, arguments);
        }
    }
}

fn standing(state: &JsValue) -> Standing {
    let get = |key: &str| Reflect::get(state, &key.into()).unwrap_or(JsValue::UNDEFINED);
    let flag = |key: &str| get(key).as_bool().unwrap_or_default();
    // `-1` is no number of bytes.
    let bytes = |key: &str| get(key).as_f64().and_then(whole);
    Standing {
        ready: flag("ready"),
        newer: flag("newer"),
        unchecked: flag("unchecked"),
        failed: flag("failed"),
        stored: bytes("stored").unwrap_or_default(),
        missing: bytes("missing").unwrap_or_default(),
        got: bytes("got"),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number of bytes between the bounds"
)]
fn whole(number: f64) -> Option<u32> {
    (0.0..=f64::from(u32::MAX)).contains(&number).then_some(number as u32)
}
