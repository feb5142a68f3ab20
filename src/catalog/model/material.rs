//! Materials: described once, and as each item needs them.

use serde::{Deserialize, Serialize};

use crate::domain::{FactId, FieldId, GroupId, MaterialId};
use crate::feel::Expr;
use crate::text::Localized;

use super::Mark;

/// How a material comes into the packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Obtain {
    /// 要带来: bring it.
    Bring,
    /// 这里填: filled in here.
    FillHere,
    /// 不用带: the window looks it up.
    SystemCheck,
    /// An electronic certificate on the phone is enough.
    ECert,
    /// 告知承诺: a written promise is enough.
    Promise,
    /// 可以后补: may follow later.
    Later,
}

/// In which form a material is handed in. Ordered: the strictest is the greatest.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum MaterialForm {
    /// Electronic certificate.
    #[default]
    ECert,
    /// Copy.
    Copy,
    /// Original, shown and given back (核).
    Shown,
    /// Original, kept.
    Original,
}

/// A material, described once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Material {
    /// Id.
    pub id: MaterialId,
    /// Name.
    pub name: Localized,
    /// What to look out for: which pages, what size.
    pub hint: Localized,
    /// Who issues it.
    pub issuer: Localized,
    /// Where to get it.
    pub where_to_get: Localized,
    /// How long it holds.
    pub valid_for: Localized,
    /// What of this nobody has verified: the centre has to ask.
    pub verify: Vec<MaterialPart>,
    /// What of this there is not: nobody issues it, no validity is laid down.
    pub none: Vec<MaterialPart>,
    /// From whom it comes (来源渠道).
    pub channel: Option<Channel>,
    /// Contains sensitive personal information.
    pub sensitive: bool,
    /// Who has to sign it; empty when nobody.
    pub signed_by: Vec<Localized>,
    /// What it says, when it is a letter that can be drafted and printed.
    pub letter: Option<Letter>,
}

/// From whom a material comes (来源渠道).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// 申请人自备: the person has or writes it.
    Own,
    /// 政府部门核发: an authority issues it.
    Government,
    /// 其他: a hospital, a school, a bank, a court, an employer.
    Other,
}

/// Something told of a material.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MaterialPart {
    /// Who issues it.
    Issuer,
    /// Where to get it.
    WhereToGet,
    /// How long it holds.
    ValidFor,
}

impl MaterialPart {
    /// Every part.
    pub const ALL: [Self; 3] = [Self::Issuer, Self::WhereToGet, Self::ValidFor];
}

impl Material {
    /// What the catalogue says of a part; empty when it says nothing.
    pub fn part(&self, part: MaterialPart) -> &Localized {
        match part {
            MaterialPart::Issuer => &self.issuer,
            MaterialPart::WhereToGet => &self.where_to_get,
            MaterialPart::ValidFor => &self.valid_for,
        }
    }
}

/// A statement, promise or letter of authority: printed with what is known of the person, to be read and signed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// To whom; empty when it does not say.
    pub to: Localized,
    /// Facts at its head: label and value, a blank where nothing is known.
    pub fields: Vec<FactId>,
    /// Its clauses.
    pub text: Vec<Localized>,
    /// Heads of a list to be filled in by hand; empty: no list.
    pub list: Vec<Localized>,
    /// A repeated group everybody in which signs: name, identity number, signature.
    pub each_signs: Option<FactId>,
    /// Small print: which text counts.
    pub note: Localized,
}

/// A material as one item needs it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Need {
    /// Which material.
    pub material: MaterialId,
    /// In which form.
    pub form: MaterialForm,
    /// How many originals; `None` when the centre must say (待核实).
    pub originals: Option<u8>,
    /// How many copies; `None` when the centre must say.
    pub copies: Option<u8>,
    /// How it comes in.
    pub obtain: Obtain,
    /// Needed only when this holds; `None`: always.
    pub condition: Option<Expr>,
    /// For every person of a table who is concerned; `None`: for the person.
    pub each: Option<Each>,
    /// In words, when it is needed.
    pub when: Localized,
    /// Whose material: the person's, the agent's, each member's.
    pub holder: Localized,
    /// Any one of the group is enough.
    pub group: Option<GroupId>,
    /// Extra words for this item.
    pub note: Localized,
    /// Where it comes from.
    pub mark: Mark,
}

/// The people of a table, or some of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Each {
    /// The table: each row is a person.
    pub table: FactId,
    /// The column by which a person is known: nobody is there twice.
    pub identity: Option<FieldId>,
    /// The column with their name.
    pub name: Option<FieldId>,
    /// Only those for whose row this holds; `None`: all.
    pub rule: Option<Expr>,
}

impl Need {
    /// Every rule that decides about it.
    pub fn rules(&self) -> impl Iterator<Item = &Expr> {
        self.condition.iter().chain(self.each.iter().flat_map(|each| &each.rule))
    }
}
