//! The export worker: the second wasm module, fetched when somebody exports.

fn main() {}
