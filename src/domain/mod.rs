//! What everybody talks about: ids, values, dates, exact numbers, identity numbers.
//!
//! Used by every layer above. It knows no catalogue, no rules and no screen.

pub mod date;
pub mod decimal;
mod gather;
pub mod id;
pub mod nearest;
pub mod value;

pub use date::Date;
pub use decimal::{Decimal, Rounding};
pub use gather::gather;
pub use id::{
    BundleId, CategoryId, CodeListId, FactId, FieldId, GroupId, ItemId, MaterialId, ParameterId,
    SectionId, SourceId,
};
pub use nearest::nearest;
pub use value::{Duration, Value};
