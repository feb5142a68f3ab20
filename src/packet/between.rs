//! Two packets beside each other: what somebody changed between the first and the second.

use crate::domain::Map;
use crate::text::Lang;
use crate::text::packet::Between;

use super::application::{Answer, Application, ItemPart, SheetLine};
use super::inspect::words;

/// Everything that differs, in the order of the data: catalogue, items, answers, papers. Empty: they say the same.
pub fn between(old: &Application, new: &Application, lang: Lang) -> Vec<Between> {
    let mut all = Vec::new();
    let (then, now) = (&old.catalogue, &new.catalogue);
    if then.digest != now.digest {
        all.push(Between::Catalogue(then.version.clone(), now.version.clone()));
    }
    let same = |one: &ItemPart, other: &ItemPart| one.id == other.id;
    for item in old.items.iter().filter(|item| !new.items.iter().any(|it| same(it, item))) {
        all.push(Between::ItemGone(item.name.get(lang).to_owned()));
    }
    for item in &new.items {
        let about = item.name.get(lang).to_owned();
        match old.items.iter().find(|it| same(it, item)) {
            None => all.push(Between::ItemNew(about)),
            Some(before) => answers(&about, &before.answers, &item.answers, &mut all),
        }
    }
    answers("", &old.facts, &new.facts, &mut all);
    let needed = |application: &Application| -> Vec<SheetLine> {
        let lines = application.checklist.lines.iter();
        lines.filter(|line| line.group != "not-needed").cloned().collect()
    };
    let (then, now) = (needed(old), needed(new));
    let without = |lines: &[SheetLine], others: &[SheetLine]| -> Vec<String> {
        let other = |line: &&SheetLine| others.iter().all(|it| it.material != line.material);
        lines.iter().filter(other).map(|line| line.name.get(lang).to_owned()).collect()
    };
    all.extend(without(&now, &then).into_iter().map(Between::PaperNew));
    all.extend(without(&then, &now).into_iter().map(Between::PaperGone));
    all
}

fn answers(
    item: &str,
    old: &Map<String, Answer>,
    new: &Map<String, Answer>,
    all: &mut Vec<Between>,
) {
    let mut put = |field: &String, then: Option<&Answer>, now: Option<&Answer>| {
        if then != now {
            all.push(Between::Answer {
                item: item.to_owned(),
                field: field.clone(),
                then: then.map(words).unwrap_or_default(),
                now: now.map(words).unwrap_or_default(),
            });
        }
    };
    for (field, then) in old {
        put(field, Some(then), new.get(field));
    }
    for (field, now) in new.iter().filter(|(field, _)| !old.contains_key(*field)) {
        put(field, None, Some(now));
    }
}
