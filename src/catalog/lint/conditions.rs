//! A condition says what must hold for the person. A paper that must be brought is a material: written as a condition it
//! would turn away people who left it at home. What must hold can be shown by something.

use crate::text::catalog::{Help, Msg};

use super::super::raw::Report;
use super::super::{Catalogue, Depth, Item};
use super::Entry;

/// Words that only papers have.
const PAPERS: [&str; 8] =
    ["身份证", "户口簿", "户口本", "申请表", "复印件", "证件照", "委托书", "银行卡"];

/// What somebody must show, and the words of materials that show it.
const PROOFS: [(&str, &[&str]); 3] = [
    ("收入", &["收入", "经济", "财产", "核对", "申请", "声明", "承诺", "低保", "困难"]),
    ("残疾等级", &["残疾", "评定", "评残"]),
    ("住房", &["房", "居住", "住所", "租"]),
];

/// Words for people who are not of age.
const YOUNG: [&str; 5] = ["未成年", "儿童", "婴幼儿", "新生儿", "孤儿"];
/// Who acts for them.
const GUARDIANS: [&str; 6] = ["监护人", "父母", "家长", "爸", "妈", "父亲"];

pub(super) fn check(entry: &Entry<'_>, catalogue: &Catalogue, out: &mut Report) {
    let item = entry.item;
    for (index, condition) in item.conditions.iter().enumerate() {
        let place = || entry.place(&format!("condition.{index}.text.zh"));
        if let Some(paper) = PAPERS.iter().find(|paper| condition.text.zh.contains(**paper)) {
            let message = Msg::MaterialInCondition((*paper).to_owned());
            out.place(place(), message, Help::MoveToMaterial);
        }
        // Of an outline the window tells the materials; without a rule a person judges.
        let asked = item.depth == Depth::Full && condition.rule.is_some();
        for (claim, proofs) in PROOFS.iter().filter(|(claim, _)| condition.text.zh.contains(claim))
        {
            if asked && !shown_by(item, catalogue, proofs) {
                let message = Msg::NoProof((*claim).to_owned());
                out.place(place(), message, Help::AddProof);
            }
        }
    }
    if item.depth == Depth::Full {
        guardian(entry, out);
    }
}

fn shown_by(item: &Item, catalogue: &Catalogue, proofs: &[&str]) -> bool {
    let materials = item.materials.iter().filter_map(|need| catalogue.material(&need.material));
    let mut texts = materials.flat_map(|material| [&material.name.zh, &material.hint.zh]);
    texts.any(|text| proofs.iter().any(|proof| text.contains(proof)))
}

/// An item for the young says who acts for them.
fn guardian(entry: &Entry<'_>, out: &mut Report) {
    let item = entry.item;
    let young = |text: &str| YOUNG.iter().any(|word| text.contains(word));
    let conditions = item.conditions.iter().map(|condition| condition.text.zh.as_str());
    let told = [item.name.zh.as_str(), item.audience.zh.as_str()].into_iter().chain(conditions);
    if told.into_iter().any(young) && !mentions(&entry.doc.root, &GUARDIANS) {
        out.place(entry.place("audience"), Msg::NoGuardian, Help::SayGuardian);
    }
}

/// Whether any text of the tree has one of the words.
fn mentions(tree: &super::super::raw::Tree<'_>, words: &[&str]) -> bool {
    let here = tree.text().is_some_and(|text| words.iter().any(|word| text.contains(word)));
    let entries = tree.table().into_iter().flatten();
    here || tree.list().iter().any(|member| mentions(member, words))
        || entries.into_iter().any(|(_, entry)| mentions(&entry.tree, words))
}
