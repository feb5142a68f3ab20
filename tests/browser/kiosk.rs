//! A machine in the hall: it asks, it waits, and the next person finds nothing.

use onewindow::text::{Lang, Say as _, carry, form, kiosk, ui};

use crate::accessible::tab_to;
use crate::papers;
use crate::support::Say::One;
use crate::support::hall::{self, begin, go, pass};
use crate::support::{Profile, Screen, Visitor, Walker, catalogue, quote, site};

const ITEM: &str = "disability-cert-new";
/// Nobody is called this, and nothing else says it.
const MARKER: &str = "王邨堃查无此人";

fn say(message: kiosk::Msg<'_>) -> String {
    message.say(Lang::Zh)
}

/// A machine at which somebody has typed a name into a form.
fn used(profile: &Profile) -> Visitor {
    let visitor = hall::kiosk(profile, Screen::Kiosk);
    begin(&visitor, Lang::Zh);
    type_name(&visitor);
    visitor
}

fn type_name(visitor: &Visitor) {
    go(visitor, &format!("#/form/{ITEM}/applicant"));
    let walker = Walker { visitor, catalogue: catalogue(), lang: Lang::Zh };
    walker.fill(ITEM, ("applicant", &[("person.name", One(MARKER))]));
    visitor.wait(&has(MARKER), "the name in its field");
}

/// Whether a text stands in a field or on the screen.
fn has(text: &str) -> String {
    let text = quote(text);
    format!(
        "(document.body.textContent.includes({text}) || [...document.querySelectorAll('input, textarea')].some(e => e.value.includes({text})))"
    )
}

/// Does something, and finds the machine as it stood there in the morning.
#[track_caller]
fn clears(visitor: &Visitor, act: impl FnOnce()) {
    visitor.to_a_fresh_page(act);
    visitor.see(&say(kiosk::Msg::Welcome));
    assert_eq!(visitor.js("location.hash"), "");
    assert_eq!(visitor.js(&has(MARKER)), false);
    let kept = "(async () => [(await indexedDB.databases()).length, localStorage.length, sessionStorage.length, document.cookie, name,
       history.state === null || typeof history.state === 'number'])()";
    assert_eq!(visitor.js(kept), serde_json::json!([0, 0, 0, "", "", true]));
}

/// The button on the cover, beside the one in the row below it.
fn press_on_cover(visitor: &Visitor, message: kiosk::Msg<'_>) {
    let button = format!("ow.press({}, document.querySelector('.ow-cover'))", quote(&say(message)));
    visitor.click(&button, "a button on the cover");
}

#[test]
fn after_a_minute_the_machine_asks_and_one_touch_keeps_everything() {
    let visitor = used(&Profile::new());
    pass(&visitor, 59);
    visitor.see_no(&say(kiosk::Msg::StillThere));
    pass(&visitor, 1);
    visitor.see(&say(kiosk::Msg::StillThere));
    visitor.see(&say(kiosk::Msg::ClearsIn(30)));
    // What somebody typed is covered, and cannot be reached behind the cover.
    assert_eq!(
        visitor.js("document.elementFromPoint(innerWidth / 2, 200).closest('.ow-cover') !== null && document.querySelector('.ow-kiosk').inert"),
        true
    );
    pass(&visitor, 29);
    visitor.see(&say(kiosk::Msg::ClearsIn(1)));
    visitor.press(&say(kiosk::Msg::StillHere));
    visitor.see_no(&say(kiosk::Msg::StillThere));
    visitor.wait(&has(MARKER), "the name in its field");
    // From then on it waits anew.
    pass(&visitor, 59);
    visitor.see_no(&say(kiosk::Msg::StillThere));
    visitor.wait(&has(MARKER), "the name in its field");
    assert_eq!(visitor.console(), Vec::<String>::new());
}

#[test]
fn everything_can_be_done_with_the_keyboard_alone() {
    let visitor = hall::kiosk(&Profile::new(), Screen::Kiosk);
    tab_to(&visitor, &say(kiosk::Msg::Start));
    visitor.key("Enter");
    visitor.see(&ui::Msg::HomeTitle.say(Lang::Zh));
    pass(&visitor, 60);
    // What is asked is read first; the way on comes next, and only then the row of buttons.
    visitor.wait("document.activeElement.id === 'cover'", "the focus on the question");
    tab_to(&visitor, &say(kiosk::Msg::StillHere));
    visitor.key("Enter");
    visitor.wait("document.activeElement?.tagName === 'H1'", "the focus on the page");
    tab_to(&visitor, &say(kiosk::Msg::Staff));
    visitor.key("Enter");
    visitor.see(&say(kiosk::Msg::StaffTitle));
    tab_to(&visitor, &say(kiosk::Msg::GoOn));
    visitor.key("Enter");
    tab_to(&visitor, &say(kiosk::Msg::End));
    clears(&visitor, || visitor.key("Enter"));
}

#[test]
fn whoever_types_is_not_asked() {
    let visitor = used(&Profile::new());
    for _ in 0..3 {
        pass(&visitor, 50);
        visitor.letter('1');
    }
    pass(&visitor, 50);
    visitor.see_no(&say(kiosk::Msg::StillThere));
}

#[test]
fn when_nobody_answers_everything_is_cleared() {
    let visitor = used(&Profile::new());
    clears(&visitor, || pass(&visitor, 90));
    // The next one finds an empty form.
    begin(&visitor, Lang::Zh);
    go(&visitor, &format!("#/form/{ITEM}/applicant"));
    visitor.see(&say(kiosk::Msg::Next));
    assert_eq!(visitor.js(&has(MARKER)), false);
    assert_eq!(visitor.console(), Vec::<String>::new());
    assert_eq!(visitor.policy_reports(), serde_json::json!([]));
}

#[test]
fn the_end_is_one_button_and_a_second_one_that_makes_sure() {
    let visitor = used(&Profile::new());
    visitor.press(&say(kiosk::Msg::End));
    visitor.see(&say(kiosk::Msg::EndSure));
    visitor.press(&say(kiosk::Msg::GoOn));
    visitor.see_no(&say(kiosk::Msg::EndSure));
    visitor.wait(&has(MARKER), "the name in its field");
    visitor.press(&say(kiosk::Msg::End));
    clears(&visitor, || press_on_cover(&visitor, kiosk::Msg::End));
}

#[test]
fn nobody_can_go_back_to_the_pages_of_the_person_before() {
    let visitor = hall::kiosk(&Profile::new(), Screen::Kiosk);
    let entries = visitor.js("history.length");
    begin(&visitor, Lang::Zh);
    visitor.press(&ui::Msg::MyList.say(Lang::Zh));
    visitor.see(&ui::Msg::MyListEmpty.say(Lang::Zh));
    // There is a way back all the same, and it ends where this person began.
    visitor.press(&say(kiosk::Msg::Back));
    visitor.see(&ui::Msg::HomeTitle.say(Lang::Zh));
    assert_eq!(visitor.js("history.length"), entries);
    clears(&visitor, || pass(&visitor, 90));
    assert_eq!(visitor.js("history.length"), entries);
}

#[test]
fn a_page_that_the_browser_takes_out_of_its_memory_is_cleared() {
    let visitor = Visitor::new(&Profile::new(), Screen::Kiosk);
    visitor
        .before_each_page("addEventListener('pageshow', e => console.debug('shown', e.persisted))");
    visitor.open(&hall::address());
    visitor.see(&say(kiosk::Msg::Welcome));
    begin(&visitor, Lang::Zh);
    type_name(&visitor);
    visitor.open(&format!("{}/embed.html", site().origin));
    visitor.see("镇政府网站");
    // Shown again as it was left; it clears itself.
    clears(&visitor, || visitor.back());
    let said = visitor.console();
    assert!(said.iter().any(|line| line.ends_with("\"shown\" true")), "it was kept: {said:?}");
}

#[test]
fn the_machine_hands_out_no_files_and_takes_none_unless_staff_stand_at_it() {
    let visitor = used(&Profile::new());
    for route in ["settings", "people", "photos", "counter", "verify"] {
        go(&visitor, &format!("#/{route}"));
        visitor.see(&say(kiosk::Msg::NotFoundText));
    }
    go(&visitor, "#/packet");
    visitor.press(&form::Msg::Make.say(Lang::Zh));
    visitor.see(&form::Msg::Made.say(Lang::Zh));
    visitor.see_no(&form::Msg::SavePacket.say(Lang::Zh));
    go(&visitor, &format!("#/item/{ITEM}"));
    visitor.see(&carry::Msg::Heading.say(Lang::Zh));
    visitor.see_no(&carry::Msg::Calendar.say(Lang::Zh));
    assert_eq!(visitor.js("document.querySelectorAll('input[type=file]').length"), 0);

    visitor.press(&say(kiosk::Msg::Staff));
    visitor.press(&say(kiosk::Msg::StaffDoor));
    visitor.press(&say(kiosk::Msg::StaffIn));
    go(&visitor, "#/packet");
    visitor.press(&form::Msg::Make.say(Lang::Zh));
    visitor.see(&form::Msg::SavePacket.say(Lang::Zh));
    clears(&visitor, || pass(&visitor, 90));
    begin(&visitor, Lang::Zh);
    go(&visitor, "#/settings");
    visitor.see(&say(kiosk::Msg::NotFoundText));
}

#[test]
fn nothing_of_a_visit_is_on_the_disk_after_it_was_cleared_and_the_browser_closed() {
    // The search finds what a browser keeps: the same name, typed into a page of one's own.
    let own = Profile::new();
    let visitor = Visitor::new(&own, Screen::Phone);
    visitor.open(&format!("{}/#/form/{ITEM}/applicant", site().origin));
    let walker = Walker { visitor: &visitor, catalogue: catalogue(), lang: Lang::Zh };
    walker.fill(ITEM, ("applicant", &[("person.name", One(MARKER))]));
    visitor.see(&ui::Msg::Saved("").say(Lang::Zh));
    visitor.close();
    assert_ne!(own.files_with(MARKER), Vec::<String>::new());

    let profile = Profile::new();
    let visitor = used(&profile);
    go(&visitor, "#/packet");
    visitor.press(&form::Msg::Make.say(Lang::Zh));
    visitor.see(&form::Msg::Made.say(Lang::Zh));
    clears(&visitor, || pass(&visitor, 90));
    assert_eq!(profile.files_with(MARKER), Vec::<String>::new(), "while the browser runs");
    visitor.close();
    assert_eq!(profile.files_with(MARKER), Vec::<String>::new(), "after it was closed");
}

#[test]
fn numbers_are_typed_with_keys_on_the_screen() {
    let visitor = hall::kiosk(&Profile::new(), Screen::Kiosk);
    begin(&visitor, Lang::Zh);
    go(&visitor, &format!("#/form/{ITEM}/applicant/q/person.id_no"));
    visitor.see(&say(kiosk::Msg::Next));
    assert_eq!(visitor.js("document.querySelector('.ow-keys')"), serde_json::Value::Null);
    let field = "document.querySelector('input[data-keys=X]')";
    visitor.click(field, "the field of the number");
    for key in
        ["1", "1", "0", "1", "0", "5", "1", "9", "4", "9", "1", "2", "3", "1", "0", "0", "2", "7"]
    {
        visitor.press(key);
    }
    visitor.press(&say(kiosk::Msg::Erase));
    visitor.press("X");
    assert_eq!(visitor.js(&format!("{field}.value")), "11010519491231002X");
    // No other keyboard comes up beside them, and the browser knows nothing that was typed into its like.
    assert_eq!(
        visitor.js(&format!("[{field}.inputMode, {field}.autocomplete]")),
        serde_json::json!(["none", "off"])
    );
    let name = visitor.js(&format!("{field}.name"));
    assert!(name.as_str().is_some_and(|name| name.len() > 8 && name.starts_with('f')), "{name}");
    visitor.press(&say(kiosk::Msg::KeysDone));
    visitor.wait("!document.querySelector('.ow-keys')", "the keys to go away");
    // It is an answer: the identity number tells the birthday.
    visitor.press(&say(kiosk::Msg::Next));
    visitor.see_no(&form::Msg::SummaryHead.say(Lang::Zh));
}

#[test]
fn papers_are_printed_from_the_page_and_gone_from_it_afterwards() {
    let visitor = used(&Profile::new());
    go(&visitor, "#/packet");
    visitor.press(&form::Msg::Make.say(Lang::Zh));
    visitor.see(&form::Msg::Made.say(Lang::Zh));
    visitor.press(&say(kiosk::Msg::Print));
    visitor.see(&say(kiosk::Msg::PrintThis("")));
    let said =
        visitor.js("Number(document.querySelector('#cover-text').textContent.match(/\\d+/)[0])");
    let paper = visitor.print();
    let (text, pages) = papers::read(&paper);
    assert!(text.contains(MARKER) && text.contains("申请人"), "{text}");
    // The page says what the printer does.
    assert_eq!(said, pages);
    // No button is printed, and every page says which it is.
    assert!(
        !text.contains(&say(kiosk::Msg::End)) && text.contains(&format!("{pages}/{pages}")),
        "{text}"
    );
    visitor.js(
        "window.print = () => { window.printed = document.querySelectorAll('.ow-sheets').length }",
    );
    press_on_cover(&visitor, kiosk::Msg::Print);
    visitor.see(&say(kiosk::Msg::Printed));
    assert_eq!(
        visitor.js("[window.printed, document.querySelectorAll('.ow-sheets').length]"),
        serde_json::json!([1, 0])
    );
    assert_eq!(visitor.policy_reports(), serde_json::json!([]));
    clears(&visitor, || press_on_cover(&visitor, kiosk::Msg::End));
}
