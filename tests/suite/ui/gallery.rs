//! The gallery: every component in every state, in each look and language, as pages to be opened and looked at in
//! `target/gallery`. Nothing in it is made for it: it is what the app draws.

use std::fs;
use std::path::Path;

use onewindow::field::Answer;
use onewindow::text::{Lang, Say as _, ui};
use onewindow::ui::route::{Route, Then};
use onewindow::ui::store::{Action, Contrast, Session, Settings, Size};

use super::form::{after, all, cell, members, own};
use super::page::{in_lang, pages};
use super::still::{draw, words};

/// Looks by the ends of their files' names.
const LOOKS: [(&str, Size, Contrast); 3] = [
    ("", Size::Normal, Contrast::Normal),
    ("-large", Size::Large, Contrast::Normal),
    ("-contrast", Size::Normal, Contrast::High),
];

/// A form in all its states.
fn forms() -> Vec<(&'static str, Session, Route)> {
    let filled = || {
        vec![
            Action::Fact("person.name".into(), Some(Answer::text("王秀兰"))),
            own("card", "11010519491231002X"),
            own("born", "1949-12-31"),
            own("since", "2026-11"),
            own("word", "一行字"),
            own("story", "情况"),
            own("count", "3"),
            own("each", "1234.5"),
            own("local", "true"),
            own("book", "true"),
            own("certificate", "11010519491231002X42"),
            own("post", "215600"),
            own("phone", "13800138000"),
            own("bank", "6222021234567890128"),
            own("firm", "91350100M000100Y43"),
            own("home", "永合路 1 号 2 幢 301 室"),
            own("agreed", "true"),
            Action::AddRow(members()),
            cell(1, "name", "李建国"),
            cell(1, "works", "true"),
            cell(1, "income", "4200"),
            Action::AddRow(members()),
        ]
    };
    let wrong = [
        Action::Fact("person.name".into(), Some(Answer::text("王?"))),
        own("card", "123"),
        own("born", "2026-2-30"),
        own("since", "去年"),
        own("count", "三"),
        own("each", "-5"),
        own("phone", "12"),
        own("bank", "6222021234567890123"),
        own("firm", "123"),
        own("certificate", "11010519491231002X99"),
        own("post", "21560"),
        own("home", "家"),
    ];
    let family = || Route::Section("every-kind".into(), "family".into(), Then::Next);
    vec![
        ("fields-empty", after([]), all()),
        ("fields-filled", after(filled()), all()),
        ("fields-wrong", after(wrong.clone()), all()),
        ("table-empty", after([]), family()),
        ("table-filled", after(filled()), family()),
        ("tasks", after(filled()), Route::Form("every-kind".into())),
        ("tasks-wrong", after(wrong.clone()), Route::Form("every-kind".into())),
        ("check-empty", after([]), Route::Check("every-kind".into())),
        ("check-filled", after(filled()), Route::Check("every-kind".into())),
        ("check-wrong", after(wrong), Route::Check("every-kind".into())),
        ("packet", after(filled()), Route::Packet),
    ]
}

#[test]
fn the_gallery_shows_every_component_in_every_state() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/gallery");
    fs::create_dir_all(&folder).unwrap();
    for lang in Lang::ALL {
        for (end, size, contrast) in LOOKS {
            let mut page = format!(
                "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
                 <title>{}</title><link rel=\"stylesheet\" href=\"../../www/css/main.css\">",
                lang.tag(),
                ui::Msg::Product.say(lang)
            );
            for (name, mut session, route) in forms().into_iter().chain(pages()) {
                session.apply(Action::Settings(Settings { lang, size, contrast }));
                // What is folded is shown as well.
                let drawn = draw(session, route).replace("<details ", "<details open ");
                page += &format!("<p><code>{name}</code></p>{drawn}");
            }
            fs::write(folder.join(format!("{}{end}.html", lang.code())), page).unwrap();
        }
    }
    // What it would be no gallery without.
    let drawn: String =
        forms().into_iter().map(|(_, session, route)| draw(session, route)).collect();
    for state in [
        "ow-field--error",
        "ow-field--warning",
        "ow-output__value",
        "ow-table__row",
        "ow-status--done",
        "ow-status--error",
        "ow-status--open",
        "ow-answers__missing",
        "ow-answers__note--warning",
        "ow-picture",
    ] {
        assert!(drawn.contains(state), "nothing is `{state}`");
    }
    assert!(drawn.contains("class=\"ow-field__complaint\""), "no note stands at a field");
}

#[test]
fn filled_and_wrong_forms_say_what_they_should_in_both_languages() {
    for (name, session, route) in forms() {
        for lang in Lang::ALL {
            let words = words(&draw(in_lang(session.clone(), lang), route.clone()));
            insta::assert_snapshot!(format!("{name}-{}", lang.code()), words);
        }
    }
}

/// Every kind of answer there is has a field in the gallery.
#[test]
fn no_kind_of_field_is_missing_from_the_gallery() {
    let item = include_str!("../case/ui/form/every-kind.toml");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/case/field");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let missing: Vec<String> = files
        .map(|file| file.file_stem().unwrap().to_string_lossy().into_owned())
        // That of the name is a shared fact.
        .filter(|kind| kind != "name" && !item.contains(&format!("kind = \"{kind}\"")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
