//! The papers and the container.

pub mod catalogue;
mod commands;
mod container;
mod export;
mod letters;
mod malformed;
mod outside;
mod pdf;
mod people;
mod real;
mod sample;
mod scans;
mod schema;
