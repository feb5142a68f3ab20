use super::query::Query;

/// How well letters fit a reading (`can ji zheng`): its whole, its beginning, or its initials. 0 when they do not.
pub(super) fn fit(query: &Query, reading: &str) -> f32 {
    /// Fewer letters fit too much.
    const FEWEST: usize = 2;
    let letters = query.letters.as_str();
    if letters.len() < FEWEST || !letters.bytes().all(|b| b.is_ascii_lowercase()) {
        return 0.0;
    }
    let whole: String = reading.split(' ').collect();
    let initials: String = reading.split(' ').filter_map(|s| s.chars().next()).collect();
    let share = |of: &str| letters.len() as f32 / of.len() as f32;
    if whole == letters {
        10.0
    } else if initials == letters {
        8.0
    } else if whole.starts_with(letters) && letters.len() > FEWEST {
        7.0 * share(&whole)
    } else if initials.starts_with(letters) {
        5.0 * share(&initials)
    } else {
        0.0
    }
}
