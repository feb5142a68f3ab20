use onewindow::case::Case;
use onewindow::field::Answer;
use onewindow::ui::draft::{Refused, Stamp, decode, encode};

fn some_case() -> Case {
    let mut case = Case { items: vec!["a".into()], ..Case::default() };
    case.facts.insert("person.name".into(), Answer::Text("阿卜杜拉·买买提𬱖".into()));
    case
}

fn written() -> String {
    let stamp = Stamp { rev: 7, saved_at: "2026-11-23T14:05:09+08:00".into(), ..Stamp::default() };
    encode(&some_case(), &stamp).unwrap()
}

#[test]
fn what_was_saved_is_read_back() {
    let (case, stamp) = decode(&written()).unwrap();
    assert_eq!((case, stamp.rev), (some_case(), 7));
}

#[test]
fn a_changed_draft_is_refused_as_damaged() {
    assert_eq!(decode(&written().replace("买买提", "买提提")).unwrap_err(), Refused::Damaged);
}

#[test]
fn a_draft_of_a_newer_program_is_refused_and_says_so() {
    assert_eq!(
        decode(&written().replace("\"format\":1", "\"format\":2")).unwrap_err(),
        Refused::Newer
    );
}

#[test]
fn a_draft_cut_anywhere_is_refused() {
    let text = written();
    for (end, _) in text.char_indices() {
        assert!(decode(&text[..end]).is_err(), "cut at {end}");
    }
}
