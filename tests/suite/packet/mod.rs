//! The papers and the container.

mod agree;
mod calendar;
mod carried;
pub mod catalogue;
mod codes;
mod commands;
mod container;
mod data;
mod export;
mod golden;
mod letters;
mod malformed;
mod outside;
mod pdf;
mod people;
mod real;
mod sample;
mod scans;
mod schema;
mod visit;
