//! The picture of an item's rules, as staff look at it.

use onewindow::domain::ItemId;
use onewindow::text::rules::Page;
use onewindow::text::{Lang, Say as _};
use serde_json::json;

use crate::support::{Profile, Screen, Visitor, catalogue, site};

#[test]
fn the_picture_of_an_item_is_moved_about_in_its_own_part_of_a_phones_page() {
    let visitor = Visitor::new(&Profile::new(), Screen::Phone);
    visitor.open(&format!("{}/#/verify", site().origin));
    visitor.see(&Page::All.say(Lang::Zh));
    visitor.installed();
    let loaded = visitor.requests().len();
    let item = catalogue().item(&ItemId::from("dibao-apply")).expect("it is in the catalogue");
    visitor.press(item.name.get(Lang::Zh));
    visitor.wait(
        "document.querySelector('.ow-flow__picture')?.naturalWidth > 1000",
        "the picture in its own size",
    );
    // The page itself does not move sideways, and the picture is reached with the keyboard.
    let wide = "document.documentElement.scrollWidth <= innerWidth
      && document.querySelector('.ow-flow__view').scrollWidth > 1000
      && document.querySelector('.ow-flow__view').tabIndex === 0";
    assert_eq!(visitor.js(wide), json!(true));
    // The same is written below.
    visitor.see(&Page::Sentences.say(Lang::Zh));
    for condition in &item.conditions {
        visitor.see(condition.text.get(Lang::Zh));
    }
    // One file with all pictures, so that the host does not learn which one is looked at.
    assert_eq!(visitor.fetched(loaded), ["flow.zh.json"]);
    assert_eq!(visitor.console(), Vec::<String>::new());
    assert_eq!(visitor.policy_reports(), json!([]));
}

#[test]
fn without_the_picture_there_are_the_sentences() {
    let visitor = Visitor::new(&Profile::new(), Screen::Desktop);
    visitor.open(&format!("{}/#/verify", site().origin));
    visitor.see(&Page::All.say(Lang::Zh));
    visitor.installed();
    visitor.without(Some("flow.zh"));
    visitor.js("location.hash = '#/item/dibao-apply?mode=staff'");
    visitor.press(&Page::Link.say(Lang::Zh));
    visitor.see(&Page::Failed.say(Lang::Zh));
    visitor.see(&Page::Sentences.say(Lang::Zh));
}
