use serde::{Deserialize, Serialize};

/// What kind of value a field takes. A new kind is a variant here, a file `field/<kind>.rs`, a widget `ui/field/<kind>.rs`
/// and a style sheet `www/css/field/<kind>.css`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One line of text.
    Text,
    /// Several lines.
    LongText,
    /// A number.
    Number,
    /// An amount in yuan, two places.
    Money,
    /// A civil date.
    Date,
    /// A month, stored as its first day.
    Month,
    /// Yes or no.
    YesNo,
    /// One code of a list.
    Choice,
    /// Any codes of a list.
    Choices,
    /// A person's name.
    Name,
    /// Resident identity number (GB 11643).
    ResidentId,
    /// Mobile or fixed-line number.
    Phone,
    /// Bank account or card.
    BankAccount,
    /// Unified social credit code (GB 32100).
    OrgCode,
    /// An address in one line, by division and detail.
    Address,
    /// Rows of columns.
    Table,
    /// A statement to agree with; never reused.
    Consent,
    /// Signed on the printed paper.
    Signature,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 18] = [
        Self::Text,
        Self::LongText,
        Self::Number,
        Self::Money,
        Self::Date,
        Self::Month,
        Self::YesNo,
        Self::Choice,
        Self::Choices,
        Self::Name,
        Self::ResidentId,
        Self::Phone,
        Self::BankAccount,
        Self::OrgCode,
        Self::Address,
        Self::Table,
        Self::Consent,
        Self::Signature,
    ];
}
