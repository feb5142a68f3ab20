//! `build`: writes the site.

use anyhow::Context;

use super::{Outcome, args, catalogue, console::Console, project, site};
use crate::text::cli::Msg;

/// Builds the site and prints the size of every file; or builds it as one file.
pub(super) fn run(args: args::BuildCommand, console: Console) -> anyhow::Result<Outcome> {
    let plan = plan(args.build, console)?;
    if let Some(dir) = args.parts {
        for (name, bytes) in site::parts(&plan, console)? {
            let path = dir.join(&name);
            let folder = path.parent().context("a file lies in a folder")?;
            std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
            std::fs::write(&path, bytes).with_context(|| path.display().to_string())?;
        }
        console.step(&Msg::SiteReady { dir: dir.display().to_string() });
        return Ok(Outcome::Clean);
    }
    if let Some(file) = args.single_file {
        let page = site::single_file(&plan, console)?;
        std::fs::write(&file, &page).with_context(|| file.display().to_string())?;
        let size = page.len().div_ceil(1000);
        console.step(&Msg::SingleFileReady { file: file.display().to_string() });
        console.result(&format!("{size} kB"));
        return Ok(Outcome::Clean);
    }
    let sizes = site::build(&plan, console)?;
    console.result(&sizes.table(console.lang));
    console.step(&Msg::SiteReady { dir: plan.out.display().to_string() });
    Ok(Outcome::Clean)
}

/// The folders meant by the options.
pub(super) fn plan(args: args::Build, console: Console) -> anyhow::Result<site::Plan> {
    let root = project::root(console)?;
    let usual = if args.kiosk { "target/kiosk" } else { "target/site" };
    let out = args.out.unwrap_or_else(|| root.join(usual));
    let catalog = catalogue::Folders::of(args.folders, console)?;
    Ok(site::Plan { root, out, catalog, kiosk: args.kiosk })
}
