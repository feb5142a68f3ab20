//! An item: what a person applies for, and what happens then.

use serde::{Deserialize, Serialize};

use crate::domain::{CategoryId, FactId, ItemId, ParameterId};
use crate::feel::Expr;
use crate::text::{Lang, Localized, Say};

use super::{Basis, Example, Form, Mark, Need, Note, Term};

/// How an item is handled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemType {
    /// 依申请: the person applies.
    Apply,
    /// 协助初审: the community collects and helps, others decide.
    Assist,
    /// 证明.
    Certify,
    /// 登记.
    Register,
    /// 咨询转介.
    Refer,
    /// 专业服务: case work.
    Casework,
}

/// In which capacity the community handles an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nature {
    /// A 协助政府工作.
    Government,
    /// W 窗口便民.
    Window,
    /// S 社区依法履职.
    Statutory,
    /// P 专业社工.
    Professional,
}

/// How much of an item is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Depth {
    /// Names and who decides; the window tells the rest.
    Outline,
    /// Everything.
    Full,
}

/// One of the 72 items (小项): what a person applies for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Id.
    pub id: ItemId,
    /// Its category.
    pub category: CategoryId,
    /// Number in the catalogue, from 1.
    pub no: u16,
    /// Official name.
    pub name: Localized,
    /// One sentence in plain words.
    pub summary: Localized,
    /// What people call it: synonyms, old and everyday names, in either language.
    pub aka: Vec<String>,
    /// Whom it is for.
    pub audience: Localized,
    /// The responsible line (条线): 民政, 残联 …
    pub line: Localized,
    /// Who decides.
    pub decides: Localized,
    /// How it is handled.
    pub kind: ItemType,
    /// In which capacity.
    pub nature: Nature,
    /// How much of it is written.
    pub depth: Depth,
    /// Shown only by direct choice or to staff, never in lists of hits.
    pub sensitive: bool,
    /// Printed above everything when its parent law is being checked.
    pub notice: Option<Localized>,
    /// Who may apply: all must hold.
    pub conditions: Vec<Condition>,
    /// What must be brought or filled in.
    pub materials: Vec<Need>,
    /// What happens, in order.
    pub steps: Vec<Step>,
    /// How long by law.
    pub statutory_time: Option<Term>,
    /// How long as the centre promises.
    pub promised_time: Option<Term>,
    /// What it costs.
    pub fee: Option<Note>,
    /// What one gets.
    pub result: Option<Note>,
    /// Local figures to be told: printed with their values, as blanks where nobody has filled them in.
    pub figures: Vec<ParameterId>,
    /// Laws and rules it rests on.
    pub basis: Vec<Basis>,
    /// What happens after, what to report.
    pub after: Vec<Note>,
    /// Common mistakes, and what to say.
    pub tips: Vec<Note>,
    /// What the community itself may and may not do.
    pub centre_role: Option<Localized>,
    /// Related items.
    pub related: Vec<ItemId>,
    /// Items nobody can have together with this one; each names the other.
    pub excludes: Vec<ItemId>,
    /// Its form; `None` when there is nothing to fill in.
    pub form: Option<Form>,
    /// Facts to ask in this order on the item's page, before the guide can say what holds for this person.
    pub ask: Vec<FactId>,
    /// What the office's register of items (实施清单) says of it besides.
    pub listing: Listing,
    /// The item's own tests.
    pub examples: Vec<Example>,
}

/// Elements of an 实施清单 (GB/T 39554.2) that nobody at the window needs and the office does. Empty until somebody knows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Listing {
    /// 办件类型.
    pub handling: Option<Handling>,
    /// 事项类型: 行政给付, 行政确认, 公共服务 …
    pub kind: String,
    /// 基本编码, 12 characters.
    pub basic_code: String,
    /// 实施编码, 31 characters.
    pub code: String,
    /// 行使层级.
    pub level: String,
    /// 实施主体编码: a unified social credit code.
    pub body_code: String,
    /// 实施主体性质.
    pub body_kind: String,
    /// 到办事现场次数.
    pub visits: Option<u8>,
    /// Where all this comes from.
    pub mark: Mark,
}

/// How fast an item is handled (办件类型).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Handling {
    /// 即办件: at once.
    AtOnce,
    /// 承诺件: by a promised day.
    Promised,
}

impl Say for Handling {
    fn say(&self, lang: Lang) -> String {
        let (zh, en) = match self {
            Self::AtOnce => ("即办件", "handled at once"),
            Self::Promised => ("承诺件", "handled by a promised day"),
        };
        if lang == Lang::Zh { zh.into() } else { en.into() }
    }
}

/// One condition for applying.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    /// In plain words.
    pub text: Localized,
    /// As a rule; `None` when only a person can judge it (e.g. a doctor's assessment).
    pub rule: Option<Expr>,
    /// Where it comes from.
    pub mark: Mark,
}

/// One step of the procedure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// What happens.
    pub name: Localized,
    /// Who does it.
    pub who: Localized,
    /// How long.
    pub time: Option<Term>,
    /// Words.
    pub note: Localized,
    /// Where it comes from.
    pub mark: Mark,
}
