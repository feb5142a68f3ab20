//! What comes out of the printer when a page is printed from the browser.

use onewindow::domain::ItemId;
use onewindow::text::{Lang, Say as _, form, ui};

use crate::support::{Profile, Screen, Visitor, catalogue, site};
use crate::{matter, papers};

#[test]
fn a_guide_and_a_list_are_printed_on_a4_with_all_that_matters_and_no_buttons() {
    let lang = Lang::Zh;
    let item = catalogue().item(&ItemId::from(matter::CERTIFICATE.item)).expect("the item");
    let visitor = Visitor::new(&Profile::new(), Screen::Desktop);
    visitor.open(&format!("{}/#/item/{}", site().origin, item.id));
    visitor.see(item.summary.get(lang));
    let guide = visitor.print();
    visitor.press(&ui::Msg::AddToList.say(lang));
    visitor.press(&ui::Msg::OnMyList.say(lang));
    visitor.see(&ui::Msg::MyListLead.say(lang));
    let list = visitor.print();

    let centre = catalogue().centre.name.get(lang);
    let head = [item.name.get(lang), centre];
    let parts =
        [ui::Msg::Who, ui::Msg::Bring, ui::Msg::Steps, ui::Msg::LegalBasis, ui::Msg::GroupDepends];
    let parts = parts.map(|part| part.say(lang));
    let guide_has: Vec<&str> = head.into_iter().chain(parts.iter().map(String::as_str)).collect();
    let buttons = [ui::Msg::FillNow, ui::Msg::AddToList, ui::Msg::Skip, ui::Msg::AskLead];
    papers::check_print(&guide, &guide_has, &buttons.map(|b| b.say(lang)));
    let all = ui::Msg::BringAll.say(lang);
    let buttons = [ui::Msg::MakePacket, ui::Msg::Drop, ui::Msg::Skip];
    papers::check_print(&list, &[head[0], head[1], &all], &buttons.map(|b| b.say(lang)));
    assert_eq!(visitor.console(), Vec::<String>::new());
}

#[test]
fn the_papers_open_in_a_page_of_their_own_to_be_printed() {
    let lang = Lang::Zh;
    let visitor = Visitor::new(&Profile::new(), Screen::Phone);
    visitor.open(&format!("{}/#/item/{}", site().origin, matter::CERTIFICATE.item));
    visitor.press(&ui::Msg::AddToList.say(lang));
    visitor.press(&ui::Msg::OnMyList.say(lang));
    visitor.press(&ui::Msg::MakePacket.say(lang));
    visitor.press(&form::Msg::Make.say(lang));
    visitor.press(&form::Msg::PrintIt.say(lang));
    visitor.sees_page(&format!("blob:{}/", site().origin));
    visitor.see_no(&form::Msg::NotHandedOut.say(lang));
    assert_eq!(visitor.console(), Vec::<String>::new());
    assert_eq!(visitor.policy_reports(), serde_json::json!([]));
}
