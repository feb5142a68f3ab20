//! Source files as the checks see them.

use std::path::Path;

/// A file of the project.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its path from the top of the project, with `/`.
    pub path: String,
    /// What it says.
    pub text: String,
    /// The text with comments, the content of literals, and the unit tests at the end blanked out, line for line.
    code: String,
}

impl Source {
    /// A file with this text.
    pub fn new(path: &str, text: &str) -> Self {
        let code = without_tests(&blank(text));
        Self { path: path.to_owned(), text: text.to_owned(), code }
    }

    /// The same file without the unit tests at its end.
    pub fn without_tests(&self) -> Self {
        Self { text: without_tests(&self.text), ..self.clone() }
    }

    /// The folder or file directly under `src` it belongs to; `None` for the roots `lib.rs`, `main.rs`, `export.rs`.
    pub fn layer(&self) -> Option<String> {
        let rest = self.path.strip_prefix("src/")?;
        rest.split_once('/').map(|(layer, _)| layer.to_owned())
    }

    /// The modules directly under the crate that the code names, with their lines.
    pub fn uses(&self) -> Vec<(usize, String)> {
        let mut uses = Vec::new();
        for (at, _) in self.code.match_indices("crate::") {
            self.names_after(at + "crate::".len(), &mut uses);
        }
        let depth = self.depth();
        for (at, _) in self.code.match_indices("super::") {
            if self.code[..at].ends_with("super::") {
                continue;
            }
            let rest = &self.code[at..];
            let ups = rest.len() - rest.trim_start_matches("super::").len();
            if ups / "super::".len() >= depth {
                self.names_after(at + ups, &mut uses);
            }
        }
        uses
    }

    /// How many modules deep the file's own module lies: 1 for `src/case/mod.rs`, 2 for `src/case/journey.rs`.
    fn depth(&self) -> usize {
        let path = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        path.trim_end_matches("/mod").split('/').count()
    }

    /// The first parts of the path or of the braced list of paths that begins at `at`.
    fn names_after(&self, at: usize, uses: &mut Vec<(usize, String)>) {
        let rest = &self.code[at..];
        let mut name = |offset: usize, text: &str| {
            let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
            uses.push((self.line(at + offset), text[..end].to_owned()));
        };
        if !rest.starts_with('{') {
            return name(0, rest);
        }
        let mut level = 0;
        let mut expects_name = false;
        for (offset, c) in rest.char_indices() {
            match c {
                '{' => {
                    level += 1;
                    expects_name = level == 1;
                }
                '}' if level == 1 => return,
                '}' => level -= 1,
                ',' => expects_name = level == 1,
                c if expects_name && !c.is_whitespace() => {
                    expects_name = false;
                    name(offset, &rest[offset..]);
                }
                _ => {}
            }
        }
    }

    /// Lines of code in which `text` stands.
    pub fn lines_with(&self, text: &str) -> Vec<usize> {
        self.code.match_indices(text).map(|(at, _)| self.line(at)).collect()
    }

    /// Lines of code in which `word` stands by itself.
    pub fn lines_with_word(&self, word: &str) -> Vec<usize> {
        let with = |(_, line): &(usize, &str)| has_word(line, word);
        self.code.lines().enumerate().filter(with).map(|(index, _)| index + 1).collect()
    }

    fn line(&self, at: usize) -> usize {
        self.code[..at].matches('\n').count() + 1
    }
}

/// Whether `word` stands in `line` and is not part of a longer word of Latin letters.
pub fn has_word(line: &str, word: &str) -> bool {
    let joins = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    line.match_indices(word).any(|(at, word)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !before.is_some_and(joins) && !after.is_some_and(joins)
    })
}

/// The files under `dir` that end in one of `endings`, in the order of their paths.
pub fn tree(root: &Path, dir: &str, endings: &[&str]) -> Vec<Source> {
    let mut sources = Vec::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries =
            std::fs::read_dir(root.join(&folder)).unwrap_or_else(|e| panic!("{folder}: {e}"));
        for entry in entries {
            let entry = entry.expect("an entry of the project");
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.file_type().expect("a type").is_dir() {
                folders.push(path);
            } else if endings.iter().any(|ending| path.ends_with(ending)) {
                let text =
                    std::fs::read_to_string(entry.path()).unwrap_or_else(|e| panic!("{path}: {e}"));
                sources.push(Source::new(&path, &text));
            }
        }
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

/// `text` up to its unit tests, which by custom stand at the end.
fn without_tests(text: &str) -> String {
    let tests = text.find("#[cfg(test)]").unwrap_or(text.len());
    text[..tests].to_owned()
}

/// `text` with spaces for comments and for the content of literals.
fn blank(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let keep = |out: &mut String, part: &str| {
        out.extend(part.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
    };
    while let Some(c) = rest.chars().next() {
        let literal = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(raw) = rest.strip_prefix("r#\"") {
            raw.find("\"#").map_or(rest.len(), |end| end + 5)
        } else if c == '"' {
            quoted(rest)
        } else if c == '\'' {
            character(rest)
        } else {
            0
        };
        if literal > 0 {
            keep(&mut out, &rest[..literal]);
            rest = &rest[literal..];
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

/// The length of the string literal `text` begins with.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '"' if !escaped => return at + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    text.len()
}

/// The length of the character literal `text` begins with; 0 for a lifetime.
fn character(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    match (chars.next(), chars.next()) {
        (Some((_, '\\')), Some(_)) => text[3..].find('\'').map_or(0, |end| end + 4),
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 0,
    }
}
