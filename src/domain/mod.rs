//! What everybody talks about: ids, values, dates, exact numbers, identity numbers.
//!
//! Used by every layer above. It knows no catalogue, no rules and no screen.

pub mod date;
pub mod decimal;
pub mod id;
pub mod value;

pub use date::Date;
pub use decimal::Decimal;
pub use id::{
    BundleId, CategoryId, CodeListId, FactId, FieldId, GroupId, ItemId, MaterialId, ParameterId,
    SectionId, SourceId,
};
pub use value::{Duration, Value};
