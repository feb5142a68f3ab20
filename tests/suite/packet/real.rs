//! The papers of two people, from the catalogue of this repository.

use onewindow::case::{Case, Known};
use onewindow::packet::document::{TICKED, UNTICKED};
use onewindow::packet::{self, Block, Document, Profile, Table, papers, pdf, qr};
use onewindow::text::Lang;

use super::{people, sample};
use crate::case_scenario::real;

const BOTH: [Lang; 2] = [Lang::Zh, Lang::En];

/// The form of the only item, as a document.
fn form(case: &Case, lang: Lang) -> Document {
    let known = Known::new(real(), case, people::today());
    let item = papers::items(case, &known)[0];
    let page = papers::form(item, case, &known, lang).expect("it has one");
    Document { title: page.title.clone(), lang, pages: vec![page] }
}

fn says(document: &Document, words: &str) -> bool {
    document.texts().iter().any(|placed| placed.text.contains(words))
}

fn tables(document: &Document) -> impl Iterator<Item = &Table> {
    let blocks = document.pages.iter().flat_map(|page| &page.blocks);
    blocks.filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
}

#[test]
fn packets_of_both_people_open_again_in_both_languages() {
    for lang in BOTH {
        for case in [people::certificate(), people::family()] {
            let made =
                packet::export(real(), &case, people::today(), &sample::fonts(), lang).unwrap();
            let opened = packet::open(&made.zip).unwrap();
            assert_eq!(opened.root, made.root);
            assert_eq!(opened.application.items[0].id, case.items[0].as_str());
        }
    }
}

#[test]
fn packet_is_made_again_from_what_it_carries() {
    for lang in BOTH {
        for case in [people::certificate(), people::family()] {
            let make = |case: &Case| {
                packet::export(real(), case, people::today(), &sample::fonts(), lang).unwrap()
            };
            let made = make(&case);
            let carried = packet::open(&made.zip).unwrap().application;
            assert_eq!(carried.today, people::today().to_string());
            assert!(make(&carried.case()) == made, "the same bytes");
        }
    }
}

#[test]
fn form_shows_what_was_typed_as_a_clerk_would_write_it() {
    let certificate = form(&people::certificate(), Lang::Zh);
    for words in ["王邨堃", "11010519491231002X", "1949年12月31日", "2023年5月", "13987654321"]
    {
        assert!(says(&certificate, words), "{words} is missing");
    }
    let family = form(&people::family(), Lang::Zh);
    for words in ["李秀英", "陈建国", "陈晓明", "陈晓芳", "14,400", "8,600.50"] {
        assert!(says(&family, words), "{words} is missing");
    }
    assert!(says(&family, &format!("{TICKED}疾病")), "what was chosen is ticked");
    assert!(says(&family, &format!("{UNTICKED}受灾")), "what was not chosen is there too");
}

#[test]
fn list_of_members_leaves_out_the_columns_that_concern_nobody() {
    let family = form(&people::family(), Lang::Zh);
    let members = tables(&family).find(|table| table.heads == 1).expect("the members");
    let heads: Vec<&str> = members.rows[0].iter().map(|cell| cell.text.as_str()).collect();
    assert!(heads.contains(&"健康状况") && !heads.contains(&"残疾类别"), "{heads:?}");
    assert_eq!(members.rows.len(), 5);
    assert!(members.rows.iter().all(|row| row.len() == members.columns.len()));
}

#[test]
fn cover_names_the_applicant_and_carries_the_root_of_the_packet() {
    let case = people::family();
    let known = Known::new(real(), &case, people::today());
    let list = onewindow::case::checklist(&papers::items(&case, &known), &known);
    let root = [7; 16];
    let stamp = packet::stamp_of(&case, people::today()).unwrap();
    let page = papers::cover(&case, &known, &list, stamp, packet::Codes::Plain, Lang::Zh)
        .sealed(root, Lang::Zh);
    let payload = page.blocks.iter().find_map(|block| match block {
        Block::Qr { payload, .. } => Some(payload.clone()),
        _ => None,
    });
    assert_eq!(qr::bytes(&payload.expect("a code")[1..]), Some(root.to_vec()));
    let cover = Document { title: page.title.clone(), lang: Lang::Zh, pages: vec![page] };
    assert!(says(&cover, "李秀英") && says(&cover, "2026年11月23日 09:30"));
}

#[test]
fn notice_of_an_ordinary_item_takes_one_side() {
    for (item, lang) in [("longevity-allowance", Lang::Zh), ("residence-permit", Lang::Zh)] {
        let mut case = Case::default();
        case.choose(&item.into());
        let notice = packet::sheet(real(), &case, people::today(), Profile::Notice, lang).unwrap();
        let stamp = packet::Stamp::start_of(people::today());
        let bytes = pdf::render(&notice, &sample::fonts(), stamp, &[]).unwrap();
        assert_eq!(sample::pages(&bytes), 1, "{item}");
    }
}

#[test]
fn notice_says_whose_a_paper_is_and_what_the_item_says_about_it() {
    let mut case = Case::default();
    case.choose(&"community-proof-issue".into());
    let notice = |lang| {
        packet::sheet(real(), &case, people::today(), Profile::Notice, lang).expect("a notice")
    };
    for words in ["代办人", "别人代办的", "没有也来，窗口可以替您打电话问"] {
        assert!(says(&notice(Lang::Zh), words), "{words}");
    }
    assert!(says(&notice(Lang::En), "The agent"));
}

#[test]
fn blanks_the_centre_has_to_fill_are_explained_once() {
    let mut case = Case::default();
    case.choose(&"residence-permit".into());
    for lang in BOTH {
        let notice = packet::sheet(real(), &case, people::today(), Profile::Notice, lang).unwrap();
        assert!(says(&notice, "____"));
        assert!(says(
            &notice,
            if lang == Lang::Zh { "横线处待核实" } else { "Blanks are to be verified" }
        ));
    }
}
