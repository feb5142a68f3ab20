//! What was typed is kept: across pages, languages, tabs, crashes, and where the browser keeps nothing at all.

use onewindow::text::{Lang, Say as _, ui};

use crate::support::Say::One;
use crate::support::{Profile, Screen, Visitor, Walker, catalogue, quote, site};

const ITEM: &str = "disability-cert-new";
const QUESTION: &str = "您（办事人）叫什么名字？";
const NAME: &str = "王邨堃";

/// Opens a form and types a name.
fn type_name(visitor: &Visitor) {
    visitor.open(&format!("{}/#/item/{ITEM}", site().origin));
    visitor.press(&say(ui::Msg::FillNow));
    visitor.press(&say(ui::Msg::FormGoOn));
    let walker = Walker { visitor, catalogue: catalogue(), lang: Lang::Zh };
    walker.fill(ITEM, ("applicant", &[("person.name", One(NAME))]));
}

#[track_caller]
fn see_answer(visitor: &Visitor, text: &str) {
    let there = format!("ow.all('input, textarea').some(e => e.value === {})", quote(text));
    visitor.wait(&there, &format!("an answer “{text}”"));
}

fn say(message: ui::Msg<'_>) -> String {
    message.say(Lang::Zh)
}

#[test]
fn where_the_browser_keeps_nothing_the_page_says_so_and_works() {
    let visitor = Visitor::new(&Profile::without_storage(), Screen::Phone);
    type_name(&visitor);
    visitor.see(&say(ui::Msg::MemoryOnly));
    visitor.see_no(&say(ui::Msg::ReadOnly));

    visitor.press(&say(ui::Msg::MyList));
    visitor.see(&say(ui::Msg::MyListLead));
    visitor.back();
    see_answer(&visitor, NAME);
    visitor.press(&say(ui::Msg::SaveToFile));
    visitor.see(&say(ui::Msg::DraftFile));
    visitor.click("ow.all('main button').find(b => ow.words(b) === '存成文件')", "the button");
    let file = visitor.downloaded(".json");
    assert!(String::from_utf8(file).unwrap().contains(NAME), "the file has what was typed");
    assert_eq!(visitor.console(), Vec::<String>::new());
}

/// Chooses a file in the settings.
pub fn open_file(visitor: &Visitor, text: &str) {
    visitor.js(&format!(
        "(() => {{ const chosen = new DataTransfer(); chosen.items.add(new File([{}], 'saved.json'));
           const input = document.getElementById('open-file'); input.files = chosen.files;
           input.dispatchEvent(new Event('change', {{ bubbles: true }})) }})()",
        quote(text)
    ));
}

#[test]
fn what_was_saved_to_a_file_goes_on_on_another_device() {
    let here = Visitor::new(&Profile::new(), Screen::Phone);
    type_name(&here);
    here.js("location.hash = '#/settings'");
    here.see(&say(ui::Msg::OpenFile));
    here.press(&say(ui::Msg::SaveToFile));
    let file = String::from_utf8(here.downloaded(".json")).unwrap();

    let there = Visitor::new(&Profile::new(), Screen::Phone);
    there.open(&format!("{}/#/settings", site().origin));
    there.see(&say(ui::Msg::OpenFile));
    open_file(&there, &file.replace(NAME, "别人"));
    there.see("草稿的内容和保存时不一样了");
    open_file(&there, "nonsense");
    there.see("这不是一份能读的草稿");
    open_file(&there, &file);
    there.see(&say(ui::Msg::FileOpened));
    there.js(&format!("location.hash = '#/form/{ITEM}/applicant'"));
    see_answer(&there, NAME);
    assert_eq!(there.console(), Vec::<String>::new());
}

#[test]
fn a_second_page_reads_only_until_it_takes_over_and_goes_on_where_the_first_was() {
    let first = Visitor::new(&Profile::new(), Screen::Phone);
    first.open(&format!("{}/#/form/{ITEM}/applicant", site().origin));
    first.see(QUESTION);
    let second = first.another_page();
    second.open(&format!("{}/#/form/{ITEM}/applicant", site().origin));
    second.see(&say(ui::Msg::ReadOnly));
    second.fill(QUESTION, "张三");

    first.to_front();
    first.see_no(&say(ui::Msg::ReadOnly));
    let walker = Walker { visitor: &first, catalogue: catalogue(), lang: Lang::Zh };
    walker.fill(ITEM, ("applicant", &[("person.name", One(NAME))]));
    first.see(&say(ui::Msg::Saved("")));

    second.to_front();
    second.press(&say(ui::Msg::TakeOver));
    second.see_no(&say(ui::Msg::ReadOnly));
    see_answer(&second, NAME);
    second.fill(QUESTION, "李秀英");
    second.see(&say(ui::Msg::Saved("")));

    first.to_front();
    first.see(&say(ui::Msg::ReadOnly));
    first.press(&say(ui::Msg::TakeOver));
    see_answer(&first, "李秀英");
}

#[test]
fn the_buttons_of_a_guide_stay_in_sight_while_one_reads() {
    let visitor = Visitor::new(&Profile::new(), Screen::Desktop);
    visitor.open(&format!("{}/#/item/{ITEM}", site().origin));
    visitor.see(&say(ui::Msg::LegalBasis));
    for part in ["who", "bring", "basis"] {
        visitor.js(&format!("document.getElementById('part-{part}').scrollIntoView()"));
        let name = quote(&say(ui::Msg::FillNow));
        let seen = format!(
            "ow.all('a').some(a => {{ const r = a.getBoundingClientRect();
               return ow.words(a) === {name} && r.top >= 0 && r.bottom <= innerHeight }})"
        );
        visitor.wait(&seen, &format!("the button beside “{part}”"));
    }
}

#[test]
fn back_reload_and_another_language_lose_nothing() {
    let visitor = Visitor::new(&Profile::new(), Screen::Phone);
    type_name(&visitor);
    visitor.press(&say(ui::Msg::MyList));
    visitor.see(&say(ui::Msg::MyListLead));
    visitor.back();
    see_answer(&visitor, NAME);
    visitor.fill("户口簿上的地址是哪里？", "永合路");
    visitor.press(&ui::Msg::LanguageName.say(Lang::En));
    visitor.see(&ui::Msg::Continue.say(Lang::En));
    for answer in [NAME, "永合路"] {
        see_answer(&visitor, answer);
    }
    visitor.reload();
    visitor.see(&ui::Msg::Continue.say(Lang::En));
    for answer in [NAME, "永合路"] {
        see_answer(&visitor, answer);
    }
    assert_eq!(visitor.console(), Vec::<String>::new());
}

#[test]
fn language_and_look_survive_a_crash_as_soon_as_they_are_kept() {
    let profile = Profile::new();
    let visitor = Visitor::new(&profile, Screen::Phone);
    visitor.open(&format!("{}/#/", site().origin));
    visitor.press(&say(ui::Msg::LargeType));
    visitor.press(&ui::Msg::LanguageName.say(Lang::En));
    visitor.see(&ui::Msg::HomeTitle.say(Lang::En));
    // The page shows a choice before the browser has taken it, and no line says when it has.
    let kept = "await new Promise(done => { const asked = indexedDB.open('onewindow'); asked.onsuccess = () => {
        const get = asked.result.transaction('drafts').objectStore('drafts').get('settings');
        get.onsuccess = () => { asked.result.close(); done(get.result === 'en large') } } })";
    visitor.wait(kept, "the choice to be kept");
    visitor.kill();
    let visitor = Visitor::new(&profile, Screen::Phone);
    visitor.open(&format!("{}/#/", site().origin));
    visitor.see(&ui::Msg::HomeTitle.say(Lang::En));
    visitor.wait("!!document.querySelector('[data-type=large]')", "large type");
}

#[test]
fn when_the_program_stops_the_page_hands_out_what_was_typed() {
    let visitor = Visitor::new(&Profile::new(), Screen::Phone);
    type_name(&visitor);
    visitor.see(&say(ui::Msg::Saved("")));
    // The program asks for more memory than there is, and stops as Rust programs do.
    visitor.js(
        "void (async () => { const app = performance.getEntriesByType('resource').find(e => /\\/app\\.[0-9a-f]+\\.js$/.test(e.name));
           const program = await (await import(app.name)).default();
           program.__wbindgen_malloc(0xffffffff, 1) })()",
    );
    visitor.see("页面出了故障，您填写的内容没有丢。");
    visitor.press("保存我的内容");
    let file = visitor.downloaded(".json");
    assert!(String::from_utf8(file).unwrap().contains(NAME), "the file has what was typed");
    visitor.reload();
    see_answer(&visitor, NAME);
}

#[test]
fn an_address_of_nonsense_leads_to_a_page_that_says_so_and_keeps_everything() {
    let visitor = Visitor::new(&Profile::new(), Screen::Phone);
    type_name(&visitor);
    visitor.see(&say(ui::Msg::Saved("")));
    let long = "a".repeat(100_000);
    let script = "#/item/<img src=x onerror=document.title='hacked'>";
    let long = format!("#/item/{long}");
    for hash in [
        "#/item/no-such-item",
        "#/item/%",
        "#/form/disability-cert-new/no-such-section",
        "#/check/../../etc/passwd",
        "#/nowhere/at/all",
        "#/item/javascript:alert(1)",
        script,
        &long,
    ] {
        visitor.js(&format!("location.hash = {}", quote(hash)));
        visitor.see(&say(ui::Msg::NotFound));
        visitor.press(&say(ui::Msg::ToHome));
        visitor.see(&say(ui::Msg::GoOn));
    }
    // Typed into the address bar of a fresh page it is no better.
    for hash in ["#/item/%E4%BD%A0%FF%00", script, &long] {
        visitor.open("about:blank");
        visitor.open(&format!("{}/{hash}", site().origin));
        visitor.see(&say(ui::Msg::NotFound));
    }
    assert_ne!(visitor.js("document.title"), "hacked");
    visitor.js(&format!("location.hash = '#/form/{ITEM}/applicant'"));
    see_answer(&visitor, NAME);
    assert_eq!(visitor.console(), Vec::<String>::new());
    assert_eq!(visitor.policy_reports(), serde_json::json!([]));
}
