//! Sentences of `feel`: what is wrong with a rule and how to mend it.

mod phrase;

pub use phrase::Phrase;

use super::{Lang, Localized, Say};

/// A kind of value, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Noun {
    /// Anything.
    Any,
    /// Nothing.
    Null,
    /// Yes or no.
    Boolean,
    /// A bare number.
    Number,
    /// A number with this unit.
    Amount(String),
    /// Text.
    Text,
    /// One of a code list.
    Code,
    /// A date.
    Date,
    /// A duration of years and months.
    YearsMonths,
    /// A duration of days and time.
    DaysTime,
    /// A list.
    List,
    /// A table row.
    Row,
}

impl Say for Noun {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => match self {
                Self::Any => "任意值".into(),
                Self::Null => "空值".into(),
                Self::Boolean => "是/否".into(),
                Self::Number => "数字".into(),
                Self::Amount(unit) => format!("数字（{unit}）"),
                Self::Text => "文字".into(),
                Self::Code => "选项".into(),
                Self::Date => "日期".into(),
                Self::YearsMonths => "时长（年月）".into(),
                Self::DaysTime => "时长（日时）".into(),
                Self::List => "列表".into(),
                Self::Row => "表格的一行".into(),
            },
            Lang::En => match self {
                Self::Any => "any value".into(),
                Self::Null => "null".into(),
                Self::Boolean => "yes/no".into(),
                Self::Number => "a number".into(),
                Self::Amount(unit) => format!("a number in {unit}"),
                Self::Text => "text".into(),
                Self::Code => "an option".into(),
                Self::Date => "a date".into(),
                Self::YearsMonths => "a duration in years and months".into(),
                Self::DaysTime => "a duration in days and time".into(),
                Self::List => "a list".into(),
                Self::Row => "a table row".into(),
            },
        }
    }
}

/// What the parser was waiting for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A value: number, text, name, function.
    Operand,
    /// An operator or the end.
    Operator,
    /// This very sign or word.
    Sign(&'static str),
    /// A name.
    Name,
}

impl Say for Expected {
    fn say(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Sign(sign), Lang::Zh) => format!("“{sign}”"),
            (Self::Sign(sign), Lang::En) => format!("`{sign}`"),
            (Self::Operand, Lang::Zh) => "一个值（数字、加双引号的文字、事项名称或函数）".into(),
            (Self::Operand, Lang::En) => {
                "a value (a number, text in double quotes, a name or a function)".into()
            }
            (Self::Operator, Lang::Zh) => "运算符（如 and、or、=、>=、in）或结尾".into(),
            (Self::Operator, Lang::En) => {
                "an operator (such as and, or, =, >=, in) or the end".into()
            }
            (Self::Name, Lang::Zh) => "一个名称".into(),
            (Self::Name, Lang::En) => "a name".into(),
        }
    }
}

/// What FEEL has and this subset refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// `for … in … return …`
    Loop,
    /// `function(…) …`
    Function,
    /// `list[…]`
    Filter,
    /// `{a: 1}`
    Context,
    /// `a ** 0.5`
    Power,
    /// `x instance of t`
    InstanceOf,
    /// Times and times of day.
    Time,
    /// Several variables in one quantifier.
    Variables,
    /// A range outside of `in`.
    RangeValue,
}

/// What is wrong with a rule, or with a line of `eval`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// A character no rule contains.
    Character(char),
    /// A text without its closing quotation mark.
    OpenText,
    /// An unknown `\` sequence in a text.
    Escape,
    /// A number with too many digits.
    Number,
    /// Full-width sign; understood.
    FullWidth {
        /// The sign.
        found: char,
        /// The one to write.
        ascii: &'static str,
    },
    /// Another language's sign: `==`, `&&`.
    Foreign {
        /// The sign.
        found: &'static str,
        /// What FEEL writes.
        instead: &'static str,
    },
    /// Something else was expected here.
    Expected {
        /// What was expected.
        expected: Expected,
        /// What stands there; empty at the end.
        found: String,
    },
    /// `a < b < c`
    Chain,
    /// Nested too deeply.
    Deep,
    /// Too long a text.
    Long,
    /// Outside of the subset.
    Outside(Outside),
    /// No such function.
    UnknownFunction {
        /// As written.
        found: String,
        /// The nearest there is.
        nearest: Option<String>,
    },
    /// Wrong number of arguments.
    Arguments {
        /// The function.
        function: &'static str,
        /// Fewest.
        min: usize,
        /// Most.
        max: usize,
        /// As written.
        found: usize,
    },
    /// No such parameter of a function.
    UnknownParameter {
        /// The function.
        function: &'static str,
        /// As written.
        found: String,
    },
    /// No such date.
    Date(String),
    /// No such duration.
    Duration(String),
    /// No such name.
    UnknownName {
        /// As written.
        found: String,
        /// The nearest there is.
        nearest: Option<String>,
    },
    /// No such column of a row.
    UnknownColumn {
        /// As written.
        found: String,
        /// The nearest there is.
        nearest: Option<String>,
    },
    /// No such code of a code list.
    UnknownCode {
        /// As written.
        found: String,
        /// The nearest there is.
        nearest: Option<(String, Localized)>,
        /// All there are.
        choices: Vec<(String, Localized)>,
    },
    /// Codes have no order.
    CodeOrder,
    /// Two sides that cannot be compared or computed with.
    Mixed {
        /// Left.
        left: Noun,
        /// Right.
        right: Noun,
    },
    /// The wrong kind of value.
    Kind {
        /// What is needed here.
        needed: Noun,
        /// What stands here.
        found: Noun,
    },
    /// Values of this kind have no order.
    NoOrder(Noun),
    /// Can never be true.
    NeverTrue,
    /// Can never be false.
    NeverFalse,
    /// A line that is no JSON object.
    Line,
    /// A line without `expr`.
    NoExpr,
    /// A member of a line that is not as it should be.
    Member {
        /// Its name or path.
        name: String,
        /// What it should be.
        needed: Shape,
    },
}

/// What a member of an `eval` line must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Text.
    Text,
    /// An object of values.
    Object,
    /// A list of names.
    Names,
    /// A number of at most six decimal places in range.
    Number,
    /// A date.
    Date,
    /// A duration.
    Duration,
    /// A name without spaces or operators.
    Name,
    /// Known members only.
    Known,
    /// Either known or unknown, not both.
    Once,
}

impl Msg {
    /// Its stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Character(_) | Self::OpenText | Self::Escape | Self::Foreign { .. } => "syntax",
            Self::Expected { .. } | Self::Chain => "syntax",
            Self::Number => "number",
            Self::FullWidth { .. } => "full-width",
            Self::Deep | Self::Long => "too-large",
            Self::Outside(_) => "unsupported",
            Self::UnknownFunction { .. } => "unknown-function",
            Self::Arguments { .. } | Self::UnknownParameter { .. } => "arguments",
            Self::Date(_) => "date",
            Self::Duration(_) => "duration",
            Self::UnknownName { .. } => "unknown-name",
            Self::UnknownColumn { .. } => "unknown-column",
            Self::UnknownCode { .. } => "unknown-code",
            Self::CodeOrder => "code-order",
            Self::Mixed { left: Noun::Amount(_), right: Noun::Amount(_) } => "mixed-units",
            Self::Mixed { .. } => "mixed-types",
            Self::Kind { .. } | Self::NoOrder(_) => "type",
            Self::NeverTrue => "never-true",
            Self::NeverFalse => "never-false",
            Self::Line | Self::NoExpr | Self::Member { .. } => "line",
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
    match msg {
        Msg::Character(c) => format!("规则里不能用“{c}”，请删掉它；文字要放在双引号里"),
        Msg::OpenText => "这段文字少了后面的双引号，请在文字结尾加上 \"".into(),
        Msg::Escape => {
            r#"反斜杠后面只能是 " ' \ n r t 或 u 加四位十六进制数；要写反斜杠本身，请写 \\"#.into()
        }
        Msg::Number => "数字太大或小数超过六位，请改为不超过 9 万亿、最多六位小数的数字".into(),
        Msg::FullWidth { found, ascii } => format!("“{found}”是全角符号，能看懂，建议写成 {ascii}"),
        Msg::Foreign { found, instead } => format!("这里不用“{found}”，请写成 {instead}"),
        Msg::Expected { expected, found } if found.is_empty() => {
            format!("规则没有写完，后面还应有{}", expected.say(Lang::Zh))
        }
        Msg::Expected { expected, found } => {
            format!("这里应是{}，却是“{found}”", expected.say(Lang::Zh))
        }
        Msg::Chain => "比较不能连写，请拆成两个条件，用 and 连接，例如 a < b and b < c".into(),
        Msg::Deep => "括号或运算套得太深（最多 64 层），请把规则拆开".into(),
        Msg::Long => "规则太长（最多 65536 个字节），请把规则拆开".into(),
        Msg::Outside(what) => outside_zh(*what).into(),
        Msg::UnknownFunction { found, nearest } => {
            format!("没有“{found}”这个函数{}", zh_nearest(nearest.as_deref()))
        }
        Msg::Arguments { function, min, max, found } => {
            let needed = if min == max { format!("{min}") } else { format!("{min} 到 {max}") };
            format!("{function} 要 {needed} 个参数，这里写了 {found} 个")
        }
        Msg::UnknownParameter { function, found } => {
            format!("{function} 没有叫“{found}”的参数，请核对写法，或按次序写、不写参数名")
        }
        Msg::Date(found) => format!(
            "“{found}”不是存在的日期，请写成 2026-11-23 这样（年-月-日，公元 1 年到 9999 年）"
        ),
        Msg::Duration(found) => {
            format!(
                "“{found}”不是时长，请写成 P1Y2M（1 年 2 个月）或 P10D（10 天）这样，秒不带小数"
            )
        }
        Msg::UnknownName { found, nearest } => {
            format!("没有“{found}”这个名称{}", zh_nearest(nearest.as_deref()))
        }
        Msg::UnknownColumn { found, nearest } => {
            format!("表格里没有“{found}”这一列{}", zh_nearest(nearest.as_deref()))
        }
        Msg::UnknownCode { found, nearest, choices } => {
            let hint = nearest.as_ref().map_or(String::new(), |(code, label)| {
                let label = label.get(Lang::Zh);
                if label.is_empty() {
                    format!("，是不是想写“{code}”？")
                } else {
                    format!("，是不是想写“{code}”（{label}）？")
                }
            });
            let stop = if hint.is_empty() { "。" } else { "" };
            format!(
                "没有“{found}”这个选项{hint}{stop}可选：{}",
                choices_in(choices, Lang::Zh, "、")
            )
        }
        Msg::CodeOrder => "选项之间没有大小，请用 = 或 in (…) 列出想要的选项".into(),
        Msg::Mixed { left, right } => {
            format!(
                "左边是{}，右边是{}，两者不能放在一起，请改成同一种",
                left.say(Lang::Zh),
                right.say(Lang::Zh)
            )
        }
        Msg::Kind { needed, found } => {
            format!("这里要{}，却是{}", needed.say(Lang::Zh), found.say(Lang::Zh))
        }
        Msg::NoOrder(found) => format!("{}没有大小先后，只能用 = 或 !=", found.say(Lang::Zh)),
        Msg::NeverTrue => "这个条件永远不会成立，请核对两边的值".into(),
        Msg::NeverFalse => "这个条件永远成立，等于没有写，请核对两边的值".into(),
        Msg::Line => "这一行不是 JSON 对象，请写成 {\"expr\": \"…\", \"context\": {…}} 这样".into(),
        Msg::NoExpr => "这一行没有 expr，请加上 \"expr\": \"…\"".into(),
        Msg::Member { name, needed } => match needed {
            Shape::Text => format!("{name} 应是加双引号的文字"),
            Shape::Object => format!("{name} 应是对象：{{\"名称\": 值, …}}"),
            Shape::Names => format!("{name} 应是名称的列表：[\"a\", \"b.c\"]"),
            Shape::Number => format!("{name} 的数字太大或小数超过六位"),
            Shape::Date => format!("{name} 应是日期：{{\"date\": \"2026-11-23\"}}"),
            Shape::Duration => format!("{name} 应是时长：{{\"duration\": \"P1Y2M\"}}"),
            Shape::Name => {
                format!("“{name}”不能作名称：名称由字母、数字、下划线和点组成，不能有空格")
            }
            Shape::Known => format!("不认识“{name}”，一行里只能有 expr、context、unknown"),
            Shape::Once => format!("“{name}”在 context 里有值，又列在 unknown 里，请只留一处"),
        },
    }
}

fn zh_nearest(nearest: Option<&str>) -> String {
    nearest.map_or_else(|| "，请核对写法".into(), |word| format!("，是不是想写“{word}”？"))
}

fn outside_zh(what: Outside) -> &'static str {
    match what {
        Outside::Loop => "这里不支持 for 循环，请用 some / every … satisfies 或 sum、count 等函数",
        Outside::Function => "这里不支持自定义函数，请直接写出条件",
        Outside::Filter => "这里不支持用方括号取列表的元素，请用 some / every … satisfies",
        Outside::Context => "这里不支持花括号，请直接用已有的名称",
        Outside::Power => "乘方 ** 后面只能是整数",
        Outside::InstanceOf => "这里不支持 instance of，名称的类型在目录里已经定好",
        Outside::Time => "这里只有日期，没有钟点，请用 date(\"2026-11-23\")",
        Outside::Variables => "some / every 一次只能用一个变量，请一层一层地写",
        Outside::RangeValue => "区间只能写在 in 后面，例如 x in [1..5]",
    }
}

fn en(msg: &Msg) -> String {
    match msg {
        Msg::Character(c) => format!("`{c}` cannot stand in a rule; remove it, or put text in double quotes"),
        Msg::OpenText => "this text has no closing quotation mark; add \" at its end".into(),
        Msg::Escape => {
            r#"after a backslash only " ' \ n r t or u and four hex digits may follow; write \\ for a backslash"#.into()
        }
        Msg::Number => "this number is too large or has more than six decimal places; use at most 9 trillion and six places".into(),
        Msg::FullWidth { found, ascii } => format!("`{found}` is a full-width sign; it is understood, but write {ascii}"),
        Msg::Foreign { found, instead } => format!("`{found}` is not used here; write {instead}"),
        Msg::Expected { expected, found } if found.is_empty() => {
            format!("the rule is not finished; expected {}", expected.say(Lang::En))
        }
        Msg::Expected { expected, found } => format!("expected {}, found `{found}`", expected.say(Lang::En)),
        Msg::Chain => "comparisons cannot be chained; write two joined by and, such as a < b and b < c".into(),
        Msg::Deep => "nested too deeply (at most 64 levels); split the rule".into(),
        Msg::Long => "the rule is too long (at most 65536 bytes); split it".into(),
        Msg::Outside(what) => outside_en(*what).into(),
        Msg::UnknownFunction { found, nearest } => {
            format!("there is no function `{found}`{}", en_nearest(nearest.as_deref()))
        }
        Msg::Arguments { function, min, max, found } => {
            let needed = if min == max { format!("{min}") } else { format!("{min} to {max}") };
            format!("{function} needs {needed} argument(s), found {found}")
        }
        Msg::UnknownParameter { function, found } => {
            format!("{function} has no parameter `{found}`; check the spelling, or write the arguments in order without names")
        }
        Msg::Date(found) => format!("`{found}` is not a date that exists; write it as 2026-11-23 (year-month-day, years 1 to 9999)"),
        Msg::Duration(found) => {
            format!("`{found}` is not a duration; write P1Y2M (1 year 2 months) or P10D (10 days), in whole seconds")
        }
        Msg::UnknownName { found, nearest } => format!("there is no name `{found}`{}", en_nearest(nearest.as_deref())),
        Msg::UnknownColumn { found, nearest } => {
            format!("the table has no column `{found}`{}", en_nearest(nearest.as_deref()))
        }
        Msg::UnknownCode { found, nearest, choices } => {
            let hint = nearest.as_ref().map_or(String::new(), |(code, label)| {
                let label = label.get(Lang::En);
                if label.is_empty() { format!("; did you mean \"{code}\"?") } else { format!("; did you mean \"{code}\" ({label})?") }
            });
            let stop = if hint.is_empty() { "." } else { "" };
            format!("there is no option \"{found}\"{hint}{stop} Options: {}", choices_in(choices, Lang::En, ", "))
        }
        Msg::CodeOrder => "options have no order; list the wanted ones with = or in (…)".into(),
        Msg::Mixed { left, right } => {
            format!("the left side is {}, the right side is {}; make both the same kind", left.say(Lang::En), right.say(Lang::En))
        }
        Msg::Kind { needed, found } => format!("this must be {}, but it is {}", needed.say(Lang::En), found.say(Lang::En)),
        Msg::NoOrder(found) => format!("there is no order between values of this kind ({}); use = or !=", found.say(Lang::En)),
        Msg::NeverTrue => "this condition can never hold; check both sides".into(),
        Msg::NeverFalse => "this condition always holds, so it says nothing; check both sides".into(),
        Msg::Line => "this line is not a JSON object; write {\"expr\": \"…\", \"context\": {…}}".into(),
        Msg::NoExpr => "this line has no expr; add \"expr\": \"…\"".into(),
        Msg::Member { name, needed } => match needed {
            Shape::Text => format!("{name} must be text"),
            Shape::Object => format!("{name} must be an object: {{\"name\": value, …}}"),
            Shape::Names => format!("{name} must be a list of names: [\"a\", \"b.c\"]"),
            Shape::Number => format!("{name}: this number is too large or has more than six decimal places"),
            Shape::Date => format!("{name} must be a date: {{\"date\": \"2026-11-23\"}}"),
            Shape::Duration => format!("{name} must be a duration: {{\"duration\": \"P1Y2M\"}}"),
            Shape::Name => format!("`{name}` cannot be a name: names are letters, digits, underscores and dots, without spaces"),
            Shape::Known => format!("unknown member `{name}`; a line has only expr, context and unknown"),
            Shape::Once => format!("`{name}` has a value in context and is listed in unknown; keep one of them"),
        },
    }
}

fn en_nearest(nearest: Option<&str>) -> String {
    nearest
        .map_or_else(|| "; check the spelling".into(), |word| format!("; did you mean `{word}`?"))
}

fn outside_en(what: Outside) -> &'static str {
    match what {
        Outside::Loop => {
            "for loops are not supported; use some / every … satisfies, or sum, count and so on"
        }
        Outside::Function => "user functions are not supported; write the condition out",
        Outside::Filter => {
            "picking list elements with [ ] is not supported; use some / every … satisfies"
        }
        Outside::Context => "braces are not supported; use declared names",
        Outside::Power => "after ** only a whole number can stand",
        Outside::InstanceOf => {
            "instance of is not supported; the catalogue fixes the type of every name"
        }
        Outside::Time => "there are only dates, no times of day; use date(\"2026-11-23\")",
        Outside::Variables => "some / every takes one variable; nest them",
        Outside::RangeValue => "a range can only follow in, such as x in [1..5]",
    }
}

fn choices_in(choices: &[(String, Localized)], lang: Lang, comma: &str) -> String {
    let one = |(code, label): &(String, Localized)| {
        format!("{code} {}", label.get(lang)).trim_end().to_owned()
    };
    choices.iter().map(one).collect::<Vec<_>>().join(comma)
}
