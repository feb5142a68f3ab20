//! `inspect FILE`: verifies a packet and says what is in it.

use anyhow::Context;

use super::{Outcome, args, console::Console};
use crate::packet::inspect;
use crate::text::Say;

/// Prints the report, or why the packet cannot be trusted, which counts as a finding.
pub(super) fn run(args: &args::Inspect, console: Console) -> anyhow::Result<Outcome> {
    let bytes = std::fs::read(&args.file).with_context(|| args.file.display().to_string())?;
    match inspect::report(&bytes, console.lang) {
        Ok(report) => {
            console.result(report.trim_end());
            Ok(Outcome::Clean)
        }
        Err(problem) => {
            console.result(&format!("[{}] {}", problem.code(), problem.say(console.lang)));
            Ok(Outcome::Findings)
        }
    }
}
