//! File names that contain a digest of the content, so that a browser may keep the file for ever, and the references
//! from file to file that follow such a renaming.

use sha2::{Digest, Sha256};

/// Hexadecimal digits of the digest in a name: 48 bits are plenty to tell the versions of one file apart.
const DIGITS: usize = 12;

/// The SHA-256 of `bytes` in hexadecimal.
pub(super) fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// `app.js` with the digest of its content: `app.0123456789ab.js`. Folders keep their names.
pub(super) fn addressed(name: &str, bytes: &[u8]) -> String {
    let digest = &digest(bytes)[..DIGITS];
    match name.rsplit_once('.') {
        Some((stem, ext)) if !ext.contains('/') => format!("{stem}.{digest}.{ext}"),
        Some(_) | None => format!("{name}.{digest}"),
    }
}

/// Whether a path names its content: some part of it is followed by a dot and a digest.
pub fn is_addressed_by_content(path: &str) -> bool {
    let is_digest = |part: &str| {
        part.len() == DIGITS && part.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    };
    path.split('/').any(|segment| segment.split('.').skip(1).any(is_digest))
}

/// Where `text` refers to the file `name`: the name stands in quotes or in `url(…)`, perhaps after `./`. The name of a
/// folder, which ends in `/`, may go on. A key in quotes, as in `{ "app.js": … }`, is what a module asks for and not an address.
pub(super) fn references<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = usize> + 't {
    let opens = |before: &str| {
        let before = before.strip_suffix("./").unwrap_or(before);
        before.ends_with(['"', '\'', '('])
    };
    let closes = move |after: &str| {
        let end = after.strip_prefix(['"', '\'', ')']);
        name.ends_with('/') || end.is_some_and(|after| !after.starts_with(':'))
    };
    text.match_indices(name)
        .filter(move |(at, name)| opens(&text[..*at]) && closes(&text[at + name.len()..]))
        .map(|(at, _)| at)
}

/// `text` with every reference to `name` changed to `to`.
pub(super) fn refer(text: &str, name: &str, to: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for at in references(text, name) {
        out.push_str(&text[done..at]);
        out.push_str(to);
        done = at + name.len();
    }
    out.push_str(&text[done..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_the_digest_of_its_content_is_recognised() {
        let name = addressed("snippets/a.b/app.js", b"content");
        assert!(name.starts_with("snippets/a.b/app.") && name.ends_with(".js"), "{name}");
        assert!(is_addressed_by_content(&format!("/{name}")));
        assert!(is_addressed_by_content(&format!("/{}/common.ttf", addressed("font", b"slices"))));
    }

    #[test]
    fn a_plain_name_is_not_taken_for_an_addressed_one() {
        for path in ["/", "/index.html", "/app.js", "/0123456789ab", "/app.0123456789AB.js"] {
            assert!(!is_addressed_by_content(path), "{path}");
        }
    }

    #[test]
    fn references_follow_a_renaming_in_scripts_styles_and_pages() {
        let changed = |text| refer(text, "app.js", "app.1.js");
        assert_eq!(changed(r#"import init from "./app.js";"#), r#"import init from "./app.1.js";"#);
        assert_eq!(changed("new URL('app.js', base)"), "new URL('app.1.js', base)");
        assert_eq!(changed("url(app.js)"), "url(app.1.js)");
        assert_eq!(refer("'./font/' + name", "font/", "font.1/"), "'./font.1/' + name");
    }

    #[test]
    fn a_longer_name_is_not_a_reference() {
        for text in
            ["\"myapp.js\"", "\"app.json\"", "the file app.js does it", "{ \"app.js\": app }"]
        {
            assert_eq!(refer(text, "app.js", "x"), text);
        }
    }
}
