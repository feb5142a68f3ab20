//! Ordered maps and sets without a sorting algorithm of their own.

/// Collects into an ordered map or set one by one.
///
/// `collect` would sort a list of all entries first, and every type of entry brings a sorting algorithm of its own: 5 kB of
/// WebAssembly each, for maps of a few dozen entries.
pub fn gather<C: Default + Extend<T>, T>(entries: impl IntoIterator<Item = T>) -> C {
    let mut gathered = C::default();
    gathered.extend(entries);
    gathered
}
