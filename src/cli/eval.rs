//! `eval`: answers rules, a line of JSON for a line of JSON.

use std::io::{BufRead, Write};

use super::{Outcome, console::Console};
use crate::feel::jsonl;

/// Answers every line of standard input on standard output, at once, until the input ends.
pub(super) fn run(console: Console) -> anyhow::Result<Outcome> {
    let mut input = std::io::stdin().lock();
    let mut output = std::io::stdout().lock();
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        // Bytes that are no text become replacement characters, which the reader answers with an error like any nonsense.
        let text = String::from_utf8_lossy(&line);
        let answer = jsonl::answer(text.trim_end_matches(['\n', '\r']), console.lang);
        match writeln!(output, "{answer}").and_then(|()| output.flush()) {
            // Nobody listens any more, as after `| head`.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => break,
            done => done?,
        }
        line.clear();
    }
    Ok(Outcome::Clean)
}
