use sha2::{Digest, Sha256};

use crate::catalog::{Catalogue, Field, Item};
use crate::domain::{FactId, FieldId, Map, Set};
use crate::field::Answer;
use crate::text::Localized;

use super::{Case, Place};

/// A form as it was when somebody began to fill it in: what it is called and what it asked. A newer catalogue may ask otherwise, and
/// then the person is told what became of each answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Begun {
    /// Version and digest of the catalogue.
    pub catalogue: String,
    /// Name of the item.
    pub name: Localized,
    /// Version of the form.
    pub form: String,
    /// What it asked.
    pub questions: Map<FieldId, Asked>,
}

/// A question as it was asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Its label.
    pub label: Localized,
    /// The first 8 digits of a SHA-256 over what makes it this question: its words, its kind, its options, its columns.
    pub digest: String,
}

/// What became of a form since somebody began to fill it in.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved<'a> {
    /// Version of the form then.
    pub before: &'a str,
    /// Answers that stand as they were.
    pub kept: usize,
    /// Answered questions that are asked otherwise now.
    pub changed: Vec<&'a Field>,
    /// Answers whose questions are gone.
    pub gone: Vec<Gone<'a>>,
    /// Questions that came.
    pub added: Vec<&'a Field>,
}

/// An answer whose question is gone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gone<'a> {
    /// The label it had.
    pub label: &'a Localized,
    /// What was typed.
    pub answer: &'a Answer,
}

/// The form of an item as it is now; `None` when it has none.
pub fn begun(item: &Item, catalogue: &Catalogue) -> Option<Begun> {
    let form = item.form.as_ref()?;
    let about = &catalogue.about;
    let digest: String = about.digest.chars().take(16).collect();
    let asked = |field: &Field| {
        let asked = Asked { label: field.label.clone(), digest: digest_of(field) };
        (field.id.clone(), asked)
    };
    Some(Begun {
        catalogue: format!("{} {digest}", about.version),
        name: item.name.clone(),
        form: form.version.clone(),
        questions: fields(item).map(asked).collect(),
    })
}

/// What became of the form of an item since this person began to fill it in. `None`: it asks the same, or nobody began.
pub fn moved<'a>(item: &'a Item, case: &'a Case) -> Option<Moved<'a>> {
    let before = case.begun.get(&item.id)?;
    let now: Set<&FieldId> = fields(item).map(|field| &field.id).collect();
    let mut moved = Moved {
        before: &before.form,
        kept: 0,
        changed: Vec::new(),
        gone: Vec::new(),
        added: Vec::new(),
    };
    for field in fields(item) {
        let answered = case.answer(&Place::of(&item.id, field)).is_some();
        match before.questions.get(&field.id) {
            None => moved.added.push(field),
            Some(asked) if asked.digest == digest_of(field) => moved.kept += usize::from(answered),
            Some(_) if answered => moved.changed.push(field),
            Some(_) => {}
        }
    }
    let gone = before.questions.iter().filter(|(id, _)| !now.contains(id));
    for (id, asked) in gone {
        let own = case.answers.get(&item.id).and_then(|own| own.get(id));
        let shared = || case.facts.get(&FactId::from(id.as_str()));
        if let Some(answer) = own.or_else(shared) {
            moved.gone.push(Gone { label: &asked.label, answer });
        }
    }
    let same = moved.changed.is_empty() && moved.gone.is_empty() && moved.added.is_empty();
    (!same).then_some(moved)
}

fn fields(item: &Item) -> impl Iterator<Item = &Field> {
    item.form.iter().flat_map(|form| &form.sections).flat_map(|section| &section.fields)
}

fn digest_of(field: &Field) -> String {
    let mut hash = Sha256::new();
    put(field, &mut hash);
    hash.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

fn put(field: &Field, hash: &mut Sha256) {
    let codes = field.codes.as_ref().map_or("", |codes| codes.as_str());
    let words = [&field.label.zh, &field.question.zh, &field.unit.zh].map(String::as_str);
    for text in words.into_iter().chain([codes]) {
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text);
    }
    hash.update(format!("{:?}", field.kind));
    for column in &field.columns {
        hash.update(column.id.as_str());
        put(column, hash);
    }
}
