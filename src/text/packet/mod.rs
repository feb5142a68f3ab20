//! Words of the papers.

mod back;
mod between;
mod calendar;
mod code;
mod difference;
mod export;
mod handbook;
mod letter;
mod problem;
mod report;
mod worker;

use super::{Lang, Say, count};

pub use back::Back;
pub use between::Between;
pub use calendar::Calendar;
pub use code::CodeError;
pub use difference::Difference;
pub use export::ExportProblem;
pub use handbook::Handbook;
pub use letter::Letter;
pub use problem::PacketError;
pub use report::Report;
pub use worker::WorkerProblem;

/// Words printed on papers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Foot of a page.
    PageOf {
        /// From 1.
        no: usize,
        /// How many the sheet has.
        of: usize,
    },
    /// Before an empty signature line: who signs.
    SignatureOf(String),
    /// Title of the packet and its cover.
    PacketTitle,
    /// Title of the one-sheet notice.
    ChecklistTitle,
    /// Title of the notice of one item.
    ChecklistOf(String),
    /// Whom the paper is for.
    For(String),
    /// Label: the centre.
    Centre,
    /// Label: the person.
    Applicant,
    /// Label: when the person finished.
    Finished,
    /// Label: the catalogue.
    Catalogue,
    /// Column: running number.
    Number,
    /// Column: item.
    ItemName,
    /// Column: who decides.
    Decides,
    /// Column: version of the form.
    FormVersion,
    /// Heading: the chosen items.
    ItemsHeading,
    /// How much to bring, fill in and sign.
    Totals {
        /// Materials.
        bring: usize,
        /// Sheets.
        fill: usize,
        /// Signatures.
        sign: usize,
    },
    /// Heading: the digest.
    CheckHeading,
    /// Beside the QR code: the grouped digest.
    CheckCaption(String),
    /// Heading: the answers as codes.
    CodesHeading,
    /// What they are for, and what is not in them.
    CodesNote,
    /// Beside a code.
    CodeOf {
        /// From 1.
        no: usize,
        /// How many.
        of: usize,
    },
    /// Heading: for the counter.
    ReceiptHeading,
    /// Label: who received it.
    ReceivedBy,
    /// Label: when.
    ReceivedOn,
    /// Label: remarks.
    Remarks,
    /// Foot note of the cover.
    CoverNote,
    /// Heading: one sentence.
    InShort,
    /// Who decides an item.
    DecidedBy(String),
    /// How long it takes.
    Takes(String),
    /// The last day, if it were accepted today.
    DueIfToday(String),
    /// The last day cannot be worked out: the holidays of a year on the way are not known.
    HolidaysUnknown,
    /// Heading: to bring.
    BringHeading(usize),
    /// Heading: to fill in.
    FillHeading(usize),
    /// Heading: looked up by the window.
    NotNeededHeading,
    /// Heading: may follow.
    LaterHeading,
    /// Heading: who signs.
    SignersHeading,
    /// Heading: when and where.
    WhenHeading,
    /// Address line.
    Address(String),
    /// Hours line.
    Hours(String),
    /// Telephone line.
    Phone(String),
    /// Complaint line.
    Complaints(String),
    /// Local figures, in a row.
    LocalFigures(String),
    /// Heading: related items.
    AlsoHeading,
    /// A related item.
    Perhaps(String),
    /// An item whose details only the window knows.
    NotDeep(String),
    /// A blank line for what the centre must fill in.
    Blank,
    /// What the blanks are.
    BlanksAre,
    /// Originals shown and given back.
    Original(u8),
    /// Originals kept.
    OriginalKept(u8),
    /// Copies.
    Copies(u8),
    /// Originals; how many must be verified.
    OriginalUnknown,
    /// Copies; how many must be verified.
    CopiesUnknown,
    /// The electronic certificate is enough.
    ECert,
    /// A written promise is enough.
    Promise,
    /// Who issues it.
    IssuedBy(String),
    /// Where to get it.
    Where(String),
    /// How long it holds.
    ValidFor(String),
    /// Any one of a group is enough.
    AnyOf,
    /// Open: depends on these.
    DependsOn(String),
    /// Which items need it.
    NeededFor(String),
    /// Usual practice.
    AsTheWindowSays,
    /// Must be verified.
    ToVerify,
    /// Foot: catalogue version.
    Version {
        /// Name.
        name: String,
        /// Version.
        version: String,
    },
    /// Foot of a form.
    FormFoot {
        /// Item.
        item: String,
        /// Version of the form.
        version: String,
        /// Start of its digest.
        digest: String,
    },
    /// Signature: who informs.
    Informant,
    /// Signature: the resident.
    Resident,
    /// At the foot of an opinion box.
    Stamp,
    /// Heading: the declaration.
    Declaration,
    /// Heading: for the authority.
    Opinions,
    /// A violation below the form.
    Remark {
        /// Field.
        label: String,
        /// Sentence.
        message: String,
    },
    /// A violation that cannot stay.
    MustMend {
        /// Field.
        label: String,
        /// Sentence.
        message: String,
    },
    /// Above the remarks.
    RemarksIntro,
    /// A term.
    Workdays(String),
    /// A term.
    Days(String),
    /// A term.
    Months(String),
    /// A term.
    Years(String),
    /// What the file inside the PDF is.
    AttachmentIs,
    /// What a picture shows, for those who cannot see it.
    PhotographOf(String),
    /// Beside a signature line: signed on the screen, and the day.
    SignedOnScreen(String),
    /// On the checklist: so many photographs or files of it are in the packet.
    InPacket(usize),
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
            Self::PageOf { no, of } => format!("第 {no} 页　共 {of} 页"),
            Self::SignatureOf(it) => format!("{it}（签名）："),
            Self::PacketTitle => "社区事项申请材料".into(),
            Self::ChecklistTitle => "办事单".into(),
            Self::ChecklistOf(it) => format!("{it} · 办事单"),
            Self::For(it) => format!("办事人：{it}"),
            Self::Centre => "服务中心".into(),
            Self::Applicant => "申请人".into(),
            Self::Finished => "填写完成时间".into(),
            Self::Catalogue => "所用目录".into(),
            Self::Number => "序号".into(),
            Self::ItemName => "事项".into(),
            Self::Decides => "由谁决定".into(),
            Self::FormVersion => "表单版本".into(),
            Self::ItemsHeading => "申请的事项".into(),
            Self::Totals { bring, fill, sign } => format!("带 {bring} 样，填 {fill} 张，签字 {sign} 处。"),
            Self::CheckHeading => "核对码".into(),
            Self::CheckCaption(it) => format!("{it}\n窗口扫码或对照上面的数字，即可确认这份纸和电子申请包（.zip）是同一份。"),
            Self::CodesHeading => "录入码".into(),
            Self::CodesNote => "没有电子申请包时，窗口扫这些码就不用再录入，先后不限。身份证号等敏感内容不在码里。".into(),
            Self::CodeOf { no, of } => format!("录入码 {no} / {of}"),
            Self::ReceiptHeading => "窗口收件（由工作人员填写）".into(),
            Self::ReceivedBy => "收件人".into(),
            Self::ReceivedOn => "收件时间".into(),
            Self::Remarks => "备注".into(),
            Self::CoverNote => "这份材料是在自己的设备上填写生成的，没有上传到任何地方。能不能办成由上表所列机关决定。".into(),
            Self::InShort => "一句话".into(),
            Self::DecidedBy(it) => format!("由{it}决定"),
            Self::Takes(it) => format!("办理时间：{it}"),
            Self::DueIfToday(it) => format!("今天受理的话，最迟 {it} 办好"),
            Self::HolidaysUnknown => "哪天到期现在算不出来：要跨到的那一年，放假安排还没有公布".into(),
            Self::BringHeading(it) => format!("要带来（{it} 样）"),
            Self::FillHeading(it) => format!("来了再填，或者在这里先填好（{it} 张）"),
            Self::NotNeededHeading => "不用带（窗口从系统里查）".into(),
            Self::LaterHeading => "可以以后补".into(),
            Self::SignersHeading => "要签字的人".into(),
            Self::WhenHeading => "什么时候来、找谁".into(),
            Self::Address(it) => format!("地址：{it}"),
            Self::Hours(it) => format!("时间：{it}"),
            Self::Phone(it) => format!("电话：{it}"),
            Self::Complaints(it) => format!("监督电话：{it}"),
            Self::LocalFigures(figures) => format!("本地的标准——{figures}。"),
            Self::AlsoHeading => "您还可以问问".into(),
            Self::Perhaps(it) => format!("可能也用得上：{it}"),
            Self::NotDeep(it) => format!("《{it}》的详细材料以窗口告知为准。"),
            Self::Blank => "____________".into(),
            Self::BlanksAre => "横线处待核实，由窗口填写。".into(),
            Self::Original(it) => format!("原件 {it} 份（看过还您）"),
            Self::OriginalKept(it) => format!("原件 {it} 份（交上去，不还）"),
            Self::Copies(it) => format!("复印件 {it} 份"),
            Self::OriginalUnknown => "原件 ____ 份".into(),
            Self::CopiesUnknown => "复印件 ____ 份".into(),
            Self::ECert => "电子证照也可以".into(),
            Self::Promise => "可以用书面承诺代替".into(),
            Self::IssuedBy(it) => format!("出具单位：{it}"),
            Self::Where(it) => format!("到哪里办：{it}"),
            Self::ValidFor(it) => format!("有效期：{it}"),
            Self::AnyOf => "这几样带一样就行".into(),
            Self::DependsOn(it) => format!("不一定要，要看：{it}"),
            Self::NeededFor(it) => format!("用于：{it}"),
            Self::AsTheWindowSays => "以窗口告知为准".into(),
            Self::ToVerify => "待核实".into(),
            Self::Version { name, version } => format!("{name} · 版本 {version}"),
            Self::FormFoot { item, version, digest } => format!("{item} · 表单版本 {version} · {digest}"),
            Self::Informant => "告知人".into(),
            Self::Resident => "居民".into(),
            Self::Stamp => "（公章）　　　　年　　月　　日".into(),
            Self::Declaration => "申请人声明".into(),
            Self::Opinions => "审核意见（由工作人员填写）".into(),
            Self::Remark { label, message } => format!("※ {label}：{message}"),
            Self::MustMend { label, message } => format!("※ {label}（须补正）：{message}"),
            Self::RemarksIntro => "带 ※ 的内容请窗口核对：".into(),
            Self::Workdays(it) => format!("{it} 个工作日"),
            Self::Days(it) => format!("{it} 日"),
            Self::Months(it) => format!("{it} 个月"),
            Self::Years(it) => format!("{it} 年"),
            Self::AttachmentIs => "申请数据".into(),
            Self::PhotographOf(it) => format!("照片：{it}"),
            Self::SignedOnScreen(day) => format!("已在屏幕上签名，{day}"),
            Self::InPacket(n) => format!("包里已有 {n} 个照片或文件"),
        }
    }

    fn en(&self) -> String {
        match self {
            Self::PageOf { no, of } => format!("Page {no} of {of}"),
            Self::SignatureOf(it) => format!("{it} (signature): "),
            Self::PacketTitle => "Application papers".into(),
            Self::ChecklistTitle => "What to bring and what happens".into(),
            Self::ChecklistOf(it) => format!("What to bring · {it}"),
            Self::For(it) => format!("For: {it}"),
            Self::Centre => "Centre".into(),
            Self::Applicant => "Applicant".into(),
            Self::Finished => "Finished".into(),
            Self::Catalogue => "Catalogue".into(),
            Self::Number => "No.".into(),
            Self::ItemName => "Item".into(),
            Self::Decides => "Who decides".into(),
            Self::FormVersion => "Form version".into(),
            Self::ItemsHeading => "Items applied for".into(),
            Self::Totals { bring, fill, sign } => format!("To bring: {bring}. To fill in: {fill}. To sign: {sign}."),
            Self::CheckHeading => "Check code".into(),
            Self::CheckCaption(it) => format!("{it}\nScan the code or compare the digits to make sure that this paper and the electronic packet (.zip) belong together."),
            Self::CodesHeading => "Answers as codes".into(),
            Self::CodesNote => "Where there is no electronic packet, the window scans these, in any order, and need not type. Sensitive answers such as identity numbers are not in them.".into(),
            Self::CodeOf { no, of } => format!("Code {no} of {of}"),
            Self::ReceiptHeading => "Received (for staff)".into(),
            Self::ReceivedBy => "Received by".into(),
            Self::ReceivedOn => "Received on".into(),
            Self::Remarks => "Remarks".into(),
            Self::CoverNote => "These papers were made on the person's own device; nothing was uploaded. The authorities named above decide.".into(),
            Self::InShort => "In short".into(),
            Self::DecidedBy(it) => format!("Decided by: {it}"),
            Self::Takes(it) => format!("Time: {it}"),
            Self::DueIfToday(it) => format!("If accepted today, done by {it} at the latest"),
            Self::HolidaysUnknown => "The last day cannot be worked out yet: the holidays of a year it reaches into are not published".into(),
            Self::BringHeading(it) => format!("To bring ({it})"),
            Self::FillHeading(it) => format!("To fill in ({it})"),
            Self::NotNeededHeading => "Not to bring (the window looks it up)".into(),
            Self::LaterHeading => "May follow later".into(),
            Self::SignersHeading => "Who has to sign".into(),
            Self::WhenHeading => "When and where".into(),
            Self::Address(it) => format!("Address: {it}"),
            Self::Hours(it) => format!("Hours: {it}"),
            Self::Phone(it) => format!("Telephone: {it}"),
            Self::Complaints(it) => format!("Complaints: {it}"),
            Self::LocalFigures(figures) => format!("Local figures. {figures}."),
            Self::AlsoHeading => "You may also ask about".into(),
            Self::Perhaps(it) => format!("Perhaps useful: {it}"),
            Self::NotDeep(it) => format!("For “{it}” the window tells the details."),
            Self::Blank => "____________".into(),
            Self::BlanksAre => "Blanks are to be verified; the window fills them in.".into(),
            Self::Original(it) => format!("{it} {} (shown and given back)", if *it == 1 { "original" } else { "originals" }),
            Self::OriginalKept(it) => format!("{it} {} (kept)", if *it == 1 { "original" } else { "originals" }),
            Self::Copies(it) => format!("{it} {}", if *it == 1 { "copy" } else { "copies" }),
            Self::OriginalUnknown => "____ original(s)".into(),
            Self::CopiesUnknown => "____ copies".into(),
            Self::ECert => "an electronic certificate is enough".into(),
            Self::Promise => "a written promise is enough".into(),
            Self::IssuedBy(it) => format!("Issued by: {it}"),
            Self::Where(it) => format!("Where to get it: {it}"),
            Self::ValidFor(it) => format!("Valid: {it}"),
            Self::AnyOf => "Any one of these is enough".into(),
            Self::DependsOn(it) => format!("Perhaps needed. It depends on: {it}"),
            Self::NeededFor(it) => format!("Needed for: {it}"),
            Self::AsTheWindowSays => "the window decides".into(),
            Self::ToVerify => "to be verified".into(),
            Self::Version { name, version } => format!("{name} · version {version}"),
            Self::FormFoot { item, version, digest } => format!("{item} · form version {version} · {digest}"),
            Self::Informant => "Informed by".into(),
            Self::Resident => "Resident".into(),
            Self::Stamp => "(stamp)　　　　Date: ____ / __ / __".into(),
            Self::Declaration => "Declaration".into(),
            Self::Opinions => "Opinions (for the authorities)".into(),
            Self::Remark { label, message } => format!("※ {label}: {message}"),
            Self::MustMend { label, message } => format!("※ {label} (must be mended): {message}"),
            Self::RemarksIntro => "Please check what is marked ※:".into(),
            Self::Workdays(it) => format!("{it} working days"),
            Self::Days(it) => format!("{it} days"),
            Self::Months(it) => format!("{it} months"),
            Self::Years(it) => format!("{it} years"),
            Self::AttachmentIs => "Application data".into(),
            Self::PhotographOf(it) => format!("Photograph: {it}"),
            Self::SignedOnScreen(day) => format!("signed on the screen, {day}"),
            Self::InPacket(n) => format!("in the packet: {}", count(*n, "photograph or file", "photographs or files")),
        }
    }
}
