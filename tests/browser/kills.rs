//! Kills the browser while somebody types: `cargo bench --profile dev --bench kills -- 1000`.
//!
//! Prints how many edits the page had said were saved, how many of those were lost, and how many drafts were torn.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a command prints, and a browser test is an edge"
)]

mod support;

use support::crash;

fn main() {
    let times = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(1000);
    let toll = crash::kill(times, 0x0123_4567);
    println!(
        "kills {}, edits said to be saved {}, lost {}, torn {}",
        toll.kills,
        toll.acknowledged,
        toll.lost.len(),
        toll.torn
    );
    toll.lost.iter().for_each(|round| println!("lost: {round}"));
    if !toll.lost.is_empty() || toll.torn > 0 {
        std::process::exit(1);
    }
}
