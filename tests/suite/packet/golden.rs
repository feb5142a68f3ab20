//! Sample packets, pinned: the digest of every file, and the two texts of the packet. A change of one byte is a change to be looked at.

use onewindow::case::Case;
use onewindow::packet::{self, digest};
use onewindow::text::Lang;

use super::{people, sample};
use crate::case_scenario::real;

/// What is in the packet of a case, by digests, and what it says. The catalogue's own digest changes with every edit of any item, so
/// it is set to one value.
fn golden(case: &Case) -> String {
    let mut catalogue = real().clone();
    catalogue.about.digest = "0".repeat(64);
    catalogue.about.version = "golden".into();
    let made =
        packet::export(&catalogue, case, people::today(), &sample::fonts(), Lang::Zh).unwrap();
    let archive = packet::zip::read(&made.zip).unwrap();
    let text = |name: &str| String::from_utf8(archive.get(name).unwrap().to_vec()).unwrap();
    format!(
        "root {}\nzip {}\npdf {}\n\n{}\n{}\n{}",
        digest::hex(&made.root),
        digest::sha256_hex(&made.zip),
        digest::sha256_hex(&made.pdf),
        text("manifest-sha256.txt"),
        text("data/checklist.txt"),
        text("data/application.json"),
    )
}

#[test]
fn packet_of_a_father_with_a_stroke_is_the_one_that_was_looked_at() {
    insta::assert_snapshot!(golden(&people::certificate()));
}

#[test]
fn packet_of_a_family_that_asks_for_dibao_is_the_one_that_was_looked_at() {
    insta::assert_snapshot!(golden(&people::family()));
}
