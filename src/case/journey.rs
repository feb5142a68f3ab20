use crate::catalog::{CodeList, Field, Item, Required, Section};
use crate::domain::{CodeListId, Map, Set, Value};
use crate::feel::{self, Expr, Outcome, Scope, Slot};
use crate::field::{Answer, Kind, Level, ResidentId, Row, RowId, Violation};
use crate::text::field::Msg;
use crate::text::{Lang, Localized};

use super::resolve::{self, holds};
use super::{Case, Known, Place, Words, household};

/// A form as it stands for this person: recomputed from facts and answers at every use, never stored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Journey<'a> {
    /// The relevant sections, in order.
    pub sections: Vec<SectionState<'a>>,
    /// Names on which it still depends whether further sections or fields are relevant.
    pub pending: Set<String>,
}

/// How far a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Nothing answered.
    NotStarted,
    /// Some required answers missing.
    InProgress,
    /// Answered, but something cannot be handed in like this.
    HasErrors,
    /// All required answers are there.
    Complete,
}

/// A relevant section.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionState<'a> {
    /// The section.
    pub section: &'a Section,
    /// How far.
    pub status: Status,
    /// Its relevant fields.
    pub fields: Vec<FieldState<'a>>,
}

/// A relevant field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldState<'a> {
    /// The field.
    pub field: &'a Field,
    /// What was typed; for a calculated field nothing.
    pub answer: Option<Answer>,
    /// Its value, when it has one.
    pub value: Option<Value>,
    /// Must be answered before handing in.
    pub required: bool,
    /// Cannot be typed into.
    pub readonly: bool,
    /// What a resident identity number tells about it. It stands there until somebody puts another value in its place.
    pub told: Option<Value>,
    /// What is wrong, worst first.
    pub violations: Vec<Violation>,
    /// Rows of a table.
    pub rows: Vec<RowState<'a>>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct RowState<'a> {
    /// Identity.
    pub id: RowId,
    /// Its relevant cells, in column order.
    pub cells: Vec<FieldState<'a>>,
}

impl<'a> Journey<'a> {
    /// Whether it can be handed in: nothing required is missing and nothing is an error.
    pub fn is_ready(&self) -> bool {
        self.sections
            .iter()
            .flat_map(SectionState::all)
            .all(|field| !field.is_missing() && !field.has_error())
    }

    /// Every relevant field with the cells of its rows, in order.
    pub fn all(&self) -> impl Iterator<Item = &FieldState<'a>> {
        self.sections.iter().flat_map(SectionState::all)
    }
}

impl<'a> SectionState<'a> {
    /// Its fields, each followed by the cells of its rows.
    pub fn all(&self) -> impl Iterator<Item = &FieldState<'a>> {
        self.fields.iter().flat_map(|field| {
            std::iter::once(field).chain(field.rows.iter().flat_map(|row| &row.cells))
        })
    }
}

impl FieldState<'_> {
    /// Required, and nothing was answered. "Not known" leaves it missing; something unreadable is an error instead.
    pub fn is_missing(&self) -> bool {
        let answered = match (self.field.kind, &self.value) {
            (Kind::Signature, _) => true,
            // Refusing a required consent is not agreeing.
            (Kind::Consent, value) => *value == Some(Value::Bool(true)),
            (_, value) => value.is_some() || self.has_error(),
        };
        self.required && !self.readonly && !answered
    }

    /// Whether it cannot be handed in like this.
    pub fn has_error(&self) -> bool {
        self.violations.iter().any(|violation| violation.level == Level::Error)
    }
}

/// The form of an item for this person.
pub fn journey<'a>(item: &'a Item, case: &Case, known: &Known<'a>) -> Journey<'a> {
    let scope = known.within(item);
    let mut pending = Set::new();
    let mut sections = Vec::new();
    for section in item.form.iter().flat_map(|form| &form.sections) {
        if !is_relevant(section.relevant.as_ref(), &scope, &mut pending) {
            continue;
        }
        let mut fields = Vec::new();
        for field in &section.fields {
            if is_relevant(field.relevant.as_ref(), &scope, &mut pending) {
                let otherwise = case.agreed_otherwise(&item.id, field);
                let answer = case.answer(&Place::of(&item.id, field)).filter(|_| !otherwise);
                let name = field.shared().map_or(field.id.as_str(), |fact| fact.as_str());
                let computed = field.calculate.is_some()
                    || (field.shared().is_some() && known.is_computed(name));
                let at = At { known, scope: &scope, value: scope.value(name), computed };
                let mut state = state(field, answer, &at, &mut pending);
                if otherwise {
                    state.violations.push(Violation::warning(Msg::NoticeChanged));
                }
                fields.push(state);
            }
        }
        let mut section = SectionState { section, status: Status::NotStarted, fields };
        section.status = status(&section);
        sections.push(section);
    }
    Journey { sections, pending }
}

/// Where a field stands.
struct At<'s, 'a> {
    known: &'s Known<'a>,
    scope: &'s dyn Scope,
    value: Option<&'s Value>,
    computed: bool,
}

fn state<'a>(
    field: &'a Field,
    answer: Option<&Answer>,
    at: &At<'_, 'a>,
    pending: &mut Set<String>,
) -> FieldState<'a> {
    let required = match &field.required {
        Required::No => false,
        Required::Yes => true,
        Required::When(rule) => holds(rule, at.scope),
    };
    let answer = answer.filter(|_| !at.computed);
    let columns = columns(field, at.known);
    let rows = match (field.kind, answer) {
        (Kind::Table, Some(Answer::Rows(rows))) => rows_of(columns, rows, at, pending),
        _ => Vec::new(),
    };
    let mut violations = answer.map_or_else(Vec::new, |answer| field.kind.parse(answer).1);
    violations.extend(at.value.and_then(|value| doubt(field, value, at.known)));
    if let (Some(fact), Some(Value::List(rows))) = (&field.fact, at.value) {
        violations.extend(household::doubts(fact, rows, at.known.catalogue()));
    }
    let told = told(field, at.known);
    if let (Some(told), Some(value)) = (&told, at.value)
        && !at.computed
        && told != value
    {
        let words = Words::new(at.known.catalogue());
        let in_lang = |lang| words.show(field, told, lang);
        let told = Localized { zh: in_lang(Lang::Zh), en: in_lang(Lang::En) };
        violations.push(Violation::warning(Msg::NotAsInId { told }));
    }
    if (1..usize::from(field.min_rows)).contains(&rows.len()) {
        violations.push(Violation::error(Msg::TooFewRows { least: field.min_rows }));
    }
    for constraint in &field.constraints {
        if broken(&constraint.rule, at.scope) {
            let message = Msg::Rule(constraint.message.clone());
            violations.push(Violation { level: constraint.level, message });
        }
    }
    FieldState {
        field,
        answer: answer.cloned(),
        value: at.value.cloned(),
        required: required || field.min_rows > 0,
        readonly: at.computed,
        told,
        violations: worst_first(violations),
        rows,
    }
}

/// What the number a fact is read out of tells about it.
fn told(field: &Field, known: &Known<'_>) -> Option<Value> {
    let fact = known.fact(field.shared()?.as_str())?;
    let derive = fact.derive.as_ref().filter(|_| fact.calculate.is_none())?;
    let Value::Text(number) = known.value(derive.from.as_str())? else { return None };
    resolve::told(derive.part, number, known.today())
}

fn rows_of<'a>(
    columns: &'a [Field],
    rows: &[Row],
    at: &At<'_, 'a>,
    pending: &mut Set<String>,
) -> Vec<RowState<'a>> {
    let values = match at.value {
        Some(Value::List(values)) => values.as_slice(),
        _ => &[],
    };
    let empty = Map::new();
    let row_state = |(index, row): (usize, &Row)| {
        let values = match values.get(index) {
            Some(Value::Row(values)) => values,
            _ => &empty,
        };
        let scope = InRow { columns, values, outer: at.scope };
        let mut cells = Vec::new();
        for column in columns {
            if is_relevant(column.relevant.as_ref(), &scope, pending) {
                let value = values.get(column.id.as_str());
                let read = |from: &str| match values.get(from) {
                    Some(Value::Text(id)) => ResidentId::new(id).is_some(),
                    _ => false,
                };
                let derived = column.derive.as_ref().is_some_and(|d| read(d.from.as_str()));
                let computed = column.calculate.is_some() || derived;
                let cell = At { known: at.known, scope: &scope, value, computed };
                cells.push(state(column, row.cells.get(&column.id), &cell, pending));
            }
        }
        RowState { id: row.id, cells }
    };
    rows.iter().enumerate().map(row_state).collect()
}

/// What rules inside a table see: the columns of their row, then everything outside.
struct InRow<'r> {
    columns: &'r [Field],
    values: &'r Map<String, Value>,
    outer: &'r dyn Scope,
}

impl Scope for InRow<'_> {
    fn get(&self, name: &str) -> Slot<'_> {
        match self.values.get(name) {
            Some(value) => Some(value).into(),
            None if self.columns.iter().any(|column| column.id.as_str() == name) => Slot::Unknown,
            None => self.outer.get(name),
        }
    }
}

/// Columns of a table; a field that shows a fact has those of the fact.
fn columns<'a>(field: &'a Field, known: &Known<'a>) -> &'a [Field] {
    let fact = field.fact.as_ref().filter(|_| field.columns.is_empty());
    fact.and_then(|fact| known.fact(fact.as_str())).map_or(&field.columns, |fact| &fact.columns)
}

/// The worst first; of equals, the one found first.
fn worst_first(found: Vec<Violation>) -> Vec<Violation> {
    let mut ordered: Vec<Violation> = Vec::with_capacity(found.len());
    for violation in found {
        let at = ordered.partition_point(|other| other.level >= violation.level);
        ordered.insert(at, violation);
    }
    ordered
}

/// Shown only when the rule certainly holds. What it waits for is collected: somebody has to be asked.
fn is_relevant(rule: Option<&Expr>, scope: &dyn Scope, pending: &mut Set<String>) -> bool {
    match rule.map(|rule| feel::eval(rule, scope)) {
        None => true,
        Some(Outcome::Known(value)) => value == Value::Bool(true),
        Some(Outcome::Unknown(names)) => {
            pending.extend(names);
            false
        }
    }
}

/// Whether a rule certainly does not hold.
fn broken(rule: &Expr, scope: &dyn Scope) -> bool {
    matches!(feel::eval(rule, scope), Outcome::Known(Value::Bool(false)))
}

/// What only shows beside the catalogue and the day: a code that is gone, a birth to come, an address somewhere in the country.
fn doubt(field: &Field, value: &Value, known: &Known<'_>) -> Option<Violation> {
    match (field.kind, value) {
        (Kind::Choice | Kind::Choices, value) => {
            let fact = field.fact.as_ref().and_then(|fact| known.fact(fact.as_str()));
            let list = field.codes.as_ref().or_else(|| fact?.codes.as_ref());
            let list = list.and_then(|id: &CodeListId| known.catalogue().code_list(id))?;
            (!listed(value, list)).then(|| Violation::error(Msg::NotAnOption))
        }
        (Kind::ResidentId, Value::Text(text)) => {
            let born = ResidentId::new(text)?.birth_date()?;
            (born > known.today()).then(|| Violation::warning(Msg::ResidentIdFuture))
        }
        (Kind::Address, Value::Text(text)) => {
            let divisions = &known.catalogue().divisions;
            let located = divisions.locate(text);
            let is_whole = located.is_some_and(|at| divisions.is_last(at.division.code));
            (!divisions.is_empty() && !is_whole).then(|| Violation::note(Msg::AddressNowhere))
        }
        _ => None,
    }
}

fn listed(value: &Value, list: &CodeList) -> bool {
    match value {
        Value::Text(text) => list.codes.iter().any(|code| code.code == *text),
        Value::List(values) => values.iter().all(|value| listed(value, list)),
        _ => false,
    }
}

fn status(section: &SectionState<'_>) -> Status {
    let answered = |field: &FieldState<'_>| field.answer.is_some() || field.value.is_some();
    if section.all().any(FieldState::has_error) {
        Status::HasErrors
    } else if !section.fields.iter().any(answered) && !section.fields.is_empty() {
        Status::NotStarted
    } else if section.all().any(FieldState::is_missing) {
        Status::InProgress
    } else {
        Status::Complete
    }
}
