//! Lines of a paragraph: UAX #14 opportunities, tightened to what Chinese typesetting asks for (避头尾 of GB/T 15834), and
//! numbers kept with their units.

use unicode_linebreak::{BreakOpportunity, linebreaks};

use crate::packet::document::{TICKED, UNTICKED};
use crate::packet::font::{Fonts, Glyph, ignorable};

/// A glyph with the byte range of its line's text it stands for.
pub(super) type SetGlyph = (Glyph, std::ops::Range<usize>);

/// A set line.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Line {
    /// Its glyphs.
    pub glyphs: Vec<SetGlyph>,
    /// Its text, trailing space included: readers need it to tell words apart.
    pub text: String,
    /// Width in ems without trailing spaces.
    pub width: f32,
}

/// Never at the start of a line.
const NEVER_FIRST: &str = "，。、；：？！）》〉】〕」』”’…—～·％℃％℉／,.;:?!)]}%";
/// Never at the end of a line.
const NEVER_LAST: &str = "（《〈【〔「『“‘￥№([{";

/// Spaces at the end of a line take no room.
const SPACES: [char; 2] = [' ', '\u{3000}'];

/// Breaks a text into lines of at most `width` ems. Never empty.
pub(super) fn break_lines(fonts: &Fonts, text: &str, width: f32) -> Vec<Line> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        set_paragraph(fonts, paragraph, width, &mut lines);
    }
    lines
}

/// The same lines, but none much shorter than the others: `家里残疾` `人的人数`, not `家里残疾人的人` `数`.
pub(super) fn break_evenly(fonts: &Fonts, text: &str, width: f32) -> Vec<Line> {
    let mut lines = break_lines(fonts, text, width);
    let least = longest_piece(fonts, text);
    let mut narrow = width.min(lines.iter().map(|line| line.width).fold(0.0, f32::max)) - 0.5;
    while lines.len() > 1 && narrow >= least {
        let narrower = break_lines(fonts, text, narrow);
        if narrower.len() > lines.len() {
            break;
        }
        lines = narrower;
        narrow -= 0.5;
    }
    lines
}

/// Width in ems of the longest part of a text that is not broken when there is room for it.
pub(super) fn longest_piece(fonts: &Fonts, text: &str) -> f32 {
    let wide = |piece| Line::default().width_with(fonts, piece);
    text.split('\n').flat_map(pieces).map(wide).fold(0.0, f32::max)
}

fn set_paragraph(fonts: &Fonts, text: &str, width: f32, lines: &mut Vec<Line>) {
    let text: String = text.chars().filter(|c| !ignorable(*c)).collect();
    let mut line = Line::default();
    for piece in pieces(&text) {
        if line.width_with(fonts, piece) > width && !line.text.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        // A piece wider than the column (a long number, a web address) has to be broken somewhere.
        for c in piece.chars() {
            if line.width_with(fonts, c.encode_utf8(&mut [0; 4])) > width && !line.text.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            line.push(fonts, c);
        }
    }
    lines.push(line);
}

impl Line {
    fn push(&mut self, fonts: &Fonts, c: char) {
        // Missing glyphs are refused before anything is set; see `Fonts::missing`.
        let Some(glyph) = fonts.glyph(c) else { return };
        let start = self.text.len();
        self.text.push(c);
        self.glyphs.push((glyph, start..self.text.len()));
        if !SPACES.contains(&c) {
            self.width = self.glyphs.iter().map(|(g, _)| g.advance).sum();
        }
    }

    /// Width in ems with `more` added, without trailing spaces.
    fn width_with(&self, fonts: &Fonts, more: &str) -> f32 {
        let more = more.trim_end_matches(SPACES);
        if more.is_empty() {
            return self.width;
        }
        let advance = |c| fonts.glyph(c).map_or(0.0, |g| g.advance);
        self.glyphs.iter().map(|(g, _)| g.advance).chain(more.chars().map(advance)).sum()
    }
}

/// The pieces a line may be broken between.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    linebreaks(text).filter_map(move |(end, opportunity)| {
        let may =
            end == text.len() || opportunity == BreakOpportunity::Mandatory || may_break(text, end);
        may.then(|| &text[std::mem::replace(&mut start, end)..end]).filter(|p| !p.is_empty())
    })
}

/// Whether a line may end before byte `at`, where UAX #14 allows it.
fn may_break(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let Some(next) = after.chars().next() else { return true };
    let last = before.trim_end_matches(' ').chars().next_back();
    let number_and_unit = last.is_some_and(|c| c.is_ascii_digit() || c == '_') && !next.is_ascii();
    // A box to tick stays with all its words; options are parted by an ideographic space.
    let option = &before[before.rfind('\u{3000}').map_or(0, |n| n + '\u{3000}'.len_utf8())..];
    let ticked = option.starts_with([TICKED, UNTICKED]) && option.chars().count() < 48;
    let counted = last == Some('第') && next.is_ascii_digit();
    !NEVER_FIRST.contains(next)
        && !last.is_some_and(|c| NEVER_LAST.contains(c))
        && !number_and_unit
        && !counted
        && !ticked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        pieces(text).collect()
    }

    #[test]
    fn closing_marks_stay_with_the_word_before_and_opening_marks_with_the_word_after() {
        assert_eq!(cut("甲，《乙》（丙）。"), ["甲，", "《乙》", "（丙）。"]);
        assert_eq!(cut("说“好”，"), ["说“好”，"]);
    }

    #[test]
    fn numbers_stay_with_their_units() {
        assert_eq!(cut("带3份"), ["带", "3份"]);
        assert_eq!(cut("约 20 个工作日"), ["约 ", "20 个", "工", "作", "日"]);
        assert_eq!(cut("第33条"), ["第33条"]);
    }

    #[test]
    fn a_box_to_tick_stays_with_its_words() {
        assert_eq!(cut("☑无生活来源　☐其他"), ["☑无生活来源　", "☐其他"]);
    }

    #[test]
    fn a_dot_inside_a_name_never_starts_a_line() {
        assert_eq!(cut("买·提"), ["买·", "提"]);
    }
}
