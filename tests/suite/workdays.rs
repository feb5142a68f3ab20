//! Working days, counted over the calendar of the shipped catalogue.

use onewindow::catalog::{Catalogue, Confidence, Mark, Term, Unit};
use onewindow::cli::files;
use onewindow::domain::{Date, Holidays, after_workdays};
use onewindow::text::Localized;

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn shipped() -> Catalogue {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("catalog");
    onewindow::catalog::load(files::under(&folder).expect("the catalogue")).catalogue
}

fn holidays() -> Holidays {
    Holidays(shipped().years.into_iter().filter_map(|year| year.days).collect())
}

fn after(start: &str, n: u16) -> Option<String> {
    after_workdays(day(start), n, &holidays()).map(|day| day.to_string())
}

#[test]
fn the_day_itself_does_not_count() {
    assert_eq!(after("2026-11-23", 0).as_deref(), Some("2026-11-23"));
    assert_eq!(after("2026-11-23", 1).as_deref(), Some("2026-11-24"));
}

#[test]
fn weekends_are_passed_over() {
    assert_eq!(after("2026-11-27", 1).as_deref(), Some("2026-11-30"));
    assert_eq!(after("2026-11-23", 20).as_deref(), Some("2026-12-21"));
}

#[test]
fn holidays_are_passed_over_and_worked_weekends_count() {
    // Off 1–7 October, worked on Saturday the 10th.
    assert_eq!(after("2026-09-30", 1).as_deref(), Some("2026-10-08"));
    assert_eq!(after("2026-10-08", 2).as_deref(), Some("2026-10-10"));
    // Worked on Saturday 14 February, off 15–23.
    assert_eq!(after("2026-02-13", 2).as_deref(), Some("2026-02-24"));
    // From one known year into the next.
    assert_eq!(after("2025-12-31", 1).as_deref(), Some("2026-01-04"));
}

#[test]
fn a_year_whose_notice_is_not_there_is_never_guessed() {
    assert_eq!(after("2026-12-30", 1).as_deref(), Some("2026-12-31"));
    assert_eq!(after("2026-12-30", 2), None);
    assert_eq!(after("2024-12-30", 1), None);
    assert_eq!(after_workdays(day("2026-11-23"), 1, &Holidays::default()), None);
}

#[test]
fn the_shipped_years_have_as_many_working_days_as_their_notices_leave() {
    // Weekdays of the year, less those that are off, and the weekends worked instead.
    for (year, expected) in [(2025, 248), (2026, 248)] {
        let holidays = holidays();
        let first = Date::new(year, 1, 1).expect("a day");
        let days = (0..365).filter_map(|n| first.add_days(n));
        let worked = days.filter(|day| holidays.is_workday(*day) == Some(true)).count();
        assert_eq!(worked, expected, "{year}");
    }
}

#[test]
fn a_term_says_how_sure_its_last_day_is() {
    let catalogue = shipped();
    let term = |value, unit| Term {
        value,
        unit,
        note: Localized::default(),
        mark: Mark { confidence: Confidence::SureKnown, ..Mark::default() },
    };
    let due = |value, unit, start: &str| {
        let due = catalogue.due(&term(value, unit), day(start));
        due.map(|(last, sure)| (last.to_string(), sure))
    };
    let sure = |last: &str| Some((last.to_owned(), Confidence::SureKnown));
    assert_eq!(due(Some(5), Unit::Workday, "2026-11-23"), sure("2026-11-30"));
    // A term of days ends on the next working day, when its last day is off.
    assert_eq!(due(Some(5), Unit::Day, "2026-11-23"), sure("2026-11-30"));
    assert_eq!(due(Some(1), Unit::Month, "2026-09-01"), sure("2026-10-08"));
    assert_eq!(due(Some(1), Unit::Year, "2026-11-23"), None);
    assert_eq!(due(None, Unit::Workday, "2026-11-23"), None);
    // Days somebody wrote from memory make the last day no surer than they are.
    let mut doubted = shipped();
    for year in &mut doubted.years {
        year.mark.confidence = Confidence::Likely;
    }
    let likely = doubted.due(&term(Some(5), Unit::Workday), day("2025-12-30"));
    assert_eq!(likely.map(|(_, sure)| sure), Some(Confidence::Likely));
}
