//! What changed between a packet and today's catalogue.

use crate::text::{Lang, Say};

/// A difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Another catalogue.
    Catalogue {
        /// Its version.
        then: String,
        /// Today's.
        now: String,
    },
    /// An item the catalogue does not have.
    ItemGone(String),
    /// Another form.
    Form {
        /// The item.
        item: String,
        /// Version of its form.
        then: String,
        /// Today's.
        now: String,
    },
    /// An item without form today.
    FormGone(String),
    /// An answer to a question that is not asked any more.
    AnswerLost {
        /// The item; empty for what several items share.
        item: String,
        /// Id of the question.
        field: String,
    },
    /// A paper needed today that the packet's list does not have.
    Newly(String),
    /// A paper on the packet's list that is not needed today.
    NoLonger(String),
}

impl Say for Difference {
    fn say(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Catalogue { then, now }, Lang::Zh) => {
                format!("目录换过了：做的时候是 {then}，现在是 {now}")
            }
            (Self::Catalogue { then, now }, Lang::En) => {
                format!("Another catalogue: {then} when it was made, {now} today")
            }
            (Self::ItemGone(item), Lang::Zh) => format!("现在的目录里没有这个事项：{item}"),
            (Self::ItemGone(item), Lang::En) => format!("The catalogue has no such item: {item}"),
            (Self::Form { item, then, now }, Lang::Zh) => {
                format!("“{item}”的表改过了：填的是版本 {then}，现在是 {now}，请逐项看一遍")
            }
            (Self::Form { item, then, now }, Lang::En) => {
                format!("The form of “{item}” changed from version {then} to {now}: go through it")
            }
            (Self::FormGone(item), Lang::Zh) => format!("“{item}”现在不用填表"),
            (Self::FormGone(item), Lang::En) => format!("“{item}” has no form any more"),
            (Self::AnswerLost { item, field }, Lang::Zh) if item.is_empty() => {
                format!("现在不再问这一项，答案带不过来：{field}")
            }
            (Self::AnswerLost { item, field }, Lang::Zh) => {
                format!("“{item}”现在不再问这一项，答案带不过来：{field}")
            }
            (Self::AnswerLost { item, field }, Lang::En) if item.is_empty() => {
                format!("Not asked any more, its answer cannot be carried over: {field}")
            }
            (Self::AnswerLost { item, field }, Lang::En) => {
                format!("“{item}” does not ask this any more, its answer is lost: {field}")
            }
            (Self::Newly(material), Lang::Zh) => {
                format!("现在要、当时的单子上没有：{material}（不是本人漏带，请按中心的差错处理）")
            }
            (Self::Newly(material), Lang::En) => format!(
                "Needed today, not on the list then: {material} (not the person's omission but ours)"
            ),
            (Self::NoLonger(material), Lang::Zh) => {
                format!("当时的单子上有、现在不要了：{material}")
            }
            (Self::NoLonger(material), Lang::En) => {
                format!("On the list then, not needed today: {material}")
            }
        }
    }
}
