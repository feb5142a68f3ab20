//! Civil dates (ISO 8601, proleptic Gregorian), without time zones and without a clock.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::Month;

/// A civil date from year 1 to year 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(time::Date);

/// A text that is no date `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a date")]
pub struct NotADate;

impl Date {
    /// The date, if there is such a day.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = Month::try_from(month).ok()?;
        if !(1..=9999).contains(&year) {
            return None;
        }
        time::Date::from_calendar_date(year, month, day).ok().map(Self)
    }

    /// Year, 1–9999.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Month, 1–12.
    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    /// Day of the month, 1–31.
    pub fn day(self) -> u8 {
        self.0.day()
    }

    /// ISO weekday: 1 Monday … 7 Sunday.
    pub fn weekday(self) -> u8 {
        self.0.weekday().number_from_monday()
    }

    /// Day of the year, 1–366.
    pub fn day_of_year(self) -> u16 {
        self.0.ordinal()
    }

    /// Week by ISO 8601, 1–53: week 1 has the year's first Thursday.
    pub fn week(self) -> u8 {
        self.0.iso_week()
    }

    /// Days since an arbitrary fixed day; differences are days.
    pub fn ordinal(self) -> i32 {
        self.0.to_julian_day()
    }

    /// The date `days` later; `None` outside years 1–9999.
    pub fn add_days(self, days: i64) -> Option<Self> {
        let day = i64::from(self.ordinal()).checked_add(days)?;
        let date = time::Date::from_julian_day(i32::try_from(day).ok()?).ok()?;
        (1..=9999).contains(&date.year()).then_some(Self(date))
    }

    /// The date `months` later; the 31st becomes the last day of a shorter month.
    pub fn add_months(self, months: i64) -> Option<Self> {
        let total =
            (i64::from(self.year()) * 12 + i64::from(self.month()) - 1).checked_add(months)?;
        let year = i32::try_from(total.div_euclid(12)).ok()?;
        let month = u8::try_from(total.rem_euclid(12) + 1).ok()?;
        (28..=self.day().max(28)).rev().find_map(|day| Self::new(year, month, day.min(self.day())))
    }

    /// Full months from this date to `other`; negative when it is earlier.
    pub fn months_until(self, other: Self) -> i64 {
        let months = i64::from(other.year() - self.year()) * 12 + i64::from(other.month())
            - i64::from(self.month());
        // A month that is not full does not count, in either direction.
        match months {
            1.. if other.day() < self.day() => months - 1,
            ..=-1 if other.day() > self.day() => months + 1,
            _ => months,
        }
    }

    /// Full years (周岁) on `on` of a person born on this date. A person born on 29 February is a year older on
    /// 1 March of a common year (民法典 第一百二十四条 counts the birthday's end; the day after the last day of
    /// February is the first on which the year is full). Negative before birth.
    pub fn age_on(self, on: Self) -> i32 {
        let before_birthday = (on.month(), on.day()) < (self.month(), self.day());
        on.year() - self.year() - i32::from(before_birthday)
    }
}

impl FromStr for Date {
    type Err = NotADate;

    /// Exactly `YYYY-MM-DD`.
    fn from_str(s: &str) -> Result<Self, NotADate> {
        let b = s.as_bytes();
        if b.len() != 10 || b[4] != b'-' || b[7] != b'-' {
            return Err(NotADate);
        }
        let part = |range: std::ops::Range<usize>| {
            let digits = s.get(range).filter(|d| d.bytes().all(|b| b.is_ascii_digit()));
            digits.and_then(|d| d.parse::<i32>().ok()).ok_or(NotADate)
        };
        let (month, day) = (part(5..7)?, part(8..10)?);
        let small = |n: i32| u8::try_from(n).map_err(|_| NotADate);
        Self::new(part(0..4)?, small(month)?, small(day)?).ok_or(NotADate)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let s = String::deserialize(d)?;
        s.parse().map_err(serde::de::Error::custom)
    }
}
