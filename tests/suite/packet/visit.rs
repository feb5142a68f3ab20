//! What the window hands back: slips, the file about them, the second visit, and the table of a day.

use onewindow::case::Case;
use onewindow::packet::document::{TICKED, UNTICKED};
use onewindow::packet::{
    self, Document, HandedBack, Opened, Receipt, Seen, Slip, Stamp, State, Visit, between, csv, pdf,
};
use onewindow::text::packet::Between;
use onewindow::text::{Lang, Say};

use super::{people, sample};
use crate::case_scenario::real;

const AUTHORISATION: &str = "verification-authorisation";
const STATEMENT: &str = "income-asset-statement";

fn opened(case: &Case) -> Opened {
    let made = packet::export(real(), case, people::today(), &sample::fonts(), Lang::Zh).unwrap();
    packet::open(&made.zip).unwrap()
}

fn back(opened: &Opened, visit: &Visit, lang: Lang) -> HandedBack {
    packet::handed_back(&opened.application, &opened.root, real(), visit, people::today(), lang)
        .expect("it is on the list")
}

fn lacking(ids: &[&str]) -> Visit {
    let seen = ids.iter().map(|id| Seen::new(*id, State::Missing)).collect();
    Visit { seen, ..Visit::default() }
}

fn says(document: &Document, words: &str) -> bool {
    document.texts().iter().any(|placed| placed.text.contains(words))
}

/// One sheet of a document.
fn sheet(document: &Document, n: usize) -> Document {
    Document { pages: vec![document.pages[n].clone()], ..document.clone() }
}

#[test]
fn window_hands_back_a_receipt_and_everything_that_is_missing_at_once() {
    let opened = opened(&people::family());
    let all = back(&opened, &Visit::default(), Lang::Zh).document;
    assert_eq!(all.pages.len(), 1);
    assert!(says(&all, "收件不等于受理") && says(&all, "李秀英"));
    assert!(says(&all, "____:____"), "nobody said when");
    let both = back(&opened, &lacking(&[AUTHORISATION]), Lang::Zh).document;
    assert_eq!(both.pages.len(), 2, "receipt and notice");
    assert!(!says(&sheet(&both, 0), "核对授权书"), "what is missing was not taken in");
    let notice = sheet(&both, 1);
    assert!(says(&notice, "核对授权书") && says(&notice, "除了上面这些，不再要求补别的"));
    assert!(
        !says(&notice, "5 个工作日") && !says(&notice, "五日"),
        "those days bind the authority"
    );
    let unknown = packet::handed_back(
        &opened.application,
        &[],
        real(),
        &lacking(&["no-such"]),
        people::today(),
        Lang::Zh,
    );
    assert_eq!(unknown.unwrap_err(), "no-such".into());
}

#[test]
fn every_slip_can_be_printed_in_both_languages_and_none_refuses_an_application() {
    let opened = opened(&people::family());
    let wrong = Seen { reason: "没有本人签名".into(), ..Seen::new(STATEMENT, State::Wrong) };
    let visit = Visit {
        seen: vec![Seen::new(AUTHORISATION, State::Kept), wrong],
        at: Some(sample::stamp()),
        slips: Slip::ALL.to_vec(),
        ..Visit::default()
    };
    for lang in Lang::ALL {
        let document = back(&opened, &visit, lang).document;
        let titles: Vec<&str> = document.pages.iter().map(|page| page.title.as_str()).collect();
        assert_eq!(titles, Slip::ALL.map(|slip| slip.title().say(lang)));
        assert!(says(&document, "09:30"), "the time of day");
        assert!(!says(&document, "不予受理"), "only the authority may refuse");
        let stamp = Stamp::start_of(people::today());
        pdf::render(&document, &sample::fonts(), stamp, &[]).expect("it can be printed");
    }
    let document = back(&opened, &visit, Lang::Zh).document;
    let [receipt, accepted, notice, advice] = [0, 1, 2, 3].map(|n| sheet(&document, n));
    assert!(
        says(&receipt, &format!("{TICKED}留原件"))
            && says(&receipt, &format!("{UNTICKED}看过已还"))
    );
    assert!(says(&accepted, "核对授权书") && !says(&accepted, "家庭收入、财产声明"));
    assert!(says(&accepted, "收件不等于受理"));
    assert!(says(&notice, "家庭收入、财产声明") && says(&notice, "为什么要补：没有本人签名"));
    assert!(says(&notice, "带来了，但是不能用") && !says(&notice, "核对授权书"));
    assert!(says(&advice, "不是受理决定，也不是不受理的决定") && says(&advice, "窗口说明"));
}

#[test]
fn receipt_says_by_when_or_why_nobody_can_say() {
    let opened = opened(&people::family());
    let on = |day: &str| {
        let day = day.parse().expect("a day");
        packet::handed_back(&opened.application, &[], real(), &Visit::default(), day, Lang::Zh)
            .unwrap()
            .document
    };
    assert!(says(&on("2026-06-01"), "今天受理的话，最迟 2026年7月"));
    // Thirty working days from December reach into a year whose holidays nobody has announced.
    assert!(says(&on("2026-12-01"), "放假安排还没有公布"));
}

#[test]
fn a_notice_that_nobody_needs_has_no_page() {
    let visit = Visit { slips: vec![Slip::Notice], ..Visit::default() };
    assert!(back(&opened(&people::family()), &visit, Lang::Zh).document.pages.is_empty());
}

#[test]
fn what_the_first_notice_kept_silent_about_is_the_windows_fault() {
    let opened = opened(&people::family());
    let back = |missing: &[&str], before: Option<&Receipt>| {
        back(&opened, &Visit { before: before.cloned(), ..lacking(missing) }, Lang::Zh)
    };
    let fault = "是窗口的差错";
    let first = back(&[AUTHORISATION], None);
    assert!(first.untold.is_empty() && !says(&first.document, fault));
    let receipt = Receipt::from_json(&first.receipt.to_json()).unwrap();
    assert_eq!(receipt, first.receipt);
    assert_eq!(receipt.missing, [AUTHORISATION]);
    assert!(!receipt.listed.is_empty() && !receipt.listed.contains(&receipt.missing[0]));
    let json = String::from_utf8(first.receipt.to_json()).unwrap();
    assert!(!json.contains("李秀英") && !json.contains("320582"), "it names nobody: {json}");

    let again = back(&[AUTHORISATION], Some(&receipt));
    assert!(again.untold.is_empty() && !says(&again.document, fault), "it was told");
    let more = back(&[AUTHORISATION, STATEMENT], Some(&receipt));
    assert_eq!(more.untold, ["家庭收入、财产声明"]);
    assert!(says(&more.document, fault));
    // What an item needs that nobody had asked about then is nobody's fault.
    let other = Receipt { items: vec!["another".into()], ..receipt.clone() };
    assert!(back(&[STATEMENT], Some(&other)).untold.is_empty());

    let changed = |from: &str, to: &str| Receipt::from_json(json.replace(from, to).as_bytes());
    assert_eq!(changed("\"1.1\"", "\"1.7\"").unwrap().missing, receipt.missing, "minors only add");
    assert_eq!(changed("\"1.1\"", "\"2.0\"").unwrap_err().code(), "app.newer");
    assert_eq!(changed("\"1.1\"", "\"\"").unwrap_err().code(), "app.json");
    assert_eq!(changed("{", "").unwrap_err().code(), "app.json");
}

#[test]
fn a_receipt_of_the_first_version_is_still_read() {
    let old = r#"{"schema": "1.0", "packet": "ab", "day": "2026-11-23", "catalogue": "1",
        "items": ["dibao-apply"], "listed": [], "missing": ["verification-authorisation"]}"#;
    let old = Receipt::from_json(old.as_bytes()).unwrap();
    assert_eq!((old.time.as_str(), old.materials.len()), ("", 0));
    assert_eq!((old.count(State::Missing), old.count(State::Kept)), (1, 0));
}

#[test]
fn the_receipts_of_a_day_are_a_table_that_names_nobody() {
    let opened = opened(&people::family());
    let visit = Visit {
        seen: vec![Seen::new(AUTHORISATION, State::Kept), Seen::new(STATEMENT, State::Missing)],
        at: Some(sample::stamp()),
        ..Visit::default()
    };
    let one = back(&opened, &visit, Lang::Zh).receipt;
    let forged = Receipt { day: "=1+1".into(), packet: "\"x".into(), ..one.clone() };
    let table = csv::receipts(&[one, forged], real(), Lang::Zh);
    let mut lines = table.strip_prefix('\u{feff}').expect("a byte order mark").split("\r\n");
    let heads = lines.next().unwrap();
    assert!(heads.starts_with("\"件号\",\"日期\",\"时间\",\"事项\",\"看过已还\""), "{heads}");
    let row = lines.next().unwrap();
    assert!(row.contains(",\"2026-11-23\",\"09:30\",\""), "{row}");
    assert!(row.contains("\",\"0\",\"0\",\"1\",\"0\",\"1\",\"0\",\""), "{row}");
    assert!(!table.contains("李秀英"));
    assert!(lines.next().unwrap().starts_with("\"\"\"x\",\"'=1+1\""), "no formula, no open quote");
}

#[test]
fn two_packets_differ_in_what_somebody_changed() {
    let first = opened(&people::family()).application;
    assert_eq!(between::between(&first, &first, Lang::Zh), []);
    let mut other = first.clone();
    let fact = other.facts.keys().next().expect("facts").clone();
    other.facts.insert(fact.clone(), packet::application::Answer::Text("changed".into()));
    let gone = other.checklist.lines.iter().position(|line| line.group != "not-needed");
    other.checklist.lines.remove(gone.expect("a paper"));
    let changes = between::between(&first, &other, Lang::En);
    assert!(
        matches!(&changes[0], Between::Answer { field, now, .. } if *field == fact && now == "changed"),
        "{changes:?}"
    );
    assert!(matches!(changes[1..], [Between::PaperGone(_)]), "{changes:?}");
    other.items.clear();
    other.catalogue.digest = "1".into();
    let changes = between::between(&other, &first, Lang::En);
    assert!(matches!(changes[..2], [Between::Catalogue(..), Between::ItemNew(_)]), "{changes:?}");
    for change in &changes {
        assert!(Lang::ALL.iter().all(|lang| !change.say(*lang).is_empty()));
    }
}
