use serde::{Deserialize, Serialize};

use crate::domain::Value;
use crate::text::Lang;

use super::behaviour::{Behaviour, Parsed};
use super::{
    Answer, address, attachment, bank_account, capitals, choice, choices, consent, date,
    disability_number, have, long_text, lunar, money, month, name, number, org_code, phone,
    postcode, resident_id, signature, table, text, yes_no,
};

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
    /// Yes or no to a question that asks whether there is something.
    Have,
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
    /// Number of a disability certificate.
    DisabilityNumber,
    /// Postcode.
    Postcode,
    /// Photographs and files.
    Attachment,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 22] = [
        Self::Text,
        Self::LongText,
        Self::Number,
        Self::Money,
        Self::Date,
        Self::Month,
        Self::YesNo,
        Self::Have,
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
        Self::DisabilityNumber,
        Self::Postcode,
        Self::Attachment,
    ];

    /// Reads an answer: its value, when it has one, and what is wrong with it, worst first. The cells of a table are read by
    /// those who know the kinds of its columns.
    pub fn parse(self, answer: &Answer) -> Parsed {
        self.behaviour().parse(answer)
    }

    /// What was typed, in the one spelling that is stored. Nothing is cut; what cannot be read stays as it is.
    pub fn normalise(self, text: &str) -> String {
        self.behaviour().normalise(text)
    }

    /// A value on screen and paper: `2026年11月23日`, `1,234.50 元`. Codes stay codes; their labels are in the catalogue.
    pub fn format(self, value: &Value, lang: Lang) -> String {
        self.behaviour().format(value, lang)
    }

    /// A value in other words, in which a slip shows: an amount as `壹仟贰佰元整`, a day of the traditional calendar. Only in
    /// Chinese, and only for kinds that have them.
    pub fn reword(self, value: &Value, lang: Lang) -> Option<String> {
        match (self, value, lang) {
            (Self::Money, Value::Number(n), Lang::Zh) => capitals::words(*n),
            (Self::Date, Value::Date(date), Lang::Zh) => {
                lunar::words(*date).map(|day| ["农历", &day].concat())
            }
            _ => None,
        }
    }

    /// Whether its answer holds for one form only, however many ask the same: what somebody agrees to or signs is never shared.
    pub fn holds_for_one_form(self) -> bool {
        matches!(self, Self::Consent | Self::Signature)
    }

    /// A value where others may look: `3205**********1234`, `138****5678`.
    pub fn mask(self, value: &Value, lang: Lang) -> String {
        self.behaviour().mask(value, lang)
    }

    /// What stands on paper where nothing was answered and somebody will write by hand.
    pub fn blank(self, lang: Lang) -> &'static str {
        self.behaviour().blank(lang)
    }

    fn behaviour(self) -> &'static dyn Behaviour {
        match self {
            Self::Text => &text::Text,
            Self::LongText => &long_text::LongText,
            Self::Number => &number::Number,
            Self::Money => &money::Money,
            Self::Date => &date::Date,
            Self::Month => &month::Month,
            Self::YesNo => &yes_no::YesNo,
            Self::Have => &have::Have,
            Self::Choice => &choice::Choice,
            Self::Choices => &choices::Choices,
            Self::Name => &name::Name,
            Self::ResidentId => &resident_id::ResidentIdKind,
            Self::Phone => &phone::Phone,
            Self::BankAccount => &bank_account::BankAccount,
            Self::OrgCode => &org_code::OrgCode,
            Self::Address => &address::Address,
            Self::Table => &table::Table,
            Self::Consent => &consent::Consent,
            Self::Signature => &signature::Signature,
            Self::DisabilityNumber => &disability_number::DisabilityNumber,
            Self::Postcode => &postcode::Postcode,
            Self::Attachment => &attachment::Attachment,
        }
    }
}
