//! One style sheet out of many: our own `@import` lines are replaced by the files they name, each in its layer.

use std::path::Path;

use anyhow::{Context, bail};

/// The style sheet `main` with the content of every file it imports in place of the import.
///
/// Understands what our own sheets use: `@import url("file.css") layer(name);`, one on a line, layer optional.
pub(super) fn bundle(main: &Path) -> anyhow::Result<String> {
    let dir = main.parent().context("a style sheet lies in a folder")?;
    let text = std::fs::read_to_string(main).with_context(|| main.display().to_string())?;
    let mut out = String::with_capacity(64 * 1024);
    for line in text.lines() {
        match import(line)? {
            Some(Import { file, layer }) => {
                let path = dir.join(file);
                let part = std::fs::read_to_string(&path)
                    .with_context(|| format!("{}: {}", main.display(), path.display()))?;
                match layer {
                    Some(layer) => out.push_str(&format!("@layer {layer} {{\n{part}}}\n")),
                    None => out.push_str(&part),
                }
            }
            None => {
                out.push_str(line);
                out.push('\n');
            }
        }
    }
    Ok(minify(&out))
}

/// An `@import` line.
#[derive(Debug, PartialEq, Eq)]
struct Import<'a> {
    file: &'a str,
    layer: Option<&'a str>,
}

fn import(line: &str) -> anyhow::Result<Option<Import<'_>>> {
    let Some(rest) = line.trim().strip_prefix("@import") else { return Ok(None) };
    let parse = || {
        let rest = rest.trim().strip_suffix(';')?.trim_end();
        let rest = rest.strip_prefix("url(").unwrap_or(rest);
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (file, rest) = rest[1..].split_once(quote)?;
        let rest = rest.strip_prefix(')').unwrap_or(rest).trim();
        let layer = match rest {
            "" => None,
            _ => Some(rest.strip_prefix("layer(")?.strip_suffix(')')?),
        };
        Some(Import { file, layer })
    };
    match parse() {
        Some(import) => Ok(Some(import)),
        None => {
            bail!("cannot read `{}`; write @import url(\"file.css\") layer(name);", line.trim())
        }
    }
}

/// Drops comments, and white space that nothing depends on. Strings stay as they are.
fn minify(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut chars = css.chars().peekable();
    let mut space = false;
    while let Some(c) = chars.next() {
        match c {
            '/' if chars.peek() == Some(&'*') => {
                chars.next();
                let mut last = ' ';
                for c in chars.by_ref() {
                    if last == '*' && c == '/' {
                        break;
                    }
                    last = c;
                }
                space = true;
            }
            c if c.is_ascii_whitespace() => space = true,
            c => {
                // Around these a space says nothing. Not around `:` and `(`: there it tells a descendant from a
                // pseudo-class, and `and (` from a function.
                let needed = !out.is_empty()
                    && !out.ends_with(['{', '}', ';', ','])
                    && !matches!(c, '{' | '}' | ';' | ',');
                if space && needed {
                    out.push(' ');
                }
                space = false;
                if c == '}' && out.ends_with(';') {
                    out.pop();
                }
                out.push(c);
                if matches!(c, '"' | '\'') {
                    let mut escaped = false;
                    for inner in chars.by_ref() {
                        out.push(inner);
                        if inner == c && !escaped {
                            break;
                        }
                        escaped = inner == '\\' && !escaped;
                    }
                }
            }
        }
    }
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_import_names_a_file_and_perhaps_a_layer() {
        let read = |line| import(line).ok().flatten();
        let with = |layer| Some(Import { file: "a/b.css", layer });
        assert_eq!(read("@import url(\"a/b.css\") layer(base);"), with(Some("base")));
        assert_eq!(read("@import 'a/b.css';"), with(None));
        assert_eq!(read("body { }"), None);
        assert!(import("@import url(a.css) screen").is_err());
    }

    #[test]
    fn minifying_keeps_what_selectors_and_strings_mean() {
        let css = "/* a */ a :focus , b{ color : red ; content: \"a  /* b */ \\\" c\"; }\n\n@media x and (y) { i { } }";
        assert_eq!(
            minify(css),
            "a :focus,b{color : red;content: \"a  /* b */ \\\" c\"}@media x and (y){i{}}\n"
        );
    }
}
