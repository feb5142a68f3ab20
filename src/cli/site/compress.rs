//! Compressed twins beside every file that gains from them, each content compressed once: Brotli for nearly everybody, gzip for the
//! others.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Context;

use super::names;

/// Endings of files that are not compressed already.
const WORTH_IT: &[&str] =
    &["bin", "css", "html", "js", "json", "svg", "ts", "ttf", "txt", "wasm", "webmanifest"];

/// A way to compress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Coding {
    /// RFC 7932.
    Brotli,
    /// RFC 1952.
    Gzip,
}

impl Coding {
    /// Both of them.
    pub(super) const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// The ending of a twin's name.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }

    fn pack(self, bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
        match self {
            Self::Brotli => brotli(bytes),
            Self::Gzip => gzip(bytes),
        }
    }
}

/// The compressed form of each file, in order; `None` for one that would not become smaller.
pub(super) type Packed = Vec<Option<Vec<u8>>>;

/// Compressed contents of former builds, each under the digest of the original.
pub(super) struct Cache {
    dir: PathBuf,
}

impl Cache {
    /// The cache in the folder `dir`, which is made when it is missing.
    pub(super) fn open(dir: PathBuf) -> anyhow::Result<Self> {
        std::fs::create_dir_all(&dir).with_context(|| dir.display().to_string())?;
        Ok(Self { dir })
    }

    /// The compressed form of each file, in order; `None` for one that would not become smaller. Works on all
    /// processors and calls `before` with the number of contents not compressed before, when there are any.
    pub(super) fn compress(
        &self,
        coding: Coding,
        files: &[(&str, &[u8])],
        before: impl FnOnce(usize),
    ) -> anyhow::Result<Packed> {
        let paths: Vec<_> = files.iter().map(|(_, bytes)| self.path(coding, bytes)).collect();
        let missing: Vec<_> =
            (0..files.len()).filter(|&i| is_worth_it(files[i].0) && !paths[i].is_file()).collect();
        if !missing.is_empty() {
            before(missing.len());
        }
        let next = AtomicUsize::new(0);
        let work = || -> anyhow::Result<()> {
            while let Some(&i) = missing.get(next.fetch_add(1, Ordering::Relaxed)) {
                write(&paths[i], &coding.pack(files[i].1)?)?;
            }
            Ok(())
        };
        std::thread::scope(|scope| {
            let workers = std::thread::available_parallelism().map_or(1, usize::from);
            let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
            workers.into_iter().try_for_each(|worker| {
                worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            })
        })?;
        let read = |(i, (name, bytes)): (usize, &(&str, &[u8]))| {
            if !is_worth_it(name) {
                return Ok(None);
            }
            let packed =
                std::fs::read(&paths[i]).with_context(|| paths[i].display().to_string())?;
            Ok((packed.len() < bytes.len()).then_some(packed))
        };
        files.iter().enumerate().map(read).collect()
    }

    fn path(&self, coding: Coding, bytes: &[u8]) -> PathBuf {
        self.dir.join(names::digest(bytes)).with_extension(coding.ending())
    }
}

fn is_worth_it(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ext)| WORTH_IT.contains(&ext))
}

/// Writes a file whole or not at all, so that an interrupted build leaves no half content under a digest.
pub(super) fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let partial = path.with_extension(format!("{}.partial", std::process::id()));
    std::fs::write(&partial, bytes).with_context(|| partial.display().to_string())?;
    std::fs::rename(&partial, path).with_context(|| path.display().to_string())
}

fn brotli(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params).context("brotli")?;
    Ok(out)
}

pub(super) fn gzip(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    // No name and no time in the head: the same content gives the same bytes.
    let mut out = flate2::GzBuilder::new().write(Vec::new(), flate2::Compression::best());
    out.write_all(bytes).context("gzip")?;
    out.finish().context("gzip")
}
