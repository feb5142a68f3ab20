//! A condition says what must hold for the person. A paper that must be brought is a material: written as a condition it
//! would turn away people who left it at home.

use crate::text::catalog::{Help, Msg};

use super::super::raw::Report;
use super::Entry;

/// Words that only papers have.
const PAPERS: [&str; 8] =
    ["身份证", "户口簿", "户口本", "申请表", "复印件", "证件照", "委托书", "银行卡"];

pub(super) fn check(entry: &Entry<'_>, out: &mut Report) {
    for (index, condition) in entry.item.conditions.iter().enumerate() {
        if let Some(paper) = PAPERS.iter().find(|paper| condition.text.zh.contains(**paper)) {
            let place = entry.place(&format!("condition.{index}.text.zh"));
            let message = Msg::MaterialInCondition((*paper).to_owned());
            out.place(place, message, Help::MoveToMaterial);
        }
    }
}
