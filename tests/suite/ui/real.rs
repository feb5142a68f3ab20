//! Pages of items of the shipped catalogue.

use std::rc::Rc;

use onewindow::catalog::Catalogue;
use onewindow::domain::{CodeListId, Date};
use onewindow::field::Kind;
use onewindow::ui::route::Route;

use super::still::{draw, session, words};
use crate::case_scenario::real;

/// The words of an item's page on a day.
fn page(item: &str, today: &str) -> String {
    page_of(real().clone(), item, today)
}

/// The same of a catalogue that has been changed.
fn page_of(catalogue: Catalogue, item: &str, today: &str) -> String {
    let mut session = session();
    session.catalogue = Rc::new(catalogue);
    session.today = today.parse::<Date>().expect("a day");
    words(&draw(session, Route::Item(item.into())))
}

#[test]
fn an_item_names_those_nobody_can_have_together_with_it() {
    let page = page("rental-subsidy", "2026-11-23");
    let (_, after) = page.split_once("不能同时享受").expect("a heading");
    assert!(after.contains("公租房实物配租申请"), "{page}");
}

#[test]
fn a_page_claims_nothing_where_only_people_judge() {
    let mut catalogue = real().clone();
    let conditions = catalogue.items.iter_mut().flat_map(|item| &mut item.conditions);
    conditions.for_each(|condition| condition.rule = None);
    let page = page_of(catalogue, "legal-aid-referral", "2026-11-23");
    assert!(page.contains("请窗口帮您看"), "{page}");
    assert!(!page.contains("可能符合") && !page.contains("目前不符合"), "{page}");
}

#[test]
fn a_term_ends_on_a_day_when_the_holidays_up_to_it_are_known() {
    // Fifteen days, the last of them in the holidays of October.
    assert!(page("residence-permit", "2026-09-20").contains("到 2026年10月8日"));
    // Thirty working days reach into a year without a notice.
    assert!(page("dibao-apply", "2026-06-01").contains("从今天受理算起"));
    assert!(!page("dibao-apply", "2026-12-01").contains("从今天受理算起"));
}

#[test]
fn nobody_is_offered_an_unknown_sex_or_asked_whether_with_yes_and_no() {
    let catalogue = real();
    let sex = catalogue.code_list(&CodeListId::from("sex")).expect("the list");
    let offered: Vec<&str> =
        sex.codes.iter().filter(|code| !code.hide).map(|code| code.label.zh.as_str()).collect();
    assert_eq!(offered, ["男性", "女性"]);
    let of_facts = catalogue.facts.iter().filter(|fact| fact.kind == Kind::Have);
    assert!(of_facts.clone().count() > 10);
    assert!(of_facts.clone().all(|fact| fact.question.zh.contains('有')));
}
