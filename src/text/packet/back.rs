//! Words of what the window hands back.

use crate::text::{Lang, Say};

/// A part of a slip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Back {
    /// Title of the receipt.
    Receipt,
    /// Title of the list of what goes on with the application.
    Accepted,
    /// Title of the notice of what is missing.
    Notice,
    /// Title of the sheet on what was asked and told.
    Advice,
    /// Label: number, the start of the packet's check code.
    Number,
    /// Column: day.
    Day,
    /// Column: time of day.
    Time,
    /// Column: items.
    Matters,
    /// Column: version of the catalogue.
    CatalogueVersion,
    /// Column: paper.
    Paper,
    /// Column: originals.
    Originals,
    /// Column: copies.
    Copies,
    /// Column: what became of it.
    GivenBack,
    /// Column: to whom it goes.
    GoesTo,
    /// Shown, and given back.
    Shown,
    /// A copy stays.
    Copied,
    /// The original stays.
    Kept,
    /// Handed in and given back.
    Returned,
    /// Not there.
    Missing,
    /// There, and of no use.
    Wrong,
    /// Taking papers in is not accepting the application.
    NotAccepted,
    /// How to get the papers back.
    FetchBack,
    /// Above what goes on: how many papers.
    AcceptedLead(usize),
    /// Heading: until when.
    DueHeading,
    /// Above what is missing: how many.
    NoticeLead(usize),
    /// A line for the reason.
    Reason,
    /// Why it is missing or cannot be used.
    Because(String),
    /// It was there and cannot be used.
    NotUsable,
    /// By when, as a suggestion.
    ByWhen,
    /// Nothing else will be asked for.
    OnlyThese,
    /// Heading: what was asked.
    Asked,
    /// Heading: what the window told, by hand.
    Told,
    /// Heading: papers that would be needed.
    WouldNeed,
    /// What the sheet is and is not.
    AdviceIs,
    /// Signature.
    Clerk,
    /// Below a paper the first notice should have named.
    OurFault,
    /// For the clerk: this paper, by its name, was not on the first notice.
    Untold(String),
    /// A material that is not on the list.
    NotOnList(String),
    /// A state that is none: what was typed, and those there are.
    NoState(String, String),
    /// A notice was wanted, and nothing is missing.
    NothingMissing,
}

impl Say for Back {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.zh(),
            Lang::En => self.en(),
        }
    }
}

impl Back {
    fn zh(&self) -> String {
        match self {
            Self::AcceptedLead(n) => return format!("下面 {n} 样随申请一起送交有权的部门："),
            Self::NoticeLead(n) => return format!("下面 {n} 样还要补，一次说清："),
            Self::Because(why) => return format!("为什么要补：{why}"),
            Self::NotOnList(id) => return format!("这份申请的材料单上没有“{id}”"),
            Self::NoState(typed, all) => {
                return format!("“{typed}”不对，要写成“材料=状态”或“材料=状态:原因”，状态是其中之一：{all}");
            }
            Self::Untold(name) => {
                return format!("“{name}”上次没有告知，是窗口的差错；告知书上已经写明。");
            }
            Self::OurFault => "上次没有告知这一样，是窗口的差错，向您道歉",
            Self::Receipt => "收件凭证",
            Self::Accepted => "受理材料清单",
            Self::Notice => "一次性补正告知书",
            Self::Advice => "咨询告知单",
            Self::Number => "件号",
            Self::Day => "日期",
            Self::Time => "时间",
            Self::Matters => "事项",
            Self::CatalogueVersion => "目录版本",
            Self::Paper => "材料",
            Self::Originals => "原件",
            Self::Copies => "复印件",
            Self::GivenBack => "处理",
            Self::GoesTo => "用于",
            Self::Shown => "看过已还",
            Self::Copied => "留复印件",
            Self::Kept => "留原件",
            Self::Returned => "已退还",
            Self::Missing => "缺",
            Self::Wrong => "不能用",
            Self::NotAccepted => "收件不等于受理：材料由有权的部门看过以后，再告诉您是否受理。",
            Self::FetchBack => "留下的原件，凭这张凭证和身份证取回；请收好。",
            Self::DueHeading => "最迟什么时候办好",
            Self::Reason => "为什么要补：________________________________",
            Self::NotUsable => "带来了，但是不能用",
            Self::ByWhen => {
                "建议在____年____月____日以前补来，方便早点办；这是建议，晚几天也可以来，期限另有规定的由窗口写明：________________。"
            }
            Self::OnlyThese => "除了上面这些，不再要求补别的；再次来时请带上这张单子。",
            Self::Asked => "您问的事",
            Self::Told => "窗口说明",
            Self::WouldNeed => "如果申请，要准备的材料",
            Self::AdviceIs => {
                "这张单子只记下问了什么、告诉了什么，不是受理决定，也不是不受理的决定；是否受理由上面写的部门决定，您可以向它提出申请。"
            }
            Self::Clerk => "告知人（经办人）",
            Self::NothingMissing => "没有要补的材料，不用出补正告知书。",
        }
        .to_owned()
    }

    fn en(&self) -> String {
        match self {
            Self::AcceptedLead(n) => {
                return format!(
                    "{} on to the responsible authority with the application:",
                    crate::text::count(*n, "paper goes", "papers go")
                );
            }
            Self::NoticeLead(n) => {
                return format!(
                    "{} still missing; this is everything:",
                    crate::text::count(*n, "paper is", "papers are")
                );
            }
            Self::Because(why) => return format!("Reason: {why}"),
            Self::NotOnList(id) => return format!("“{id}” is not on the list of this application"),
            Self::NoState(typed, all) => {
                return format!("“{typed}” is no MATERIAL=STATE or MATERIAL=STATE:REASON; the states are {all}");
            }
            Self::Untold(name) => {
                return format!(
                    "“{name}” was not on the first notice: the window's fault, and the notice says so."
                );
            }
            Self::OurFault => "The first notice did not name this; the window's fault, and we are sorry",
            Self::Receipt => "Receipt",
            Self::Accepted => "List of papers taken in",
            Self::Notice => "Notice of everything that is missing",
            Self::Advice => "What you asked and what we told you",
            Self::Number => "Number",
            Self::Day => "Day",
            Self::Time => "Time",
            Self::Matters => "Items",
            Self::CatalogueVersion => "Catalogue",
            Self::Paper => "Paper",
            Self::Originals => "Originals",
            Self::Copies => "Copies",
            Self::GivenBack => "What became of it",
            Self::GoesTo => "For",
            Self::Shown => "seen, given back",
            Self::Copied => "copy kept",
            Self::Kept => "original kept",
            Self::Returned => "returned",
            Self::Missing => "missing",
            Self::Wrong => "cannot be used",
            Self::NotAccepted => {
                "Taking papers in is not accepting the application: the responsible authority looks at them first, then you are told."
            }
            Self::FetchBack => "Originals kept are given back for this receipt and an identity card.",
            Self::DueHeading => "Done by when at the latest",
            Self::Reason => "Reason: ________________________________",
            Self::NotUsable => "It was there and cannot be used",
            Self::ByWhen => {
                "Best before ____-____-____, so that it goes on soon. This is a suggestion; where a rule sets a time, the window writes it here: ________________."
            }
            Self::OnlyThese => "Nothing else will be asked for. Please bring this notice when you come again.",
            Self::Asked => "What you asked about",
            Self::Told => "What the window says",
            Self::WouldNeed => "Papers an application would need",
            Self::AdviceIs => {
                "This sheet only notes what was asked and told. It is no decision to accept an application and none to refuse it; the authority named above decides, and you can apply to it."
            }
            Self::Clerk => "The clerk",
            Self::NothingMissing => "Nothing is missing; no notice is needed.",
        }
        .to_owned()
    }
}
