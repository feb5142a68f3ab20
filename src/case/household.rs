//! The household: its members as people of their own, and what is odd about them together.
//!
//! Which table that is, what its columns mean and what the relations say stands in the catalogue.

use crate::catalog::{Catalogue, Household, Relation};
use crate::domain::{Date, FactId, Map, Value};
use crate::feel::{self, Outcome, Scope, Slot};
use crate::field::{Answer, ResidentId, RowId, Violation};
use crate::text::field::Msg;
use crate::text::screen::Msg as Said;
use crate::text::{Lang, Say};

use super::{Case, Known, Place};

/// A member of the household other than the person the case is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The row.
    pub row: RowId,
    /// Which row it is, from 1.
    pub number: usize,
    /// The name, when it was typed.
    pub name: Option<String>,
    /// The code of what they are to the person.
    pub relation: Option<String>,
    /// What is known about them: their own facts, and those that hold for the whole household.
    pub case: Case,
}

impl Member {
    /// What they are called: their name, or else which member they are.
    pub fn called(&self, lang: Lang) -> String {
        self.name.clone().unwrap_or_else(|| Said::MemberNo(self.number).say(lang))
    }
}

/// The members, each once; the person themself is not among them.
pub fn members(case: &Case, known: &Known<'_>) -> Vec<Member> {
    let Some(household) = &known.catalogue().screening.household else { return Vec::new() };
    let place = Place::Fact(household.table.clone());
    let Some(Value::List(values)) = known.value(household.table.as_str()) else {
        return Vec::new();
    };
    let mut seen: Vec<ResidentId> = Vec::new();
    let mut found = Vec::new();
    for (at, (row, value)) in case.rows(&place).iter().zip(values).enumerate() {
        let Value::Row(cells) = value else { continue };
        let relation = text(cells, household.relation.as_str());
        let id = resident(cells, household);
        let again = id.as_ref().is_some_and(|id| seen.contains(id));
        seen.extend(id);
        if again || relation == Some(household.oneself.as_str()) {
            continue;
        }
        found.push(Member {
            row: row.id,
            number: at + 1,
            name: text(cells, household.name.as_str()).map(ToOwned::to_owned),
            relation: relation.map(ToOwned::to_owned),
            case: of_member(household, case, known, row.id, cells),
        });
    }
    found
}

/// What is known about a member.
fn of_member(
    household: &Household,
    case: &Case,
    known: &Known<'_>,
    row: RowId,
    cells: &Map<String, Value>,
) -> Case {
    let shared = |id: &FactId| {
        let group = id.as_str().split('.').next().unwrap_or_default();
        household.shared.iter().any(|other| other == group)
    };
    let mut member = Case {
        facts: case
            .facts
            .iter()
            .filter(|(id, _)| shared(id))
            .map(|(i, a)| (i.clone(), a.clone()))
            .collect(),
        ..Case::default()
    };
    let scope = InRow { cells, known };
    for fact in &household.facts {
        // Null says nothing, exactly as an empty cell does.
        if let Outcome::Known(value) = feel::eval(&fact.value, &scope)
            && value != Value::Null
        {
            member.facts.insert(fact.fact.clone(), Answer::from(&value));
        }
    }
    turn(household, &mut member, row);
    member
}

/// Relations as the member sees them: they are themself, the person is the inverse, and what the others are to them nobody said.
fn turn(household: &Household, member: &mut Case, row: RowId) {
    let Some(Answer::Rows(rows)) = member.facts.get_mut(&household.table) else { return };
    let told = |cells: &Map<crate::domain::FieldId, Answer>| match cells.get(&household.relation) {
        Some(Answer::Text(code)) => Some(code.clone()),
        _ => None,
    };
    let own = rows.iter().find(|other| other.id == row).and_then(|row| told(&row.cells));
    let person = rows.iter().find(|other| told(&other.cells).as_ref() == Some(&household.oneself));
    let sex = person.and_then(|row| match row.cells.get(&household.id) {
        Some(Answer::Text(id)) => ResidentId::new(id).map(|id| sex(&id)),
        _ => None,
    });
    let inverse = own.and_then(|code| inverse(household, &code, sex));
    for other in rows {
        let relation = if other.id == row {
            Some(household.oneself.clone())
        } else if told(&other.cells).as_ref() == Some(&household.oneself) {
            inverse.clone()
        } else {
            None
        };
        match relation {
            Some(code) => other.cells.insert(household.relation.clone(), Answer::Text(code)),
            None => other.cells.remove(&household.relation),
        };
    }
}

/// What the person is to somebody with this relation; `None` where the sex would have to be known.
fn inverse(household: &Household, code: &str, sex: Option<&str>) -> Option<String> {
    let relation = relation(household, code)?;
    let fits = |code: &&String| match (sex, self::relation(household, code)) {
        (Some(sex), Some(other)) => other.sex.is_empty() || other.sex == sex,
        _ => true,
    };
    let mut fitting = relation.inverse.iter().filter(fits);
    let first = fitting.next()?;
    fitting.next().is_none().then(|| first.clone())
}

/// What is odd about the rows of the household's table: one person twice, two where only one can be, a parent younger than a
/// child, a son who is a daughter.
pub fn doubts(fact: &FactId, rows: &[Value], catalogue: &Catalogue) -> Vec<Violation> {
    let household = catalogue.screening.household.as_ref().filter(|h| h.table == *fact);
    let Some(household) = household else { return Vec::new() };
    let people: Vec<Person<'_>> = rows.iter().map(|row| Person::of(row, household)).collect();
    let mut found = Vec::new();
    for (at, person) in people.iter().enumerate() {
        let row = at + 1;
        if let (Some(relation), Some(id)) = (person.relation, &person.id)
            && !relation.sex.is_empty()
            && relation.sex != sex(id)
        {
            found.push(Violation::warning(Msg::OtherSex { row }));
        }
        for (before, other) in people.iter().take(at).enumerate() {
            let first = before + 1;
            if person.id.is_some() && person.id == other.id {
                found.push(Violation::error(Msg::SamePerson { first, second: row }));
                continue;
            }
            let (Some(a), Some(b)) = (other.relation, person.relation) else { continue };
            if a.code == b.code && a.once {
                found.push(Violation::warning(Msg::OnlyOne { first, second: row }));
            }
            let (older, younger) = if a.generation < b.generation {
                ((first, other.born), (row, person.born))
            } else if b.generation < a.generation {
                ((row, person.born), (first, other.born))
            } else {
                continue;
            };
            if let (Some(elder), Some(child)) = (older.1, younger.1)
                && elder >= child
            {
                let (older, younger) = (older.0, younger.0);
                found.push(Violation::warning(Msg::BornTheWrongWay { older, younger }));
            }
        }
    }
    found
}

/// What a row says about who somebody is.
struct Person<'h> {
    relation: Option<&'h Relation>,
    id: Option<ResidentId>,
    born: Option<Date>,
}

impl<'h> Person<'h> {
    fn of(row: &Value, household: &'h Household) -> Self {
        let Value::Row(cells) = row else { return Self { relation: None, id: None, born: None } };
        let code = text(cells, household.relation.as_str());
        let id = resident(cells, household);
        Self {
            relation: code.and_then(|code| relation(household, code)),
            born: id.as_ref().and_then(ResidentId::birth_date),
            id,
        }
    }
}

fn relation<'h>(household: &'h Household, code: &str) -> Option<&'h Relation> {
    household.relations.iter().find(|relation| relation.code == code)
}

fn resident(cells: &Map<String, Value>, household: &Household) -> Option<ResidentId> {
    text(cells, household.id.as_str()).and_then(ResidentId::new)
}

fn sex(id: &ResidentId) -> &'static str {
    if id.is_male() { "1" } else { "2" }
}

fn text<'c>(cells: &'c Map<String, Value>, column: &str) -> Option<&'c str> {
    match cells.get(column) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    }
}

/// What a member's rules see: the columns of their row, then what does not depend on anybody.
struct InRow<'r, 'a> {
    cells: &'r Map<String, Value>,
    known: &'r Known<'a>,
}

impl Scope for InRow<'_, '_> {
    fn get(&self, name: &str) -> Slot<'_> {
        match self.cells.get(name) {
            Some(value) => Some(value).into(),
            None if name == "today" || name.starts_with("param.") => self.known.get(name),
            None => Slot::Unknown,
        }
    }
}
