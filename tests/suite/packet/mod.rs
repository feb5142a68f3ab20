//! The papers and the container.

mod catalogue;
mod container;
mod export;
mod pdf;
mod people;
mod real;
mod sample;
mod schema;
