//! A finding as an author reads it in a terminal:
//!
//! ```text
//! 错误[unknown-word] items/elderly/allowance.toml:12:8
//!    |
//! 12 | type = "asist"
//!    |        ^^^^^^^ 不认识“asist”这个词
//!    = 改法：是不是想写“assist”？
//! ```

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::text::catalog::Label;
use crate::text::{Lang, Say};

use super::{Diagnostic, Severity};

impl Diagnostic {
    /// Several lines of text: place, the line with a caret under what is meant, the reason, a way to mend it. Full-width
    /// characters count two columns, so that the caret stands right in a terminal.
    pub fn render(&self, lang: Lang) -> String {
        let label = match self.severity() {
            Severity::Error => Label::Error,
            Severity::Warning => Label::Warning,
        };
        let place = &self.place;
        let (code, message) = (self.code(), self.message.say(lang));
        let head =
            format!("{}[{code}] {}:{}:{}", label.say(lang), place.file, place.line, place.column);
        let gutter = " ".repeat(place.line.to_string().len());
        let text: String = place.text.chars().map(|c| if c == '\t' { ' ' } else { c }).collect();
        let before: String = text.chars().take(place.column.saturating_sub(1)).collect();
        let meant: usize = text
            .chars()
            .skip(place.column.saturating_sub(1))
            .take(place.length)
            .map(|c| c.width().unwrap_or(0))
            .sum();
        let (indent, carets) = (" ".repeat(before.width()), "^".repeat(meant.max(1)));
        let mut lines = vec![head];
        if text.trim().is_empty() {
            lines.push(format!("{gutter} | {message}"));
        } else {
            lines.push(format!("{gutter} |"));
            lines.push(format!("{} | {text}", place.line));
            lines.push(format!("{gutter} | {indent}{carets} {message}"));
        }
        if let Some(help) = &self.help {
            let (word, help) = (Label::Help.say(lang), help.say(lang));
            let colon = match lang {
                Lang::Zh => "：",
                Lang::En => ": ",
            };
            lines.push(format!("{gutter} = {word}{colon}{help}"));
        }
        lines.join("\n")
    }
}
