//! Texts as sequences of what is compared: Chinese characters, letters and digits, in one form each.

/// What a character is to search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A Chinese character.
    Han,
    /// `a` to `z`.
    Letter,
    /// `0` to `9`.
    Digit,
    /// Everything else; it only parts words.
    Gap,
}

/// A character in half-width and lower case.
pub(super) fn fold(c: char) -> char {
    let half = match u32::from(c) {
        full @ 0xFF01..=0xFF5E => char::from_u32(full - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    half.to_ascii_lowercase()
}

/// What a folded character is.
pub(super) fn kind(c: char) -> Kind {
    match c {
        'a'..='z' => Kind::Letter,
        '0'..='9' => Kind::Digit,
        '〇' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' => {
            Kind::Han
        }
        _ => Kind::Gap,
    }
}

/// The parts of a text between gaps, folded; Chinese and other characters are different parts. With each part, where it
/// begins, counted in symbols.
pub(super) fn parts(text: impl Iterator<Item = char>) -> Vec<(usize, bool, Vec<char>)> {
    let mut parts: Vec<(usize, bool, Vec<char>)> = Vec::new();
    let (mut at, mut last) = (0, None);
    for c in text.map(fold) {
        let kind = kind(c);
        if kind == Kind::Gap {
            last = None;
            continue;
        }
        let han = kind == Kind::Han;
        match parts.last_mut() {
            Some((_, _, part)) if last == Some(han) => part.push(c),
            _ => parts.push((at, han, vec![c])),
        }
        at += 1;
        last = Some(han);
    }
    parts
}
