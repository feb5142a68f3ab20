//! What nobody has verified: the blanks of the sheets, the figures rules wait for, and every sentence marked so.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::{Catalogue, Confidence, Field, Item, Listing, Mark, MaterialPart, Required};
use crate::domain::{Date, ItemId, MaterialId, ParameterId};
use crate::feel::{self, Expr};
use crate::text::verify::Msg;
pub use crate::text::verify::{About, Element};
use crate::text::{Lang, Localized, Say};

use super::{Case, Known, checklist};

/// Something that is blank until the centre says it. What matters most comes first.
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
    /// A local figure.
    Figure(ParameterId),
    /// How long an item takes.
    Time(ItemId),
    /// How many originals of a material.
    Originals(MaterialId),
    /// How many copies of a material.
    Copies(MaterialId),
}

/// What an item says without anybody having verified it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsure {
    /// The item.
    pub item: ItemId,
    /// Its sentences, in the order of its page.
    pub says: Vec<(About, Localized)>,
}

impl Unsure {
    /// Each sentence with what it is about: `步骤：公示`. What only waits for a number of days is one line.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let (colon, comma) = if lang == Lang::Zh { ("：", "、") } else { (": ", ", ") };
        let lasts = |(about, text): &&(About, Localized)| match about {
            About::StepTime => true,
            About::Statutory | About::Promised => text.is_empty(),
            _ => false,
        };
        let (times, says): (Vec<_>, Vec<_>) = self.says.iter().partition(|said| lasts(said));
        let line = |(about, text): &(About, Localized)| match text.get(lang) {
            "" => about.say(lang),
            text => [about.say(lang).as_str(), colon, text].concat(),
        };
        let mut lines: Vec<String> = says.into_iter().map(line).collect();
        match times.as_slice() {
            [] => {}
            [one] => lines.push(line(one)),
            several => {
                let name = |(about, text): &&(About, Localized)| match text.get(lang) {
                    "" => about.say(lang),
                    step => step.to_owned(),
                };
                let names: Vec<String> = several.iter().map(name).collect();
                lines.push(Msg::HowLong(names.join(comma)).say(lang));
            }
        }
        lines
    }

    /// How many of its sentences say who may apply.
    fn conditions(&self) -> usize {
        self.says.iter().filter(|(about, _)| *about == About::Condition).count()
    }
}

/// A material of which nobody has verified something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenMaterial {
    /// The material.
    pub material: MaterialId,
    /// What of it is open.
    pub parts: Vec<MaterialPart>,
    /// The items whose lists name it.
    pub items: Vec<ItemId>,
}

impl OpenMaterial {
    /// Its name.
    pub fn words<'a>(&'a self, catalogue: &'a Catalogue, lang: Lang) -> &'a str {
        catalogue.material(&self.material).map_or(self.material.as_str(), |m| m.name.get(lang))
    }

    /// What of it is open, in words.
    pub fn open(&self, lang: Lang) -> String {
        let about = |part: &MaterialPart| match part {
            MaterialPart::Issuer => About::Issuer,
            MaterialPart::WhereToGet => About::WhereToGet,
            MaterialPart::ValidFor => About::ValidFor,
        };
        let parts: Vec<String> = self.parts.iter().map(|part| about(part).say(lang)).collect();
        parts.join(if lang == Lang::Zh { "、" } else { ", " })
    }

    /// Who may answer: who issues it, else who decides the items.
    pub fn ask(&self, catalogue: &Catalogue, lang: Lang) -> String {
        match catalogue.material(&self.material).map(|m| m.issuer.get(lang)) {
            Some(issuer) if !issuer.is_empty() => issuer.to_owned(),
            _ => deciders(catalogue, &self.items, lang),
        }
    }
}

/// Who decides the items. More than two names help nobody: then it is said in general.
fn deciders(catalogue: &Catalogue, items: &[ItemId], lang: Lang) -> String {
    let items = items.iter().filter_map(|id| catalogue.item(id));
    let who: BTreeSet<&str> = items.map(|item| item.decides.get(lang)).collect();
    if who.len() > 2 {
        return Msg::Deciders.say(lang);
    }
    let who: Vec<&str> = who.into_iter().collect();
    who.join(if lang == Lang::Zh { "、" } else { ", " })
}

/// A blank and the items it concerns, in catalogue order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unverified {
    /// What is to be verified.
    pub what: Blank,
    /// Whose sheets print the blank.
    pub sheets: Vec<ItemId>,
    /// Whose rules wait for the figure.
    pub rules: Vec<ItemId>,
}

impl Unverified {
    /// Whether it is a blank on a sheet.
    pub fn is_printed(&self) -> bool {
        !self.sheets.is_empty()
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
                deciders(catalogue, &self.sheets, lang)
            }
        }
    }
}

/// Everything that is blank on a day: what most sheets print first, then the figures only rules wait for. A figure nobody has
/// filled in is on the list even where nothing uses it.
pub fn unverified(catalogue: &Catalogue, today: Date) -> Vec<Unverified> {
    let mut found: BTreeMap<Blank, (Vec<ItemId>, Vec<ItemId>)> = BTreeMap::new();
    let known = Known::new(catalogue, &Case::default(), today);
    for parameter in catalogue.parameters.iter().filter(|p| p.on(today).is_none()) {
        found.entry(Blank::Figure(parameter.id.clone())).or_default();
    }
    for item in &catalogue.items {
        for blank in of_sheet(item, &known) {
            found.entry(blank).or_default().0.push(item.id.clone());
        }
        for blank in of_rules(item, &known) {
            found.entry(blank).or_default().1.push(item.id.clone());
        }
    }
    let entry = |(what, (sheets, rules))| Unverified { what, sheets, rules };
    let mut list: Vec<Unverified> = found.into_iter().map(entry).collect();
    list.sort_by_key(|entry| Reverse((entry.sheets.len(), entry.rules.len())));
    list
}

/// What the items say without anybody having verified it: those first where it is open who may apply, then those that say most.
pub fn unsure(catalogue: &Catalogue) -> Vec<Unsure> {
    let unsure = |item: &Item| Unsure { item: item.id.clone(), says: sentences(catalogue, item) };
    let mut list: Vec<Unsure> = catalogue.items.iter().map(unsure).collect();
    list.retain(|unsure| !unsure.says.is_empty());
    list.sort_by_key(|unsure| Reverse((unsure.conditions(), unsure.says.len())));
    list
}

/// The materials of which something is open, those first that most items ask for.
pub fn open_materials(catalogue: &Catalogue) -> Vec<OpenMaterial> {
    let open = catalogue.materials.iter().filter(|material| !material.verify.is_empty());
    let mut list: Vec<OpenMaterial> = open
        .map(|material| {
            let asks = |item: &&Item| item.materials.iter().any(|n| n.material == material.id);
            OpenMaterial {
                material: material.id.clone(),
                parts: material.verify.clone(),
                items: catalogue.items.iter().filter(asks).map(|item| item.id.clone()).collect(),
            }
        })
        .filter(|open| !open.items.is_empty())
        .collect();
    list.sort_by_key(|open| Reverse((open.items.len(), open.parts.len())));
    list
}

/// Elements of the office's register nobody has filled in, each with the items that lack it: no sheet prints them.
pub fn unlisted(catalogue: &Catalogue) -> Vec<(Element, Vec<ItemId>)> {
    let lacking = |element: Element| {
        let items = catalogue.items.iter().filter(|item| lacks(&item.listing, element));
        (element, items.map(|item| item.id.clone()).collect::<Vec<_>>())
    };
    Element::ALL.map(lacking).into_iter().filter(|(_, items)| !items.is_empty()).collect()
}

fn lacks(listing: &Listing, element: Element) -> bool {
    match element {
        Element::Handling => listing.handling.is_none(),
        Element::Kind => listing.kind.is_empty(),
        Element::BasicCode => listing.basic_code.is_empty(),
        Element::Code => listing.code.is_empty(),
        Element::Level => listing.level.is_empty(),
        Element::BodyCode => listing.body_code.is_empty(),
        Element::BodyKind => listing.body_kind.is_empty(),
        Element::Visits => listing.visits.is_none(),
    }
}

/// The sentences of an item that are marked "to be verified".
fn sentences(catalogue: &Catalogue, item: &Item) -> Vec<(About, Localized)> {
    let mut says: Vec<(About, &Mark, Localized)> = Vec::new();
    for condition in &item.conditions {
        says.push((About::Condition, &condition.mark, condition.text.clone()));
    }
    for need in &item.materials {
        let name = catalogue.material(&need.material).map(|material| material.name.clone());
        says.push((About::Material, &need.mark, name.unwrap_or_default()));
    }
    for step in &item.steps {
        says.push((About::Step, &step.mark, step.name.clone()));
        says.extend(step.time.iter().map(|t| (About::StepTime, &t.mark, step.name.clone())));
    }
    for (about, time) in
        [(About::Statutory, &item.statutory_time), (About::Promised, &item.promised_time)]
    {
        says.extend(time.iter().map(|term| (about, &term.mark, term.note.clone())));
    }
    for (about, notes) in [
        (About::Fee, item.fee.as_slice()),
        (About::Result, item.result.as_slice()),
        (About::After, &item.after),
        (About::Tip, &item.tips),
    ] {
        says.extend(notes.iter().map(|note| (about, &note.mark, note.text.clone())));
    }
    says.retain(|(_, mark, _)| mark.confidence == Confidence::Verify);
    says.into_iter().map(|(about, _, text)| (about, text)).collect()
}

/// The blanks of an item's own sheet.
fn of_sheet(item: &Item, known: &Known<'_>) -> Vec<Blank> {
    let catalogue = known.catalogue();
    let centre = &catalogue.centre;
    let mut blanks = Vec::new();
    blanks.extend(centre.address.is_none().then_some(Blank::Address));
    blanks.extend(centre.hours.is_none().then_some(Blank::Hours));
    blanks.extend(centre.phone.is_none().then_some(Blank::Phone));
    blanks.extend(centre.complaint_phone.is_none().then_some(Blank::Complaints));
    if item.time().is_some_and(|term| term.value.is_none()) {
        blanks.push(Blank::Time(item.id.clone()));
    }
    for id in item.figures.iter().filter(|id| catalogue.parameter(id).is_some()) {
        let told = catalogue.figure(id, known.today(), Lang::Zh);
        blanks.extend(told.is_none().then(|| Blank::Figure(id.clone())));
    }
    for line in checklist(&[item], known).lines {
        let id = || line.material.id.clone();
        blanks.extend(line.lacks_originals().then(|| Blank::Originals(id())));
        blanks.extend(line.lacks_copies().then(|| Blank::Copies(id())));
    }
    blanks
}

/// The figures an item's rules wait for: those of its conditions, materials and form, and those of the facts these are worked
/// out from.
fn of_rules(item: &Item, known: &Known<'_>) -> Vec<Blank> {
    let mut open: Vec<String> = rules(item).flat_map(feel::names).collect();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    while let Some(name) = open.pop() {
        let fact = known.fact(&name);
        if seen.insert(name) {
            open.extend(
                fact.and_then(|fact| fact.calculate.as_ref()).into_iter().flat_map(feel::names),
            );
        }
    }
    seen.iter()
        .filter(|name| known.value(name).is_none())
        .filter_map(|name| name.strip_prefix("param."))
        .map(|id| Blank::Figure(id.into()))
        .collect()
}

/// Every rule of an item.
fn rules(item: &Item) -> impl Iterator<Item = &Expr> {
    let conditions = item.conditions.iter().filter_map(|condition| condition.rule.as_ref());
    let needs = item.materials.iter().flat_map(crate::catalog::Need::rules);
    let sections = || item.form.iter().flat_map(|form| &form.sections);
    let asked = sections().filter_map(|section| section.relevant.as_ref());
    let fields = sections().flat_map(|section| &section.fields);
    let columns = fields.clone().flat_map(|field| &field.columns);
    conditions.chain(needs).chain(asked).chain(fields.chain(columns).flat_map(field_rules))
}

/// Every rule of a question.
fn field_rules(field: &Field) -> impl Iterator<Item = &Expr> {
    let required = match &field.required {
        Required::When(rule) => Some(rule),
        Required::Yes | Required::No => None,
    };
    let constraints = field.constraints.iter().map(|constraint| &constraint.rule);
    field.relevant.iter().chain(&field.calculate).chain(required).chain(constraints)
}
