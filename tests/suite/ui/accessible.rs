//! What a screen reader needs, checked on the HTML of every page.

use std::collections::BTreeSet;

use onewindow::text::Lang;

use super::page::{in_lang, pages};
use super::still::draw;

/// The start tags of HTML: name and attributes.
fn tags(html: &str) -> Vec<(&str, &str)> {
    let starts = html.split('<').skip(1).filter(|tag| !tag.starts_with('/'));
    starts
        .map(|tag| tag.split('>').next().unwrap_or_default())
        .map(|tag| tag.split_once(' ').unwrap_or((tag, "")))
        .collect()
}

fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let padded = attributes
        .find(&format!("{name}=\""))
        .filter(|at| *at == 0 || attributes.as_bytes()[at - 1] == b' ')?;
    attributes[padded + name.len() + 2..].split('"').next()
}

#[track_caller]
pub fn check(name: &str, html: &str) {
    let tags = tags(html);
    let ids: Vec<&str> = tags.iter().filter_map(|(_, a)| attribute(a, "id")).collect();
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "{name}: an id stands twice: {ids:?}");

    let headings = tags.iter().filter(|(tag, _)| *tag == "h1").count();
    assert_eq!(headings, 1, "{name}: a page has one h1");

    let labelled: BTreeSet<&str> = tags
        .iter()
        .filter(|(tag, _)| *tag == "label")
        .filter_map(|(_, a)| attribute(a, "for"))
        .collect();
    for label in &labelled {
        assert!(unique.contains(label), "{name}: a label is for {label}, which is not there");
    }
    for (tag, attributes) in &tags {
        if matches!(*tag, "input" | "textarea" | "select") {
            let id = attribute(attributes, "id").unwrap_or_default();
            assert!(labelled.contains(id), "{name}: nothing labels {tag} {attributes}");
        }
        for reference in ["aria-describedby", "aria-labelledby"] {
            for id in attribute(attributes, reference).unwrap_or_default().split_whitespace() {
                assert!(unique.contains(id), "{name}: {reference} names {id}, which is not there");
            }
        }
        assert!(
            attribute(attributes, "style").is_none(),
            "{name}: the security policy blocks style on {tag}"
        );
    }
}

#[test]
fn every_page_has_one_heading_labels_and_references_that_resolve() {
    for (name, session, route) in pages() {
        for lang in Lang::ALL {
            check(name, &draw(in_lang(session.clone(), lang), route.clone()));
        }
    }
}
