//! The browser itself: found or installed, started with a profile of its own, killed when the test says so.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::rc::Rc;
use std::sync::OnceLock;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ADVICE: &str =
    "No Chromium found: install it (Debian: apt-get install chromium) or name one in CHROMIUM.";

/// Flags that keep a headless browser quiet: it must not look for updates or talk to anyone but the page's server.
const FLAGS: [&str; 13] = [
    "--headless",
    "--lang=zh-CN",
    "--accept-lang=zh-CN",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    // Mouse events outside the window are lost, however large the page is emulated to be.
    "--window-size=1440,1000",
    "--remote-debugging-port=0",
];

/// A folder that holds what a browser remembers. Two browsers one after the other may share it; it stays as long as one of them.
#[derive(Clone)]
pub struct Profile(Rc<tempfile::TempDir>);

impl Profile {
    /// A fresh profile.
    pub fn new() -> Self {
        Self(Rc::new(tempfile::tempdir().expect("a temporary folder")))
    }

    /// A profile that lets no page keep anything.
    pub fn without_storage() -> Self {
        const SETTING: &str = r#"{"profile":{"default_content_setting_values":{"cookies":2}}}"#;
        let profile = Self::new();
        let folder = profile.0.path().join("Default");
        std::fs::create_dir(&folder).expect("the folder is ours");
        std::fs::write(folder.join("Preferences"), SETTING).expect("the folder is ours");
        profile
    }

    /// The files in which a text stands, as UTF-8 or as UTF-16, as browsers write texts.
    pub fn files_with(&self, text: &str) -> Vec<String> {
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let spellings = [text.as_bytes(), &wide];
        let mut found = Vec::new();
        let mut folders = vec![self.0.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                // A file that is gone again, or a socket, holds nothing.
                let bytes = std::fs::read(&path).unwrap_or_default();
                let stands = |word: &[u8]| bytes.windows(word.len()).any(|part| part == word);
                if spellings.iter().any(|word| stands(word)) {
                    found.push(path.display().to_string());
                }
            }
        }
        found
    }
}

/// A running browser.
pub struct Chromium {
    child: Child,
    /// Address of its DevTools protocol.
    pub endpoint: String,
    /// Without its folder a browser can keep nothing.
    _profile: Profile,
}

impl Chromium {
    /// Starts a browser on a profile, with no way out but a proxy.
    pub fn start(profile: &Profile, proxy: &str) -> Self {
        let mut child = Command::new(executable())
            .args(FLAGS)
            .env("FONTCONFIG_FILE", fonts(profile))
            .arg(format!("--user-data-dir={}", profile.0.path().display()))
            .arg(format!("--proxy-server={proxy}"))
            .arg("--proxy-bypass-list=<-loopback>")
            .arg("about:blank")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("Chromium starts");
        let stderr = child.stderr.take().expect("stderr is piped");
        let mut lines = BufReader::new(stderr).lines().map_while(Result::ok);
        let endpoint = lines
            .find_map(|line| line.strip_prefix("DevTools listening on ").map(str::to_owned))
            .expect("Chromium says where it listens");
        // Somebody must keep reading, or the browser stops when the pipe is full.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, endpoint, _profile: profile.clone() }
    }

    /// Waits until it has ended by itself.
    pub fn ended(&mut self) {
        self.child.wait().expect("the browser ends");
    }

    /// SIGKILL, as when the power goes or the system takes the memory back.
    pub fn kill(&mut self) {
        self.child.kill().expect("the browser runs");
        self.child.wait().expect("the browser ends");
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The system's fonts and ours: a machine without a Chinese font would show and print empty boxes, and nothing could be read back.
fn fonts(profile: &Profile) -> PathBuf {
    let file = profile.0.path().join("fonts.conf");
    let ours = concat!(env!("CARGO_MANIFEST_DIR"), "/www/font");
    let settings = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\
         <fontconfig><include ignore_missing=\"yes\">/etc/fonts/fonts.conf</include><dir>{ours}</dir></fontconfig>"
    );
    std::fs::write(&file, settings).expect("the folder is ours");
    file
}

fn executable() -> &'static Path {
    static FOUND: OnceLock<PathBuf> = OnceLock::new();
    FOUND.get_or_init(|| find().or_else(install).unwrap_or_else(|| panic!("{ADVICE}")))
}

fn find() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&path).flat_map(|dir| NAMES.map(|name| dir.join(name)));
    named.into_iter().chain(on_path).find(|file| file.is_file())
}

/// Debian's package, when there is an apt-get and we may use it.
fn install() -> Option<PathBuf> {
    let apt = |args: &[&str]| {
        let run =
            Command::new("apt-get").args(args).env("DEBIAN_FRONTEND", "noninteractive").output();
        run.is_ok_and(|out| out.status.success())
    };
    let installed =
        apt(&["update"]) && apt(&["install", "-y", "--no-install-recommends", "chromium"]);
    installed.then(find).flatten()
}
