//! The people of a table: counted, and asked for something each, by name. Each is there once, however often somebody wrote them
//! down.

use crate::catalog::Each;
use crate::domain::{FieldId, Map, Set, Value};
use crate::feel::{self, Outcome, Scope, Slot};
use crate::text::screen::Msg;
use crate::text::{Lang, Say};

use super::Known;

/// Somebody a material is asked of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whose {
    /// Which row of the table, from 1.
    pub number: usize,
    /// The name, when it was typed.
    pub name: Option<String>,
    /// Certainly; otherwise it depends on something nobody has said.
    pub sure: bool,
}

impl Whose {
    /// What they are called, with a word where it is not certain.
    pub fn called(&self, lang: Lang) -> String {
        let name = self.name.clone().unwrap_or_else(|| Msg::MemberNo(self.number).say(lang));
        if self.sure { name } else { Msg::Beside(&name, &Msg::NotSure.say(lang)).say(lang) }
    }
}

/// Who in the table is concerned, and what that comes to.
pub(super) struct Concerned {
    /// Each person once; nobody as long as nobody has filled in the table.
    pub people: Vec<Whose>,
    /// Whether anybody is: what it waits for when that is open.
    pub any: Result<bool, Set<String>>,
}

/// Looks at every row. A table that nobody has begun says nothing: then the material is asked for as for one person.
pub(super) fn concerned(each: &Each, known: &Known<'_>) -> Concerned {
    let rows = match known.value(each.table.as_str()) {
        Some(Value::List(rows)) if !rows.is_empty() => rows.as_slice(),
        _ => return Concerned { people: Vec::new(), any: Ok(true) },
    };
    let (mut people, mut open) = (Vec::new(), Set::new());
    for (number, cells) in persons(each, rows) {
        let sure = match stands(each, cells, known) {
            Ok(Some(false)) => continue,
            Ok(Some(true)) => true,
            Ok(None) => false,
            Err(names) => {
                // The names of facts have dots, those of columns have none.
                let place = |name: String| match name.contains('.') {
                    true => name,
                    false => format!("{}[{number}].{name}", each.table),
                };
                open.extend(names.into_iter().map(place));
                false
            }
        };
        let name = cell(each.name.as_ref(), cells).map(ToOwned::to_owned);
        people.push(Whose { number, name, sure });
    }
    let sure = people.iter().any(|person| person.sure);
    let any = if sure || people.is_empty() { Ok(sure) } else { Err(open) };
    Concerned { people, any }
}

/// How many people of the table are concerned; `None`: nobody has filled in the table, or it is open for somebody.
pub(super) fn counted(each: &Each, scope: &dyn Scope) -> Option<usize> {
    let Slot::Known(table) = scope.get(each.table.as_str()) else { return None };
    let Value::List(rows) = &*table else { return None };
    let mut count = 0;
    for (_, cells) in persons(each, rows) {
        count += usize::from(stands(each, cells, scope).ok()??);
    }
    Some(count)
}

/// The rows, each person once, with their numbers from 1. Without a number nobody can tell two people from one written down twice:
/// then both count.
fn persons<'r>(
    each: &Each,
    rows: &'r [Value],
) -> impl Iterator<Item = (usize, &'r Map<String, Value>)> {
    let mut seen: Vec<&str> = Vec::new();
    let mut once = move |cells: &'r Map<String, Value>, identity: Option<&FieldId>| {
        let id = cell(identity, cells);
        let again = id.is_some_and(|id| seen.contains(&id));
        seen.extend(id);
        !again
    };
    let identity = each.identity.clone();
    let rows = rows.iter().enumerate().filter_map(|(at, row)| match row {
        Value::Row(cells) => Some((at + 1, cells)),
        _ => None,
    });
    rows.filter(move |(_, cells)| once(cells, identity.as_ref()))
}

/// Whether a person is concerned: yes or no, nothing that makes sense, or what it waits for.
fn stands(
    each: &Each,
    cells: &Map<String, Value>,
    around: &dyn Scope,
) -> Result<Option<bool>, Set<String>> {
    match each.rule.as_ref().map(|rule| feel::eval(rule, &InRow { cells, around })) {
        None => Ok(Some(true)),
        Some(Outcome::Known(Value::Bool(yes))) => Ok(Some(yes)),
        Some(Outcome::Known(_)) => Ok(None),
        Some(Outcome::Unknown(names)) => Err(names),
    }
}

fn cell<'c>(column: Option<&FieldId>, cells: &'c Map<String, Value>) -> Option<&'c str> {
    match cells.get(column?.as_str()) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    }
}

/// What a rule about a row sees: its columns, then everything shared.
struct InRow<'r> {
    cells: &'r Map<String, Value>,
    around: &'r dyn Scope,
}

impl Scope for InRow<'_> {
    fn get(&self, name: &str) -> Slot<'_> {
        match self.cells.get(name) {
            Some(value) => Some(value).into(),
            None => self.around.get(name),
        }
    }
}
