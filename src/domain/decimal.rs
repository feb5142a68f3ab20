//! Exact decimal numbers: fixed point, six places, in 64 bits.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An exact number with six decimal places, −9.2·10¹² … 9.2·10¹². Money is in yuan, so a fen is exact.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Decimal(i64);

/// What to do with digits that are dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Towards minus infinity.
    Floor,
    /// Towards plus infinity.
    Ceiling,
    /// To the nearest; a half away from zero (四舍五入).
    HalfUp,
    /// To the nearest; a half to the even neighbour.
    HalfEven,
    /// To the nearest; a half towards zero.
    HalfDown,
    /// Away from zero.
    Up,
    /// Towards zero.
    Down,
}

const ONE: i64 = 1_000_000;

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self(0);

    /// A whole number; `None` when it is out of range.
    pub fn from_int(n: i64) -> Option<Self> {
        n.checked_mul(ONE).map(Self)
    }

    /// The number in millionths.
    pub fn millionths(self) -> i64 {
        self.0
    }

    /// A number of millionths.
    pub fn from_millionths(n: i64) -> Self {
        Self(n)
    }

    /// Sum; `None` on overflow.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// Difference; `None` on overflow.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// Product, rounded half-even to six places; `None` on overflow.
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        divide(i128::from(self.0) * i128::from(other.0), i128::from(ONE))
    }

    /// Quotient, rounded half-even to six places; `None` on overflow and for a zero divisor.
    pub fn checked_div(self, other: Self) -> Option<Self> {
        if other.0 == 0 {
            return None;
        }
        divide(i128::from(self.0) * i128::from(ONE), i128::from(other.0))
    }

    /// A whole power, each product rounded half-even to six places; `None` on overflow, for a negative power of zero, and for
    /// powers beyond ±1000.
    pub fn checked_pow(self, power: i64) -> Option<Self> {
        const ONE: Decimal = Decimal(self::ONE);
        if power.unsigned_abs() > 1000 {
            return None;
        }
        let base = if power < 0 { ONE.checked_div(self)? } else { self };
        (0..power.unsigned_abs()).try_fold(ONE, |product, _| product.checked_mul(base))
    }

    /// Rounded to `places` decimal places (negative: to tens, hundreds …); `None` on overflow and for places that FEEL does
    /// not have (−6111 … 6176).
    pub fn round(self, places: i64, rounding: Rounding) -> Option<Self> {
        if !(-6111..=6176).contains(&places) {
            return None;
        }
        if places >= 6 {
            return Some(self);
        }
        // A step beyond the range of 64 bits is as good as any such step.
        let step = 10_i128.pow(u32::try_from((6 - places).min(30)).ok()?);
        let n = i128::from(self.0);
        let (down, rest) = (n.div_euclid(step), n.rem_euclid(step));
        let up = match rounding {
            Rounding::Floor => false,
            Rounding::Ceiling => rest > 0,
            Rounding::HalfUp => 2 * rest > step || (2 * rest == step && n > 0),
            Rounding::HalfEven => 2 * rest > step || (2 * rest == step && down % 2 != 0),
            Rounding::HalfDown => 2 * rest > step || (2 * rest == step && n < 0),
            Rounding::Up => rest > 0 && n > 0,
            Rounding::Down => rest > 0 && n < 0,
        };
        (down + i128::from(up)).checked_mul(step).and_then(|n| i64::try_from(n).ok()).map(Self)
    }

    /// Remainder of a division, with the sign of the divisor; `None` for a zero divisor.
    pub fn checked_modulo(self, divisor: Self) -> Option<Self> {
        let rest = self.0.checked_rem(divisor.0)?;
        let other_side = rest != 0 && (rest < 0) != (divisor.0 < 0);
        Some(Self(if other_side { rest + divisor.0 } else { rest }))
    }

    /// The number with its sign changed; `None` on overflow.
    pub fn checked_neg(self) -> Option<Self> {
        self.0.checked_neg().map(Self)
    }

    /// The number without its decimal places.
    pub fn whole_part(self) -> i64 {
        self.0 / ONE
    }

    /// The whole number, when it is one.
    pub fn as_int(self) -> Option<i64> {
        (self.0 % ONE == 0).then_some(self.0 / ONE)
    }
}

/// `n / d` rounded half-even, `None` when it does not fit 64 bits.
fn divide(n: i128, d: i128) -> Option<Decimal> {
    let (q, r) = (n / d, n % d);
    let twice = 2 * r.abs();
    let up = twice > d.abs() || (twice == d.abs() && q % 2 != 0);
    let sign = if (n < 0) == (d < 0) { 1 } else { -1 };
    i64::try_from(if up { q + sign } else { q }).ok().map(Decimal)
}

/// A text that is no decimal number of at most six places in range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a decimal number")]
pub struct NotADecimal;

impl FromStr for Decimal {
    type Err = NotADecimal;

    /// `-12`, `3.50`, `.5`: ASCII digits, at most six places (more are an error, not rounded).
    fn from_str(s: &str) -> Result<Self, NotADecimal> {
        let (negative, digits) = s.strip_prefix('-').map_or((false, s), |rest| (true, rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if whole.len() + fraction.len() == 0
            || !all_digits(whole)
            || !all_digits(fraction)
            || fraction.len() > 6
        {
            return Err(NotADecimal);
        }
        let digits = format!("0{whole}{fraction:0<6}");
        let n: i64 = digits.parse().map_err(|_| NotADecimal)?;
        Ok(Self(if negative { -n } else { n }))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let n = self.0.unsigned_abs();
        let (whole, fraction) = (n / ONE.unsigned_abs(), n % ONE.unsigned_abs());
        if fraction == 0 {
            write!(f, "{sign}{whole}")
        } else {
            let fraction = format!("{fraction:06}");
            write!(f, "{sign}{whole}.{}", fraction.trim_end_matches('0'))
        }
    }
}
