//! The rule language: a subset of FEEL (OMG DMN 1.3 §10.3) in which "not known" is a value of its own.
//!
//! Used by `catalog` (parse and check when the catalogue is built) and `case` (evaluate). It knows no catalogue, no item and
//! no screen: names are resolved through [`Scope`], words through [`Words`]. The evaluator ([`eval`]) and the tools
//! ([`parse`], [`check`], [`compile`]) share only the tree, so the page carries no parser.

mod arithmetic;
mod builtin;
mod call;
mod cases;
mod check;
mod compare;
mod compile;
mod decided;
mod describe;
mod eval;
mod explain;
mod expr;
pub mod jsonl;
mod outcome;
mod parse;
mod problem;
mod string;
pub mod syntax;
mod token;
mod types;
mod unit;

pub use builtin::Builtin;
pub use check::check;
pub use compile::compile;
pub use describe::{describe, describe_value, tell};
pub use eval::eval;
pub use explain::{Join, State, Why, explain};
pub use expr::{Arithmetic, Compare, Expr, Quantifier, Range, Test, names};
pub use outcome::{Outcome, Scope, Slot, Words};
pub use parse::parse;
pub use problem::{Problem, Severity};
pub use types::{Dictionary, Schema, Type};
pub use unit::Unit;
