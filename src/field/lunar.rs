//! The traditional calendar (农历), for a hint: people who know only their lunar birthday type it where the civil one belongs.

use crate::domain::Date;

/// The first day of the first year of [`YEARS`] is 31 January 1900.
const FIRST: (i32, u8, u8) = (1900, 1, 31);

/// The years 1900 to 2050. Bits 0 to 12: the months in order, the leap month where it stands; set: 30 days, else 29. Above them the
/// number of the month that is followed by its leap month, or 0.
const YEARS: [u32; 151] = [
    0x116d2, 0x00752, 0x00ea5, 0x0b64a, 0x0064b, 0x00a9b, 0x09556, 0x0056a, 0x00b59, 0x05752,
    0x00752, 0x0db25, 0x00b25, 0x00a4b, 0x0b4ab, 0x002ad, 0x0056b, 0x04b69, 0x00da9, 0x0fd92,
    0x00e92, 0x00d25, 0x0ba4d, 0x00a56, 0x002b6, 0x095b5, 0x006d4, 0x00ea9, 0x05e92, 0x00e92,
    0x0cd26, 0x0052b, 0x00a57, 0x0b2d6, 0x00b5a, 0x006d4, 0x06ec9, 0x00749, 0x0f693, 0x00a93,
    0x0052b, 0x0ca5b, 0x00aad, 0x0056a, 0x09b55, 0x00ba4, 0x00b49, 0x05a93, 0x00a95, 0x0f52d,
    0x00536, 0x00aad, 0x0b5aa, 0x005b2, 0x00ba5, 0x07d4a, 0x00d4a, 0x10a95, 0x00a97, 0x00556,
    0x0cab5, 0x00ad5, 0x006d2, 0x08ea5, 0x00ea5, 0x0064a, 0x06c97, 0x00a9b, 0x0f55a, 0x0056a,
    0x00b69, 0x0b752, 0x00b52, 0x00b25, 0x0964b, 0x00a4b, 0x114ab, 0x002ad, 0x005ad, 0x0cb69,
    0x00da9, 0x00d92, 0x09d25, 0x00d25, 0x15a4d, 0x00a56, 0x002b6, 0x0c5b5, 0x006d5, 0x00ea9,
    0x0be92, 0x00e92, 0x00d26, 0x06a56, 0x00a57, 0x114d6, 0x0035a, 0x006d5, 0x0b6c9, 0x00749,
    0x00693, 0x0952b, 0x0052b, 0x00a5b, 0x0555a, 0x0056a, 0x0fb55, 0x00ba4, 0x00b49, 0x0ba93,
    0x00a95, 0x0052d, 0x08aad, 0x00ab5, 0x135aa, 0x005d2, 0x00da5, 0x0dd4a, 0x00d4a, 0x00c95,
    0x0952e, 0x00556, 0x00ab5, 0x055b2, 0x006d2, 0x0cea5, 0x00725, 0x0064b, 0x0ac97, 0x00cab,
    0x0055a, 0x06ad6, 0x00b69, 0x17752, 0x00b52, 0x00b25, 0x0da4b, 0x00a4b, 0x004ab, 0x0a55b,
    0x005ad, 0x00b6a, 0x05b52, 0x00d92, 0x0fd25, 0x00d25, 0x00a55, 0x0b4ad, 0x004b6, 0x005b5,
    0x06daa,
];

/// `二月初六`, `闰四月廿九`; `None` outside the years the table has.
pub(super) fn words(date: Date) -> Option<String> {
    let first = Date::new(FIRST.0, FIRST.1, FIRST.2)?;
    let mut days = u32::try_from(date.ordinal() - first.ordinal()).ok()?;
    for year in YEARS {
        let leap = year >> 13;
        for at in 0..12 + u32::from(leap > 0) {
            let length = 29 + (year >> at & 1);
            if days < length {
                let is_leap = leap > 0 && at == leap;
                let month = if leap > 0 && at >= leap { at } else { at + 1 };
                return Some(format!(
                    "{}{}月{}",
                    if is_leap { "闰" } else { "" },
                    MONTHS.get(month as usize - 1)?,
                    day(days + 1)
                ));
            }
            days -= length;
        }
    }
    None
}

const MONTHS: [&str; 12] = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊"];

/// `初一` … `三十`.
fn day(day: u32) -> String {
    const DIGITS: [&str; 11] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    let digit = |n: u32| DIGITS.get(n as usize).copied().unwrap_or_default();
    match day {
        0..=10 => format!("初{}", digit(day)),
        11..=19 => format!("十{}", digit(day - 10)),
        20 => "二十".into(),
        21..=29 => format!("廿{}", digit(day - 20)),
        _ => "三十".into(),
    }
}
