//! Saved drafts: nothing is lost, nothing is half read.

use onewindow::case::draft::{self, Error, Record, Shelf, Stamp};
use onewindow::case::{Agreed, Asked, Begun, Case, Notice, Signed};
use onewindow::domain::{FactId, FieldId, ItemId, Map, MaterialId};
use onewindow::field::{Answer, File, Media, Row, RowId};
use onewindow::text::{Lang, Localized, Say};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

fn begun() -> Case {
    let row =
        Row { id: RowId(7), cells: [("name".into(), Answer::text("𬭛"))].into_iter().collect() };
    Case {
        name: "爸爸".into(),
        items: vec!["support".into()],
        facts: [
            ("person.name".into(), Answer::text("阿依古丽·买买提")),
            ("benefits.now".into(), Answer::Many(vec!["dibao".into()])),
            ("person.hukou".into(), Answer::Declined),
            ("household.members".into(), Answer::Rows(vec![row])),
        ]
        .into_iter()
        .collect(),
        ..Case::default()
    }
}

fn stamp() -> Stamp {
    let saved_at = "2026-11-23T14:05:09+08:00".into();
    Stamp { id: "d1".into(), catalogue: "digest".into(), rev: 3, saved_at }
}

#[test]
fn a_draft_can_be_read_by_a_person() {
    insta::assert_snapshot!(draft::encode(&begun()), @r#"
    {
      "draft": 4,
      "name": "爸爸",
      "items": [
        "support"
      ],
      "facts": {
        "benefits.now": [
          "dibao"
        ],
        "household.members": {
          "rows": [
            {
              "id": 7,
              "cells": {
                "name": "𬭛"
              }
            }
          ]
        },
        "person.hukou": {
          "declined": true
        },
        "person.name": "阿依古丽·买买提"
      },
      "answers": {}
    }
    "#);
}

#[test]
fn a_sealed_record_opens_after_a_way_through_a_file() {
    let record = Record::seal(stamp(), &begun());
    let again = Record::from_json(&record.to_json()).unwrap();
    assert_eq!(again, record);
    assert_eq!(again.open(), Ok(begun()));
}

#[test]
fn a_saved_file_carries_its_photographs_and_notices_a_changed_one() {
    let photograph = include_bytes!("case/scans/card.jpg");
    let record = Record::seal(stamp(), &begun()).carrying([photograph]);
    let again = Record::from_json(&record.to_json()).unwrap();
    assert_eq!(again.open(), Ok(begun()));
    let carried = again.carried().unwrap();
    assert_eq!(carried.get(&draft::digest_of(photograph)).unwrap(), photograph);
    for (digest, text) in &again.files {
        for other in [text.replacen('A', "B", 1), text[1..].to_owned(), "?".into()] {
            let files = [(digest.clone(), other)].into_iter().collect();
            assert_eq!(Record { files, ..again.clone() }.carried(), Err(Error::Damaged));
        }
    }
}

#[test]
fn a_record_cut_anywhere_is_refused() {
    let text = Record::seal(stamp(), &begun()).to_json();
    for (end, _) in text.char_indices() {
        assert_eq!(Record::from_json(&text[..end]), Err(Error::Unreadable), "cut at {end}");
    }
}

#[test]
fn any_change_of_a_sealed_record_is_noticed() {
    let sealed = Record::seal(stamp(), &begun());
    let changes: [fn(&mut Record); 6] = [
        |r| r.stamp.id.push('x'),
        |r| r.stamp.catalogue = String::new(),
        |r| r.stamp.rev += 1,
        |r| r.stamp.saved_at.clear(),
        |r| r.body = r.body.replace("阿", "啊"),
        |r| r.sha256 = r.sha256.to_uppercase(),
    ];
    for change in changes {
        let mut record = sealed.clone();
        change(&mut record);
        assert_eq!(record.open(), Err(Error::Damaged));
    }
    let parts = Stamp { id: "d1d".into(), catalogue: "igest".into(), ..stamp() };
    let moved = Record { stamp: parts, ..sealed };
    assert_eq!(moved.open(), Err(Error::Damaged), "text moved from one part to the next");
}

#[test]
fn other_versions_are_refused_in_words() {
    let newer = draft::encode(&begun()).replace("\"draft\": 4", "\"draft\": 9");
    let error = draft::decode(&newer).unwrap_err();
    assert_eq!(error, Error::Newer { found: 9 });
    assert_eq!(
        error.say(Lang::Zh),
        "草稿是更新的程序存的（第 9 版，这里只能读到第 4 版），请刷新页面换上新程序再打开"
    );
    let older = draft::encode(&begun()).replace("\"draft\": 4", "\"draft\": 0");
    assert_eq!(draft::decode(&older), Err(Error::Older { found: 0 }));
}

#[test]
fn a_draft_of_a_version_before_is_read_whole() {
    let nameless = Case { name: String::new(), ..begun() };
    for version in ["1", "2", "3"] {
        let older =
            draft::encode(&nameless).replace("\"draft\": 4", &format!("\"draft\": {version}"));
        assert_eq!(draft::decode(&older).as_ref(), Ok(&nameless), "version {version}");
    }
}

#[test]
fn files_saved_by_every_earlier_version_still_open() {
    for (file, remembered, name) in [
        (include_str!("case/draft/version-1.json"), 0, ""),
        (include_str!("case/draft/version-2.json"), 1, ""),
        (include_str!("case/draft/version-3.json"), 1, "爸爸"),
    ] {
        let case = Record::from_json(file).unwrap().open().unwrap();
        assert_eq!(case.facts.get("person.name"), Some(&Answer::text("阿依古丽·买买提")));
        assert_eq!(case.answers.len(), 1);
        assert_eq!((case.said_in.len(), case.name.as_str()), (remembered, name));
        assert_eq!((case.papers.len(), case.signed.len(), case.begun.len()), (0, 0, 0));
    }
}

#[test]
fn nonsense_is_no_draft() {
    let unknown_part = draft::encode(&begun()).replace("\"items\"", "\"itmes\"");
    for text in ["", "{}", "null", "[1]", "{\"draft\":1}", "{\"draft\":-1}", "草稿", &unknown_part]
    {
        assert_eq!(draft::decode(text), Err(Error::Unreadable), "{text}");
        assert_eq!(Record::from_json(text), Err(Error::Unreadable), "{text}");
    }
}

fn record(name: &str) -> String {
    Record::seal(stamp(), &Case { name: name.into(), ..begun() }).to_json()
}

fn names(shelf: &Shelf) -> Vec<String> {
    let name = |(_, case): (usize, Result<(Stamp, Case), Error>)| match case {
        Ok((_, case)) => case.name,
        Err(error) => error.to_string(),
    };
    shelf.all().map(name).collect()
}

#[test]
fn a_daughter_takes_turns_with_both_parents_and_nothing_is_mixed_or_lost() {
    let mut shelf = Shelf::default();
    assert_eq!(shelf.exchange(Some(record("爸爸")), None), None);
    let mother = record("妈妈");
    assert_eq!(shelf.exchange(Some(mother.clone()), Some(0)), Some(record("爸爸")));
    let mut shelf = Shelf::from_json(Some(&shelf.to_json()));
    assert_eq!(names(&shelf), ["妈妈"]);
    assert_eq!(shelf.exchange(Some(record("爸爸")), Some(0)), Some(mother));
    assert_eq!(names(&shelf), ["爸爸"]);
    assert_eq!(shelf.exchange(None, Some(0)), Some(record("爸爸")));
    assert!(shelf.is_empty());
}

#[test]
fn a_draft_set_aside_that_cannot_be_read_stays_and_hides_no_other() {
    let torn = Shelf::from_json(Some("[\"{torn\""));
    assert_eq!((torn.text(0), names(&torn)), (Some("[\"{torn\""), vec!["not a draft".to_owned()]));
    let mut shelf = Shelf::default();
    for text in [record("爸爸"), "{torn".into(), record("妈妈")] {
        shelf.exchange(Some(text), None);
    }
    let mut again = Shelf::from_json(Some(&shelf.to_json()));
    assert_eq!(names(&again), ["爸爸", "not a draft", "妈妈"]);
    assert_eq!(again.text(1), Some("{torn"));
    again.forget(1);
    assert_eq!(names(&again), ["爸爸", "妈妈"]);
    again.forget(7);
    assert_eq!(again.exchange(None, Some(7)), None);
    assert_eq!(names(&again).len(), 2);
}

fn file() -> impl Strategy<Value = File> {
    let media = prop_oneof![Just(Media::Jpeg), Just(Media::Pdf)];
    ("[0-9a-f]{64}", media, any::<u32>(), any::<u32>(), any::<u32>()).prop_map(
        |(sha256, media, size, width, height)| File { sha256, media, size, width, height },
    )
}

fn agreed(items: &[ItemId]) -> Map<ItemId, Map<FieldId, Agreed>> {
    let notice = Notice { id: "consent.data".into(), version: "0123456789ab".into() };
    let one = Agreed { notice, at: "2026-11-23T14:05:09+08:00".into() };
    let own: Map<_, _> = [("agreed".into(), one)].into_iter().collect();
    items.iter().map(|item| (item.clone(), own.clone())).collect()
}

fn signed(items: &[ItemId]) -> Map<ItemId, Vec<Signed>> {
    let file =
        File { sha256: "0".repeat(64), media: Media::Jpeg, size: 9, width: 900, height: 300 };
    let one = Signed { line: 1, over: "over".into(), on: "2026-11-23".into(), file };
    items.iter().map(|item| (item.clone(), vec![one.clone()])).collect()
}

fn begun_forms(items: &[ItemId]) -> Map<ItemId, Begun> {
    let label = Localized { zh: "姓名".into(), en: "Name".into() };
    let asked = Asked { label: label.clone(), digest: "01234567".into() };
    let questions: Map<_, _> = [("name".into(), asked)].into_iter().collect();
    let one = Begun { catalogue: "1 0f".into(), name: label, form: "1".into(), questions };
    items.iter().map(|item| (item.clone(), one.clone())).collect()
}

fn answer() -> impl Strategy<Value = Answer> {
    let leaf = prop_oneof![
        vec(file(), 1..3).prop_map(Answer::Files),
        any::<String>().prop_map(Answer::Text),
        vec(any::<String>(), 0..3).prop_map(Answer::Many),
        Just(Answer::Declined),
    ];
    leaf.prop_recursive(2, 16, 3, |inner| {
        let cells = btree_map("[a-z_]{1,8}".prop_map(FieldId::from), inner, 0..3);
        let row = (any::<u32>(), cells)
            .prop_map(|(id, cells)| Row { id: RowId(id), cells: cells.into_iter().collect() });
        vec(row, 0..3).prop_map(Answer::Rows)
    })
}

proptest! {
    #[test]
    fn every_case_survives_saving(
        name in any::<String>(),
        items in vec("[a-z-]{1,12}".prop_map(ItemId::from), 0..4),
        facts in btree_map("[a-z.]{1,12}".prop_map(FactId::from), answer(), 0..5),
        own in btree_map("[a-z_]{1,8}".prop_map(FieldId::from), answer(), 0..4),
        papers in btree_map("[a-z-]{1,12}".prop_map(MaterialId::from), vec(file(), 1..3).prop_map(Answer::Files), 0..3),
        finished_at in proptest::option::of(any::<String>()),
    ) {
        let (facts, own): (Map<_, _>, Map<_, _>) = (facts.into_iter().collect(), own.into_iter().collect());
        let answers = items.iter().map(|item| (item.clone(), own.clone())).collect();
        let said_in = facts.keys().cloned().zip(items.iter().cloned()).collect::<Vec<_>>().into_iter().collect();
        let papers = papers.into_iter().collect();
        let (agreed, signed, begun) = (agreed(&items), signed(&items), begun_forms(&items));
        let case = Case { name, items, facts, said_in, answers, papers, agreed, signed, begun, finished_at };
        let record = Record::seal(stamp(), &case);
        prop_assert_eq!(Record::from_json(&record.to_json()).unwrap().open(), Ok(case));
    }

    #[test]
    fn no_text_makes_the_reader_crash(text in any::<String>()) {
        let _ = draft::decode(&text);
        let _ = Record::from_json(&text);
    }
}
