//! The ids of the shipped catalogue that were published.

use std::collections::BTreeSet;

use super::{folder, shipped};

/// The ids a list of `released.toml` names.
fn ids(list: &str) -> BTreeSet<String> {
    let text = std::fs::read_to_string(folder("catalog/released.toml")).expect("it is shipped");
    let file: toml::Table = text.parse().expect("it is TOML");
    let ids = file[list].as_array().expect(list).iter().filter_map(|id| id.as_str());
    ids.map(ToOwned::to_owned).collect()
}

#[test]
fn every_item_category_and_life_event_of_the_catalogue_is_published() {
    let catalogue = shipped().catalogue;
    let items: BTreeSet<String> = catalogue.items.iter().map(|i| i.id.to_string()).collect();
    assert_eq!(ids("items"), items);
    let categories = catalogue.categories.iter().map(|c| c.id.to_string());
    assert_eq!(ids("categories"), categories.collect());
    let bundles = catalogue.bundles.iter().map(|b| b.id.to_string());
    assert_eq!(ids("bundles"), bundles.collect());
}

#[test]
fn publishing_again_writes_the_same() {
    let loaded = shipped();
    let kept = std::fs::read_to_string(folder("catalog/released.toml")).expect("it is shipped");
    let known = ids("facts").len() == loaded.catalogue.facts.len()
        && ids("materials").len() == loaded.catalogue.materials.len()
        && ids("parameters").len() == loaded.catalogue.parameters.len();
    // What is new since the last version is published with the next.
    assert!(!known || loaded.released() == kept, "run: cargo run -- lint --release");
}
