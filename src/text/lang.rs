use serde::{Deserialize, Deserializer, Serialize};

/// A language of the program. Chinese is the first language; English is complete.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Simplified Chinese, `zh-Hans-CN`.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order of the language switch.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The BCP 47 tag, for `lang` attributes and PDF metadata.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-Hans-CN",
            Self::En => "en",
        }
    }

    /// The short code used in files, URLs and options: `zh`, `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The language of a short code or BCP 47 tag; `None` when it is neither Chinese nor English.
    pub fn from_code(code: &str) -> Option<Self> {
        match code.split(['-', '_']).next()? {
            "zh" => Some(Self::Zh),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

/// Text of the catalogue in every language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Localized {
    /// Simplified Chinese; never empty in a checked catalogue.
    pub zh: String,
    /// English; lint reports it when it is missing, and the screen then shows the Chinese.
    pub en: String,
}

impl<'de> Deserialize<'de> for Localized {
    // The catalogue has sixty of them in its types: one function, not sixty copies.
    #[inline(never)]
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Texts {
            zh: String,
            en: String,
        }
        let Texts { zh, en } = Texts::deserialize(from)?;
        Ok(Self { zh, en })
    }
}

impl Localized {
    /// The text in `lang`; Chinese where the translation is missing.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En if !self.en.is_empty() => &self.en,
            Lang::En | Lang::Zh => &self.zh,
        }
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.zh.is_empty() && self.en.is_empty()
    }
}

/// A typed message: it can say itself in every language.
pub trait Say {
    /// The sentence in `lang`.
    fn say(&self, lang: Lang) -> String;
}

/// English plural: `count(1, "copy", "copies")` is `1 copy`.
pub fn count(n: usize, one: &str, other: &str) -> String {
    if n == 1 { format!("{n} {one}") } else { format!("{n} {other}") }
}
