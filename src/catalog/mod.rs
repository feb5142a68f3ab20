//! The catalogue: files → checked items; lint; pack; search.

mod model;

pub use model::*;
