//! Comparing a query with a name as a whole.
//!
//! Every place between two symbols of the query is a bit of a machine word. Reading a name from left to right, the set of places
//! that can be reached goes over into the next set by a shift, so all ways to read a query (as characters, as syllables, as
//! initials, from any place) are followed at once.

use super::gram::Gram;
use super::index::{Index, Name};
use super::query::Query;
use super::sound::{begun, spelled};

/// A set of places in the query.
type Places = u64;

/// How a name fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Way {
    /// With one slip.
    Slip,
    /// By its sound.
    Sound,
    /// As it is written.
    Written,
}

/// A name that fits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fit {
    pub(super) score: u32,
    pub(super) way: Way,
    /// The query is the name, no more and no less.
    pub(super) whole: bool,
    /// Index of the name among all.
    pub(super) number: usize,
}

/// What a symbol of a name counts.
const SYMBOL: u32 = 30;
/// An English word says as much as two characters.
const WORD: usize = 2;

/// A query prepared for comparing it with many names.
pub(super) struct Reader<'q> {
    query: &'q Query,
    index: &'q Index,
    /// What each character of the names is to this query.
    heard: Vec<Heard>,
    /// For each syllable, its letters in the query; empty when there are no letters.
    letters: Vec<Vec<Letters>>,
}

/// Where a character is found in a query.
#[derive(Clone, Default)]
struct Heard {
    /// It stands here.
    same: Places,
    /// Another that sounds alike stands here.
    alike: Places,
    /// One of its syllables begins here.
    begins: Places,
    letters: Vec<Letters>,
}

/// A syllable spelled out or begun.
#[derive(Clone, Copy)]
struct Letters {
    from: usize,
    to: usize,
    /// It is all there.
    all: bool,
}

impl<'q> Reader<'q> {
    pub(super) fn new(query: &'q Query, index: &'q Index) -> Self {
        let sounds = &index.sounds;
        let mut heard = vec![Heard::default(); sounds.len()];
        let mut sounding = vec![0; sounds.syllables.len()];
        for (at, &c) in query.symbols.iter().enumerate() {
            let Some(place) = sounds.place(c) else { continue };
            if let Some(heard) = heard.get_mut(usize::from(place)) {
                heard.same |= 1 << at;
            }
            for syllable in sounds.of(place) {
                if let Some(places) = sounding.get_mut(usize::from(syllable)) {
                    *places |= 1 << at;
                }
            }
        }
        let mut letters: Vec<Vec<Letters>> = Vec::new();
        if query.letters != 0 {
            letters = sounds.syllables.iter().map(|s| spellings(s, query)).collect();
        }
        for (place, syllable) in sounds.readings() {
            let Some(heard) = heard.get_mut(place) else { continue };
            heard.alike |= sounding.get(syllable).copied().unwrap_or_default();
            for &spelled in letters.get(syllable).into_iter().flatten() {
                heard.begins |= 1 << spelled.from;
                heard.letters.push(spelled);
            }
        }
        Self { query, index, heard, letters }
    }

    /// For each symbol of the query, the syllables it may be or begin in full, and where they end.
    pub(super) fn syllables(&self) -> Vec<Vec<(u16, usize)>> {
        let sounds = &self.index.sounds;
        let of = |&c: &char| sounds.place(c).into_iter().flat_map(|place| sounds.of(place));
        let mut found: Vec<Vec<(u16, usize)>> = (1..)
            .zip(&self.query.symbols)
            .map(|(to, c)| of(c).map(|syllable| (syllable, to)).collect())
            .collect();
        for (syllable, spellings) in (0..).zip(&self.letters) {
            for letters in spellings.iter().filter(|letters| letters.all) {
                if let Some(found) = found.get_mut(letters.from) {
                    found.push((syllable, letters.to));
                }
            }
        }
        found
    }

    /// Whether a character is found in the query at all.
    fn is_heard(&self, c: u16) -> bool {
        let heard = self.heard.get(usize::from(c));
        heard.is_some_and(|heard| heard.same | heard.alike | heard.begins != 0)
    }

    /// The places behind a character of a name, from these places before it; `short`: an initial is enough.
    fn step(&self, from: Places, c: u16, short: bool) -> Places {
        let Some(heard) = self.heard.get(usize::from(c)) else { return 0 };
        let mut to = (from & heard.same) << 1;
        if from & heard.begins != 0 {
            for letters in &heard.letters {
                if (letters.all || short) && from >> letters.from & 1 == 1 {
                    to |= 1 << letters.to;
                }
            }
        }
        to
    }

    /// How well a name fits; `None` when it does not.
    pub(super) fn fit(&self, number: usize, name: &Name) -> Option<Fit> {
        let (score, way, whole) = if name.symbols.is_empty() {
            self.words(&name.words)?
        } else {
            self.symbols(&name.symbols)?
        };
        Some(Fit { score, way, whole, number })
    }

    /// A name with Chinese in it: it stands in the query, or the query in it, or it would but for a slip.
    fn symbols(&self, name: &[u16]) -> Option<(u32, Way, bool)> {
        let end = self.query.symbols.len();
        let by_sound = if self.query.letters == 0 { Way::Written } else { Way::Sound };
        let long = name.len() > 2;
        // Three syllables in letters are not there by chance; fewer must begin and end where words do.
        let anywhere = Places::MAX >> (63 - end);
        let bounds = if long { anywhere } else { self.query.bounds };
        let all = score(name.len(), name.len());
        // Most names have nothing to do with the query.
        let heard = name.iter().filter(|c| self.is_heard(**c)).count();
        if heard + 1 < name.len() {
            return if heard == 0 { None } else { self.in_name(name) };
        }

        let [very, alike, slip] = self.read(name, 1, true);
        if very >> end & 1 == 1 {
            return Some((2 * all, by_sound, true));
        }
        let [inside, inside_alike, inside_slip] = self.read(name, bounds, false);
        if inside & bounds != 0 {
            return Some((all, by_sound, false));
        }
        if let Some(fit) = self.in_name(name) {
            return Some(fit);
        }
        if self.parted(name, bounds) & bounds != 0 {
            return Some((all * 2 / 3, by_sound, false));
        }
        if alike >> end & 1 == 1 || (long && inside_alike & bounds != 0) {
            return Some((all * 3 / 4, Way::Slip, false));
        }
        if slip >> end & 1 == 1 {
            // One of two is a guess, for want of anything better.
            return Some((if long { all / 2 } else { SYMBOL / 4 }, Way::Slip, false));
        }
        (long && inside_slip & bounds != 0).then_some((all / 2, Way::Slip, false))
    }

    /// The places behind a name, from these before it: read as it is, with one character that sounds alike, with one slip.
    /// At the edges of a name a slip counts only when all of the query is compared: otherwise the beginning of a name would do.
    fn read(&self, name: &[u16], from: Places, edges: bool) -> [Places; 3] {
        let [mut very, mut alike, mut slip] = [from, 0, 0];
        let (mut before, mut last) = (0, None);
        for (at, &c) in name.iter().enumerate() {
            let sounds = self.heard.get(usize::from(c)).map_or(0, |heard| heard.alike);
            let next = self.step(very, c, false);
            let next_alike = self.step(alike, c, false) | (very & sounds) << 1;
            let mut next_slip = self.step(slip, c, false);
            if edges || (at > 0 && at + 1 < name.len()) {
                let other = (very & self.query.han) << 1;
                // Replaced, left out, put in before.
                next_slip |= other | very | self.step(other, c, false);
            }
            if let Some(last) = last {
                // Exchanged with its neighbour.
                next_slip |= self.step(self.step(before, c, false), last, false);
            }
            (before, last) = (very, Some(c));
            [very, alike, slip] = [next, next_alike & !next, next_slip & !next];
            if very | alike | slip | before == 0 {
                break;
            }
        }
        if edges {
            slip |= (very & self.query.han) << 1;
        }
        [very, alike, slip]
    }

    /// The places behind a name of which both halves stand in the query, with something between them, as in a question.
    fn parted(&self, name: &[u16], from: Places) -> Places {
        /// Shorter halves stand everywhere.
        const SHORTEST: usize = 2;
        let (mut first, mut second) = (from, 0);
        for (read, &c) in (1..).zip(name) {
            first = self.step(first, c, false);
            second = self.step(second, c, false);
            if first != 0 && read >= SHORTEST && read + SHORTEST <= name.len() {
                second |= Places::MAX << first.trailing_zeros();
            }
        }
        second
    }

    /// The query stands in the name, as when somebody is still typing.
    fn in_name(&self, name: &[u16]) -> Option<(u32, Way, bool)> {
        /// Fewer letters may stand for anything.
        const FEWEST_LETTERS: usize = 2;
        /// Fewer initials may stand anywhere but at the beginning.
        const FEWEST_INSIDE: usize = 4;
        let end = self.query.symbols.len();
        let letters = self.query.letters != 0;
        if self.query.only_letters() && end < FEWEST_LETTERS {
            return None;
        }
        let starts = if self.query.only_letters() && end < FEWEST_INSIDE { 1 } else { name.len() };
        for from in 0..starts {
            let mut places = 1;
            for (covered, &c) in (1..).zip(&name[from..]) {
                places = self.step(places, c, letters);
                if places == 0 {
                    break;
                }
                if places >> end & 1 == 1 {
                    let score = score(covered, name.len());
                    // Whole initials are what somebody means who types them.
                    let whole = covered == name.len();
                    return Some(match (letters, whole) {
                        (false, _) => (score, Way::Written, false),
                        (true, true) => (score, Way::Sound, false),
                        (true, false) => (score * 2 / 3, Way::Sound, false),
                    });
                }
            }
        }
        None
    }

    /// A name of words: all stand in the query, or all of the query's in it.
    fn words(&self, name: &[Gram]) -> Option<(u32, Way, bool)> {
        let query = &self.query.words;
        let meant = |gram: &Gram| query.iter().any(|word| word.contains(gram));
        let named = |word: &Vec<Gram>| word.iter().any(|gram| name.contains(gram));
        let (name_in, query_in) = (name.iter().all(meant), query.iter().all(named));
        let sure = query.iter().all(|word| word.len() == 1);
        if name.is_empty() || query.is_empty() {
            return None;
        }
        let all = WORD * name.len();
        if name_in {
            let whole = query_in && sure && self.query.han == 0;
            return Some((score(all, all) * if whole { 2 } else { 1 }, Way::Written, whole));
        }
        (query_in && self.query.han == 0).then_some((
            score(WORD * query.len(), all),
            Way::Written,
            false,
        ))
    }
}

/// What so many symbols of so long a name count.
fn score(covered: usize, length: usize) -> u32 {
    /// A whole sentence as a name need not beat everything.
    const MOST: usize = 10;
    let (covered, length) = (covered.min(MOST), length.max(1));
    let share = (length + covered) * 100 / (2 * length);
    u32::try_from(covered * share).unwrap_or(u32::MAX) * SYMBOL / 100
}

/// Where a syllable's letters stand in a query.
fn spellings(syllable: &str, query: &Query) -> Vec<Letters> {
    let mut found = Vec::new();
    let first = syllable.chars().next();
    for (from, _) in query.symbols.iter().enumerate().filter(|(_, c)| Some(**c) == first) {
        let letters = query.letters_from(from);
        let at_the_end = from + letters.len() == query.symbols.len();
        let add = |all| move |n: usize| Letters { from, to: from + n, all };
        found.extend(spelled(syllable, &letters).into_iter().flatten().map(add(true)));
        found.extend(begun(syllable, &letters, at_the_end).into_iter().flatten().map(add(false)));
    }
    found
}
