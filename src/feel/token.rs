use std::ops::Range;

use crate::domain::Decimal;
use crate::text::feel::Msg;

use super::Problem;

/// A word of a rule.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    /// A number.
    Number(Decimal),
    /// The content of a quoted text.
    Text(String),
    /// A name or keyword, as it stands in the source.
    Word,
    /// An operator or bracket.
    Sign(&'static str),
    /// The end of the rule.
    End,
}

/// Signs, longest first where one begins another.
const SIGNS: [&str; 25] = [
    "..", "**", "==", "!=", "<=", ">=", "&&", "||", "=", "<", ">", "+", "-", "*", "/", "(", ")",
    "[", "]", "{", "}", ",", ".", "@", ":",
];

/// Full-width signs that authors type by accident, with what they stand for.
const FULL_WIDTH: [(char, &str); 12] = [
    ('（', "("),
    ('）', ")"),
    ('，', ","),
    ('≥', ">="),
    ('≤', "<="),
    ('≠', "!="),
    ('＝', "="),
    ('＜', "<"),
    ('＞', ">"),
    ('＋', "+"),
    ('－', "-"),
    ('　', " "),
];

/// Splits a rule into words; the last is [`Token::End`]. Notes go to `problems`; an error ends the work.
pub(super) fn tokens(
    src: &str,
    problems: &mut Vec<Problem>,
) -> Result<Vec<(Token, Range<usize>)>, Problem> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = src[at..].chars().next() {
        let rest = &src[at..];
        if c.is_whitespace() && c != '　' {
            at += c.len_utf8();
        } else if let Some((_, ascii)) = FULL_WIDTH.iter().find(|(wide, _)| *wide == c) {
            let span = at..at + c.len_utf8();
            at = span.end;
            problems.push(Problem::new(span.clone(), Msg::FullWidth { found: c, ascii }));
            if *ascii != " " {
                found.push((Token::Sign(ascii), span));
            }
        } else if matches!(c, '"' | '“' | '”') {
            let (text, end) = quoted(src, at, problems)?;
            found.push((Token::Text(text), at..end));
            at = end;
        } else if c.is_ascii_digit()
            || (c == '.' && rest[1..].starts_with(|c: char| c.is_ascii_digit()))
        {
            let end = at + number_length(rest);
            let number = src[at..end].parse().map_err(|_| Problem::new(at..end, Msg::Number))?;
            found.push((Token::Number(number), at..end));
            at = end;
        } else if is_name_start(c) {
            let end = at + rest.find(|c| !is_name_part(c)).unwrap_or(rest.len());
            found.push((Token::Word, at..end));
            at = end;
        } else if let Some(sign) = SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
            found.push((Token::Sign(sign), at..at + sign.len()));
            at += sign.len();
        } else {
            let span = at..at + c.len_utf8();
            let message = match c {
                '\'' | '‘' | '’' => Msg::Foreign { found: "'", instead: "\"" },
                '!' => Msg::Foreign { found: "!", instead: "not(…)" },
                '？' | '?' => Msg::Foreign { found: "?", instead: "if … then … else …" },
                _ => Msg::Character(c),
            };
            return Err(Problem::new(span, message));
        }
    }
    found.push((Token::End, src.len()..src.len()));
    Ok(found)
}

/// Letters of any script and `_` begin a name.
pub(super) fn is_name_start(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

/// Digits may follow.
pub(super) fn is_name_part(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Length of the number a text begins with. `1..5` is the number 1 and a range.
fn number_length(rest: &str) -> usize {
    let digits = |s: &str| s.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(rest);
    match rest[whole..].strip_prefix('.').map(digits) {
        Some(fraction) if fraction > 0 => whole + 1 + fraction,
        _ => whole,
    }
}

/// The text in quotation marks that begins at `start`, and where it ends.
fn quoted(
    src: &str,
    start: usize,
    problems: &mut Vec<Problem>,
) -> Result<(String, usize), Problem> {
    let mut text = String::new();
    let mut chars = src[start..].char_indices().map(|(offset, c)| (start + offset, c));
    let wide = matches!(chars.next(), Some((_, '“' | '”')));
    if wide {
        let found = if src[start..].starts_with('“') { '“' } else { '”' };
        problems.push(Problem::new(
            start..start + found.len_utf8(),
            Msg::FullWidth { found, ascii: "\"" },
        ));
    }
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Ok((text, at + 1)),
            '”' if wide => return Ok((text, at + c.len_utf8())),
            '\\' => {
                let bad = |end: usize| Problem::new(at..end, Msg::Escape);
                match chars.next() {
                    Some((_, c @ ('"' | '\'' | '\\' | '”'))) => text.push(c),
                    Some((_, 'n')) => text.push('\n'),
                    Some((_, 'r')) => text.push('\r'),
                    Some((_, 't')) => text.push('\t'),
                    Some((_, kind @ ('u' | 'U'))) => {
                        let length = if kind == 'u' { 4 } else { 6 };
                        let digits: String = chars.by_ref().take(length).map(|(_, c)| c).collect();
                        let code = u32::from_str_radix(&digits, 16)
                            .ok()
                            .filter(|_| digits.len() == length);
                        text.push(code.and_then(char::from_u32).ok_or_else(|| bad(at + 2))?);
                    }
                    _ => return Err(bad(at + 1)),
                }
            }
            _ => text.push(c),
        }
    }
    Err(Problem::new(start..src.len(), Msg::OpenText))
}
