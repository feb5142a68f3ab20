//! A verdict is steady: further answers and figures settle what is open and never turn round what is settled.

use onewindow::case::{Case, Known, Verdict, example, verdict};
use onewindow::catalog::{Catalogue, Example, Fact, Field, Item};
use onewindow::domain::{CodeListId, Date, Decimal, FactId, ParameterId, Set};
use onewindow::feel;
use onewindow::field::{Answer, Kind, Row, RowId};

use crate::case_scenario::real;
use crate::feel::minimal::Chance;

/// Every example of the real catalogue.
fn each(mut look: impl FnMut(&Catalogue, &Item, &Example, Date)) {
    let catalogue = real();
    let begin = catalogue.about.effective_from.expect("the catalogue says from when it holds");
    for item in &catalogue.items {
        for example in &item.examples {
            look(catalogue, item, example, example.today.unwrap_or(begin));
        }
    }
}

/// Whether a later verdict may follow an earlier one: open may become anything, settled stays as it is.
fn follows(before: &Verdict, after: &Verdict) -> bool {
    match before {
        Verdict::Unknown(_) => true,
        Verdict::Met => matches!(after, Verdict::Met),
        Verdict::NotMet(_) => matches!(after, Verdict::NotMet(_)),
    }
}

#[test]
fn answering_a_further_question_never_turns_a_verdict_round() {
    let mut settled = 0;
    each(|catalogue, item, example, today| {
        let case = example::case(item, example);
        // From each end, and from the middle outwards: three orders of answering.
        let facts: Vec<_> = case.facts.iter().collect();
        let backwards = facts.iter().rev().copied().collect();
        let (left, right) = facts.split_at(facts.len() / 2);
        for order in [facts.clone(), backwards, [right, left].concat()] {
            let mut said = Case { facts: std::iter::empty().collect(), ..case.clone() };
            let mut before: Option<Verdict> = None;
            for (id, answer) in order {
                said.facts.insert(id.clone(), answer.clone());
                let known = Known::assuming(catalogue, &said, today, &example.parameters);
                let after = verdict(item, &known);
                if let Some(before) = &before {
                    let place = format!("{}, {}: after {id}", item.id, example.name);
                    assert!(follows(before, &after), "{place}: {before:?} became {after:?}");
                    settled += u32::from(!matches!(before, Verdict::Unknown(_)));
                }
                before = Some(after);
            }
        }
    });
    assert!(settled > 100, "only {settled} settled verdicts were looked at");
}

#[test]
fn a_missing_figure_never_turns_anybody_away() {
    let mut open = 0;
    each(|catalogue, item, example, today| {
        let case = example::case(item, example);
        let all = |figure: Option<Decimal>| {
            let all = catalogue.parameters.iter();
            let figures: Vec<_> = all.filter_map(|p| Some((p.id.clone(), figure?))).collect();
            verdict(item, &Known::assuming(catalogue, &case, today, &figures))
        };
        let without = all(None);
        open += u32::from(
            matches!(&without, Verdict::Unknown(names) if names.iter().any(|name| name.starts_with("param."))),
        );
        // What is said without the figures is said with any figures.
        for figure in ["0", "1", "900", "1000000"] {
            let with = all(figure.parse().ok());
            let place = format!("{}, {}, {figure}", item.id, example.name);
            assert!(follows(&without, &with), "{place}: {without:?} became {with:?}");
        }
    });
    assert!(open > 0, "no example of the catalogue waits for a figure");
}

/// People made up by chance; each answers everything, a few questions at a time.
const PEOPLE: u64 = 60;
const AT_ONCE: usize = 6;

/// Something that could be typed for a question of this kind; `None` where it would tell rules nothing.
fn typed(
    chance: &mut Chance,
    kind: Kind,
    codes: Option<&CodeListId>,
    columns: &[Field],
) -> Option<Answer> {
    let list = codes.and_then(|id| real().code_list(id)).map_or(&[][..], |list| &list.codes);
    let code =
        |chance: &mut Chance| Some(list.get(chance.below(list.len().max(1)))?.code.to_string());
    // Around what rules ask about: ages, months, rows, amounts.
    const NUMBERS: [&str; 14] =
        ["0", "1", "2", "3", "6", "7", "15", "16", "18", "36", "60", "80", "900", "60000"];
    Some(match kind {
        Kind::Number | Kind::Money => Answer::text(NUMBERS[chance.below(NUMBERS.len())]),
        Kind::YesNo | Kind::Have | Kind::Consent => Answer::Text(chance.coin().to_string()),
        Kind::Choice => Answer::Text(code(chance)?),
        Kind::Choices => {
            let codes: Set<String> = (0..chance.below(4)).filter_map(|_| code(chance)).collect();
            Answer::Many(codes.into_iter().collect())
        }
        Kind::Date => {
            Answer::Text(format!("{}-05-0{}", 1930 + chance.below(96), 1 + chance.below(9)))
        }
        Kind::Month => {
            Answer::Text(format!("{}-0{}", 2000 + chance.below(26), 1 + chance.below(9)))
        }
        Kind::Table => {
            let row = |index: usize, chance: &mut Chance| {
                let cells = columns.iter().filter_map(|column| {
                    let cell = typed(chance, column.kind, column.codes.as_ref(), &[])?;
                    Some((column.id.clone(), cell))
                });
                Row { id: RowId(u32::try_from(index).unwrap()), cells: cells.collect() }
            };
            let rows = 1 + chance.below(3);
            Answer::Rows((1..=rows).map(|index| row(index, chance)).collect())
        }
        _ => return None,
    })
}

/// What a fact is worked out from, near and far. Whoever types it and something of that has put it right, not answered further.
fn sources(fact: &Fact) -> Set<String> {
    let near = |fact: &Fact| {
        let derived = fact.derive.iter().map(|derive| derive.from.to_string());
        let counted = fact.count.iter().map(|each| each.table.to_string());
        let calculated = fact.calculate.iter().flat_map(feel::names);
        derived.chain(counted).chain(calculated).collect::<Set<String>>()
    };
    let mut all = near(fact);
    loop {
        let facts = real().facts.iter().filter(|fact| all.contains(fact.id.as_str()));
        let more: Set<String> = facts.flat_map(near).collect();
        if more.iter().all(|name| all.contains(name)) {
            return all;
        }
        all.extend(more);
    }
}

/// All that somebody could say, in any order: of a fact and what it is worked out from only one.
fn everything(chance: &mut Chance) -> Vec<(FactId, Answer)> {
    let mut order: Vec<&Fact> = real().facts.iter().collect();
    let mut said: Vec<(FactId, Answer)> = Vec::new();
    let mut taken = Set::new();
    while !order.is_empty() {
        let fact = order.swap_remove(chance.below(order.len()));
        let from = sources(fact);
        let is_worked_out = said.iter().any(|(id, _)| from.contains(id.as_str()));
        if is_worked_out || taken.contains(fact.id.as_str()) {
            continue;
        }
        if let Some(answer) = typed(chance, fact.kind, fact.codes.as_ref(), &fact.columns) {
            taken.extend(from);
            said.push((fact.id.clone(), answer));
        }
    }
    said
}

/// Figures by chance; some are not known.
fn figures(chance: &mut Chance) -> Vec<(ParameterId, Decimal)> {
    const FIGURES: [&str; 5] = ["0", "1", "6", "900", "60000"];
    let figure = |chance: &mut Chance| {
        let at = chance.below(FIGURES.len() + 1);
        FIGURES.get(at).and_then(|figure| figure.parse().ok())
    };
    let all = real().parameters.iter();
    all.filter_map(|parameter| Some((parameter.id.clone(), figure(chance)?))).collect()
}

/// The verdicts of all items.
fn verdicts(case: &Case, today: Date, figures: &[(ParameterId, Decimal)]) -> Vec<Verdict> {
    let known = Known::assuming(real(), case, today, figures);
    real().items.iter().map(|item| verdict(item, &known)).collect()
}

#[test]
fn whatever_anybody_answers_in_whatever_order_no_verdict_of_any_item_turns_round() {
    let today = real().about.effective_from.expect("the catalogue says from when it holds");
    let mut settled = 0;
    for person in 0..PEOPLE {
        let mut chance = Chance(person);
        let answers = everything(&mut chance);
        let figures = figures(&mut chance);
        let mut case = Case::default();
        let mut before = verdicts(&case, today, &figures);
        for some in answers.chunks(AT_ONCE) {
            case.facts.extend(some.iter().cloned());
            let after = verdicts(&case, today, &figures);
            let without = verdicts(&case, today, &[]);
            for (at, item) in real().items.iter().enumerate() {
                let place = || format!("person {person}, {}, after {some:?}", item.id);
                let (before, after, without) = (&before[at], &after[at], &without[at]);
                assert!(follows(before, after), "{}: {before:?} became {after:?}", place());
                // Nobody is turned away for want of a figure, and with the figure nothing else turns round.
                assert!(follows(without, after), "{}: {without:?}, {after:?}", place());
                settled += u32::from(!matches!(before, Verdict::Unknown(_)));
            }
            before = after;
        }
        let open = before.iter().filter(|verdict| matches!(verdict, Verdict::Unknown(_))).count();
        assert!(open < before.len() / 2, "person {person} said everything, and {open} are open");
    }
    assert!(settled > 10_000, "only {settled} settled verdicts were looked at");
}
