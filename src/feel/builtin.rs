use serde::{Deserialize, Serialize};

macro_rules! builtins {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $min:literal ..= $max:literal, $parameters:literal;)*) => {
        /// The built-in functions. Names and parameters are FEEL's where FEEL has the
        /// function (DMN 1.3 §10.3.4); `age` and `round` are ours.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Builtin {
            $($(#[$doc])* $name,)*
        }

        impl Builtin {
            /// Every function.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The name as authors write it; it may contain spaces.
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            /// How many arguments it takes: fewest and most.
            pub fn arguments(self) -> (usize, usize) {
                match self { $(Self::$name => ($min, $max),)* }
            }

            /// The names of its parameters between semicolons, for `f(name: value)`; alternatives between bars.
            fn parameters(self) -> &'static str {
                match self { $(Self::$name => $parameters,)* }
            }
        }
    };
}

builtins! {
    /// `not(b)`
    Not = "not", 1..=1, "negand";
    /// `is defined(x)`: false for null, true for every other value.
    IsDefined = "is defined", 1..=1, "value";
    /// `all(list)`: every element is true.
    All = "all", 1..=255, "list";
    /// `any(list)`: some element is true.
    Any = "any", 1..=255, "list";
    /// `count(list)`
    Count = "count", 1..=1, "list";
    /// `sum(list)` or `sum(a, b, …)`; null for an empty list.
    Sum = "sum", 1..=255, "list";
    /// `min(list)` or `min(a, b, …)`
    Min = "min", 1..=255, "list";
    /// `max(list)` or `max(a, b, …)`
    Max = "max", 1..=255, "list";
    /// `mean(list)` or `mean(a, b, …)`
    Mean = "mean", 1..=255, "list";
    /// `list contains(list, element)`
    ListContains = "list contains", 2..=2, "list; element";
    /// `abs(n)`
    Abs = "abs", 1..=1, "n";
    /// `floor(n)` or `floor(n, places)`
    Floor = "floor", 1..=2, "n; scale";
    /// `ceiling(n)` or `ceiling(n, places)`
    Ceiling = "ceiling", 1..=2, "n; scale";
    /// `round(n)` or `round(n, places)`: half away from zero (四舍五入).
    Round = "round", 1..=2, "n; scale";
    /// `round half up(n, places)`: the standard's name for `round`.
    RoundHalfUp = "round half up", 2..=2, "n; scale";
    /// `decimal(n, places)`: half to even.
    Decimal = "decimal", 2..=2, "n; scale";
    /// `modulo(n, divisor)`: the sign is the divisor's.
    Modulo = "modulo", 2..=2, "dividend; divisor";
    /// `string length(text)`, in characters.
    StringLength = "string length", 1..=1, "string";
    /// `substring(text, start)` or `substring(text, start, length)`; the first character is 1, the last -1.
    Substring = "substring", 2..=3, "string; start position; length";
    /// `contains(text, part)`
    Contains = "contains", 2..=2, "string; match";
    /// `starts with(text, part)`
    StartsWith = "starts with", 2..=2, "string; match";
    /// `ends with(text, part)`
    EndsWith = "ends with", 2..=2, "string; match";
    /// `date(text)`, `date(date)` or `date(year, month, day)`.
    Date = "date", 1..=3, "from|year; month; day";
    /// `duration(text)`: `P1Y2M`, `P3DT4H`.
    Duration = "duration", 1..=1, "from";
    /// `years and months duration(from, to)`
    YearsAndMonthsDuration = "years and months duration", 2..=2, "from; to";
    /// `age(birth, on)`: full years (周岁).
    Age = "age", 2..=2, "birth; on";
    /// `round up(n, places)`: away from zero.
    RoundUp = "round up", 2..=2, "n; scale";
    /// `round down(n, places)`: towards zero.
    RoundDown = "round down", 2..=2, "n; scale";
    /// `round half down(n, places)`: half towards zero.
    RoundHalfDown = "round half down", 2..=2, "n; scale";
    /// `even(n)`
    Even = "even", 1..=1, "number";
    /// `odd(n)`
    Odd = "odd", 1..=1, "number";
    /// `product(list)` or `product(a, b, …)`
    Product = "product", 1..=255, "list";
    /// `median(list)` or `median(a, b, …)`
    Median = "median", 1..=255, "list";
    /// `distinct values(list)`: each element once, in the order of the first.
    DistinctValues = "distinct values", 1..=1, "list";
    /// `concatenate(list, list, …)`
    Concatenate = "concatenate", 1..=255, "list";
    /// `append(list, element, …)`
    Append = "append", 1..=255, "list; item";
    /// `string(value)`: as text; null for null.
    String = "string", 1..=1, "from";
    /// `number(text)` or `number(text, grouping separator, decimal separator)`
    Number = "number", 1..=3, "from; grouping separator; decimal separator";
    /// `upper case(text)`
    UpperCase = "upper case", 1..=1, "string";
    /// `lower case(text)`
    LowerCase = "lower case", 1..=1, "string";
    /// `substring before(text, part)`; empty when there is none.
    SubstringBefore = "substring before", 2..=2, "string; match";
    /// `substring after(text, part)`; empty when there is none.
    SubstringAfter = "substring after", 2..=2, "string; match";
    /// `string join(list)` or `string join(list, delimiter)`; null elements are left out.
    StringJoin = "string join", 1..=2, "list; delimiter";
    /// `day of year(date)`: 1 … 366.
    DayOfYear = "day of year", 1..=1, "date";
    /// `day of week(date)`: `"Monday"` … `"Sunday"`; the number is `date.weekday`.
    DayOfWeek = "day of week", 1..=1, "date";
    /// `month of year(date)`: `"January"` … `"December"`; the number is `date.month`.
    MonthOfYear = "month of year", 1..=1, "date";
    /// `week of year(date)`: the week by ISO 8601.
    WeekOfYear = "week of year", 1..=1, "date";
}

impl Builtin {
    /// The function of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|f| f.name() == name)
    }

    /// Whether its result is yes or no, as far as there is one.
    pub(super) fn is_condition(self) -> bool {
        matches!(
            self,
            Self::Not
                | Self::IsDefined
                | Self::All
                | Self::Any
                | Self::ListContains
                | Self::Contains
                | Self::StartsWith
                | Self::EndsWith
                | Self::Even
                | Self::Odd
        )
    }

    /// Which argument a parameter's name stands for, from 0.
    pub fn parameter(self, name: &str) -> Option<usize> {
        self.parameters().split("; ").position(|names| names.split('|').any(|n| n == name))
    }
}
