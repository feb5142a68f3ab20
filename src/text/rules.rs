//! Words around the rules of an item: in the terminal, in its picture, and on the page that shows it.

use super::{Lang, Say};

/// What stands around the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Heading of the conditions.
    Conditions,
    /// The item has no conditions.
    NoConditions,
    /// A condition without a rule.
    JudgedByPerson,
    /// A rule, described.
    Rule(String),
    /// Heading of the materials.
    Materials,
    /// A material that everybody needs.
    Always,
    /// A material needed when this holds.
    OnlyWhen(String),
    /// Heading of the local figures.
    Figures,
    /// Nobody has filled a figure in; with whom to ask.
    NoFigure(String),
    /// A material for everybody in a table, or for those of whom a rule holds.
    ForEach {
        /// What the table is called.
        table: String,
        /// The rule.
        rule: Option<String>,
    },
    /// Heading of the form.
    Form,
    /// Heading of the form in a picture.
    Questions,
    /// A section or question asked when this holds.
    AskedWhen(String),
    /// A question that must be answered when this holds.
    RequiredWhen(String),
    /// A question that is computed like this.
    Computed(String),
}

impl Say for Msg {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => match self {
                Self::Conditions => "受理条件（要同时符合）".into(),
                Self::NoConditions => "没有写条件".into(),
                Self::JudgedByPerson => "由工作人员判断，页面不判断".into(),
                Self::Rule(rule) => format!("规则：{rule}"),
                Self::Materials => "申请材料".into(),
                Self::Always => "都要".into(),
                Self::OnlyWhen(rule) => format!("这种情况才要：{rule}"),
                Self::Figures => "本地的标准".into(),
                Self::NoFigure(ask) => format!("待核实，问{ask}"),
                Self::ForEach { table, rule: None } => format!("每个人一份：{table}"),
                Self::ForEach { table, rule: Some(rule) } => {
                    format!("每个这样的人一份：{table}，{rule}")
                }
                Self::Form => "申请表里的规则".into(),
                Self::Questions => "填申请表".into(),
                Self::AskedWhen(rule) => format!("这种情况才问：{rule}"),
                Self::RequiredWhen(rule) => format!("这种情况必须填：{rule}"),
                Self::Computed(rule) => format!("自动算出：{rule}"),
            },
            Lang::En => match self {
                Self::Conditions => "Who may apply (all must hold)".into(),
                Self::NoConditions => "no conditions are written".into(),
                Self::JudgedByPerson => "judged by staff, not by the page".into(),
                Self::Rule(rule) => format!("rule: {rule}"),
                Self::Materials => "Materials".into(),
                Self::Always => "always".into(),
                Self::OnlyWhen(rule) => format!("only when: {rule}"),
                Self::Figures => "Local figures".into(),
                Self::NoFigure(ask) => format!("to be verified; ask: {ask}"),
                Self::ForEach { table, rule: None } => format!("for everybody: {table}"),
                Self::ForEach { table, rule: Some(rule) } => {
                    format!("for everybody of whom this holds: {table}; {rule}")
                }
                Self::Form => "Rules of the form".into(),
                Self::Questions => "Fill in the form".into(),
                Self::AskedWhen(rule) => format!("asked when: {rule}"),
                Self::RequiredWhen(rule) => format!("must be answered when: {rule}"),
                Self::Computed(rule) => format!("computed: {rule}"),
            },
        }
    }
}

/// What the page with the picture of an item says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// Its name, with the item's.
    Title(String),
    /// What it is for.
    Lead,
    /// The picture is on its way.
    Coming,
    /// It did not come.
    Failed,
    /// What the picture is, for those who do not see it.
    Picture(String),
    /// The part of the page in which it is moved about.
    View,
    /// Heading of the sentences.
    Sentences,
    /// Heading of the links to the pictures.
    All,
    /// The link to it from the item's own page.
    Link,
}

impl Say for Page {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => match self {
                Self::Title(item) => format!("规则图：{item}"),
                Self::Lead => "给工作人员核对用：谁能办、什么情况要什么材料、申请表里什么情况问什么。".into(),
                Self::Coming => "正在取图……".into(),
                Self::Failed => "图没有取到，下面的句子说的是同样的内容。".into(),
                Self::Picture(item) => {
                    format!("“{item}”的规则图，从左到右：受理条件、申请材料、申请表。同样的内容写在图的下面。")
                }
                Self::View => "规则图，可以左右上下移动".into(),
                Self::Sentences => "写成句子".into(),
                Self::All => "每个事项的规则图".into(),
                Self::Link => "看规则图（工作人员）".into(),
            },
            Lang::En => match self {
                Self::Title(item) => format!("Rules as a picture: {item}"),
                Self::Lead => {
                    "For staff, to check: who may apply, which material is needed when, and what the form asks when.".into()
                }
                Self::Coming => "The picture is on its way…".into(),
                Self::Failed => "The picture could not be fetched. The sentences below say the same.".into(),
                Self::Picture(item) => {
                    format!("The rules of “{item}” from left to right: who may apply, the materials, the form. The same is written below.")
                }
                Self::View => "The picture; it can be moved about".into(),
                Self::Sentences => "In sentences".into(),
                Self::All => "The rules of every item as a picture".into(),
                Self::Link => "Look at the rules as a picture (staff)".into(),
            },
        }
    }
}
