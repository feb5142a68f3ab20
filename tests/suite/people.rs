//! Ten kinds of people who break forms elsewhere, in every form of the catalogue of this repository.

use std::collections::BTreeMap;

use onewindow::case::{Case, Known, Place, checklist, draft, journey, verdict};
use onewindow::catalog::Catalogue;
use onewindow::domain::{Date, FactId, Value};
use onewindow::field::{Answer, Row, RowId};
use onewindow::packet::{Document, papers, plain};
use onewindow::text::Lang;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    person: Vec<Person>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    kind: String,
    /// Facts as they are typed, by the dotted names of the dictionary.
    #[serde(default)]
    facts: BTreeMap<String, toml::Value>,
    #[serde(default)]
    members: Vec<BTreeMap<String, String>>,
    age: Option<i64>,
    sex: Option<String>,
    born: Option<String>,
    /// Answers nobody can read; they are kept all the same.
    #[serde(default)]
    unread: Vec<String>,
}

impl Person {
    fn typed(&self) -> Vec<(FactId, Answer)> {
        let text = |value: &toml::Value| Answer::text(value.as_str().expect("text as typed"));
        let mut typed = Vec::new();
        for (group, facts) in &self.facts {
            for (fact, value) in facts.as_table().expect("a dotted name") {
                typed.push((FactId::from(format!("{group}.{fact}")), text(value)));
            }
        }
        typed
    }

    /// The person's matter, with every item that has a form.
    fn case(&self, catalogue: &Catalogue) -> Case {
        let mut case = Case::default();
        for item in catalogue.items.iter().filter(|item| item.form.is_some()) {
            case.choose(&item.id);
        }
        for (fact, answer) in self.typed() {
            case.set(&Place::Fact(fact), answer);
        }
        let row = |(id, cells): (u32, &BTreeMap<String, String>)| {
            let cells = cells.iter().map(|(c, v)| (c.as_str().into(), Answer::text(v)));
            Row { id: RowId(id), cells: cells.collect::<Vec<_>>().into_iter().collect() }
        };
        if !self.members.is_empty() {
            let rows = (1..).zip(&self.members).map(row).collect();
            case.set(&Place::Fact("household.members".into()), Answer::Rows(rows));
        }
        case
    }
}

fn people() -> Vec<Person> {
    let file: File = toml::from_str(include_str!("case/people.toml")).expect("a file of people");
    file.person
}

fn today() -> Date {
    Date::new(2026, 11, 23).expect("a day")
}

fn for_everybody(check: impl Fn(&Catalogue, &Person, &Case, &Known<'_>)) {
    let catalogue = super::ui::still::load("catalog");
    for person in people() {
        let case = person.case(&catalogue);
        check(&catalogue, &person, &case, &Known::new(&catalogue, &case, today()));
    }
}

#[test]
fn there_are_at_least_ten_kinds_of_people() {
    assert!(people().len() >= 10);
}

#[test]
fn age_sex_and_birthday_follow_from_the_number_and_what_cannot_be_read_is_unknown() {
    for_everybody(|_, person, _, known| {
        let says = |fact: &str| match known.value(fact) {
            Some(Value::Number(n)) => Some(n.to_string()),
            Some(Value::Text(text)) => Some(text.clone()),
            Some(Value::Date(date)) => Some(date.to_string()),
            _ => None,
        };
        let kind = &person.kind;
        if let Some(age) = person.age {
            assert_eq!(says("person.age"), Some(age.to_string()), "{kind}");
        }
        if let Some(sex) = &person.sex {
            assert_eq!(says("person.sex").as_ref(), Some(sex), "{kind}");
        }
        if let Some(born) = &person.born {
            assert_eq!(says("person.birth_date").as_ref(), Some(born), "{kind}");
        }
        for fact in &person.unread {
            assert_eq!(says(fact), None, "{kind}: {fact}");
        }
    });
}

#[test]
fn every_form_shows_what_they_typed_whole_and_holds_nothing_against_them() {
    for_everybody(|catalogue, person, case, known| {
        for item in catalogue.items.iter().filter(|item| item.form.is_some()) {
            let journey = journey(item, case, known);
            let place = format!("{} in {}", person.kind, item.id);
            let mut shows_name = false;
            for state in journey.all() {
                let Some(fact) = state.field.shared() else { continue };
                let typed = person.typed().into_iter().find(|(id, _)| id == fact);
                let Some((_, Answer::Text(typed))) = typed else { continue };
                let unread = person.unread.iter().any(|name| name == fact.as_str());
                assert_eq!(state.has_error(), unread, "{place}: {fact} {:?}", state.violations);
                if !unread && !state.readonly {
                    assert_eq!(state.answer, Some(Answer::text(&typed)), "{place}: {fact}");
                }
                shows_name |= fact.as_str() == "person.name";
            }
            for lang in Lang::ALL {
                let page = papers::form(item, case, known, lang).expect("it has a form");
                let paper =
                    plain::render(&Document { title: String::new(), lang, pages: vec![page] });
                let name = person.typed().into_iter().find(|(id, _)| id.as_str() == "person.name");
                if let Some((_, Answer::Text(name))) = name.filter(|_| shows_name) {
                    assert!(paper.contains(&name), "{place}: {name} on paper");
                }
            }
            let _ = verdict(item, known);
        }
        let items: Vec<_> = catalogue.items.iter().collect();
        assert!(!checklist(&items, known).lines.is_empty(), "{}", person.kind);
    });
}

#[test]
fn every_member_of_a_household_has_a_row_of_their_own_on_screen_and_paper() {
    for_everybody(|catalogue, person, case, known| {
        if person.members.is_empty() {
            return;
        }
        let mut shown = 0;
        for item in catalogue.items.iter().filter(|item| item.form.is_some()) {
            let journey = journey(item, case, known);
            let members = journey.all().find(|s| s.field.id.as_str() == "household.members");
            let Some(members) = members else { continue };
            shown += 1;
            assert_eq!(members.rows.len(), person.members.len(), "{}", item.id);
            let disabled = |at: usize| {
                let cells = &members.rows[at].cells;
                cells.iter().any(|cell| cell.field.id.as_str() == "disability_grade")
            };
            let of: Vec<bool> = (0..members.rows.len()).map(disabled).collect();
            assert_eq!(of, [true, true, false, false, false, false], "{}", item.id);
        }
        assert!(shown > 0, "some form asks for the household");
        let count = known.value("household.disabled_members");
        assert!(count.is_none_or(|n| *n != Value::Null));
    });
}

#[test]
fn a_draft_of_any_of_them_opens_again_as_it_was() {
    for_everybody(|_, person, case, _| {
        assert_eq!(draft::decode(&draft::encode(case)).as_ref(), Ok(case), "{}", person.kind);
    });
}

#[test]
fn what_is_agreed_to_in_one_form_is_agreed_to_in_no_other() {
    let catalogue = super::ui::still::load("catalog");
    let consents = |item: &onewindow::catalog::Item| {
        let sections = item.form.iter().flat_map(|form| &form.sections);
        let fields = sections.flat_map(|section| &section.fields);
        fields.filter(|f| f.fact.is_some() && f.shared().is_none()).cloned().collect::<Vec<_>>()
    };
    let asking: Vec<_> = catalogue.items.iter().filter(|i| !consents(i).is_empty()).collect();
    let mut seen = 0;
    for first in &asking {
        let mut case = Case::default();
        asking.iter().for_each(|item| case.choose(&item.id));
        for consent in consents(first) {
            case.set(&Place::of(&first.id, &consent), Answer::text("true"));
        }
        let known = Known::new(&catalogue, &case, today());
        let agreed = |item: &onewindow::catalog::Item| {
            let journey = journey(item, &case, &known);
            let is_consent = |s: &&onewindow::case::FieldState<'_>| {
                s.field.kind == onewindow::field::Kind::Consent
            };
            journey.all().filter(is_consent).filter(|s| s.value == Some(Value::Bool(true))).count()
        };
        seen += agreed(first);
        for item in asking.iter().filter(|item| item.id != first.id) {
            assert_eq!(agreed(item), 0, "{} agrees for {}", first.id, item.id);
        }
    }
    assert!(seen > 0, "some form asks for consent at once");
}
