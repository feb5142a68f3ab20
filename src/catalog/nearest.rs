/// The candidate that differs least from what was written, when it differs little: by a third of its length at most.
pub(super) fn nearest<'c>(
    written: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> Option<&'c str> {
    let allowed = (written.chars().count().max(3)) / 3;
    candidates
        .into_iter()
        .map(|c| (strsim::osa_distance(written, c), c))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, c)| c)
}
