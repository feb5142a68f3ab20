//! The rule language.

mod case;
mod check;
mod property;
mod words;
