//! The answers of a packet in codes: what goes in comes out, whatever the order; nothing else is believed.

use onewindow::case::{Case, Known};
use onewindow::packet::application::Application;
use onewindow::packet::data::{self, Codes, MAX_PARTS, Scanned};
use onewindow::packet::{self, Block, papers};
use onewindow::text::packet::CodeError;
use onewindow::text::{Lang, Say};
use proptest::prelude::*;

use super::{agree, codes, people, sample};
use crate::case_scenario::real;

const ROOT: [u8; 16] = *b"0123456789abcdef";

fn parts(case: &Case, which: Codes) -> Vec<String> {
    let known = Known::new(real(), case, people::today());
    let stamp = packet::stamp_of(case, people::today()).unwrap();
    data::parts(&data::content(&case.pruned(&known), &known, stamp, which).unwrap(), &ROOT)
}

fn scanned(parts: &[String]) -> Result<Application, CodeError> {
    let mut all = Scanned::default();
    parts.iter().try_for_each(|part| all.add(part))?;
    all.application(real())
}

/// What a packet of the case carries.
fn carried(case: &Case) -> Application {
    let made = packet::export(real(), case, people::today(), &sample::fonts(), Lang::Zh).unwrap();
    let mut carried = packet::open(&made.zip).unwrap().application;
    carried.items.iter_mut().for_each(|item| item.verdict = None);
    carried
}

#[test]
fn everything_goes_into_a_few_codes_and_comes_out_again_in_any_order() {
    for case in [people::certificate(), people::family()] {
        let mut parts = parts(&case, Codes::All);
        assert!((1..=MAX_PARTS).contains(&parts.len()), "{}", parts.len());
        assert!(parts.iter().all(|part| data::is_part(part)));
        assert_eq!(scanned(&parts), Ok(carried(&case)));
        parts.reverse();
        parts.push(parts[0].clone());
        assert_eq!(scanned(&parts), Ok(carried(&case)), "order and repetition do not matter");
    }
}

#[test]
fn sensitive_answers_stay_out_unless_somebody_wants_them_in() {
    let case = people::family();
    let plain = scanned(&parts(&case, Codes::Plain)).unwrap();
    let all = carried(&case);
    let fact = |id: &String| real().fact(&id.as_str().into()).expect("a fact");
    assert!(plain.facts.keys().all(|id| fact(id).sensitivity < 2));
    for (id, answer) in all.facts.iter().filter(|(id, _)| fact(id).sensitivity < 2) {
        assert_eq!(plain.facts.get(id), Some(answer), "{id}");
    }
    assert!(plain.facts.len() < all.facts.len(), "an identity number is sensitive");
    let known = Known::new(real(), &case, people::today());
    let stamp = packet::stamp_of(&case, people::today()).unwrap();
    assert_eq!(data::content(&case, &known, stamp, Codes::Off), None);
}

#[test]
fn a_part_that_is_missing_is_named_and_one_of_another_paper_refused() {
    // Long enough for several.
    let long: Vec<u8> = (0..2000u32).flat_map(|n| (n * 7919).to_be_bytes()).take(1900).collect();
    let several = data::parts(&long, &ROOT);
    assert!(several.len() > 1);
    let mut all = Scanned::default();
    all.add(&several[0]).unwrap();
    assert_eq!(all.application(real()).unwrap_err(), CodeError::Incomplete(all.missing()));
    assert_eq!(all.missing()[0], 2);
    let other = data::parts(&long, b"another paper!!!");
    assert_eq!(all.add(&other[1]), Err(CodeError::OtherPaper));
    assert_eq!(all.add("1234"), Err(CodeError::NotAPart));
    assert_eq!(all.add("2"), Err(CodeError::NotAPart));
    assert_eq!(all.add(&format!("2{}", "9".repeat(34))), Err(CodeError::NotAPart));
    several.iter().for_each(|part| all.add(part).unwrap());
    assert_eq!(all.application(real()).unwrap_err(), CodeError::Broken, "it is no matter");
    for error in [CodeError::NotAPart, CodeError::OtherPaper, CodeError::Incomplete(vec![2, 3])] {
        assert!(Lang::ALL.iter().all(|lang| !error.say(*lang).is_empty()));
    }
}

#[test]
fn codes_of_a_form_that_changed_are_not_guessed_at() {
    let case = people::certificate();
    let mut all = Scanned::default();
    parts(&case, Codes::All).iter().for_each(|part| all.add(part).unwrap());
    let mut catalogue = real().clone();
    let item = catalogue.items.iter_mut().find(|item| item.id == case.items[0]).unwrap();
    item.form.as_mut().unwrap().version = "9".into();
    assert!(matches!(all.application(&catalogue), Err(CodeError::FormChanged(_))));
    catalogue.items.retain(|item| item.id != case.items[0]);
    assert!(matches!(all.application(&catalogue), Err(CodeError::ItemGone(_))));
}

#[test]
fn codes_stand_on_the_cover_and_say_which_paper_they_belong_to() {
    let case = people::family();
    let known = Known::new(real(), &case, people::today());
    let list = onewindow::case::checklist(&papers::items(&case, &known), &known);
    let stamp = packet::stamp_of(&case, people::today()).unwrap();
    let page = papers::cover(&case, &known, &list, stamp, Codes::Plain, Lang::Zh);
    let page = page.sealed(ROOT, Lang::Zh);
    let codes: Vec<String> = page
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Qr { payload, .. } if data::is_part(payload) => Some(payload.clone()),
            _ => None,
        })
        .collect();
    let mut all = Scanned::default();
    codes.iter().for_each(|code| all.add(code).unwrap());
    assert_eq!(all.root(), &ROOT[..8]);
    assert!(all.application(real()).is_ok());
}

#[test]
fn codes_that_were_printed_badly_are_read_by_two_decoders() {
    let (all, zbar, zxing) = codes::decode(3);
    assert!(all >= 15);
    assert_eq!((zbar, zxing), (0, 0), "of {all}");
}

#[test]
fn fifty_packets_are_the_same_files_for_five_tools() {
    assert_eq!(agree::agree(50), 50);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn digits_that_are_no_part_never_end_in_a_panic(digits in "2[0-9]{0,400}", of in 1u8..5) {
        let _ = Scanned::default().add(&digits);
        let bytes = packet::qr::bytes(&digits[1..]).unwrap_or_default();
        let forged = [&[of][..], &ROOT[..8], &bytes, &[0]].concat();
        let mut all = Scanned::default();
        if all.add(&format!("2{}", packet::qr::digits(&forged))).is_ok() && of == 1 {
            let _ = all.application(real());
        }
    }

    #[test]
    fn changed_content_never_ends_in_a_panic(at in 0usize..900, byte: u8) {
        let case = people::family();
        let known = Known::new(real(), &case, people::today());
        let stamp = packet::stamp_of(&case, people::today()).unwrap();
        let mut content = data::content(&case, &known, stamp, Codes::All).unwrap();
        let at = at % content.len();
        content[at] = byte;
        let mut all = Scanned::default();
        data::parts(&content, &ROOT).iter().for_each(|part| all.add(part).unwrap());
        let _ = all.application(real());
    }
}
