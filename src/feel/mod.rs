//! The rule language: a subset of FEEL (OMG DMN 1.3 §10.3) in which "not known" is a value of its own.
//!
//! Used by `catalog` (parse and check when the catalogue is built) and `case` (evaluate). It knows no catalogue, no item and
//! no screen: names are resolved through [`Scope`], words through [`Words`].

mod expr;
mod outcome;

pub use expr::Expr;
pub use outcome::{Outcome, Scope, Slot, Words, eval};
