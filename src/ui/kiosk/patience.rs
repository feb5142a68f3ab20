//! How long a kiosk waits for somebody who does not touch it.

/// The two periods, in seconds since the last touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Periods {
    /// Until the machine asks whether somebody is still there.
    pub warn: u32,
    /// Until it clears everything. Between the two lies the time to answer; WCAG 2.2.1 asks for twenty seconds.
    pub wipe: u32,
}

impl Default for Periods {
    fn default() -> Self {
        Self { warn: 60, wipe: 90 }
    }
}

/// What the machine does now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Now {
    /// It waits; to be looked at again after so many milliseconds.
    Wait(u32),
    /// It asks, with so many seconds left; to be looked at again after so many milliseconds.
    Ask(u32, u32),
    /// It clears everything.
    Clear,
}

impl Periods {
    /// What to do when nobody has touched the screen for so many milliseconds. A clock that was put back tells nothing.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between nothing and the longer period"
    )]
    pub fn after(self, quiet_ms: f64) -> Now {
        let (warn, wipe) = (f64::from(self.warn) * 1e3, f64::from(self.wipe) * 1e3);
        let quiet = quiet_ms.max(0.0);
        if quiet >= wipe {
            return Now::Clear;
        }
        if quiet < warn {
            return Now::Wait((warn - quiet).ceil() as u32);
        }
        let left = ((wipe - quiet) / 1e3).ceil();
        // Until the number changes.
        let next = wipe - quiet - (left - 1.0) * 1e3;
        Now::Ask(left as u32, next.ceil() as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_machine_waits_asks_second_by_second_and_clears() {
        let periods = Periods::default();
        assert_eq!(periods.after(0.0), Now::Wait(60_000));
        assert_eq!(periods.after(59_999.5), Now::Wait(1));
        assert_eq!(periods.after(60_000.0), Now::Ask(30, 1000));
        assert_eq!(periods.after(60_400.0), Now::Ask(30, 600));
        assert_eq!(periods.after(89_001.0), Now::Ask(1, 999));
        assert_eq!(periods.after(90_000.0), Now::Clear);
    }

    #[test]
    fn a_machine_that_slept_clears_at_once_and_one_whose_clock_was_put_back_waits() {
        assert_eq!(Periods::default().after(3.6e6), Now::Clear);
        assert_eq!(Periods::default().after(-5.0), Now::Wait(60_000));
    }
}
