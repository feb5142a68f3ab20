use std::rc::Rc;

use onewindow::case::Case;
use onewindow::field::Answer;
use onewindow::text::Lang;
use onewindow::ui::route::Look;
use onewindow::ui::store::{Action, Settings};

use super::still::{after, session};

fn name(text: &str) -> Action {
    Action::Fact("person.name".into(), Some(Answer::Text(text.into())))
}

#[test]
fn changing_the_language_keeps_every_answer() {
    let english = Action::Settings(Settings { lang: Lang::En, ..Settings::default() });
    let session = after([Action::Choose("long-item".into()), name("王芳"), english]);
    assert_eq!(session.settings.lang, Lang::En);
    assert_eq!(session.case.items.len(), 1);
    assert_eq!(session.case.facts.len(), 1);
}

#[test]
fn an_item_is_on_the_list_once_however_often_it_is_chosen() {
    let session = after([
        Action::Choose("long-item".into()),
        Action::ChooseAll(vec!["long-item".into(), "short-item".into()]),
    ]);
    assert_eq!(session.case.items, ["long-item".into(), "short-item".into()]);
}

#[test]
fn an_item_that_is_not_in_the_catalogue_is_not_chosen() {
    assert!(after([Action::Choose("no-such-item".into())]).case.items.is_empty());
}

#[test]
fn taking_an_item_off_the_list_keeps_its_answers() {
    let answer = Action::Own("long-item".into(), "why".into(), Some(Answer::Text("因为".into())));
    let session =
        after([Action::Choose("long-item".into()), answer, Action::Drop("long-item".into())]);
    assert!(session.case.items.is_empty());
    assert_eq!(session.case.answers.len(), 1);
}

#[test]
fn editing_after_finishing_makes_it_unfinished() {
    let session = after([Action::Finish("2026-11-23T10:00:00+08:00".into())]);
    assert!(session.case.finished_at.is_some());
    let mut session = session;
    session.apply(name("王芳"));
    assert_eq!(session.case.finished_at, None);
}

#[test]
fn a_page_that_only_reads_refuses_edits_and_still_changes_its_look() {
    let mut session = session();
    session.apply(Action::ReadOnly(true));
    session.apply(name("王芳"));
    session.apply(Action::Settings(Settings { lang: Lang::En, ..Settings::default() }));
    assert_eq!(*session.case, Case::default());
    assert_eq!(session.settings.lang, Lang::En);
}

#[test]
fn the_same_answer_twice_is_no_change() {
    let once = after([name("王芳")]);
    let mut twice = once.clone();
    twice.apply(name("王芳"));
    assert!(!Rc::ptr_eq(&once.case, &twice.case));
    assert_eq!(once, twice);
}

#[test]
fn clearing_leaves_nothing() {
    let session = after([Action::Choose("long-item".into()), name("王芳"), Action::Clear]);
    assert_eq!(*session.case, Case::default());
}

#[test]
fn dismissing_hints_refuses_nothing() {
    let mut session = session();
    session.apply(Action::Hush);
    assert!(session.hushed);
    assert!(session.case.facts.is_empty(), "looking for more stays open");
    session.apply(Action::Clear);
    assert!(!session.hushed, "the next one is asked again");
}

#[test]
fn staff_mode_ends_when_somebody_starts_anew() {
    let mut session = session();
    let today = session.day();
    session.apply(Action::Look(Look::Staff("2030-01-01".parse().ok())));
    assert_eq!(session.day().to_string(), "2030-01-01");
    assert_eq!(session.known().today(), session.day(), "every page goes by that day");
    session.apply(Action::Clear);
    assert_eq!((session.look, session.day()), (Look::Person, today));
}
