//! The index of a catalogue's words, made once.

use super::super::{Bundle, Catalogue, Item};
use super::gram::{self, Gram};
use super::sound::Sounds;
use super::symbol::{Kind, Part, fold, kind, parts};
use super::texts;

/// How the index is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// By item: each search looks at all of it. Made in no time, and fast enough for a centre.
    Scan,
    /// By gram: a search looks only where it must. Sorting takes a while and pays off in large catalogues.
    Postings,
}

impl Order {
    /// From so many items on, postings.
    const MANY: usize = 1_000;

    /// The order that suits a catalogue.
    pub fn of(catalogue: &Catalogue) -> Self {
        if catalogue.items.len() < Self::MANY { Self::Scan } else { Self::Postings }
    }
}

/// A gram in a document and how much the place counts. It is kept as one number, so that sorting is cheap; of the same gram and
/// document the best place comes first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry(pub(super) u64);

impl Entry {
    fn number(gram: Gram, doc: usize, place: u8) -> u64 {
        u64::from(gram) << 32 | (doc as u64 & 0xFF_FFFF) << 8 | u64::from(u8::MAX - place)
    }

    pub(super) fn gram(self) -> Gram {
        (self.0 >> 32) as Gram
    }

    pub(super) fn doc(self) -> usize {
        (self.0 >> 8 & 0xFF_FFFF) as usize
    }

    pub(super) fn place(self) -> u8 {
        u8::MAX - self.0 as u8
    }
}

/// A name as it is compared.
#[derive(Debug)]
pub(super) struct Name {
    /// Its symbols, as places in [`Sounds::characters`]; empty for a name without Chinese.
    pub(super) symbols: Vec<u16>,
    /// The words of a name without Chinese.
    pub(super) words: Vec<Gram>,
}

/// The index. Documents are the items in order, then the life events.
#[derive(Debug)]
pub(super) struct Index {
    pub(super) order: Order,
    /// Every [`Entry`].
    pub(super) entries: Vec<u64>,
    pub(super) names: Vec<Name>,
    /// Where each document's names begin; one more at the end.
    pub(super) first_name: Vec<usize>,
    pub(super) sounds: Sounds,
    /// Pairs of a traditional and a simplified character, in order.
    simplified: Vec<(char, char)>,
    /// The stems of all English words, each once, as they were met.
    words: Vec<String>,
    /// Their grams, in order.
    grams_of_words: Vec<Gram>,
}

impl Index {
    /// Reads every text that is searched.
    pub(super) fn new(catalogue: &Catalogue, order: Order) -> Self {
        let Catalogue { items, bundles, script, .. } = catalogue;
        let all_names =
            items.iter().flat_map(texts::names).chain(bundles.iter().flat_map(texts::event_names));
        let characters = all_names.flat_map(str::chars).map(fold);
        let pairs: Vec<char> = script.traditional.chars().collect();
        let mut index = Self {
            order,
            entries: Vec::new(),
            names: Vec::new(),
            first_name: Vec::new(),
            sounds: Sounds::new(characters, script),
            simplified: pairs.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect(),
            words: Vec::new(),
            grams_of_words: Vec::new(),
        };
        for item in items {
            index.add_item(catalogue, item);
        }
        for bundle in bundles {
            index.add_event(bundle);
        }
        index.first_name.push(index.names.len());
        if order == Order::Postings {
            index.sort();
        }
        index
    }

    /// How many documents there are.
    pub(super) fn documents(&self) -> usize {
        self.first_name.len() - 1
    }

    /// The names of a document.
    pub(super) fn names_of(&self, doc: usize) -> &[Name] {
        let range = self.first_name.get(doc).zip(self.first_name.get(doc + 1));
        range.and_then(|(&from, &to)| self.names.get(from..to)).unwrap_or_default()
    }

    /// A character, simplified when it is a traditional one.
    pub(super) fn simplified(&self, c: char) -> char {
        let found = self.simplified.binary_search_by_key(&c, |pair| pair.0);
        found.ok().and_then(|at| self.simplified.get(at)).map_or(c, |pair| pair.1)
    }

    /// Whether some text has this word.
    pub(super) fn knows(&self, stem: &str) -> bool {
        self.grams_of_words.binary_search(&gram::word(stem)).is_ok()
    }

    /// All words.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    fn add_item(&mut self, catalogue: &Catalogue, item: &Item) {
        let doc = self.begin();
        texts::of_item(catalogue, item).for_each(|(place, text)| self.add(doc, place, text));
        texts::names(item).for_each(|name| self.name(doc, name));
    }

    fn add_event(&mut self, bundle: &Bundle) {
        let doc = self.begin();
        texts::of_event(bundle).for_each(|(place, text)| self.add(doc, place, text));
        texts::event_names(bundle).for_each(|name| self.name(doc, name));
    }

    fn begin(&mut self) -> usize {
        self.first_name.push(self.names.len());
        self.first_name.len() - 1
    }

    /// The grams of a text.
    fn add(&mut self, doc: usize, place: u8, text: &str) {
        parts(text.chars(), |_, part| match part {
            Part::Han(part) => {
                let pairs = part.windows(2).map(|pair| gram::pair(pair[0], pair[1]));
                self.entries.extend(pairs.map(|gram| Entry::number(gram, doc, place)));
            }
            Part::Word(word) => {
                if gram::tells(word) {
                    let stem = gram::stem(word);
                    self.entries.push(Entry::number(gram::word(stem), doc, place));
                    self.note(stem);
                }
            }
        });
    }

    /// Keeps a word, once.
    fn note(&mut self, stem: &str) {
        let gram = gram::word(stem);
        if let Err(at) = self.grams_of_words.binary_search(&gram) {
            self.grams_of_words.insert(at, gram);
            self.words.push(stem.to_owned());
        }
    }

    /// A name as a whole.
    fn name(&mut self, doc: usize, text: &str) {
        let chars: Vec<char> = text.chars().map(fold).filter(|&c| kind(c) != Kind::Gap).collect();
        let mut name = Name { symbols: Vec::new(), words: Vec::new() };
        if chars.iter().any(|&c| kind(c) == Kind::Han) {
            name.symbols = chars.iter().filter_map(|&c| self.sounds.place(c)).collect();
        } else {
            parts(text.chars(), |_, part| {
                if let Part::Word(word) = part
                    && gram::tells(word)
                {
                    name.words.push(gram::word(gram::stem(word)));
                }
            });
        }
        if self.order == Order::Postings {
            self.add_leads(doc, &chars, &name.symbols);
        }
        self.names.push(name);
    }

    /// What leads to a name that is typed as a whole, with a slip, or in pinyin. It counts nothing by itself.
    fn add_leads(&mut self, doc: usize, chars: &[char], symbols: &[u16]) {
        let mut grams = vec![gram::whole(chars)];
        grams.extend(chars.windows(3).map(|three| gram::apart(three[0], three[2])));
        let sounds: Vec<Vec<u16>> = symbols.iter().map(|&c| self.sounds.of(c).collect()).collect();
        for pair in sounds.windows(2) {
            for &a in &pair[0] {
                grams.extend(pair[1].iter().map(|&b| gram::syllables(a, b)));
            }
        }
        let first =
            |s: &u16| self.sounds.syllables.get(usize::from(*s)).and_then(|s| s.bytes().next());
        let starts: Vec<Vec<u8>> =
            sounds.iter().map(|of| of.iter().filter_map(first).collect()).collect();
        for three in starts.windows(3) {
            for &a in &three[0] {
                for &b in &three[1] {
                    grams.extend(three[2].iter().map(|&c| gram::initials([a, b, c])));
                }
            }
        }
        self.entries.extend(grams.into_iter().map(|gram| Entry::number(gram, doc, 0)));
    }

    /// Sorts the entries by gram; of a gram's places in one document the best stays.
    fn sort(&mut self) {
        self.entries.sort_unstable();
        self.entries.dedup_by_key(|entry| *entry >> 8);
    }
}
