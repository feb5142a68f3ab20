//! The build script. With the feature `bundled` the program carries the site and the catalogue: they are made by the program itself,
//! built first without the feature (or taken from the folder `ONEWINDOW_PARTS`, where `onewindow build --parts` has put them).
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a build script talks to cargo"
)]

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("OUT_DIR")?);
    println!("cargo::rerun-if-changed=src/bundle.rs");
    let mut list = String::new();
    if std::env::var_os("CARGO_FEATURE_BUNDLED").is_some() {
        println!("cargo::rerun-if-env-changed=ONEWINDOW_PARTS");
        let parts = match std::env::var_os("ONEWINDOW_PARTS") {
            Some(parts) => PathBuf::from(parts),
            None => make(&out.join("parts"))?,
        };
        add(&mut list, &parts, "")?;
    }
    std::fs::write(out.join("bundle.rs"), format!("&[{list}]"))?;
    Ok(())
}

/// Builds the program without the feature, in a folder of its own because this one is locked, and has it write the parts.
fn make(parts: &Path) -> Result<PathBuf, Box<dyn Error>> {
    for source in ["Cargo.toml", "Cargo.lock", "src", "www", "catalog"] {
        println!("cargo::rerun-if-changed={source}");
    }
    let status = Command::new(std::env::var_os("CARGO").ok_or("CARGO")?)
        .args(["run", "--locked", "--target-dir", "target/bundled", "--", "build", "--parts"])
        .arg(parts)
        // What cargo says to this script is not meant for that one.
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env_remove("TARGET")
        .status()?;
    if !status.success() {
        return Err("the site could not be built".into());
    }
    Ok(parts.to_owned())
}

/// A line for every file under `folder`, by its path from there.
fn add(list: &mut String, folder: &Path, prefix: &str) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut entries = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            add(list, &entry.path(), &format!("{name}/"))?;
        } else {
            let path = entry.path().canonicalize()?;
            writeln!(list, "({name:?}, include_bytes!({path:?}).as_slice()),")?;
        }
    }
    Ok(())
}
