//! People at the forms: how somebody fills one in, and what it makes of that.
//!
//! `case/forms/<item>.toml` are written as households are, one file for each item, with the answers to its own questions; beside
//! them stands what the form asks of each, what it says about the answers, and what to bring. Between them they come by every branch
//! of every form and make every mistake it tells of.

use std::path::PathBuf;
use std::sync::LazyLock;

use onewindow::case::{self, FieldState, Known, Presence, Words, checklist};
use onewindow::catalog::{Claim, Item, Loaded};
use onewindow::field::{Level, Violation};
use onewindow::text::{Lang, Say};

use super::{as_expected, people, read, told_in, well_written};

static FORMS: LazyLock<Loaded> = LazyLock::new(|| read(&folder()));

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/suite/case/forms")
}

/// What is known of each of them.
pub fn each() -> impl Iterator<Item = Known<'static>> {
    people(&FORMS).into_iter().map(|claim| told_in(&FORMS, claim).1)
}

/// How many they are.
pub fn count() -> usize {
    people(&FORMS).len()
}

#[test]
fn the_people_at_the_forms_are_well_written_and_come_out_as_expected() {
    well_written(&FORMS);
    as_expected(&FORMS);
}

#[test]
fn what_every_form_makes_of_its_people_is_as_it_was_reviewed() {
    for item in &FORMS.catalogue.items {
        let here: Vec<&Claim> =
            people(&FORMS).into_iter().filter(|claim| claim.item == item.id).collect();
        if here.is_empty() {
            continue;
        }
        let sheets: Vec<String> = here.into_iter().map(|claim| sheet(item, claim)).collect();
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(folder().join("sheet"));
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        let name = item.id.to_string();
        settings.bind(|| insta::assert_snapshot!(name, sheets.join("\n\n")));
    }
}

/// The form as it stands: what it asks, what was answered, what it says about it; then the papers.
fn sheet(item: &Item, claim: &Claim) -> String {
    let (case, known) = told_in(&FORMS, claim);
    let mut lines = vec![format!("# {}", claim.example.name)];
    for section in case::journey(item, &case, &known).sections {
        lines.push(format!("【{}】", section.section.label.zh));
        let open = section.fields.iter().filter(|field| told(field, item).is_none());
        let open: Vec<&str> = open.map(|field| field.field.label.zh.as_str()).collect();
        for field in &section.fields {
            lines.extend(told(field, item));
            for (row, number) in field.rows.iter().zip(1..) {
                let cells = row.cells.iter().filter_map(|cell| told(cell, item));
                lines.push(format!("   {number}. {}", cells.collect::<Vec<_>>().join("；")));
            }
        }
        if !open.is_empty() {
            lines.push(format!("（空着：{}）", open.join("、")));
        }
    }
    let papers = checklist(&[item], &known).lines;
    for (head, sure) in [("要的", true), ("看情况要的", false)] {
        let of = papers.iter().filter(|line| (line.presence == Presence::Needed) == sure);
        let names: Vec<&str> = of.map(|line| line.material.name.zh.as_str()).collect();
        if !names.is_empty() {
            lines.push(format!("【材料，{head}】 {}", names.join("、")));
        }
    }
    lines.join("\n")
}

/// A question with its answer and what the form says about it; `None`: neither.
fn told(field: &FieldState<'_>, item: &Item) -> Option<String> {
    let words = Words::of(&FORMS.catalogue, item);
    let value = field.value.as_ref().filter(|_| field.rows.is_empty());
    let value = value.map(|value| words.show(field.field, value, Lang::Zh));
    if value.is_none() && field.violations.is_empty() && field.rows.is_empty() {
        return None;
    }
    let said = field.violations.iter().map(|Violation { level, message }| {
        let mark = match level {
            Level::Error => "✗",
            Level::Warning => "!",
            Level::Note => "i",
        };
        format!(" {mark} {}", message.say(Lang::Zh))
    });
    let label = &field.field.label.zh;
    Some(format!("{label}：{}{}", value.unwrap_or_default(), said.collect::<String>()))
}
