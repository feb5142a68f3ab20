//! The catalogue: files → checked items; lint; pack; search.

mod lookup;
mod model;

pub use model::*;
