//! The day.

use super::console::Console;
use crate::domain::Date;
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
