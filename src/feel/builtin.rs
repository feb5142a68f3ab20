use serde::{Deserialize, Serialize};

macro_rules! builtins {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $min:literal ..= $max:literal;)*) => {
        /// The built-in functions. Names are FEEL's where FEEL has the function (DMN 1.3 §10.3.4); `age` and `round` are ours.
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
        }
    };
}

builtins! {
    /// `not(b)`
    Not = "not", 1..=1;
    /// `is defined(x)`: false for null, true for every other value.
    IsDefined = "is defined", 1..=1;
    /// `all(list)`: every element is true.
    All = "all", 1..=255;
    /// `any(list)`: some element is true.
    Any = "any", 1..=255;
    /// `count(list)`
    Count = "count", 1..=1;
    /// `sum(list)` or `sum(a, b, …)`; null for an empty list.
    Sum = "sum", 1..=255;
    /// `min(list)` or `min(a, b, …)`
    Min = "min", 1..=255;
    /// `max(list)` or `max(a, b, …)`
    Max = "max", 1..=255;
    /// `mean(list)` or `mean(a, b, …)`
    Mean = "mean", 1..=255;
    /// `list contains(list, element)`
    ListContains = "list contains", 2..=2;
    /// `abs(n)`
    Abs = "abs", 1..=1;
    /// `floor(n)` or `floor(n, places)`
    Floor = "floor", 1..=2;
    /// `ceiling(n)` or `ceiling(n, places)`
    Ceiling = "ceiling", 1..=2;
    /// `round(n)` or `round(n, places)`: half away from zero (四舍五入).
    Round = "round", 1..=2;
    /// `round half up(n, places)`: the standard's name for `round`.
    RoundHalfUp = "round half up", 2..=2;
    /// `decimal(n, places)`: half to even.
    Decimal = "decimal", 2..=2;
    /// `modulo(n, divisor)`: the sign is the divisor's.
    Modulo = "modulo", 2..=2;
    /// `string length(text)`, in characters.
    StringLength = "string length", 1..=1;
    /// `substring(text, start)` or `substring(text, start, length)`; the first character is 1, the last -1.
    Substring = "substring", 2..=3;
    /// `contains(text, part)`
    Contains = "contains", 2..=2;
    /// `starts with(text, part)`
    StartsWith = "starts with", 2..=2;
    /// `ends with(text, part)`
    EndsWith = "ends with", 2..=2;
    /// `date(text)`, `date(date)` or `date(year, month, day)`.
    Date = "date", 1..=3;
    /// `duration(text)`: `P1Y2M`, `P3DT4H`.
    Duration = "duration", 1..=1;
    /// `years and months duration(from, to)`
    YearsAndMonthsDuration = "years and months duration", 2..=2;
    /// `age(birth, on)`: full years (周岁).
    Age = "age", 2..=2;
}

impl Builtin {
    /// The function of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|f| f.name() == name)
    }
}
