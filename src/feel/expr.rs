use serde::{Deserialize, Serialize};

/// A checked rule, as compact tree.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Expr {
    /// `null`
    Null,
}
