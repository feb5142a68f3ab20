//! The export worker, which gets the papers in words and gives files back. `www/exporter.js` starts it, at the first message; nothing
//! goes over the network but its module and its fonts.

use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::packet::{Document, Job, Prepared, Stamp};

/// What the worker made.
#[derive(Clone, Debug)]
pub struct Made {
    /// The papers, to print.
    pub pdf: Uint8Array,
    /// The packet: a BagIt bag as ZIP.
    pub zip: Uint8Array,
    /// Its root digest.
    pub root: String,
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
#[derive(Clone, Debug, PartialEq)]
pub struct Exporter {
    ask: Function,
}

impl Exporter {
    /// The worker behind a function that takes a message and promises its reply.
    pub fn new(ask: Function) -> Self {
        Self { ask }
    }

    /// The packet of a matter: same words, same bytes.
    pub async fn packet(&self, prepared: Prepared) -> Result<Made, Failure> {
        let job = Job::Packet(Box::new(prepared));
        let reply = self.ask(&job).await.map_err(|_| Failure::NoWorker)?;
        refusal(&reply)?;
        Ok(Made {
            pdf: file(&reply, "pdf")?,
            zip: file(&reply, "zip")?,
            root: get(&reply, "root").as_string().unwrap_or_default(),
        })
    }

    /// The PDF of a document, with its date.
    pub async fn document(&self, document: Document, stamp: Stamp) -> Result<Uint8Array, Failure> {
        let reply =
            self.ask(&Job::Document(document, stamp)).await.map_err(|_| Failure::NoWorker)?;
        refusal(&reply)?;
        file(&reply, "pdf")
    }

    /// Sends a job and waits for its reply.
    async fn ask(&self, job: &Job) -> Result<JsValue, JsValue> {
        let message = Object::new();
        let bytes = Uint8Array::from(job.encode().as_slice());
        Reflect::set(&message, &"job".into(), &bytes)?;
        let promise: Promise = self.ask.call1(&JsValue::NULL, &message)?.dyn_into()?;
        JsFuture::from(promise).await
    }
}

/// What the worker refused, in its own words.
fn refusal(reply: &JsValue) -> Result<(), Failure> {
    let error = get(reply, "error");
    if error.is_object() {
        return Err(Failure::Refused(get(&error, "message").as_string().unwrap_or_default()));
    }
    Ok(())
}

fn file(reply: &JsValue, key: &str) -> Result<Uint8Array, Failure> {
    get(reply, key).dyn_into().map_err(|_| Failure::NoWorker)
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or(JsValue::UNDEFINED)
}
