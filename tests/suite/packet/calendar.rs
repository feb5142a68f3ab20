//! Files for the phone: last days and the centre's address.

use onewindow::case::{Case, Known};
use onewindow::catalog::Item;
use onewindow::packet::calendar::{self, Due};
use onewindow::packet::contact;
use onewindow::text::{Lang, Localized};

use crate::case_scenario::real;

/// The calendar of an item that is accepted on a day.
fn file(item: &str, from: &str, lang: Lang) -> Option<String> {
    let case = Case::default();
    let known = Known::new(real(), &case, from.parse().expect("a day"));
    calendar::file(&[real().item(&item.into()).expect("an item")], &known, lang)
}

/// Lines put together again as RFC 5545 says, each at most 75 bytes before.
fn unfolded(text: &str) -> Vec<String> {
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    text.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn the_last_day_of_an_item_is_an_event_of_the_whole_day() {
    let text = file("residence-permit", "2026-09-20", Lang::Zh).expect("a day");
    let lines = unfolded(&text);
    assert_eq!((lines[0].as_str(), lines[1].as_str()), ("BEGIN:VCALENDAR", "VERSION:2.0"));
    assert!(lines.contains(&"DTSTART;VALUE=DATE:20261008".to_owned()), "{text}");
    assert!(lines.contains(&"UID:residence-permit-20260920@onewindow".to_owned()), "{text}");
    let about = lines.iter().find(|line| line.starts_with("DESCRIPTION:")).expect("a text");
    assert!(about.contains("2026年9月20日") && about.contains("公安"), "{about}");
    assert_eq!(lines.last().map(String::as_str), Some("END:VCALENDAR"));
    assert_eq!(Some(text), file("residence-permit", "2026-09-20", Lang::Zh), "the same bytes");
}

#[test]
fn a_day_nobody_can_know_is_no_event() {
    assert_eq!(file("dibao-apply", "2026-12-01", Lang::Zh), None);
    let case = Case::default();
    let known = Known::new(real(), &case, "2026-12-01".parse().expect("a day"));
    let items: Vec<&Item> = real().items.iter().collect();
    let due = calendar::due(&items, &known);
    assert_eq!(due.len(), items.len());
    assert!(due.iter().any(|due| matches!(due, Due::NoTerm(_))));
    assert!(
        due.iter()
            .any(|due| matches!(due, Due::NoHolidays(item) if item.id.as_str() == "dibao-apply"))
    );
}

#[test]
fn a_centre_without_telephone_and_address_is_no_contact() {
    let mut centre = real().centre.clone();
    (centre.phone, centre.address) = (None, None);
    assert_eq!(contact::file(&centre, Lang::Zh), None);
    centre.phone = Some("0512-00000000".into());
    centre.address = Some(Localized { zh: "某路 1 号, 二楼; 东".into(), en: String::new() });
    let text = contact::file(&centre, Lang::Zh).expect("a contact");
    let lines = unfolded(&text);
    assert_eq!(lines[..3], ["BEGIN:VCARD", "VERSION:4.0", "KIND:org"]);
    assert!(lines.contains(&"TEL;TYPE=work:0512-00000000".to_owned()), "{text}");
    assert!(lines.contains(&"ADR;TYPE=work:;;某路 1 号\\, 二楼\\; 东;;;;".to_owned()), "{text}");
    assert!(lines.iter().any(|line| *line == format!("FN:{}", centre.name.zh)), "{text}");
}

#[test]
fn long_chinese_lines_are_folded_between_characters() {
    let mut centre = real().centre.clone();
    centre.phone = Some("1".into());
    centre.name.zh = "永合社区便民服务中心".repeat(12);
    let text = contact::file(&centre, Lang::Zh).expect("a contact");
    assert!(unfolded(&text).contains(&format!("FN:{}", centre.name.zh)));
}
