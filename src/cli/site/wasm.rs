//! The wasm modules: compiled by cargo, the app cut in two by wasm-split's library, all finished by wasm-bindgen's.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::Context;
use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::Bindgen;

use crate::cli::{console::Console, files};
use crate::text::cli::Msg;

/// The target of all modules.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Files and folders of the project a module is made of. The command line is not part of any module, but this file
/// decides how a module is finished.
const SOURCES: &[&str] =
    &["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", ".cargo/config.toml", "src"];
const NOT_SOURCES: &[&str] = &["src/cli/", "src/main.rs", "src/bundle.rs"];
const SELF: &str = "src/cli/site/wasm.rs";

/// A module of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Module {
    /// The app in the page.
    App,
    /// The JavaScript API without a screen.
    Kit,
    /// The export worker.
    Export,
    /// Rule engines side by side: for the benchmark, no part of a site.
    Peers,
}

impl Module {
    /// All of a site's.
    pub(super) const ALL: [Self; 3] = [Self::App, Self::Kit, Self::Export];

    /// The name of its files, without an ending.
    pub(super) fn stem(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Kit => "kit",
            Self::Export => "export",
            Self::Peers => "peers",
        }
    }

    fn building(self) -> Msg {
        match self {
            Self::App => Msg::BuildingApp,
            Self::Kit => Msg::BuildingKit,
            Self::Export => Msg::BuildingExport,
            Self::Peers => Msg::BuildingPeers,
        }
    }

    /// What cargo is asked for. The library is asked for its `cdylib` here because listing that crate type in
    /// Cargo.toml would switch link-time optimisation off.
    fn cargo_args(self) -> &'static [&'static str] {
        match self {
            Self::App => &["rustc", "--lib", "--crate-type", "cdylib", "--features", "web"],
            Self::Kit => &["rustc", "--lib", "--crate-type", "cdylib", "--features", "kit"],
            Self::Export => &["build", "--bin", "export", "--features", "export"],
            Self::Peers => &["build", "--bin", "peers", "--features", "peers"],
        }
    }

    /// What the compiler is asked for besides: cutting a module needs the linker's notes on what refers to what.
    fn rustc_args(self) -> &'static [&'static str] {
        match self {
            Self::App => &["--", "-Clink-arg=--emit-relocs"],
            Self::Kit | Self::Export | Self::Peers => &[],
        }
    }

    /// The file cargo writes.
    fn artifact(self) -> &'static str {
        match self {
            Self::App | Self::Kit => "onewindow.wasm",
            Self::Export => "export.wasm",
            Self::Peers => "peers.wasm",
        }
    }
}

/// The files of a finished module, by name: `app.js`, `app_bg.wasm`, snippets.
pub(super) type Files = Vec<(String, Vec<u8>)>;

/// Makes `modules`, or takes what an earlier run left in `cache` when nothing they are made of has changed.
pub(super) fn modules(
    root: &Path,
    cache: &Path,
    modules: &[Module],
    console: Console,
) -> anyhow::Result<Vec<Files>> {
    let key = key(root)?;
    let mut target_is_there = false;
    let mut all = Vec::new();
    for module in modules {
        let dir = cache.join(module.stem());
        let stamp = dir.with_extension("key");
        if std::fs::read_to_string(&stamp).ok().as_deref() != Some(&key) {
            if !target_is_there {
                ensure_target(root, console)?;
                target_is_there = true;
            }
            console.step(&module.building());
            let artifact = compile(root, *module, console)?;
            // Without the stamp a half-written folder is made again.
            let _ = std::fs::remove_file(&stamp);
            let _ = std::fs::remove_dir_all(&dir);
            bind(&artifact, *module, &dir)?;
            std::fs::write(&stamp, &key).with_context(|| stamp.display().to_string())?;
        }
        all.push(files::under(&dir)?);
    }
    Ok(all)
}

/// The rule engines of the benchmark, made anew every time: they are not made of the same files.
pub(super) fn peers(root: &Path, console: Console) -> anyhow::Result<Files> {
    ensure_target(root, console)?;
    console.step(&Module::Peers.building());
    let artifact = compile(root, Module::Peers, console)?;
    let dir = artifact.with_file_name(Module::Peers.stem());
    bind(&artifact, Module::Peers, &dir)?;
    files::under(&dir)
}

/// A digest of everything a module is made of.
fn key(root: &Path) -> anyhow::Result<String> {
    let mut hash = Sha256::new();
    let mut add = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    };
    add(env!("CARGO_PKG_VERSION").as_bytes());
    for source in SOURCES {
        let path = root.join(source);
        let files = if path.is_dir() {
            files::under(&path)?
        } else {
            vec![(String::new(), std::fs::read(&path).unwrap_or_default())]
        };
        for (name, bytes) in files {
            let name = format!("{source}/{name}");
            if name == SELF || !NOT_SOURCES.iter().any(|not| name.starts_with(not)) {
                add(name.as_bytes());
                add(&bytes);
            }
        }
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Adds the wasm target with rustup when the toolchain in use does not have it.
pub fn ensure_target(root: &Path, console: Console) -> anyhow::Result<()> {
    let libdir = Command::new(tool("RUSTC", "rustc"))
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(root)
        .output()
        .context("rustc")?;
    if Path::new(String::from_utf8_lossy(&libdir.stdout).trim()).is_dir() {
        return Ok(());
    }
    console.step(&Msg::AddingTarget { target: TARGET });
    let added = Command::new("rustup")
        .args(["target", "add", TARGET])
        .current_dir(root)
        .stdout(Stdio::null())
        .status();
    match added {
        Ok(status) if status.success() => Ok(()),
        Ok(_) | Err(_) => Err(console.failure(&Msg::TargetMissing { target: TARGET })),
    }
}

/// Compiles a module with cargo, whose own progress is shown, and returns the file it wrote.
fn compile(root: &Path, module: Module, console: Console) -> anyhow::Result<PathBuf> {
    let target_dir = root.join("target");
    let status = Command::new(tool("CARGO", "cargo"))
        .args(module.cargo_args())
        .args(["--profile", "web", "--target", TARGET, "--no-default-features", "--locked"])
        .env("CARGO_ENCODED_RUSTFLAGS", flags(root))
        .arg("--target-dir")
        .arg(&target_dir)
        .args(module.rustc_args())
        .current_dir(root)
        .stdout(Stdio::null())
        .status()
        .context("cargo")?;
    if !status.success() {
        return Err(console.failure(&Msg::CompileFailed));
    }
    Ok(target_dir.join(TARGET).join("web").join(module.artifact()))
}

/// The compiler's flags: what was asked for, and paths of this machine cut off, so that the same sources give the same module
/// everywhere, and a smaller one.
fn flags(root: &Path) -> OsString {
    let cargo = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| {
        let home = std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE"))?;
        Some(PathBuf::from(home).join(".cargo"))
    });
    let registries = cargo.and_then(|cargo| std::fs::read_dir(cargo.join("registry/src")).ok());
    let mut prefixes: Vec<PathBuf> =
        registries.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    prefixes.sort();
    prefixes.push(root.to_owned());
    let asked = std::env::var_os("CARGO_ENCODED_RUSTFLAGS").or_else(|| {
        let flags = std::env::var("RUSTFLAGS").ok()?;
        Some(flags.split_whitespace().collect::<Vec<_>>().join("\u{1f}").into())
    });
    let mut flags = asked.unwrap_or_default();
    for prefix in prefixes {
        if !flags.is_empty() {
            flags.push("\u{1f}");
        }
        flags.push("--remap-path-prefix=");
        flags.push(prefix);
        flags.push("/=");
    }
    flags
}

/// Writes the JavaScript side of a module and the module without names and tool notes into `dir`.
fn bind(artifact: &Path, module: Module, dir: &Path) -> anyhow::Result<()> {
    let mut bytes = std::fs::read(artifact).with_context(|| artifact.display().to_string())?;
    if module == Module::App {
        bytes = cut(&bytes, dir)?;
    }
    Bindgen::new()
        .web(true)?
        .input_bytes(module.stem(), bytes)
        .typescript(false)
        .omit_default_module_path(false)
        // The later part of the app calls the first through its table of functions.
        .keep_lld_exports(module == Module::App)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(dir)
        .with_context(|| format!("wasm-bindgen: {}", artifact.display()))?;
    Ok(())
}

/// Cuts the app where `ui::later` says so: writes the later part, and the script that fetches it, into `dir`, and returns the
/// first part.
fn cut(whole: &[u8], dir: &Path) -> anyhow::Result<Vec<u8>> {
    let first = dir.join("first.wasm");
    let mut options = wasm_split_cli_support::Options::new(whole);
    options.output_dir = dir;
    options.main_out_path = &first;
    options.main_module = "./app.js";
    options.link_name = "./app-later.js";
    let parts = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow::anyhow!("wasm-split: {error:#}"))?;
    for path in parts.split_modules {
        let part = std::fs::read(&path).with_context(|| path.display().to_string())?;
        std::fs::write(&path, without_notes(&part)?).with_context(|| path.display().to_string())?;
    }
    let bytes = std::fs::read(&first).with_context(|| first.display().to_string())?;
    std::fs::remove_file(&first).with_context(|| first.display().to_string())?;
    Ok(bytes)
}

/// A module without its custom sections: the names of its functions and the tools that made it.
fn without_notes(module: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut bare = wasm_encoder::Module::new();
    for payload in wasmparser::Parser::new(0).parse_all(module) {
        if let Some((id, range)) = payload?.as_section()
            && id != wasm_encoder::SectionId::Custom as u8
        {
            let data = &module[usize::try_from(range.start)?..usize::try_from(range.end)?];
            bare.section(&wasm_encoder::RawSection { id, data });
        }
    }
    Ok(bare.finish())
}

/// The tool that runs us, or else the one on the search path.
fn tool(variable: &str, name: &str) -> OsString {
    std::env::var_os(variable).unwrap_or_else(|| name.into())
}
