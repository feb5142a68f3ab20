//! The native tests: one module an area, data beside them under `case/`.
#![allow(
    unreachable_pub,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests are an edge, stop at the first surprise, and nobody is outside"
)]

mod architecture;
mod case_begun;
mod case_checklist;
mod case_draft;
mod case_example;
mod case_household;
mod case_journey;
mod case_known;
mod case_people;
mod case_scenario;
mod case_screen;
mod case_steady;
mod case_together;
mod case_verify;
mod catalog;
mod cli;
mod divisions;
mod feel;
mod field;
mod packet;
mod people;
mod standards;
mod tidy;
mod ui;
mod workdays;
