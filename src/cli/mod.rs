//! The command line: the native edge.
//!
//! `args` says what can be typed, one file per command does it, `console` prints. Here alone the program reads files,
//! environment and clock, and starts other programs. Nothing below this folder knows it exists.
#![allow(clippy::disallowed_methods, reason = "the native edge")]

mod args;
pub mod browser;
mod build;
pub mod bundle;
mod calendar;
mod catalogue;
mod clock;
pub mod console;
mod diff;
mod eval;
mod explain;
mod extract;
mod facts;
pub mod files;
pub mod flow;
mod host;
mod inspect;
mod lint;
mod new;
mod packet;
mod print;
mod project;
mod receipt;
mod repair;
mod schema;
mod screen;
pub mod script;
mod search;
pub mod serve;
pub mod site;
mod verify;

use std::process::ExitCode;

use crate::text::Lang;
use args::Command;
use console::Console;

/// How a command ended, when it could run at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Nothing to report: exit code 0.
    Clean,
    /// Something is wrong with what was looked at: exit code 1.
    Findings,
}

/// Runs the command of this process's arguments. Exit codes: 0 done and nothing found, 1 done with findings,
/// 2 could not be done (usage, input or output). `carried` is what the program brings along.
pub fn main(carried: bundle::Files) -> ExitCode {
    let args = args::read();
    let console = Console { lang: language(args.lang.as_deref()) };
    if let Err(error) = bundle::carry(carried) {
        console.error(&error);
        return ExitCode::from(2);
    }
    let command = args.command.unwrap_or_else(|| Command::Serve(usual()));
    let done = match command {
        Command::Serve(args) => serve::run(args, console),
        Command::Build(args) => build::run(args, console),
        Command::Host(args) => host::run(&args, console),
        Command::Lint(args) => lint::run(args, console),
        Command::New(args) => new::run(args, console),
        Command::Schema(args) => schema::run(args, console),
        Command::Diff(args) => diff::run(args, console),
        Command::Explain(args) => explain::run(args, console),
        Command::Search(args) => search::run(args, console),
        Command::Screen(args) => screen::run(args, console),
        Command::Eval => eval::run(console),
        Command::Print(args) => print::run(args, console),
        Command::Inspect(args) => inspect::run(args, console),
        Command::Verify(args) => verify::run(&args, console),
        Command::Extract(args) => extract::run(&args, console),
        Command::Repair(args) => repair::run(&args, console),
        Command::Packet(args) => packet::run(args, console),
        Command::Receipt(args) => receipt::run(args, console),
        Command::Calendar(args) => calendar::run(args, console),
    };
    match done {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(error) => {
            console.error(&error);
            ExitCode::from(2)
        }
    }
}

/// What is done without any word. Whoever starts the program by a double click wants to see the page.
fn usual() -> args::Serve {
    args::Serve { open: bundle::is_there(), ..args::Serve::default() }
}

/// The language asked for, else the terminal's (Chinese for a Chinese locale, English for any other).
fn language(asked: Option<&str>) -> Lang {
    let locale = || {
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
    };
    let code = asked.map(ToOwned::to_owned).or_else(locale);
    code.as_deref().and_then(Lang::from_code).unwrap_or(Lang::En)
}
