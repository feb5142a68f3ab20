//! What goes out: only what the chosen items show or rest on.

use crate::catalog::{Field, Item, Need, Required};
use crate::domain::{FactId, Set};
use crate::feel::{self, Expr};
use crate::field::{Answer, Row};

use super::{
    Case, FieldState, Known, Place, RowState, checklist, journey, shared_facts, signed_over,
};

impl Case {
    /// The case as it goes out, in a summary or packet: without answers of items that are not chosen, without answers to
    /// questions that do not arise, and without facts that the chosen items neither show nor rest on. The case itself keeps
    /// them all, so that going back loses nothing.
    pub fn pruned(&self, known: &Known<'_>) -> Self {
        let items: Vec<&Item> =
            self.items.iter().filter_map(|id| known.catalogue().item(id)).collect();
        let mut out = Self {
            items: self.items.clone(),
            finished_at: self.finished_at.clone(),
            ..Self::default()
        };
        let shared = shared_facts(known.catalogue(), &self.items);
        let asked: Set<&FactId> = items.iter().flat_map(|item| &item.ask).collect();
        let used = used(&items, known);
        for (fact, answer) in &self.facts {
            // What a form shows is judged by the forms; the rest stays when some rule rests on it.
            let rests = !shared.contains_key(fact) && used.contains(fact.as_str());
            if asked.contains(fact) || rests {
                out.facts.insert(fact.clone(), answer.clone());
            }
        }
        let chosen = items.clone();
        for item in items {
            for field in
                journey(item, self, known).sections.iter().flat_map(|section| &section.fields)
            {
                if let Some(answer) = without_idle_cells(field) {
                    out.set(&Place::of(&item.id, field.field), answer);
                    let agreed = self.agreed.get(&item.id).and_then(|own| own.get(&field.field.id));
                    out.set_agreed(&item.id, &field.field.id, agreed.cloned());
                }
            }
            self.signatures_that_hold(item, known, &mut out);
        }
        for line in checklist(&chosen, known).lines {
            let place = Place::Paper(line.material.id);
            if let Some(answer) = self.answer(&place) {
                out.set(&place, answer.clone());
            }
        }
        out
    }
}

impl Case {
    /// Signatures under what the form says now; one under something else stays out.
    fn signatures_that_hold(&self, item: &Item, known: &Known<'_>, out: &mut Self) {
        if let Some(all) = self.signed.get(&item.id) {
            let over = signed_over(item, &journey(item, self, known));
            for signed in all.iter().filter(|signed| signed.over == over) {
                out.sign(&item.id, signed.line, Some(signed.clone()));
            }
        }
    }
}

/// An answer that is kept but goes nowhere, because its question does not arise (any more).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Idle<'a> {
    /// The item in whose form it stands.
    pub item: &'a Item,
    /// The question.
    pub field: &'a Field,
    /// What was typed.
    pub answer: &'a Answer,
}

/// The answers of some items' forms that go nowhere, in the order of the questions. A shared fact that any of the forms still asks
/// for is none of them.
pub fn idle<'a>(items: &[&'a Item], case: &'a Case, known: &Known<'_>) -> Vec<Idle<'a>> {
    let mut asked: Set<Place> = Set::new();
    for item in items {
        let journey = journey(item, case, known);
        let fields = journey.sections.iter().flat_map(|section| &section.fields);
        asked.extend(fields.map(|state| Place::of(&item.id, state.field)));
    }
    let mut idle = Vec::new();
    for item in items {
        let sections = item.form.iter().flat_map(|form| &form.sections);
        for field in sections.flat_map(|section| &section.fields) {
            let place = Place::of(&item.id, field);
            // Named once, however many forms show it.
            if !asked.contains(&place)
                && let Some(answer) = case.answer(&place)
            {
                asked.insert(place);
                idle.push(Idle { item, field, answer });
            }
        }
    }
    idle
}

/// What was typed into a field, in a table only the cells that are asked for.
fn without_idle_cells(field: &FieldState<'_>) -> Option<Answer> {
    let answer = field.answer.clone()?;
    let Answer::Rows(rows) = answer else { return Some(answer) };
    let row = |(row, state): (Row, &RowState<'_>)| {
        let asked = |column: &str| state.cells.iter().any(|cell| cell.field.id.as_str() == column);
        let cells = row.cells.into_iter().filter(|(column, _)| asked(column.as_str()));
        Row { id: row.id, cells: cells.into_iter().collect() }
    };
    Some(Answer::Rows(rows.into_iter().zip(&field.rows).map(row).collect()))
}

/// The names the rules of the items read, and what those are worked out from.
fn used(items: &[&Item], known: &Known<'_>) -> Set<String> {
    let mut open: Vec<String> =
        items.iter().flat_map(|item| rules(item)).flat_map(feel::names).collect();
    let each = items.iter().flat_map(|item| &item.materials).flat_map(|need| &need.each);
    open.extend(each.map(|each| each.table.to_string()));
    let mut used = Set::new();
    while let Some(name) = open.pop() {
        if let Some(fact) = known.fact(&name).filter(|_| !used.contains(&name)) {
            open.extend(fact.calculate.iter().flat_map(feel::names));
            open.extend(fact.count.iter().map(|each| each.table.to_string()));
            open.extend(fact.derive.iter().map(|derive| derive.from.to_string()));
        }
        used.insert(name);
    }
    used
}

/// Every rule of an item.
fn rules(item: &Item) -> Vec<&Expr> {
    let mut rules: Vec<&Expr> =
        item.conditions.iter().filter_map(|condition| condition.rule.as_ref()).collect();
    rules.extend(item.materials.iter().flat_map(Need::rules));
    for section in item.form.iter().flat_map(|form| &form.sections) {
        rules.extend(&section.relevant);
        section.fields.iter().for_each(|field| field_rules(field, &mut rules));
    }
    rules
}

fn field_rules<'a>(field: &'a Field, rules: &mut Vec<&'a Expr>) {
    rules.extend(field.relevant.iter().chain(&field.calculate));
    rules.extend(field.constraints.iter().map(|constraint| &constraint.rule));
    if let Required::When(rule) = &field.required {
        rules.push(rule);
    }
    field.columns.iter().for_each(|column| field_rules(column, rules));
}
