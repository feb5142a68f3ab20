//! Guided forms. Attributes are the XForms words.

use serde::{Deserialize, Serialize};

use crate::domain::{CodeListId, FactId, FieldId, SectionId};
use crate::feel::Expr;
use crate::field::{Kind, Level};
use crate::text::Localized;

use super::IdPart;

/// A form: sections in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Form {
    /// Title of the paper.
    pub title: Localized,
    /// Version of the form, e.g. `1`.
    pub version: String,
    /// Its sections.
    pub sections: Vec<Section>,
    /// Boxes left blank for the authority: 初审意见 …
    pub opinions: Vec<Localized>,
    /// The declaration above the signature.
    pub declaration: Localized,
    /// Who signs.
    pub signatures: Vec<Localized>,
}

/// A group of fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// Id.
    pub id: SectionId,
    /// Heading.
    pub label: Localized,
    /// Lead-in.
    pub hint: Localized,
    /// Shown only when this holds.
    pub relevant: Option<Expr>,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// A question of a form. Attributes are the XForms words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// Id within the form. For a field that shows a fact it is the fact's id.
    pub id: FieldId,
    /// The shared fact it shows; `None`: the form's own field.
    pub fact: Option<FactId>,
    /// Label on the form and on the paper.
    pub label: Localized,
    /// The question in plain words; empty: the label.
    pub question: Localized,
    /// Help.
    pub hint: Localized,
    /// Why it is asked.
    pub reason: Localized,
    /// What kind of value.
    pub kind: Kind,
    /// Code list of a choice.
    pub codes: Option<CodeListId>,
    /// Unit of a number.
    pub unit: Localized,
    /// Columns of a table; rules inside see the row's columns by their ids.
    pub columns: Vec<Field>,
    /// Fewest rows of a table.
    pub min_rows: u16,
    /// Shown only when this holds.
    pub relevant: Option<Expr>,
    /// Must be answered before handing in.
    pub required: Required,
    /// Rules about the answer.
    pub constraints: Vec<Constraint>,
    /// Computed; then it cannot be typed into.
    pub calculate: Option<Expr>,
    /// Of a column: read out of another column of its row, where that one tells.
    pub derive: Option<ColumnDerive>,
}

/// A part of another column of the same row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ColumnDerive {
    /// The column to read.
    pub from: FieldId,
    /// Which part.
    pub part: IdPart,
}

impl Field {
    /// The fact with which its answer is shared. What somebody agrees to or signs holds for one form only: those are never shared,
    /// even when the dictionary words them once for all forms.
    pub fn shared(&self) -> Option<&FactId> {
        self.fact.as_ref().filter(|_| !self.kind.holds_for_one_form())
    }
}

/// Whether a field must be answered before handing in. Nothing required blocks saving.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Required {
    /// May stay empty.
    #[default]
    No,
    /// Must be answered.
    Yes,
    /// Must be answered when this holds.
    When(Expr),
}

/// A rule about an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Constraint {
    /// Must hold; unknown does not count as broken.
    pub rule: Expr,
    /// How bad it is when broken.
    pub level: Level,
    /// What to tell the person: what is wrong and how to put it right.
    pub message: Localized,
}
