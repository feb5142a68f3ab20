//! Why the codes of a paper cannot be read.

use crate::text::{Lang, Say};

/// What is wrong with scanned codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// It is none of our codes.
    NotAPart,
    /// It belongs to another paper than those before.
    OtherPaper,
    /// These parts are still missing.
    Incomplete(Vec<usize>),
    /// The content is not as this program writes it.
    Broken,
    /// The catalogue has no such item, by its id.
    ItemGone(String),
    /// The form of an item was changed since.
    FormChanged(String),
}

impl Say for CodeError {
    fn say(&self, lang: Lang) -> String {
        let list = |parts: &[usize], comma: &str| {
            parts.iter().map(usize::to_string).collect::<Vec<_>>().join(comma)
        };
        match (self, lang) {
            (Self::NotAPart, Lang::Zh) => "这不是录入码，请再扫一次。".into(),
            (Self::NotAPart, Lang::En) => "This is none of our codes. Please scan it again.".into(),
            (Self::OtherPaper, Lang::Zh) => "这个码是另一份纸上的。请只扫同一份纸上的码。".into(),
            (Self::OtherPaper, Lang::En) => {
                "This code stands on another paper. Please scan those of one paper only.".into()
            }
            (Self::Incomplete(parts), Lang::Zh) => format!("还要扫第 {} 个码。", list(parts, "、")),
            (Self::Incomplete(parts), Lang::En) => {
                format!("Still to be scanned: code {}.", list(parts, ", "))
            }
            (Self::Broken, Lang::Zh) => "码里的内容读不出来。请用申请包（.zip），或者照纸件录入。".into(),
            (Self::Broken, Lang::En) => {
                "The content of the codes cannot be read. Please use the packet (.zip), or type in what stands on paper.".into()
            }
            (Self::ItemGone(id), Lang::Zh) => {
                format!("现在的目录里没有这个事项（{id}），码读不了。请照纸件录入。")
            }
            (Self::ItemGone(id), Lang::En) => {
                format!("Today's catalogue has no such item ({id}). Please type in what stands on paper.")
            }
            (Self::FormChanged(item), Lang::Zh) => {
                format!("“{item}”的表改过了，码读不了。请用申请包（.zip），或者照纸件录入。")
            }
            (Self::FormChanged(item), Lang::En) => format!(
                "The form of “{item}” has changed. Please use the packet (.zip), or type in what stands on paper."
            ),
        }
    }
}
