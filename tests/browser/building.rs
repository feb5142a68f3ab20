//! Building the site again.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use onewindow::cli::files;

use crate::support::site;

fn contents(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    files::under(dir).unwrap().into_iter().collect()
}

#[test]
fn a_second_build_makes_nothing_anew_and_gives_the_same_files() {
    let (first, out) = (&site().dir, tempfile::tempdir().unwrap());
    let second = Command::new(env!("CARGO_BIN_EXE_onewindow"))
        .args(["--lang", "en", "build", "--out"])
        .arg(out.path())
        .output()
        .unwrap();
    assert!(second.status.success());
    let said = String::from_utf8(second.stderr).unwrap();
    assert_eq!(
        said.trim(),
        format!("The site is in {}", out.path().display()),
        "and no other step"
    );
    assert_eq!(contents(out.path()), contents(first));
}
