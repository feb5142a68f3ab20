//! Spellings that mean the same: full-width signs, odd spaces, invisible characters.

/// Full-width ASCII (U+FF01–U+FF5E) and the ideographic space become ASCII.
pub(super) fn narrow(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// Only full-width digits and letters become ASCII: in running Chinese text the full-width signs are right.
pub(super) fn narrow_word(c: char) -> char {
    let narrowed = narrow(c);
    if narrowed.is_ascii_alphanumeric() { narrowed } else { c }
}

/// Characters nobody typed on purpose: controls, zero-width spaces, byte-order marks. Joiners and variation selectors stay:
/// names need them.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{FFFE}') || c.is_control()
}

/// A Han character, private-use ones included: old systems wrote rare names with them.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FDF}' | '\u{3005}'..='\u{3007}' | '\u{3400}'..='\u{9FFF}' | '\u{E000}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

/// One line: no controls, every run of white space one space, nothing at the ends.
pub(super) fn line(text: &str) -> String {
    let spaced: String = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !is_invisible(*c))
        .collect();
    spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A number or code: ASCII where possible, without spaces and dashes of any kind.
pub(super) fn code(text: &str) -> String {
    let dash = |c: char| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    text.chars()
        .map(narrow)
        .filter(|c| !c.is_whitespace() && !is_invisible(*c) && !dash(*c))
        .collect()
}

/// ASCII where possible, without white space.
pub(super) fn compact(text: &str) -> String {
    text.chars().map(narrow).filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect()
}
