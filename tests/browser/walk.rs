//! The whole way, from the first page to the packet in hand, for two people, in both languages, on a phone and on a desk.

use onewindow::catalog::Item;
use onewindow::domain::ItemId;
use onewindow::text::{Lang, Say as _, form, ui as app};

use crate::matter::{CERTIFICATE, FAMILY, Matter};
use crate::papers;
use crate::support::{Profile, Screen, Visitor, Walker, catalogue, quote, site};

#[test]
fn a_daughter_brings_her_fathers_application_home_from_a_phone() {
    walk(&CERTIFICATE, Screen::Phone, Lang::Zh);
}

#[test]
fn a_daughter_brings_her_fathers_application_home_from_a_phone_in_english() {
    walk(&CERTIFICATE, Screen::Phone, Lang::En);
}

#[test]
fn a_daughter_brings_her_fathers_application_home_from_a_desk() {
    walk(&CERTIFICATE, Screen::Desktop, Lang::Zh);
}

#[test]
fn a_daughter_brings_her_fathers_application_home_from_a_desk_in_english() {
    walk(&CERTIFICATE, Screen::Desktop, Lang::En);
}

#[test]
fn a_family_of_four_applies_on_a_phone() {
    walk(&FAMILY, Screen::Phone, Lang::Zh);
}

#[test]
fn a_family_of_four_applies_on_a_phone_in_english() {
    walk(&FAMILY, Screen::Phone, Lang::En);
}

#[test]
fn a_family_of_four_applies_at_a_desk() {
    walk(&FAMILY, Screen::Desktop, Lang::Zh);
}

#[test]
fn a_family_of_four_applies_at_a_desk_in_english() {
    walk(&FAMILY, Screen::Desktop, Lang::En);
}

fn walk(matter: &Matter, screen: Screen, lang: Lang) {
    let profile = Profile::new();
    let item = catalogue().item(&ItemId::from(matter.item)).expect("the item is in the catalogue");
    let (section, rest) = matter.sections.split_first().expect("a form has sections");

    let visitor = Visitor::new(&profile, screen);
    visitor.open(&format!("{}/#/", site().origin));
    visitor.see(&app::Msg::HomeTitle.say(Lang::Zh));
    visitor.installed();
    let loaded = visitor.requests().len();
    let mut first = visitor.fetched(0);
    first.sort();
    assert_eq!(first, LOAD);
    if lang == Lang::En {
        visitor.press(&app::Msg::LanguageName.say(lang));
    }
    find(&visitor, matter, item, lang);
    visitor.press(&app::Msg::FillNow.say(lang));
    visitor.press(&app::Msg::FormGoOn.say(lang));
    let walker = Walker { visitor: &visitor, catalogue: catalogue(), lang };
    walker.fill(matter.item, *section);
    visitor.see(&app::Msg::Saved("").say(lang));
    assert_eq!(visitor.fetched(loaded), NOTHING);
    assert_quiet(&visitor);
    let address = visitor.js("location.href").as_str().expect("an address").to_owned();

    // The battery dies.
    visitor.kill();
    let visitor = Visitor::new(&profile, screen);
    // Everything is on the device now; only rare characters would still be fetched.
    if matter.fetched.is_empty() {
        visitor.without(Some("http"));
    }
    visitor.open(&address);
    visitor.see(item.name.get(lang));
    let kept = format!(
        "[...document.querySelectorAll('input:not([type=radio]):not([type=checkbox]), textarea')].some(e => e.value === {})",
        quote(matter.kept)
    );
    visitor.wait(&kept, &format!("“{}” after the crash", matter.kept));
    let loaded = visitor.requests().len();

    let walker = Walker { visitor: &visitor, catalogue: catalogue(), lang };
    for section in rest {
        visitor.press(&app::Msg::Continue.say(lang));
        walker.fill(matter.item, *section);
    }
    visitor.press(&app::Msg::Continue.say(lang));
    check(&visitor, matter, lang);
    assert_eq!(visitor.fetched(loaded), NOTHING);

    visitor.press(&form::Msg::ToPacket.say(lang));
    let (pdf, zip) = export(&visitor, lang);
    assert_eq!(visitor.fetched(loaded), matter.fetched);
    assert_quiet(&visitor);

    papers::check_pdf(&pdf, matter.printed);
    papers::check_zip(&zip, matter.item);
    papers::check_native(&pdf, &zip, lang);

    // Once more: everything is there already, and the same answers give the same bytes.
    let loaded = visitor.requests().len();
    visitor.press(&form::Msg::CheckTitle.say(lang));
    visitor.see(&form::Msg::CheckLead.say(lang));
    visitor.back();
    let (again_pdf, again_zip) = export(&visitor, lang);
    assert_eq!(visitor.fetched(loaded), NOTHING);
    assert!(again_pdf == pdf && again_zip == zip, "the same answers give the same files");
    assert_quiet(&visitor);
}

/// What the first visit fetches: the contents of the catalogue and the pages that show them when the first page stands, and then what
/// the service worker keeps. Of what is there already it asks the host for the page only, whether it is still the same.
const LOAD: [&str; 16] = [
    "app-later.js",
    "app.js",
    "app_bg.wasm",
    "boot.js",
    "catalog.bin",
    "export-worker.js",
    "export.js",
    "export_bg.wasm",
    "exporter.js",
    "font/NotoSansSC-common.ttf",
    "index.bin",
    "index.html",
    "index.html",
    "main.css",
    "offline.js",
    "split_later.wasm",
];

/// Nothing was fetched.
const NOTHING: [&str; 0] = [];

/// From the words people use to the guide.
fn find(visitor: &Visitor, matter: &Matter, item: &Item, lang: Lang) {
    let (zh, en) = matter.query;
    visitor.fill(&app::Msg::SearchLabel.say(lang), if lang == Lang::Zh { zh } else { en });
    visitor.press(item.name.get(lang));
    visitor.wait(
        "document.activeElement?.tagName === 'H1'",
        "the focus on the heading of the new page",
    );
    visitor.see(item.summary.get(lang));
}

/// Checks the answers, changes one, comes back.
fn check(visitor: &Visitor, matter: &Matter, lang: Lang) {
    visitor.see(&form::Msg::CheckTitle.say(lang));
    visitor.see(&form::Msg::AllThere.say(lang));
    for words in matter.printed {
        visitor.see(words);
    }
    visitor.press(&form::Msg::Change.say(lang));
    visitor.wait(
        "document.activeElement?.matches('input, select, textarea')",
        "the question to change",
    );
    visitor.press(&form::Msg::SaveAndCheck.say(lang));
    visitor.see(&form::Msg::CheckTitle.say(lang));
}

/// Has the packet made, and takes both files.
fn export(visitor: &Visitor, lang: Lang) -> (Vec<u8>, Vec<u8>) {
    visitor.press(&form::Msg::Make.say(lang));
    visitor.press(&form::Msg::SavePdf.say(lang));
    let pdf = visitor.downloaded(".pdf");
    visitor.press(&form::Msg::SavePacket.say(lang));
    (pdf, visitor.downloaded(".zip"))
}

/// Neither the console nor the content security policy has anything to say.
fn assert_quiet(visitor: &Visitor) {
    assert_eq!(visitor.console(), Vec::<String>::new());
    assert_eq!(visitor.policy_reports(), serde_json::json!([]));
}
