use crate::text::Lang;

use super::Answer;
use super::behaviour::{Behaviour, Parsed};

/// Signed by hand on the printed paper: there is nothing to type and nothing that could be missing before.
pub(super) struct Signature;

impl Behaviour for Signature {
    fn normalise(&self, _text: &str) -> String {
        String::new()
    }

    fn read(&self, _text: &str) -> Parsed {
        (None, Vec::new())
    }

    fn parse(&self, _answer: &Answer) -> Parsed {
        (None, Vec::new())
    }

    fn blank(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => "（打印后手写签名）",
            Lang::En => "(sign on the printed paper)",
        }
    }
}
