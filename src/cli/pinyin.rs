//! Readings of Chinese names, for people who type pinyin. They are computed here, once: a table of readings in the page would
//! cost more than all of the catalogue.

use pinyin::{ToPinyin, ToPinyinMulti};

/// The readings of a name, syllables separated by spaces: `can ji ren zheng`. Names with other than Chinese characters and
/// long ones have none, nobody types them in pinyin. Characters with several readings give several names, the usual one first.
pub fn readings(name: &str) -> Vec<String> {
    const LONGEST: usize = 8;
    const MOST: usize = 4;
    let mut readings = vec![String::new()];
    if name.chars().count() > LONGEST {
        return Vec::new();
    }
    for character in name.chars() {
        let Some(syllables) = syllables(character) else { return Vec::new() };
        readings = readings
            .iter()
            .flat_map(|start| syllables.iter().map(move |s| format!("{start} {s}")))
            .take(MOST)
            .collect();
    }
    readings.into_iter().map(|reading| reading.trim_start().to_owned()).collect()
}

/// The readings of a character without tones, the usual one first; `None` when it is not Chinese.
fn syllables(character: char) -> Option<Vec<&'static str>> {
    let mut syllables = vec![character.to_pinyin()?.plain()];
    for other in character.to_pinyin_multi()? {
        if !syllables.contains(&other.plain()) {
            syllables.push(other.plain());
        }
    }
    Some(syllables)
}
