use crate::domain::Value;
use crate::text::Lang;

use super::behaviour::{Behaviour, Parsed};
use super::yes_no::YesNo;

/// A statement to agree with. Refusing is an answer too; neither is ever reused in another form.
pub(super) struct Consent;

impl Behaviour for Consent {
    fn normalise(&self, text: &str) -> String {
        YesNo.normalise(text)
    }

    fn read(&self, text: &str) -> Parsed {
        YesNo.read(text)
    }

    fn format(&self, value: &Value, lang: Lang) -> String {
        match (value, lang) {
            (Value::Bool(true), Lang::Zh) => "同意".into(),
            (Value::Bool(false), Lang::Zh) => "不同意".into(),
            (Value::Bool(true), Lang::En) => "Agreed".into(),
            (Value::Bool(false), Lang::En) => "Not agreed".into(),
            _ => String::new(),
        }
    }
}
