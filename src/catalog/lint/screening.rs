//! The screening: questions that decide nothing, orders that run in a circle, relations that do not fit.

use std::collections::BTreeSet;

use crate::feel::{self, Expr};
use crate::text::catalog::{Help, Msg};

use super::super::raw::{Doc, Report};
use super::super::{Asked, Catalogue};

pub(super) fn check(catalogue: &Catalogue, docs: &[Doc<'_>], out: &mut Report) {
    let Some(doc) = docs.iter().find(|doc| doc.file.part == "screening.toml") else { return };
    twice(catalogue, doc, out);
    in_vain(catalogue, doc, out);
    for (index, asked) in catalogue.screening.questions.iter().enumerate() {
        if let Some(mut path) = circle(asked, &catalogue.screening.questions) {
            // Every member of a circle finds it; the first one by name reports it.
            if path.iter().min() == path.first() {
                path.push(asked.fact.to_string());
                let place = doc.place(&format!("question.{index}.ask_before"));
                out.place(place, Msg::Cycle(path), Help::RemoveOne);
            }
        }
    }
    relations(catalogue, doc, out);
}

/// Questions and items that stand there twice.
fn twice(catalogue: &Catalogue, doc: &Doc<'_>, out: &mut Report) {
    let screening = &catalogue.screening;
    let questions = screening.questions.iter().map(|asked| asked.fact.as_str());
    let items = screening.items.iter().map(|entry| entry.item.as_str());
    for (key, of, ids) in [
        ("question", "fact", questions.collect::<Vec<_>>()),
        ("item", "id", items.collect::<Vec<_>>()),
    ] {
        for (index, id) in ids.iter().enumerate() {
            if ids.iter().take(index).any(|other| other == id) {
                let place = doc.place(&format!("{key}.{index}.{of}"));
                out.place(place, Msg::Repeated((*id).to_owned()), Help::RemoveOne);
            }
        }
    }
}

/// Questions no suggested item waits for: asking them costs the person something and tells nothing.
fn in_vain(catalogue: &Catalogue, doc: &Doc<'_>, out: &mut Report) {
    let screening = &catalogue.screening;
    let mut used: BTreeSet<String> = BTreeSet::new();
    let mut take = |rule: &Option<Expr>| used.extend(rule.iter().flat_map(feel::names));
    for entry in &screening.items {
        take(&entry.suggest);
        take(&entry.received);
        let item = catalogue.item(&entry.item);
        item.iter().flat_map(|item| &item.conditions).for_each(|c| take(&c.rule));
        item.iter().flat_map(|item| &item.materials).for_each(|need| take(&need.condition));
    }
    screening.questions.iter().for_each(|asked| take(&asked.relevant));
    for (index, asked) in screening.questions.iter().enumerate() {
        if !used.contains(asked.fact.as_str()) {
            let place = doc.place(&format!("question.{index}.fact"));
            out.place(place, Msg::AskedInVain(asked.fact.to_string()), Help::RemoveOrUse);
        }
    }
}

/// A way along `ask_before` from a question back to itself, without its end.
fn circle(start: &Asked, questions: &[Asked]) -> Option<Vec<String>> {
    let mut seen = BTreeSet::new();
    let mut open = vec![vec![start]];
    while let Some(path) = open.pop() {
        for fact in path.last().iter().flat_map(|asked| &asked.before) {
            if *fact == start.fact {
                return Some(path.iter().map(|asked| asked.fact.to_string()).collect());
            }
            let next = questions.iter().find(|asked| asked.fact == *fact);
            if let Some(next) = next.filter(|_| seen.insert(fact.as_str())) {
                open.push(path.iter().copied().chain([next]).collect());
            }
        }
    }
    None
}

/// A relation and its inverse say the same of two people: as many generations apart, the other way round.
fn relations(catalogue: &Catalogue, doc: &Doc<'_>, out: &mut Report) {
    let Some(household) = &catalogue.screening.household else { return };
    for (index, relation) in household.relations.iter().enumerate() {
        let fits = |code: &String| {
            household.relations.iter().any(|other| {
                other.code == *code
                    && other.inverse.contains(&relation.code)
                    && other.generation == -relation.generation
            })
        };
        if !relation.inverse.iter().all(fits) {
            let place = doc.place(&format!("household.relation_is.{index}"));
            out.place(place, Msg::NotInverse(relation.code.clone()), Help::MakeInverse);
        }
    }
}
