//! The command line.

/// What the build script says that the program carries.
const CARRIED: onewindow::cli::bundle::Files = include!(concat!(env!("OUT_DIR"), "/bundle.rs"));

fn main() -> std::process::ExitCode {
    onewindow::cli::main(CARRIED)
}
