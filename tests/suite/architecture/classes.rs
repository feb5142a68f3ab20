//! Classes on the screen and classes in the style sheets are the same.
//!
//! Every class of ours begins with `ow-` and is written out as a whole, so that a search for it finds both sides.

use std::collections::BTreeMap;

use super::source::Source;

/// What every class begins with.
const PREFIX: &str = "ow-";

/// Classes without a style, styles without a class, class names put together at run time, and foreign class names.
pub fn findings(pages: &[Source], sheets: &[Source]) -> Vec<String> {
    let used = classes(pages, &['"', ' ', '\'']);
    let styled = classes(sheets, &['.']);
    let mut findings = Vec::new();
    for (class, place) in &used {
        if class.ends_with('-') {
            findings.push(format!("{place}: write the classes `{class}…` out"));
        } else if !styled.contains_key(class) {
            findings.push(format!("{place}: no style for the class `{class}`"));
        }
    }
    for (class, place) in &styled {
        if !used.contains_key(class) {
            findings.push(format!("{place}: nothing has the class `{class}`"));
        }
    }
    for page in pages {
        for (index, line) in page.text.lines().enumerate() {
            for list in line.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                for class in list.split_whitespace().filter(|class| !class.starts_with(PREFIX)) {
                    findings.push(format!(
                        "{}:{}: `{class}` does not begin with {PREFIX}",
                        page.path,
                        index + 1
                    ));
                }
            }
        }
    }
    findings
}

/// Every word that begins with the prefix after one of `openers`, with the place of its first use.
fn classes(sources: &[Source], openers: &[char]) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for source in sources {
        for (index, line) in source.text.lines().enumerate() {
            if line.trim_start().starts_with("//") {
                continue;
            }
            for (at, _) in line.match_indices(PREFIX) {
                let rest = &line[at..];
                let end = rest
                    .find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_'))
                    .unwrap_or(rest.len());
                if line[..at].ends_with(openers) {
                    let place = format!("{}:{}", source.path, index + 1);
                    found.entry(rest[..end].to_owned()).or_insert(place);
                }
            }
        }
    }
    found
}

/// Shows the check each of the faults it is to find.
pub fn check_itself() {
    let page = |text: &str| vec![Source::new("src/ui/a.rs", text)];
    let sheet = |text: &str| vec![Source::new("www/css/a.css", text)];
    let count = |rs: &str, css: &str| findings(&page(rs), &sheet(css)).len();
    assert_eq!(count("<p class=\"ow-a ow-a--b\">", ".ow-a{} .ow-a--b > p{}"), 0);
    assert_eq!(count("classes!(\"ow-a\", open.then_some(\"ow-b\"))", ".ow-a:hover{} a.ow-b{}"), 0);
    assert_eq!(count("<p class=\"ow-a\">", ""), 1);
    assert_eq!(count("", ".ow-a{}"), 1);
    assert_eq!(count("format!(\"ow-a--{tone}\")", ".ow-a--{}"), 1);
    assert_eq!(count("<p class=\"ow-a lead\">", ".ow-a{}"), 1);
}
