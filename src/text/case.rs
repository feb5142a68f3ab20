//! Sentences of `case`: why a draft cannot be read, and where an example of the catalogue came out differently.

use super::{Lang, Say};

/// Why a saved draft cannot be read. What was stored is kept as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftMsg {
    /// No draft at all, or torn.
    Unreadable,
    /// Bytes were changed after saving.
    Damaged,
    /// Made by a newer program.
    Newer {
        /// Version of the draft.
        found: u32,
        /// Newest version this program reads.
        known: u32,
    },
    /// Made by an older program whose drafts can no longer be read.
    Older {
        /// Version of the draft.
        found: u32,
    },
}

impl Say for DraftMsg {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => match self {
                Self::Unreadable => "这不是一份能读的草稿，原来的内容没有动".into(),
                Self::Damaged => "草稿的内容和保存时不一样了，没有打开；原来的内容没有动".into(),
                Self::Newer { found, known } => format!(
                    "草稿是更新的程序存的（第 {found} 版，这里只能读到第 {known} 版），请刷新页面换上新程序再打开"
                ),
                Self::Older { found } => {
                    format!(
                        "草稿是很早的程序存的（第 {found} 版），现在读不了；原来的内容没有动，可以导出"
                    )
                }
            },
            Lang::En => match self {
                Self::Unreadable => "This is no draft that can be read; nothing was changed".into(),
                Self::Damaged => {
                    "The draft is not as it was saved and was not opened; nothing was changed"
                        .into()
                }
                Self::Newer { found, known } => format!(
                    "The draft was saved by a newer program (version {found}; this one reads up to {known}). Reload the page to get it"
                ),
                Self::Older { found } => format!(
                    "The draft was saved by a program too old to read (version {found}); it is kept and can be exported"
                ),
            },
        }
    }
}

/// Why a rule does not count on the day that is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Force<'a> {
    /// It held until this day.
    Until(&'a str),
    /// It holds from this day on.
    From(&'a str),
}

impl Say for Force<'_> {
    fn say(&self, lang: Lang) -> String {
        match (lang, self) {
            (Lang::Zh, Self::Until(day)) => format!("待核实，这条规定到{day}为止"),
            (Lang::Zh, Self::From(day)) => format!("待核实，这条规定{day}起才施行"),
            (Lang::En, Self::Until(day)) => format!("to be confirmed: this held until {day}"),
            (Lang::En, Self::From(day)) => format!("to be confirmed: this holds from {day}"),
        }
    }
}

/// A verdict in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerdictWord {
    /// 可能符合.
    Met,
    /// 目前不符合.
    NotMet,
    /// 还需了解.
    Unknown,
}

impl Say for VerdictWord {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => match self {
                Self::Met => "可能符合",
                Self::NotMet => "目前不符合",
                Self::Unknown => "还需了解",
            },
            Lang::En => match self {
                Self::Met => "may qualify",
                Self::NotMet => "does not qualify at present",
                Self::Unknown => "more to find out",
            },
        }
        .into()
    }
}

/// What an example says about a material, and what came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PresenceWord {
    /// Needed.
    Needed,
    /// Not needed.
    NotNeeded,
    /// Depends on something nobody has said.
    Depends,
}

impl Say for PresenceWord {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => match self {
                Self::Needed => "要",
                Self::NotNeeded => "不要",
                Self::Depends => "还不一定",
            },
            Lang::En => match self {
                Self::Needed => "needed",
                Self::NotNeeded => "not needed",
                Self::Depends => "not known yet",
            },
        }
        .into()
    }
}

/// Where an example of an item came out differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExampleMsg {
    /// Another verdict.
    Verdict {
        /// As written.
        expected: VerdictWord,
        /// As it came out.
        found: VerdictWord,
        /// Conditions that do not hold, in words of both languages, or facts that are missing.
        why: Vec<super::Localized>,
    },
    /// Other conditions fail.
    Reason {
        /// As written: number and words.
        expected: Vec<super::Localized>,
        /// As it came out.
        found: Vec<super::Localized>,
    },
    /// Other facts are missing.
    Missing {
        /// As written.
        expected: Vec<String>,
        /// As it came out.
        found: Vec<String>,
    },
    /// A material came out differently.
    Material {
        /// Its id.
        material: String,
        /// As written.
        expected: PresenceWord,
        /// As it came out.
        found: PresenceWord,
    },
}

impl Say for ExampleMsg {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => match self {
                Self::Verdict { expected, found, why } => {
                    let (expected, found) = (expected.say(lang), found.say(lang));
                    format!("写的是“{expected}”，算出来是“{found}”{}", reasons(why, lang))
                }
                Self::Reason { expected, found } => {
                    format!(
                        "写的是不符合这一条：{}；算出来不符合的是：{}",
                        joined(expected, lang),
                        joined(found, lang)
                    )
                }
                Self::Missing { expected, found } => {
                    format!("写的是还差 {}，算出来还差 {}", list(expected, lang), list(found, lang))
                }
                Self::Material { material, expected, found } => {
                    format!(
                        "材料 {material}：写的是“{}”，算出来是“{}”",
                        expected.say(lang),
                        found.say(lang)
                    )
                }
            },
            Lang::En => match self {
                Self::Verdict { expected, found, why } => {
                    let (expected, found) = (expected.say(lang), found.say(lang));
                    format!("expected “{expected}”, came out as “{found}”{}", reasons(why, lang))
                }
                Self::Reason { expected, found } => {
                    format!(
                        "expected to fail: {}; failing: {}",
                        joined(expected, lang),
                        joined(found, lang)
                    )
                }
                Self::Missing { expected, found } => {
                    format!(
                        "expected to be missing: {}; missing: {}",
                        list(expected, lang),
                        list(found, lang)
                    )
                }
                Self::Material { material, expected, found } => format!(
                    "material {material}: expected “{}”, came out as “{}”",
                    expected.say(lang),
                    found.say(lang)
                ),
            },
        }
    }
}

fn reasons(why: &[super::Localized], lang: Lang) -> String {
    let words = joined(why, lang);
    match lang {
        _ if why.is_empty() => String::new(),
        Lang::Zh => format!("（{words}）"),
        Lang::En => format!(" ({words})"),
    }
}

fn joined(texts: &[super::Localized], lang: Lang) -> String {
    let texts: Vec<&str> = texts.iter().map(|text| text.get(lang)).collect();
    texts.join(if lang == Lang::Zh { "；" } else { "; " })
}

fn list(names: &[String], lang: Lang) -> String {
    match lang {
        Lang::Zh if names.is_empty() => "无".into(),
        Lang::En if names.is_empty() => "nothing".into(),
        Lang::Zh => names.join("、"),
        Lang::En => names.join(", "),
    }
}
