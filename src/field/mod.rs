//! Kinds of fields: how each parses, normalises, validates and shows what was typed.
//!
//! One file a kind. Used by `catalog` (kinds are named in files), `case` (answers) and `ui` (widgets). It knows no rules,
//! no form and no item.

mod answer;
mod kind;
mod violation;

pub use answer::{Answer, Row, RowId};
pub use kind::Kind;
pub use violation::{Level, Violation};
