//! What the command line prints. The only file that writes to the terminal: results go to standard output, everything
//! else to standard error.
#![allow(clippy::print_stderr, reason = "the one place that prints")]

use std::io::Write;

use crate::text::{Lang, Say, cli::Msg};

/// The terminal and the language its reader wants.
#[derive(Clone, Copy, Debug)]
pub struct Console {
    /// The language of every message.
    pub lang: Lang,
}

impl Console {
    /// Prints a line of the result.
    pub fn result(self, line: &str) {
        // Nobody may be listening any more, as after `| head`: then there is nobody to tell.
        let _ = writeln!(std::io::stdout(), "{line}");
    }

    /// Prints a sentence that is the result.
    pub fn result_msg(self, msg: &Msg) {
        self.result(&msg.say(self.lang));
    }

    /// Prints a result for programs.
    pub fn json(self, value: &serde_json::Value) -> anyhow::Result<()> {
        self.result(&serde_json::to_string_pretty(value)?);
        Ok(())
    }

    /// Says what is going on.
    pub fn step(self, msg: &Msg) {
        eprintln!("{}", msg.say(self.lang));
    }

    /// Shows what belongs to the sentence that follows.
    pub fn detail(self, text: &str) {
        eprintln!("{text}");
    }

    /// Says what went wrong without stopping the work.
    pub fn warn(self, msg: &Msg) {
        eprintln!("{}{}", Msg::Warning.say(self.lang), msg.say(self.lang));
    }

    /// Says why the work stopped, with every cause.
    pub fn error(self, error: &anyhow::Error) {
        eprintln!("{}{error:#}", Msg::Error.say(self.lang));
    }

    /// An error that says `msg`.
    pub fn failure(self, msg: &Msg) -> anyhow::Error {
        anyhow::Error::msg(msg.say(self.lang))
    }
}
