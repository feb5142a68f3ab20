//! What to ask, and what is asked for more than once.

use crate::catalog::{Catalogue, Fact, Field, Item};
use crate::domain::{FactId, ItemId, Map};
use crate::field::Answer;

use super::{Case, Known};

/// The facts to ask on an item's page, in the author's order: those nobody has said and nothing tells. A question that was
/// declined is not asked again.
pub fn next_questions<'a>(item: &Item, case: &Case, known: &Known<'a>) -> Vec<&'a Fact> {
    let open = |id: &&FactId| {
        known.value(id.as_str()).is_none() && case.facts.get(*id) != Some(&Answer::Declined)
    };
    item.ask.iter().filter(open).filter_map(|id| known.fact(id.as_str())).collect()
}

/// Which of the chosen items' forms ask for each shared fact, in order of choice: facts with several are entered once for all.
pub fn shared_facts(catalogue: &Catalogue, items: &[ItemId]) -> Map<FactId, Vec<ItemId>> {
    let mut shared: Map<FactId, Vec<ItemId>> = Map::new();
    for item in items.iter().filter_map(|id| catalogue.item(id)) {
        let sections = item.form.iter().flat_map(|form| &form.sections);
        for fact in sections.flat_map(|section| &section.fields).filter_map(Field::shared) {
            let items = shared.or_default(fact.clone());
            if !items.contains(&item.id) {
                items.push(item.id.clone());
            }
        }
    }
    shared
}
