use crate::catalog::{Catalogue, Field};
use crate::field::{Answer, Kind};

use super::Case;

/// The names of the people in a case, each once, in the order in which the catalogue asks for them: who a name is asked for is often
/// somebody who has been named before.
pub fn people<'c>(case: &'c Case, catalogue: &Catalogue) -> Vec<&'c str> {
    let mut names = Vec::new();
    for fact in &catalogue.facts {
        if let Some(answer) = case.facts.get(&fact.id) {
            named(fact.kind, &fact.columns, answer, &mut names);
        }
    }
    for item in &catalogue.items {
        let Some(answers) = case.answers.get(&item.id) else { continue };
        let sections = item.form.iter().flat_map(|form| &form.sections);
        for field in sections.flat_map(|section| &section.fields) {
            if let Some(answer) = answers.get(&field.id) {
                named(field.kind, &field.columns, answer, &mut names);
            }
        }
    }
    names
}

/// Adds the names in an answer.
fn named<'c>(kind: Kind, columns: &[Field], answer: &'c Answer, names: &mut Vec<&'c str>) {
    match (kind, answer) {
        (Kind::Name, Answer::Text(name)) => {
            let name = name.trim();
            if !name.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
        (Kind::Table, Answer::Rows(rows)) => {
            for row in rows {
                for column in columns.iter().filter(|column| column.kind == Kind::Name) {
                    if let Some(answer) = row.cells.get(&column.id) {
                        named(column.kind, &[], answer, names);
                    }
                }
            }
        }
        _ => {}
    }
}
