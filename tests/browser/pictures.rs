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
use support::{Profile, SCREENS, Screen, Visitor, site};

fn main() {
    let folder = std::env::args().skip(1).find(|arg| !arg.starts_with('-')).map(PathBuf::from);
    match folder {
        Some(folder) => every_screen(&folder),
        None => {
            of_the_readme(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/pictures"));
        }
    }
}

fn of_the_readme(folder: &Path) {
    std::fs::create_dir_all(folder).expect("the folder");
    for (file, screen, lang, address) in [
        ("phone.png", Screen::Phone, Lang::Zh, "#/"),
        ("desk.png", Screen::Desktop, Lang::En, "#/item/longevity-allowance"),
    ] {
        let visitor = visitor(screen, lang);
        go(&visitor, address);
        visitor.window_picture(&folder.join(file));
    }
    println!("{}", folder.display());
}

fn every_screen(folder: &Path) {
    std::fs::create_dir_all(folder).expect("the folder");
    let widths = [("360", Screen::Phone), ("1080", Screen::Kiosk), ("1440", Screen::Desktop)];
    for (width, screen) in widths {
        for lang in Lang::ALL {
            let visitor = visitor(screen, lang);
            for size in ["normal", "large"] {
                if size == "large" {
                    visitor.press(&Msg::LargeType.say(lang));
                }
                for (name, address) in SCREENS {
                    go(&visitor, address);
                    let file = format!("{name}-{width}-{}-{size}.png", lang.code());
                    visitor.picture(&folder.join(file));
                }
            }
        }
    }
    println!("{}", folder.display());
}

/// Somebody who reads this language and has put an item on the list.
fn visitor(screen: Screen, lang: Lang) -> Visitor {
    let visitor = Visitor::new(&Profile::new(), screen);
    visitor.open(&format!("{}/", site().origin));
    visitor.see(&Msg::HomeTitle.say(Lang::Zh));
    if lang == Lang::En {
        visitor.press(&Msg::LanguageName.say(lang));
    }
    go(&visitor, "#/item/disability-cert-new");
    visitor.press(&Msg::AddToList.say(lang));
    visitor
}

/// Goes to a page and waits until it stands there whole.
fn go(visitor: &Visitor, address: &str) {
    visitor.js(&format!("location.hash = {}", support::quote(address)));
    visitor.wait(
        &format!(
            "location.hash === {} && document.querySelector('h1') !== null",
            support::quote(address)
        ),
        "the page",
    );
    visitor.see_no(&Msg::ContentsComing.say(Lang::Zh));
    visitor.see_no(&Msg::ContentsComing.say(Lang::En));
}
