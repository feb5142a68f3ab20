//! Which question comes next.

use crate::catalog::{Asked, Fact};
use crate::domain::{FactId, Map};

use super::super::{Case, Known};
use super::{Finding, Group, Says, says};

/// Scores are multiples of this part: sums of shares stay whole numbers.
const WHOLE: u32 = 55_440;

/// The questions that can still decide something, best first: what most and most important items wait for, sensitive ones last. An
/// author's order wins over the arithmetic.
pub fn open_questions<'a>(
    case: &Case,
    known: &Known<'a>,
    findings: &[Finding<'_>],
) -> Vec<&'a Asked> {
    let scores = scores(findings);
    let questions = &known.catalogue().screening.questions;
    let mut open: Vec<(&Asked, &Fact, u32)> = questions
        .iter()
        .filter(|asked| can_be_asked(asked, case, known))
        .filter_map(|asked| {
            let score = scores.get(&asked.fact).copied();
            // A question that decides nothing is asked only where an author puts it before others.
            let score = score.or_else(|| (!asked.before.is_empty()).then_some(0))?;
            Some((asked, known.fact(asked.fact.as_str())?, score))
        })
        .collect();
    open.sort_by_key(|(_, fact, score)| (fact.sensitivity >= 2, std::cmp::Reverse(*score)));
    let mut rest: Vec<&Asked> = open.iter().map(|(asked, ..)| *asked).collect();
    let useful = |asked: &Asked| scores.contains_key(&asked.fact);
    let mut ordered: Vec<&Asked> = Vec::new();
    while let Some(best) = rest.iter().position(|asked| useful(asked)) {
        let best = first(best, &rest);
        ordered.push(rest.remove(best));
    }
    ordered
}

/// The question to ask next; `None` when nothing more can be decided by asking.
pub fn next_question<'a>(
    case: &Case,
    known: &Known<'a>,
    findings: &[Finding<'_>],
) -> Option<&'a Asked> {
    open_questions(case, known, findings).into_iter().next()
}

/// What each fact is worth: over the undecided items, their priority shared among everything they wait for.
fn scores(findings: &[Finding<'_>]) -> Map<FactId, u32> {
    let mut scores: Map<FactId, u32> = Map::new();
    for finding in findings.iter().filter(|finding| finding.group == Group::Open) {
        let open = u32::try_from(finding.missing.len()).unwrap_or(u32::MAX).max(1);
        for name in &finding.missing {
            let score = scores.or_default(FactId::from(name.as_str()));
            *score = score.saturating_add(u32::from(finding.priority()) * WHOLE / open);
        }
    }
    scores
}

/// Nobody has answered it, nothing tells it, and it is not certainly beside the point.
fn can_be_asked(asked: &Asked, case: &Case, known: &Known<'_>) -> bool {
    // What decides whether it matters is asked first, as long as somebody may still answer it.
    let answerable = |name: &String| {
        known.catalogue().screening.question(name).is_some()
            && !case.facts.contains_key(name.as_str())
    };
    let beside = |rule| match says(rule, known) {
        Says::Yes => false,
        Says::No => true,
        Says::Open(names) => names.iter().any(answerable),
    };
    !case.facts.contains_key(&asked.fact)
        && known.value(asked.fact.as_str()).is_none()
        && !asked.relevant.as_ref().is_some_and(beside)
}

/// Of open questions, the one an author wants asked before the one at `best`, and before that one, and so on. The catalogue is
/// checked for circles; here one must not loop.
fn first(mut best: usize, open: &[&Asked]) -> usize {
    for _ in 0..open.len() {
        let Some(target) = open.get(best) else { return best };
        match open.iter().position(|asked| asked.before.contains(&target.fact)) {
            Some(before) if before != best => best = before,
            _ => return best,
        }
    }
    best
}
