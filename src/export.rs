//! The export worker: the second wasm module, fetched when somebody exports.
//!
//! `www/export-worker.js` hands every message to [`answer`]. A message is `{id, job}`: a [`Job`] as bytes (`Uint8Array`). The reply is
//! `{id, pdf, zip, root}` for a packet, `{id, pdf}` for a document, `{id, error: {code, message}}`, or `{needs}`: the name of the font
//! slice to fetch and to give to [`add_slice`] before asking again.

use std::cell::RefCell;

use js_sys::{Object, Reflect, Uint8Array};
use onewindow::packet::{Done, ExportError, Fonts, Job, digest, font};
use onewindow::text::Say;
use onewindow::text::packet::WorkerProblem;
use wasm_bindgen::prelude::*;

thread_local! {
    /// The slices fetched so far.
    static FONTS: RefCell<Fonts> = RefCell::default();
}

/// Takes a font slice in, in the order of [`font::SLICES`]. `false`: it is no font.
#[wasm_bindgen]
pub fn add_slice(bytes: Vec<u8>) -> bool {
    FONTS.with_borrow_mut(|fonts| fonts.add(bytes).is_ok())
}

/// Answers a message.
#[wasm_bindgen]
pub fn answer(message: &JsValue) -> Object {
    let reply = Object::new();
    put(&reply, "id", &field(message, "id"));
    match FONTS.with_borrow(|fonts| respond(message, fonts)) {
        Ok(files) => files.iter().for_each(|(key, value)| put(&reply, key, value)),
        Err(Refusal::Needs(slice)) => put(&reply, "needs", &slice.into()),
        Err(Refusal::Problem(code, sentence)) => {
            let error = Object::new();
            put(&error, "code", &code.into());
            put(&error, "message", &sentence.into());
            put(&reply, "error", &error);
        }
    }
    reply
}

enum Refusal {
    Needs(&'static str),
    Problem(&'static str, String),
}

fn respond(message: &JsValue, fonts: &Fonts) -> Result<Vec<(&'static str, JsValue)>, Refusal> {
    let bytes = field(message, "job").dyn_into::<Uint8Array>().ok();
    let job = bytes.and_then(|bytes| Job::decode(&bytes.to_vec()));
    let job = job.ok_or_else(|| Refusal::Problem(WorkerProblem.code(), WorkerProblem.both()))?;
    let lang = job.lang();
    let refuse = |error: ExportError| match error {
        ExportError::Missing(_) if fonts.len() < font::SLICES.len() => {
            Refusal::Needs(font::SLICES[fonts.len()])
        }
        error => Refusal::Problem(error.code(), error.say(lang)),
    };
    Ok(match job.run(fonts).map_err(refuse)? {
        Done::Packet(made) => {
            let root = digest::hex(&made.root).into();
            vec![("pdf", array(&made.pdf)), ("zip", array(&made.zip)), ("root", root)]
        }
        Done::Document(pdf) => vec![("pdf", array(&pdf))],
    })
}

fn field(message: &JsValue, key: &str) -> JsValue {
    Reflect::get(message, &key.into()).unwrap_or(JsValue::UNDEFINED)
}

fn put(object: &Object, key: &str, value: &JsValue) {
    // Setting a property of a plain object cannot fail.
    let _ = Reflect::set(object, &key.into(), value);
}

fn array(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

fn main() {}
