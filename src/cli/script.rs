//! What search must know about Chinese characters: how they sound, and how they are written elsewhere. Taken here, once, from
//! tables of the whole script: in the page they would cost more than all of the catalogue.

use std::collections::{BTreeMap, BTreeSet};

use pinyin::{ToPinyin, ToPinyinMulti};

use crate::catalog::{Catalogue, Script, characters};

/// What search must know about the characters of a catalogue.
pub fn of(catalogue: &Catalogue) -> Script {
    let characters = characters(catalogue);
    Script { syllables: syllables(&characters.of_names), traditional: traditional(&characters.all) }
}

/// How a text sounds, toneless: what an index is sorted by. Letters stay as they are, in small.
pub fn sound(text: &str) -> String {
    let heard = |c: char| match c.to_pinyin() {
        Some(syllable) => syllable.plain().to_owned(),
        None => c.to_lowercase().collect(),
    };
    text.chars().filter(|c| c.is_alphanumeric()).map(heard).collect::<Vec<_>>().join(" ")
}

/// Toneless syllables with the characters read so, all readings of each.
fn syllables(characters: &BTreeSet<char>) -> Vec<(String, String)> {
    let mut read_so: BTreeMap<String, BTreeSet<char>> = BTreeMap::new();
    for &character in characters {
        let usual = character.to_pinyin().map(pinyin::Pinyin::plain);
        let others = character.to_pinyin_multi().into_iter().flatten().map(pinyin::Pinyin::plain);
        for reading in usual.into_iter().chain(others) {
            // Readings like ê cannot be typed.
            let typed = reading.replace('ü', "v");
            if typed.bytes().all(|b| b.is_ascii_lowercase()) {
                read_so.entry(typed).or_default().insert(character);
            }
        }
    }
    read_so
        .into_iter()
        .map(|(syllable, characters)| (syllable, characters.into_iter().collect()))
        .collect()
}

/// Pairs of a traditional character and the simplified one that occurs.
fn traditional(occurring: &BTreeSet<char>) -> String {
    let mut pairs = String::new();
    for character in '\u{4E00}'..='\u{9FFF}' {
        let text = character.to_string();
        for simplified in [hanconv::t2s(&text), hanconv::tw2s(&text), hanconv::hk2s(&text)] {
            let mut simplified = simplified.chars();
            let (Some(plain), None) = (simplified.next(), simplified.next()) else { continue };
            if plain != character && occurring.contains(&plain) && !occurring.contains(&character) {
                pairs.extend([character, plain]);
                break;
            }
        }
    }
    pairs
}
