//! What people type finds what they mean.

mod property;

use std::collections::BTreeMap;
use std::rc::Rc;

use onewindow::catalog::{self, Found, Hit, Reason, Search};
use onewindow::cli::script;
use serde::Deserialize;

use super::{folder, shipped};

/// What people type, and the item or life event they mean, by groups.
#[derive(Deserialize)]
struct Queries {
    first: BTreeMap<String, BTreeMap<String, String>>,
    among: BTreeMap<String, BTreeMap<String, String>>,
}

/// The catalogue as the page has it: packed, with what search must know about characters.
fn packed() -> Search {
    let mut catalogue = shipped().catalogue;
    catalogue.script = script::of(&catalogue);
    let bytes = catalog::encode(&catalogue);
    Search::new(Rc::new(catalog::decode(&bytes).expect("what was packed here can be read here")))
}

/// The id of what was found.
pub fn id(hit: &Hit<'_>) -> String {
    match hit.found {
        Found::Item(item) => item.id.to_string(),
        Found::Event(event) => event.id.to_string(),
    }
}

fn ids(search: &Search, query: &str) -> Vec<String> {
    search.find(query).iter().map(id).collect()
}

#[test]
fn what_people_say_finds_what_they_mean() {
    let text = std::fs::read_to_string(folder("tests/suite/case/search/queries.toml"));
    let queries: Queries =
        toml::from_str(&text.expect("the queries are there")).expect("the queries are well formed");
    let search = packed();
    let tried = [(1, queries.first), (3, queries.among)];
    let mut wrong = Vec::new();
    for (places, groups) in tried {
        for (query, expected) in groups.into_values().flatten() {
            let found = search.find(&query);
            if !found.iter().take(places).any(|hit| id(hit) == expected) {
                let line = |hit: &Hit<'_>| format!("{} {} {:?}", id(hit), hit.score, why(hit));
                let found: Vec<_> = found.iter().take(4).map(line).collect();
                wrong.push(format!(
                    "{query}: {expected} not in the first {places} of {}",
                    found.join(", ")
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

/// The reason, short.
fn why(hit: &Hit<'_>) -> String {
    match &hit.reason {
        Reason::Name => "name".into(),
        Reason::Called(name) => format!("called {name}"),
        Reason::Sound(name) => format!("sound {name}"),
        Reason::Nearly(name) => format!("nearly {name}"),
        Reason::Event(event) => format!("event {}", event.id),
        Reason::Category(category) => format!("category {}", category.id),
        Reason::Words(words) => format!("words {words}"),
    }
}

#[test]
fn what_means_nothing_finds_nothing() {
    let search = packed();
    for query in ["", "   ", "？！", "……", "zzzzqqq", "the", "\u{0}", "🙂🙂"] {
        assert_eq!(ids(&search, query), Vec::<String>::new(), "{query}");
    }
}

#[test]
fn what_this_window_does_not_do_is_not_mistaken_for_something_else() {
    let search = packed();
    for query in ["公积金", "公积金怎么提取", "护照", "办护照", "驾照", "港澳通行证", "学区"]
    {
        assert_eq!(ids(&search, query), Vec::<String>::new(), "{query}");
    }
}

#[test]
fn full_width_letters_and_capitals_find_the_same() {
    let search = packed();
    assert_eq!(ids(&search, "ＣＡＮＪＩＺＨＥＮＧ"), ids(&search, "canjizheng"));
    assert_eq!(ids(&search, "Residence Permit"), ids(&search, "residence permit"));
    assert_eq!(ids(&search, "４０５０"), ids(&search, "4050"));
}

#[test]
fn sensitive_items_are_found_only_by_their_own_names() {
    let search = packed();
    for item in search.catalogue().items.iter().filter(|item| item.sensitive) {
        assert!(ids(&search, &item.name.zh).contains(&item.id.to_string()));
        let by_audience = ids(&search, "患者 补贴 登记");
        assert!(!by_audience.contains(&item.id.to_string()), "{}", item.id);
    }
}
