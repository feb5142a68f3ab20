//! What changed between two catalogues, for the people at the window: amounts, materials, times, conditions, items.

mod item;

use std::collections::BTreeMap;

use crate::domain::Value;
use crate::text::diff::{Msg, Part};
use crate::text::{Lang, Localized};

use super::{Catalogue, LegalStatus, Parameter};

/// Changes of one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// What they are about.
    pub heading: Msg,
    /// The changes, in the order of a guide.
    pub lines: Vec<Msg>,
}

/// What is different in `new`, in the words of `lang`: the centre, figures, items in their order, materials, life events, laws.
/// What has other words in the other language only is left out.
pub fn diff(old: &Catalogue, new: &Catalogue, lang: Lang) -> Vec<News> {
    let mut news = vec![centre(old, new, lang), figures(old, new, lang), working_days(old, new)];
    news.extend(item::items(old, new, lang));
    news.extend([materials(old, new, lang), events(old, new, lang), laws(old, new, lang)]);
    news.retain(|news| !news.lines.is_empty());
    news
}

/// Two texts that differ.
fn text(part: Part, old: &Localized, new: &Localized, lang: Lang) -> Option<Msg> {
    said(part, old.get(lang), new.get(lang))
}

/// Two texts that differ; one that is new or gone is said so.
fn said(part: Part, old: &str, new: &str) -> Option<Msg> {
    if old == new {
        return None;
    }
    Some(match (old.is_empty(), new.is_empty()) {
        (true, _) => Msg::Added(part, new.to_owned()),
        (_, true) => Msg::Gone(part, old.to_owned()),
        _ => Msg::Changed { part, old: old.to_owned(), new: new.to_owned() },
    })
}

fn centre(old: &Catalogue, new: &Catalogue, lang: Lang) -> News {
    let (a, b) = (&old.centre, &new.centre);
    let words = |text: &Option<Localized>| text.clone().unwrap_or_default();
    let number = |text: &Option<String>| text.clone().unwrap_or_default();
    let lines = [
        text(Part::Name, &a.name, &b.name, lang),
        text(Part::Address, &words(&a.address), &words(&b.address), lang),
        text(Part::Hours, &words(&a.hours), &words(&b.hours), lang),
        said(Part::Phone, &number(&a.phone), &number(&b.phone)),
        said(Part::ComplaintPhone, &number(&a.complaint_phone), &number(&b.complaint_phone)),
    ];
    News { heading: Msg::Centre, lines: lines.into_iter().flatten().collect() }
}

fn figures(old: &Catalogue, new: &Catalogue, lang: Lang) -> News {
    let figure = |parameter: Option<&Parameter>| {
        let last = parameter?.values.last()?;
        let unit = parameter?.unit.get(lang);
        let number = match &last.value {
            Value::Number(n) => n.to_string(),
            Value::Date(day) => day.to_string(),
            Value::Text(text) => text.clone(),
            other => format!("{other:?}"),
        };
        Some(format!("{number} {unit}").trim_end().to_owned())
    };
    let changed = new.parameters.iter().filter_map(|parameter| {
        let (was, now) = (figure(old.parameter(&parameter.id)), figure(Some(parameter)));
        (was != now).then(|| Msg::Figure {
            label: parameter.label.get(lang).to_owned(),
            old: was,
            from: now.as_ref().and(parameter.values.last()).map(|dated| dated.from.to_string()),
            new: now,
        })
    });
    News { heading: Msg::Figures, lines: changed.collect() }
}

/// Years whose days off or worked weekends are not what they were; a notice that has come out is such a change.
fn working_days(old: &Catalogue, new: &Catalogue) -> News {
    let changed = new.years.iter().filter(|now| {
        let was = old.years.iter().find(|was| was.year == now.year);
        was.and_then(|was| was.days.as_ref()) != now.days.as_ref()
    });
    News { heading: Msg::WorkingDays, lines: changed.map(|now| Msg::Year(now.year)).collect() }
}

fn materials(old: &Catalogue, new: &Catalogue, lang: Lang) -> News {
    let mut lines = Vec::new();
    for now in &new.materials {
        let Some(was) = old.material(&now.id) else { continue };
        let name = now.name.get(lang);
        let named = |part: Part, a: &Localized, b: &Localized| {
            let mut change = text(part, a, b, lang)?;
            if let Msg::Changed { old, new, .. } = &mut change {
                (*old, *new) = (format!("{name}：{old}"), format!("{name}：{new}"));
            }
            if let Msg::Added(_, text) | Msg::Gone(_, text) = &mut change {
                *text = format!("{name}：{text}");
            }
            Some(change)
        };
        lines.extend(text(Part::Name, &was.name, &now.name, lang));
        lines.extend(named(Part::WhereToGet, &was.where_to_get, &now.where_to_get));
        lines.extend(named(Part::ValidFor, &was.valid_for, &now.valid_for));
    }
    News { heading: Msg::Materials, lines }
}

fn events(old: &Catalogue, new: &Catalogue, lang: Lang) -> News {
    let names = |catalogue: &Catalogue| -> BTreeMap<String, String> {
        let name = |b: &super::Bundle| (b.id.to_string(), b.name.get(lang).to_owned());
        catalogue.bundles.iter().map(name).collect()
    };
    let (a, b) = (names(old), names(new));
    let added = b.iter().filter(|(id, _)| !a.contains_key(*id));
    let gone = a.iter().filter(|(id, _)| !b.contains_key(*id));
    let mut lines: Vec<Msg> = added.map(|(_, n)| Msg::Added(Part::Name, n.clone())).collect();
    lines.extend(gone.map(|(_, n)| Msg::Gone(Part::Name, n.clone())));
    News { heading: Msg::Events, lines }
}

fn laws(old: &Catalogue, new: &Catalogue, lang: Lang) -> News {
    let replaced = |status: LegalStatus| status == LegalStatus::Replaced;
    let lines = new.sources.iter().filter(|now| {
        let was = old.source(&now.id);
        replaced(now.status) && was.is_some_and(|was| !replaced(was.status))
    });
    let lines = lines.map(|now| Msg::Replaced(now.title.get(lang).to_owned())).collect();
    News { heading: Msg::Laws, lines }
}
