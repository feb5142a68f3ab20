//! Kinds of fields: how each parses, normalises, validates and shows what was typed.
//!
//! One file a kind, each with one type that implements [`Behaviour`]; [`Kind`] picks it in one exhaustive match. Used by
//! `catalog` (kinds are named in files), `case` (answers) and `ui` (widgets). It knows no rules, no form, no code list and
//! no item.

mod address;
mod answer;
mod attachment;
mod bank_account;
mod behaviour;
mod capitals;
mod choice;
mod choices;
mod clean;
mod consent;
mod date;
mod disability_number;
mod file;
mod have;
mod kind;
mod long_text;
mod lunar;
mod money;
mod month;
mod name;
mod number;
mod org_code;
mod phone;
mod plain;
mod postcode;
mod resident_id;
mod signature;
mod table;
mod text;
mod violation;
mod yes_no;

pub use answer::{Answer, Row, RowId};
pub use behaviour::Parsed;
pub use file::{Chosen, File, Media};
pub use kind::Kind;
pub use resident_id::ResidentId;
pub use violation::{Level, Violation};
