//! The site under test: built once by the program, as `cargo run` does it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use onewindow::catalog::Catalogue;

/// A built site.
pub struct Site {
    /// Where every browser of the tests finds it (see `Network`), without a slash at the end.
    pub origin: &'static str,
    /// Its folder.
    pub dir: PathBuf,
}

impl Site {
    /// The file at an address, without the digest in its name; `None` when the site has no such file.
    pub fn file(&self, address: &str) -> Option<String> {
        let path = address.strip_prefix(self.origin)?.strip_prefix('/')?;
        let file = if path.is_empty() { "index.html" } else { path };
        let digest = |part: &&str| part.len() != 12 || !part.bytes().all(|b| b.is_ascii_hexdigit());
        let plain = |name: &str| name.split('.').filter(digest).collect::<Vec<_>>().join(".");
        let names: Vec<String> = file.split('/').map(plain).collect();
        self.dir.join(file).is_file().then(|| names.join("/"))
    }
}

/// Builds the site; the second caller gets the same one.
pub fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let build = Command::new(env!("CARGO_BIN_EXE_onewindow"))
            .arg("build")
            .output()
            .expect("the program starts");
        assert!(build.status.success(), "{}", String::from_utf8_lossy(&build.stderr));
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/site");
        Site { origin: "http://127.0.0.1:8080", dir }
    })
}

/// The name of the centre in [`newer`].
pub const NEWER: &str = "新的便民服务中心";

/// The folder of a later version of the site, in which the centre has another name; the second caller gets the same one.
pub fn newer() -> &'static Path {
    static NEWER_SITE: OnceLock<PathBuf> = OnceLock::new();
    NEWER_SITE.get_or_init(|| {
        // What does not change is compiled once.
        site();
        let overlay = tempfile::tempdir().expect("a temporary folder");
        let name = format!("name = {{ zh = \"{NEWER}\", en = \"New centre\" }}\n");
        std::fs::write(overlay.path().join("centre.toml"), name).expect("the folder is ours");
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/newer-site");
        let build = Command::new(env!("CARGO_BIN_EXE_onewindow"))
            .args(["build", "--overlay"])
            .arg(overlay.path())
            .arg("--out")
            .arg(&dir)
            .output()
            .expect("the program starts");
        assert!(build.status.success(), "{}", String::from_utf8_lossy(&build.stderr));
        dir
    })
}

/// The catalogue the site is built from.
pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalog");
        let files = onewindow::cli::files::under(&dir).expect("the catalogue folder");
        onewindow::catalog::load(files).catalogue
    })
}
