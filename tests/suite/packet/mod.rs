//! The papers and the container.

mod pdf;
mod sample;
