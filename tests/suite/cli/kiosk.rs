//! The kit for the hall: its files agree with the program, and are good for the programs that read them.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use onewindow::cli::browser::FLAGS;

fn kit(name: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/kiosk").join(name);
    std::fs::read_to_string(file).unwrap()
}

#[test]
fn the_unit_starts_chromium_as_the_program_does() {
    let unit = kit("onewindow-kiosk.service");
    for flag in FLAGS {
        assert!(unit.lines().any(|line| line.trim().trim_end_matches(" \\") == flag), "{flag}");
    }
    assert!(unit.contains("?mode=kiosk"), "the page is a kiosk's");
}

#[test]
fn systemd_understands_the_unit() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/kiosk/onewindow-kiosk.service");
    let verify = || Command::new("systemd-analyze").arg("verify").arg(&file).output();
    let said = verify().or_else(|_| {
        install();
        verify()
    });
    let said = said.expect("systemd-analyze; install (Debian): apt-get install systemd");
    let said = String::from_utf8_lossy(&said.stderr).into_owned();
    // The programs it starts need not be installed where it is tested.
    let wrong: Vec<&str> = said
        .lines()
        .filter(|line| line.contains("onewindow") && !line.contains("is not executable"))
        .collect();
    assert_eq!(wrong, Vec::<&str>::new());
}

#[test]
fn the_policy_keeps_nothing_saves_nothing_and_leads_nowhere() {
    let policy: BTreeMap<String, serde_json::Value> =
        serde_json::from_str(&kit("policy.json")).unwrap();
    for (name, value) in [
        ("AllowFileSelectionDialogs", "false"),
        ("AutofillAddressEnabled", "false"),
        ("DeveloperToolsAvailability", "2"),
        ("DownloadRestrictions", "3"),
        ("IncognitoModeAvailability", "2"),
        ("PasswordManagerEnabled", "false"),
        ("SavingBrowserHistoryDisabled", "true"),
        ("URLBlocklist", "[\"*\"]"),
    ] {
        assert_eq!(policy[name].to_string(), value, "{name}");
    }
}

fn install() {
    let apt = |args: &[&str]| {
        // Another test may be installing what it needs.
        let mut apt = Command::new("apt-get");
        apt.args(["-o", "DPkg::Lock::Timeout=300"]).args(args);
        apt.env("DEBIAN_FRONTEND", "noninteractive").output()
    };
    let _ = apt(&["update"]);
    let _ = apt(&["install", "-y", "--no-install-recommends", "systemd"]);
}
