//! From a case to PDF and packet, and back.

use onewindow::packet::{
    self, Done, ExportError, Fonts, Job, Profile, digest, font, html, inspect, plain, qr,
};
use onewindow::text::Lang;

use super::{catalogue, sample};

fn export(lang: Lang) -> packet::Packet {
    packet::export(
        &catalogue::catalogue(),
        &catalogue::case(),
        catalogue::today(),
        &sample::fonts(),
        lang,
    )
    .expect("the case can be printed")
}

#[test]
fn same_case_gives_the_same_bytes() {
    assert_eq!(export(Lang::Zh), export(Lang::Zh));
}

#[test]
fn packet_opens_and_tells_what_was_typed() {
    let packet = export(Lang::Zh);
    std::fs::write(concat!(env!("CARGO_TARGET_TMPDIR"), "/packet.pdf"), &packet.pdf)
        .expect("it can be written");
    std::fs::write(concat!(env!("CARGO_TARGET_TMPDIR"), "/packet.zip"), &packet.zip)
        .expect("it can be written");
    let opened = packet::open(&packet.zip).expect("an own packet opens");
    assert_eq!(opened.root, packet.root);
    let report = inspect::report(&packet.zip, Lang::Zh).expect("an own packet opens");
    for said in ["欧阳䶮", "买买提·艾力", "尊老金", &digest::grouped(&packet.root[..16])]
    {
        assert!(report.contains(said), "{said} is missing in:\n{report}");
    }
}

#[test]
fn answers_to_questions_that_do_not_arise_stay_out() {
    let opened = packet::open(&export(Lang::Zh).zip).expect("an own packet opens");
    assert!(!format!("{:?}", opened.application).contains("旧问题的回答"));
}

#[test]
fn cover_carries_the_first_half_of_the_root_digest_as_digits() {
    let root: [u8; 16] = std::array::from_fn(|n| u8::try_from(n * 17).unwrap_or(0));
    let payload = format!("1{}", qr::digits(&root));
    assert_eq!(payload.len(), 40);
    assert_eq!(qr::bytes(&payload[1..]).as_deref(), Some(&root[..]));
}

#[test]
fn worker_makes_of_the_words_what_one_program_makes_of_the_case() {
    let prepared =
        packet::prepare(&catalogue::catalogue(), &catalogue::case(), catalogue::today(), Lang::Zh)
            .expect("the case can be worded");
    let bytes = Job::Packet(Box::new(prepared)).encode();
    let job = Job::decode(&bytes).expect("an own job is read");
    assert_eq!(job.run(&sample::fonts()), Ok(Done::Packet(export(Lang::Zh))));
    assert_eq!(Job::decode(&bytes[..bytes.len() - 1]), None, "a part of a job is none");
}

#[test]
fn english_papers_can_be_made_too() {
    export(Lang::En);
}

#[test]
fn missing_second_slice_is_said_with_the_character() {
    let first = Fonts::new(vec![sample::slice(font::SLICES[0])]).expect("a font");
    let refused = packet::export(
        &catalogue::catalogue(),
        &catalogue::case(),
        catalogue::today(),
        &first,
        Lang::Zh,
    );
    let Err(ExportError::Missing(missing)) = refused else {
        panic!("䶮 is not in the first slice")
    };
    assert!(missing.iter().any(|m| m.character == '䶮' && m.label == "姓名"), "{missing:?}");
}

#[test]
fn nothing_chosen_is_refused_with_a_code() {
    let case = onewindow::case::Case::default();
    let refused = packet::export(
        &catalogue::catalogue(),
        &case,
        catalogue::today(),
        &sample::fonts(),
        Lang::Zh,
    );
    assert_eq!(refused.map_err(|e| e.code()), Err("export.no-items"));
}

#[test]
fn notice_is_the_same_in_html_and_plain_text() {
    let sheet = packet::sheet(
        &catalogue::catalogue(),
        &catalogue::case(),
        catalogue::today(),
        Profile::Notice,
        Lang::Zh,
    )
    .expect("the notice can be made");
    let (html, plain) = (html::page(&sheet), plain::render(&sheet));
    for said in ["居民身份证：原件 1 份（看过还您），复印件 1 份", "要带来（1 样）", "待核实"]
    {
        assert!(html.contains(said) && plain.contains(said), "{said} is missing in:\n{plain}");
    }
    assert!(!html.contains("style="), "no inline style");
}

#[test]
fn html_escapes_what_people_type() {
    let mut case = catalogue::case();
    let name = onewindow::field::Answer::Text("<b>\"&".into());
    case.facts.insert("person.name".into(), name);
    let sheet = packet::sheet(
        &catalogue::catalogue(),
        &case,
        catalogue::today(),
        Profile::Notice,
        Lang::Zh,
    )
    .expect("the notice can be made");
    assert!(!html::page(&sheet).contains("<b>"));
}
