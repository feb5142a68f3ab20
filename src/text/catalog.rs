//! Sentences of `catalog`: what is wrong with catalogue files, for their authors.

mod en;
mod zh;

use super::{Lang, Say};

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Thing {
    /// 大项
    Category,
    /// 事项
    Item,
    /// 一件事
    Bundle,
    /// 材料
    Material,
    /// 材料, as one item asks for it.
    ItemMaterial,
    /// 信息项
    Fact,
    /// 填写项
    Field,
    /// 填写分组
    Section,
    /// 代码表
    CodeList,
    /// 选项
    Code,
    /// 地方参数
    Parameter,
    /// 依据
    Source,
    /// 放假安排
    Year,
}

/// What kind of value a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shape {
    /// `"…"`
    Text,
    /// `{ zh = "…", en = "…" }`
    Localized,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`
    Bool,
    /// `2026-11-23`
    Date,
    /// A date with a time of day.
    DateTime,
    /// `[ … ]`
    List,
    /// `{ … }` or `[…]`
    Table,
}

/// A part an item of full depth must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// `[[condition]]`
    Conditions,
    /// `[[material]]`
    Materials,
    /// `[[step]]`
    Steps,
    /// `[fee]`
    Fee,
    /// `[result]`
    Result,
    /// `[[basis]]`
    Basis,
    /// `[time.statutory]` or `[time.promised]`
    Time,
    /// `centre_role`
    CentreRole,
}

/// A stage every procedure has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// 受理
    Accepting,
    /// 审查
    Checking,
    /// 决定
    Deciding,
    /// 送达
    Handing,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The file is not UTF-8.
    NotUtf8,
    /// The file is no TOML; the parser's own words.
    Syntax(String),
    /// No such file is read here.
    UnknownFile,
    /// This file must be there.
    MissingFile,
    /// `format` is a number this program does not read.
    Format(i64),
    /// Nobody reads this key.
    UnknownKey(String),
    /// This key must be there.
    MissingKey(String),
    /// The value is of the wrong kind.
    WrongType {
        /// What belongs here.
        expected: Shape,
        /// What stands here.
        found: Shape,
    },
    /// A word that is not one of the words allowed here.
    UnknownWord(String),
    /// An empty text where one is needed.
    EmptyText,
    /// A number outside what makes sense here.
    OutOfRange {
        /// Least.
        min: i64,
        /// Greatest.
        max: i64,
    },
    /// An id with other characters than a–z, 0–9, `-`, `_`, `.`.
    BadId(String),
    /// The id is there twice.
    DuplicateId(Thing, String),
    /// Two items have the same number.
    DuplicateNumber(u16),
    /// The id names nothing.
    UnknownId(Thing, String),
    /// An item's folder is not the id of a category.
    UnknownFolder(String),
    /// A rule has a mistake.
    Rule(super::feel::Msg),
    /// A rule is understood, but better written otherwise.
    RuleStyle(super::feel::Msg),
    /// `effective_to` lies before `effective_from`.
    DatesReversed,
    /// Two figures hold on the same day.
    FiguresOverlap,
    /// A choice without a list of options.
    NoOptions,
    /// Both `options` and `codes`.
    TwoOptionLists,
    /// Options on a kind of field that has none.
    OptionsNotAllowed,
    /// A table without columns.
    NoColumns,
    /// Columns on a kind of field that has none.
    ColumnsNotAllowed,
    /// A field needs either `fact` or `id`.
    FactOrId,
    /// `derive` reads a fact that is no resident id.
    DeriveFrom(String),
    /// Facts that are computed from each other.
    Cycle(Vec<String>),
    /// An example gives a fact a value it cannot have.
    ExampleValue(String),
    /// English is missing.
    NoTranslation,
    /// Chinese and English are the same words.
    SameTranslation,
    /// Nothing uses this.
    Unused(Thing, String),
    /// A condition names a material.
    MaterialInCondition(String),
    /// A value that must be verified is not blank.
    VerifyNotBlank,
    /// An item of full depth lacks a part.
    Incomplete(Part),
    /// An item of full depth has fewer than four examples.
    FewExamples(usize),
    /// A word that hurts or misleads.
    Wording(String),
    /// The promised time is longer than the statutory one.
    PromisedLonger,
    /// The steps take longer than promised.
    StepsLonger {
        /// Working days of all steps.
        steps: u32,
        /// Working days promised.
        promised: u32,
    },
    /// "Read in a text" without saying which.
    NoSource,
    /// A condition that is certain and rests on no text.
    NoLegalSource,
    /// A code of the office's register of another length than the standard's.
    OddCode {
        /// Characters.
        found: usize,
        /// As the standard says.
        length: usize,
    },
    /// The text an item rests on does not hold any more.
    ReplacedSource(String),
    /// Rules of the item need a fact that its page does not ask.
    NotAsked(String),
    /// "Any one of" with one material only.
    GroupOfOne(String),
    /// A category without items.
    EmptyCategory,
    /// A material to fill in here, but the item has no form.
    NothingToFill,
    /// The file is an item already under another category.
    ItemTwice(String),
    /// Chinese and English give other numbers.
    NumbersDiffer {
        /// In the Chinese.
        zh: String,
        /// In the English.
        en: String,
    },
    /// Punctuation of the other language.
    Punctuation(char),
    /// A colour as the only sign.
    ColourOnly(String),
    /// A word of offices.
    Jargon(String),
    /// A gap that nobody filled in.
    Placeholder(String),
    /// A blank line in one language only.
    BlankOnce,
    /// A name that does not fit on the sheet.
    TooLong {
        /// Characters.
        length: usize,
        /// How many fit.
        limit: usize,
    },
    /// Another thing of the kind has this name.
    SameName(Thing, String),
    /// Nothing says where a material comes from.
    NoChannel(String),
    /// Something to be told of a material is missing: its name and the key.
    MaterialGap(String, &'static str),
    /// A code list that does not say after which standard.
    NoStandard,
    /// A question that does not say why it is asked.
    NoReason(String),
    /// A telephone for complaints and none for questions.
    NoPhone,
    /// A condition of a material is not said in words.
    NoWhen,
    /// A copy with no copies.
    NoSheets,
    /// A form that is no material.
    FormNotListed,
    /// A section without fields.
    EmptySection,
    /// Named twice, or naming itself.
    Repeated(String),
    /// No material shows what a condition asks.
    NoProof(String),
    /// Nobody acts for a minor.
    NoGuardian,
    /// A step every procedure has is missing.
    NoStage(Stage),
    /// The steps, all timed, end before the promised time.
    StepsShorter {
        /// Working days of all steps.
        steps: u32,
        /// Working days promised.
        promised: u32,
    },
    /// Done at once, in several days.
    NotAtOnce,
    /// Done at once, with a step that takes days.
    SlowStep(String),
    /// A statutory time from a text the item does not name.
    NotInBasis(String),
    /// An example that expects nothing.
    EmptyExample,
    /// An example that is sure and misses something.
    MissingButSure,
    /// An example that says "not met" and not why.
    ExampleNoReason,
    /// An example that says why not, and does not say "not met".
    WhyButMet,
    /// An example says that a condition without a rule fails; with its number.
    NoRuleToFail(usize),
    /// A question of the screening that decides nothing.
    AskedInVain(String),
    /// A relation whose inverse does not lead back.
    NotInverse(String),
    /// A material in two lists of an example.
    TwoAnswers(String),
    /// An example that is there already.
    ExampleTwice(String),
    /// Two examples of one case with different results.
    ExamplesContradict(String),
    /// It held until a day that is past.
    PastDate(String),
    /// Verified more than a year ago.
    VerifiedLongAgo(String),
    /// A telephone for questions and none for complaints.
    NoComplaintPhone,
    /// A published id is gone.
    IdGone(Thing, String),
    /// A retired id is used again.
    IdReused(Thing, String),
    /// A day in the block of another year.
    OtherYear(String, i32),
    /// A day that is off twice, or off and worked.
    DayTwice(String),
    /// A line of the list of divisions is no code with a name, or does not come after the one before it.
    BadDivision(String),
    /// A day that is worked anyway.
    NotWeekend(String),
    /// The year after this one has no notice on its holidays yet.
    HolidaysEnd(i32),
    /// The other item does not say that it excludes this one.
    OneSided(String),
    /// The answers offered are not those the question asks for; with the kind that has them.
    HaveOrIs(&'static str),
    /// An example of an item does not come out as written.
    ExampleFailed {
        /// The example's name.
        name: String,
        /// What came out instead.
        found: String,
    },
    /// What a case says about an item does not come out as written.
    CaseFailed {
        /// The name of the case.
        name: String,
        /// The item's id.
        item: String,
        /// What came out instead.
        found: String,
    },
}

/// How to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Help {
    /// A word that is nearly the same.
    DidYouMean(String),
    /// These are allowed.
    OneOf(Vec<String>),
    /// Add this line.
    Add(String),
    /// Say this instead.
    SayInstead(String),
    /// Save the file as UTF-8.
    SaveAsUtf8,
    /// Where files belong.
    FileLayout,
    /// Which format this program reads.
    ReadsFormat(i64),
    /// How to write a value of this kind.
    WriteLike(Shape),
    /// How to write it as TOML.
    Quote,
    /// Which characters an id may have.
    IdCharacters,
    /// Which characters a name may have that rules use.
    NameCharacters,
    /// Options belong to choices.
    KindChoice,
    /// Columns belong to tables.
    KindTable,
    /// Add a column.
    AddColumn,
    /// Write one of the two.
    FactOrId,
    /// Change one of the two.
    RenameOne,
    /// First thing stands here.
    FirstAt {
        /// File.
        file: String,
        /// Line.
        line: usize,
    },
    /// Remove it or use it.
    RemoveOrUse,
    /// Remove one of the two.
    RemoveOne,
    /// Swap the dates.
    SwapDates,
    /// Close the earlier figure on the day before.
    CloseEarlier,
    /// Take the value out until somebody has verified it, or change the mark.
    BlankOrVerified,
    /// Materials belong under `[[material]]`.
    MoveToMaterial,
    /// Translate.
    Translate,
    /// Add the part or make the item an outline.
    AddOrOutline,
    /// Four examples.
    FourExamples,
    /// Check the numbers.
    CheckTimes,
    /// Name the source or lower the mark.
    NameSource,
    /// Name the text, or say that it is only likely.
    NameSourceOrLikely,
    /// Compare the code with the office's register.
    CheckCode,
    /// Name the text that replaced it.
    NameNewSource,
    /// Add the fact to `ask`.
    AddToAsk(String),
    /// Add a second material or take `any_of` away.
    GroupNeedsTwo,
    /// Add `[form]` or change `obtain`.
    AddForm,
    /// Break the circle.
    BreakCycle,
    /// Make the two relations each other's inverse.
    MakeInverse,
    /// Only a resident id can be read.
    DeriveFromId,
    /// Correct the example or the rule.
    ExampleOrRule,
    /// Compare the numbers.
    CheckNumbers,
    /// Chinese punctuation.
    FullWidth,
    /// English punctuation.
    HalfWidth,
    /// Say where or what.
    SayPlace,
    /// Fill it in or take it out.
    FillOrRemove,
    /// Say it shorter.
    Shorten,
    /// Tell the two apart.
    TellApart,
    /// Say where it comes from.
    SayWhere,
    /// Say when.
    SayWhen,
    /// Say it, or say that it is not verified, or that there is none; with the key.
    SayOrVerify(&'static str),
    /// Say what the answer is for.
    SayReason,
    /// Count the sheets.
    CountSheets,
    /// List the form among the materials.
    ListForm,
    /// Add what shows it.
    AddProof,
    /// Say who acts.
    SayGuardian,
    /// Add the step.
    AddStep,
    /// Name the source among the basis.
    AddBasis(String),
    /// Say what should come out.
    SayExpected,
    /// Name the conditions that fail.
    SayWhy,
    /// Change one of the examples.
    ChangeExample,
    /// Ask again.
    AskAgain,
    /// Give the id back.
    KeepId(Option<String>),
    /// Take another id.
    NewId,
    /// Compare with the notice.
    CheckNotice,
    /// How a line of the list of divisions is written.
    DivisionLine,
    /// Move the day to the block of its year.
    MoveToYear(i32),
    /// Add the notice of a year.
    AddYear(i32),
    /// The other item names this one as well.
    NameBack {
        /// The other item.
        file: String,
        /// This one.
        id: String,
    },
    /// Change the kind, or the question.
    ChangeKind(&'static str),
}

/// What an overlay changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Something new.
    Added(Thing, String),
    /// Something is not shown any more.
    Hidden(Thing, String),
    /// These keys of something have other values.
    Changed(Thing, String, Vec<String>),
    /// These keys of a file have other values.
    Set(Vec<String>),
}

/// Headings around a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// 错误
    Error,
    /// 提醒
    Warning,
    /// 改法
    Help,
}

impl Say for Msg {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => zh::msg(self),
            Lang::En => en::msg(self),
        }
    }
}

impl Say for Help {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => zh::help(self),
            Lang::En => en::help(self),
        }
    }
}

impl Say for Edit {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => zh::edit(self),
            Lang::En => en::edit(self),
        }
    }
}

impl Say for Label {
    fn say(&self, lang: Lang) -> String {
        let word = match lang {
            Lang::Zh => match self {
                Self::Error => "错误",
                Self::Warning => "提醒",
                Self::Help => "改法",
            },
            Lang::En => match self {
                Self::Error => "error",
                Self::Warning => "warning",
                Self::Help => "help",
            },
        };
        word.to_owned()
    }
}
