use serde::{Deserialize, Serialize};

/// Administrative divisions from provinces down to counties, by their codes in GB/T 2260 without the zeros at the end: `32` is a
/// province, `3205` a city, `320582` a county. Empty in a catalogue that has no list of them.
///
/// They are kept as one text, a line each, in order of the codes: a page unpacks three thousand names at once, and most people
/// never open the list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Divisions {
    pub(super) list: String,
}

/// A division.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Division<'d> {
    /// Two, four or six digits.
    pub code: &'d str,
    /// Its own name, without those above it.
    pub name: &'d str,
}

/// Where an address begins, and the rest of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Located<'d, 'a> {
    /// The last division the address names.
    pub division: Division<'d>,
    /// What follows its name.
    pub rest: &'a str,
}

impl Divisions {
    /// Whether there is no list.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All of them, in order of their codes.
    pub fn all(&self) -> impl Iterator<Item = Division<'_>> {
        self.list.lines().filter_map(Division::read)
    }

    /// The divisions right below the one of this code, in order; the provinces below `""`. A county may stand right below its
    /// province, as in cities that are provinces themselves.
    pub fn below<'d>(&'d self, code: &'d str) -> impl Iterator<Item = Division<'d>> {
        // In order of the codes, what lies below a division follows it at once.
        let mut above = None::<&str>;
        self.all().filter(move |division| {
            let inside = division.code.len() > code.len() && division.code.starts_with(code);
            let nested = above.is_some_and(|above| division.code.starts_with(above));
            if inside && !nested {
                above = Some(division.code);
            }
            inside && !nested
        })
    }

    /// The division with this code.
    pub fn get(&self, code: &str) -> Option<Division<'_>> {
        self.all().find(|division| division.code == code)
    }

    /// The codes of the divisions from the province down to the one of this code.
    pub fn path<'d>(&'d self, code: &str) -> impl Iterator<Item = Division<'d>> {
        self.all().filter(move |division| code.starts_with(division.code))
    }

    /// The full name, from the province down: `浙江省杭州市西湖区`.
    pub fn full_name(&self, code: &str) -> String {
        self.path(code).map(|division| division.name).collect()
    }

    /// Whether nothing lies below a division, so that what follows it in an address is a town or a street.
    pub fn is_last(&self, code: &str) -> bool {
        self.below(code).next().is_none()
    }

    /// Finds the division an address begins with. Divisions above may be left out where only one has the name: `上城区清波街道`
    /// is enough, `鼓楼区` is not.
    pub fn locate<'a>(&self, address: &'a str) -> Option<Located<'_, 'a>> {
        let mut found: Option<Located<'_, 'a>> = None;
        loop {
            let (code, rest) = found.map_or(("", address), |at| (at.division.code, at.rest));
            let mut begins = self.all().filter(|division| {
                division.code.len() > code.len()
                    && division.code.starts_with(code)
                    && rest.starts_with(division.name)
            });
            let Some(next) = begins.next() else { return found };
            // One below the other is no doubt: 吉林 is a province with a city of that name.
            if begins.any(|other| !other.code.starts_with(next.code)) {
                return found;
            }
            found = Some(Located { division: next, rest: &rest[next.name.len()..] });
            if self.is_last(next.code) {
                return found;
            }
        }
    }
}

impl<'d> Division<'d> {
    /// A line of the list: a code and a name.
    pub(super) fn read(line: &'d str) -> Option<Self> {
        let (code, name) = line.split_once(' ')?;
        let digits = matches!(code.len(), 2 | 4 | 6) && code.bytes().all(|b| b.is_ascii_digit());
        (digits && !name.trim().is_empty()).then_some(Self { code, name })
    }
}
