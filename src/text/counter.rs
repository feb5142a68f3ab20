//! Words of the counter: opening a packet, ticking its papers, handing slips back.

use super::{Lang, Say, count};

/// What stands on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Its title.
    Title,
    /// What it is for.
    Lead,
    /// Link to it.
    Open,
    /// Heading: opening a packet.
    OpenHeading,
    /// The file to be chosen.
    File,
    /// Where files can be dropped.
    Drop,
    /// The code on the paper.
    Code,
    /// How to enter it.
    CodeHint,
    /// What was entered is no code.
    NoCode,
    /// The file cannot be opened.
    Refused,
    /// The file is too large, or could not be read.
    Unreadable,
    /// Heading: what it is.
    About,
    /// It is whole and unchanged.
    Sound,
    /// Only the PDF: what was read, and what is not proven.
    PdfOnly,
    /// Only the codes of a paper: what was read, and what is not in them.
    CodesOnly,
    /// Made by a newer program.
    Newer(String),
    /// No paper was compared.
    PaperNotCompared,
    /// The paper belongs to this packet.
    PaperFits,
    /// The paper belongs to another.
    PaperOther,
    /// Label: the person.
    Person,
    /// Label: when it was finished.
    Finished,
    /// Label: the catalogue.
    Catalogue,
    /// Label: the check code.
    Check,
    /// Label: files.
    Files,
    /// How many.
    FileCount(usize),
    /// Heading: items and what the rules say.
    Items,
    /// What the rules said then and say now.
    Verdicts {
        /// Then.
        then: String,
        /// Now.
        now: String,
    },
    /// Perhaps.
    Met,
    /// Not now.
    NotMet,
    /// Something is open.
    Unknown,
    /// The packet does not say.
    NotSaid,
    /// The catalogue has no such item.
    ItemGone,
    /// Heading: today's catalogue.
    Differences,
    /// There are none.
    NoDifferences,
    /// Heading: papers.
    Papers(usize),
    /// What to do with them.
    PapersLead,
    /// Not looked at yet.
    NotYet,
    /// Why a paper has to be brought.
    Reason,
    /// Of how many papers something was ticked.
    Ticked {
        /// Ticked.
        done: usize,
        /// All.
        all: usize,
    },
    /// The first receipt.
    First,
    /// What it is for.
    FirstHint,
    /// It was read.
    FirstRead(String),
    /// What the first notice kept silent about.
    OurFault(usize),
    /// Heading: slips.
    Slips,
    /// Print a slip.
    Print(String),
    /// Save receipt.json.
    SaveReceipt,
    /// What that file is.
    SaveReceiptText,
    /// It was saved into the folder.
    SavedInto(String),
    /// The browser handed it out.
    HandedOut,
    /// The browser refused.
    NotHandedOut,
    /// Heading: answers.
    Answers,
    /// The item's questions are not in today's catalogue.
    NoForm,
    /// Heading: go on with it.
    Import,
    /// What happens.
    ImportText,
    /// Yes.
    ImportYes,
    /// Done.
    Imported,
    /// The matter at hand could not be set aside.
    ImportRefused,
    /// To the list.
    ToList,
    /// Next person.
    Next,
    /// Heading: the day.
    Day,
    /// How many receipts.
    DayCount(usize),
    /// Save the table.
    SaveTable,
    /// Choose a folder.
    ChooseFolder,
    /// What it is for.
    ChooseFolderText,
    /// Files go into this folder.
    Folder(String),
    /// Nothing is stored.
    NothingStored,
}

impl Say for Msg {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.zh(),
            Lang::En => self.en(),
        }
    }
}

impl Msg {
    fn zh(&self) -> String {
        match self {
            Self::Newer(version) => return format!("它是更新的版本（{version}）做的，新增的内容没有读。"),
            Self::Verdicts { then, now } => return format!("当时：{then}；现在：{now}"),
            Self::FileCount(n) => return format!("{n} 个"),
            Self::Papers(n) => return format!("材料（{n} 样）"),
            Self::Ticked { done, all } => return format!("已看 {done} 样，共 {all} 样"),
            Self::FirstRead(day) => return format!("上次：{day}"),
            Self::OurFault(n) => return format!("有 {n} 样上次没有告知，是窗口的差错，告知书上会写明。"),
            Self::Print(slip) => return format!("出{slip}"),
            Self::SavedInto(folder) => return format!("已存进“{folder}”"),
            Self::DayCount(n) => return format!("这次打开页面以来收了 {n} 件"),
            Self::Folder(name) => return format!("文件存进“{name}”"),
            Self::Title => "收件窗口",
            Self::Lead => "打开居民带来的申请包，逐样看材料，出单子。全部在这台设备上完成。",
            Self::Open => "收件窗口（工作人员用）",
            Self::OpenHeading => "打开申请包",
            Self::File => "选申请包（.zip）或打印用的 PDF",
            Self::Drop => "也可以把文件拖到这里",
            Self::Code => "封面上的核对码",
            Self::CodeHint => "用扫码枪扫封面上的核对码或录入码（录入码有几个扫几个，先后不限），或者输入下面的数字字母（至少前 8 位）。",
            Self::NoCode => "这不是核对码，请再扫一次，或者照封面输入。",
            Self::Refused => "打不开",
            Self::Unreadable => "文件太大，或者读不出来。",
            Self::About => "这份申请",
            Self::Sound => "申请包完整，没有改动过。",
            Self::PdfOnly => "只有 PDF：内容读出来了，但不能证明它没有改动过，也不能和纸件核对。有申请包（.zip）的，请用申请包。",
            Self::CodesOnly => "从纸上的录入码读出来的：照片、附件和敏感内容不在里面，请对照纸件补上。",
            Self::PaperNotCompared => "还没有和纸件核对。",
            Self::PaperFits => "纸件和这份申请包是同一份。",
            Self::PaperOther => "纸件不是从这份申请包打印的，请问申请人以哪一份为准。",
            Self::Person => "申请人",
            Self::Finished => "填写完成",
            Self::Catalogue => "所用目录",
            Self::Check => "核对码",
            Self::Files => "文件",
            Self::Items => "事项",
            Self::Met => "可能符合",
            Self::NotMet => "目前不符合",
            Self::Unknown => "还需了解",
            Self::NotSaid => "没有记",
            Self::ItemGone => "现在的目录里没有这个事项",
            Self::Differences => "和现在的目录比",
            Self::NoDifferences => "一致，要的材料没有变。",
            Self::PapersLead => "看一样，点一样。没点的，收件凭证上留空，可以手工打勾。",
            Self::NotYet => "还没看",
            Self::Reason => "为什么要补（印在告知书上）",
            Self::First => "第二次来：打开上次的收件记录（.json）",
            Self::FirstHint => "上次告知书上没有写、这次才要的，会标成窗口的差错。",
            Self::Slips => "给居民的单子",
            Self::SaveReceipt => "保存收件记录",
            Self::SaveReceiptText => "收件记录（.json）只记材料，不记人；第二次来时要用。",
            Self::HandedOut => "已交给浏览器保存。",
            Self::NotHandedOut => "浏览器不让保存，请换一个浏览器。",
            Self::Answers => "填写的内容",
            Self::NoForm => "这个事项现在没有表，或者目录里已经没有。",
            Self::Import => "接着办，不用再录入",
            Self::ImportText => "把这份申请放进“我的办事单”接着填。这台设备上现在的办件会先收起来，不会丢。",
            Self::ImportYes => "放进去",
            Self::Imported => "已经放进去了。",
            Self::ImportRefused => "现在的办件收不起来，所以没有动。",
            Self::ToList => "去办事单",
            Self::Next => "下一份",
            Self::Day => "今天收的",
            Self::SaveTable => "存成表格（CSV）",
            Self::ChooseFolder => "选一个文件夹",
            Self::ChooseFolderText => "选了文件夹，收件记录和表格就直接存进去；不选，每次都由浏览器下载。",
            Self::NothingStored => "这个页面不保存申请内容；关掉页面，名单也没有了。",
        }
        .to_owned()
    }

    fn en(&self) -> String {
        match self {
            Self::Newer(version) => {
                return format!("It was made by a newer program ({version}); what that added was not read.");
            }
            Self::Verdicts { then, now } => return format!("Then: {then}. Now: {now}."),
            Self::FileCount(n) => return count(*n, "file", "files"),
            Self::Papers(n) => return format!("Papers ({n})"),
            Self::Ticked { done, all } => return format!("{done} of {all} looked at"),
            Self::FirstRead(day) => return format!("First visit: {day}"),
            Self::OurFault(n) => {
                return format!(
                    "The first notice did not name {}: the window's fault, and the notice will say so.",
                    count(*n, "paper", "papers")
                );
            }
            Self::Print(slip) => return format!("Make: {slip}"),
            Self::SavedInto(folder) => return format!("Saved in “{folder}”"),
            Self::DayCount(n) => return format!("{} since this page was opened", count(*n, "receipt", "receipts")),
            Self::Folder(name) => return format!("Files go into “{name}”"),
            Self::Title => "The counter",
            Self::Lead => "Open the packet somebody brought, look at each paper, hand slips back. All of it on this device.",
            Self::Open => "The counter (for staff)",
            Self::OpenHeading => "Open a packet",
            Self::File => "Packet (.zip), or the PDF it was printed from",
            Self::Drop => "Files can be dropped here, too",
            Self::Code => "Check code on the cover",
            Self::CodeHint => "Scan the check code, or the codes with the answers, all of them in any order; or type what stands below it, at least its first eight characters.",
            Self::NoCode => "This is no check code. Please scan again, or type it as it stands on the cover.",
            Self::Refused => "It cannot be opened",
            Self::Unreadable => "The file is too large, or cannot be read.",
            Self::About => "This application",
            Self::Sound => "The packet is complete and unchanged.",
            Self::PdfOnly => "Only a PDF: its content was read, but nothing proves that it is unchanged or belongs to a paper. Where there is a packet (.zip), use that.",
            Self::CodesOnly => "Read from the codes on paper: attachments and sensitive answers are not in them. Please fill them in from the paper.",
            Self::PaperNotCompared => "Not compared with a paper yet.",
            Self::PaperFits => "The paper was printed from this packet.",
            Self::PaperOther => "The paper was not printed from this packet. Ask which of them counts.",
            Self::Person => "Applicant",
            Self::Finished => "Finished",
            Self::Catalogue => "Catalogue",
            Self::Check => "Check code",
            Self::Files => "Files",
            Self::Items => "Items",
            Self::Met => "Perhaps eligible",
            Self::NotMet => "Not now",
            Self::Unknown => "More to find out",
            Self::NotSaid => "Not recorded",
            Self::ItemGone => "Today's catalogue has no such item",
            Self::Differences => "Beside today's catalogue",
            Self::NoDifferences => "They agree; the same papers are needed.",
            Self::PapersLead => "Tick each paper as you look at it. What is not ticked stays blank on the receipt, to be ticked by hand.",
            Self::NotYet => "Not looked at",
            Self::Reason => "Why it has to be brought (printed on the notice)",
            Self::First => "A second visit: open the record of the first (.json)",
            Self::FirstHint => "What the first notice did not name and is asked for now will be marked as the window's fault.",
            Self::Slips => "Slips for the person",
            Self::SaveReceipt => "Save the record",
            Self::SaveReceiptText => "The record (.json) names papers and nobody; a second visit is compared with it.",
            Self::HandedOut => "Handed to the browser.",
            Self::NotHandedOut => "The browser refuses to save files. Please use another.",
            Self::Answers => "What was filled in",
            Self::NoForm => "This item has no form today, or is no longer in the catalogue.",
            Self::Import => "Go on with it, without typing it again",
            Self::ImportText => "Puts this application on “My list”. What is there now on this device is set aside first; nothing is lost.",
            Self::ImportYes => "Put it there",
            Self::Imported => "It is there.",
            Self::ImportRefused => "What is there now cannot be set aside, so nothing was changed.",
            Self::ToList => "To the list",
            Self::Next => "Next person",
            Self::Day => "Today",
            Self::SaveTable => "Save as a table (CSV)",
            Self::ChooseFolder => "Choose a folder",
            Self::ChooseFolderText => "With a folder chosen, records and tables go there at once; otherwise the browser downloads each.",
            Self::NothingStored => "This page stores nothing of an application; when it is closed, the list is gone, too.",
        }
        .to_owned()
    }
}
