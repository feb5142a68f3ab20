//! Random packets, and five tools of other people that must read the same files out of each. The argument is how many: a thousand.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    unreachable_pub,
    reason = "a benchmark reads files, starts programs and prints; nobody is outside of it"
)]

#[path = "../suite/packet/agree.rs"]
mod agree;

fn main() {
    let n = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(1000);
    let packets = agree::agree(n);
    println!(
        "{packets} packets: unzip, 7z, Python zipfile, sha256sum and bagit read the same files"
    );
}
