//! What is in the picture of an item, and what leads where.

use crate::case::Words;
use crate::case::rules::{field_rules, for_each};
use crate::catalog::{Catalogue, Item};
use crate::feel::{self, Expr};
use crate::text::rules::Msg;
use crate::text::{Lang, Say};

/// What a box stands for; it decides how the box looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The item, and the head of each stage.
    Stage,
    /// A condition that a rule checks.
    Condition,
    /// A condition that a person judges.
    Judged,
    /// A material or a part of the form for everybody.
    Always,
    /// One that depends on something.
    Sometimes,
}

impl Kind {
    /// Its class in the picture.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Condition => "condition",
            Self::Judged => "judged",
            Self::Always => "always",
            Self::Sometimes => "sometimes",
        }
    }
}

/// A box: what it is, and when or why.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// What it stands for.
    pub(super) kind: Kind,
    /// Its name.
    pub(super) label: String,
    /// Sentences below it.
    pub(super) details: Vec<String>,
}

/// Boxes and the lines between them, by the numbers of the boxes.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// The boxes.
    pub(super) parts: Vec<Part>,
    /// From, to.
    pub(super) lines: Vec<(usize, usize)>,
}

impl Parts {
    fn add(&mut self, kind: Kind, label: &str, details: Vec<String>, from: &[usize]) -> usize {
        self.parts.push(Part { kind, label: label.to_owned(), details });
        let number = self.parts.len() - 1;
        self.lines.extend(from.iter().map(|from| (*from, number)));
        number
    }

    /// The head of a stage that comes after `before`, and what begins there.
    fn stage(&mut self, heading: &Msg, lang: Lang, before: &[usize]) -> usize {
        self.add(Kind::Stage, &heading.say(lang), Vec::new(), before)
    }
}

/// The parts of an item: its conditions, its materials, its form.
pub(super) fn parts(catalogue: &Catalogue, item: &Item, lang: Lang) -> Parts {
    let words = Words::of(catalogue, item);
    let describe = |rule: &Expr| feel::describe(rule, &words, lang);
    let mut parts = Parts::default();
    let audience = item.audience.get(lang);
    let details = if audience.is_empty() { vec![] } else { vec![audience.to_owned()] };
    let mut last = vec![parts.add(Kind::Stage, item.name.get(lang), details, &[])];

    if !item.conditions.is_empty() {
        let head = parts.stage(&Msg::Conditions, lang, &last);
        let one = |condition: &crate::catalog::Condition| {
            let (kind, detail) = match &condition.rule {
                Some(rule) => (Kind::Condition, describe(rule)),
                None => (Kind::Judged, Msg::JudgedByPerson.say(lang)),
            };
            parts.add(kind, condition.text.get(lang), vec![detail], &[head])
        };
        last = item.conditions.iter().map(one).collect();
    }
    if !item.materials.is_empty() {
        let head = parts.stage(&Msg::Materials, lang, &last);
        let one = |need: &crate::catalog::Need| {
            let name = catalogue
                .material(&need.material)
                .map_or(need.material.as_str(), |material| material.name.get(lang));
            let when = need.condition.as_ref();
            let when = when.map(|rule| Msg::OnlyWhen(describe(rule)).say(lang));
            let kind = if when.is_some() { Kind::Sometimes } else { Kind::Always };
            let details = when.into_iter().chain(for_each(catalogue, need, &words, lang));
            parts.add(kind, name, details.collect(), &[head])
        };
        last = item.materials.iter().map(one).collect();
    }
    let Some(form) = &item.form else { return parts };
    let head = parts.stage(&Msg::Questions, lang, &last);
    for section in &form.sections {
        let (kind, details) = match &section.relevant {
            Some(rule) => (Kind::Sometimes, vec![Msg::AskedWhen(describe(rule)).say(lang)]),
            None => (Kind::Always, Vec::new()),
        };
        let at = parts.add(kind, section.label.get(lang), details, &[head]);
        for field in &section.fields {
            let rules = field_rules(field, &words, lang);
            if !rules.is_empty() {
                parts.add(Kind::Sometimes, field.label.get(lang), rules, &[at]);
            }
        }
    }
    parts
}
