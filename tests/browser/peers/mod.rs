//! Pages that ask what the app asks, to be measured beside it: one written by hand, and one for each of three form libraries.
//!
//! All of them are made from the same part of the same form of the catalogue, so that they ask the same questions with the same
//! rules.

#![allow(unreachable_pub, reason = "a benchmark is one program")]

mod build;
mod measure;
mod page;
mod questions;
mod still;

pub use build::build;
pub use measure::{Line, Use, cold, median, used};
pub use page::Page;
pub use questions::largest;
