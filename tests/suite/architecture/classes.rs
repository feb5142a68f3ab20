//! Classes on the screen and classes in the style sheets are the same.
//!
//! Every class of ours begins with `ow-` and is written out as a whole, so that a search for it finds both sides.

use std::collections::BTreeMap;

use super::source::Source;

/// What every class begins with.
const PREFIX: &str = "ow-";

/// Classes without a style, styles without a class, class names put together at run time, and foreign class names.
pub fn findings(pages: &[Source], sheets: &[Source]) -> Vec<String> {
    let used = classes(pages, false);
    let styled = classes(sheets, true);
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

/// Every class name with the prefix: in style sheets after a dot, elsewhere in a string that is not the value of another
/// attribute (`id`, `for`, `aria-…`), with the place of its first use. The bare prefix begins ids, not classes.
fn classes(sources: &[Source], is_sheet: bool) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for source in sources {
        for (index, line) in source.text.lines().enumerate() {
            if line.trim_start().starts_with("//") {
                continue;
            }
            for (at, _) in line.match_indices(PREFIX) {
                let (before, rest) = line.split_at(at);
                let end = rest
                    .find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_'))
                    .unwrap_or(rest.len());
                let name = &rest[..end];
                let is_class = if is_sheet { before.ends_with('.') } else { opens_a_class(before) };
                if is_class && name != PREFIX {
                    let place = format!("{}:{}", source.path, index + 1);
                    found.entry(name.to_owned()).or_insert(place);
                }
            }
        }
    }
    found
}

/// Whether a name after `before` stands in a string that holds classes.
fn opens_a_class(before: &str) -> bool {
    let Some((code, string)) = before.rsplit_once('"') else { return false };
    let starts_a_word = string.is_empty() || string.ends_with(' ');
    let attribute = code.trim_end_matches('{').strip_suffix('=').map(|code| {
        let name = code.trim_end().rsplit(|c: char| !c.is_ascii_alphabetic() && c != '-');
        name.into_iter().next().unwrap_or_default().to_owned()
    });
    let holds_classes =
        attribute.is_none_or(|name| matches!(name.as_str(), "class" | "className" | ""));
    starts_a_word && holds_classes
}

/// Shows the check each of the faults it is to find.
pub fn check_itself() {
    let page = |text: &str| vec![Source::new("src/ui/a.rs", text)];
    let sheet = |text: &str| vec![Source::new("www/css/a.css", text)];
    let count = |rs: &str, css: &str| findings(&page(rs), &sheet(css)).len();
    assert_eq!(count("<p class=\"ow-a ow-a--b\">", ".ow-a{} .ow-a--b > p{}"), 0);
    assert_eq!(count("classes!(\"ow-a\", open.then_some(\"ow-b\"))", ".ow-a:hover{} a.ow-b{}"), 0);
    assert_eq!(count("<p id=\"ow-a\" aria-describedby={\"ow-a\"} class={\"ow-b\"}>", ".ow-b{}"), 0);
    assert_eq!(count("let id = [\"ow-\", name].concat(); e.className = \"ow-b\";", ".ow-b{}"), 0);
    assert_eq!(count("<p class=\"ow-a\">", ""), 1);
    assert_eq!(count("", ".ow-a{}"), 1);
    assert_eq!(count("format!(\"ow-a--{tone}\")", ".ow-a--{}"), 1);
    assert_eq!(count("<p class=\"ow-a lead\">", ".ow-a{}"), 1);
}
