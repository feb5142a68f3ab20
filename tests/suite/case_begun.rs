//! A form that changed since somebody began to fill it in: nothing vanishes in silence.

use onewindow::case::{Case, begun, draft, moved};
use onewindow::catalog::{Catalogue, Field};
use onewindow::domain::ItemId;
use onewindow::field::{Answer, Kind};

use crate::packet::catalogue;

fn item() -> ItemId {
    "allowance".into()
}

/// A case that was begun with a catalogue.
fn begun_with(catalogue: &Catalogue) -> Case {
    let mut case = catalogue::case();
    let begun = begun(&catalogue.items[0], catalogue).unwrap();
    case.begun.insert(item(), begun);
    case
}

fn fields(catalogue: &mut Catalogue) -> &mut Vec<Field> {
    &mut catalogue.items[0].form.as_mut().unwrap().sections[0].fields
}

#[test]
fn a_form_that_asks_the_same_says_nothing() {
    let catalogue = catalogue::catalogue();
    let case = begun_with(&catalogue);
    assert_eq!(moved(&catalogue.items[0], &case), None);
    assert_eq!(moved(&catalogue.items[0], &catalogue::case()), None, "nobody began");
    // A new hint is no new question.
    let mut newer = catalogue::catalogue();
    fields(&mut newer)[1].hint.zh.push_str("看证件");
    assert_eq!(moved(&newer.items[0], &case), None);
}

#[test]
fn kept_changed_gone_and_new_questions_are_told_apart_by_their_ids() {
    let case = begun_with(&catalogue::catalogue());
    let mut newer = catalogue::catalogue();
    newer.items[0].form.as_mut().unwrap().version = "2".into();
    let fields = fields(&mut newer);
    let ids: Vec<String> = fields.iter().map(|field| field.id.to_string()).collect();
    assert_eq!(ids, ["person.name", "sex", "person.phone", "person.address", "alive"]);
    fields[0].label.zh = "申请人姓名".into();
    fields[4].kind = Kind::Have;
    let mut new = fields[1].clone();
    new.id = "nation".into();
    fields.remove(1);
    fields.remove(1);
    fields.push(new);

    let moved = moved(&newer.items[0], &case).unwrap();
    let changed: Vec<_> = moved.changed.iter().map(|field| field.id.as_str()).collect();
    let added: Vec<_> = moved.added.iter().map(|field| field.id.as_str()).collect();
    let gone: Vec<_> =
        moved.gone.iter().map(|gone| (gone.label.zh.as_str(), gone.answer)).collect();
    assert_eq!(moved.before, "1");
    assert_eq!(moved.kept, 2, "the address and the members");
    assert_eq!(changed, ["person.name", "alive"]);
    assert_eq!(added, ["nation"]);
    let phone = Answer::text("13812345678");
    assert_eq!(gone, [("联系电话", &phone), ("性别", &Answer::text("2"))]);
    // Whoever agrees goes on with the new form, and has lost nothing.
    let mut renewed = case.clone();
    renewed.begun.insert(item(), begun(&newer.items[0], &newer).unwrap());
    assert_eq!(onewindow::case::moved(&newer.items[0], &renewed), None);
    assert_eq!((&renewed.answers, &renewed.facts), (&case.answers, &case.facts));
}

#[test]
fn what_a_form_asked_survives_saving() {
    let case = begun_with(&catalogue::catalogue());
    let again = draft::decode(&draft::encode(&case)).unwrap();
    assert_eq!(again, case);
    let begun = &again.begun.values().next().unwrap();
    assert_eq!((begun.form.as_str(), begun.name.zh.as_str()), ("1", "尊老金（高龄津贴）"));
    assert_eq!(begun.catalogue, "2026.11.0 0000000000000000");
}
