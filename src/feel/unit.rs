use std::fmt;

/// A unit of numbers: a product of words, some of them below the line (`元/人`). Two units are alike when their words are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// Words above the line, sorted.
    above: Vec<String>,
    /// Words below the line, sorted.
    below: Vec<String>,
}

impl Unit {
    /// `元`, `元/人`, `元/人/月`; `None` for an empty text.
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.split('/').map(|word| word.trim().to_owned());
        let above: Vec<String> =
            words.next().into_iter().filter(|word| !word.is_empty() && word != "1").collect();
        let below = words.filter(|word| !word.is_empty()).collect();
        Self { above, below }.reduced()
    }

    /// The unit of a product; `None` when the units cancel out.
    pub fn times(&self, other: &Self) -> Option<Self> {
        let above = [&self.above[..], &other.above[..]].concat();
        let below = [&self.below[..], &other.below[..]].concat();
        Self { above, below }.reduced()
    }

    /// `1/unit`
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self { above: self.below.clone(), below: self.above.clone() }
    }

    /// Sorts and cancels words that stand on both sides.
    fn reduced(mut self) -> Option<Self> {
        let below = std::mem::take(&mut self.below);
        for word in below {
            match self.above.iter().position(|other| *other == word) {
                Some(at) => drop(self.above.remove(at)),
                None => self.below.push(word),
            }
        }
        self.above.sort();
        self.below.sort();
        (!self.above.is_empty() || !self.below.is_empty()).then_some(self)
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let above = if self.above.is_empty() { "1".to_owned() } else { self.above.join("·") };
        f.write_str(&above)?;
        self.below.iter().try_for_each(|word| write!(f, "/{word}"))
    }
}
