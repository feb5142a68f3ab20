use crate::text::{Lang, Say};

/// A piece of a rule's sentence. What it holds has been put into words already, in the same language.
#[derive(Clone, Copy, Debug)]
pub enum Phrase<'a> {
    /// All of these hold.
    And(&'a [String]),
    /// One of these holds.
    Or(&'a [String]),
    /// A part in brackets.
    Group(&'a str),
    /// A yes/no question answered with yes (true) or no.
    Answer(&'a str, bool),
    /// Equal (true) or not; for numbers.
    Equals(&'a str, &'a str, bool),
    /// Is (true) or is not; for everything else.
    Is(&'a str, &'a str, bool),
    /// Has no value (true) or has one.
    Nothing(&'a str, bool),
    /// Less.
    Less(&'a str, &'a str),
    /// Less or equal.
    AtMost(&'a str, &'a str),
    /// Greater.
    Greater(&'a str, &'a str),
    /// Greater or equal.
    AtLeast(&'a str, &'a str),
    /// Between both, including both; or outside (false).
    Between(&'a str, &'a str, &'a str, bool),
    /// Is an element (true) of a list or not: element, list.
    Among(&'a str, &'a str, bool),
    /// A list has (true) an element or not: list, element.
    Has(&'a str, &'a str, bool),
    /// One of several, as an enumeration.
    OneOf(&'a [String]),
    /// If, then, else.
    If(&'a str, &'a str, &'a str),
    /// Some row satisfies: list, variable, condition.
    Some(&'a str, &'a str),
    /// No row satisfies.
    None(&'a str, &'a str),
    /// Every row satisfies.
    Every(&'a str, &'a str),
    /// Not every row satisfies.
    NotEvery(&'a str, &'a str),
    /// Text contains (true) a part or not.
    Contains(&'a str, &'a str, bool),
    /// Text starts with.
    StartsWith(&'a str, &'a str, bool),
    /// Text ends with.
    EndsWith(&'a str, &'a str, bool),
    /// Always (true) or never.
    Always(bool),
    /// A text or code.
    Quote(&'a str),
    /// A number and its unit.
    Amount(&'a str, &'a str),
    /// Year, month, day.
    Day(i32, u8, u8),
    /// Month and day of a year that is told first.
    DayOf(&'a str, i64, i64),
    /// Years and months.
    Months(i64),
    /// Days, hours, minutes, seconds in seconds.
    Seconds(i64),
    /// Yes or no.
    Bool(bool),
    /// Nothing.
    Null,
    /// Sum, difference, product, quotient.
    Plus(&'a str, &'a str),
    /// Difference.
    Minus(&'a str, &'a str),
    /// Product.
    Times(&'a str, &'a str),
    /// Quotient.
    Per(&'a str, &'a str),
    /// The negative.
    Negative(&'a str),
    /// A column of something.
    Of(&'a str, &'a str),
    /// Full years from a birth to a day.
    Age(&'a str, &'a str),
    /// Time from a day to another.
    Span(&'a str, &'a str),
    /// How many.
    Count(&'a str),
    /// Sum of a list.
    Total(&'a str),
    /// The least.
    Least(&'a str),
    /// The greatest.
    Most(&'a str),
    /// The mean.
    Mean(&'a str),
    /// Without sign.
    Absolute(&'a str),
    /// Rounded down.
    Down(&'a str),
    /// Rounded up.
    Up(&'a str),
    /// Rounded.
    Rounded(&'a str),
    /// Remainder.
    Remainder(&'a str, &'a str),
    /// A power.
    Power(&'a str, &'a str),
    /// Rounded away from zero.
    Away(&'a str),
    /// Rounded towards zero.
    Towards(&'a str),
    /// Rounded, a half towards zero.
    HalfDown(&'a str),
    /// Is (true) even (true) or odd.
    Even(&'a str, bool, bool),
    /// Product of a list.
    Product(&'a str),
    /// The number in the middle.
    Median(&'a str),
    /// Each element once.
    Distinct(&'a str),
    /// Several lists or texts as one.
    Together(&'a str),
    /// In capital letters (true) or small ones.
    Case(&'a str, bool),
    /// The text before (true) or after a part: text, part.
    Around(&'a str, &'a str, bool),
    /// Day of the year.
    DayOfYear(&'a str),
    /// Name of the weekday.
    DayOfWeek(&'a str),
    /// Name of the month.
    MonthOfYear(&'a str),
    /// Week of the year.
    WeekOfYear(&'a str),
    /// Number of characters.
    Length(&'a str),
    /// Part of a text, with its place.
    Piece(&'a str, &'a str, Option<&'a str>),
    /// Everything in a list is yes.
    AllTrue(&'a str, bool),
    /// Something in a list is yes.
    AnyTrue(&'a str, bool),
    /// A row of a table, from 1.
    Row(&'a str, &'a str),
    /// What was found.
    Found(&'a str),
    /// What is needed still.
    Needs(&'a [String]),
    /// A data error.
    Broken,
}

impl Say for Phrase<'_> {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.zh(),
            Lang::En => self.en(),
        }
    }
}

/// `a、b或c`
fn enumerate(items: &[String], comma: &str, or: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => [&first.join(comma), or, last].concat(),
    }
}

/// Parts that are not zero, with their unit.
fn measures(parts: &[(i64, &str)], zero: &str) -> String {
    let said: Vec<String> =
        parts.iter().filter(|(n, _)| *n != 0).map(|(n, unit)| format!("{n} {unit}")).collect();
    if said.is_empty() { format!("0 {zero}") } else { said.join(" ") }
}

impl Phrase<'_> {
    fn zh(self) -> String {
        let no = |yes: bool, word: &'static str, not: &'static str| if yes { word } else { not };
        match self {
            Self::And(parts) => parts.join("，并且"),
            Self::Or(parts) => parts.join("，或者"),
            Self::Group(part) => format!("（{part}）"),
            Self::Answer(a, yes) => format!("“{a}”为“{}”", no(yes, "是", "否")),
            Self::Equals(a, b, yes) => format!("{a}{} {b}", no(yes, "等于", "不等于")),
            Self::Is(a, b, yes) => format!("{a}{}{b}", no(yes, "是", "不是")),
            Self::Nothing(a, yes) => format!("{a}{}", no(yes, "没有填写", "已经填写")),
            Self::Less(a, b) => format!("{a}小于 {b}"),
            Self::AtMost(a, b) => format!("{a}小于或等于 {b}"),
            Self::Greater(a, b) => format!("{a}大于 {b}"),
            Self::AtLeast(a, b) => format!("{a}大于或等于 {b}"),
            Self::Between(a, b, c, yes) => {
                format!("{a}{} {b}到 {c}之间（含两端）", no(yes, "在", "不在"))
            }
            Self::Among(a, b, yes) => format!("{a}{}{b}之中", no(yes, "在", "不在")),
            Self::Has(a, b, yes) => format!("{a}中{}{b}", no(yes, "有", "没有")),
            Self::OneOf(items) => enumerate(items, "、", "或"),
            Self::If(c, a, b) => format!("如果{c}，那么{a}；否则{b}"),
            Self::Some(list, c) => format!("{list}中至少有一个满足：{c}"),
            Self::None(list, c) => format!("{list}中没有一个满足：{c}"),
            Self::Every(list, c) => format!("{list}中每一个都满足：{c}"),
            Self::NotEvery(list, c) => format!("{list}中并不是每一个都满足：{c}"),
            Self::Contains(a, b, yes) => format!("{a}{}{b}", no(yes, "含有", "不含")),
            Self::StartsWith(a, b, yes) => format!("{a}{}{b}开头", no(yes, "以", "不以")),
            Self::EndsWith(a, b, yes) => format!("{a}{}{b}结尾", no(yes, "以", "不以")),
            Self::Always(yes) => no(yes, "总是成立", "从不成立").into(),
            Self::Quote(text) => format!("“{text}”"),
            Self::Amount(n, "") => n.into(),
            Self::Amount(n, unit) => format!("{n} {unit}"),
            Self::Day(year, month, day) => format!("{year}年{month}月{day}日"),
            Self::DayOf(year, month, day) => format!("“{year}”那年的{month}月{day}日"),
            Self::Months(n) => measures(&[(n / 12, "年"), (n % 12, "个月")], "个月"),
            Self::Seconds(n) => measures(
                &[
                    (n / 86_400, "天"),
                    (n % 86_400 / 3600, "小时"),
                    (n % 3600 / 60, "分钟"),
                    (n % 60, "秒"),
                ],
                "天",
            ),
            Self::Bool(yes) => no(yes, "是", "否").into(),
            Self::Null => "没有".into(),
            Self::Plus(a, b) => format!("{a}加 {b}"),
            Self::Minus(a, b) => format!("{a}减 {b}"),
            Self::Times(a, b) => format!("{a}乘以 {b}"),
            Self::Per(a, b) => format!("{a}除以 {b}"),
            Self::Negative(a) => format!("负的{a}"),
            Self::Of(a, part) => format!("{a}的{}", part_zh(part)),
            Self::Age(birth, on) => format!("周岁（从{birth}算到{on}）"),
            Self::Span(a, b) => format!("从{a}到{b}的年月"),
            Self::Count(a) => format!("{a}的个数"),
            Self::Total(a) => format!("{a}的合计"),
            Self::Least(a) => format!("{a}中最小的"),
            Self::Most(a) => format!("{a}中最大的"),
            Self::Mean(a) => format!("{a}的平均"),
            Self::Absolute(a) => format!("{a}的绝对值"),
            Self::Down(a) => format!("{a}（舍去尾数）"),
            Self::Up(a) => format!("{a}（尾数进一）"),
            Self::Rounded(a) => format!("{a}（四舍五入）"),
            Self::Remainder(a, b) => format!("{a}除以 {b} 的余数"),
            Self::Power(a, b) => format!("{a}的 {b} 次方"),
            Self::Away(a) => format!("{a}（尾数进一）"),
            Self::Towards(a) => format!("{a}（舍去尾数）"),
            Self::HalfDown(a) => format!("{a}（五舍六入）"),
            Self::Even(a, even, yes) => {
                format!("{a}{}{}数", no(yes, "是", "不是"), no(even, "双", "单"))
            }
            Self::Product(a) => format!("{a}的乘积"),
            Self::Median(a) => format!("{a}的中位数"),
            Self::Distinct(a) => format!("{a}（重复的只算一个）"),
            Self::Together(a) => format!("{a}合在一起"),
            Self::Case(a, upper) => format!("{a}（字母改成{}写）", no(upper, "大", "小")),
            Self::Around(a, b, before) => {
                format!("{a}中{b}{}的部分", no(before, "之前", "之后"))
            }
            Self::DayOfYear(a) => format!("{a}在当年的第几天"),
            Self::DayOfWeek(a) => format!("{a}是星期几"),
            Self::MonthOfYear(a) => format!("{a}是几月"),
            Self::WeekOfYear(a) => format!("{a}在当年的第几周"),
            Self::Length(a) => format!("{a}的字数"),
            Self::Piece(a, start, None) => format!("{a}从第 {start} 个字起的部分"),
            Self::Piece(a, start, Some(length)) => {
                format!("{a}从第 {start} 个字起的 {length} 个字")
            }
            Self::AllTrue(a, yes) => format!("{a}{}", no(yes, "都为“是”", "不都为“是”")),
            Self::AnyTrue(a, yes) => format!("{a}{}", no(yes, "中有“是”", "中没有“是”")),
            Self::Row(a, row) => format!("{a}（第 {row} 行）"),
            Self::Found(a) => format!("现在是 {a}"),
            Self::Needs(names) => format!("还需了解：{}", names.join("、")),
            Self::Broken => "数据有误，算不出来".into(),
        }
    }

    fn en(self) -> String {
        let no = |yes: bool, word: &'static str, not: &'static str| if yes { word } else { not };
        match self {
            Self::And(parts) => parts.join(", and "),
            Self::Or(parts) => parts.join(", or "),
            Self::Group(part) => format!("({part})"),
            Self::Answer(a, yes) => format!("“{a}” is {}", no(yes, "yes", "no")),
            Self::Equals(a, b, yes) => format!("{a} {} {b}", no(yes, "equals", "does not equal")),
            Self::Is(a, b, yes) => format!("{a} {} {b}", no(yes, "is", "is not")),
            Self::Nothing(a, yes) => format!("{a} {} filled in", no(yes, "is not", "is")),
            Self::Less(a, b) => format!("{a} is less than {b}"),
            Self::AtMost(a, b) => format!("{a} is at most {b}"),
            Self::Greater(a, b) => format!("{a} is more than {b}"),
            Self::AtLeast(a, b) => format!("{a} is at least {b}"),
            Self::Between(a, b, c, yes) => {
                format!("{a} {} {b} to {c} (both included)", no(yes, "is from", "is not from"))
            }
            Self::Among(a, b, yes) => format!("{a} {} among {b}", no(yes, "is", "is not")),
            Self::Has(a, b, yes) => format!("{a} {} {b}", no(yes, "include", "do not include")),
            Self::OneOf(items) => enumerate(items, ", ", " or "),
            Self::If(c, a, b) => format!("if {c}, then {a}; otherwise {b}"),
            Self::Some(list, c) => format!("at least one of {list} satisfies: {c}"),
            Self::None(list, c) => format!("none of {list} satisfies: {c}"),
            Self::Every(list, c) => format!("each of {list} satisfies: {c}"),
            Self::NotEvery(list, c) => format!("not each of {list} satisfies: {c}"),
            Self::Contains(a, b, yes) => {
                format!("{a} {} {b}", no(yes, "contains", "does not contain"))
            }
            Self::StartsWith(a, b, yes) => {
                format!("{a} {} with {b}", no(yes, "starts", "does not start"))
            }
            Self::EndsWith(a, b, yes) => {
                format!("{a} {} with {b}", no(yes, "ends", "does not end"))
            }
            Self::Always(yes) => no(yes, "always true", "never true").into(),
            Self::Quote(text) => format!("“{text}”"),
            Self::Amount(n, "") => n.into(),
            Self::Amount(n, unit) => format!("{n} {unit}"),
            Self::Day(year, month, day) => format!("{day} {} {year}", month_name(month.into())),
            Self::DayOf(year, month, day) => {
                format!("{day} {} of the year “{year}”", month_name(month))
            }
            Self::Months(n) => measures(&[(n / 12, "year(s)"), (n % 12, "month(s)")], "months"),
            Self::Seconds(n) => measures(
                &[
                    (n / 86_400, "day(s)"),
                    (n % 86_400 / 3600, "hour(s)"),
                    (n % 3600 / 60, "minute(s)"),
                    (n % 60, "second(s)"),
                ],
                "days",
            ),
            Self::Bool(yes) => no(yes, "yes", "no").into(),
            Self::Null => "nothing".into(),
            Self::Plus(a, b) => format!("{a} plus {b}"),
            Self::Minus(a, b) => format!("{a} minus {b}"),
            Self::Times(a, b) => format!("{a} times {b}"),
            Self::Per(a, b) => format!("{a} divided by {b}"),
            Self::Negative(a) => format!("minus {a}"),
            Self::Of(a, part) => format!("{part} of {a}"),
            Self::Age(birth, on) => format!("age in full years (from {birth} to {on})"),
            Self::Span(a, b) => format!("the time from {a} to {b}"),
            Self::Count(a) => format!("the number of {a}"),
            Self::Total(a) => format!("the sum of {a}"),
            Self::Least(a) => format!("the least of {a}"),
            Self::Most(a) => format!("the greatest of {a}"),
            Self::Mean(a) => format!("the mean of {a}"),
            Self::Absolute(a) => format!("{a} without its sign"),
            Self::Down(a) => format!("{a} (rounded down)"),
            Self::Up(a) => format!("{a} (rounded up)"),
            Self::Rounded(a) => format!("{a} (rounded)"),
            Self::Remainder(a, b) => format!("the remainder of {a} divided by {b}"),
            Self::Power(a, b) => format!("{a} to the power of {b}"),
            Self::Away(a) => format!("{a} (rounded away from zero)"),
            Self::Towards(a) => format!("{a} (rounded towards zero)"),
            Self::HalfDown(a) => format!("{a} (rounded, a half down)"),
            Self::Even(a, even, yes) => {
                format!("{a} {} {}", no(yes, "is", "is not"), no(even, "even", "odd"))
            }
            Self::Product(a) => format!("the product of {a}"),
            Self::Median(a) => format!("the median of {a}"),
            Self::Distinct(a) => format!("{a}, each once"),
            Self::Together(a) => format!("{a} together"),
            Self::Case(a, upper) => format!("{a} in {} letters", no(upper, "capital", "small")),
            Self::Around(a, b, before) => {
                format!("the part of {a} {} {b}", no(before, "before", "after"))
            }
            Self::DayOfYear(a) => format!("the day of the year of {a}"),
            Self::DayOfWeek(a) => format!("the weekday of {a}"),
            Self::MonthOfYear(a) => format!("the month of {a}"),
            Self::WeekOfYear(a) => format!("the week of the year of {a}"),
            Self::Length(a) => format!("the number of characters of {a}"),
            Self::Piece(a, start, None) => format!("{a} from character {start} on"),
            Self::Piece(a, start, Some(length)) => {
                format!("{length} character(s) of {a} from character {start}")
            }
            Self::AllTrue(a, yes) => format!("{a} {} all yes", no(yes, "are", "are not")),
            Self::AnyTrue(a, yes) => format!("{} of {a} is yes", no(yes, "one", "none")),
            Self::Row(a, row) => format!("{a} (row {row})"),
            Self::Found(a) => format!("it is {a} now"),
            Self::Needs(names) => format!("still needed: {}", names.join(", ")),
            Self::Broken => "the data is wrong; it cannot be computed".into(),
        }
    }
}

/// The name of a month, counted from 1.
fn month_name(month: i64) -> &'static str {
    let at = usize::try_from(month).unwrap_or_default();
    MONTHS.get(at.wrapping_sub(1)).copied().unwrap_or_default()
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Chinese words of the parts of dates and durations; columns have labels of their own.
fn part_zh(part: &str) -> &str {
    match part {
        "year" => "年份",
        "month" => "月份",
        "day" => "日",
        "weekday" => "星期",
        "years" => "年数",
        "months" => "月数",
        "days" => "天数",
        "hours" => "小时数",
        "minutes" => "分钟数",
        "seconds" => "秒数",
        other => other,
    }
}
