//! The site: everything a static host needs, in one folder.
//!
//! Files whose content may change carry a digest of it in their names and can be kept by browsers for ever; only pages
//! keep their plain names. What was built before and has not changed is taken from `target/site-cache`.

mod compress;
mod css;
mod kept;
pub mod names;
mod offline;
pub mod policy;
mod single;
pub mod sizes;
pub mod standards;
mod wasm;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::catalogue::{self, Folders};
use super::{bundle, clock, console::Console, files, flow, script};
use crate::case::findings;
use crate::catalog::{Catalogue, Loaded, Severity, encode, encode_heads};
use crate::domain::Date;
use crate::text::Lang;
use crate::text::cli::Msg;
use compress::{Coding, Packed};
use kept::Kept;
use sizes::{Part, Size, Sizes};
use wasm::Module;
pub use wasm::{TARGET as WASM_TARGET, ensure_target as ensure_wasm_target};

/// What to build from what.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The project: Cargo.toml, src, www.
    pub root: PathBuf,
    /// The folder to write.
    pub out: PathBuf,
    /// The folders of the catalogue.
    pub catalog: Folders,
    /// Whether it is for a machine in a hall.
    pub kiosk: bool,
}

/// The list of the site's own files, so that a later build removes what it no longer writes, and nothing else.
const MANIFEST: &str = "files.txt";

/// Builds the site of `plan`, saying on the way what takes time, and returns the size of every file.
pub fn build(plan: &Plan, console: Console) -> anyhow::Result<Sizes> {
    let sources = sources(plan, console)?;
    let mut site = sources.named()?;
    offline::fill(&mut site)?;
    let files: Vec<_> = site.iter().map(|file| (file.name.as_str(), &*file.bytes)).collect();
    let twins = compress::Cache::open(cache(&plan.root)?.join("packed"))?;
    let mut packed = Vec::new();
    for coding in Coding::ALL {
        let step = |count| console.step(&Msg::Compressing { count });
        packed.push((coding, twins.compress(coding, &files, step)?));
    }
    write(&plan.out, &site, &packed)?;
    let wire = |at: usize| packed[0].1[at].as_ref().map_or(site[at].bytes.len(), Vec::len);
    let size = |(at, file): (usize, &File)| Size {
        name: file.name.clone(),
        part: part(&file.source),
        raw: file.bytes.len(),
        wire: wire(at),
        kept: offline::keep(&file.source) == Some(offline::Keep::Core),
    };
    Ok(Sizes(site.iter().enumerate().map(size).collect()))
}

/// What a program carries that needs no project: the files of the site that do not depend on the catalogue, and the catalogue of `plan`.
pub fn parts(plan: &Plan, console: Console) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    checked(&plan.catalog, &cache(&plan.root)?, console)?;
    let program = program(plan, console)?.0;
    let site = program.into_iter().map(|(name, bytes)| (format!("site/{name}"), bytes));
    let catalogue = files::under(&plan.catalog.base)?;
    let is_read = |name: &str| name.ends_with(".toml");
    let catalogue = catalogue.into_iter().filter(|(name, _)| is_read(name));
    let catalogue = catalogue.map(|(name, bytes)| (format!("catalog/{name}"), bytes));
    Ok(site.chain(catalogue).collect())
}

/// The whole site out of the parts a program carries and a catalogue: its files by name.
pub fn carried(
    parts: Vec<(String, Vec<u8>)>,
    catalog: &Folders,
    console: Console,
) -> anyhow::Result<BTreeMap<String, Vec<u8>>> {
    let mut sources = Sources(parts.into_iter().collect());
    let loaded = catalogue::load(catalog, console)?;
    // The carried one was looked at when the program was built.
    let is_known = catalog.overlays.is_empty() && bundle::files(&catalog.base).is_some();
    if !is_known {
        let lesser = sound(&loaded, clock::day(None, console)?, catalog, console)?;
        if lesser > 0 {
            console.warn(&Msg::Findings { count: lesser });
        }
    }
    let mut catalogue = loaded.catalogue;
    catalogue.script = script::of(&catalogue);
    sources.add_catalogue(&catalogue, |lang| Ok(flow::file(&catalogue, lang)))?;
    let mut site = sources.named()?;
    offline::fill(&mut site)?;
    Ok(site.into_iter().map(|file| (file.name, file.bytes)).collect())
}

/// Builds the site of `plan` as one page, and returns it.
pub fn single_file(plan: &Plan, console: Console) -> anyhow::Result<String> {
    single::page(&sources(plan, console)?)
}

/// Where what was built before is kept.
fn cache(root: &Path) -> anyhow::Result<PathBuf> {
    let cache = root.join("target/site-cache");
    std::fs::create_dir_all(&cache).with_context(|| cache.display().to_string())?;
    Ok(cache)
}

/// Everything of the site.
fn sources(plan: &Plan, console: Console) -> anyhow::Result<Sources> {
    // First, so that nobody waits for a compiler to hear of a slip in a file.
    let cache = cache(&plan.root)?;
    let catalogue = checked(&plan.catalog, &cache, console)?;
    let kept = Kept::new(&cache, &catalogue.about.digest);
    let mut sources = program(plan, console)?;
    sources.add_catalogue(&catalogue, |lang| {
        kept.get(&flow::file_name(lang), "", || Ok(flow::file(&catalogue, lang)))
    })?;
    Ok(sources)
}

/// What does not depend on the catalogue.
fn program(plan: &Plan, console: Console) -> anyhow::Result<Sources> {
    let root = &plan.root;
    let mut sources = Sources::default();
    for files in wasm::modules(root, &cache(root)?, &Module::ALL, console)? {
        files.into_iter().for_each(|(name, bytes)| sources.add(&name, bytes));
    }
    let www = root.join("www");
    for (name, bytes) in files::under(&www)? {
        // Style sheets are bundled; notes on the files are for readers of the source, and what sets up a machine in a hall is for
        // those who do.
        let is_part = ![".css", ".md"].iter().any(|end| name.ends_with(end));
        if is_part && !name.starts_with("kiosk/") {
            sources.add(&name, bytes);
        }
    }
    sources.add("main.css", css::bundle(&www.join("css/main.css"))?.into_bytes());
    for page in ["index.html", "embed.html"] {
        let filled = fill(sources.text(page).with_context(|| format!("www/{page}"))?, plan.kiosk);
        sources.add(page, filled.into_bytes());
    }
    Ok(sources)
}

/// The rule engines of the benchmark `rules` as a module for the browser: its files by name.
pub fn peers(root: &Path) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    wasm::peers(root, Console { lang: Lang::En })
}

/// The catalogue. An error, in its files or in what comes of its examples and cases, is shown and stops the build; lesser
/// findings are counted. What came of the day's check is kept, so that the same catalogue is not checked again.
fn checked(folders: &Folders, cache: &Path, console: Console) -> anyhow::Result<Catalogue> {
    let loaded = catalogue::load(folders, console)?;
    let today = clock::day(None, console)?;
    let kept = Kept::new(cache, &loaded.catalogue.about.digest);
    let lesser = kept.get("findings", &today.to_string(), || {
        Ok(sound(&loaded, today, folders, console)?.to_le_bytes().to_vec())
    })?;
    let lesser = lesser.try_into().map(usize::from_le_bytes).unwrap_or_default();
    if lesser > 0 {
        console.warn(&Msg::Findings { count: lesser });
    }
    let mut catalogue = loaded.catalogue;
    catalogue.script = script::of(&catalogue);
    Ok(catalogue)
}

/// Shows the errors of a catalogue, which stop the work; the number of lesser findings.
fn sound(
    loaded: &Loaded,
    today: Date,
    folders: &Folders,
    console: Console,
) -> anyhow::Result<usize> {
    let found = findings(loaded, today, console.lang);
    let (errors, others): (Vec<_>, Vec<_>) =
        found.iter().partition(|finding| finding.severity() == Severity::Error);
    for error in &errors {
        console.detail(&error.render(console.lang));
    }
    if !errors.is_empty() {
        let dir = folders.base.display().to_string();
        return Err(console.failure(&Msg::CatalogueUnusable { dir }));
    }
    Ok(others.len())
}

/// The page with the content security policy in it, and whether it is a kiosk's.
fn fill(page: &str, kiosk: bool) -> String {
    let mode = if kiosk { "kiosk" } else { "own" };
    page.replace("{csp}", policy::META_CSP).replace("{mode}", mode)
}

/// When a file is fetched, by its name before renaming.
fn part(source: &str) -> Part {
    match source {
        "index.html" | "boot.js" | "exporter.js" | "app.js" | "app-later.js" | "app_bg.wasm"
        | "main.css" | "icon.svg" | "index.bin" => Part::FirstLoad,
        "split_later.wasm" | "catalog.bin" => Part::Contents,
        "export.js" | "export_bg.wasm" | "export-worker.js" => Part::Export,
        "onewindow.js" | "kit.js" | "kit_bg.wasm" => Part::Kit,
        _ if source.starts_with("font/") => Part::Font,
        _ => Part::Other,
    }
}

/// A file of the site.
struct File {
    /// Its name before renaming: what other files call it.
    source: String,
    /// Its name in the site.
    name: String,
    bytes: Vec<u8>,
}

/// The files a site is made of, under the names by which they refer to one another.
#[derive(Default)]
struct Sources(BTreeMap<String, Vec<u8>>);

impl Sources {
    /// The catalogue, as the app, other systems and staff read it, with the pictures of its rules.
    fn add_catalogue(
        &mut self,
        catalogue: &Catalogue,
        pictures: impl Fn(Lang) -> anyhow::Result<Vec<u8>>,
    ) -> anyhow::Result<()> {
        self.add("index.bin", encode_heads(catalogue));
        self.add("catalog.bin", encode(catalogue));
        for (name, bytes) in standards::files(catalogue)? {
            self.add(name, bytes);
        }
        for lang in Lang::ALL {
            self.add(&flow::file_name(lang), pictures(lang)?);
        }
        Ok(())
    }

    fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    fn add(&mut self, name: &str, bytes: Vec<u8>) {
        self.0.insert(name.to_owned(), bytes);
    }

    fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).and_then(|bytes| std::str::from_utf8(bytes).ok())
    }

    /// Gives every file its name in the site, those first that others refer to, and lets the references follow.
    fn named(mut self) -> anyhow::Result<Vec<File>> {
        let mut site = Vec::new();
        let mut renamed = self.name_fonts(&mut site);
        let mut waiting = self.references();
        while !waiting.is_empty() {
            let together = next(&waiting);
            waiting.retain(|source, _| !together.contains(source));
            let mut files: Vec<_> =
                together.iter().filter_map(|source| self.0.remove_entry(source)).collect();
            for (source, bytes) in &mut files {
                follow(source, bytes, &renamed);
            }
            // Files that refer to one another get their names from the content of them all.
            let all: Vec<u8> = files.iter().flat_map(|(_, bytes)| bytes).copied().collect();
            for source in together {
                let kept = keeps_its_name(&source);
                let name = if kept { source.clone() } else { names::addressed(&source, &all) };
                renamed.insert(source, name);
            }
            for (source, mut bytes) in files {
                follow(&source, &mut bytes, &renamed);
                let name = renamed.get(&source).unwrap_or(&source).clone();
                site.push(File { source, name, bytes });
            }
        }
        Ok(site)
    }

    /// Font slices keep their names, in a folder named after all of them: whoever looks for a slice knows its name.
    fn name_fonts(&mut self, site: &mut Vec<File>) -> BTreeMap<String, String> {
        let fonts = self.0.split_off("font/");
        let (fonts, others): (BTreeMap<_, _>, BTreeMap<_, _>) =
            fonts.into_iter().partition(|(name, _)| name.starts_with("font/"));
        self.0.extend(others);
        if fonts.is_empty() {
            return BTreeMap::new();
        }
        let all: String = fonts.values().map(|bytes| names::digest(bytes)).collect();
        let folder = format!("{}/", names::addressed("font", all.as_bytes()));
        for (source, bytes) in fonts {
            let name = source.replacen("font/", &folder, 1);
            site.push(File { source, name, bytes });
        }
        BTreeMap::from([("font/".to_owned(), folder)])
    }

    /// What every file refers to by name.
    fn references(&self) -> BTreeMap<String, Vec<String>> {
        let of = |name: &String| {
            let text = if is_text(name) { self.text(name).unwrap_or_default() } else { "" };
            let named = |other: &&String| names::references(text, other).next().is_some();
            (name.clone(), self.0.keys().filter(named).cloned().collect())
        };
        self.0.keys().map(of).collect()
    }
}

/// The file to be named next, or the files that refer to one another: nothing else they refer to still waits for its name.
fn next(waiting: &BTreeMap<String, Vec<String>>) -> BTreeSet<String> {
    let reached = waiting.keys().map(|name| {
        let mut reached = BTreeSet::from([name.clone()]);
        let mut todo = vec![name];
        while let Some(references) = todo.pop().and_then(|name| waiting.get(name)) {
            for other in references.iter().filter(|other| waiting.contains_key(*other)) {
                if reached.insert(other.clone()) {
                    todo.push(other);
                }
            }
        }
        reached
    });
    // Of those that reach the fewest, none reaches anything but itself and what reaches it.
    reached.min_by_key(BTreeSet::len).unwrap_or_default()
}

/// Lets the references of a file follow the names that others have got.
fn follow(source: &str, bytes: &mut Vec<u8>, renamed: &BTreeMap<String, String>) {
    if is_text(source)
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        let text =
            renamed.iter().fold(text.to_owned(), |text, (from, to)| names::refer(&text, from, to));
        *bytes = text.into_bytes();
    }
}

/// Files that may refer to others.
fn is_text(name: &str) -> bool {
    [".html", ".js", ".css", ".svg", ".webmanifest", ".ts"].iter().any(|ext| name.ends_with(ext))
}

/// Pages are asked for by name; so are the entry of the API for host pages, its types, the published schema, the catalogue
/// for other systems, and the service worker, which browsers look at again under its name.
fn keeps_its_name(name: &str) -> bool {
    let ends = [".html", ".d.ts", ".schema.json"].iter().any(|end| name.ends_with(end));
    ends || name == "onewindow.js" || name == offline::WORKER || standards::is_one(name)
}

/// Writes the files that have changed, and removes those of an earlier build that are no longer part of the site.
fn write(out: &Path, site: &[File], packed: &[(Coding, Packed)]) -> anyhow::Result<()> {
    let mut written = BTreeSet::new();
    let mut put = |name: String, bytes: &[u8]| -> anyhow::Result<()> {
        let path = out.join(&name);
        if !std::fs::read(&path).is_ok_and(|old| old == bytes) {
            let dir = path.parent().context("a file lies in a folder")?;
            std::fs::create_dir_all(dir).with_context(|| dir.display().to_string())?;
            std::fs::write(&path, bytes).with_context(|| path.display().to_string())?;
        }
        written.insert(name);
        Ok(())
    };
    // Pages come last: until then the old page finds its old files.
    let (pages, others): (Vec<_>, Vec<_>) =
        site.iter().enumerate().partition(|(_, file)| file.name.ends_with(".html"));
    for (at, file) in others.into_iter().chain(pages) {
        put(file.name.clone(), &file.bytes)?;
        for (coding, twins) in packed {
            if let Some(twin) = &twins[at] {
                put(format!("{}.{}", file.name, coding.ending()), twin)?;
            }
        }
    }
    let manifest = out.join(MANIFEST);
    let before = std::fs::read_to_string(&manifest).unwrap_or_default();
    for name in before.lines().filter(|name| !written.contains(*name)) {
        let is_inside = !name.split('/').any(|part| matches!(part, "" | "." | ".."));
        if is_inside {
            let _ = std::fs::remove_file(out.join(name));
        }
    }
    let names: Vec<_> = written.into_iter().collect();
    std::fs::write(&manifest, names.join("\n")).with_context(|| manifest.display().to_string())
}
