//! The catalogue: files → checked items; lint; pack; search.
//!
//! Used by `case` and everything above. It knows no person and no screen; the contents of files are arguments.

mod code;
mod diagnostic;
mod diff;
mod divisions;
mod force;
mod heads;
mod lint;
mod load;
mod lookup;
mod model;
mod pack;
mod raw;
mod release;
mod render;
mod schema;
mod screening;
mod search;

pub use code::Code as DiagnosticCode;
pub use diagnostic::{Diagnostic, Place, Severity};
pub use diff::{News, diff};
pub use divisions::{Division, Divisions, Located};
pub use force::Lapse;
pub use load::{Change, Claim, FORMAT, Loaded, Overlay, load, load_with};
pub use model::*;
pub use pack::{PackError, VERSION, decode, decode_heads, encode, encode_heads};
pub use schema::schemas;
pub use screening::*;
pub use search::{Characters, Found, Hit, Order, Reason, Search, characters};
