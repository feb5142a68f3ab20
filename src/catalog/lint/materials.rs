//! Materials that contradict the item they belong to, or leave the reader alone.

use crate::domain::{MaterialId, Set};
use crate::text::catalog::{Help, Msg};

use super::super::raw::{Doc, Report, Word};
use super::super::{Catalogue, Depth, MaterialForm, MaterialPart, Need, Obtain};
use super::Entry;

pub(super) fn check(entry: &Entry<'_>, catalogue: &Catalogue, out: &mut Report) {
    let item = entry.item;
    let full = item.depth == Depth::Full;
    for (i, need) in item.materials.iter().enumerate() {
        let place = |key: &str| entry.place(&format!("material.{i}.{key}"));
        // Of an outline the window hands out the forms.
        if need.obtain == Obtain::FillHere && item.form.is_none() && full {
            out.place(place("obtain"), Msg::NothingToFill, Help::AddForm);
        }
        if need.condition.is_some() && need.when.is_empty() {
            out.place(place("needed_if"), Msg::NoWhen, Help::SayWhen);
        }
        if nothing_handed_in(need) {
            out.place(place("form"), Msg::NoSheets, Help::CountSheets);
        }
        if full && matches!(need.obtain, Obtain::Bring | Obtain::Later) {
            let material = catalogue.material(&need.material);
            let silent = |m: &&super::super::Material| {
                m.issuer.is_empty() && m.where_to_get.is_empty() && m.hint.is_empty()
            };
            if let Some(material) = material.filter(silent) {
                let message = Msg::NoChannel(material.name.zh.clone());
                out.place(place("id"), message, Help::SayWhere);
            }
        }
        if item.materials[..i].iter().any(|other| twice(other, need)) {
            let message = Msg::Repeated(need.material.to_string());
            out.place(place("id"), message, Help::RemoveOne);
        }
        let Some(group) = &need.group else { continue };
        let members = item.materials.iter().filter(|other| other.group.as_ref() == Some(group));
        if members.count() == 1 {
            out.place(place("any_of"), Msg::GroupOfOne(group.to_string()), Help::GroupNeedsTwo);
        }
    }
    let filled = item.materials.iter().any(|need| need.obtain == Obtain::FillHere);
    if item.form.is_some() && !filled {
        out.place(entry.place("form"), Msg::FormNotListed, Help::ListForm);
    }
}

/// Of every material it is said from whom it comes; of what is handed in it is said who issues it, where to get it and how long it holds; or that nobody has verified it, or that
/// there is nothing to say.
pub(super) fn check_dictionary(catalogue: &Catalogue, docs: &[Doc<'_>], out: &mut Report) {
    let Some(doc) = docs.iter().find(|doc| doc.file.part == "materials.toml") else { return };
    let full = catalogue.items.iter().filter(|item| item.depth == Depth::Full);
    let needs = full.flat_map(|item| &item.materials);
    let asked: Set<&MaterialId> = needs.clone().map(|need| &need.material).collect();
    let handed_in: Set<&MaterialId> = needs
        .filter(|need| matches!(need.obtain, Obtain::Bring | Obtain::Later))
        .map(|need| &need.material)
        .collect();
    for (i, material) in catalogue.materials.iter().enumerate() {
        if material.channel.is_none() && asked.contains(&&material.id) {
            let message = Msg::MaterialGap(material.name.zh.clone(), "channel");
            let help = Help::Add("channel = \"…\"".to_owned());
            out.place(doc.place(&format!("material.{i}.id")), message, help);
        }
        if !handed_in.contains(&&material.id) {
            continue;
        }
        for part in MaterialPart::ALL {
            let said = !material.part(part).is_empty()
                || material.verify.contains(&part)
                || material.none.contains(&part);
            if !said {
                let key = MaterialPart::WORDS
                    .iter()
                    .find_map(|(word, other)| (*other == part).then_some(*word))
                    .unwrap_or_default();
                let message = Msg::MaterialGap(material.name.zh.clone(), key);
                let place = doc.place(&format!("material.{i}.id"));
                out.place(place, message, Help::SayOrVerify(key));
            }
        }
    }
}

/// A copy without a copy, an original without one.
fn nothing_handed_in(need: &Need) -> bool {
    match need.form {
        MaterialForm::Copy => need.copies == Some(0),
        MaterialForm::Original => need.originals == Some(0) && need.copies.unwrap_or(0) == 0,
        MaterialForm::ECert | MaterialForm::Shown => false,
    }
}

/// The same material for the same people: it may stand twice for different holders or cases.
fn twice(a: &Need, b: &Need) -> bool {
    a.material == b.material
        && a.holder == b.holder
        && a.condition == b.condition
        && a.each == b.each
}
