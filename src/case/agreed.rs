use sha2::{Digest, Sha256};

use crate::catalog::{Field, Item};
use crate::domain::{FieldId, ItemId};
use crate::field::{Answer, Kind};

use super::Case;

/// What somebody is asked to agree to. Its version follows from its words, so that no author can forget to count it up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Id of the shared wording, or of the form's own field.
    pub id: String,
    /// The first 12 digits of a SHA-256 over its words in both languages.
    pub version: String,
}

/// That somebody answered a notice, in this wording, at this time of the person's clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// Which notice.
    pub notice: Notice,
    /// When, RFC 3339.
    pub at: String,
}

impl Notice {
    /// The notice of a field; `None` when there is nothing to agree to in it.
    pub fn of(field: &Field) -> Option<Self> {
        if field.kind != Kind::Consent {
            return None;
        }
        let mut hash = Sha256::new();
        for text in [&field.label, &field.question, &field.hint, &field.reason] {
            for words in [&text.zh, &text.en] {
                hash.update((words.len() as u64).to_be_bytes());
                hash.update(words);
            }
        }
        let id = field.fact.as_ref().map_or(field.id.as_str(), |fact| fact.as_str());
        let version = hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        Some(Self { id: id.to_owned(), version })
    }
}

impl Case {
    /// Whether the words of a notice were others when somebody answered it in this form: then it has to be asked again. Nothing is
    /// known against answers that came without a wording, from an older draft or a host page.
    pub fn agreed_otherwise(&self, item: &ItemId, field: &Field) -> bool {
        let before = self.agreed.get(item).and_then(|own| own.get::<FieldId>(&field.id));
        before.is_some_and(|before| Notice::of(field).as_ref() != Some(&before.notice))
    }

    /// The answer to a form's own field that counts: not what was agreed to in other words.
    pub(super) fn own_answer(&self, item: &Item, field: &Field) -> Option<&Answer> {
        let answer = self.answers.get(&item.id)?.get::<FieldId>(&field.id)?;
        (!self.agreed_otherwise(&item.id, field)).then_some(answer)
    }
}
