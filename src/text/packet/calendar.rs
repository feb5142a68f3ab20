//! Words of the files for a phone: last days and the centre's address.

use crate::text::{Lang, Say};

/// A text in such a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// An item is done by then.
    DoneBy(String),
    /// What the day counts from.
    About {
        /// The day counted from.
        from: String,
        /// Who decides.
        decides: String,
        /// Whether the length of time has still to be verified.
        open: bool,
    },
    /// When the centre is open.
    Hours(String),
    /// For the command line: nobody has said how long this item takes.
    NoTerm(String),
    /// For the command line: the holidays of a year on the way are not known.
    NoHolidays(String),
    /// Neither address nor telephone number of the centre is known.
    NoContact,
}

impl Say for Calendar {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => match self {
                Self::DoneBy(item) => format!("最迟这天办好：{item}"),
                Self::About { from, decides, open } => {
                    let open =
                        if *open { "这个期限待核实，以窗口告知为准。" } else { "" };
                    format!(
                        "按 {from} 受理推算；实际从受理那天算起，补材料的时间不算在内。由{decides}决定。{open}"
                    )
                }
                Self::Hours(hours) => format!("办公时间：{hours}"),
                Self::NoTerm(item) => format!("“{item}”的办理期限待核实，没有日子可记"),
                Self::NoHolidays(item) => {
                    format!("“{item}”的到期日现在算不出来：要跨到的那一年，放假安排还没有公布")
                }
                Self::NoContact => "中心的地址和电话都还没有填（centre.toml）".into(),
            },
            Lang::En => match self {
                Self::DoneBy(item) => format!("Last day: {item}"),
                Self::About { from, decides, open } => {
                    let open =
                        if *open { " This length of time has still to be verified." } else { "" };
                    format!(
                        "As if accepted on {from}; the time really runs from the day of acceptance, and waiting for papers does not count. Decided by: {decides}.{open}"
                    )
                }
                Self::Hours(hours) => format!("Hours: {hours}"),
                Self::NoTerm(item) => {
                    format!(
                        "“{item}”: how long it takes has to be verified; there is no day to note"
                    )
                }
                Self::NoHolidays(item) => format!(
                    "“{item}”: the last day cannot be worked out; the holidays of a year it reaches into are not published"
                ),
                Self::NoContact => {
                    "Neither address nor telephone number of the centre is filled in (centre.toml)"
                        .into()
                }
            },
        }
    }
}
