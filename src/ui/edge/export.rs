//! The export worker, which gets the packed catalogue and the matter and gives files back. `www/exporter.js` starts it, at the first
//! message; nothing goes over the network but its module and its fonts.

use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::case::{Case, draft};
use crate::domain::Date;
use crate::text::Lang;

/// What the worker made.
#[derive(Clone, Debug)]
pub struct Made {
    /// The papers, to print.
    pub pdf: Uint8Array,
    /// The packet: a BagIt bag as ZIP.
    pub zip: Uint8Array,
}

/// Why there is nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The worker could not be fetched, or it has stopped. Asking again starts a new one.
    NoWorker,
    /// The worker says why, in the language asked for.
    Refused(String),
}

/// The worker, as the app holds it.
#[derive(Clone, Debug)]
pub struct Exporter {
    ask: Function,
    catalogue: Uint8Array,
}

impl PartialEq for Exporter {
    fn eq(&self, other: &Self) -> bool {
        *self.catalogue == *other.catalogue && self.ask == other.ask
    }
}

impl Exporter {
    /// The worker behind a function that takes a message and promises its reply, for a packed catalogue.
    pub fn new(ask: Function, catalogue: Uint8Array) -> Self {
        Self { ask, catalogue }
    }

    /// The packet of a matter: same matter, same day, same bytes.
    pub async fn packet(&self, case: &Case, today: Date, lang: Lang) -> Result<Made, Failure> {
        let reply = self.ask("packet", case, today, lang).await.map_err(|_| Failure::NoWorker)?;
        let error = get(&reply, "error");
        if error.is_object() {
            return Err(Failure::Refused(get(&error, "message").as_string().unwrap_or_default()));
        }
        let file = |key| get(&reply, key).dyn_into().map_err(|_| Failure::NoWorker);
        Ok(Made { pdf: file("pdf")?, zip: file("zip")? })
    }

    /// Sends a message and waits for its reply.
    async fn ask(
        &self,
        op: &str,
        case: &Case,
        today: Date,
        lang: Lang,
    ) -> Result<JsValue, JsValue> {
        let message = Object::new();
        let fields: [(&str, JsValue); 5] = [
            ("op", op.into()),
            ("catalogue", self.catalogue.clone().into()),
            ("case", draft::encode(case).into()),
            ("today", today.to_string().into()),
            ("lang", lang.code().into()),
        ];
        for (key, value) in fields {
            Reflect::set(&message, &key.into(), &value)?;
        }
        let promise: Promise = self.ask.call1(&JsValue::NULL, &message)?.dyn_into()?;
        JsFuture::from(promise).await
    }
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or(JsValue::UNDEFINED)
}
