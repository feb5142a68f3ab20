//! What everybody talks about: ids, values, dates, exact numbers, identity numbers.
//!
//! Used by every layer above. It knows no catalogue, no rules and no screen.

pub mod date;
pub mod decimal;
pub mod holidays;
pub mod id;
mod map;
pub mod nearest;
mod set;
pub mod value;

pub use date::Date;
pub use decimal::{Decimal, Rounding};
pub use holidays::{Holidays, after_workdays};
pub use id::{
    BundleId, CategoryId, CodeListId, FactId, FieldId, GroupId, ItemId, MaterialId, ParameterId,
    SectionId, SourceId,
};
pub use map::Map;
pub use nearest::nearest;
pub use set::Set;
pub use value::{Duration, Value};
