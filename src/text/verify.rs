//! Words of the list of what nobody has verified yet.

use super::{Lang, Say, count};

/// What stands on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Its title.
    Title,
    /// What it is for.
    Lead,
    /// Heading: blanks on the sheets.
    Printed,
    /// Heading: figures that rules wait for.
    Awaited,
    /// What to do with a figure.
    AwaitedText,
    /// Nothing is open.
    Nothing,
    /// Column: what.
    What,
    /// Column: how many sheets.
    Sheets,
    /// Column: whom to ask.
    Ask,
    /// Column: the answer.
    Answer,
    /// Column: day and signature.
    Signed,
    /// The centre's address.
    Address,
    /// Its hours.
    Hours,
    /// Its telephone.
    Phone,
    /// Its telephone for complaints.
    Complaints,
    /// How long an item takes.
    Time(String),
    /// How many originals of a material.
    Originals(String),
    /// How many copies of a material.
    Copies(String),
    /// The centre itself knows.
    CentreKnows,
    /// Whoever decides the items, when these are many.
    Deciders,
    /// On so many sheets.
    OnSheets(usize),
    /// So many items wait for it.
    ForItems(usize),
    /// So many items lack it.
    OfItems(usize),
    /// How long several things take, by their names.
    HowLong(String),
    /// Heading: elements of the office's register.
    Office,
    /// What they are.
    OfficeText,
    /// Heading: materials of which something is open.
    Materials,
    /// Column: what is open of a material.
    Open,
    /// Heading: sentences nobody has verified.
    Unsure,
    /// What to do with a sentence.
    UnsureText,
    /// An item and who decides it.
    OfItem {
        /// The item's name.
        item: String,
        /// Who decides.
        decides: String,
    },
    /// Link to the list.
    Link,
}

/// An element of the office's register of items (实施清单).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Element {
    /// 办件类型.
    Handling,
    /// 事项类型.
    Kind,
    /// 基本编码.
    BasicCode,
    /// 实施编码.
    Code,
    /// 行使层级.
    Level,
    /// 实施主体编码.
    BodyCode,
    /// 实施主体性质.
    BodyKind,
    /// 到办事现场次数.
    Visits,
}

impl Element {
    /// Every element.
    pub const ALL: [Self; 8] = [
        Self::Handling,
        Self::Kind,
        Self::BasicCode,
        Self::Code,
        Self::Level,
        Self::BodyCode,
        Self::BodyKind,
        Self::Visits,
    ];
}

impl Say for Element {
    fn say(&self, lang: Lang) -> String {
        let (zh, en) = match self {
            Self::Handling => {
                ("办件类型（即办件、承诺件）", "Handled at once or by a promised day")
            }
            Self::Kind => ("事项类型（给付、确认、公共服务……）", "Kind of administrative act"),
            Self::BasicCode => ("基本编码", "Basic code"),
            Self::Code => ("实施编码", "Code of the item here"),
            Self::Level => ("行使层级", "Level of authority"),
            Self::BodyCode => ("实施主体编码", "Code of the responsible body"),
            Self::BodyKind => ("实施主体性质", "Nature of the responsible body"),
            Self::Visits => ("到现场次数", "Visits in person"),
        };
        if lang == Lang::Zh { zh.into() } else { en.into() }
    }
}

/// What a sentence marked "to be verified" is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// Who may apply.
    Condition,
    /// A material.
    Material,
    /// A step.
    Step,
    /// How long a step takes.
    StepTime,
    /// The time by law.
    Statutory,
    /// The promised time.
    Promised,
    /// The fee.
    Fee,
    /// What one gets.
    Result,
    /// What happens after.
    After,
    /// A common mistake.
    Tip,
    /// Who issues a material.
    Issuer,
    /// Where to get a material.
    WhereToGet,
    /// How long a material holds.
    ValidFor,
}

impl Say for About {
    fn say(&self, lang: Lang) -> String {
        let (zh, en) = match self {
            Self::Condition => ("受理条件", "who may apply"),
            Self::Material => ("材料", "material"),
            Self::Step => ("步骤", "step"),
            Self::StepTime => ("这一步要多久", "how long this step takes"),
            Self::Statutory => ("法定时限", "time by law"),
            Self::Promised => ("承诺时限", "promised time"),
            Self::Fee => ("收费", "fee"),
            Self::Result => ("办理结果", "result"),
            Self::After => ("办完以后", "afterwards"),
            Self::Tip => ("容易弄错的", "common mistake"),
            Self::Issuer => ("谁开", "who issues it"),
            Self::WhereToGet => ("在哪里开", "where to get it"),
            Self::ValidFor => ("多久有效", "how long it holds"),
        };
        if lang == Lang::Zh { zh.into() } else { en.into() }
    }
}

impl Say for Msg {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => match self {
                Self::Title => "待核实清单".into(),
                Self::Lead => "下面这些没有人核实过，办事单上印的是横线。问到以后写进目录文件，写上核实日期。".into(),
                Self::Printed => "办事单上的横线".into(),
                Self::Awaited => "规则等着的地方参数".into(),
                Self::AwaitedText => "没有填的，页面只说“还需了解”，不会说“不符合”。".into(),
                Self::Nothing => "没有待核实的内容。".into(),
                Self::What => "要核实什么".into(),
                Self::Sheets => "几张单子".into(),
                Self::Ask => "问谁".into(),
                Self::Answer => "答复".into(),
                Self::Signed => "日期、签字".into(),
                Self::Address => "本中心地址".into(),
                Self::Hours => "办公时间".into(),
                Self::Phone => "咨询电话".into(),
                Self::Complaints => "投诉电话".into(),
                Self::Time(item) => format!("{item}：多久办好"),
                Self::Originals(material) => format!("{material}：原件几份"),
                Self::Copies(material) => format!("{material}：复印件几份"),
                Self::CentreKnows => "本中心".into(),
                Self::Deciders => "各事项的决定机关".into(),
                Self::OnSheets(n) => format!("印在 {n} 张办事单上"),
                Self::ForItems(n) => format!("{n} 个事项的规则要用"),
                Self::OfItems(n) => format!("{n} 个事项没有写"),
                Self::HowLong(names) => format!("各要多久：{names}"),
                Self::Office => "实施清单里还空着的（办公室用）".into(),
                Self::OfficeText => "办事单上不印这些；导出的表格里是空格。向决定机关要一份实施清单，照着写进事项文件的 [listing]。".into(),
                Self::Materials => "还没说清的材料".into(),
                Self::Open => "没说清什么".into(),
                Self::Unsure => "标了“待核实”的说法".into(),
                Self::UnsureText => "页面上印着“待核实”。空格里写答复、日期、签字；问到以后改掉 confidence，写上 verified_on。".into(),
                Self::OfItem { item, decides } => format!("{item}（问{decides}）"),
                Self::Link => "看待核实清单（工作人员用）".into(),
            },
            Lang::En => match self {
                Self::Title => "To be verified".into(),
                Self::Lead => "Nobody has verified these yet; the sheets print a blank. Write the answer into the catalogue, with the day.".into(),
                Self::Printed => "Blanks on the sheets".into(),
                Self::Awaited => "Local figures that rules wait for".into(),
                Self::AwaitedText => "Without them the page says “more to find out”, never “not eligible”.".into(),
                Self::Nothing => "Nothing is left to verify.".into(),
                Self::What => "What".into(),
                Self::Sheets => "Sheets".into(),
                Self::Ask => "Whom to ask".into(),
                Self::Answer => "Answer".into(),
                Self::Signed => "Date, signature".into(),
                Self::Address => "Address of the centre".into(),
                Self::Hours => "Opening hours".into(),
                Self::Phone => "Telephone for questions".into(),
                Self::Complaints => "Telephone for complaints".into(),
                Self::Time(item) => format!("{item}: how long it takes"),
                Self::Originals(material) => format!("{material}: how many originals"),
                Self::Copies(material) => format!("{material}: how many copies"),
                Self::CentreKnows => "The centre itself".into(),
                Self::Deciders => "Whoever decides each item".into(),
                Self::OnSheets(n) => format!("printed on {}", count(*n, "sheet", "sheets")),
                Self::OfItems(n) => format!("missing in {}", count(*n, "item", "items")),
                Self::ForItems(n) => format!("rules of {} need it", count(*n, "item", "items")),
                Self::HowLong(names) => format!("how long each takes: {names}"),
                Self::Office => "Still empty in the register of items (for the office)".into(),
                Self::OfficeText => "No sheet prints these; the exported tables leave the cells empty. Ask whoever decides for the official register and write it into [listing] of each item.".into(),
                Self::Materials => "Materials of which something is open".into(),
                Self::Open => "What is open".into(),
                Self::Unsure => "Sentences marked “to be verified”".into(),
                Self::UnsureText => "The page says so beside them. The boxes are for the answer, the day and the signature; once somebody has answered, change the confidence and write verified_on.".into(),
                Self::OfItem { item, decides } => format!("{item} (ask: {decides})"),
                Self::Link => "What is to be verified (for staff)".into(),
            },
        }
    }
}
