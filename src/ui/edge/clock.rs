//! The device's clock, read here and handed down as data.

use crate::domain::Date;

/// The civil date where the device is.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok();
    let month = u8::try_from(now.get_month() + 1).ok();
    let day = u8::try_from(now.get_date()).ok();
    // A device whose clock stands outside years 1–9999 still gets its page.
    let fallback = || Date::new(2026, 1, 1).expect("1 January exists");
    year.zip(month).zip(day).and_then(|((y, m), d)| Date::new(y, m, d)).unwrap_or_else(fallback)
}

/// The time of the day, `14:05`, for "saved".
pub fn time_of_day() -> String {
    let now = js_sys::Date::new_0();
    [two(now.get_hours()), ":".into(), two(now.get_minutes())].concat()
}

/// Date and time with offset from UTC as RFC 3339: `2026-11-23T14:05:09+08:00`.
pub fn timestamp() -> String {
    let now = js_sys::Date::new_0();
    // getTimezoneOffset counts minutes to add to local time to get UTC.
    #[expect(clippy::cast_possible_truncation, reason = "offsets are whole minutes within a day")]
    let offset = -now.get_timezone_offset() as i32;
    let sign = if offset < 0 { "-" } else { "+" };
    let time = [two(now.get_hours()), two(now.get_minutes()), two(now.get_seconds())].join(":");
    let offset = [two(offset.unsigned_abs() / 60), two(offset.unsigned_abs() % 60)].join(":");
    [today().to_string(), "T".into(), time, sign.into(), offset].concat()
}

fn two(n: u32) -> String {
    if n < 10 { ["0", &n.to_string()].concat() } else { n.to_string() }
}
