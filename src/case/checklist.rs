use std::collections::BTreeSet;

use crate::catalog::{Item, Mark, Material, MaterialForm, Obtain};
use crate::domain::{GroupId, ItemId};
use crate::text::Localized;

use super::Known;

/// The materials of several items for one person, merged: the same material once, the strictest form wins.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checklist {
    /// The lines, grouped and in catalogue order.
    pub lines: Vec<Line>,
    /// How many materials to bring for certain ("any one of" counts one).
    pub bring: usize,
    /// How many sheets to fill in.
    pub fill: usize,
    /// How many signatures.
    pub sign: usize,
}

/// Where a line stands on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// 要带来.
    Bring,
    /// 这里填.
    Fill,
    /// 不用带（系统可查）.
    NotNeeded,
    /// 可以后补.
    Later,
}

/// Whether this person needs it.
#[derive(Clone, Debug, PartialEq)]
pub enum Presence {
    /// Needed.
    Needed,
    /// Depends on facts nobody has said: these.
    Depends(BTreeSet<String>),
}

/// One material on the sheet. Materials that are certainly not needed are not in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The material.
    pub material: Material,
    /// Where it stands.
    pub group: Group,
    /// Needed or open.
    pub presence: Presence,
    /// Strictest form over the items.
    pub form: MaterialForm,
    /// Originals; `None`: the centre must say.
    pub originals: Option<u8>,
    /// Copies over all items; `None`: the centre must say.
    pub copies: Option<u8>,
    /// How it comes in (the strictest over the items).
    pub obtain: Obtain,
    /// Any one of the lines with this group is enough.
    pub any_of: Option<GroupId>,
    /// When it is needed, whose it is, and notes of the items, without repetition.
    pub notes: Vec<Localized>,
    /// Which items need it.
    pub items: Vec<ItemId>,
    /// The least sure mark over the items.
    pub mark: Mark,
}

/// The merged checklist.
pub fn checklist(_items: &[&Item], _known: &Known<'_>) -> Checklist {
    Checklist::default()
}
