//! Working days as a yearly notice makes them: weekdays that are off, weekend days that are worked.

use serde::{Deserialize, Serialize};

use super::Date;

/// One year of a calendar of working days.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Year {
    /// The year, 1–9999.
    pub year: i32,
    /// First and last days of the holidays.
    pub off: Vec<(Date, Date)>,
    /// Saturdays and Sundays that are worked.
    pub worked: Vec<Date>,
}

/// The years whose notice is known. Any other year is unknown: its holidays are never guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holidays(pub Vec<Year>);

impl Holidays {
    /// Whether a day is worked; `None` in a year that is not known.
    pub fn is_workday(&self, day: Date) -> Option<bool> {
        let year = self.0.iter().find(|year| year.year == day.year())?;
        let off = year.off.iter().any(|(first, last)| (*first..=*last).contains(&day));
        let weekend = day.weekday() > 5;
        Some(year.worked.contains(&day) || !(off || weekend))
    }

    /// The first working day on or after a day; `None` when a year on the way is not known.
    pub fn workday_from(&self, day: Date) -> Option<Date> {
        let mut day = day;
        while !self.is_workday(day)? {
            day = day.add_days(1)?;
        }
        Some(day)
    }
}

/// The last of `n` working days that begin on the day after `start`: the day itself does not count (民法典 第二百零一条).
/// `None` when a year on the way is not known.
pub fn after_workdays(start: Date, n: u16, holidays: &Holidays) -> Option<Date> {
    let mut day = start;
    for _ in 0..n {
        day = holidays.workday_from(day.add_days(1)?)?;
    }
    Some(day)
}
