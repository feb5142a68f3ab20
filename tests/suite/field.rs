//! Kinds of fields: every case of `case/field/<kind>.toml`, and what holds for whatever is typed.

use std::fs;
use std::path::Path;

use onewindow::domain::Value;
use onewindow::field::{Answer, Kind, Level, ResidentId};
use onewindow::text::{Lang, Say};
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

/// What somebody types and what must come of it. What is left out is not asserted, but a case without `says` is a good
/// answer without any complaint.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    typed: String,
    stored: Option<String>,
    shown: Option<String>,
    shown_en: Option<String>,
    masked: Option<String>,
    /// In other words, in Chinese; empty: it has none.
    reworded: Option<String>,
    #[serde(default)]
    unread: bool,
    level: Option<Level>,
    says: Option<String>,
}

/// The kind as it is written in files.
fn file_name(kind: Kind) -> String {
    serde_json::to_value(kind).unwrap().as_str().unwrap().to_owned()
}

#[track_caller]
fn check(kind: Kind, case: &Case) {
    let typed = &case.typed;
    let stored = kind.normalise(typed);
    if let Some(expected) = &case.stored {
        assert_eq!(&stored, expected, "{kind:?} {typed:?} is stored");
    }
    let (value, violations) = kind.parse(&Answer::text(typed));
    let said: Vec<(Level, String)> =
        violations.iter().map(|v| (v.level, v.message.say(Lang::Zh))).collect();
    let expected: Vec<(Level, String)> = case.level.zip(case.says.clone()).into_iter().collect();
    assert_eq!(said, expected, "{kind:?} {typed:?} is judged");
    assert_eq!(value.is_none(), case.unread, "{kind:?} {typed:?} has a value: {value:?}");
    let shown = |lang| value.as_ref().map(|value| kind.format(value, lang));
    if let Some(expected) = &case.shown {
        assert_eq!(shown(Lang::Zh).as_ref(), Some(expected), "{kind:?} {typed:?} is shown");
    }
    if let Some(expected) = &case.shown_en {
        assert_eq!(
            shown(Lang::En).as_ref(),
            Some(expected),
            "{kind:?} {typed:?} is shown in English"
        );
    }
    if let Some(expected) = &case.reworded {
        let again = value.as_ref().and_then(|value| kind.reword(value, Lang::Zh));
        assert_eq!(&again.unwrap_or_default(), expected, "{kind:?} {typed:?} is reworded");
    }
    if let Some(expected) = &case.masked {
        let masked = value.as_ref().map(|value| kind.mask(value, Lang::Zh));
        assert_eq!(masked.as_ref(), Some(expected), "{kind:?} {typed:?} is masked");
    }
}

#[test]
fn every_kind_has_cases_and_answers_them_as_written() {
    for kind in Kind::ALL {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/suite/case/field")
            .join(file_name(kind) + ".toml");
        let text =
            fs::read_to_string(&path).unwrap_or_else(|_| panic!("no case file {}", path.display()));
        let file: File =
            toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        assert!(!file.case.is_empty(), "{} has cases", path.display());
        file.case.iter().for_each(|case| check(kind, case));
    }
}

#[test]
fn a_declined_question_has_no_value_and_no_complaint() {
    for kind in Kind::ALL {
        assert_eq!(kind.parse(&Answer::Declined), (None, vec![]), "{kind:?}");
    }
}

#[test]
fn an_answer_of_the_wrong_shape_is_a_complaint_and_not_a_crash() {
    for kind in Kind::ALL.into_iter().filter(|kind| !matches!(kind, Kind::Table | Kind::Signature))
    {
        let (value, violations) = kind.parse(&Answer::Rows(vec![]));
        assert_eq!(value, None, "{kind:?}");
        assert_eq!(violations[0].level, Level::Error, "{kind:?}");
    }
}

#[test]
fn birth_date_and_sex_are_read_from_new_and_old_resident_ids() {
    let new = ResidentId::new("11010519491231002X").unwrap();
    assert_eq!(
        (new.birth_date().unwrap().to_string().as_str(), new.is_male()),
        ("1949-12-31", false)
    );
    let old = ResidentId::new("110105491231003").unwrap();
    assert_eq!(
        (old.birth_date().unwrap().to_string().as_str(), old.is_male()),
        ("1949-12-31", true)
    );
}

#[test]
fn nothing_is_read_out_of_a_resident_id_with_a_wrong_digit() {
    for position in 0..17 {
        let mut digits = *b"11010519491231002X";
        digits[position] = b'0' + (digits[position] - b'0' + 1) % 10;
        let wrong = std::str::from_utf8(&digits).unwrap();
        assert_eq!(ResidentId::new(wrong), None, "{wrong}");
    }
}

#[test]
fn sentences_about_answers_differ_in_both_languages_and_name_no_type() {
    let (_, violations) = Kind::ResidentId.parse(&Answer::text("123"));
    let message = &violations[0].message;
    assert_eq!(
        message.say(Lang::En),
        "A resident identity number has 18 characters; this one has 3. Is one missing or one too many?"
    );
    assert!(message.say(Lang::Zh).contains("3 位"));
}

/// Text near what people type: signs of every kind this program treats, and anything else.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[0-9０-９xX×年月日号 .．·•・/,，、。—-]{0,24}",
        "[张三阿依 .．·•a-zＡ　𠮷\u{200B}\u{FEFF}]{0,16}",
        "[¥￥+−0-9.,元块整钱 ]{0,12}",
    ]
}

proptest! {
    #[test]
    fn normalising_twice_is_normalising_once(text in typed()) {
        for kind in Kind::ALL {
            let once = kind.normalise(&text);
            prop_assert_eq!(kind.normalise(&once), once.clone(), "{:?}", kind);
            prop_assert_eq!(kind.parse(&Answer::Text(once)), kind.parse(&Answer::Text(text.clone())), "{:?}", kind);
        }
    }

    #[test]
    fn a_value_written_as_an_answer_reads_back_as_the_same_value(text in typed()) {
        for kind in Kind::ALL {
            if let (Some(value), _) = kind.parse(&Answer::Text(text.clone())) {
                prop_assert_eq!(kind.parse(&Answer::from(&value)).0, Some(value), "{:?}", kind);
            }
        }
    }

    #[test]
    fn whatever_is_shown_of_a_date_or_an_amount_can_be_typed_again(text in typed()) {
        for kind in [Kind::Date, Kind::Month, Kind::Money, Kind::Number, Kind::YesNo] {
            if let (Some(value), _) = kind.parse(&Answer::Text(text.clone())) {
                let shown = kind.format(&value, Lang::Zh);
                prop_assert_eq!(kind.parse(&Answer::Text(shown)).0, Some(value), "{:?}", kind);
            }
        }
    }

    #[test]
    fn a_mask_is_as_long_as_the_number_and_hides_its_middle(id in "[0-9]{17}[0-9X]") {
        let masked = Kind::ResidentId.mask(&Value::Text(id.clone()), Lang::Zh);
        prop_assert_eq!(masked.chars().count(), 18);
        prop_assert!(!masked.contains(&id[6..14]));
    }
}
