//! The papers and the container.

mod catalogue;
mod container;
mod export;
mod pdf;
mod sample;
mod schema;
