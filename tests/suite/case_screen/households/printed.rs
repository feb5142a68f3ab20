//! Nothing that is asked is lost on the way to the paper: every question of every form is printed, and every material listed.

use std::collections::BTreeSet;

use onewindow::case::{self, Case};
use onewindow::catalog::{Field, Item};
use onewindow::field::Kind;
use onewindow::packet::{Document, Page, Profile, papers};
use onewindow::text::Lang;

use super::{HOUSEHOLDS, sheets};

/// Every question of a form and every column of its tables, as `item section.question.column`.
fn questions(item: &Item) -> Vec<String> {
    let sections = item.form.iter().flat_map(|form| &form.sections);
    let mut all = Vec::new();
    for field in sections.flat_map(|section| &section.fields) {
        // A signature is a line at the end of the paper, where those stand who sign.
        if field.kind != Kind::Signature {
            all.push(place(item, field, None));
        }
        all.extend(field.columns.iter().map(|column| place(item, field, Some(column))));
    }
    all
}

fn place(item: &Item, field: &Field, column: Option<&Field>) -> String {
    let column = column.map(|column| format!(".{}", column.id)).unwrap_or_default();
    format!("{} {}{column}", item.id, field.id)
}

/// The texts of a page.
fn texts(page: Page) -> BTreeSet<String> {
    let document = Document { title: page.title.clone(), lang: Lang::Zh, pages: vec![page] };
    document.texts().iter().map(|placed| placed.text.to_owned()).collect()
}

#[test]
fn every_question_of_every_form_is_printed_and_every_material_is_listed() {
    let items = &HOUSEHOLDS.catalogue.items;
    let mut unprinted: BTreeSet<String> = items.iter().flat_map(questions).collect();
    let mut unlisted: BTreeSet<(String, String)> = items
        .iter()
        .flat_map(|item| {
            item.materials.iter().map(|n| (item.id.to_string(), n.material.to_string()))
        })
        .collect();
    sheets::each(&HOUSEHOLDS.catalogue, |case, known| {
        for item in items {
            let case = Case { items: vec![item.id.clone()], ..case.clone() };
            let start = format!("{} ", item.id);
            if unprinted.range(start.clone()..).next().is_some_and(|next| next.starts_with(&start))
                && let Some(page) = papers::form(item, &case, known, Lang::Zh)
            {
                let printed = texts(page);
                for asked in case::journey(item, &case, known).all() {
                    let label = asked.field.label.zh.as_str();
                    let there = asked.field.kind == Kind::Signature || printed.contains(label);
                    assert!(there, "{} asks {} and does not print it", item.id, asked.field.id);
                    unprinted.remove(&place(item, asked.field, None));
                    for cell in asked.rows.iter().flat_map(|row| &row.cells) {
                        let label = cell.field.label.zh.as_str();
                        assert!(printed.contains(label), "{} {}", item.id, cell.field.id);
                        unprinted.remove(&place(item, asked.field, Some(cell.field)));
                    }
                }
            }
            if unlisted.iter().any(|(id, _)| *id == item.id.as_str()) {
                let list = case::checklist(&[item], known);
                let page = papers::checklist(&case, known, &list, Profile::Notice, Lang::Zh);
                let listed = texts(page);
                for line in &list.lines {
                    let name = line.material.name.zh.as_str();
                    let there = listed.iter().any(|text| text.starts_with(name));
                    assert!(there, "{} needs {name} and does not list it", item.id);
                    unlisted.remove(&(item.id.to_string(), line.material.id.to_string()));
                }
            }
        }
    });
    assert!(unprinted.is_empty(), "never printed: {unprinted:?}");
    assert!(unlisted.is_empty(), "never listed: {unlisted:?}");
}
