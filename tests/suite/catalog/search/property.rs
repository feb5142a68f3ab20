//! What holds for every query and every name.

use std::sync::LazyLock;

use onewindow::catalog::{Catalogue, Found, Item, Order, Reason, Search};
use onewindow::cli::script;
use proptest::prelude::*;

use super::{id, ids, packed};
use crate::catalog::shipped;

thread_local! {
    static SCAN: Search = packed();
    static POSTINGS: Search = Search::with_order(SCAN.with(|s| s.catalogue().clone()), Order::Postings);
}

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| shipped().catalogue);

fn in_both_orders(check: impl Fn(&Search)) {
    SCAN.with(&check);
    POSTINGS.with(&check);
}

fn names(item: &Item) -> impl Iterator<Item = &String> {
    [&item.name.zh, &item.name.en].into_iter().chain(&item.aka)
}

/// Something a person might type: parts of names, letters, signs, other scripts.
fn typed() -> impl Strategy<Value = String> {
    let names: Vec<String> = CATALOGUE.items.iter().flat_map(names).cloned().collect();
    let name = prop::sample::select(names);
    let part = (name, any::<prop::sample::Index>(), any::<prop::sample::Index>()).prop_map(
        |(name, a, b)| {
            let chars: Vec<char> = name.chars().collect();
            let (a, b) = (a.index(chars.len()), b.index(chars.len()));
            chars[a.min(b)..=a.max(b)].iter().collect::<String>()
        },
    );
    let other =
        prop_oneof![".{0,12}", "[a-z ]{0,20}", "[\u{4e00}-\u{9fff}]{0,9}", "[０-９Ａ-ｚ]{0,6}"];
    prop::collection::vec(prop_oneof![part, other], 0..5).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn whatever_is_typed_is_answered_and_the_same_every_time(query in typed()) {
        in_both_orders(|search| {
            let hits = search.find(&query);
            assert_eq!(hits, search.find(&query));
            let mut found: Vec<_> = hits.iter().map(id).collect();
            found.sort();
            found.dedup();
            assert_eq!(found.len(), hits.len(), "nothing is found twice: {query}");
        });
    }

    #[test]
    fn a_long_text_is_answered_too(part in typed(), times in 1..200_usize) {
        in_both_orders(|search| drop(search.find(&part.repeat(times))));
    }
}

#[test]
fn an_official_name_comes_first() {
    in_both_orders(|search| {
        for item in &search.catalogue().items {
            for name in [&item.name.zh, &item.name.en] {
                assert_eq!(ids(search, name).first(), Some(&item.id.to_string()), "{name}");
            }
        }
        for event in &search.catalogue().bundles {
            for name in [&event.name.zh, &event.name.en] {
                assert_eq!(ids(search, name).first(), Some(&event.id.to_string()), "{name}");
            }
        }
    });
}

#[test]
fn an_everyday_name_finds_first_something_that_is_called_so() {
    let is_called = |item: &Item, name: &str| names(item).any(|own| own.eq_ignore_ascii_case(name));
    in_both_orders(|search| {
        for item in &search.catalogue().items {
            for name in &item.aka {
                let hits = search.find(name);
                let first = hits.first().map(|hit| hit.found);
                let fits = match first {
                    Some(Found::Item(first)) => is_called(first, name),
                    Some(Found::Event(first)) => {
                        first.name.en.eq_ignore_ascii_case(name) || first.name.zh == *name
                    }
                    None => false,
                };
                assert!(fits, "{name} of {}: {first:?}", item.id);
            }
        }
    });
}

#[test]
fn a_name_in_pinyin_finds_its_item() {
    let script = script::of(&CATALOGUE);
    let spell = |c: char| script.syllables.iter().find(|(_, read_so)| read_so.contains(c));
    in_both_orders(|search| {
        for item in &search.catalogue().items {
            let chinese =
                |name: &&String| name.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
            for name in names(item).filter(chinese).filter(|name| name.chars().count() > 2) {
                let pinyin: Option<Vec<&str>> =
                    name.chars().map(|c| Some(spell(c)?.0.as_str())).collect();
                let pinyin = pinyin.expect("every character of a name has a reading").concat();
                let hits = search.find(&pinyin);
                assert!(hits.iter().any(|hit| hit.item() == Some(item)), "{pinyin} ({name})");
            }
        }
    });
}

#[test]
fn a_name_with_one_wrong_character_finds_its_item_and_says_what_was_meant() {
    in_both_orders(|search| {
        for item in search.catalogue().items.iter().filter(|item| !item.sensitive) {
            let chinese =
                |name: &&String| name.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
            for name in item.aka.iter().filter(chinese).filter(|name| name.chars().count() == 3) {
                for at in 0..3 {
                    // A character that is in no name.
                    let wrong: String = name
                        .chars()
                        .enumerate()
                        .map(|(i, c)| if i == at { '龘' } else { c })
                        .collect();
                    let hits = search.find(&wrong);
                    let hit = hits.iter().find(|hit| hit.item() == Some(item));
                    let reason = hit.map(|hit| &hit.reason);
                    assert!(
                        matches!(
                            reason,
                            Some(Reason::Nearly(_) | Reason::Name | Reason::Called(_))
                        ),
                        "{wrong} ({name}): {reason:?}"
                    );
                }
            }
        }
    });
}
