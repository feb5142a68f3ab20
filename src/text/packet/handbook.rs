//! Words of the handbook.

use crate::text::{Lang, Say};

/// A heading or label of the handbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handbook {
    /// Its title.
    Title,
    /// The table of contents.
    Contents,
    /// The index.
    Index,
    /// Who decides.
    Decides,
    /// How long.
    Time,
    /// What it costs.
    Fee,
    /// What one gets.
    Result,
    /// Who may apply.
    Who,
    /// What to bring.
    Bring,
    /// How it goes on.
    Steps,
    /// What comes after.
    After,
    /// Common mistakes.
    Tips,
    /// On what it rests.
    Basis,
    /// Beside a code: the same list on a phone.
    OnPhone,
}

impl Say for Handbook {
    fn say(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Title, Lang::Zh) => "办事指南汇编",
            (Self::Title, Lang::En) => "Handbook of services",
            (Self::Contents, Lang::Zh) => "目录",
            (Self::Contents, Lang::En) => "Contents",
            (Self::Index, Lang::Zh) => "拼音索引",
            (Self::Index, Lang::En) => "Index",
            (Self::Decides, Lang::Zh) => "由谁决定",
            (Self::Decides, Lang::En) => "Who decides",
            (Self::Time, Lang::Zh) => "办理时间",
            (Self::Time, Lang::En) => "How long",
            (Self::Fee, Lang::Zh) => "收费",
            (Self::Fee, Lang::En) => "Fee",
            (Self::Result, Lang::Zh) => "办成以后",
            (Self::Result, Lang::En) => "What you get",
            (Self::Who, Lang::Zh) => "谁可以办",
            (Self::Who, Lang::En) => "Who may apply",
            (Self::Bring, Lang::Zh) => "要准备的材料（不一定样样都要，要看各人情况）",
            (Self::Bring, Lang::En) => "What to bring (not everybody needs all of it)",
            (Self::Steps, Lang::Zh) => "怎么办",
            (Self::Steps, Lang::En) => "How it goes",
            (Self::After, Lang::Zh) => "办好以后",
            (Self::After, Lang::En) => "Afterwards",
            (Self::Tips, Lang::Zh) => "容易出错的地方",
            (Self::Tips, Lang::En) => "Common mistakes",
            (Self::Basis, Lang::Zh) => "依据",
            (Self::Basis, Lang::En) => "Legal basis",
            (Self::OnPhone, Lang::Zh) => "用手机扫一扫，打开同一张办事单。码里没有个人信息。",
            (Self::OnPhone, Lang::En) => {
                "Scan it to open the same list on a phone. The code says nothing about anybody."
            }
        }
        .to_owned()
    }
}
