//! The smallest things compared: a pair of Chinese characters, an English word, and three more kinds that only lead to
//! candidates. Each is a number.

/// English words that say nothing about what is meant.
const EMPTY: [&str; 30] = [
    "a", "an", "and", "apply", "at", "can", "do", "does", "for", "get", "have", "how", "i", "in",
    "is", "it", "me", "my", "need", "of", "on", "or", "the", "to", "want", "we", "what", "where",
    "with", "you",
];

/// A number for what is compared.
pub(super) type Gram = u32;

/// Set in all numbers that are no pairs of common characters.
const HASHED: u32 = 1 << 31;

/// Two neighbours. Pairs of common characters never share a number.
pub(super) fn pair(a: char, b: char) -> Gram {
    const FIRST: u32 = 0x4E00;
    const COMMON: u32 = 0x5200;
    let (x, y) = (u32::from(a).wrapping_sub(FIRST), u32::from(b).wrapping_sub(FIRST));
    if x < COMMON && y < COMMON { (x << 15) | y } else { tagged(b'p', &[a, b]) }
}

/// Two characters with one between them.
pub(super) fn apart(a: char, b: char) -> Gram {
    tagged(b'a', &[a, b])
}

/// All of a name.
pub(super) fn whole(symbols: &[char]) -> Gram {
    tagged(b'w', symbols)
}

/// An English word or a number, without its ending.
pub(super) fn word(stem: &str) -> Gram {
    hash(stem.bytes())
}

/// Two neighbouring syllables, by their numbers.
pub(super) fn syllables(a: u16, b: u16) -> Gram {
    hash([b's'].into_iter().chain(a.to_le_bytes()).chain(b.to_le_bytes()))
}

/// The initials of three neighbouring syllables.
pub(super) fn initials(abc: [u8; 3]) -> Gram {
    hash([b'i'].into_iter().chain(abc))
}

fn tagged(tag: u8, chars: &[char]) -> Gram {
    hash([tag].into_iter().chain(chars.iter().flat_map(|&c| u32::from(c).to_le_bytes())))
}

/// FNV-1a: short, and good enough for a few thousand words.
fn hash(bytes: impl Iterator<Item = u8>) -> Gram {
    bytes.fold(0x811C_9DC5, |h: u32, byte| (h ^ u32::from(byte)).wrapping_mul(0x0100_0193)) | HASHED
}

/// Whether an English word says something about what is meant.
pub(super) fn tells(word: &str) -> bool {
    let digits = word.as_bytes().first().is_some_and(u8::is_ascii_digit);
    (word.len() > 1 || digits) && !EMPTY.contains(&word)
}

/// A word without its plural or `-ing`.
pub(super) fn stem(word: &str) -> &str {
    /// A shorter rest is another word: `bus`, `king`.
    const SHORTEST: usize = 4;
    let cut = |end| word.strip_suffix(end).filter(|rest: &&str| rest.len() >= SHORTEST);
    cut("ing").or_else(|| cut("es")).or_else(|| cut("s")).unwrap_or(word)
}
