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
    /// On so many sheets.
    OnSheets(usize),
    /// So many items wait for it.
    ForItems(usize),
    /// A condition.
    Condition,
    /// A material.
    Material,
    /// Who issues a material.
    Issuer,
    /// Where to get a material.
    WhereToGet,
    /// How long a material holds.
    ValidFor,
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
    /// The result.
    Result,
    /// What happens after.
    After,
    /// A common mistake.
    Tip,
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
    Open,
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
                Self::OnSheets(n) => format!("印在 {n} 张办事单上"),
                Self::ForItems(n) => format!("{n} 个事项的规则要用"),
                Self::Condition => "受理条件".into(),
                Self::Material => "材料".into(),
                Self::Issuer => "谁开这份材料".into(),
                Self::WhereToGet => "这份材料在哪里开".into(),
                Self::ValidFor => "这份材料多久有效".into(),
                Self::Step => "步骤".into(),
                Self::StepTime => "这一步要多久".into(),
                Self::Statutory => "法定时限".into(),
                Self::Promised => "承诺时限".into(),
                Self::Fee => "收费".into(),
                Self::Result => "办理结果".into(),
                Self::After => "办完以后".into(),
                Self::Tip => "容易弄错的".into(),
                Self::Unsure => "标了“待核实”的说法".into(),
                Self::UnsureText => "页面上印着“待核实”。问到以后改掉 confidence，写上 verified_on。".into(),
                Self::OfItem { item, decides } => format!("{item}（问{decides}）"),
                Self::Open => "看待核实清单（工作人员用）".into(),
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
                Self::OnSheets(n) => format!("printed on {}", count(*n, "sheet", "sheets")),
                Self::ForItems(n) => format!("rules of {} need it", count(*n, "item", "items")),
                Self::Condition => "who may apply".into(),
                Self::Material => "material".into(),
                Self::Issuer => "who issues this material".into(),
                Self::WhereToGet => "where to get this material".into(),
                Self::ValidFor => "how long this material holds".into(),
                Self::Step => "step".into(),
                Self::StepTime => "how long this step takes".into(),
                Self::Statutory => "time by law".into(),
                Self::Promised => "promised time".into(),
                Self::Fee => "fee".into(),
                Self::Result => "result".into(),
                Self::After => "afterwards".into(),
                Self::Tip => "common mistake".into(),
                Self::Unsure => "Sentences marked “to be verified”".into(),
                Self::UnsureText => "The page says so beside them. Once somebody has answered, change the confidence and write verified_on.".into(),
                Self::OfItem { item, decides } => format!("{item} (ask: {decides})"),
                Self::Open => "What is to be verified (for staff)".into(),
            },
        }
    }
}
