//! The whole site as one file, opened as people open a file.

use std::process::Command;

use onewindow::text::{Lang, Say as _, form, offline, ui};

use crate::matter::FAMILY;
use crate::papers;
use crate::support::{Profile, Screen, Visitor, Walker, catalogue, site};

#[test]
fn a_page_from_a_stick_fills_in_a_form_and_makes_the_same_packet() {
    // What is compiled is compiled once.
    site();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("onewindow.html");
    let build = Command::new(env!("CARGO_BIN_EXE_onewindow"))
        .args(["build", "--single-file"])
        .arg(&file)
        .output()
        .expect("the program starts");
    assert!(build.status.success(), "{}", String::from_utf8_lossy(&build.stderr));

    let profile = Profile::new();
    let lang = Lang::Zh;
    let visitor = Visitor::new(&profile, Screen::Desktop);
    let address = format!("file://{}#/form/{}", file.display(), FAMILY.item);
    visitor.open(&address);
    visitor.press(&ui::Msg::FormGoOn.say(lang));
    let walker = Walker { visitor: &visitor, catalogue: catalogue(), lang };
    let (first, rest) = FAMILY.sections.split_first().expect("a form has sections");
    walker.fill(FAMILY.item, *first);
    visitor.see(&ui::Msg::Saved("").say(lang));
    let address = visitor.js("location.href").as_str().expect("an address").to_owned();

    // What was typed is still there another day.
    visitor.kill();
    let visitor = Visitor::new(&profile, Screen::Desktop);
    visitor.open(&address);
    let kept = format!("ow.all('input, textarea').some(e => e.value === '{}')", FAMILY.kept);
    visitor.wait(&kept, "what was typed");
    let walker = Walker { visitor: &visitor, catalogue: catalogue(), lang };
    for section in rest {
        visitor.press(&ui::Msg::Continue.say(lang));
        walker.fill(FAMILY.item, *section);
    }
    visitor.press(&ui::Msg::Continue.say(lang));
    visitor.press(&form::Msg::ToPacket.say(lang));
    visitor.press(&form::Msg::Make.say(lang));
    visitor.press(&form::Msg::SavePdf.say(lang));
    let pdf = visitor.downloaded(".pdf");
    visitor.press(&form::Msg::SavePacket.say(lang));
    let zip = visitor.downloaded(".zip");
    papers::check_pdf(&pdf, FAMILY.printed);
    papers::check_zip(&zip, FAMILY.item);
    papers::check_native(&pdf, &zip, lang);

    visitor.js("location.hash = '#/settings'");
    visitor.see(&ui::Msg::DraftFile.say(lang));
    visitor.see_no(&offline::Msg::Head.say(lang));
    assert_eq!(visitor.requests(), Vec::<String>::new());
    assert_eq!(visitor.console(), Vec::<String>::new());
    assert_eq!(visitor.policy_reports(), serde_json::json!([]));
}
