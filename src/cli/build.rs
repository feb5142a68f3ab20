//! `build`: writes the site.

use super::{Outcome, args, catalogue, console::Console, project, site};
use crate::text::cli::Msg;

/// Builds the site and prints the size of every file.
pub(super) fn run(args: args::Build, console: Console) -> anyhow::Result<Outcome> {
    let plan = plan(args, console)?;
    let sizes = site::build(&plan, console)?;
    console.result(&sizes.table(console.lang));
    console.step(&Msg::SiteReady { dir: plan.out.display().to_string() });
    Ok(Outcome::Clean)
}

/// The folders meant by the options.
pub(super) fn plan(args: args::Build, console: Console) -> anyhow::Result<site::Plan> {
    let root = project::root(console)?;
    let out = args.out.unwrap_or_else(|| root.join("target/site"));
    let catalog = catalogue::Folders::of(args.folders, console)?;
    Ok(site::Plan { root, out, catalog })
}
