//! The rule language.

mod case;
mod check;
mod forms;
pub mod minimal;
mod property;
mod words;
