//! What was typed, cut into what is compared.

use super::gram::{self, Gram};
use super::index::Index;
use super::symbol::{Kind, Part, kind, parts};
use crate::domain::nearest;

/// As many symbols of a query are compared as a machine word has bits to mark them.
const LONGEST: usize = 63;
/// As many grams are counted.
const MOST_GRAMS: usize = 64;

/// Characters that only ask; they stand in any question.
const ASKING: [char; 8] = ['怎', '么', '什', '吗', '呢', '哪', '啊', '吧'];

/// A query.
#[derive(Debug, Default)]
pub(super) struct Query {
    /// Its symbols, without what parts them.
    pub(super) symbols: Vec<char>,
    /// Where a part begins or ends; a bit for each place before, between and behind the symbols.
    pub(super) bounds: u64,
    /// Which symbols are Chinese.
    pub(super) han: u64,
    /// Which symbols are letters.
    pub(super) letters: u64,
    /// What is looked up.
    pub(super) grams: Vec<Sought>,
    /// English words: the grams that fit each.
    pub(super) words: Vec<Vec<Gram>>,
}

/// A gram of a query.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sought {
    pub(super) gram: Gram,
    /// The symbols it was made of.
    pub(super) from: usize,
    pub(super) to: usize,
    /// How sure it is that it was meant, of [`Sought::SURE`].
    pub(super) sure: u8,
}

impl Sought {
    /// It was typed just so.
    pub(super) const SURE: u8 = 4;
    /// It begins so, or is a slip away.
    const GUESSED: u8 = 2;
}

impl Query {
    /// Cuts a text as the index of a catalogue would.
    pub(super) fn new(text: &str, index: &Index) -> Self {
        let mut query = Self::default();
        let simplified = text.chars().map(|c| index.simplified(c));
        parts(simplified, |from, part| {
            if from >= LONGEST {
                return;
            }
            query.bounds |= 1 << from;
            let room = LONGEST - from;
            match part {
                Part::Han(part) => {
                    query.add_pairs(from, part);
                    query.symbols.extend(part.iter().take(room));
                }
                Part::Word(word) => {
                    query.add_word(from, word, index);
                    query.symbols.extend(word.chars().take(room));
                }
            }
        });
        query.mark();
        query
    }

    /// Whether it is made of letters only.
    pub(super) fn only_letters(&self) -> bool {
        self.letters.count_ones() as usize == self.symbols.len()
    }

    /// The letters from a symbol to the end of their part.
    pub(super) fn letters_from(&self, at: usize) -> Vec<u8> {
        let run = (at..self.symbols.len())
            .take_while(|&i| self.letters >> i & 1 == 1 && (i == at || self.bounds >> i & 1 == 0));
        run.filter_map(|i| self.symbols.get(i).and_then(|&c| u8::try_from(c).ok())).collect()
    }

    fn mark(&mut self) {
        let mut last = None;
        for (at, &c) in self.symbols.iter().enumerate() {
            let kind = kind(c);
            match kind {
                Kind::Han => self.han |= 1 << at,
                Kind::Letter => self.letters |= 1 << at,
                Kind::Digit | Kind::Gap => {}
            }
            if kind == Kind::Han || last != Some(kind) {
                self.bounds |= 1 << at;
            }
            last = Some(kind);
        }
        self.bounds |= 1 << self.symbols.len();
    }

    fn add(&mut self, gram: Gram, from: usize, to: usize, sure: u8) {
        let (from, to) = (from.min(LONGEST), to.min(LONGEST));
        // They are kept in order, each once.
        if let Err(at) = self.grams.binary_search_by_key(&gram, |sought| sought.gram)
            && self.grams.len() < MOST_GRAMS
        {
            self.grams.insert(at, Sought { gram, from, to, sure });
        }
    }

    fn add_pairs(&mut self, from: usize, part: &[char]) {
        for (at, pair) in (from..).zip(part.windows(2)) {
            if pair.iter().any(|c| ASKING.contains(c)) {
                continue;
            }
            self.add(gram::pair(pair[0], pair[1]), at, at + 2, Sought::SURE);
        }
    }

    /// A word as it is, when somebody uses it; else those it may become or was meant to be.
    fn add_word(&mut self, from: usize, word: &str, index: &Index) {
        if !gram::tells(word) {
            return;
        }
        let to = from + word.len();
        let stem = gram::stem(word);
        let (sure, meant) = if index.knows(stem) {
            (Sought::SURE, vec![stem])
        } else {
            (Sought::GUESSED, guesses(stem, index))
        };
        let grams: Vec<Gram> = meant.into_iter().map(gram::word).collect();
        for &gram in &grams {
            self.add(gram, from, to, sure);
        }
        // A word nobody uses must not fit anything; it stays in the list so that nothing fits "all words".
        self.words.push(grams);
    }
}

/// Words that begin so; when there are none, the nearest.
fn guesses<'i>(stem: &str, index: &'i Index) -> Vec<&'i str> {
    /// Shorter words begin or resemble too many.
    const SHORTEST: usize = 3;
    const SHORTEST_SLIP: usize = 5;
    /// More would not be a guess.
    const MOST: usize = 6;
    if stem.len() < SHORTEST {
        return Vec::new();
    }
    let begin: Vec<&str> = index.words().filter(|word| word.starts_with(stem)).take(MOST).collect();
    if !begin.is_empty() || stem.len() < SHORTEST_SLIP {
        return begin;
    }
    let ends = |word: &str| (word.bytes().next(), word.bytes().last());
    let ((first, last), length) = (ends(stem), stem.len());
    let like = index.words().filter(|word| {
        let (a, b) = ends(word);
        (a == first || b == last) && word.len().abs_diff(length) <= 2
    });
    nearest(stem, like).into_iter().collect()
}
