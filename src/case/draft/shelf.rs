use crate::case::Case;

use super::{Error, Record, Stamp};

/// Drafts set aside, of several people on one device: a daughter fills in for both parents in turn. Each is kept as the text of its
/// record, so that one that cannot be read stays as it is and hides no other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf(Vec<String>);

impl Shelf {
    /// The shelf in the text of one. What is no shelf is kept whole, as one draft that cannot be read.
    pub fn from_json(text: Option<&str>) -> Self {
        let Some(text) = text else { return Self::default() };
        Self(serde_json::from_str(text).unwrap_or_else(|_| vec![text.to_owned()]))
    }

    /// The shelf as text.
    pub fn to_json(&self) -> String {
        serde_json::to_string(&self.0).expect("a list of strings is always JSON")
    }

    /// Whether nothing was set aside.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What lies on it, in the order in which it was set aside, with its place.
    pub fn all(&self) -> impl Iterator<Item = (usize, Result<(Stamp, Case), Error>)> {
        let read = |text: &String| {
            let record = Record::from_json(text)?;
            Ok((record.stamp.clone(), record.open()?))
        };
        self.0.iter().map(read).enumerate()
    }

    /// The text of a draft, as it was set aside.
    pub fn text(&self, at: usize) -> Option<&str> {
        self.0.get(at).map(String::as_str)
    }

    /// Sets the text of a draft aside and takes another one down, in one step. `None` sets nothing aside, or takes nothing down.
    pub fn exchange(&mut self, aside: Option<String>, down: Option<usize>) -> Option<String> {
        let down = self.forget_at(down);
        self.0.extend(aside);
        down
    }

    /// Throws a draft away.
    pub fn forget(&mut self, at: usize) {
        self.forget_at(Some(at));
    }

    fn forget_at(&mut self, at: Option<usize>) -> Option<String> {
        let at = at.filter(|at| *at < self.0.len())?;
        Some(self.0.remove(at))
    }
}
