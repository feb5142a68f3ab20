use sha2::{Digest, Sha256};

use crate::catalog::Item;
use crate::field::{Answer, File, Kind};
use crate::text::Localized;

use super::{Case, Journey};

/// A signature drawn on the screen. It holds for one line of one form, and for what that form said at the time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Which of the form's lines to sign, from 0 (see [`lines_to_sign`]).
    pub line: u32,
    /// What was signed, as [`signed_over`] tells it.
    pub over: String,
    /// The day, `YYYY-MM-DD`.
    pub on: String,
    /// The drawing.
    pub file: File,
}

/// Who signs a form: the lines at its end, then those among its questions.
pub fn lines_to_sign<'a>(item: &'a Item, journey: &Journey<'a>) -> Vec<&'a Localized> {
    let fields = journey.sections.iter().flat_map(|section| &section.fields);
    let fields = fields.filter(|field| field.field.kind == Kind::Signature);
    let form = item.form.iter().flat_map(|form| &form.signatures);
    form.chain(fields.map(|field| &field.field.label)).collect()
}

/// What a form says, in 32 hexadecimal digits: a signature must never come under something else than was signed.
pub fn signed_over(item: &Item, journey: &Journey<'_>) -> String {
    let mut hash = Sha256::new();
    let mut put = |text: &str| {
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text);
    };
    put(item.id.as_str());
    if let Some(form) = &item.form {
        put(&form.declaration.zh);
    }
    for field in journey.all() {
        put(field.field.id.as_str());
        put(&field.field.label.zh);
        match &field.answer {
            None | Some(Answer::Declined | Answer::Rows(_)) => {}
            Some(Answer::Text(text)) => put(text),
            Some(Answer::Many(codes)) => codes.iter().for_each(|code| put(code)),
            Some(Answer::Files(files)) => files.iter().for_each(|file| put(&file.sha256)),
        }
        // What is worked out from other answers is on the paper too.
        if let Some(value) = field.value.as_ref().filter(|_| field.readonly) {
            put(&field.field.kind.format(value, crate::text::Lang::Zh));
        }
    }
    hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

impl Case {
    /// The signature on a line of a form, when there is one and it was given over `now`.
    pub fn signature(&self, item: &Item, line: usize, now: &str) -> Option<&Signed> {
        let signed = self.signed.get(&item.id)?.iter();
        let mut signed = signed.filter(|signed| usize::try_from(signed.line) == Ok(line));
        signed.find(|signed| signed.over == now)
    }
}
