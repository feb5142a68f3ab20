use crate::domain::Value;
use crate::text::field::Msg;

use super::behaviour::{Behaviour, Parsed, doubtful, good};
use super::clean;

/// A person's name: any script, any plane of Unicode, one character or fifty. It is never cut and never refused.
pub(super) struct Name;

/// The middle dot of names, `阿依古丽·买买提` (U+00B7).
const DOT: char = '·';

/// Names longer than this are rare enough to ask.
const LONG: usize = 50;

impl Behaviour for Name {
    fn normalise(&self, text: &str) -> String {
        let letters: Vec<char> = clean::line(text).chars().map(clean::narrow_word).collect();
        let neighbour = |mut chars: std::iter::Rev<std::slice::Iter<'_, char>>| {
            chars.find(|c| **c != ' ').copied()
        };
        let dotted: Vec<char> = letters
            .iter()
            .enumerate()
            .map(|(i, c)| match c {
                '•' | '‧' | '∙' | '⋅' | '・' | '･' | '．' => DOT,
                // A full stop is the dot of a name beside Han characters, and an abbreviation among Latin letters.
                '.' => {
                    let before = neighbour(letters[..i].iter().rev());
                    let after = letters[i + 1..].iter().find(|c| **c != ' ').copied();
                    if before.into_iter().chain(after).any(clean::is_han) { DOT } else { '.' }
                }
                c => *c,
            })
            .collect();
        let mut name = String::new();
        for (i, c) in dotted.iter().enumerate() {
            // One space between words of Latin letters; none between Han characters or around the dot.
            let tight = |c: char| c == DOT;
            let before = name.chars().next_back().unwrap_or(' ');
            let after = dotted.get(i + 1).copied().unwrap_or(' ');
            let dropped =
                tight(before) || tight(after) || (clean::is_han(before) && clean::is_han(after));
            if *c != ' ' || !dropped {
                name.push(*c);
            }
        }
        name
    }

    fn read(&self, text: &str) -> Parsed {
        let value = Value::Text(text.into());
        let unreadable = |c: char| matches!(c, '\u{FFFD}' | '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' | '□' | '?' | '？');
        let odd = |c: char| {
            c.is_ascii_digit()
                || (c.is_ascii_punctuation() && !matches!(c, '.' | '-' | '\'' | ','))
                || matches!(c, '（' | '）' | '，' | '。' | '、')
        };
        let found = text.chars().count();
        if text.chars().any(unreadable) {
            doubtful(value, Msg::NameUnreadable)
        } else if text.chars().any(odd) {
            doubtful(value, Msg::NameSigns)
        } else if found > LONG {
            doubtful(value, Msg::NameLong { found })
        } else {
            good(value)
        }
    }
}
