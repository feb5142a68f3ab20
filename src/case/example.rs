//! The catalogue's own tests: an example's facts and what must follow from them.
//!
//! Used by `lint` and by the tests of this program.

use crate::catalog::{Catalogue, Example, ExampleVerdict, Item};
use crate::domain::{Date, Map, MaterialId, Set};
use crate::field::Answer;
use crate::text::case::{ExampleMsg, PresenceWord, VerdictWord};
use crate::text::{Lang, Localized, Say};

use super::{Case, Checklist, Known, Presence, Verdict, checklist, verdict};

/// An example that did not come out as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// The example's name.
    pub example: String,
    /// What is different.
    pub what: ExampleMsg,
}

impl Say for Mismatch {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => format!("例子“{}”：{}", self.example, self.what.say(lang)),
            Lang::En => format!("example “{}”: {}", self.example, self.what.say(lang)),
        }
    }
}

/// Runs an example of an item. Everything that came out differently is told, not only the first. An example without a day
/// is looked at on the day the catalogue begins to hold. Only the figures it names are known in it, so that it stays true when
/// a centre fills one in.
pub fn run(catalogue: &Catalogue, item: &Item, example: &Example) -> Vec<Mismatch> {
    let day = example.today.or(catalogue.about.effective_from).or_else(|| Date::new(2000, 1, 1));
    let Some(today) = day else { return Vec::new() };
    let case = case(item, example);
    let known = Known::assuming(catalogue, &case, today, &example.parameters);
    let mut found = judge(item, example, &verdict(item, &known));
    found.extend(materials(example, &checklist(&[item], &known)));
    found.into_iter().map(|what| Mismatch { example: example.name.clone(), what }).collect()
}

/// The case an example describes.
pub fn case(item: &Item, example: &Example) -> Case {
    let own: Map<_, _> =
        example.answers.iter().map(|(id, value)| (id.clone(), Answer::from(value))).collect();
    let facts = example.facts.iter().map(|(id, value)| (id.clone(), Answer::from(value)));
    Case {
        items: vec![item.id.clone()],
        facts: facts.collect(),
        answers: std::iter::once((item.id.clone(), own)).collect(),
        ..Case::default()
    }
}

fn judge(item: &Item, example: &Example, found: &Verdict) -> Vec<ExampleMsg> {
    let Some(expected) = example.verdict else { return Vec::new() };
    let expected = match expected {
        ExampleVerdict::Met => VerdictWord::Met,
        ExampleVerdict::NotMet => VerdictWord::NotMet,
        ExampleVerdict::Unknown => VerdictWord::Unknown,
    };
    let (word, why, missing) = match found {
        Verdict::Met => (VerdictWord::Met, Vec::new(), Vec::new()),
        Verdict::NotMet(failed) => (VerdictWord::NotMet, reasons(item, failed), Vec::new()),
        Verdict::Unknown(names) => {
            let name = |name: &String| Localized { zh: name.clone(), en: name.clone() };
            (
                VerdictWord::Unknown,
                names.iter().map(name).collect(),
                names.iter().cloned().collect(),
            )
        }
    };
    if word != expected {
        return vec![ExampleMsg::Verdict { expected, found: word, why }];
    }
    // Without a reason an example only says that something fails; the lint asks for it.
    if let Verdict::NotMet(failed) = found {
        let written: Set<usize> = example.why.iter().copied().collect();
        let same = written == failed.iter().copied().collect();
        if !example.why.is_empty() && !same {
            let (expected, found) = (reasons(item, &example.why), reasons(item, failed));
            return vec![ExampleMsg::Reason { expected, found }];
        }
    }
    let mut written = example.missing.clone();
    written.sort();
    written.dedup();
    // Without a list of missing facts an example only says that something is missing.
    if word == VerdictWord::Unknown && !written.is_empty() && written != missing {
        return vec![ExampleMsg::Missing { expected: written, found: missing }];
    }
    Vec::new()
}

/// Conditions as an author finds them: their number, counted from 1, and their words.
fn reasons(item: &Item, conditions: &[usize]) -> Vec<Localized> {
    let reason = |index: &usize| {
        let (number, text) = (index + 1, &item.conditions.get(*index)?.text);
        Some(Localized {
            zh: format!("{number}. {}", text.zh),
            en: format!("{number}. {}", text.en),
        })
    };
    conditions.iter().filter_map(reason).collect()
}

fn materials(example: &Example, list: &Checklist) -> Vec<ExampleMsg> {
    let found = |material: &MaterialId| {
        let line = list.lines.iter().find(|line| line.material.id == *material);
        match line.map(|line| &line.presence) {
            Some(Presence::Needed) => PresenceWord::Needed,
            Some(Presence::Depends(_)) => PresenceWord::Depends,
            None => PresenceWord::NotNeeded,
        }
    };
    let expected = [
        (&example.needed, PresenceWord::Needed),
        (&example.not_needed, PresenceWord::NotNeeded),
        (&example.depends, PresenceWord::Depends),
    ];
    let mut wrong = Vec::new();
    for (materials, expected) in expected {
        for material in materials {
            let found = found(material);
            if found != expected {
                wrong.push(ExampleMsg::Material {
                    material: material.to_string(),
                    expected,
                    found,
                });
            }
        }
    }
    wrong
}
