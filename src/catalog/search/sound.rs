//! How characters sound, and how people spell that with letters.

use super::super::Script;

/// The characters of all names, and their syllables.
#[derive(Debug, Default)]
pub(super) struct Sounds {
    /// The characters, in order; a name holds their places in here.
    characters: Vec<u64>,
    /// Toneless syllables.
    pub(super) syllables: Vec<String>,
    /// Pairs of a character and a syllable, both as places in the lists above, in order: `character << 16 | syllable`. Numbers,
    /// because in the page each kind of thing that is sorted costs a kilobyte or two.
    readings: Vec<u64>,
}

impl Sounds {
    /// For these characters, as far as the script tells.
    pub(super) fn new(characters: impl Iterator<Item = char>, script: &Script) -> Self {
        let mut characters: Vec<u64> = characters.map(u64::from).collect();
        characters.sort_unstable();
        characters.dedup();
        // More characters do not exist in common use; names with others are then found by their grams only.
        characters.truncate(usize::from(u16::MAX));
        let mut sounds = Self { characters, ..Self::default() };
        for (number, (syllable, read_so)) in (0_u16..).zip(&script.syllables) {
            sounds.syllables.push(syllable.clone());
            for c in read_so.chars() {
                let place = sounds.place(c);
                sounds.readings.extend(place.map(|c| u64::from(c) << 16 | u64::from(number)));
            }
        }
        sounds.readings.sort_unstable();
        sounds
    }

    /// The place of a character.
    pub(super) fn place(&self, c: char) -> Option<u16> {
        self.characters.binary_search(&c.into()).ok().and_then(|place| u16::try_from(place).ok())
    }

    /// The syllables of a character, by their numbers.
    pub(super) fn of(&self, place: u16) -> impl Iterator<Item = u16> {
        let place = u64::from(place);
        let start = self.readings.partition_point(|reading| reading >> 16 < place);
        let own =
            self.readings.iter().skip(start).take_while(move |reading| *reading >> 16 == place);
        own.map(|reading| *reading as u16)
    }

    /// Every pair of a character and a syllable.
    pub(super) fn readings(&self) -> impl Iterator<Item = (usize, usize)> {
        self.readings.iter().map(|&reading| ((reading >> 16) as usize, reading as u16 as usize))
    }

    /// How many characters there are.
    pub(super) fn len(&self) -> usize {
        self.characters.len()
    }
}

/// How many letters spell all of a syllable. Two answers when it may end with or without `g`: many people do not hear the
/// difference, nor that between `z` and `zh`.
pub(super) fn spelled(syllable: &str, letters: &[u8]) -> [Option<usize>; 2] {
    let (Some((&first, mut rest)), Some((typed, mut after))) =
        (syllable.as_bytes().split_first(), letters.split_first())
    else {
        return [None; 2];
    };
    if first != *typed {
        return [None; 2];
    }
    if matches!(first, b'z' | b'c' | b's') {
        rest = rest.strip_prefix(b"h").unwrap_or(rest);
        after = after.strip_prefix(b"h").unwrap_or(after);
    }
    let nasal = rest.ends_with(b"n") || rest.ends_with(b"ng");
    let body = if nasal { rest.strip_suffix(b"g").unwrap_or(rest) } else { rest };
    // ü is typed as v or as u.
    let same = |(a, b): (&u8, &u8)| a == b || (*a == b'v' && *b == b'u');
    if after.len() < body.len() || !body.iter().zip(after).all(same) {
        return [None; 2];
    }
    let used = letters.len() - after.len() + body.len();
    let with_g = nasal && letters.get(used) == Some(&b'g');
    [Some(used), with_g.then_some(used + 1)]
}

/// How many letters stand for the beginning of a syllable: its initial, and at the end of what is typed any beginning.
pub(super) fn begun(syllable: &str, letters: &[u8], at_the_end: bool) -> [Option<usize>; 3] {
    let syllable = syllable.as_bytes();
    let starts = |n: usize| n > 0 && letters.len() >= n && syllable.get(..n) == letters.get(..n);
    let initial = starts(1).then_some(1);
    let double = (starts(2) && syllable.get(1) == Some(&b'h')).then_some(2);
    let rest = (at_the_end && starts(letters.len())).then_some(letters.len());
    [initial, double, rest]
}
