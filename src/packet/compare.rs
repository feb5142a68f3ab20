//! A packet beside today's catalogue: what changed since it was made. Fields and materials are told apart by their ids, never by
//! their names.

use crate::case::{Group, Known, checklist};
use crate::catalog::{Catalogue, Item};
use crate::domain::{Date, FactId, ItemId};
use crate::text::Lang;
use crate::text::packet::Difference;

use super::application::{Application, ItemPart};
use super::papers;

/// Everything the counter has to know before it takes the packet: an older catalogue, items and questions that are gone, papers
/// that are needed now and were not asked for then, and the other way round. Empty: nothing changed.
pub fn compare(
    application: &Application,
    catalogue: &Catalogue,
    today: Date,
    lang: Lang,
) -> Vec<Difference> {
    let mut all = Vec::new();
    let (then, now) = (&application.catalogue, &catalogue.about);
    if then.digest != now.digest {
        let (then, now) = (then.version.clone(), now.version.clone());
        all.push(Difference::Catalogue { then, now });
    }
    for part in &application.items {
        match catalogue.item(&ItemId::from(part.id.as_str())) {
            None => all.push(Difference::ItemGone(part.name.get(lang).to_owned())),
            Some(item) => form(part, item, lang, &mut all),
        }
    }
    let gone =
        application.facts.keys().filter(|id| catalogue.fact(&FactId::from(id.as_str())).is_none());
    all.extend(gone.map(|id| Difference::AnswerLost { item: String::new(), field: id.clone() }));
    materials(application, catalogue, today, lang, &mut all);
    all
}

fn form(part: &ItemPart, item: &Item, lang: Lang, all: &mut Vec<Difference>) {
    let name = || item.name.get(lang).to_owned();
    let now = papers::form_digest(item);
    match (&part.form, &item.form) {
        (Some(then), Some(form)) if now.as_ref() != Some(&then.digest) => {
            let (then, now) = (then.version.clone(), form.version.clone());
            all.push(Difference::Form { item: name(), then, now });
        }
        (Some(_), None) => all.push(Difference::FormGone(name())),
        (Some(_), Some(_)) | (None, _) => {}
    }
    let sections = item.form.as_ref().map_or(&[][..], |form| &form.sections);
    let asked =
        |id: &String| sections.iter().flat_map(|s| &s.fields).any(|field| field.id.as_str() == id);
    let lost = part.answers.keys().filter(|id| !asked(id));
    all.extend(lost.map(|id| Difference::AnswerLost { item: name(), field: id.clone() }));
}

fn materials(
    application: &Application,
    catalogue: &Catalogue,
    today: Date,
    lang: Lang,
    all: &mut Vec<Difference>,
) {
    let case = application.case();
    let known = Known::new(catalogue, &case, today);
    let list = checklist(&papers::items(&case, &known), &known);
    let now = || list.lines.iter().filter(|line| line.group != Group::NotNeeded);
    let then = || application.checklist.lines.iter().filter(|line| line.group != "not-needed");
    for line in now().filter(|l| !then().any(|t| t.material == l.material.id.as_str())) {
        all.push(Difference::Newly(line.material.name.get(lang).to_owned()));
    }
    for line in then().filter(|t| !now().any(|l| t.material == l.material.id.as_str())) {
        all.push(Difference::NoLonger(line.name.get(lang).to_owned()));
    }
}
