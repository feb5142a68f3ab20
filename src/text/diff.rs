//! Sentences about what changed between two catalogues, for the people at the window.

use super::{Lang, Say};

/// What a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// 名称
    Name,
    /// 一句话说明
    Summary,
    /// 给谁办
    Audience,
    /// 谁决定
    Decides,
    /// 提示
    Notice,
    /// 受理条件
    Condition,
    /// 申请材料
    Material,
    /// 步骤
    Step,
    /// 法定时限
    StatutoryTime,
    /// 承诺时限
    PromisedTime,
    /// 收费
    Fee,
    /// 结果
    Result,
    /// 依据
    Basis,
    /// 申请表
    Form,
    /// 填写项
    Field,
    /// 事项
    Item,
    /// 地址
    Address,
    /// 办公时间
    Hours,
    /// 咨询电话
    Phone,
    /// 投诉电话
    ComplaintPhone,
    /// 哪里开
    WhereToGet,
    /// 有效期
    ValidFor,
    /// 不能同时享受的事项
    Excludes,
    /// A local figure that is told.
    Figure,
    /// 办件类型
    Handling,
}

/// How a material comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Brought: kept.
    Original,
    /// Brought: shown and given back.
    Shown,
    /// Brought: a copy.
    Copy,
    /// Filled in on the page.
    FillHere,
    /// Looked up by the window.
    SystemCheck,
    /// An electronic certificate.
    ECert,
    /// A written promise.
    Promise,
    /// May follow later.
    Later,
}

/// A change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Heading of local and yearly figures.
    Figures,
    /// Heading of what concerns the centre.
    Centre,
    /// Heading of materials of several items.
    Materials,
    /// Heading of the working days.
    WorkingDays,
    /// The working days of this year are different, or known now.
    Year(i32),
    /// Heading of laws.
    Laws,
    /// Heading of life events.
    Events,
    /// An item by its name.
    ItemHeading(String),
    /// A new item and who decides.
    NewItem(String),
    /// An item that is not handled any more.
    Ended,
    /// An item that is sorted elsewhere now.
    Moved,
    /// Something that is new.
    Added(Part, String),
    /// Something that is gone.
    Gone(Part, String),
    /// Something that says something else now.
    Changed {
        /// What.
        part: Part,
        /// Before.
        old: String,
        /// Now.
        new: String,
    },
    /// Something of the material with this name is different.
    MaterialChanged {
        /// The material.
        name: String,
        /// Before, in words.
        old: String,
        /// Now.
        new: String,
    },
    /// The same words, checked by another rule.
    RuleChanged(String),
    /// A figure.
    Figure {
        /// Its label.
        label: String,
        /// Before; `None` when nobody had filled it in.
        old: Option<String>,
        /// Now.
        new: Option<String>,
        /// First day.
        from: Option<String>,
    },
    /// A law does not hold any more.
    Replaced(String),
    /// A material as it is handed in: originals, copies.
    Sheets(Option<u8>, Option<u8>),
    /// Nothing is different.
    Nothing,
    /// Two versions compared.
    Versions(String, String),
}

impl Say for Part {
    fn say(&self, lang: Lang) -> String {
        let (zh, en) = match self {
            Self::Name => ("名称", "name"),
            Self::Summary => ("说明", "description"),
            Self::Audience => ("给谁办", "audience"),
            Self::Decides => ("谁决定", "who decides"),
            Self::Notice => ("提示", "notice"),
            Self::Condition => ("受理条件", "condition"),
            Self::Material => ("材料", "material"),
            Self::Step => ("步骤", "step"),
            Self::StatutoryTime => ("法定时限", "statutory time"),
            Self::PromisedTime => ("承诺时限", "promised time"),
            Self::Fee => ("收费", "fee"),
            Self::Result => ("办理结果", "result"),
            Self::Basis => ("依据", "legal basis"),
            Self::Form => ("申请表", "form"),
            Self::Field => ("填写项", "question of the form"),
            Self::Item => ("事项", "item"),
            Self::Address => ("地址", "address"),
            Self::Hours => ("办公时间", "opening hours"),
            Self::Phone => ("咨询电话", "telephone"),
            Self::ComplaintPhone => ("投诉电话", "telephone for complaints"),
            Self::WhereToGet => ("哪里开", "where to get it"),
            Self::ValidFor => ("有效期", "validity"),
            Self::Figure => ("印出来的地方参数", "local figure"),
            Self::Handling => ("办件类型", "handled at once or later"),
            Self::Excludes => ("不能同时享受的事项", "item it cannot be had together with"),
        };
        match lang {
            Lang::Zh => zh.to_owned(),
            Lang::En => en.to_owned(),
        }
    }
}

impl Say for How {
    fn say(&self, lang: Lang) -> String {
        let (zh, en) = match self {
            Self::Original => ("交原件", "the original is handed in"),
            Self::Shown => ("带原件核对", "the original is shown"),
            Self::Copy => ("交复印件", "a copy is handed in"),
            Self::FillHere => ("在这里填", "filled in here"),
            Self::SystemCheck => ("不用带，系统可查", "looked up, not brought"),
            Self::ECert => ("出示电子证照", "an electronic certificate is enough"),
            Self::Promise => ("告知承诺", "a written promise is enough"),
            Self::Later => ("可以后补", "may follow later"),
        };
        match lang {
            Lang::Zh => zh.to_owned(),
            Lang::En => en.to_owned(),
        }
    }
}

impl Say for Msg {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => zh(self),
            Lang::En => en(self),
        }
    }
}

fn zh(msg: &Msg) -> String {
    let part = |part: &Part| part.say(Lang::Zh);
    let figure = |n: &Option<String>| n.clone().unwrap_or_else(|| "待核实".to_owned());
    match msg {
        Msg::Figures => "地方参数".into(),
        Msg::Centre => "本中心".into(),
        Msg::Materials => "几个事项都用的材料".into(),
        Msg::WorkingDays => "工作日".into(),
        Msg::Year(year) => format!("{year} 年的放假安排变了，工作日的时限照新的算"),
        Msg::Laws => "依据".into(),
        Msg::Events => "一件事".into(),
        Msg::ItemHeading(name) => format!("【{name}】"),
        Msg::NewItem(decides) => format!("新增事项，由{decides}决定"),
        Msg::Ended => "不再办理这个事项".into(),
        Msg::Moved => "换了大项".into(),
        Msg::Added(what, text) => format!("新增{}：{text}", part(what)),
        Msg::Gone(what, text) => format!("取消{}：{text}", part(what)),
        Msg::Changed { part: what, old, new } => format!("{}由“{old}”改为“{new}”", part(what)),
        Msg::MaterialChanged { name, old, new } => format!("材料“{name}”由{old}改为{new}"),
        Msg::RuleChanged(text) => format!("“{text}”的判断规则变了"),
        Msg::Figure { label, old, new, from } => {
            let from = from.as_ref().map(|day| format!("，从 {day} 起")).unwrap_or_default();
            format!("{label}：由 {} 改为 {}{from}", figure(old), figure(new))
        }
        Msg::Replaced(title) => format!("{title}已被取代"),
        Msg::Sheets(originals, copies) => {
            let n = |n: &Option<u8>| n.map_or_else(|| "待核实".to_owned(), |n| format!("{n} 份"));
            format!("原件 {}、复印件 {}", n(originals), n(copies))
        }
        Msg::Nothing => "窗口要知道的，没有变化".into(),
        Msg::Versions(old, new) => format!("目录 {old} → {new}"),
    }
}

fn en(msg: &Msg) -> String {
    let part = |part: &Part| part.say(Lang::En);
    let figure = |n: &Option<String>| n.clone().unwrap_or_else(|| "to be verified".to_owned());
    match msg {
        Msg::Figures => "Local figures".into(),
        Msg::Centre => "The centre".into(),
        Msg::Materials => "Materials of several items".into(),
        Msg::WorkingDays => "Working days".into(),
        Msg::Year(year) => {
            format!("the holidays of {year} are different: terms in working days are counted anew")
        }
        Msg::Laws => "Laws".into(),
        Msg::Events => "Life events".into(),
        Msg::ItemHeading(name) => format!("[{name}]"),
        Msg::NewItem(decides) => format!("new item, decided by: {decides}"),
        Msg::Ended => "not handled any more".into(),
        Msg::Moved => "in another category now".into(),
        Msg::Added(what, text) => format!("new {}: {text}", part(what)),
        Msg::Gone(what, text) => format!("no more {}: {text}", part(what)),
        Msg::Changed { part: what, old, new } => format!("{}: “{old}” is now “{new}”", part(what)),
        Msg::MaterialChanged { name, old, new } => format!("material “{name}”: {old}, now {new}"),
        Msg::RuleChanged(text) => format!("another rule checks “{text}”"),
        Msg::Figure { label, old, new, from } => {
            let from = from.as_ref().map(|day| format!(", from {day}")).unwrap_or_default();
            format!("{label}: {}, now {}{from}", figure(old), figure(new))
        }
        Msg::Replaced(title) => format!("{title} has been replaced"),
        Msg::Sheets(originals, copies) => {
            let n = |n: &Option<u8>| n.map_or_else(|| "?".to_owned(), |n| n.to_string());
            format!("{} original(s) and {} copies", n(originals), n(copies))
        }
        Msg::Nothing => "nothing changed that the window must know".into(),
        Msg::Versions(old, new) => format!("Catalogue {old} → {new}"),
    }
}
