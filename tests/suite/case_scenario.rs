//! The language in which tests tell a person's matter: what is chosen and said, and what follows. It uses only what the page
//! uses.

use std::path::Path;
use std::sync::LazyLock;

use onewindow::case::{
    self, Case, Checklist, FieldState, Journey, Known, Place, Presence, Status, Verdict,
};
use onewindow::catalog::{self, Catalogue, Item, Loaded};
use onewindow::cli::files;
use onewindow::domain::{Date, FactId, FieldId, ItemId, Set};
use onewindow::field::{Answer, Level, RowId};
use onewindow::text::{Lang, Say};

/// The small catalogue of `case/journey`.
static SMALL: LazyLock<Catalogue> = LazyLock::new(|| {
    let loaded = load("tests/suite/case/journey");
    let errors = loaded.diagnostics.iter().filter(|d| d.severity() == catalog::Severity::Error);
    let errors: Vec<String> =
        errors.map(|d| format!("{}:{} {:?}", d.place.file, d.place.line, d.message)).collect();
    assert!(errors.is_empty(), "the small catalogue can be used:\n{}", errors.join("\n"));
    loaded.catalogue
});

/// The catalogue of this repository; whether it is free of findings is asked elsewhere.
static REAL: LazyLock<Loaded> = LazyLock::new(|| load("catalog"));

fn load(folder: &str) -> Loaded {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    catalog::load(files::under(&folder).expect("the folder is there"))
}

/// The real catalogue.
pub fn real() -> &'static Catalogue {
    &REAL.catalogue
}

/// What came of the real catalogue's files.
pub fn real_files() -> &'static Loaded {
    &REAL
}

/// The small catalogue.
pub fn small() -> &'static Catalogue {
    &SMALL
}

/// A day in full.
pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Somebody who has chosen items of the small catalogue.
pub fn scenario(items: &[&str]) -> Scenario {
    Scenario::new(small(), items)
}

/// Somebody who has chosen an item of the real catalogue.
pub fn real_scenario(item: &str) -> Scenario {
    Scenario::new(real(), &[item])
}

/// A person's matter while it is told.
pub struct Scenario {
    pub catalogue: &'static Catalogue,
    pub case: Case,
    pub today: Date,
}

impl Scenario {
    fn new(catalogue: &'static Catalogue, items: &[&str]) -> Self {
        let mut case = Case::default();
        items.iter().for_each(|item| case.choose(&ItemId::from(*item)));
        Self { catalogue, case, today: day("2026-11-23") }
    }

    pub fn on(mut self, today: &str) -> Self {
        self.today = day(today);
        self
    }

    pub fn fact(mut self, fact: &str, typed: &str) -> Self {
        self.case.set(&Place::Fact(fact.into()), Answer::text(typed));
        self
    }

    pub fn declines(mut self, fact: &str) -> Self {
        self.case.set(&Place::Fact(fact.into()), Answer::Declined);
        self
    }

    pub fn answer(mut self, field: &str, typed: &str) -> Self {
        let item = self.item().id.clone();
        self.case.set(&Place::Own(item, field.into()), Answer::text(typed));
        self
    }

    /// Adds a row of cells to a table.
    pub fn row(mut self, fact: &str, cells: &[(&str, &str)]) -> Self {
        let place = Place::Fact(fact.into());
        let row = self.case.add_row(&place);
        for (column, typed) in cells {
            self.case.set_cell(&place, row, &FieldId::from(*column), Answer::text(typed));
        }
        self
    }

    /// The last chosen item: the one that is talked about.
    pub fn item(&self) -> &'static Item {
        let id = self.case.items.last().expect("an item is chosen");
        self.catalogue.item(id).unwrap_or_else(|| panic!("no item {id}"))
    }

    pub fn known(&self) -> Known<'static> {
        Known::new(self.catalogue, &self.case, self.today)
    }

    pub fn verdict(&self) -> Verdict {
        case::verdict(self.item(), &self.known())
    }

    pub fn journey(&self) -> Journey<'static> {
        case::journey(self.item(), &self.case, &self.known())
    }

    pub fn checklist(&self) -> Checklist {
        let items: Vec<&Item> =
            self.case.items.iter().filter_map(|id| self.catalogue.item(id)).collect();
        case::checklist(&items, &self.known())
    }

    #[track_caller]
    pub fn expect_met(self) -> Self {
        assert_eq!(self.verdict(), Verdict::Met);
        self
    }

    #[track_caller]
    pub fn expect_not_met(self, conditions: &[usize]) -> Self {
        assert_eq!(self.verdict(), Verdict::NotMet(conditions.to_vec()));
        self
    }

    #[track_caller]
    pub fn expect_unknown(self, missing: &[&str]) -> Self {
        assert_eq!(self.verdict(), Verdict::Unknown(set(missing)));
        self
    }

    #[track_caller]
    pub fn expect_asked(self, facts: &[&str]) -> Self {
        let known = self.known();
        let asked = case::next_questions(self.item(), &self.case, &known);
        let asked: Vec<&str> = asked.iter().map(|fact| fact.id.as_str()).collect();
        assert_eq!(asked, facts, "questions to ask next");
        self
    }

    /// The value of a fact or own field, as it is shown in Chinese; empty when it is not known.
    pub fn shown(&self, name: &str) -> String {
        let (known, item) = (self.known(), self.item());
        let within = known.within(item);
        let kind = known.fact(name).map_or(onewindow::field::Kind::Text, |fact| fact.kind);
        within.value(name).map(|value| kind.format(value, Lang::Zh)).unwrap_or_default()
    }

    #[track_caller]
    pub fn expect_shown(self, name: &str, expected: &str) -> Self {
        assert_eq!(self.shown(name), expected, "{name}");
        self
    }

    #[track_caller]
    pub fn expect_needed(self, materials: &[&str]) -> Self {
        self.expect_presence(materials, Some(&Presence::Needed))
    }

    #[track_caller]
    pub fn expect_not_needed(self, materials: &[&str]) -> Self {
        self.expect_presence(materials, None)
    }

    #[track_caller]
    pub fn expect_depends(self, material: &str, on: &[&str]) -> Self {
        self.expect_presence(&[material], Some(&Presence::Depends(set(on))))
    }

    #[track_caller]
    fn expect_presence(self, materials: &[&str], expected: Option<&Presence>) -> Self {
        let list = self.checklist();
        for material in materials {
            let line = list.lines.iter().find(|line| line.material.id.as_str() == *material);
            assert_eq!(line.map(|line| &line.presence), expected, "{material}");
        }
        self
    }

    /// The relevant sections with how far they are.
    #[track_caller]
    pub fn expect_sections(self, sections: &[(&str, Status)]) -> Self {
        let journey = self.journey();
        let found: Vec<_> = journey
            .sections
            .iter()
            .map(|section| (section.section.id.as_str(), section.status))
            .collect();
        assert_eq!(found, sections);
        self
    }

    #[track_caller]
    pub fn expect_fields(self, section: &str, fields: &[&str]) -> Self {
        let journey = self.journey();
        let section = journey.sections.iter().find(|s| s.section.id.as_str() == section);
        let found: Vec<&str> =
            section.iter().flat_map(|s| &s.fields).map(|f| f.field.id.as_str()).collect();
        assert_eq!(found, fields);
        self
    }

    /// What is missing before handing in, cells by their column.
    #[track_caller]
    pub fn expect_missing(self, fields: &[&str]) -> Self {
        let journey = self.journey();
        let found: Vec<&str> = journey
            .all()
            .filter(|field| field.is_missing())
            .map(|field| field.field.id.as_str())
            .collect();
        assert_eq!(found, fields, "missing");
        self
    }

    #[track_caller]
    pub fn expect_violation(self, field: &str, level: Level, sentence: &str) -> Self {
        let journey = self.journey();
        let found = violations(&journey, field);
        assert!(found.contains(&(level, sentence.to_owned())), "{field}: {found:?}");
        self
    }

    #[track_caller]
    pub fn expect_no_violation(self, field: &str) -> Self {
        assert_eq!(violations(&self.journey(), field), vec![], "{field}");
        self
    }

    #[track_caller]
    pub fn expect_ready(self) -> Self {
        assert!(self.journey().is_ready(), "the form can be handed in");
        self
    }
}

fn violations(journey: &Journey<'_>, field: &str) -> Vec<(Level, String)> {
    let states = journey.all().filter(|state: &&FieldState<'_>| state.field.id.as_str() == field);
    states.flat_map(|state| &state.violations).map(|v| (v.level, v.message.say(Lang::Zh))).collect()
}

pub fn set(names: &[&str]) -> Set<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Where a shared fact is kept.
pub fn fact(id: &str) -> Place {
    Place::Fact(FactId::from(id))
}

/// Identities of the rows of a table.
pub fn row_ids(case: &Case, place: &Place) -> Vec<RowId> {
    case.rows(place).iter().map(|row| row.id).collect()
}
