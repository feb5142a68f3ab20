//! Chromium as a kiosk: full screen, without a trace, and gone with everything it wrote.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// What Chromium is called, and Chrome.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// How it is started as a kiosk; `www/kiosk/onewindow-kiosk.service` says the same.
pub const FLAGS: [&str; 11] = [
    "--kiosk",
    // Nothing goes from memory to the disk.
    "--incognito",
    // Prints on the printer of the machine without asking which.
    "--kiosk-printing",
    "--no-first-run",
    "--noerrdialogs",
    // Fingers neither enlarge the page nor go back.
    "--disable-pinch",
    "--overscroll-history-navigation=0",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // A keyring would ask for its password.
    "--password-store=basic",
];

/// A running browser. What it wrote goes with it.
pub(super) struct Kiosk {
    child: Child,
    profile: PathBuf,
}

impl Kiosk {
    /// Starts it on an address; `None` when no such browser is installed.
    pub(super) fn open(address: &str) -> std::io::Result<Option<Self>> {
        let profile = profile();
        let named = std::env::var("CHROMIUM").ok();
        for name in named.as_deref().into_iter().chain(NAMES) {
            match start(name, &profile, address) {
                Ok(child) => return Ok(Some(Self { child, profile })),
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        Ok(None)
    }

    /// Waits until somebody closes it.
    pub(super) fn wait(mut self) -> std::io::Result<()> {
        self.child.wait().map(drop)
    }
}

impl Drop for Kiosk {
    fn drop(&mut self) {
        // Has ended already, or is to end now.
        let _ = self.child.kill();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

fn start(name: &str, profile: &Path, address: &str) -> std::io::Result<Child> {
    Command::new(name)
        .args(FLAGS)
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
}

/// A folder of its own, in memory where the system has one for that.
fn profile() -> PathBuf {
    let memory = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|dir| dir.is_dir());
    let folder = memory.unwrap_or_else(std::env::temp_dir);
    folder.join(format!("onewindow-kiosk-{}", std::process::id()))
}
