//! What nobody has verified: the blanks of the sheets, and the figures rules wait for.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::{Catalogue, Item};
use crate::domain::{Date, ItemId, MaterialId, ParameterId};
use crate::feel;
use crate::text::verify::Msg;
use crate::text::{Lang, Say};

use super::{Case, Known, checklist};

/// Something that is blank until the centre says it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Blank {
    /// The centre's address.
    Address,
    /// Its hours.
    Hours,
    /// Its telephone.
    Phone,
    /// Its telephone for complaints.
    Complaints,
    /// How long an item takes.
    Time(ItemId),
    /// How many originals of a material.
    Originals(MaterialId),
    /// How many copies of a material.
    Copies(MaterialId),
    /// A local figure. It is not printed; rules wait for it.
    Figure(ParameterId),
}

/// A blank and the items it concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unverified {
    /// What is to be verified.
    pub what: Blank,
    /// Whose sheets print the blank, or whose rules wait for the figure; in catalogue order.
    pub items: Vec<ItemId>,
}

impl Unverified {
    /// Whether it is a blank on a sheet.
    pub fn is_printed(&self) -> bool {
        !matches!(self.what, Blank::Figure(_))
    }

    /// What is to be verified, in words.
    pub fn words(&self, catalogue: &Catalogue, lang: Lang) -> String {
        let material = |id: &MaterialId| {
            catalogue.material(id).map_or(id.as_str(), |m| m.name.get(lang)).to_owned()
        };
        let msg = match &self.what {
            Blank::Address => Msg::Address,
            Blank::Hours => Msg::Hours,
            Blank::Phone => Msg::Phone,
            Blank::Complaints => Msg::Complaints,
            Blank::Time(id) => {
                Msg::Time(catalogue.item(id).map_or(id.as_str(), |i| i.name.get(lang)).to_owned())
            }
            Blank::Originals(id) => Msg::Originals(material(id)),
            Blank::Copies(id) => Msg::Copies(material(id)),
            Blank::Figure(id) => {
                return catalogue
                    .parameter(id)
                    .map_or(id.as_str(), |p| p.label.get(lang))
                    .to_owned();
            }
        };
        msg.say(lang)
    }

    /// Who may answer: for a figure whom the catalogue names, else who decides the items.
    pub fn ask(&self, catalogue: &Catalogue, lang: Lang) -> String {
        match &self.what {
            Blank::Address | Blank::Hours | Blank::Phone | Blank::Complaints => {
                Msg::CentreKnows.say(lang)
            }
            Blank::Figure(id) => {
                catalogue.parameter(id).map(|p| p.ask.get(lang)).unwrap_or_default().to_owned()
            }
            Blank::Time(_) | Blank::Originals(_) | Blank::Copies(_) => {
                let items = self.items.iter().filter_map(|id| catalogue.item(id));
                let mut who: Vec<&str> = items.map(|item| item.decides.get(lang)).collect();
                let mut seen = BTreeSet::new();
                who.retain(|name| seen.insert(*name));
                // More names help nobody: the window knows whom it calls first.
                who.truncate(3);
                who.join(if lang == Lang::Zh { "、" } else { ", " })
            }
        }
    }
}

/// Everything that is blank on a day: what most sheets print first, then the figures.
pub fn unverified(catalogue: &Catalogue, today: Date) -> Vec<Unverified> {
    let mut found: BTreeMap<Blank, Vec<ItemId>> = BTreeMap::new();
    let known = Known::new(catalogue, &Case::default(), today);
    for item in &catalogue.items {
        for blank in of_sheet(item, &known).into_iter().chain(of_rules(item, &known)) {
            found.entry(blank).or_default().push(item.id.clone());
        }
    }
    let mut list: Vec<Unverified> =
        found.into_iter().map(|(what, items)| Unverified { what, items }).collect();
    list.sort_by_key(|entry| (!entry.is_printed(), std::cmp::Reverse(entry.items.len())));
    list
}

/// The blanks of an item's own sheet.
fn of_sheet(item: &Item, known: &Known<'_>) -> Vec<Blank> {
    let centre = &known.catalogue().centre;
    let mut blanks = Vec::new();
    blanks.extend(centre.address.is_none().then_some(Blank::Address));
    blanks.extend(centre.hours.is_none().then_some(Blank::Hours));
    blanks.extend(centre.phone.is_none().then_some(Blank::Phone));
    blanks.extend(centre.complaint_phone.is_none().then_some(Blank::Complaints));
    if item.time().is_some_and(|term| term.value.is_none()) {
        blanks.push(Blank::Time(item.id.clone()));
    }
    for line in checklist(&[item], known).lines {
        let id = || line.material.id.clone();
        blanks.extend(line.lacks_originals().then(|| Blank::Originals(id())));
        blanks.extend(line.lacks_copies().then(|| Blank::Copies(id())));
    }
    blanks
}

/// The figures an item's rules wait for.
fn of_rules(item: &Item, known: &Known<'_>) -> Vec<Blank> {
    let conditions = item.conditions.iter().filter_map(|condition| condition.rule.as_ref());
    let needs = item.materials.iter().filter_map(|need| need.condition.as_ref());
    let names: BTreeSet<String> = conditions.chain(needs).flat_map(feel::names).collect();
    names
        .iter()
        .filter(|name| known.value(name).is_none())
        .filter_map(|name| name.strip_prefix("param."))
        .map(|id| Blank::Figure(id.into()))
        .collect()
}
