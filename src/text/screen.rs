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
    /// Before why an item is not suggested, although nothing rules it out.
    Unsuited,
    /// Before conditions that do not count on the day.
    Lapsed,
    /// Something, and in brackets what to know of it.
    Beside(&'a str, &'a str),
    /// Before items that do not go together with this one.
    Against,
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
    /// Before the items that do not go together.
    Between,
    /// Heading: for another member of the household.
    ForMember(&'a str),
    /// A member whose name nobody typed, by the row.
    MemberNo(usize),
    /// It has to be found out whether it concerns somebody.
    NotSure,
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

/// What the page and the lists say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page<'a> {
    /// Name of the page, and of the link to it.
    Look,
    /// What it is good for, beside the link.
    LookText,
    /// Heading: consent first.
    ConsentHead,
    /// What is asked, by whom, what for, and that refusing costs nothing.
    ConsentText,
    /// What is done with the answers.
    ConsentKept,
    /// Yes.
    Agree,
    /// No.
    Refuse,
    /// After a refusal.
    Refused,
    /// Heading: separate consent before sensitive questions.
    SensitiveHead,
    /// Why, and that it is free.
    SensitiveText,
    /// Yes, these too.
    SensitiveAgree,
    /// Not these.
    SensitiveRefuse,
    /// The next question.
    Go,
    /// Not known, or rather not said.
    Skip,
    /// Enough.
    Enough,
    /// Ask on.
    GoOn,
    /// Nothing more to ask.
    Done,
    /// Heading: the results.
    Results,
    /// What was said.
    YouSaid(&'a str),
    /// What is known about another member of the household.
    Known(&'a str),
    /// Begins a matter of their own.
    BeginFor(&'a str),
    /// What that does.
    BeginText,
    /// Details of a result.
    More,
    /// Heading: what was answered.
    Answers(usize),
    /// Change this answer.
    Change(&'a str),
    /// In one word.
    ChangeShort,
    /// Heading with a count.
    Count(&'a str, usize),
    /// A heading of hits beside other things.
    ByTheWay,
    /// A hit beside other things.
    Perhaps(&'a str),
    /// Heading: may we look what else there is?
    ByTheWayAsk,
    /// What that uses, and that it is free.
    ByTheWayText,
    /// Yes, look.
    ByTheWayAgree,
    /// Do not remind me.
    Dismiss,
    /// The rules of another day.
    OnDay(&'a str),
    /// For staff.
    StaffMode,
    /// Heading: for staff.
    StaffHead,
    /// What the staff mode is good for, and how long it lasts.
    StaffText,
    /// Begins it.
    StaffOn,
    /// Ends it.
    StaffOff,
    /// By the rules of which day.
    StaffDay,
    /// Left empty it is today.
    StaffDayHint,
    /// Back to the rules of today.
    BackToToday,
    /// Heading: the checks of a list.
    Checks(usize),
    /// Link to the list of what stays open.
    OpenLeaving(&'a str),
    /// How a check stands: worth applying for.
    LeavingLikely,
    /// To be asked at the window.
    LeavingOpen,
    /// It goes on.
    LeavingKept,
    /// It does not seem to apply.
    LeavingNotNow,
    /// Good to know for everybody.
    LeavingAlways,
    /// Heading: signature and remedies.
    Remedies,
    /// Who signs for having received it.
    Receiver,
    /// Who gave it.
    Giver,
}

impl Say for Page<'_> {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.zh(),
            Lang::En => self.en(),
        }
    }
}

impl Page<'_> {
    fn zh(&self) -> String {
        match self {
            Self::Look => "帮我看看".into(),
            Self::LookText => "不知道该办什么？答几个问题，看看可能还能办哪些。".into(),
            Self::ConsentHead => "先问一声，可以吗？".into(),
            Self::ConsentText => {
                "想请您答几个问题，看看除了要办的，还有哪些可能能办。答不答随您，不答不影响您要办的事。".into()
            }
            Self::ConsentKept => {
                "只用来看这一次，写的都留在这台设备上，不会传出去。每一题都可以不答，答了随时能改、能清掉。".into()
            }
            Self::Agree => "可以，问吧".into(),
            Self::Refuse => "不用了".into(),
            Self::Refused => "好的，不看了，您要办的事照样办。想看的时候再来。".into(),
            Self::SensitiveHead => "下面的问题比较私密".into(),
            Self::SensitiveText => {
                "问的是身体、残疾和家里的财产。知道了才看得出有没有看病、照料方面的帮助；不想说就跳过，别的照样看。也可以只当面告诉工作人员。".into()
            }
            Self::SensitiveAgree => "可以问".into(),
            Self::SensitiveRefuse => "跳过这些".into(),
            Self::Go => "下一题".into(),
            Self::Skip => "不清楚／不想说".into(),
            Self::Enough => "够了，看结果".into(),
            Self::GoOn => "接着问".into(),
            Self::Done => "没有要再问的了。".into(),
            Self::Results => "到现在看下来".into(),
            Self::YouSaid(facts) => format!("因为您说：{facts}"),
            Self::Known(facts) => format!("已经知道：{facts}"),
            Self::BeginFor(who) => format!("给{who}另开一份办事单"),
            Self::BeginText => {
                "已经知道的情况会带过去；手上这一份先收起来，在办事单上“换人，或再给一个人办”里找得到。".into()
            }
            Self::More => "为什么、要带什么、谁决定".into(),
            Self::Answers(n) => format!("您答过的（{n}），随时能改"),
            Self::Change(what) => format!("改：{what}"),
            Self::ChangeShort => "改".into(),
            Self::Count(heading, n) => format!("{heading}（{n}）"),
            Self::ByTheWay => "顺便看看：可能还能办".into(),
            Self::Perhaps(why) => format!("可能符合，因为您说：{why}"),
            Self::ByTheWayAsk => "顺便看看还能办什么，可以吗？".into(),
            Self::ByTheWayText => {
                "只用您已经说过的来看，不用多填，也不会传出去。不看也不影响您要办的事。".into()
            }
            Self::ByTheWayAgree => "可以，看看".into(),
            Self::Dismiss => "不用提醒".into(),
            Self::OnDay(day) => format!("按{day}的规定看，不是今天。"),
            Self::StaffMode => "工作人员模式：敏感的事项也在里面，请不要让旁人看见。".into(),
            Self::StaffHead => "工作人员".into(),
            Self::StaffText => {
                "能看到敏感的事项，也能按别的日子的规定看。只管这一次，关掉页面、重新开始就没有了。".into()
            }
            Self::StaffOn => "打开工作人员模式".into(),
            Self::StaffOff => "退出工作人员模式".into(),
            Self::StaffDay => "按哪一天的规定看".into(),
            Self::StaffDayHint => "不填就是今天。交出去的材料总是照今天的。".into(),
            Self::BackToToday => "回到今天".into(),
            Self::Checks(n) => format!("{n} 样，一样样看"),
            Self::OpenLeaving(title) => format!("打开《{title}》"),
            Self::LeavingLikely => "可能可以，同一趟申请".into(),
            Self::LeavingOpen => "还没问清，请窗口核实".into(),
            Self::LeavingKept => "已经在享受，照旧".into(),
            Self::LeavingNotNow => "这次看不出用得上".into(),
            Self::LeavingAlways => "都要知道".into(),
            Self::Remedies => "签字和不服怎么办".into(),
            Self::Receiver => "收到的人（签收不代表同意）".into(),
            Self::Giver => "告知人".into(),
        }
    }

    fn en(&self) -> String {
        match self {
            Self::Look => "Have a look for me".into(),
            Self::LookText => {
                "Not sure what to ask for? Answer a few questions and see what else may be open to you.".into()
            }
            Self::ConsentHead => "May we ask?".into(),
            Self::ConsentText => {
                "A few questions, to see what may be open to you beside what you came for. It is up to you; saying no changes nothing about your matter.".into()
            }
            Self::ConsentKept => {
                "The answers serve this look only and stay on this device; nothing is sent. Every question may be skipped, and every answer changed or cleared.".into()
            }
            Self::Agree => "Yes, ask me".into(),
            Self::Refuse => "No, thank you".into(),
            Self::Refused => {
                "Fine, nothing is asked and your matter goes on as before. Come back whenever you like.".into()
            }
            Self::SensitiveHead => "The next questions are more private".into(),
            Self::SensitiveText => {
                "They are about health, disability and what the household owns, and tell whether there is help with treatment or care. Skip them if you prefer; the rest goes on. You may also tell the staff only.".into()
            }
            Self::SensitiveAgree => "You may ask".into(),
            Self::SensitiveRefuse => "Skip these".into(),
            Self::Go => "Next question".into(),
            Self::Skip => "Not known / rather not say".into(),
            Self::Enough => "Enough, show the results".into(),
            Self::GoOn => "Go on asking".into(),
            Self::Done => "There is nothing more to ask.".into(),
            Self::Results => "What it comes to so far".into(),
            Self::YouSaid(facts) => format!("Because you said: {facts}"),
            Self::Known(facts) => format!("Known already: {facts}"),
            Self::BeginFor(who) => format!("Begin a list of their own for {who}"),
            Self::BeginText => {
                "What is known goes along. The list at hand is set aside; you find it on the list under “Somebody else’s, or one more person”.".into()
            }
            Self::More => "Why, what to bring, who decides".into(),
            Self::Answers(n) => format!("What you answered ({n}); change it at any time"),
            Self::Change(what) => format!("Change: {what}"),
            Self::ChangeShort => "Change".into(),
            Self::Count(heading, n) => format!("{heading} ({n})"),
            Self::ByTheWay => "While you are here: what may be open to you as well".into(),
            Self::Perhaps(why) => format!("Perhaps, because you said: {why}"),
            Self::ByTheWayAsk => "May we look what else there is for you?".into(),
            Self::ByTheWayText => {
                "Only what you have said already is used: nothing more to fill in, nothing is sent. Saying no changes nothing about your matter.".into()
            }
            Self::ByTheWayAgree => "Yes, have a look".into(),
            Self::Dismiss => "Do not remind me".into(),
            Self::OnDay(day) => format!("By the rules of {day}, not of today."),
            Self::StaffMode => {
                "Staff mode: sensitive items are included; please let nobody else look on.".into()
            }
            Self::StaffHead => "Staff".into(),
            Self::StaffText => {
                "Shows sensitive items too, and what holds on another day. It ends with the page, or when somebody starts anew.".into()
            }
            Self::StaffOn => "Begin staff mode".into(),
            Self::StaffOff => "Leave staff mode".into(),
            Self::StaffDay => "By the rules of which day".into(),
            Self::StaffDayHint => {
                "Empty means today. What is handed in always goes by today.".into()
            }
            Self::BackToToday => "Back to today".into(),
            Self::Checks(n) => format!("{n} things to look at"),
            Self::OpenLeaving(title) => format!("Open the list “{title}”"),
            Self::LeavingLikely => "Perhaps: apply in the same visit".into(),
            Self::LeavingOpen => "Not clear yet: ask the window".into(),
            Self::LeavingKept => "Received already: it goes on".into(),
            Self::LeavingNotNow => "Does not seem to apply this time".into(),
            Self::LeavingAlways => "Good to know".into(),
            Self::Remedies => "The signature, and if you do not agree".into(),
            Self::Receiver => "Received by (receipt is not consent)".into(),
            Self::Giver => "Given by".into(),
        }
    }
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
            Self::Unsuited => "照您说的，现在用不上：".into(),
            Self::Lapsed => "规定要先核实：".into(),
            Self::Beside(text, more) => format!("{text}（{more}）"),
            Self::Against => "要和这些比一比，不一定都能算上：".into(),
            Self::Bring => "要带来：".into(),
            Self::Fill => "在这里填：".into(),
            Self::Perhaps => "看情况再带：".into(),
            Self::Source => "依据：".into(),
            Self::Since(day) => format!("{day}起"),
            Self::Decides => "谁决定：".into(),
            Self::Figures => "还没有核实的数：".into(),
            Self::After => "办好这一项以后再看：".into(),
            Self::Conflicts => "这几样要比一比，不能都算上".into(),
            Self::Between => "说的是：".into(),
            Self::ForMember(who) => format!("给{who}看的"),
            Self::MemberNo(n) => format!("第 {n} 位家庭成员"),
            Self::NotSure => "要不要，还要看".into(),
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
            Self::Unsuited => "By what you said it is of no use now: ".into(),
            Self::Lapsed => "Rules to be confirmed first: ".into(),
            Self::Beside(text, more) => format!("{text} ({more})"),
            Self::Against => "To be compared with, not to be counted on together: ".into(),
            Self::Bring => "To bring: ".into(),
            Self::Fill => "Filled in here: ".into(),
            Self::Perhaps => "In some cases: ".into(),
            Self::Source => "Rests on: ".into(),
            Self::Since(day) => format!("since {day}"),
            Self::Decides => "Who decides: ".into(),
            Self::Figures => "Figures nobody has verified: ".into(),
            Self::After => "Look again once this is done: ".into(),
            Self::Conflicts => "These have to be compared; do not count on all of them".into(),
            Self::Between => "Concerns: ".into(),
            Self::ForMember(who) => format!("For {who}"),
            Self::MemberNo(n) => format!("member {n} of the household"),
            Self::NotSure => "to be found out".into(),
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
