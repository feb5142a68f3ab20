//! Where the project's own files are.

use std::path::{Path, PathBuf};

use super::console::Console;
use crate::text::cli::Msg;

/// The folder of the project: the one cargo names when it runs us, else the nearest folder above the current one.
pub(super) fn root(console: Console) -> anyhow::Result<PathBuf> {
    if let Some(dir) = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from)
        && is_root(&dir)
    {
        return Ok(dir);
    }
    let here = std::env::current_dir()?;
    let found = here.ancestors().find(|dir| is_root(dir)).map(Path::to_path_buf);
    found.ok_or_else(|| console.failure(&Msg::NotInProject))
}

fn is_root(dir: &Path) -> bool {
    dir.join("Cargo.toml").is_file() && dir.join("www/index.html").is_file()
}
