//! A reader of identity cards, when the page around the app has one: a kiosk's, or one on the clerk's desk.

use js_sys::{Function, Object, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How pages reach the reader: the host's function, which promises facts by their ids.
#[derive(Clone, Debug, PartialEq)]
pub struct CardReader(pub Option<Function>);

/// What a card says: facts by id, as somebody would have typed them. `None` when it could not be read.
pub async fn read(reader: &Function) -> Option<Vec<(String, String)>> {
    let answer = reader.call0(&JsValue::UNDEFINED).ok()?;
    let facts = JsFuture::from(Promise::resolve(&answer)).await.ok()?;
    let facts = facts.dyn_into::<Object>().ok()?;
    let entries = Object::entries(&facts);
    let pairs = entries.iter().map(JsCast::unchecked_into::<js_sys::Array>);
    Some(pairs.filter_map(|pair| pair.get(0).as_string().zip(pair.get(1).as_string())).collect())
}
