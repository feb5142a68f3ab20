//! Sentences of a kiosk: a machine in the hall that one person uses after the other.

use super::{Lang, Say, count};

/// What the page says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Msg<'a> {
    /// Title of the screen nobody stands at.
    Welcome,
    /// What the machine is for.
    WelcomeText,
    /// The button that begins, in this language.
    Start,
    /// What one does here, in three steps, from 0.
    Step(usize),
    /// What becomes of what somebody types here.
    NoTrace,
    /// Name of the row of buttons, for screen readers.
    Bar,
    /// To the page before.
    Back,
    /// Ask for help.
    Staff,
    /// Finish.
    End,
    /// Is somebody still there?
    StillThere,
    /// What happens otherwise, in how many seconds.
    ClearsIn(u32),
    /// Yes.
    StillHere,
    /// Really finish?
    EndSure,
    /// What that means.
    EndText,
    /// Go on.
    GoOn,
    /// The screen while somebody waits for staff.
    StaffTitle,
    /// How to get them.
    StaffText,
    /// They have been told.
    StaffCalled,
    /// How long the machine waits, in seconds.
    Waits(u32),
    /// What staff can do here.
    StaffDoor,
    /// What they have to know.
    StaffDoorText,
    /// The button.
    StaffIn,
    /// How much an item asks for: questions now, papers to bring.
    Effort {
        /// Questions of its form, as far as they are known now.
        questions: usize,
        /// Papers to bring.
        papers: usize,
    },
    /// What to do when others wait.
    Queue,
    /// Prints a paper.
    Print,
    /// The same, naming it.
    PrintThis(&'a str),
    /// How many sheets come out, about.
    Sheets(usize),
    /// It was sent to the printer.
    Printed,
    /// What to take along.
    PrintedText,
    /// A part of the form, where nothing is kept.
    FormLead,
    /// To the next part.
    Next,
    /// Back to the check page.
    NextCheck,
    /// What can be left open.
    SummaryText,
    /// Photographs are not taken here.
    NoFiles,
    /// The machine cannot start.
    CannotStartText,
    /// An address leads nowhere.
    NotFoundText,
    /// Name of the keys on the screen, for screen readers.
    Keys,
    /// Takes the last character away.
    Erase,
    /// Puts the keys away.
    KeysDone,
}

impl Say for Msg<'_> {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => zh(self),
            Lang::En => en(self),
        }
    }
}

fn zh(message: &Msg<'_>) -> String {
    match message {
        Msg::Welcome => "您想办什么事？",
        Msg::WelcomeText => "看要带什么，填好表，打印出来带到窗口。",
        Msg::Start => "点这里开始",
        Msg::Step(0) => "找到要办的事",
        Msg::Step(1) => "看要带什么，把表填好",
        Msg::Step(_) => "打印出来，交到窗口",
        Msg::NoTrace => "不用登录。您填的内容不上传；按“结束并清除”，这台机器上什么都不留。",
        Msg::Bar => "这台机器",
        Msg::Back => "返回",
        Msg::Staff => "找工作人员",
        Msg::End => "结束并清除",
        Msg::StillThere => "您还在吗？",
        Msg::ClearsIn(seconds) => {
            return format!("再过 {seconds} 秒，就清除您填的内容，给下一位用。");
        }
        Msg::StillHere => "我还在，接着办",
        Msg::EndSure => "要结束吗？",
        Msg::EndText => "您填的内容会全部清除，找不回来。要带走的，请先打印。",
        Msg::GoOn => "接着办",
        Msg::StaffTitle => "请工作人员来帮您",
        Msg::StaffText => "请到窗口说一声，或者招手请旁边的工作人员过来。您填的内容先遮住了。",
        Msg::StaffCalled => "已经通知工作人员，请在这里等一等。您填的内容先遮住了。",
        Msg::Waits(seconds) => {
            return format!("机器 {seconds} 秒没人按，就会清除您填的内容。最好有人在旁边看着。");
        }
        Msg::StaffDoor => "工作人员入口",
        Msg::StaffDoorText => "可以看敏感事项，把申请包存到自带的 U 盘。用完请按“结束并清除”。",
        Msg::StaffIn => "我是工作人员",
        Msg::Effort { questions: 0, papers } => return format!("要带 {papers} 样材料。"),
        Msg::Effort { questions, papers } => {
            return format!("现在看，要填 {questions} 处，带 {papers} 样材料。");
        }
        Msg::Queue => "后面有人等的话，可以先打印办事单，回家备齐了再来。",
        Msg::Print => "打印",
        Msg::PrintThis(what) => return format!("打印{what}"),
        Msg::Sheets(n) => return format!("大约 {n} 页，每一页下面印着第几页、共几页。"),
        Msg::Printed => "已经送到打印机",
        Msg::PrintedText => "请数一数页数，拿好打印的纸，别忘了身份证。",
        Msg::FormLead => "一部分一部分填。填好就打印；离开以前没打印的，都会清除。",
        Msg::Next => "下一步",
        Msg::NextCheck => "回去核对",
        Msg::SummaryText => "现在说不清的可以先往下填，打印出来用笔补上，也可以到窗口当面说。",
        Msg::NoFiles => "这台机器不拍照、不存文件。请把纸质材料带到窗口。",
        Msg::CannotStartText => "请直接到窗口办理。这台机器会自己再试。",
        Msg::NotFoundText => "这一页在这台机器上看不了。要办的事，请从首页找，或者问工作人员。",
        Msg::Keys => "屏幕键盘",
        Msg::Erase => "删除",
        Msg::KeysDone => "填好了",
    }
    .to_owned()
}

fn en(message: &Msg<'_>) -> String {
    match message {
        Msg::Welcome => "What would you like to do?",
        Msg::WelcomeText => "See what to bring, fill in the forms, print them for the window.",
        Msg::Start => "Touch here to start",
        Msg::Step(0) => "Find what you need",
        Msg::Step(1) => "See what to bring, fill in the form",
        Msg::Step(_) => "Print it and take it to the window",
        Msg::NoTrace => {
            "No account needed. Nothing you enter is uploaded; “Finish and clear” leaves nothing on this machine."
        }
        Msg::Bar => "This machine",
        Msg::Back => "Back",
        Msg::Staff => "Get help",
        Msg::End => "Finish and clear",
        Msg::StillThere => "Are you still there?",
        Msg::ClearsIn(seconds) => {
            return format!(
                "In {} what you entered is cleared for the next person.",
                count(usize::try_from(*seconds).unwrap_or_default(), "second", "seconds")
            );
        }
        Msg::StillHere => "I am here, go on",
        Msg::EndSure => "Finish now?",
        Msg::EndText => {
            "Everything you entered is cleared and cannot be brought back. Print first what you want to keep."
        }
        Msg::GoOn => "Go on",
        Msg::StaffTitle => "Let the staff help you",
        Msg::StaffText => {
            "Please tell the window, or wave to somebody of the staff. What you entered is covered meanwhile."
        }
        Msg::StaffCalled => {
            "The staff have been told. Please wait here. What you entered is covered meanwhile."
        }
        Msg::Waits(seconds) => {
            return format!(
                "When nobody touches the screen for {seconds} seconds, what you entered is cleared. Best let somebody stay here."
            );
        }
        Msg::StaffDoor => "For staff",
        Msg::StaffDoorText => {
            "You can see sensitive services and save packets to your own USB stick. Press “Finish and clear” when you are done."
        }
        Msg::StaffIn => "I am staff",
        Msg::Effort { questions: 0, papers } => {
            return format!("Bring {}.", count(*papers, "paper", "papers"));
        }
        Msg::Effort { questions, papers } => {
            return format!(
                "As it stands: {} to answer, {} to bring.",
                count(*questions, "question", "questions"),
                count(*papers, "paper", "papers")
            );
        }
        Msg::Queue => "If others wait, print the sheet now, get things ready at home and come back.",
        Msg::Print => "Print",
        Msg::PrintThis(what) => return format!("Print: {what}"),
        Msg::Sheets(n) => {
            return format!(
                "About {}; each says which page it is and how many there are.",
                count(*n, "page", "pages")
            );
        }
        Msg::Printed => "Sent to the printer",
        Msg::PrintedText => "Please count the pages and take them with you, and your ID card.",
        Msg::FormLead => {
            "Fill in part by part, then print. What you have not printed when you leave is cleared."
        }
        Msg::Next => "Continue",
        Msg::NextCheck => "Back to checking",
        Msg::SummaryText => {
            "You can go on and leave open what you cannot say now: write it on the print with a pen, or tell the window."
        }
        Msg::NoFiles => {
            "This machine takes no photographs and keeps no files. Please bring the papers to the window."
        }
        Msg::CannotStartText => "Please go to the window. This machine tries again by itself.",
        Msg::NotFoundText => {
            "This page is not shown on this machine. Look for your service on the first page, or ask the staff."
        }
        Msg::Keys => "Keys on the screen",
        Msg::Erase => "Delete",
        Msg::KeysDone => "Done",
    }
    .to_owned()
}
