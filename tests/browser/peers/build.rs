//! Makes the pages. The libraries come from npm, with the versions of the lock file beside this one, into `target/peers`; nothing
//! else in the project needs them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::questions::Questions;
use super::still;

/// Sources of the pages of libraries: name of the page, and its program.
const PAGES: [(&str, &str); 3] = [
    ("surveyjs", include_str!("surveyjs.js")),
    ("rjsf", include_str!("rjsf.js")),
    ("jsonforms", include_str!("jsonforms.js")),
];
const SHARED: [(&str, &str); 4] = [
    ("questions.js", include_str!("questions.js")),
    ("schema.js", include_str!("schema.js")),
    ("package.json", include_str!("package.json")),
    ("package-lock.json", include_str!("package-lock.json")),
];
const SHELL: &str = "<!doctype html><html lang=zh><meta charset=utf-8><meta name=viewport content='width=device-width'>\
    <link rel=icon href=data:,><title>x</title><link rel=stylesheet href=main.css><div id=app></div>\
    <script type=module src=main.js></script>";

/// Builds every page and says what went wrong where npm or a library could not be had; then there is only
/// the hand-written one.
pub fn build(questions: &Questions) -> Result<(), String> {
    let folder = folder();
    write(&folder.join("site/still/index.html"), still::page(questions).as_bytes());
    compress(&folder.join("site/still"));
    let work = folder.join("work");
    for (name, text) in PAGES.iter().map(|(id, text)| (format!("{id}.js"), *text)) {
        write(&work.join(name), text.as_bytes());
    }
    for (name, text) in SHARED {
        write(&work.join(name), text.as_bytes());
    }
    let json = serde_json::to_vec(questions).expect("words are always JSON");
    write(&work.join("questions.json"), &json);
    run(Command::new("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]), &work)?;
    for (id, _) in PAGES {
        let out = folder.join("site").join(id);
        let _ = fs::remove_dir_all(&out);
        let bundle = work.join("node_modules/.bin/esbuild");
        let mut command = Command::new(bundle);
        command.args([
            &format!("{id}.js"),
            "--bundle",
            "--minify",
            "--format=esm",
            "--target=es2022",
        ]);
        command.args(["--define:process.env.NODE_ENV=\"production\"", "--log-level=error"]);
        command.arg(format!("--outfile={}", out.join("main.js").display()));
        run(&mut command, &work)?;
        let css = out.join("main.css");
        if !css.exists() {
            write(&css, b"");
        }
        write(&out.join("index.html"), SHELL.as_bytes());
        compress(&out);
    }
    Ok(())
}

/// Puts beside every file the same compressed as hard as a host would.
fn compress(folder: &Path) {
    let files: Vec<PathBuf> =
        fs::read_dir(folder).expect("it was written").flatten().map(|file| file.path()).collect();
    for file in files.iter().filter(|file| file.extension().is_none_or(|end| end != "br")) {
        let bytes = fs::read(file).expect("it was written");
        let mut packed = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
        packed.write_all(&bytes).expect("memory takes everything");
        let mut name = file.clone().into_os_string();
        name.push(".br");
        write(Path::new(&name), &packed.into_inner());
    }
}

/// Where everything of the pages is kept.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/peers")
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is ours");
    fs::write(path, bytes).expect("the folder is ours");
}

fn run(command: &mut Command, folder: &Path) -> Result<(), String> {
    let output = command.current_dir(folder).output().map_err(|e| format!("{command:?}: {e}"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("{command:?}: {}", String::from_utf8_lossy(&output.stderr)))
}
