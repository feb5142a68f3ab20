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

/// A part of a text between gaps.
pub(super) enum Part<'p> {
    /// Chinese characters.
    Han(&'p [char]),
    /// Letters and digits.
    Word(&'p str),
}

/// Gives the parts of a text, folded, one after the other, each with its place counted in symbols.
pub(super) fn parts(text: impl Iterator<Item = char>, mut give: impl FnMut(usize, Part<'_>)) {
    let (mut han, mut word, mut at) = (Vec::new(), String::new(), 0);
    let mut end = |han: &mut Vec<char>, word: &mut String| {
        if !han.is_empty() {
            give(at, Part::Han(han));
        } else if !word.is_empty() {
            give(at, Part::Word(word));
        }
        at += han.len() + word.len();
        han.clear();
        word.clear();
    };
    for c in text.map(fold) {
        match kind(c) {
            Kind::Han => {
                if !word.is_empty() {
                    end(&mut han, &mut word);
                }
                han.push(c);
            }
            Kind::Letter | Kind::Digit => {
                if !han.is_empty() {
                    end(&mut han, &mut word);
                }
                word.push(c);
            }
            Kind::Gap => end(&mut han, &mut word),
        }
    }
    end(&mut han, &mut word);
}
