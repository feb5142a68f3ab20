//! What is worked out from the same catalogue by the same program is the same: it is kept from one build to the next.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use sha2::{Digest, Sha256};

use super::compress::write;

/// Results of earlier builds, each with a digest of what it was worked out from.
pub(super) struct Kept {
    dir: PathBuf,
    of: String,
}

impl Kept {
    /// What is kept in `dir` for the catalogue of this digest.
    pub(super) fn new(dir: &Path, catalogue: &str) -> Self {
        Self { dir: dir.to_owned(), of: format!("{catalogue} {}", program()) }
    }

    /// The result called `name` that depends on `day` besides: kept from an earlier build, else worked out, and kept when there
    /// is one.
    pub(super) fn get(
        &self,
        name: &str,
        day: &str,
        work: impl FnOnce() -> anyhow::Result<Vec<u8>>,
    ) -> anyhow::Result<Vec<u8>> {
        let path = self.dir.join(name).with_extension("kept");
        let key = Sha256::digest(format!("{} {day}", self.of));
        if let Ok(kept) = std::fs::read(&path)
            && let Some(result) = kept.strip_prefix(key.as_slice())
        {
            return Ok(result.to_vec());
        }
        let result = work()?;
        write(&path, &[key.as_slice(), &result].concat())?;
        Ok(result)
    }
}

/// What tells this program from one compiled later: its size and when it was written. To digest the program itself would take
/// longer than what is saved.
fn program() -> String {
    let file = std::env::current_exe().and_then(std::fs::metadata);
    let written = |file: &std::fs::Metadata| {
        file.modified()
            .ok()?
            .duration_since(SystemTime::UNIX_EPOCH)
            .ok()
            .map(|time| time.as_nanos())
    };
    file.map(|file| format!("{} {:?}", file.len(), written(&file))).unwrap_or_default()
}
