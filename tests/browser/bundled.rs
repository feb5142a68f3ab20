//! The program with everything it needs beside it, in a folder that is no project.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::support::site;

/// A running program; it ends with the test.
struct Running(Child, String);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Running {
    fn start(parts: &Path, options: &[&str]) -> Self {
        let elsewhere = parts.parent().expect("a folder lies in a folder");
        let mut child = Command::new(env!("CARGO_BIN_EXE_onewindow"))
            .args(["serve", "--port", "0"])
            .args(options)
            .current_dir(elsewhere)
            .env_remove("CARGO_MANIFEST_DIR")
            .env("ONEWINDOW_PARTS", parts)
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        let stdout = child.stdout.take().expect("stdout is piped");
        BufReader::new(stdout).read_line(&mut line).expect("it says its address");
        let host = line.trim().trim_start_matches("http://").trim_end_matches('/').to_owned();
        assert!(!host.is_empty(), "the first line is the address");
        Self(child, host)
    }

    /// Head and body of a file.
    fn get(&self, path: &str) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect(&self.1).expect("it listens");
        write!(stream, "GET /{path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n", self.1)
            .expect("it reads");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("it answers");
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
        let body = answer.split_off(end + 4);
        (String::from_utf8_lossy(&answer).to_lowercase(), body)
    }
}

#[test]
fn a_program_with_its_parts_serves_an_offices_own_catalogue_without_any_tool() {
    // What is compiled is compiled once.
    site();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let parts = folder.path().join("parts");
    let build = Command::new(env!("CARGO_BIN_EXE_onewindow"))
        .args(["build", "--parts"])
        .arg(&parts)
        .output()
        .expect("the program starts");
    assert!(build.status.success(), "{}", String::from_utf8_lossy(&build.stderr));

    // As it comes, it is the very site that `build` writes.
    let running = Running::start(&parts, &[]);
    for name in ["", "sw.js", "onewindow.js", "catalog.xlsx"] {
        let file = if name.is_empty() { "index.html" } else { name };
        let built = std::fs::read(site().dir.join(file)).expect("the site has it");
        let (head, body) = running.get(name);
        assert!(
            head.starts_with("http/1.1 200") && head.contains("content-security-policy"),
            "{head}"
        );
        assert!(body == built, "{file}");
    }
    assert!(running.get("nothing").0.starts_with("http/1.1 404"));

    // With an office's files it is another, and every file that its page asks for is there.
    let overlay = folder.path().join("office");
    std::fs::create_dir(&overlay).expect("the folder is ours");
    let name = "name = { zh = \"本办公室\", en = \"This office\" }\n";
    std::fs::write(overlay.join("centre.toml"), name).expect("the folder is ours");
    let office = Running::start(&parts, &["--overlay", "office"]);
    let worker = String::from_utf8(office.get("sw.js").1).expect("text");
    let quoted =
        |text: &str| text.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let list = worker.lines().find(|line| line.contains("\"core\"")).expect("the list of files");
    let index =
        quoted(list).into_iter().find(|name| name.starts_with("index.") && name.ends_with(".bin"));
    let (_, heads) = office.get(&index.expect("the heads of the catalogue"));
    assert!(heads.windows("本办公室".len()).any(|part| part == "本办公室".as_bytes()));
}
