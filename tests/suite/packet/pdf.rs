//! The PDF of a document.

use onewindow::packet::document::Cell;
use onewindow::packet::pdf::{self, PdfError};
use onewindow::packet::{Block, Fonts, Table, font};

use super::sample;

#[test]
fn same_document_gives_the_same_bytes() {
    let render = || pdf::render(&sample::every_block(), &sample::fonts(), sample::stamp(), &[]);
    assert_eq!(render(), render());
}

#[test]
fn pdf_is_tagged_and_claims_archival_and_accessible_conformance() {
    let bytes = pdf::render(&sample::every_block(), &sample::fonts(), sample::stamp(), &[])
        .expect("it can be printed");
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.contains("<pdfaid:part>2</pdfaid:part>"), "PDF/A-2");
    assert!(text.contains("<pdfaid:conformance>A</pdfaid:conformance>"), "level A");
    assert!(text.contains("<pdfuaid:part>1</pdfuaid:part>"), "PDF/UA-1");
}

#[test]
fn attached_file_makes_it_archival_part_three() {
    let attachment = pdf::Attachment {
        name: "application.json".into(),
        description: "申请数据".into(),
        media_type: "application/json",
        bytes: b"{}".to_vec(),
    };
    let bytes =
        pdf::render(&sample::every_block(), &sample::fonts(), sample::stamp(), &[attachment]);
    let bytes = bytes.expect("it can be printed");
    assert!(String::from_utf8_lossy(&bytes).contains("<pdfaid:part>3</pdfaid:part>"));
}

#[test]
fn character_no_slice_has_is_named_with_its_place() {
    let row = vec![Cell::label("姓名"), Cell::value("王𪚥")];
    let table = Table { columns: vec![1.0, 1.0], dense: false, heads: 0, rows: vec![row] };
    let document = sample::document(vec![Block::Table(table)]);
    let Err(PdfError::Missing(missing)) =
        pdf::render(&document, &sample::fonts(), sample::stamp(), &[])
    else {
        panic!("a character without glyph must be refused");
    };
    let place: Vec<_> =
        missing.iter().map(|m| (m.character, m.sheet.as_str(), m.label.as_str())).collect();
    assert_eq!(place, [('𪚥', "样张", "姓名")]);
}

#[test]
fn rare_characters_need_the_second_slice_and_common_ones_do_not() {
    let first = Fonts::new(vec![sample::slice(font::SLICES[0])]).expect("a font");
    let common = sample::document(vec![Block::Paragraph(
        "张家港市，①﹪½℃（甲）《乙》·".replace('﹪', "％"),
    )]);
    assert_eq!(first.missing(&common), []);
    let rare = sample::document(vec![Block::Paragraph("张䶮喆".into())]);
    assert!(!first.missing(&rare).is_empty());
    assert_eq!(sample::fonts().missing(&rare), []);
}

#[test]
fn second_slice_does_not_change_a_paper_that_does_not_need_it() {
    let document = sample::document(vec![Block::Paragraph("同一张纸".into())]);
    let first = Fonts::new(vec![sample::slice(font::SLICES[0])]).expect("a font");
    let both = sample::fonts();
    let render = |fonts: &Fonts| pdf::render(&document, fonts, sample::stamp(), &[]);
    assert_eq!(render(&first), render(&both));
}

#[test]
fn row_taller_than_a_page_is_divided_and_nothing_is_lost() {
    let long = "很长的说明。".repeat(2_000);
    let table = Table {
        columns: vec![1.0, 3.0],
        dense: false,
        heads: 0,
        rows: vec![vec![Cell::label("说明"), Cell::value(long)]],
    };
    let document = sample::document(vec![Block::Table(table)]);
    let bytes =
        pdf::render(&document, &sample::fonts(), sample::stamp(), &[]).expect("it can be printed");
    assert!(sample::pages(&bytes) > 3, "the row goes on over several pages");
}

#[test]
fn bytes_that_are_no_font_are_refused() {
    assert_eq!(Fonts::new(vec![b"no font".to_vec()]).err(), Some(font::BadFont(0)));
}
