//! Runs the program.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// What a run left behind.
pub struct Run {
    /// Exit code; `None` after a signal.
    pub code: Option<i32>,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

impl Run {
    /// The run itself, when it ended with this code.
    #[track_caller]
    pub fn expect_code(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "\n{}\n{}", self.stdout, self.stderr);
        self
    }
}

/// Runs the program with these arguments.
pub fn onewindow(args: &[&str]) -> Run {
    onewindow_with_input(args, &[])
}

/// Runs the program with these arguments and this standard input.
pub fn onewindow_with_input(args: &[&str], input: &[u8]) -> Run {
    let mut child = program()
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program was built for this test");
    // A program that has already ended does not read its input; that is not a fault.
    let _ = child.stdin.take().expect("a piped input").write_all(input);
    let output = child.wait_with_output().expect("the program ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program prints text");
    Run { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// The program, in the project's folder and with no locale of the person who runs the tests.
pub fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_onewindow"));
    program.current_dir(env!("CARGO_MANIFEST_DIR"));
    for locale in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        program.env_remove(locale);
    }
    program
}

/// A copy of a folder of the project.
pub fn copy_of(dir: &str) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    copy_into(&Path::new(env!("CARGO_MANIFEST_DIR")).join(dir), copy.path());
    copy
}

fn copy_into(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            std::fs::create_dir(&target).unwrap();
            copy_into(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The id of an item of the catalogue that is written in full.
pub fn deep_item() -> String {
    item_with("depth = \"full\"")
}

/// The id of an item that asks for the papers of somebody who comes for the person.
pub fn item_with_agent() -> String {
    item_with("needed_if = 'agent.acting'")
}

fn item_with(words: &str) -> String {
    let items = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalog/items");
    let folders = std::fs::read_dir(items).unwrap().map(|folder| folder.unwrap().path());
    let mut files: Vec<_> = folders
        .flat_map(|folder| std::fs::read_dir(folder).unwrap())
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    let has = |path: &&std::path::PathBuf| std::fs::read_to_string(path).unwrap().contains(words);
    let file = files.iter().find(has).expect("an item with these words");
    file.file_stem().unwrap().to_str().unwrap().to_owned()
}
