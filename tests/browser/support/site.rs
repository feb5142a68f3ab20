//! The site under test: built and served once, as `cargo run` does it.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

/// A running server of the built site.
pub struct Site {
    _server: Child,
    /// `http://127.0.0.1:port`, without a slash at the end.
    pub origin: String,
}

/// Builds and serves the site; the second caller gets the same one.
pub fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let mut server = Command::new(env!("CARGO_BIN_EXE_onewindow"))
            .args(["serve", "--port", "0"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut first = String::new();
        let stdout = server.stdout.take().expect("stdout is piped");
        BufReader::new(stdout).read_line(&mut first).expect("the program says its address");
        let start = first.find("http://").unwrap_or_else(|| panic!("no address in “{first}”"));
        let origin = first[start..].trim().trim_end_matches('/').to_owned();
        Site { _server: server, origin }
    })
}
