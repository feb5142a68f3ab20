//! `serve`, asked by a plain HTTP client.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};

use super::run::{onewindow, program};

/// A running server; it ends with the test.
struct Server {
    child: Child,
    host: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    fn start(site: &Path) -> Self {
        let mut child = program()
            .args(["serve", "--no-build", "--port", "0", "--out"])
            .arg(site)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let host = line.trim().strip_prefix("http://").and_then(|rest| rest.strip_suffix('/'));
        let host =
            host.unwrap_or_else(|| panic!("the first line is the address: {line:?}")).to_owned();
        Self { child, host }
    }

    fn get(&self, path: &str, accept: &str) -> (String, Vec<u8>) {
        get(&self.host, path, accept)
    }
}

/// Head, in small letters, and body of the answer to a GET.
pub fn get(host: &str, path: &str, accept: &str) -> (String, Vec<u8>) {
    let mut stream = TcpStream::connect(host).unwrap();
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nhost: {host}\r\naccept-encoding: {accept}\r\nconnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
    let head = String::from_utf8(answer[..end].to_vec()).unwrap().to_lowercase();
    (head, answer.split_off(end + 4))
}

/// A folder with a page, its twin, a file named by its content and one that is not.
pub fn site() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    for (name, content) in [
        ("index.html", "<!doctype html><title>plain</title>"),
        ("index.html.br", "brotli"),
        ("app.0123456789ab.js", "export {}"),
        ("app.d.ts", "export {}"),
    ] {
        std::fs::write(site.path().join(name), content).unwrap();
    }
    site
}

#[test]
fn every_answer_carries_the_security_headers() {
    let site = site();
    let server = Server::start(site.path());
    for path in ["/", "/app.0123456789ab.js", "/nothing/here"] {
        let (head, _) = server.get(path, "identity");
        for header in [
            "content-security-policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval';",
            "x-content-type-options: nosniff",
            "referrer-policy: no-referrer",
            "cross-origin-opener-policy: same-origin",
            "cross-origin-embedder-policy: require-corp",
            "cross-origin-resource-policy: same-origin",
            "permissions-policy: camera=(self), microphone=()",
        ] {
            assert!(head.contains(header), "{path}: {header}\n{head}");
        }
    }
}

#[test]
fn names_with_a_digest_are_kept_for_ever_and_pages_asked_for_again() {
    let site = site();
    let server = Server::start(site.path());
    let cache = |path| server.get(path, "identity").0;
    assert!(cache("/app.0123456789ab.js").contains("immutable"));
    for path in ["/", "/index.html", "/app.d.ts", "/gone.0123456789ab.js"] {
        assert!(cache(path).contains("cache-control: no-cache"), "{path}");
    }
}

#[test]
fn the_compressed_twin_goes_to_those_who_can_read_it() {
    let site = site();
    let server = Server::start(site.path());
    let (head, body) = server.get("/", "gzip, br");
    assert!(
        head.contains("content-encoding: br") && head.contains("content-type: text/html"),
        "{head}"
    );
    assert_eq!(body, b"brotli");
    let (head, body) = server.get("/", "gzip");
    assert!(!head.contains("content-encoding") && head.contains("vary: accept-encoding"), "{head}");
    assert!(body.starts_with(b"<!doctype"));
    std::fs::write(site.path().join("index.html.gz"), "gzip").unwrap();
    let (head, body) = server.get("/", "gzip");
    assert!(head.contains("content-encoding: gzip"), "{head}");
    assert_eq!(body, b"gzip");
}

#[test]
fn what_is_not_there_is_said_and_nothing_outside_is_shown() {
    let site = site();
    let server = Server::start(site.path());
    for path in ["/nothing", "/../Cargo.toml", "/%2e%2e/Cargo.toml", "/..%2f..%2fetc%2fpasswd"] {
        let (head, body) = server.get(path, "identity");
        assert!(head.starts_with("http/1.1 404"), "{path}: {head}");
        assert!(String::from_utf8_lossy(&body).contains("No such page"), "{path}");
    }
}

#[test]
fn serving_what_was_never_built_says_so() {
    let empty = tempfile::tempdir().unwrap();
    let run = onewindow(&[
        "--lang",
        "en",
        "serve",
        "--no-build",
        "--out",
        empty.path().to_str().unwrap(),
    ])
    .expect_code(2);
    assert!(run.stderr.contains("there is no site in"), "{}", run.stderr);
}

#[test]
fn a_port_in_use_is_an_error_only_when_it_was_asked_for() {
    let site = site();
    let server = Server::start(site.path());
    let port = server.host.rsplit(':').next().unwrap();
    let dir = site.path().to_str().unwrap();
    let run = onewindow(&["--lang", "en", "serve", "--no-build", "--out", dir, "--port", port])
        .expect_code(2);
    assert!(run.stderr.contains(&format!("cannot use port {port}")), "{}", run.stderr);
}
