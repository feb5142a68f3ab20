//! The export worker: the second wasm module, fetched when somebody exports.

use wasm_bindgen::prelude::*;

/// Starts the worker.
#[wasm_bindgen(start)]
pub fn start() {}

fn main() {}
