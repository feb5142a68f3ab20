//! The day.

use super::console::Console;
use crate::domain::Date;
use crate::packet::Stamp;
use crate::text::cli::Msg;

/// The day that was asked for as YYYY-MM-DD, else the one on this machine's calendar.
pub(super) fn day(asked: Option<&str>, console: Console) -> anyhow::Result<Date> {
    if let Some(day) = asked {
        return day.parse().map_err(|_| console.failure(&Msg::NoDate { text: day.into() }));
    }
    let now = time::OffsetDateTime::now_local().unwrap_or_else(|_| time::OffsetDateTime::now_utc());
    Date::new(now.year(), now.month().into(), now.day())
        .ok_or_else(|| console.failure(&Msg::NoDate { text: now.date().to_string() }))
}

/// The time of day that was asked for as HH:MM, else that on this machine's clock; `None` on a day that is not today's.
pub(super) fn moment(
    day: Date,
    other_day: bool,
    asked: Option<&str>,
    console: Console,
) -> anyhow::Result<Option<Stamp>> {
    if let Some(time) = asked {
        let stamp = format!("{day}T{time}").parse();
        return stamp.map(Some).map_err(|_| console.failure(&Msg::NoTime { text: time.into() }));
    }
    if other_day {
        return Ok(None);
    }
    let now = time::OffsetDateTime::now_local().unwrap_or_else(|_| time::OffsetDateTime::now_utc());
    Ok(Some(Stamp { hour: now.hour(), minute: now.minute(), ..Stamp::start_of(day) }))
}
