//! Folders as lists of files.

use std::path::Path;

use anyhow::Context;

/// Every file under `dir`, by its path from there with `/` between the parts, in the order of the paths.
///
/// # Errors
///
/// When a folder or file cannot be read; the error names it.
pub fn under(dir: &Path) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    let mut folders = vec![(String::new(), dir.to_path_buf())];
    while let Some((prefix, folder)) = folders.pop() {
        for entry in std::fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let entry = entry?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                folders.push((format!("{name}/"), entry.path()));
            } else {
                let bytes = std::fs::read(entry.path())
                    .with_context(|| entry.path().display().to_string())?;
                files.push((name, bytes));
            }
        }
    }
    files.sort();
    Ok(files)
}
