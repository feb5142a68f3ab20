//! Words of what is taken away: papers as PDF, days for the calendar, the centre's address.

use super::{Lang, Say};

/// What the page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Heading.
    Heading,
    /// The one-sheet notice as PDF.
    Sheet,
    /// The same in large type.
    LargeSheet,
    /// The last days, for the calendar.
    Calendar,
    /// There is no day to note.
    NoDay,
    /// The centre, for the address book.
    Contact,
    /// A paper is being made.
    Making,
    /// It is made: its title.
    Made(String),
    /// Open it to print.
    OpenIt,
    /// Save it.
    SaveIt,
    /// There is nothing to print.
    Nothing,
    /// The worker did not come.
    NoWorker,
    /// The browser refuses to hand files out.
    NotHandedOut,
}

impl Say for Msg {
    fn say(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Made(title), Lang::Zh) => return format!("{title}做好了"),
            (Self::Made(title), Lang::En) => return format!("Made: {title}"),
            (Self::Heading, Lang::Zh) => "带走",
            (Self::Heading, Lang::En) => "Take it along",
            (Self::Sheet, Lang::Zh) => "办事单（PDF）",
            (Self::Sheet, Lang::En) => "The sheet (PDF)",
            (Self::LargeSheet, Lang::Zh) => "大字办事单（PDF）",
            (Self::LargeSheet, Lang::En) => "The sheet in large type (PDF)",
            (Self::Calendar, Lang::Zh) => "记到手机日历",
            (Self::Calendar, Lang::En) => "Last days for my calendar",
            (Self::NoDay, Lang::Zh) => {
                "现在没有日子可记：办理期限待核实，或者要跨到的那一年放假安排还没有公布。"
            }
            (Self::NoDay, Lang::En) => {
                "There is no day to note yet: how long it takes has to be verified, or the holidays of a year it reaches into are not published."
            }
            (Self::Contact, Lang::Zh) => "存下中心的联系方式",
            (Self::Contact, Lang::En) => "Save the centre as a contact",
            (Self::Making, Lang::Zh) => "正在做……",
            (Self::Making, Lang::En) => "Being made …",
            (Self::OpenIt, Lang::Zh) => "打开，打印",
            (Self::OpenIt, Lang::En) => "Open and print",
            (Self::SaveIt, Lang::Zh) => "存成文件",
            (Self::SaveIt, Lang::En) => "Save",
            (Self::Nothing, Lang::Zh) => "没有要印的。",
            (Self::Nothing, Lang::En) => "There is nothing to print.",
            (Self::NoWorker, Lang::Zh) => "做单子的程序没有取到，请检查网络后再试一次。",
            (Self::NoWorker, Lang::En) => {
                "The program that makes papers did not come. Please check the network and try again."
            }
            (Self::NotHandedOut, Lang::Zh) => "浏览器不让打开或保存文件，请换一个浏览器。",
            (Self::NotHandedOut, Lang::En) => {
                "The browser refuses to open or save files. Please use another."
            }
        }
        .to_owned()
    }
}
