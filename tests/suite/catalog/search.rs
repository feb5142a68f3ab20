use std::collections::BTreeMap;

use onewindow::catalog::{self, Catalogue};
use onewindow::cli::pinyin;
use serde::Deserialize;

use super::{folder, shipped};

/// What people type, and the item they mean.
#[derive(Deserialize)]
struct Queries {
    first: BTreeMap<String, String>,
    among: BTreeMap<String, String>,
}

/// The catalogue as the page has it: packed, with readings.
fn packed() -> Catalogue {
    let bytes = catalog::encode(&shipped().catalogue, &pinyin::readings);
    catalog::decode(&bytes).expect("what was packed here can be read here")
}

fn ids(catalogue: &Catalogue, query: &str) -> Vec<String> {
    catalog::search(catalogue, query).iter().map(|hit| hit.item.id.to_string()).collect()
}

#[test]
fn what_people_say_finds_what_they_mean() {
    let text = std::fs::read_to_string(folder("tests/suite/case/search.toml"));
    let queries: Queries =
        toml::from_str(&text.expect("the queries are there")).expect("the queries are well formed");
    let catalogue = packed();
    let tried = [(1, queries.first), (3, queries.among)];
    let mut wrong = Vec::new();
    for (places, queries) in tried {
        for (query, expected) in queries {
            let found = ids(&catalogue, &query);
            if !found.iter().take(places).any(|id| *id == expected) {
                let found = found.iter().take(4).cloned().collect::<Vec<_>>().join(", ");
                wrong.push(format!("{query}: {expected} not in the first {places} of {found}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_means_nothing_finds_nothing() {
    let catalogue = packed();
    for query in ["", "   ", "？！", "……", "zzzzqqq", "the"] {
        assert_eq!(ids(&catalogue, query), Vec::<String>::new(), "{query}");
    }
}

#[test]
fn full_width_letters_and_capitals_find_the_same() {
    let catalogue = packed();
    assert_eq!(ids(&catalogue, "ＣＡＮＪＩＺＨＥＮＧ"), ids(&catalogue, "canjizheng"));
    assert_eq!(ids(&catalogue, "Residence Permit"), ids(&catalogue, "residence permit"));
}

#[test]
fn sensitive_items_are_found_only_by_their_own_names() {
    let catalogue = packed();
    for item in catalogue.items.iter().filter(|item| item.sensitive) {
        assert!(ids(&catalogue, &item.name.zh).contains(&item.id.to_string()));
        let by_audience = ids(&catalogue, "患者 补贴 登记");
        assert!(!by_audience.contains(&item.id.to_string()), "{}", item.id);
    }
}
