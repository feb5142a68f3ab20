//! Why something was found.

use super::{Lang, Say};

/// The reason a hit is among the hits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why<'a> {
    /// By its own name.
    Name,
    /// By what people call it.
    Called(&'a str),
    /// By the sound of a name.
    Sound(&'a str),
    /// A name was probably mistyped.
    Nearly(&'a str),
    /// It belongs to a life event.
    Event(&'a str),
    /// It belongs to a category.
    Category(&'a str),
    /// These words stand in its description.
    Words(&'a str),
}

impl Say for Why<'_> {
    fn say(&self, lang: Lang) -> String {
        let (before, words, after) = match (lang, *self) {
            (Lang::Zh, Self::Name) => ("名称相符", "", ""),
            (Lang::Zh, Self::Called(name)) => ("也叫“", name, "”"),
            (Lang::Zh, Self::Sound(name)) => ("读音像“", name, "”"),
            (Lang::Zh, Self::Nearly(name)) => ("您是不是想找“", name, "”"),
            (Lang::Zh, Self::Event(name)) => ("属于“", name, "”"),
            (Lang::Zh, Self::Category(name)) => ("属于“", name, "”这一类"),
            (Lang::Zh, Self::Words(words)) => ("说明里提到“", words, "”"),
            (Lang::En, Self::Name) => ("by its name", "", ""),
            (Lang::En, Self::Called(name)) => ("also called “", name, "”"),
            (Lang::En, Self::Sound(name)) => ("sounds like “", name, "”"),
            (Lang::En, Self::Nearly(name)) => ("did you mean “", name, "”?"),
            (Lang::En, Self::Event(name)) => ("part of “", name, "”"),
            (Lang::En, Self::Category(name)) => ("in the category “", name, "”"),
            (Lang::En, Self::Words(words)) => ("mentions “", words, "”"),
        };
        [before, words, after].concat()
    }
}
