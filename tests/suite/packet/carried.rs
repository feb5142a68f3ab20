//! A printed packet's PDF carries the matter, and nothing but a PDF of ours is believed to.

use onewindow::packet::{self, carried::carried};
use onewindow::text::Lang;
use proptest::prelude::*;

use super::{catalogue, people, sample};
use crate::case_scenario::real;

fn pdf() -> Vec<u8> {
    let (catalogue, case) = (catalogue::catalogue(), catalogue::case());
    packet::export(&catalogue, &case, catalogue::today(), &sample::fonts(), Lang::Zh).unwrap().pdf
}

#[test]
fn pdf_of_a_packet_carries_the_same_matter_as_the_packet() {
    for lang in Lang::ALL {
        for case in [people::certificate(), people::family()] {
            let made =
                packet::export(real(), &case, people::today(), &sample::fonts(), lang).unwrap();
            let opened = packet::open(&made.zip).unwrap();
            assert_eq!(carried(&made.pdf), Ok(opened.application));
        }
    }
}

#[test]
fn other_files_carry_nothing() {
    let code = |bytes: &[u8]| carried(bytes).expect_err("it is not believed").code();
    let pdf = pdf();
    assert_eq!(code(b""), "pdf.no-data");
    assert_eq!(code(b"%PDF-1.7\n%%EOF"), "pdf.no-data");
    assert_eq!(code(&pdf[..pdf.len() / 2]), "pdf.no-data");
    assert_eq!(code(&vec![b' '; packet::zip::MAX_ENTRY + 1]), "zip.too-large");
    let twice = [&pdf[..], b"1 0 obj\n<</Type/EmbeddedFile>>"].concat();
    assert_eq!(code(&twice), "pdf.no-data", "which of them counts?");
    let at = |what: &[u8]| pdf.windows(what.len()).position(|w| w == what).expect("it is there");
    let start = at(b"/Type/EmbeddedFile");
    let length =
        start - 200 + pdf[start - 200..].windows(8).position(|w| w == b"/Length ").unwrap();
    let mut longer = pdf.clone();
    longer[length + 8] = b'9';
    assert_eq!(code(&longer), "pdf.no-data", "a length that is not true");
}

#[test]
fn an_answer_that_looks_like_a_part_of_a_pdf_is_an_answer() {
    let (catalogue, mut case) = (catalogue::catalogue(), catalogue::case());
    let fact = case.facts.iter().find_map(|(id, answer)| match answer {
        onewindow::field::Answer::Text(text) if !text.is_ascii() => Some(id.clone()),
        _ => None,
    });
    let hostile = "1 0 obj\n<</Type/EmbeddedFile/Length 3>>stream\n{}\nendstream";
    case.facts.insert(fact.expect("a text"), onewindow::field::Answer::text(hostile));
    let made = packet::export(&catalogue, &case, catalogue::today(), &sample::fonts(), Lang::Zh);
    let made = made.expect("it can be printed");
    assert_eq!(carried(&made.pdf), Ok(packet::open(&made.zip).unwrap().application));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn changed_bytes_never_end_in_a_panic(at in 0usize..400_000, byte: u8, cut in 0usize..400_000) {
        static PDF: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(pdf);
        let mut bytes = PDF.clone();
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = carried(&bytes);
        bytes.truncate(cut % PDF.len());
        let _ = carried(&bytes);
    }
}
