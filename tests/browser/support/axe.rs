//! axe-core, the accessibility checker, from its npm package: the version and the digest are fixed, the file is kept in `target`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use sha2::{Digest, Sha256};

const PACKAGE: &str = "axe-core@4.10.3";
const FILE: &str = "axe-core-4.10.3.tgz";
const SHA256: &str = "0f2b4d7dcdf7d1219df8d1959ad68e565f51d14c3f0d88bb71cd59abeb956292";
const ADVICE: &str = "axe-core could not be had: install npm (Debian: apt-get install npm) and connect once, or put \
    axe-core-4.10.3.tgz of the npm registry into target/axe.";

/// The program, to be run in a page.
pub fn script() -> &'static str {
    static SCRIPT: OnceLock<String> = OnceLock::new();
    SCRIPT.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/axe");
        std::fs::create_dir_all(&folder).expect("the folder is ours");
        let file = folder.join(FILE);
        if !is_right(&file) {
            let pack = ["pack", PACKAGE, "--silent", "--pack-destination", "."];
            // Whether it has worked shows the digest.
            let _ = Command::new("npm").args(pack).current_dir(&folder).output();
        }
        assert!(is_right(&file), "{ADVICE}");
        unpacked(&file)
    })
}

fn is_right(file: &PathBuf) -> bool {
    let digest = |bytes: Vec<u8>| format!("{:x}", Sha256::digest(bytes));
    std::fs::read(file).is_ok_and(|bytes| digest(bytes) == SHA256)
}

fn unpacked(file: &Path) -> String {
    let tar = Command::new("tar").arg("-xzOf").arg(file).arg("package/axe.min.js").output();
    let out = tar.expect("tar starts");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).expect("a script")
}
