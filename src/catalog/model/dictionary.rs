//! What all items share: facts, code lists, working days, local figures.

use serde::{Deserialize, Serialize};

use crate::domain::{CodeListId, Date, FactId, ParameterId, Value, holidays};
use crate::feel::Expr;
use crate::field::Kind;
use crate::text::Localized;

use super::{Each, Field, Mark};

/// A shared fact: entered once, offered in every form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// Id, dotted: `disability.grade`. Its first part is its group.
    pub id: FactId,
    /// Label on forms and papers.
    pub label: Localized,
    /// The question in plain words.
    pub question: Localized,
    /// Help.
    pub hint: Localized,
    /// Why it is asked.
    pub reason: Localized,
    /// What kind of value.
    pub kind: Kind,
    /// Code list of a choice.
    pub codes: Option<CodeListId>,
    /// Columns of a table.
    pub columns: Vec<Field>,
    /// Computed from other facts: asked only when it cannot be computed.
    pub calculate: Option<Expr>,
    /// The number of people in a table, each once: asked only when they cannot be counted.
    pub count: Option<Each>,
    /// Read out of another fact: asked only when that is not known.
    pub derive: Option<Derive>,
    /// 0 ordinary, 1 personal, 2 sensitive (个人信息保护法 第二十八条).
    pub sensitivity: u8,
    /// Unit of a number: 元, 人, 岁.
    pub unit: Localized,
}

/// A part of another fact that is a fact of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Derive {
    /// The fact to read.
    pub from: FactId,
    /// Which part.
    pub part: IdPart,
}

/// What a resident id tells (GB 11643).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IdPart {
    /// Digits 7–14.
    BirthDate,
    /// Digit 17: a code of GB/T 2261.1, `1` male, `2` female.
    Sex,
    /// Full years on the day.
    Age,
}

/// A list of codes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CodeList {
    /// Id.
    pub id: CodeListId,
    /// The standard it is taken from, with edition; empty when it is our own.
    pub standard: String,
    /// Codes in order.
    pub codes: Vec<Code>,
}

/// One code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Code {
    /// As stored and used in rules.
    pub code: String,
    /// Label.
    pub label: Localized,
    /// Occurs in records, but is nothing to choose in a form.
    pub hide: bool,
}

/// The working days of a year, from the notice on its holidays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorkYear {
    /// The year.
    pub year: i32,
    /// Its days; `None` until the notice is out.
    pub days: Option<holidays::Year>,
    /// Where they come from.
    pub mark: Mark,
}

/// A local or yearly figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Parameter {
    /// Id; rules call it `param.<id>`.
    pub id: ParameterId,
    /// Label.
    pub label: Localized,
    /// Unit.
    pub unit: Localized,
    /// The figures with the days they hold, oldest first. Empty: nobody filled it in.
    pub values: Vec<Dated>,
    /// Whom to ask.
    pub ask: Localized,
    /// Where it comes from.
    pub mark: Mark,
}

impl Parameter {
    /// The figure of a day: the youngest one that has begun and not ended. None: nobody filled it in, which is not zero.
    pub fn on(&self, day: Date) -> Option<&Value> {
        let holds = |dated: &&Dated| dated.from <= day && dated.to.is_none_or(|to| day <= to);
        self.values.iter().rev().find(holds).map(|dated| &dated.value)
    }
}

/// A figure and the days it holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dated {
    /// The figure.
    pub value: Value,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Option<Date>,
}
