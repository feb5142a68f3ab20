//! What differs between two packets.

use crate::text::{Lang, Say};

/// A difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Between {
    /// The catalogue they were made with, by its versions.
    Catalogue(String, String),
    /// An item only the second has.
    ItemNew(String),
    /// An item only the first has.
    ItemGone(String),
    /// An answer.
    Answer {
        /// The item; empty for what several items share.
        item: String,
        /// Id of the question.
        field: String,
        /// In the first; empty: not answered.
        then: String,
        /// In the second.
        now: String,
    },
    /// A paper only the second asks for.
    PaperNew(String),
    /// A paper only the first asks for.
    PaperGone(String),
    /// Nothing differs.
    Nothing,
    /// A folder and a packet cannot be compared.
    Unlike,
}

impl Say for Between {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => match self {
                Self::Catalogue(then, now) => format!("目录版本：{then} → {now}"),
                Self::ItemNew(item) => format!("多了事项：{item}"),
                Self::ItemGone(item) => format!("少了事项：{item}"),
                Self::Answer { item, field, then, now } => {
                    format!(
                        "{}{field}：{} → {}",
                        inside(item, "："),
                        or(then, "（空）"),
                        or(now, "（空）")
                    )
                }
                Self::PaperNew(paper) => format!("多要：{paper}"),
                Self::PaperGone(paper) => format!("不再要：{paper}"),
                Self::Nothing => "两份申请包说的一样。".into(),
                Self::Unlike => "要么两个都是目录文件夹，要么两个都是申请包。".into(),
            },
            Lang::En => match self {
                Self::Catalogue(then, now) => format!("Catalogue: {then} → {now}"),
                Self::ItemNew(item) => format!("Another item: {item}"),
                Self::ItemGone(item) => format!("Item gone: {item}"),
                Self::Answer { item, field, then, now } => {
                    format!(
                        "{}{field}: {} → {}",
                        inside(item, ": "),
                        or(then, "(empty)"),
                        or(now, "(empty)")
                    )
                }
                Self::PaperNew(paper) => format!("Needed now: {paper}"),
                Self::PaperGone(paper) => format!("Not needed now: {paper}"),
                Self::Nothing => "Both packets say the same.".into(),
                Self::Unlike => "Compare two catalogue folders, or two packets.".into(),
            },
        }
    }
}

fn inside(item: &str, colon: &str) -> String {
    if item.is_empty() { String::new() } else { format!("{item}{colon}") }
}

fn or<'a>(text: &'a str, empty: &'a str) -> &'a str {
    if text.is_empty() { empty } else { text }
}
