use std::collections::BTreeSet;

/// English words that say nothing about what is meant.
const EMPTY: [&str; 30] = [
    "a", "an", "and", "apply", "at", "can", "do", "does", "for", "get", "have", "how", "i", "in",
    "is", "it", "me", "my", "need", "of", "on", "or", "the", "to", "want", "we", "what", "where",
    "with", "you",
];

/// A text cut into what is compared.
#[derive(Debug, Default)]
pub(super) struct Query {
    /// Chinese characters without anything between them.
    pub(super) chinese: String,
    /// Pairs of Chinese characters; of a single character, itself.
    pub(super) pairs: BTreeSet<String>,
    /// English words and numbers, in lower case and without endings.
    pub(super) words: BTreeSet<String>,
    /// All letters and digits, for pinyin.
    pub(super) letters: String,
}

impl Query {
    /// Cuts a text. Full-width letters and digits count as the plain ones.
    pub(super) fn new(text: &str) -> Self {
        let text = fold(text);
        let mut query = Self::default();
        for run in text.split(|c: char| !c.is_alphanumeric()) {
            query.add_run(run);
        }
        query
    }

    fn add_run(&mut self, run: &str) {
        let mut rest = run;
        while let Some(first) = rest.chars().next() {
            let ascii = first.is_ascii();
            let end = rest.find(|c: char| c.is_ascii() != ascii).unwrap_or(rest.len());
            let (part, after) = rest.split_at(end);
            if ascii {
                self.letters.push_str(part);
                if !is_empty(part) {
                    self.words.insert(stem(part).to_owned());
                }
            } else {
                self.chinese.push_str(part);
                self.pairs.extend(pairs(part));
            }
            rest = after;
        }
    }

    /// Whether there is nothing to compare.
    pub(super) fn is_empty(&self) -> bool {
        self.chinese.is_empty() && self.letters.is_empty()
    }
}

/// Whether an English word says nothing about what is meant.
pub(super) fn is_empty(word: &str) -> bool {
    EMPTY.contains(&word)
}

/// Lower case; full-width forms as plain ones.
fn fold(text: &str) -> String {
    let plain = |c: char| match u32::from(c) {
        full @ 0xFF01..=0xFF5E => char::from_u32(full - 0xFEE0).unwrap_or(c),
        0x3000 => ' ',
        _ => c,
    };
    text.chars().map(plain).flat_map(char::to_lowercase).collect()
}

/// Every pair of neighbours; of a single character, itself.
fn pairs(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    match chars.as_slice() {
        [] => Vec::new(),
        [one] => vec![one.to_string()],
        more => more.windows(2).map(|pair| pair.iter().collect()).collect(),
    }
}

/// The English words of a text, in lower case and without endings.
pub(super) fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| stem(&word.to_ascii_lowercase()).to_owned())
}

/// A word without its plural or `-ing`.
fn stem(word: &str) -> &str {
    /// A shorter rest is another word: `bus`, `king`.
    const SHORTEST: usize = 4;
    let cut = |end| word.strip_suffix(end).filter(|rest: &&str| rest.len() >= SHORTEST);
    cut("ing").or_else(|| cut("es")).or_else(|| cut("s")).unwrap_or(word)
}
