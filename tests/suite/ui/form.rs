//! The guided form: a widget for every kind, rows of a table, what is missing and wrong, the check page, the packet page.

use std::rc::Rc;

use onewindow::case::Place;
use onewindow::catalog::{self, Catalogue};
use onewindow::field::{Answer, RowId};
use onewindow::text::Lang;
use onewindow::ui::route::{Route, Then};
use onewindow::ui::store::{Action, Session, Size};

use super::page::in_lang;
use super::still::{draw, session, words};

/// A catalogue with two items that both ask for the name; the first has a question of every kind.
fn catalogue() -> Catalogue {
    let item = include_str!("../case/ui/form/every-kind.toml");
    let short = item.split("[[form.section.field]]\nid = \"card\"").next().unwrap();
    let second = short.replace("no = 1", "no = 2").replace("各种填写项", "另一件事");
    let words = r#"{ zh = "甲", en = "A" }"#;
    let files = [
        ("catalog.toml", format!("format = 1\nname = {words}\nversion = \"1\"\neffective_from = 2026-01-01\n")),
        ("bundles.toml", String::new()),
        ("categories.toml", format!("[[category]]\nid = \"papers\"\nname = {words}\nsummary = {words}\n")),
        ("centre.toml", format!("name = {words}\narea = [{words}]\nwindows = {words}\n")),
        (
            "facts.toml",
            "[[fact]]\nid = \"person.name\"\nlabel = { zh = \"姓名\", en = \"Name\" }\nkind = \"name\"\nsensitivity = 1\n\
             reason = { zh = \"表上要写。\", en = \"It is on the form.\" }\n"
                .into(),
        ),
        ("materials.toml", String::new()),
        ("parameters.toml", String::new()),
        ("sources.toml", String::new()),
        ("items/papers/every-kind.toml", item.into()),
        ("items/papers/other-item.toml", second),
    ];
    let files = files.map(|(name, text): (&str, String)| (name.to_owned(), text.into_bytes()));
    let checked = catalog::load(files);
    assert_eq!(checked.catalogue.items.len(), 2);
    checked.catalogue
}

/// The items chosen and some answers given.
pub(super) fn after(actions: impl IntoIterator<Item = Action>) -> Session {
    let mut session = session();
    session.catalogue = Rc::new(catalogue());
    session.apply(Action::ChooseAll(vec!["every-kind".into(), "other-item".into()]));
    actions.into_iter().for_each(|action| session.apply(action));
    session
}

pub(super) fn own(field: &str, text: &str) -> Action {
    Action::Own("every-kind".into(), field.into(), Some(Answer::text(text)))
}

pub(super) fn members() -> Place {
    Place::Own("every-kind".into(), "members".into())
}

pub(super) fn cell(row: u32, column: &str, text: &str) -> Action {
    Action::Cell(members(), RowId(row), column.into(), Some(Answer::text(text)))
}

fn section(id: &str) -> Route {
    Route::Section("every-kind".into(), id.into(), Then::Next)
}

pub(super) fn all() -> Route {
    section("all")
}

/// The start tag of the element with an id.
#[track_caller]
fn tag<'a>(html: &'a str, id: &str) -> &'a str {
    let at =
        html.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("nothing has the id {id}"));
    let start = html[..at].rfind('<').unwrap();
    &html[start..at + html[at..].find('>').unwrap()]
}

#[test]
fn every_kind_has_its_own_widget() {
    let html = draw(after([]), all());
    for (id, element, mode) in [
        ("q-person-name", "<input", "inputmode=\"text\""),
        ("q-card", "<input", "inputmode=\"text\""),
        ("q-born-0", "<input", "inputmode=\"numeric\""),
        ("q-since-1", "<input", "inputmode=\"numeric\""),
        ("q-word", "<input", "type=\"text\""),
        ("q-story", "<textarea", ""),
        ("q-count", "<input", "inputmode=\"decimal\""),
        ("q-each", "<input", "inputmode=\"decimal\""),
        ("q-total", "<output", ""),
        ("q-local-0", "<input", "type=\"radio\""),
        ("q-book-0", "<input", "type=\"radio\""),
        ("q-way-1", "<input", "type=\"radio\""),
        ("q-day", "<select", ""),
        ("q-causes-0", "<input", "type=\"checkbox\""),
        ("q-phone", "<input", "inputmode=\"tel\""),
        ("q-bank", "<input", "inputmode=\"numeric\""),
        ("q-firm", "<input", "inputmode=\"text\""),
        ("q-certificate", "<input", "inputmode=\"text\""),
        ("q-post", "<input", "inputmode=\"numeric\""),
        ("q-home", "<textarea", ""),
        ("q-agreed", "<input", "type=\"checkbox\""),
    ] {
        let tag = tag(&html, id);
        assert!(tag.starts_with(element) && tag.contains(mode), "{id}: {tag}");
    }
    assert!(!html.contains("maxlength"), "a long name would be cut");
    assert!(words(&html).contains("当面用笔签名"));
}

#[test]
fn an_amount_says_yuan_and_a_number_its_own_unit() {
    let html = words(&draw(after([]), all()));
    assert!(html.contains("元") && html.contains("人"));
}

#[test]
fn a_date_shows_in_its_boxes_and_says_what_was_read() {
    let html = draw(after([own("born", "1952年3月1日")]), all());
    assert!(tag(&html, "q-born-0").contains("value=\"1952\""));
    assert!(tag(&html, "q-born-2").contains("value=\"01\""));
    assert!(words(&html).contains("也就是 1952年3月1日"));
}

#[test]
fn what_is_wrong_stands_at_the_field_and_is_tied_to_it() {
    let html = draw(after([own("card", "123")]), all());
    let input = tag(&html, "q-card");
    assert!(input.contains("q-card-complaint-0 q-card-hint"), "{input}");
    assert!(words(&html).contains("身份证号应当是 18 位，现在是 3 位"));
}

#[test]
fn a_calculated_field_is_read_only_and_says_so() {
    let empty = words(&draw(after([]), all()));
    assert!(empty.contains("这里自动算出来"));
    let html = draw(after([own("each", "1200.5")]), all());
    assert!(words(&html).contains("14,406.00 元"));
    assert!(words(&html).contains("自动算出来的，不用填"));
}

#[test]
fn a_fact_that_another_chosen_form_asks_for_says_that_once_is_enough() {
    let both = words(&draw(after([]), all()));
    assert!(both.contains("填一次就行"));
    let alone = words(&draw(after([Action::Drop("other-item".into())]), all()));
    assert!(!alone.contains("填一次就行"));
}

fn answered_in(item: &str, name: &str) -> Action {
    let answer = Action::Fact("person.name".into(), Some(Answer::text(name)));
    Action::In(item.into(), Box::new(answer))
}

#[test]
fn an_answer_of_another_form_says_where_it_was_brought_over_from_and_what_changes_with_it() {
    let brought = after([answered_in("other-item", "张三")]);
    let page = words(&draw(brought.clone(), all()));
    assert!(page.contains("从《另一件事》带过来。改了它，《另一件事》也跟着改。"), "{page}");
    let english = words(&draw(in_lang(brought.clone(), Lang::En), all()));
    assert!(english.contains("Brought over from “Every kind of question”."), "{english}");
    let mut changed = brought;
    changed.apply(answered_in("every-kind", "李四"));
    let page = words(&draw(changed, all()));
    assert!(!page.contains("带过来") && page.contains("《另一件事》也跟着改"), "{page}");
}

#[test]
fn an_answer_to_a_question_of_a_guide_says_that_it_was_asked_before() {
    let asked = Action::Fact("person.name".into(), Some(Answer::text("张三")));
    assert!(words(&draw(after([asked]), all())).contains("前面问过，带过来了。"));
}

#[test]
fn emptying_an_answer_forgets_where_it_was_said() {
    let empty = Action::In("every-kind".into(), Box::new(Action::Fact("person.name".into(), None)));
    let session = after([answered_in("other-item", "张三"), empty]);
    assert!(session.case.facts.is_empty() && session.case.said_in.is_empty());
}

#[test]
fn whoever_fills_in_a_form_by_its_address_has_the_item_on_the_list() {
    let mut session = session();
    session.catalogue = Rc::new(catalogue());
    session.apply(answered_in("every-kind", "张三"));
    assert_eq!(session.case.items, ["every-kind".into()]);
}

fn large(mut session: Session) -> Session {
    session.settings.size = Size::Large;
    session
}

fn question(section: &str, field: &str, then: Then) -> Route {
    Route::Question("every-kind".into(), section.into(), field.into(), then)
}

#[test]
fn in_large_type_one_question_stands_on_a_page() {
    let first = draw(large(after([])), all());
    assert!(first.contains("q-person-name") && !first.contains("q-card"));
    let page = words(&first);
    assert!(page.contains("第 1 题，共 22 题"), "{page}");
    let card = draw(large(after([])), question("all", "card", Then::Next));
    assert!(card.contains("q-card") && !card.contains("q-person-name") && !card.contains("q-born"));
    // Back to the question before.
    assert!(card.contains("href=\"#/form/every-kind/all/q/person.name\""));
    let family = draw(large(after([])), section("family"));
    assert!(family.contains("href=\"#/form/every-kind/all/q/sign\""));
}

#[test]
fn what_is_worked_out_stands_under_the_question_it_follows() {
    let session = large(after([own("each", "1200.5")]));
    let html = draw(session, question("all", "each", Then::Next));
    assert!(html.contains("q-each") && html.contains("q-total") && !html.contains("q-local"));
}

#[test]
fn in_normal_type_a_question_stands_among_those_of_its_section() {
    let html = draw(after([]), question("all", "card", Then::Check));
    assert!(html.contains("q-card") && html.contains("q-person-name"));
}

#[test]
fn the_check_page_leads_to_what_is_missing_and_says_what_to_do_about_it() {
    let html = draw(after([]), Route::Check("every-kind".into()));
    assert!(words(&html).contains("下面这些还没有填"));
    assert!(html.contains("href=\"#/form/every-kind/family/q/members/check\""));
}

#[test]
fn answers_that_are_no_longer_asked_for_are_named_on_the_check_page() {
    let kept = || after([own("way", "bus"), own("ticket", "单程票")]);
    let page = words(&draw(kept(), Route::Check("every-kind".into())));
    assert!(!page.contains("不再需要"), "{page}");
    let mut changed = kept();
    changed.apply(own("way", "walk"));
    for route in [Route::Check("every-kind".into()), Route::CheckAll] {
        let page = words(&draw(changed.clone(), route));
        let (_, idle) = page.split_once("不再需要").expect("the heading");
        assert!(idle.contains("车票") && idle.contains("单程票"), "{page}");
    }
}

#[test]
fn all_forms_can_be_checked_on_one_page_and_each_change_leads_back_to_it() {
    let html = draw(after([]), Route::CheckAll);
    let page = words(&html);
    assert!(page.contains("各种填写项") && page.contains("另一件事"));
    assert!(html.contains("href=\"#/form/other-item/all/q/person.name/check-all\""));
    let changing = draw(after([]), question("all", "card", Then::CheckAll));
    assert!(changing.contains("href=\"#/check\""));
}

#[test]
fn rows_are_named_by_the_person_in_them_and_show_only_what_concerns_them() {
    let session = after([
        Action::AddRow(members()),
        cell(1, "name", "张三"),
        Action::AddRow(members()),
        cell(2, "name", "𬱖"),
        cell(2, "works", "true"),
    ]);
    let html = draw(session, section("family"));
    let page = words(&html);
    assert!(page.contains("第 1 位：张三") && page.contains("第 2 位：𬱖"));
    assert!(!html.contains("q-members-1-income") && html.contains("id=\"q-members-2-income\""));
    assert!(html.contains("aria-label=\"删掉第 2 位：𬱖\""));
}

#[test]
fn a_removed_row_leaves_the_others_as_they_are_and_its_number_is_not_given_again() {
    let session = after([
        Action::AddRow(members()),
        Action::AddRow(members()),
        cell(2, "name", "李四"),
        Action::RemoveRow(members(), RowId(1)),
        Action::AddRow(members()),
    ]);
    let rows: Vec<u32> = session.case.rows(&members()).iter().map(|row| row.id.0).collect();
    assert_eq!(rows, [2, 3]);
    assert!(words(&draw(session, section("family"))).contains("第 1 位：李四"));
}

#[test]
fn the_form_says_how_many_parts_are_filled_in() {
    let page = words(&draw(
        after([Action::Fact("person.name".into(), Some(Answer::text("张三")))]),
        Route::Form("every-kind".into()),
    ));
    assert!(page.contains("2 部分里填好了 1 部分"), "{page}");
}

#[test]
fn the_check_page_shows_answers_in_words_marks_what_is_missing_and_leads_back_to_itself() {
    let session = after([
        own("way", "bus"),
        own("card", "123"),
        Action::AddRow(members()),
        cell(1, "works", "true"),
    ]);
    let html = draw(session, Route::Check("every-kind".into()));
    let page = words(&html);
    assert!(page.contains("坐车"));
    // Name of the person, name and income of the row.
    assert!(page.contains("还有 3 处没填"), "{page}");
    assert!(page.contains("还没有填"));
    assert!(page.contains("没有填（可以不填）"));
    assert!(html.contains("href=\"#/form/every-kind/all/q/person.name/check\""));
    assert!(html.contains("aria-label=\"更改：姓名\""));
}

#[test]
fn the_packet_page_says_what_goes_in_and_what_is_still_open() {
    let page = words(&draw(after([]), Route::Packet));
    assert!(page.contains("各种填写项") && page.contains("还有 2 处没填"), "{page}");
    assert!(page.contains("生成申请包"));
    let mut nothing = session();
    nothing.catalogue = Rc::new(catalogue());
    assert!(words(&draw(nothing, Route::Packet)).contains("还没有事项"));
}

#[test]
fn the_form_in_english_has_no_chinese_of_ours() {
    let filled = || {
        after([
            own("card", "123"),
            own("born", "1952-3-1"),
            Action::AddRow(members()),
            cell(1, "works", "true"),
        ])
    };
    for route in [
        all(),
        section("family"),
        Route::Form("every-kind".into()),
        question("all", "card", Then::CheckAll),
        Route::Check("every-kind".into()),
        Route::CheckAll,
        Route::Packet,
    ] {
        let page = draw(in_lang(filled(), Lang::En), route.clone());
        // The documents people have in hand are printed in Chinese, and so are the drawings of them.
        let undrawn: Vec<&str> =
            page.split("<text ").map(|p| p.rsplit("</text>").next().unwrap_or(p)).collect();
        let page = words(&undrawn.concat());
        let chinese = |line: &&str| line.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        let left: Vec<&str> = page.lines().filter(chinese).filter(|line| *line != "中文").collect();
        assert!(left.is_empty(), "{route:?}: {left:?}");
    }
}

#[test]
fn every_page_of_a_form_can_be_read_aloud() {
    let filled = || {
        after([
            own("card", "123"),
            Action::AddRow(members()),
            cell(1, "works", "true"),
            Action::AddRow(members()),
        ])
    };
    for route in [
        all(),
        section("family"),
        Route::Form("every-kind".into()),
        question("all", "card", Then::CheckAll),
        Route::Check("every-kind".into()),
        Route::CheckAll,
        Route::Packet,
    ] {
        for lang in Lang::ALL {
            super::accessible::check(
                &format!("{route:?}"),
                &draw(in_lang(filled(), lang), route.clone()),
            );
        }
    }
}
