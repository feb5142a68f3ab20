//! Words of what the window hands back.

use crate::text::{Lang, Say};

/// A part of a slip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Back {
    /// Title of the receipt.
    Receipt,
    /// Title of the notice of what is missing.
    Notice,
    /// Label: number, the start of the packet's check code.
    Number,
    /// Column: paper.
    Paper,
    /// Column: originals.
    Originals,
    /// Column: copies.
    Copies,
    /// Column: what became of it.
    GivenBack,
    /// Boxes to tick in that column.
    Boxes,
    /// Taking papers in is not accepting the application.
    NotAccepted,
    /// How to get the papers back.
    FetchBack,
    /// Above what is missing: how many.
    NoticeLead(usize),
    /// A line for the reason.
    Reason,
    /// By when, as a suggestion.
    ByWhen,
    /// Nothing else will be asked for.
    OnlyThese,
    /// Signature.
    Clerk,
    /// Below a paper the first notice should have named.
    OurFault,
    /// For the clerk: this paper, by its name, was not on the first notice.
    Untold(String),
    /// A material that is not on the list.
    NotOnList(String),
}

impl Say for Back {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => match self {
                Self::NoticeLead(n) => return format!("下面 {n} 样还要补，一次说清："),
                Self::NotOnList(id) => return format!("这份申请的材料单上没有“{id}”"),
                Self::Untold(name) => {
                    return format!("“{name}”上次没有告知，是窗口的差错；告知书上已经写明。");
                }
                Self::OurFault => "上次没有告知这一样，是窗口的差错，向您道歉",
                Self::Receipt => "收件凭证",
                Self::Notice => "一次性补正告知书",
                Self::Number => "件号",
                Self::Paper => "材料",
                Self::Originals => "原件",
                Self::Copies => "复印件",
                Self::GivenBack => "处理",
                Self::Boxes => "☐已还　☐留原件　☐留复印件",
                Self::NotAccepted => "收件不等于受理：材料由有权的部门看过以后，再告诉您是否受理。",
                Self::FetchBack => "留下的原件，凭这张凭证和身份证取回；请收好。",
                Self::Reason => "为什么要补：________________________________",
                Self::ByWhen => {
                    "建议在____年____月____日以前补来，方便早点办；这是建议，晚几天也可以来，期限另有规定的由窗口写明：________________。"
                }
                Self::OnlyThese => "除了上面这些，不再要求补别的；再次来时请带上这张单子。",
                Self::Clerk => "告知人（经办人）",
            },
            Lang::En => match self {
                Self::NoticeLead(n) => {
                    return format!(
                        "{} still missing; this is everything:",
                        crate::text::count(*n, "paper is", "papers are")
                    );
                }
                Self::NotOnList(id) => return format!("“{id}” is not on the list of this application"),
                Self::Untold(name) => {
                    return format!(
                        "“{name}” was not on the first notice: the window's fault, and the notice says so."
                    );
                }
                Self::OurFault => "The first notice did not name this; the window's fault, and we are sorry",
                Self::Receipt => "Receipt",
                Self::Notice => "Notice of everything that is missing",
                Self::Number => "Number",
                Self::Paper => "Paper",
                Self::Originals => "Originals",
                Self::Copies => "Copies",
                Self::GivenBack => "What became of it",
                Self::Boxes => "☐ seen, given back　☐ original kept　☐ copy kept",
                Self::NotAccepted => {
                    "Taking papers in is not accepting the application: the responsible authority looks at them first, then you are told."
                }
                Self::FetchBack => "Originals kept are given back for this receipt and an identity card.",
                Self::Reason => "Reason: ________________________________",
                Self::ByWhen => {
                    "Best before ____-____-____, so that it goes on soon. This is a suggestion; where a rule sets a time, the window writes it here: ________________."
                }
                Self::OnlyThese => "Nothing else will be asked for. Please bring this notice when you come again.",
                Self::Clerk => "The clerk",
            },
        }
        .to_owned()
    }
}
