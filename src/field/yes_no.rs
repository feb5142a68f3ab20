use crate::domain::Value;
use crate::text::Lang;
use crate::text::field::Msg;

use super::behaviour::{Behaviour, Parsed, good, wrong};
use super::clean;

/// Yes or no, stored as `true` / `false`.
pub(super) struct YesNo;

impl Behaviour for YesNo {
    fn normalise(&self, text: &str) -> String {
        let text = clean::compact(text).to_ascii_lowercase();
        match text.as_str() {
            "是" | "有" | "对" | "yes" | "y" | "true" => "true".into(),
            "否" | "不是" | "没有" | "无" | "no" | "n" | "false" => "false".into(),
            _ => text,
        }
    }

    fn read(&self, text: &str) -> Parsed {
        match text {
            "true" => good(Value::Bool(true)),
            "false" => good(Value::Bool(false)),
            _ => wrong(Msg::NotYesNo),
        }
    }

    fn blank(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => "是 / 否",
            Lang::En => "Yes / No",
        }
    }
}
