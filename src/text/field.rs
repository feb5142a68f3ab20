//! Sentences of `field`.

use super::{Lang, Say};

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The checksum of a resident id does not fit.
    ResidentIdChecksum,
}

impl Say for Msg {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => match self {
                Self::ResidentIdChecksum => "身份证号最后一位对不上，请对照证件再看一遍".into(),
            },
            Lang::En => match self {
                Self::ResidentIdChecksum => {
                    "The last character does not fit. Please compare the number with the card"
                        .into()
                }
            },
        }
    }
}
