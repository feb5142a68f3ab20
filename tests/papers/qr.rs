//! Codes of random papers, printed worse in five ways, and two decoders of other people. The argument is how many papers: five
//! hundred.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    unreachable_pub,
    reason = "a benchmark writes files, starts programs and prints; nobody is outside of it"
)]

#[path = "../suite/packet/codes.rs"]
mod codes;

fn main() {
    let n = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(500);
    let (all, zbar, zxing) = codes::decode(n);
    println!("{n} papers, {all} pictures: zbarimg could not read {zbar}, zxing-cpp {zxing}");
    assert_eq!((zbar, zxing), (0, 0), "a code that a scanner cannot read");
}
