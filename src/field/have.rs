use crate::domain::Value;
use crate::text::Lang;

use super::behaviour::{Behaviour, Parsed};
use super::yes_no::YesNo;

/// Yes or no to a question that asks 有没有: 有 or 没有 in Chinese. Stored and read as [`YesNo`] is.
pub(super) struct Have;

impl Behaviour for Have {
    fn normalise(&self, text: &str) -> String {
        YesNo.normalise(text)
    }

    fn read(&self, text: &str) -> Parsed {
        YesNo.read(text)
    }

    fn format(&self, value: &Value, lang: Lang) -> String {
        match (lang, value) {
            (Lang::Zh, Value::Bool(true)) => "有".into(),
            (Lang::Zh, Value::Bool(false)) => "没有".into(),
            _ => YesNo.format(value, lang),
        }
    }

    fn blank(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => "有 / 没有",
            Lang::En => "Yes / No",
        }
    }
}
