//! The export worker: the second wasm module, fetched when somebody exports.
//!
//! `www/export-worker.js` hands every message to [`answer`]. A message is `{id, op, catalogue, case, today, lang}`: `op` is `packet`
//! or `sheet`, `catalogue` the packed catalogue (`Uint8Array`), `case` a draft, `today` is `YYYY-MM-DD`, `lang` `zh` or `en`;
//! `sheet` also takes `profile`: `notice` (default), `large` or `form`. The reply is `{id, pdf, zip, root}` (a `sheet` has only `pdf`),
//! `{id, error: {code, message}}`, or `{needs}`: the name of the font slice to fetch and to give to [`add_slice`] before asking again.

use std::cell::RefCell;

use js_sys::{Object, Reflect, Uint8Array};
use onewindow::case::draft;
use onewindow::catalog::{self, Catalogue};
use onewindow::domain::Date;
use onewindow::packet::{self, ExportError, Fonts, Profile, digest, font, pdf};
use onewindow::text::packet::WorkerProblem;
use onewindow::text::{Lang, Say};
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
    let lang = text(message, "lang").ok().and_then(|l| Lang::from_code(&l)).unwrap_or_default();
    let reply = Object::new();
    put(&reply, "id", &field(message, "id"));
    match FONTS.with_borrow(|fonts| respond(message, lang, fonts)) {
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

fn respond(
    message: &JsValue,
    lang: Lang,
    fonts: &Fonts,
) -> Result<Vec<(&'static str, JsValue)>, Refusal> {
    let broken = |which: &'static str| {
        let problem = WorkerProblem(which);
        Refusal::Problem(problem.code(), problem.say(lang))
    };
    let bytes =
        field(message, "catalogue").dyn_into::<Uint8Array>().map_err(|_| broken("catalogue"))?;
    let catalogue: Catalogue = catalog::decode(&bytes.to_vec()).map_err(|_| broken("catalogue"))?;
    let case = text(message, "case").map_err(broken)?;
    let case = draft::decode(&case).map_err(|_| broken("case"))?;
    let today: Date =
        text(message, "today").map_err(broken)?.parse().map_err(|_| broken("today"))?;
    let refuse = |error: ExportError| match error {
        ExportError::Missing(_) if fonts.len() < font::SLICES.len() => {
            Refusal::Needs(font::SLICES[fonts.len()])
        }
        error => Refusal::Problem(error.code(), error.say(lang)),
    };
    match text(message, "op").map_err(broken)?.as_str() {
        "packet" => {
            let made = packet::export(&catalogue, &case, today, fonts, lang).map_err(refuse)?;
            let root = digest::hex(&made.root).into();
            Ok(vec![("pdf", array(&made.pdf)), ("zip", array(&made.zip)), ("root", root)])
        }
        "sheet" => {
            let profile = match text(message, "profile").as_deref() {
                Ok("form") => Profile::Form,
                Ok("large") => Profile::Large,
                _ => Profile::Notice,
            };
            let sheet = packet::sheet(&catalogue, &case, today, profile, lang).map_err(refuse)?;
            let stamp = packet::stamp_of(&case, today).map_err(refuse)?;
            let made = pdf::render(&sheet, fonts, stamp, &[]).map_err(|e| refuse(e.into()))?;
            Ok(vec![("pdf", array(&made))])
        }
        _ => Err(broken("op")),
    }
}

fn field(message: &JsValue, key: &str) -> JsValue {
    Reflect::get(message, &key.into()).unwrap_or(JsValue::UNDEFINED)
}

fn text(message: &JsValue, key: &'static str) -> Result<String, &'static str> {
    field(message, key).as_string().ok_or(key)
}

fn put(object: &Object, key: &str, value: &JsValue) {
    // Setting a property of a plain object cannot fail.
    let _ = Reflect::set(object, &key.into(), value);
}

fn array(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

fn main() {}
