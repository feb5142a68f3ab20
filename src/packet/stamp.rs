//! The moment a person said "finished": the only time a packet carries.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::Date;

/// A civil date and time of day with the offset it was written with. It is never converted: the papers show the clock the
/// person saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Stamp {
    /// The day.
    pub date: Date,
    /// 0–23.
    pub hour: u8,
    /// 0–59.
    pub minute: u8,
    /// 0–59.
    pub second: u8,
    /// Minutes east of UTC, −1439…1439; `None`: not said.
    pub offset: Option<i16>,
}

/// A text that is no `YYYY-MM-DDTHH:MM[:SS[.fff]][Z|±HH:MM]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a date and time")]
pub struct NotAStamp;

impl Stamp {
    /// The first second of a day.
    pub fn start_of(date: Date) -> Self {
        Self { date, hour: 0, minute: 0, second: 0, offset: None }
    }

    /// The time of day, `HH:MM`.
    pub fn clock(self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }

    /// Date and time as ZIP entries carry them: two-second steps, years 1980–2107 (others are clamped).
    pub fn dos(self) -> (u16, u16) {
        let year = u16::try_from((self.date.year() - 1980).clamp(0, 127)).unwrap_or(0);
        let date = (year << 9) | (u16::from(self.date.month()) << 5) | u16::from(self.date.day());
        let time = (u16::from(self.hour) << 11)
            | (u16::from(self.minute) << 5)
            | u16::from(self.second / 2);
        (date, time)
    }
}

impl FromStr for Stamp {
    type Err = NotAStamp;

    fn from_str(s: &str) -> Result<Self, NotAStamp> {
        let (date, rest) = s.split_once('T').ok_or(NotAStamp)?;
        let date = date.parse().map_err(|_| NotAStamp)?;
        let (clock, offset) = match rest.find(['Z', '+', '-']) {
            Some(at) => (&rest[..at], Some(parse_offset(&rest[at..])?)),
            None => (rest, None),
        };
        let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
        let parts: Vec<u8> =
            clock.split(':').map(|p| two_digits(p, 59)).collect::<Result<_, _>>()?;
        let digits = !fraction.is_empty() && fraction.bytes().all(|b| b.is_ascii_digit());
        match parts[..] {
            [hour, minute] if hour < 24 && digits => {
                Ok(Self { date, hour, minute, second: 0, offset })
            }
            [hour, minute, second] if hour < 24 && digits => {
                Ok(Self { date, hour, minute, second, offset })
            }
            _ => Err(NotAStamp),
        }
    }
}

fn two_digits(s: &str, max: u8) -> Result<u8, NotAStamp> {
    let number = s
        .parse()
        .ok()
        .filter(|n| s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit()) && *n <= max);
    number.ok_or(NotAStamp)
}

fn parse_offset(s: &str) -> Result<i16, NotAStamp> {
    if s == "Z" {
        return Ok(0);
    }
    let (hours, minutes) = s.get(1..).and_then(|s| s.split_once(':')).ok_or(NotAStamp)?;
    let total = i16::from(two_digits(hours, 23)?) * 60 + i16::from(two_digits(minutes, 59)?);
    Ok(if s.starts_with('-') { -total } else { total })
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{:02}:{:02}:{:02}", self.date, self.hour, self.minute, self.second)?;
        match self.offset {
            None => Ok(()),
            Some(0) => f.write_str("Z"),
            Some(m) => write!(
                f,
                "{}{:02}:{:02}",
                if m < 0 { '-' } else { '+' },
                m.abs() / 60,
                m.abs() % 60
            ),
        }
    }
}
