//! Pictures of the screens, taken from the running app: for the README, and to look at before a change is sent.
//!
//! `cargo bench --profile dev --bench pictures` takes those of the README; with a folder after `--` it takes every screen, in each
//! width, language and size of type, into that folder.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "it prints what it did, and a browser is an edge"
)]

mod support;

use std::path::{Path, PathBuf};

use onewindow::text::{Lang, Say as _, ui::Msg};
use support::{Profile, SCREENS, Screen, hall, somebody};

fn main() {
    let folder = std::env::args().skip(1).find(|arg| !arg.starts_with('-')).map(PathBuf::from);
    match folder {
        Some(folder) => {
            std::fs::create_dir_all(&folder).expect("the folder");
            every_screen(&folder);
            every_kiosk(&folder);
            println!("{}", folder.display());
        }
        None => {
            of_the_readme(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/pictures"));
        }
    }
}

fn of_the_readme(folder: &Path) {
    std::fs::create_dir_all(folder).expect("the folder");
    for (file, size, lang, name) in [
        ("phone", Screen::Phone, Lang::Zh, "home"),
        ("desk", Screen::Desktop, Lang::En, "item"),
        ("form", Screen::Phone, Lang::Zh, "wrong"),
        ("screening", Screen::Phone, Lang::Zh, "screen"),
        ("packet", Screen::Desktop, Lang::Zh, "packet-made"),
    ] {
        let visitor = somebody(size, lang);
        let scene = SCREENS.iter().find(|scene| scene.name == name).expect("a screen");
        scene.show(&visitor, lang);
        visitor.window_picture(&folder.join(file).with_extension("png"), 1.0);
    }
    let visitor = hall::kiosk(&Profile::new(), Screen::Kiosk);
    // A kiosk is large, a page of text is not.
    let take = |file: &str| visitor.window_picture(&folder.join(file), 0.5);
    take("kiosk.png");
    hall::begin(&visitor, Lang::Zh);
    take("kiosk-begun.png");
    println!("{}", folder.display());
}

fn every_screen(folder: &Path) {
    let widths = [("360", Screen::Phone), ("1080", Screen::Kiosk), ("1440", Screen::Desktop)];
    for (width, size) in widths {
        for lang in Lang::ALL {
            let visitor = somebody(size, lang);
            for scene in SCREENS {
                scene.show(&visitor, lang);
                let take = |type_: &str| {
                    let file = format!("{}-{width}-{}-{type_}.png", scene.name, lang.code());
                    visitor.picture(&folder.join(file));
                };
                take("normal");
                visitor.press(&Msg::LargeType.say(lang));
                take("large");
                visitor.press(&Msg::LargeType.say(lang));
            }
        }
    }
}

/// What only a machine in the hall shows, standing and lying.
fn every_kiosk(folder: &Path) {
    for (width, height) in [(1080, 1920), (1920, 1080)] {
        for lang in Lang::ALL {
            let visitor = hall::kiosk(&Profile::new(), Screen::Kiosk);
            visitor.resize(width, height);
            let take = |name: &str| {
                let file = format!("{name}-{width}-{}.png", lang.code());
                visitor.window_picture(&folder.join(file), 0.5);
            };
            take("kiosk-start");
            for (name, act) in hall::STATES {
                hall::at(&visitor, lang, *act);
                take(name);
            }
        }
    }
}
