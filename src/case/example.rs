//! The catalogue's own tests: an example's facts and what must follow from them.
//!
//! Used by `lint` and by the tests of this program.

use crate::catalog::{Catalogue, Example, ExampleVerdict, Item};
use crate::domain::{Date, Decimal, Map, MaterialId, ParameterId};
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
/// is looked at on the day the catalogue begins to hold. A figure that an example says is missing is not known in it, so that
/// the example stays true when a centre fills the figure in.
pub fn run(catalogue: &Catalogue, item: &Item, example: &Example) -> Vec<Mismatch> {
    let day = example.today.or(catalogue.about.effective_from).or_else(|| Date::new(2000, 1, 1));
    let Some(today) = day else { return Vec::new() };
    let case = case(item, example);
    let known = Known::assuming(catalogue, &case, today, &figures(example));
    let mut found = judge(item, example, &verdict(item, &known));
    found.extend(materials(example, &checklist(&[item], &known)));
    found.into_iter().map(|what| Mismatch { example: example.name.clone(), what }).collect()
}

/// The figures an example assumes, and those it assumes nobody knows.
fn figures(example: &Example) -> Vec<(ParameterId, Option<Decimal>)> {
    let given = example.parameters.iter().map(|(id, figure)| (id.clone(), Some(*figure)));
    let missing = example.missing.iter().filter_map(|name| name.strip_prefix("param."));
    given.chain(missing.map(|id| (ParameterId::from(id), None))).collect()
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
        Verdict::NotMet(failed) => {
            let text = |index: &usize| Some(item.conditions.get(*index)?.text.clone());
            (VerdictWord::NotMet, failed.iter().filter_map(text).collect(), Vec::new())
        }
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
    let mut written = example.missing.clone();
    written.sort();
    written.dedup();
    // Without a list of missing facts an example only says that something is missing.
    if word == VerdictWord::Unknown && !written.is_empty() && written != missing {
        return vec![ExampleMsg::Missing { expected: written, found: missing }];
    }
    Vec::new()
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
