//! `host`: nginx and Caddy themselves, started with the configuration it prints, serve a site as `serve` does.

use std::io::Read;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};

use onewindow::cli::site::policy;

use super::run::onewindow;
use super::serve::{get, site};

/// Debian's packages of the servers; installed when one is missing and we may.
const PACKAGES: [&str; 3] = ["nginx-light", "libnginx-mod-http-brotli-static", "caddy"];

/// A running server; it ends with the test.
struct Server {
    child: Child,
    host: String,
    _dir: tempfile::TempDir,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    fn start(name: &str, site: &Path, options: &[&str]) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let free = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap();
        let host = free.to_string();
        let args = [&["host", name, "--site", site.to_str().unwrap()], options].concat();
        let said = onewindow(&args).expect_code(0).stdout;
        let mut command = match name {
            "nginx" => nginx(dir.path(), &said.replace("listen 80;", &format!("listen {host};"))),
            _ => caddy(dir.path(), &said.replace("\n:80 {", &format!("\nhttp://{host} {{"))),
        };
        let child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
        let mut server = Self { child: child.unwrap(), host, _dir: dir };
        while TcpStream::connect(&server.host).is_err() {
            if server.child.try_wait().unwrap().is_some() {
                let mut why = String::new();
                server.child.stderr.take().unwrap().read_to_string(&mut why).unwrap();
                panic!("{name} does not start: {why}");
            }
            std::thread::yield_now();
        }
        server
    }
}

/// The program, installed when it is missing.
fn program(name: &str) -> Command {
    static ONCE: Mutex<()> = Mutex::new(());
    let there = || Command::new(name).arg("version").output().is_ok();
    let _turn = ONCE.lock().unwrap_or_else(PoisonError::into_inner);
    if !there() {
        let apt = |args: &[&str]| {
            let mut apt = Command::new("apt-get");
            // Another test may be installing what it needs.
            apt.args(["-o", "DPkg::Lock::Timeout=300"]).args(args);
            // A server that starts by itself would hold its port, and has nothing to serve.
            apt.env("DEBIAN_FRONTEND", "noninteractive").env("RUNLEVEL", "1").output()
        };
        let _ = apt(&["update"]);
        let _ = apt(&[&["install", "-y", "--no-install-recommends"], &PACKAGES[..]].concat());
    }
    assert!(there(), "install (Debian): apt-get install {}", PACKAGES.join(" "));
    Command::new(name)
}

/// nginx wants a file around ours, as Debian has one.
fn nginx(dir: &Path, ours: &str) -> Command {
    let mut nginx = program("nginx");
    let around = format!(
        "daemon off; pid {}/pid; error_log stderr; include /etc/nginx/modules-enabled/*.conf;\n\
         events {{}} http {{ include /etc/nginx/mime.types; default_type application/octet-stream;\n{ours}\n}}",
        dir.display()
    );
    std::fs::write(dir.join("nginx.conf"), around).unwrap();
    nginx.arg("-c").arg(dir.join("nginx.conf")).args(["-p", "/usr/share/nginx", "-e", "stderr"]);
    nginx
}

fn caddy(dir: &Path, ours: &str) -> Command {
    let mut caddy = program("caddy");
    // The administration's port is nobody's business here.
    std::fs::write(dir.join("Caddyfile"), format!("{{\n\tadmin off\n}}\n{ours}")).unwrap();
    caddy.args(["run", "--adapter", "caddyfile", "--config"]).arg(dir.join("Caddyfile"));
    caddy.env("HOME", dir);
    caddy
}

#[track_caller]
fn serves_as_we_do(name: &str) {
    let site = site();
    std::fs::write(site.path().join("index.html.gz"), "gzip").unwrap();
    std::fs::write(site.path().join("app_bg.0123456789ab.wasm"), "wasm").unwrap();
    let server = Server::start(name, site.path(), &[]);
    let ask = |path: &str, accept: &str| get(&server.host, path, accept);
    for path in ["/", "/app.0123456789ab.js", "/nothing/here"] {
        let (head, _) = ask(path, "identity");
        let csp = ("content-security-policy", policy::HEADER_CSP);
        for (header, value) in policy::HEADERS.iter().chain([&csp]) {
            let line = format!("{header}: {value}").to_lowercase();
            assert!(head.contains(&line), "{name} {path}: {line}\n{head}");
        }
    }
    let kept = |path| ask(path, "identity").0.contains("immutable");
    assert!(kept("/app.0123456789ab.js"), "{name}: a name with a digest is kept");
    for path in ["/", "/index.html", "/gone.0123456789ab.js"] {
        let (head, _) = ask(path, "identity");
        assert!(head.contains("cache-control: no-cache"), "{name} {path}: {head}");
        assert!(!head.contains("immutable"), "{name} {path}: {head}");
    }
    for (accept, twin) in [("gzip, br", &b"brotli"[..]), ("gzip", b"gzip")] {
        let (head, body) = ask("/", accept);
        assert!(head.contains("content-type: text/html"), "{name}: {head}");
        assert_eq!(body, twin, "{name}: {accept}\n{head}");
        assert!(head.contains("vary: accept-encoding"), "{name}: {head}");
    }
    assert!(ask("/nothing/here", "identity").0.starts_with("http/1.1 404"), "{name}");
    let (head, _) = ask("/app_bg.0123456789ab.wasm", "identity");
    assert!(head.contains("content-type: application/wasm"), "{name}: {head}");
}

#[test]
fn nginx_serves_a_site_with_the_headers_the_twins_and_the_caching_of_serve() {
    serves_as_we_do("nginx");
}

#[test]
fn caddy_serves_a_site_with_the_headers_the_twins_and_the_caching_of_serve() {
    serves_as_we_do("caddy");
}

#[test]
fn a_site_that_another_may_frame_says_whose_and_can_be_loaded_there() {
    for server in ["nginx", "caddy"] {
        let said = onewindow(&["host", server, "--framed-by", "https://town.example"]);
        let said = said.expect_code(0).stdout;
        assert!(said.contains("frame-ancestors 'self' https://town.example\""), "{said}");
        assert!(!said.contains("Cross-Origin-Resource-Policy"), "{said}");
    }
}
