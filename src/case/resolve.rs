//! Values of things that may depend on one another: facts, a form's own fields, the columns of a row.
//!
//! Each value is found once, in the order of its dependencies, by asking for it. Something that depends on itself is unknown:
//! the loader rejects such catalogues, and here it must not loop.

use std::cell::RefCell;

use crate::catalog::{Each, Fact, Field, IdPart};
use crate::domain::{Date, Decimal, FieldId, Map, Value};
use crate::feel::{self, Expr, Outcome, Scope, Slot};
use crate::field::{Answer, Kind, ResidentId, Row};

use super::each::counted;

/// Where a value comes from.
pub(super) struct Source<'r> {
    kind: Kind,
    columns: &'r [Field],
    /// All of these must hold, otherwise the question does not arise.
    relevant: [Option<&'r Expr>; 2],
    calculate: Option<&'r Expr>,
    count: Option<&'r Each>,
    /// The name to read out of, and which part.
    derive: Option<(&'r str, IdPart)>,
    answer: Option<&'r Answer>,
}

impl<'r> Source<'r> {
    /// A shared fact and what was typed for it.
    pub(super) fn fact(fact: &'r Fact, answer: Option<&'r Answer>) -> Self {
        Self {
            kind: fact.kind,
            columns: &fact.columns,
            relevant: [None, None],
            calculate: fact.calculate.as_ref(),
            count: fact.count.as_ref(),
            derive: fact.derive.as_ref().map(|d| (d.from.as_str(), d.part)),
            answer,
        }
    }

    /// A form's own field, the rule of its section, and what was typed.
    pub(super) fn field(
        field: &'r Field,
        section: Option<&'r Expr>,
        answer: Option<&'r Answer>,
    ) -> Self {
        Self {
            kind: field.kind,
            columns: &field.columns,
            relevant: [section, field.relevant.as_ref()],
            calculate: field.calculate.as_ref(),
            count: None,
            derive: field.derive.as_ref().map(|d| (d.from.as_str(), d.part)),
            answer,
        }
    }
}

/// A value and whether it was worked out rather than typed.
#[derive(Clone)]
pub(super) struct Found {
    /// The value.
    pub(super) value: Value,
    /// Calculated or read out of another fact.
    pub(super) computed: bool,
}

#[derive(Clone)]
enum State {
    /// Nobody has asked for it yet.
    Waiting,
    /// Being worked out just now: asked for again, it depends on itself.
    Open,
    Done(Option<Found>),
}

/// Things by name, over what is known outside.
pub(super) struct Resolver<'r> {
    sources: Map<&'r str, Source<'r>>,
    outer: &'r dyn Scope,
    /// One for each source.
    states: RefCell<Vec<State>>,
}

impl<'r> Resolver<'r> {
    /// Things by name, over what is known outside.
    pub(super) fn new(sources: Map<&'r str, Source<'r>>, outer: &'r dyn Scope) -> Self {
        let states = RefCell::new(vec![State::Waiting; sources.len()]);
        Self { sources, outer, states }
    }

    /// Every value that can be found.
    pub(super) fn all(&self) -> Map<String, Found> {
        let found = |name: &&'r str| Some(((*name).to_owned(), self.find(name)?));
        self.sources.keys().filter_map(found).collect()
    }

    fn find(&self, name: &str) -> Option<Found> {
        let at = self.sources.position(name)?;
        let (_, source) = self.sources.at(at)?;
        match self.states.borrow().get(at)? {
            State::Open => return None,
            State::Done(found) => return found.clone(),
            State::Waiting => {}
        }
        self.set(at, State::Open);
        let found = self.work_out(source);
        self.set(at, State::Done(found.clone()));
        found
    }

    fn set(&self, at: usize, state: State) {
        if let Some(slot) = self.states.borrow_mut().get_mut(at) {
            *slot = state;
        }
    }

    fn work_out(&self, source: &Source<'_>) -> Option<Found> {
        let mut relevant = true;
        for rule in source.relevant.iter().flatten() {
            match feel::eval(rule, self) {
                Outcome::Known(Value::Bool(true)) => {}
                // A question that does not arise is known to have no answer; nobody needs to be asked.
                Outcome::Known(_) => return Some(Found { value: Value::Null, computed: true }),
                Outcome::Unknown(_) => relevant = false,
            }
        }
        if !relevant {
            return None;
        }
        // A typed answer counts only where nothing can be calculated: two truths would have to be compared by somebody.
        if let Some(value) = source.calculate.and_then(|rule| value(rule, self)) {
            return Some(Found { value, computed: true });
        }
        if let Some(n) = source.count.and_then(|each| counted(each, self))
            && let Some(n) = i64::try_from(n).ok().and_then(Decimal::from_int)
        {
            return Some(Found { value: Value::Number(n), computed: true });
        }
        let derived = || source.derive.and_then(|(from, part)| self.derived(from, part));
        // An age follows from the day of birth, which may be put right itself.
        if matches!(source.derive, Some((_, IdPart::Age)))
            && let Some(value) = derived()
        {
            return Some(Found { value, computed: true });
        }
        // What was read out of a number may be put right by hand: there are cards whose number is wrong. The form says so.
        let typed = source.answer.and_then(|a| typed(source.kind, source.columns, a, self));
        match typed {
            Some(value) => Some(Found { value, computed: false }),
            None => {
                let value = derived()?;
                Some(Found { value, computed: true })
            }
        }
    }

    fn derived(&self, from: &str, part: IdPart) -> Option<Value> {
        let (Slot::Known(number), Slot::Known(today)) = (self.get(from), self.get("today")) else {
            return None;
        };
        match (&*number, &*today) {
            (Value::Text(number), Value::Date(today)) => told(part, number, *today),
            _ => None,
        }
    }
}

/// What a resident identity number tells on a day.
pub(super) fn told(part: IdPart, number: &str, today: Date) -> Option<Value> {
    let id = ResidentId::new(number)?;
    match part {
        IdPart::BirthDate => id.birth_date().map(Value::Date),
        IdPart::Age => {
            let years = id.birth_date()?.age_on(today);
            Decimal::from_int(i64::from(years)).map(Value::Number)
        }
        IdPart::Sex => Some(Value::Text(if id.is_male() { "1" } else { "2" }.to_owned())),
    }
}

impl Scope for Resolver<'_> {
    fn get(&self, name: &str) -> Slot<'_> {
        if self.sources.contains_key(name) {
            self.find(name).map_or(Slot::Unknown, |found| found.value.into())
        } else {
            self.outer.get(name)
        }
    }
}

/// The value of an answer; rows are typed column by column.
fn typed(kind: Kind, columns: &[Field], answer: &Answer, outer: &dyn Scope) -> Option<Value> {
    match (kind, answer) {
        (Kind::Table, Answer::Rows(rows)) if rows.is_empty() => None,
        (Kind::Table, Answer::Rows(rows)) => {
            Some(Value::List(rows.iter().map(|row| row_value(columns, row, outer)).collect()))
        }
        _ => kind.parse(answer).0,
    }
}

fn row_value(columns: &[Field], row: &Row, outer: &dyn Scope) -> Value {
    let source = |column| Source::field(column, None, row.cells.get::<FieldId>(&column.id));
    let sources = columns.iter().map(|column| (column.id.as_str(), source(column))).collect();
    let found = Resolver::new(sources, outer).all();
    Value::Row(found.into_iter().map(|(column, found)| (column, found.value)).collect())
}

/// Whether a rule certainly holds. Unknown does not.
pub(super) fn holds(rule: &Expr, scope: &dyn Scope) -> bool {
    matches!(feel::eval(rule, scope), Outcome::Known(Value::Bool(true)))
}

/// What a rule comes to; null, e.g. of a division by zero, is nothing one could show or build on.
fn value(rule: &Expr, scope: &dyn Scope) -> Option<Value> {
    match feel::eval(rule, scope) {
        Outcome::Known(Value::Null) | Outcome::Unknown(_) => None,
        Outcome::Known(value) => Some(value),
    }
}
