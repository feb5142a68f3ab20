//! The site under test: built once by the program, as `cargo run` does it, and served in this process, so that no server outlives
//! the tests.

use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;
use std::sync::mpsc;

use onewindow::catalog::Catalogue;

/// A served site.
pub struct Site {
    /// `http://127.0.0.1:port`, without a slash at the end.
    pub origin: String,
}

/// Builds and serves the site; the second caller gets the same one.
pub fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let build = Command::new(env!("CARGO_BIN_EXE_onewindow"))
            .arg("build")
            .output()
            .expect("the program starts");
        assert!(build.status.success(), "{}", String::from_utf8_lossy(&build.stderr));
        let (tell, address) = mpsc::channel();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("a runtime");
            runtime.block_on(async {
                let listener =
                    tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
                tell.send(listener.local_addr().expect("an address"))
                    .expect("somebody waits for it");
                let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/site");
                axum::serve(listener, onewindow::cli::serve::router(&dir))
                    .await
                    .expect("the server runs");
            });
        });
        Site { origin: format!("http://{}", address.recv().expect("the server's address")) }
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
