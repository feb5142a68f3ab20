//! Photographs, signatures and consents in the packet.

use onewindow::case::draft::digest_of;
use onewindow::case::{Agreed, Case, Known, Notice, Signed, journey, signed_over};
use onewindow::domain::Map;
use onewindow::field::{Answer, File, Kind, Media};
use onewindow::packet::zip::{self, Entry};
use onewindow::packet::{self, ExportError, Packet, PacketError, inspect};
use onewindow::text::{Lang, Say};

use super::malformed::sealed;
use super::{catalogue, sample};

const CARD: &[u8] = include_bytes!("../case/scans/card.jpg");
const DRAWN: &[u8] = include_bytes!("../case/scans/signature.jpg");
const PDF: &[u8] = b"%PDF-1.7\nnobody reads this\n";

fn file(bytes: &[u8], media: Media, (width, height): (u32, u32)) -> File {
    let size = bytes.len().try_into().unwrap();
    File { sha256: digest_of(bytes), media, size, width, height }
}

fn bytes() -> Map<String, Vec<u8>> {
    [CARD, DRAWN, PDF].map(|bytes| (digest_of(bytes), bytes.to_vec())).into_iter().collect()
}

/// The made-up case with both sides of a card, a PDF of a paper nobody asks for, and a signature.
fn case() -> Case {
    let catalogue = catalogue::catalogue();
    let mut case = catalogue::case();
    let (card, own) = (file(CARD, Media::Jpeg, (120, 80)), file(PDF, Media::Pdf, (0, 0)));
    case.papers.insert("id-card".into(), Answer::Files(vec![card.clone(), own]));
    case.papers.insert("unknown".into(), Answer::Files(vec![card]));
    let known = Known::new(&catalogue, &case, catalogue::today());
    let item = &catalogue.items[0];
    let over = signed_over(item, &journey(item, &case, &known));
    let file = file(DRAWN, Media::Jpeg, (90, 30));
    let signed = Signed { line: 0, over, on: "2026-11-22".into(), file };
    case.sign(&"allowance".into(), 0, Some(signed));
    case
}

fn made(case: &Case) -> Result<Packet, ExportError> {
    let (catalogue, fonts) = (catalogue::catalogue(), sample::fonts());
    packet::export_with(&catalogue, case, catalogue::today(), &fonts, Lang::Zh, bytes())
}

#[test]
fn photographs_lie_in_the_bag_and_application_json_says_what_each_is() {
    let opened = packet::open(&made(&case()).unwrap().zip).unwrap();
    let files = &opened.application.files;
    let told: Vec<_> = files.iter().map(|file| (file.path.as_str(), file.media)).collect();
    assert_eq!(
        told,
        [
            ("data/scans/id-card-01.jpg", Media::Jpeg),
            ("data/scans/id-card-02.pdf", Media::Pdf),
            ("data/scans/allowance.sign1-01.jpg", Media::Jpeg),
        ]
    );
    assert_eq!(opened.payload.get("scans/id-card-01.jpg").unwrap(), CARD);
    assert_eq!(opened.payload.get("scans/id-card-02.pdf").unwrap(), PDF);
    let list = std::str::from_utf8(opened.payload.get("checklist.txt").unwrap()).unwrap();
    assert!(list.contains("包里已有 2 个照片或文件"), "{list}");
    let report = inspect::tell(&opened, Lang::Zh);
    assert!(report.contains("附件：data/scans/id-card-01.jpg (id-card, image/jpeg)"), "{report}");
    assert!(report.contains("屏幕签名：data/scans/allowance.sign1-01.jpg"), "{report}");
}

#[test]
fn what_the_counter_reads_back_makes_the_same_packet() {
    let first = made(&case()).unwrap();
    let opened = packet::open(&first.zip).unwrap();
    assert_eq!(made(&opened.application.case()).unwrap(), first);
}

#[test]
fn a_photograph_that_is_gone_is_named_and_nothing_is_made_without_it() {
    let catalogue = catalogue::catalogue();
    let refused =
        packet::export(&catalogue, &case(), catalogue::today(), &sample::fonts(), Lang::Zh);
    let Err(ExportError::NoFile(names)) = &refused else { panic!("{refused:?}") };
    assert_eq!(names, &["居民身份证 1/2", "居民身份证 2/2", "申请人（或代办人）"]);
    let words = refused.unwrap_err().say(Lang::Zh);
    assert!(words.contains("居民身份证 1/2、") && words.contains("重新拍"), "{words}");
}

#[test]
fn a_signature_goes_under_nothing_but_what_was_signed() {
    let mut changed = case();
    changed.facts.insert("person.name".into(), Answer::text("欧阳锋"));
    let opened = packet::open(&made(&changed).unwrap().zip).unwrap();
    assert!(opened.application.files.iter().all(|file| file.signature.is_none()));
    assert!(!opened.payload.keys().any(|path| path.contains("sign1")));
}

#[test]
fn a_photograph_that_was_exchanged_or_is_listed_nowhere_is_refused() {
    let good = made(&case()).unwrap().zip;
    let changed = |change: &dyn Fn(&mut Vec<Entry>)| {
        let mut archive = zip::read(&good).unwrap();
        change(&mut archive.entries);
        packet::open(&sealed(&mut archive)).unwrap_err()
    };
    let name = "data/scans/id-card-01.jpg";
    let at = |entries: &[Entry]| entries.iter().position(|e| e.name == name).unwrap();
    let exchanged = changed(&|entries| {
        let at = at(entries);
        entries[at].bytes = DRAWN.to_vec();
    });
    assert_eq!(exchanged, PacketError::Digest(name.into()));
    let gone = changed(&|entries| {
        entries.remove(at(entries));
    });
    assert_eq!(gone, PacketError::NoFile(name.into()));
    let more = changed(&|entries| {
        let entry = Entry { name: "data/scans/id-card-00.jpg".into(), bytes: CARD.to_vec() };
        entries.insert(at(entries), entry);
    });
    assert_eq!(more, PacketError::Unlisted("data/scans/id-card-00.jpg".into()));
}

#[test]
fn a_consent_says_which_notice_and_when_and_another_wording_is_asked_again() {
    let mut catalogue = catalogue::catalogue();
    let form = catalogue.items[0].form.as_mut().unwrap();
    let field = &mut form.sections[0].fields[4];
    assert_eq!(field.id.as_str(), "alive");
    field.kind = Kind::Consent;
    let notice = Notice::of(field).unwrap();
    let agreed = Agreed { notice: notice.clone(), at: "2026-11-22T10:00:00+08:00".into() };
    let mut case = catalogue::case();
    case.set_agreed(&"allowance".into(), &"alive".into(), Some(agreed));
    let export = |catalogue: &_| {
        let (today, fonts) = (catalogue::today(), sample::fonts());
        let made = packet::export(catalogue, &case, today, &fonts, Lang::Zh).unwrap();
        packet::open(&made.zip).unwrap().application
    };
    let application = export(&catalogue);
    let consent = &application.consents[0];
    assert_eq!((consent.notice.as_str(), consent.agreed), ("alive", true));
    assert_eq!(
        (&consent.version, consent.at.as_str()),
        (&notice.version, "2026-11-22T10:00:00+08:00")
    );
    assert_eq!(application.case().agreed, case.agreed);

    catalogue.items[0].form.as_mut().unwrap().sections[0].fields[4].hint.zh.push('。');
    let known = Known::new(&catalogue, &case, catalogue::today());
    let item = &catalogue.items[0];
    let journey = journey(item, &case, &known);
    let state = journey.all().find(|state| state.field.id.as_str() == "alive").unwrap();
    assert_eq!((&state.answer, &state.value), (&None, &None), "it is asked again");
    assert!(state.violations[0].message.say(Lang::Zh).contains("再看一遍"));
    let application = export(&catalogue);
    assert_eq!(application.consents, []);
    assert!(!application.items[0].answers.contains_key("alive"));
}
