//! Drafts under everything that happens to them: several people on one device, kills, a full disk, a record somebody broke.

use onewindow::text::{Lang, Say as _, offline, people, ui};
use serde_json::json;

use crate::keeping::open_file;
use crate::support::{Profile, Screen, Visitor, crash, quote, site};

const PAGE: &str = "#/form/disability-cert-new/applicant";
const QUESTION: &str = "您（办事人）叫什么名字？";

fn go(visitor: &Visitor, address: &str) {
    visitor.js(&format!("location.hash = {}", quote(address)));
}

fn at_form() -> Visitor {
    let visitor = Visitor::new(&Profile::new(), Screen::Phone);
    visitor.open(&format!("{}/{PAGE}", site().origin));
    visitor.see(QUESTION);
    visitor
}

#[track_caller]
fn see_name(visitor: &Visitor, name: &str) {
    let there = format!("ow.field({}).value === {}", quote(QUESTION), quote(name));
    visitor.wait(&there, &format!("“{name}” in the form"));
}

#[track_caller]
fn saved(visitor: &Visitor) {
    visitor.see(&ui::Msg::Saved("").say(Lang::Zh));
}

#[test]
fn a_daughter_fills_in_for_both_parents_on_one_phone() {
    let say = |message: people::Msg<'_>| message.say(Lang::Zh);
    let visitor = at_form();
    visitor.fill(QUESTION, "王建国");
    go(&visitor, "#/people");
    visitor.fill(&say(people::Msg::Name), "爸爸");
    visitor.see("爸爸的办事单");
    visitor.press(&say(people::Msg::Begin));
    visitor.see_no("爸爸的办事单");
    visitor.fill(&say(people::Msg::Name), "妈妈");
    go(&visitor, PAGE);
    see_name(&visitor, "");
    visitor.fill(QUESTION, "李秀英");
    saved(&visitor);

    visitor.reload();
    see_name(&visitor, "李秀英");
    go(&visitor, "#/people");
    visitor.press(&say(people::Msg::GoOnWith("爸爸")));
    visitor.see("爸爸的办事单");
    go(&visitor, PAGE);
    see_name(&visitor, "王建国");

    visitor.reload();
    see_name(&visitor, "王建国");
    go(&visitor, "#/people");
    visitor.press(&say(people::Msg::RemoveThis("妈妈")));
    visitor.press(&say(people::Msg::RemoveYes));
    visitor.see(&say(people::Msg::NoOthers));
    go(&visitor, PAGE);
    see_name(&visitor, "王建国");
    assert_eq!(visitor.console(), Vec::<String>::new());
}

#[test]
fn clearing_leaves_nothing_of_anybody_in_the_browser() {
    let visitor = at_form();
    visitor.fill(QUESTION, "王建国");
    saved(&visitor);
    go(&visitor, "#/people");
    visitor.press(&people::Msg::Begin.say(Lang::Zh));
    go(&visitor, PAGE);
    see_name(&visitor, "");
    visitor.fill(QUESTION, "李秀英");
    saved(&visitor);
    assert!(stored(&visitor).contains("王建国"), "the other draft is kept");

    go(&visitor, "#/settings");
    visitor.press(&ui::Msg::AnewOpen.say(Lang::Zh));
    // What stands above it grows once the app is on the device; pressed before, the button would move under the finger.
    visitor.see(&offline::Msg::KeepAll.say(Lang::Zh));
    visitor.press(&ui::Msg::AnewButton.say(Lang::Zh));
    visitor.see(&ui::Msg::Cleared.say(Lang::Zh));
    saved(&visitor);
    for name in ["王建国", "李秀英"] {
        assert!(!stored(&visitor).contains(name), "{name} is still there: {}", stored(&visitor));
        assert_eq!(
            visitor.js(&format!("JSON.stringify(window.onewindowDraft).includes({})", quote(name))),
            json!(false)
        );
    }
    visitor.reload();
    go(&visitor, PAGE);
    see_name(&visitor, "");
}

#[test]
fn opening_a_file_sets_aside_what_is_at_hand() {
    let visitor = at_form();
    visitor.fill(QUESTION, "王建国");
    go(&visitor, "#/settings");
    visitor.press(&ui::Msg::SaveToFile.say(Lang::Zh));
    let file = String::from_utf8(visitor.downloaded(".json")).unwrap();
    // Opened again as it is, it is still one.
    open_file(&visitor, &file);
    visitor.see(&ui::Msg::FileOpened.say(Lang::Zh));
    go(&visitor, "#/people");
    visitor.see(&people::Msg::NoOthers.say(Lang::Zh));
    visitor.fill(&people::Msg::Name.say(Lang::Zh), "妈妈");
    go(&visitor, PAGE);
    visitor.fill(QUESTION, "李秀英");
    go(&visitor, "#/settings");
    visitor.see(&ui::Msg::OpenFile.say(Lang::Zh));
    open_file(&visitor, &file);
    visitor.see(&ui::Msg::FileOpened.say(Lang::Zh));
    go(&visitor, PAGE);
    see_name(&visitor, "王建国");
    go(&visitor, "#/people");
    visitor.press(&people::Msg::GoOnWith("妈妈").say(Lang::Zh));
    visitor.see("妈妈的办事单");
    go(&visitor, PAGE);
    see_name(&visitor, "李秀英");
    assert_eq!(visitor.console(), Vec::<String>::new());
}

#[test]
fn a_file_with_a_passphrase_tells_nothing_and_opens_with_it_alone() {
    let say = |message: people::Msg<'_>| message.say(Lang::Zh);
    let visitor = at_form();
    visitor.fill(QUESTION, "王建国");
    go(&visitor, "#/settings");
    visitor.fill(&say(people::Msg::SaveWord), "南丰 42 桂花");
    visitor.press(&ui::Msg::SaveToFile.say(Lang::Zh));
    let file = String::from_utf8(visitor.downloaded(".json")).unwrap();
    assert!(!file.contains("王建国") && !file.contains("disability"), "{file}");

    let there = at_form();
    go(&there, "#/settings");
    there.see(&ui::Msg::OpenFile.say(Lang::Zh));
    open_file(&there, &file);
    there.see(&say(people::Msg::NeedsWord));
    there.fill(&say(people::Msg::OpenWord), "南丰 42 菊花");
    there.press(&say(people::Msg::OpenIt));
    there.see(&say(people::Msg::WrongWord));
    there.fill(&say(people::Msg::OpenWord), "南丰 42 桂花");
    there.press(&say(people::Msg::OpenIt));
    there.see(&ui::Msg::FileOpened.say(Lang::Zh));
    go(&there, PAGE);
    see_name(&there, "王建国");
    assert_eq!(there.console(), Vec::<String>::new());
}

/// Everything the browser keeps for the page.
fn stored(visitor: &Visitor) -> String {
    visitor.js(&in_store("readonly", "all(store.getAll())")).to_string()
}

/// A script that does something with the store of drafts.
fn in_store(mode: &str, what: &str) -> String {
    format!(
        "(async () => {{ const all = r => new Promise((done, fail) => {{ r.onsuccess = () => done(r.result); r.onerror = () => fail(r.error) }});
           const db = await all(indexedDB.open('onewindow')); const store = db.transaction('drafts', '{mode}').objectStore('drafts');
           try {{ return await {what} }} finally {{ db.close() }} }})()"
    )
}

#[test]
fn a_broken_record_gives_the_one_before_it_and_is_handed_out_as_it_is() {
    let visitor = at_form();
    visitor.fill(QUESTION, "王建国");
    saved(&visitor);
    go(&visitor, "#/people");
    visitor.fill(&people::Msg::Name.say(Lang::Zh), "爸爸");
    go(&visitor, PAGE);
    visitor.fill(QUESTION, "王建军");
    saved(&visitor);
    visitor.js(&in_store(
        "readwrite",
        "all(store.get('current')).then(text => all(store.put(text.replace('王建军', '王建'), 'current')))",
    ));
    visitor.reload();
    visitor.see(&ui::Msg::DraftDamaged.say(Lang::Zh));
    see_name(&visitor, "王建国");
    go(&visitor, "#/settings");
    visitor.see(&people::Msg::Damaged.say(Lang::Zh));
    visitor.press(&people::Msg::SaveAsIs.say(Lang::Zh));
    let file = String::from_utf8(visitor.downloaded(".txt")).unwrap();
    assert!(file.contains("\"王建\""), "{file}");
}

#[test]
fn a_full_disk_is_said_and_nothing_typed_is_lost() {
    let visitor = Visitor::new(&Profile::new(), Screen::Phone);
    visitor.quota(Some(20_000.0));
    visitor.open(&format!("{}/{PAGE}", site().origin));
    visitor.fill(QUESTION, &"王".repeat(20_000));
    visitor.see(&ui::Msg::MemoryOnly.say(Lang::Zh));
    visitor.quota(None);
    visitor.fill(QUESTION, "王建国");
    saved(&visitor);
    visitor.see_no(&ui::Msg::MemoryOnly.say(Lang::Zh));
    visitor.reload();
    see_name(&visitor, "王建国");
}

#[test]
fn a_hundred_kills_lose_nothing_that_was_said_to_be_saved() {
    let toll = crash::kill(100, 1);
    assert_eq!((toll.kills, toll.torn, &toll.lost), (100, 0, &Vec::new()));
    assert!(toll.acknowledged > 50, "it was killed while saving, not before: {toll:?}");
}
