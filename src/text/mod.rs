//! Languages, and every sentence the program itself says.
//!
//! Messages are typed: each area has one enum (`text::field::Msg`, `text::ui::Msg`, …) with one exhaustive `match` per
//! language, so that a missing translation does not compile. The language is always an argument, never a global.
//! Sentences about items are catalogue data, not messages.

mod lang;

pub mod attach;
pub mod carry;
pub mod case;
pub mod catalog;
pub mod cli;
pub mod counter;
pub mod diff;
pub mod feel;
pub mod field;
pub mod form;
pub mod kiosk;
pub mod offline;
pub mod packet;
pub mod people;
pub mod rules;
pub mod schema;
pub mod screen;
pub mod search;
pub mod ui;
pub mod verify;

pub use lang::{Lang, Localized, Say, count};
