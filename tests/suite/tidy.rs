//! The code is formatted and without warnings in each of its shapes: everything, the layers alone, the page, the API without a
//! screen, the export worker, the benchmark of rules.

use std::path::Path;
use std::process::Command;

use onewindow::cli::{console::Console, site};
use onewindow::text::Lang;

#[track_caller]
fn expect_clean(args: &[&str]) {
    let cargo = Command::new(env!("CARGO"))
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        // What cargo says to this program is not meant for the next one.
        .env_remove("RUSTFLAGS")
        .output()
        .expect("cargo runs these tests, so it can be run");
    let said = [cargo.stdout, cargo.stderr].concat();
    assert!(cargo.status.success(), "cargo {}\n{}", args.join(" "), String::from_utf8_lossy(&said));
}

fn expect_no_warning(shape: &[&str]) {
    let head = ["clippy", "--quiet", "--locked"].as_slice();
    expect_clean(&[head, shape, &["--", "-Dwarnings"]].concat());
}

fn with_wasm() -> [&'static str; 2] {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    site::ensure_wasm_target(root, Console { lang: Lang::En }).expect("the wasm target");
    ["--target", site::WASM_TARGET]
}

#[test]
fn the_code_is_formatted() {
    expect_clean(&["fmt", "--check"]);
}

#[test]
fn the_program_and_its_tests_have_no_warning() {
    expect_no_warning(&["--all-targets"]);
}

#[test]
fn the_layers_stand_without_any_edge() {
    expect_no_warning(&["--lib", "--no-default-features"]);
}

#[test]
fn the_page_has_no_warning() {
    let shape = ["--lib", "--no-default-features", "--features", "web"];
    expect_no_warning(&[&shape[..], &with_wasm()].concat());
}

#[test]
fn the_kit_has_no_warning() {
    let shape = ["--lib", "--no-default-features", "--features", "kit"];
    expect_no_warning(&[&shape[..], &with_wasm()].concat());
}

#[test]
fn the_export_worker_has_no_warning() {
    let shape = ["--lib", "--bin", "export", "--no-default-features", "--features", "export"];
    expect_no_warning(&[&shape[..], &with_wasm()].concat());
}

#[test]
fn the_benchmark_of_rules_has_no_warning() {
    expect_no_warning(&["--bench", "rules", "--bin", "peers", "--features", "peers"]);
}
