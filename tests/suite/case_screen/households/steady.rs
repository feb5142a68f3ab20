//! Verdicts are steady, also where they rest on the rows of a table: a further answer or figure settles what is open and never turns
//! round what is settled.

use std::collections::BTreeSet;

use onewindow::case::{self, Case, Known, Verdict};
use onewindow::catalog::Claim;
use onewindow::domain::{Decimal, ParameterId};
use onewindow::field::{Answer, Row};

use super::{HOUSEHOLDS, households, told};

fn verdicts(known: &Known<'_>) -> Vec<Verdict> {
    HOUSEHOLDS.catalogue.items.iter().map(|item| case::verdict(item, known)).collect()
}

/// Whether a later verdict may follow an earlier one.
fn follows(before: &Verdict, after: &Verdict) -> bool {
    match (before, after) {
        (Verdict::Unknown(_), _) | (Verdict::Met, Verdict::Met) => true,
        (Verdict::NotMet(before), Verdict::NotMet(after)) => {
            before.iter().all(|condition| after.contains(condition))
        }
        _ => false,
    }
}

#[track_caller]
fn expect_steady(before: &[Verdict], after: &[Verdict], place: &str) {
    for ((item, before), after) in HOUSEHOLDS.catalogue.items.iter().zip(before).zip(after) {
        assert!(follows(before, after), "{place}: {} {before:?} → {after:?}", item.id);
    }
}

#[test]
fn answering_a_further_question_never_turns_a_verdict_round() {
    for claim in households() {
        let (full, all) = told(claim);
        let last = verdicts(&all);
        let mut so_far = Case::default();
        // Before every answer, and without any of the figures.
        for (fact, answer) in &full.facts {
            let known = Known::assuming(&HOUSEHOLDS.catalogue, &so_far, all.today(), &[]);
            let place = format!("{}, before {fact}", claim.example.name);
            expect_steady(&verdicts(&known), &last, &place);
            so_far.facts.insert(fact.clone(), answer.clone());
        }
    }
}

/// Numbers that look random and are the same in every run (xorshift).
pub struct Dice(u64);

impl Dice {
    /// Dice that fall so.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// One of several.
    pub fn of<'t>(&mut self, of: &[&'t str]) -> &'t str {
        self.throw();
        of[usize::try_from(self.0 >> 33).unwrap_or_default() % of.len()]
    }

    /// Heads or tails.
    pub fn throw(&mut self) -> bool {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 40) & 1 == 1
    }
}

/// The households with rows of people.
fn peopled() -> Vec<&'static Claim> {
    let rows = |claim: &&Claim| told(claim).0.facts.values().any(|a| matches!(a, Answer::Rows(_)));
    households().into_iter().filter(rows).collect()
}

/// A case of which only some facts and, in the rows of its tables, only some cells have been said. The rows are all there: one more
/// person is another household, not a further answer.
fn partly(full: &Case, dice: &mut Dice) -> Case {
    let mut case = full.clone();
    case.facts = full
        .facts
        .iter()
        .filter_map(|(id, answer)| match answer {
            Answer::Rows(rows) => {
                let row = |row: &Row| Row {
                    id: row.id,
                    cells: row
                        .cells
                        .iter()
                        .filter(|_| dice.throw())
                        .map(|(column, answer)| (column.clone(), answer.clone()))
                        .collect(),
                };
                let rows = rows.iter().map(row).collect();
                Some((id.clone(), Answer::Rows(rows)))
            }
            answer => dice.throw().then(|| (id.clone(), answer.clone())),
        })
        .collect();
    case
}

#[test]
fn filling_in_a_row_never_turns_a_verdict_round() {
    let mut dice = Dice::new(0x9E37_79B9_7F4A_7C15);
    let peopled = peopled();
    assert!(peopled.len() >= 6, "{} households have rows", peopled.len());
    for claim in peopled {
        let (full, all) = told(claim);
        let figures = &claim.example.parameters;
        let last = verdicts(&all);
        for round in 0..40 {
            let some = partly(&full, &mut dice);
            let known = Known::assuming(&HOUSEHOLDS.catalogue, &some, all.today(), figures);
            expect_steady(&verdicts(&known), &last, &format!("{}, {round}", claim.example.name));
        }
    }
}

#[test]
fn a_missing_figure_never_turns_a_household_away() {
    let mut open = BTreeSet::new();
    for claim in households() {
        let (case, all) = told(claim);
        let with = |figure: Option<Decimal>| {
            let figures = &HOUSEHOLDS.catalogue.parameters;
            let figures: Vec<(ParameterId, Decimal)> =
                figures.iter().filter_map(|p| Some((p.id.clone(), figure?))).collect();
            verdicts(&Known::assuming(&HOUSEHOLDS.catalogue, &case, all.today(), &figures))
        };
        let without = with(None);
        for (item, verdict) in HOUSEHOLDS.catalogue.items.iter().zip(&without) {
            if matches!(verdict, Verdict::Unknown(names) if names.iter().any(|n| n.starts_with("param.")))
            {
                open.insert(item.id.to_string());
            }
        }
        // Where the sums are known, the figure settles what a person could only say roughly; then the rough answer counts no longer.
        if all.value("household.income_pc_month").is_some() {
            continue;
        }
        for figure in ["0", "1", "900", "1000000"] {
            let place = format!("{}, every figure {figure}", claim.example.name);
            expect_steady(&without, &with(figure.parse().ok()), &place);
        }
    }
    assert!(open.len() >= 5, "only {open:?} wait for a figure");
}
