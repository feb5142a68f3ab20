//! The rule language.

mod case;
mod check;
mod minimal;
mod property;
mod words;
