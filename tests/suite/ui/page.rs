use onewindow::field::Answer;
use onewindow::text::Lang;
use onewindow::ui::route::{Look, Route, Then};
use onewindow::ui::store::{Action, Contents, Mode, Session, Settings};
use yew::AttrValue;

use super::still::{after, draw, session, words};

/// Every page with a name for its snapshot.
pub fn pages() -> Vec<(&'static str, Session, Route)> {
    let chosen = || after([Action::ChooseAll(vec!["long-item".into(), "short-item".into()])]);
    let asked =
        |age: &str| after([Action::Fact("person.age".into(), Some(Answer::Text(age.into())))]);
    let agreed = |yes: &str, age: Option<&str>| {
        let fact =
            |id: &str, text: &str| Action::Fact(id.into(), Some(Answer::Text(text.to_owned())));
        let age = age.map(|age| fact("person.age", age));
        after([fact("consent.screening", yes)].into_iter().chain(age))
    };
    let with = |contents| after([Action::Contents(contents)]);
    let search = |query: &'static str| after([Action::Query(AttrValue::Static(query))]);
    vec![
        ("home", session(), Route::Home),
        ("home-with-draft", chosen(), Route::Home),
        ("home-search", search("大事"), Route::Home),
        ("home-search-nothing", search("没有这样的"), Route::Home),
        ("category", session(), Route::Category("papers".into())),
        ("event", session(), Route::Event("moving".into())),
        ("item", session(), Route::Item("long-item".into())),
        ("item-met", asked("82"), Route::Item("long-item".into())),
        ("item-not-met", asked("60"), Route::Item("long-item".into())),
        ("item-outline", session(), Route::Item("short-item".into())),
        ("mine-empty", session(), Route::Mine),
        ("mine", chosen(), Route::Mine),
        ("form", chosen(), Route::Form("long-item".into())),
        ("section", chosen(), Route::Section("long-item".into(), "person".into(), Then::Next)),
        ("people", after([Action::Name("Dad".into())]), Route::People),
        ("photos", chosen(), Route::Scans),
        ("photos-none", session(), Route::Scans),
        ("settings", session(), Route::Settings),
        ("verify", session(), Route::Verify),
        ("flow", session(), Route::Flow("long-item".into())),
        ("counter", session(), Route::Counter),
        ("screen", session(), Route::Screen),
        ("screen-refused", agreed("false", None), Route::Screen),
        ("screen-asking", agreed("true", None), Route::Screen),
        ("screen-results", agreed("true", Some("82")), Route::Screen),
        ("screen-staff", as_staff(agreed("true", Some("79"))), Route::Screen),
        ("settings-staff", as_staff(session()), Route::Settings),
        ("item-staff", as_staff(asked("82")), Route::Item("long-item".into())),
        ("mine-agreed", hinted(chosen()), Route::Mine),
        ("leaving", asked("82"), Route::Leaving),
        ("kiosk", at_a_kiosk(session()), Route::Home),
        ("not-found", session(), Route::NotFound),
        ("not-found-item", session(), Route::Item("no-such-item".into())),
        ("coming-home", with(Contents::Coming), Route::Home),
        ("coming-item", with(Contents::Coming), Route::Item("long-item".into())),
        ("failed-item", with(Contents::Failed), Route::Item("long-item".into())),
    ]
}

/// As staff sees it by the rules of another day.
fn as_staff(mut session: Session) -> Session {
    session.apply(Action::Look(Look::Staff("2030-01-01".parse().ok())));
    session
}

/// At a machine in a hall, which nobody has touched yet.
fn at_a_kiosk(session: Session) -> Session {
    Session { mode: Mode::Kiosk, ..session }
}

/// After somebody has agreed to be told what else there is.
fn hinted(mut session: Session) -> Session {
    let fact = |id: &str, text: &str| Action::Fact(id.into(), Some(Answer::Text(text.to_owned())));
    session.apply(fact("consent.screening", "true"));
    session.apply(fact("person.age", "82"));
    session
}

/// The same page in another language.
pub fn in_lang(mut session: Session, lang: Lang) -> Session {
    session.apply(Action::Settings(Settings { lang, ..session.settings }));
    session
}

#[test]
fn every_page_says_what_it_should_in_both_languages() {
    for (name, session, route) in pages() {
        for lang in Lang::ALL {
            let html = draw(in_lang(session.clone(), lang), route.clone());
            insta::assert_snapshot!(format!("{name}-{}", lang.code()), words(&html));
        }
    }
}

#[test]
fn the_english_pages_have_no_chinese_of_ours() {
    for (name, session, route) in pages() {
        let page = words(&draw(in_lang(session, Lang::En), route));
        // The name of the other language, what was typed, and everyday names of items are Chinese on purpose.
        let left: Vec<&str> = page
            .lines()
            .filter(|line| line.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)))
            .filter(|line| {
                !line.starts_with("中文")
                    && !line.to_lowercase().starts_with("also called")
                    && !line.starts_with('第')
            })
            .collect();
        assert!(left.is_empty(), "{name}: {left:?}");
    }
}
