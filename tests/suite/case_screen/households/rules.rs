//! Which rules of the catalogue the households and the people at the forms exercise: each must be seen to hold and to fail.

use std::collections::{BTreeMap, BTreeSet};

use onewindow::case::Known;
use onewindow::case::household::members;
use onewindow::catalog::{Field, Item, Required};
use onewindow::domain::{Map, Value};
use onewindow::feel::{self, Builtin, Compare, Expr, Outcome, Scope, Slot};

use super::{HOUSEHOLDS, forms, households, told};

/// What kind of rule it is; each is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Condition,
    Material,
    EachPerson,
    Suggest,
    Received,
    Unless,
    QuestionRelevant,
    Calculate,
    Count,
    MemberFact,
    SectionRelevant,
    FieldRelevant,
    FieldRequired,
    FieldConstraint,
    FieldCalculate,
    LeavingWhen,
    LeavingCheck,
}

impl Kind {
    /// Whether it gives a value rather than yes or no.
    fn is_value(self) -> bool {
        matches!(self, Self::Calculate | Self::Count | Self::MemberFact | Self::FieldCalculate)
    }
}

/// What was seen of a rule.
#[derive(Default)]
struct Seen {
    held: bool,
    failed: bool,
    /// Came to something else than yes or no.
    value: bool,
    names: BTreeSet<String>,
    /// It only asks that something be there, and nothing there is no answer: it cannot be seen to fail.
    asks_for_an_answer: bool,
}

impl Seen {
    fn of(rule: &Expr) -> Self {
        let counts = |side: &Expr| matches!(side, Expr::Call(Builtin::Count, list) if matches!(list[..], [Expr::Name(_)]));
        let few = |side: &Expr| {
            let few = ["0", "1"].map(|n| n.parse().map(Value::Number));
            matches!(side, Expr::Const(value) if few.iter().any(|n| n.as_ref() == Ok(value)))
        };
        Self {
            names: feel::names(rule).iter().cloned().collect(),
            asks_for_an_answer: matches!(
                rule,
                Expr::Compare(Compare::AtLeast | Compare::Greater, list, n) if counts(list) && few(n)
            ),
            ..Self::default()
        }
    }

    /// Both sides of a rule, or some value of a calculation.
    fn is_enough(&self, kind: Kind) -> bool {
        let known = self.held || self.failed || self.value;
        if kind.is_value() { known } else { self.held && (self.failed || self.asks_for_an_answer) }
    }

    fn lacks(&self) -> &'static str {
        match (self.held, self.failed) {
            (true, _) => "never seen to fail",
            (_, true) => "never seen to hold",
            _ => "never decided",
        }
    }
}

/// A row's columns, then what is known around it.
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

/// All rules by their places.
#[derive(Default)]
struct Rules(BTreeMap<(Kind, String), Seen>);

impl Rules {
    fn look(&mut self, kind: Kind, place: &str, rule: &Expr, scope: &dyn Scope) {
        let seen = self.0.entry((kind, place.to_owned())).or_insert_with(|| Seen::of(rule));
        match feel::eval(rule, scope) {
            Outcome::Known(Value::Bool(true)) => seen.held = true,
            Outcome::Known(Value::Bool(false)) => seen.failed = true,
            Outcome::Known(Value::Null) | Outcome::Unknown(_) => {}
            Outcome::Known(_) => seen.value = true,
        }
    }

    /// The rules of one item.
    fn item(&mut self, item: &Item, known: &Known<'_>) {
        let scope = known.within(item);
        let id = &item.id;
        for (n, condition) in item.conditions.iter().enumerate() {
            if let Some(rule) = &condition.rule {
                self.look(Kind::Condition, &format!("{id} {}", n + 1), rule, &scope);
            }
        }
        for (n, need) in item.materials.iter().enumerate() {
            let place = format!("{id} {} {}", n + 1, need.material);
            if let Some(rule) = &need.condition {
                self.look(Kind::Material, &place, rule, &scope);
            }
            if let Some(each) = &need.each
                && let Some(rule) = &each.rule
            {
                self.rows(Kind::EachPerson, &place, rule, known.value(each.table.as_str()), &scope);
            }
        }
        for section in item.form.iter().flat_map(|form| &form.sections) {
            let place = format!("{id} {}", section.id);
            if let Some(rule) = &section.relevant {
                self.look(Kind::SectionRelevant, &place, rule, &scope);
            }
            for field in &section.fields {
                let place = format!("{place} {}", field.id);
                self.field(&place, field, &scope);
                let table = scope.value(field.id.as_str());
                for column in &field.columns {
                    let place = format!("{place} {}", column.id);
                    self.column(&place, column, table, &scope);
                }
            }
        }
    }

    fn field(&mut self, place: &str, field: &Field, scope: &dyn Scope) {
        for (kind, rule) in rules_of(field) {
            self.look(kind, place, rule, scope);
        }
        for (n, constraint) in field.constraints.iter().enumerate() {
            let place = format!("{place} {}", n + 1);
            self.look(Kind::FieldConstraint, &place, &constraint.rule, scope);
        }
    }

    /// The rules of a column, over every row.
    fn column(&mut self, place: &str, column: &Field, table: Option<&Value>, scope: &dyn Scope) {
        for (kind, rule) in rules_of(column) {
            self.rows(kind, place, rule, table, scope);
        }
        for (n, constraint) in column.constraints.iter().enumerate() {
            let place = format!("{place} {}", n + 1);
            self.rows(Kind::FieldConstraint, &place, &constraint.rule, table, scope);
        }
    }

    fn rows(
        &mut self,
        kind: Kind,
        place: &str,
        rule: &Expr,
        table: Option<&Value>,
        around: &dyn Scope,
    ) {
        let rows = match table {
            Some(Value::List(rows)) => rows.as_slice(),
            // Without a table the rule is there all the same, and open.
            _ => &[],
        };
        self.0.entry((kind, place.to_owned())).or_insert_with(|| Seen::of(rule));
        for row in rows {
            if let Value::Row(cells) = row {
                self.look(kind, place, rule, &InRow { cells, around });
            }
        }
    }

    /// What stands in the dictionary and in the screening.
    fn shared(&mut self, known: &Known<'_>) {
        let catalogue = known.catalogue();
        for fact in &catalogue.facts {
            let id = fact.id.as_str();
            if let Some(rule) = &fact.calculate {
                self.look(Kind::Calculate, id, rule, known);
            }
            if let Some(each) = &fact.count {
                match &each.rule {
                    Some(rule) => {
                        self.rows(Kind::Count, id, rule, known.value(each.table.as_str()), known);
                    }
                    None => self.look(Kind::Count, id, &Expr::Name(id.to_owned()), known),
                }
            }
            for column in &fact.columns {
                self.column(&format!("{id} {}", column.id), column, known.value(id), known);
            }
        }
        let screening = &catalogue.screening;
        if let Some(rule) = &screening.unless {
            self.look(Kind::Unless, "screening", rule, known);
        }
        for asked in &screening.questions {
            if let Some(rule) = &asked.relevant {
                self.look(Kind::QuestionRelevant, asked.fact.as_str(), rule, known);
            }
        }
        for entry in &screening.items {
            if let Some(rule) = &entry.suggest {
                self.look(Kind::Suggest, entry.item.as_str(), rule, known);
            }
            if let Some(rule) = &entry.received {
                self.look(Kind::Received, entry.item.as_str(), rule, known);
            }
        }
        if let Some(household) = &screening.household {
            for fact in &household.facts {
                let table = known.value(household.table.as_str());
                self.rows(Kind::MemberFact, fact.fact.as_str(), &fact.value, table, known);
            }
        }
        if let Some(leaving) = &screening.leaving {
            self.look(Kind::LeavingWhen, "leaving", &leaving.when, known);
            for check in &leaving.checks {
                if let Some(rule) = &check.rule {
                    self.look(Kind::LeavingCheck, &check.name.zh, rule, known);
                }
            }
        }
    }
}

/// The rules of a question but its constraints.
fn rules_of(field: &Field) -> Vec<(Kind, &Expr)> {
    let mut rules = Vec::new();
    rules.extend(field.relevant.iter().map(|rule| (Kind::FieldRelevant, rule)));
    if let Required::When(rule) = &field.required {
        rules.push((Kind::FieldRequired, rule));
    }
    rules.extend(field.calculate.iter().map(|rule| (Kind::FieldCalculate, rule)));
    rules
}

/// Rules of which one side cannot be seen, and why.
const ONE_SIDED: &[(&str, &str)] = &[
    ("disability.number 1", "a number of another length is no answer: its kind refuses it first"),
    ("assessment assessed_on", "it names every code there is: it waits until there is an answer"),
    ("goods money 2", "the lines it counts are there as soon as there is a table"),
];

#[test]
#[allow(clippy::print_stdout, reason = "the counts, for whoever asks for them with --nocapture")]
fn every_rule_of_the_catalogue_is_seen_to_hold_and_to_fail() {
    let mut rules = Rules::default();
    for claim in households() {
        let (case, known) = told(claim);
        let members = members(&case, &known).into_iter();
        let everybody = members
            .map(|member| Known::new(&HOUSEHOLDS.catalogue, &member.case, known.today()))
            .collect::<Vec<_>>();
        for known in std::iter::once(known).chain(everybody) {
            rules.shared(&known);
            for item in &HOUSEHOLDS.catalogue.items {
                rules.item(item, &known);
            }
        }
    }
    for known in forms::each() {
        rules.shared(&known);
        for item in &HOUSEHOLDS.catalogue.items {
            rules.item(item, &known);
        }
    }
    let one_sided = |place: &str| ONE_SIDED.iter().any(|(one, _)| place.ends_with(one));
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    rules.0.keys().for_each(|(kind, _)| *counts.entry(*kind).or_default() += 1);
    let lacking: Vec<String> = rules
        .0
        .iter()
        .filter(|((kind, place), seen)| !seen.is_enough(*kind) && !one_sided(place))
        .map(|((kind, place), seen)| {
            format!("{kind:?} {place}: {}; {:?}", seen.lacks(), seen.names)
        })
        .collect();
    let seen_after_all = ONE_SIDED.iter().filter(|(one, _)| {
        let mut of = rules.0.iter().filter(|((_, place), _)| place.ends_with(one));
        of.all(|((kind, _), seen)| seen.is_enough(*kind))
    });
    assert_eq!(seen_after_all.collect::<Vec<_>>(), Vec::<&(&str, &str)>::new());
    let total = rules.0.len();
    println!(
        "{total} rules: {} exercised by {} households and {} people at the forms, {} one-sided, {} by nobody; {counts:?}",
        total - lacking.len() - ONE_SIDED.len(),
        households().len(),
        forms::count(),
        ONE_SIDED.len(),
        lacking.len(),
    );
    assert!(lacking.is_empty(), "{} of {total} rules:\n{}", lacking.len(), lacking.join("\n"));
}
