//! The search for what can still change the result of a rule, over its logic.

use std::cell::Cell;

use crate::feel::compare::Tri;

use super::{Logic, Table};

/// Most parts looked at for one rule.
const STEPS: u32 = 20_000;

/// The search for two values of a variable that make a difference.
pub(super) struct Search<'l> {
    logic: &'l Logic,
    tables: &'l [Table],
    steps: Cell<u32>,
}

/// What a rule comes to under some choices; `None` when it is open still.
pub(super) type Decided = Option<Tri>;

impl<'l> Search<'l> {
    pub(super) fn new(logic: &'l Logic, tables: &'l [Table]) -> Self {
        Self { logic, tables, steps: Cell::new(STEPS) }
    }

    /// The variables that can still change the result.
    pub(super) fn needed(&self) -> Vec<usize> {
        let mut chosen = vec![None; self.tables.len()];
        let variables = 0..self.tables.len();
        variables.filter(|variable| self.matters(*variable, &mut chosen)).collect()
    }

    /// The result when no variable can change it.
    pub(super) fn settled(&self) -> Decided {
        self.part(self.logic, &vec![Some(0); self.tables.len()], &mut None)
    }

    /// Whether a variable can still change the result.
    fn matters(&self, variable: usize, chosen: &mut Vec<Option<usize>>) -> bool {
        let mut first: Option<Decided> = None;
        let mut open = None;
        for value in 0..self.tables[variable].len() {
            chosen[variable] = Some(value);
            let mut waits = None;
            let found = self.part(self.logic, chosen, &mut waits);
            chosen[variable] = None;
            match (found, first) {
                (None, _) => open = open.or(waits),
                (Some(_), None) => first = Some(found),
                (Some(_), Some(other)) if found != other => return true,
                _ => {}
            }
        }
        let Some(next) = open else { return false };
        for value in 0..self.tables[next].len() {
            if self.steps.get() == 0 {
                return true;
            }
            chosen[next] = Some(value);
            let found = self.matters(variable, chosen);
            chosen[next] = None;
            if found {
                return true;
            }
        }
        false
    }

    fn part(&self, logic: &Logic, chosen: &[Option<usize>], waits: &mut Option<usize>) -> Decided {
        self.steps.set(self.steps.get().saturating_sub(1));
        match logic {
            Logic::Known(known) => Some(*known),
            Logic::On(variable, condition) => match chosen[*variable] {
                Some(value) => Some(self.tables[*variable][value][*condition]),
                None => {
                    waits.get_or_insert(*variable);
                    None
                }
            },
            Logic::All(parts) => self.junction(false, parts, chosen, waits),
            Logic::Any(parts) => self.junction(true, parts, chosen, waits),
            Logic::Not(of) => self.part(of, chosen, waits).map(|truth| truth.map(|truth| !truth)),
            Logic::If(parts) => match self.part(&parts[0], chosen, waits) {
                Some(Some(true)) => self.part(&parts[1], chosen, waits),
                Some(_) => self.part(&parts[2], chosen, waits),
                None => {
                    let then = self.part(&parts[1], chosen, waits)?;
                    let otherwise = self.part(&parts[2], chosen, waits)?;
                    (then == otherwise).then_some(then)
                }
            },
        }
    }

    fn junction(
        &self,
        decisive: bool,
        parts: &[Logic],
        chosen: &[Option<usize>],
        waits: &mut Option<usize>,
    ) -> Decided {
        let (mut open, mut null) = (None, false);
        for part in parts {
            let mut inner = None;
            match self.part(part, chosen, &mut inner) {
                Some(Some(truth)) if truth == decisive => return Some(Some(decisive)),
                Some(Some(_)) => {}
                Some(None) => null = true,
                None => open = open.or(inner),
            }
        }
        match open {
            Some(variable) => {
                waits.get_or_insert(variable);
                None
            }
            None => Some((!null).then_some(!decisive)),
        }
    }
}
