//! `schema`: writes the JSON Schema of the catalogue files for editors.

use anyhow::Context;

use super::{Outcome, args, console::Console, project};
use crate::catalog::schemas;

/// Writes every schema and prints the names of the files.
pub(super) fn run(args: args::Schema, console: Console) -> anyhow::Result<Outcome> {
    let dir = match args.out {
        Some(dir) => dir,
        None => project::root(console)?.join("catalog/schema"),
    };
    std::fs::create_dir_all(&dir).with_context(|| dir.display().to_string())?;
    for (name, text) in schemas() {
        let file = dir.join(name);
        std::fs::write(&file, text).with_context(|| file.display().to_string())?;
        console.result(&file.display().to_string());
    }
    Ok(Outcome::Clean)
}
