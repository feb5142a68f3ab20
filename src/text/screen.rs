//! Words of the look through all items: never a promise, and never a closed door without what would open it.

use super::{Lang, Say};

/// What is said around the results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg<'a> {
    /// Its title.
    Title,
    /// What the results are worth, and the day they are for.
    Lead(&'a str),
    /// The same on another day than today.
    LeadOn(&'a str),
    /// Heading: what may be open.
    Likely,
    /// Heading: what has to be found out.
    Open,
    /// Heading: what does not fit now.
    NotNow,
    /// Heading: what the person has.
    Received,
    /// Heading: what nobody suggests.
    OnRequest,
    /// Nothing may be open yet.
    NothingLikely,
    /// Before the grounds.
    Why,
    /// A ground and the value found.
    Ground(&'a str, &'a str),
    /// Before what is missing for an item.
    Missing,
    /// Only figures of the place are missing.
    OnlyFigures,
    /// A rule came to nothing.
    Broken,
    /// Before what would have to be different.
    Change,
    /// Before what to bring.
    Bring,
    /// Before what is filled in here.
    Fill,
    /// Before what is needed in some cases.
    Perhaps,
    /// Before the texts it rests on.
    Source,
    /// A text holds from a day.
    Since(&'a str),
    /// Before who decides.
    Decides,
    /// Before figures nobody has filled in.
    Figures,
    /// Before what opens the way.
    After,
    /// Heading: what does not go together.
    Conflicts,
    /// Heading: for another member of the household.
    ForMember(&'a str),
    /// The person.
    Oneself,
    /// Heading: the order of the questions.
    Questions,
    /// Nothing more to ask.
    NoMoreQuestions,
    /// An answer that says nothing.
    Declined,
    /// How a list is joined.
    Joined(&'a [String]),
    /// Only conditions a person judges.
    ByPerson,
    /// Heading: what is odd about the members of the household.
    Household,
    /// The list of what stays open follows.
    LeavingFollows(&'a str),
    /// How to answer in a terminal.
    HowToAnswer,
    /// Nothing to be made of an answer.
    NotUnderstood,
    /// How many results there are so far.
    SoFar {
        /// What may be open.
        likely: usize,
        /// What has to be found out.
        open: usize,
    },
}

impl Say for Msg<'_> {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.zh(),
            Lang::En => self.en(),
        }
    }
}

impl Msg<'_> {
    fn zh(&self) -> String {
        match self {
            Self::Title => "帮我看看：还能办什么".into(),
            Self::Lead(day) => {
                format!("照 {day} 的规定和您说的情况看。只是可能，批不批由写明的部门决定。")
            }
            Self::LeadOn(day) => {
                format!("照 {day} 那一天的规定看，不是今天。只是可能，批不批由写明的部门决定。")
            }
            Self::Likely => "可能符合，建议申请".into(),
            Self::Open => "还需了解".into(),
            Self::NotNow => "目前不符合，差在哪条".into(),
            Self::Received => "已经在享受".into(),
            Self::OnRequest => "有需要就能来办".into(),
            Self::NothingLikely => "照现在说的，还看不出哪一项；说得多一点，就看得清一点。".into(),
            Self::Why => "为什么：".into(),
            Self::Ground(needed, found) => format!("{needed}（您说的：{found}）"),
            Self::Missing => "还要知道：".into(),
            Self::OnlyFigures => "您这边不用再说什么，差的是本地的规定，请窗口核实".into(),
            Self::Broken => "有一条规则算不出来，请窗口看".into(),
            Self::Change => "差在：".into(),
            Self::Bring => "要带来：".into(),
            Self::Fill => "在这里填：".into(),
            Self::Perhaps => "看情况再带：".into(),
            Self::Source => "依据：".into(),
            Self::Since(day) => format!("{day}起"),
            Self::Decides => "谁决定：".into(),
            Self::Figures => "还没有核实的数：".into(),
            Self::After => "办好这一项以后再看：".into(),
            Self::Conflicts => "这几样要比一比，不能都算上".into(),
            Self::ForMember(who) => format!("给{who}看的"),
            Self::Oneself => "本人".into(),
            Self::Questions => "接下来问".into(),
            Self::NoMoreQuestions => "没有要再问的了".into(),
            Self::Declined => "不清楚或不想说".into(),
            Self::Joined(parts) => parts.join("；"),
            Self::ByPerson => "由人来看，没有自动算的条件".into(),
            Self::Household => "家庭成员表里要核对的".into(),
            Self::LeavingFollows(title) => format!("另见《{title}》"),
            Self::HowToAnswer => {
                "写编号；可以选几样的，编号之间用逗号；不清楚或不想说，直接按回车；够了写 q".into()
            }
            Self::NotUnderstood => "没看懂，请再写一次".into(),
            Self::SoFar { likely, open } => {
                format!("到现在：{likely} 项可能符合，{open} 项还需了解")
            }
        }
    }

    fn en(&self) -> String {
        match self {
            Self::Title => "Have a look for me: what else there is".into(),
            Self::Lead(day) => format!(
                "By the rules of {day} and what you have said. Only a likelihood: the authority named decides."
            ),
            Self::LeadOn(day) => format!(
                "By the rules that hold on {day}, not today. Only a likelihood: the authority named decides."
            ),
            Self::Likely => "May be open to you: consider applying".into(),
            Self::Open => "More has to be known".into(),
            Self::NotNow => "Does not fit at present, and why".into(),
            Self::Received => "Received already".into(),
            Self::OnRequest => "For whoever needs it".into(),
            Self::NothingLikely => {
                "Nothing can be said yet; the more is known, the clearer it gets.".into()
            }
            Self::Why => "Why: ".into(),
            Self::Ground(needed, found) => format!("{needed} (you said: {found})"),
            Self::Missing => "Still to be known: ".into(),
            Self::OnlyFigures => {
                "Nothing more for you to say: a local rule is missing, please ask the window".into()
            }
            Self::Broken => "One rule comes to nothing; please ask the window".into(),
            Self::Change => "What is missing: ".into(),
            Self::Bring => "To bring: ".into(),
            Self::Fill => "Filled in here: ".into(),
            Self::Perhaps => "In some cases: ".into(),
            Self::Source => "Rests on: ".into(),
            Self::Since(day) => format!("since {day}"),
            Self::Decides => "Who decides: ".into(),
            Self::Figures => "Figures nobody has verified: ".into(),
            Self::After => "Look again once this is done: ".into(),
            Self::Conflicts => "These have to be compared; do not count on all of them".into(),
            Self::ForMember(who) => format!("For {who}"),
            Self::Oneself => "the person".into(),
            Self::Questions => "To be asked next".into(),
            Self::NoMoreQuestions => "Nothing more to ask".into(),
            Self::Declined => "not known, or rather not said".into(),
            Self::Joined(parts) => parts.join("; "),
            Self::ByPerson => "judged by a person, nothing is worked out".into(),
            Self::Household => "To be checked among the members of the household".into(),
            Self::LeavingFollows(title) => format!("See also: {title}"),
            Self::HowToAnswer => {
                "Type the number; where several fit, numbers with commas; press Enter when not known or rather not said; q to stop".into()
            }
            Self::NotUnderstood => "That was not understood, please type it again".into(),
            Self::SoFar { likely, open } => {
                format!("So far: {likely} may be open, {open} need more to be known")
            }
        }
    }
}
