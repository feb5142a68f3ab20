//! A centre's own files over the catalogue.

use onewindow::case::example;
use onewindow::catalog::{self, Loaded, Overlay};
use onewindow::cli::files;
use onewindow::text::{Lang, Say};

use super::{folder, good, shipped};

fn overlay(name: &str, files: &[(&str, &str)]) -> Overlay {
    let file = |(path, text): &(&str, &str)| ((*path).to_owned(), text.as_bytes().to_vec());
    Overlay { name: name.to_owned(), files: files.iter().map(file).collect() }
}

fn laid(files: &[(&str, &str)]) -> Loaded {
    catalog::load_with(good(), vec![overlay("own", files)])
}

fn found(loaded: &Loaded) -> Vec<String> {
    let short = |d: &catalog::Diagnostic| {
        format!("{} {}:{}:{}", d.code(), d.place.file, d.place.line, d.place.column)
    };
    loaded.diagnostics.iter().map(short).collect()
}

fn changes(loaded: &Loaded) -> Vec<String> {
    let line = |change: &catalog::Change| {
        let place = &change.place;
        format!("{}:{} {}", place.file, place.line, change.what.say(Lang::En))
    };
    loaded.changes.iter().map(line).collect()
}

/// The shipped catalogue as a second centre uses it.
fn second() -> Loaded {
    let base = files::under(&folder("catalog")).expect("the catalogue is there");
    let own = files::under(&folder("tests/suite/case/overlay/second")).expect("so is the centre");
    catalog::load_with(base, vec![Overlay { name: "second".to_owned(), files: own }])
}

#[test]
fn a_second_centre_renames_hides_adds_and_fills_in_without_touching_the_catalogue() {
    let (base, second) = (shipped(), second());
    assert_eq!(found(&second), Vec::<String>::new());
    let (old, new) = (&base.catalogue, &second.catalogue);

    assert_eq!(new.centre.name.en, "Qingxi Community Service Centre");
    let visit = |c: &catalog::Catalogue| c.item(&"home-visit".into()).map(|i| i.name.en.clone());
    assert_ne!(visit(old), visit(new));
    assert_eq!(visit(new).as_deref(), Some("We come to you"));
    assert!(new.item(&"elder-preference-card".into()).is_none());
    assert!(new.item(&"meal-service".into()).is_some());
    assert_eq!(new.items.len(), old.items.len());
    assert!(new.bundle(&"le-unemployment".into()).is_none());
    assert_eq!(new.parameter(&"longevity_80".into()).map(|p| p.values.len()), Some(1));
    assert_ne!(old.about.digest, new.about.digest);
    insta::assert_snapshot!(changes(&second).join("\n"));
}

#[test]
fn nothing_shown_names_what_is_hidden() {
    let catalogue = second().catalogue;
    let there = |id| catalogue.item(id).is_some();
    assert!(catalogue.items.iter().flat_map(|item| &item.related).all(there));
    assert!(catalogue.bundles.iter().flat_map(|bundle| &bundle.items).all(there));
}

#[test]
fn examples_of_the_catalogue_stay_true_under_a_second_centre() {
    let catalogue = second().catalogue;
    for item in &catalogue.items {
        for example in &item.examples {
            let wrong = example::run(&catalogue, item, example);
            assert!(wrong.is_empty(), "{}: {}", item.id, wrong[0].say(Lang::En));
        }
    }
}

#[test]
fn the_last_overlay_wins() {
    let named = |en: &str| format!("name = {{ zh = \"甲\", en = \"{en}\" }}\n");
    let (one, two) = (named("One"), named("Two"));
    let loaded = catalog::load_with(
        good(),
        vec![overlay("a", &[("centre.toml", &one)]), overlay("b", &[("centre.toml", &two)])],
    );
    assert_eq!(loaded.catalogue.centre.name.en, "Two");
    assert_eq!(changes(&loaded), ["a/centre.toml:1 changes name", "b/centre.toml:1 changes name"]);
}

#[test]
fn a_row_changes_only_the_keys_it_names() {
    let text = "[[material]]\nid = \"id-card\"\nhint = { zh = \"两面\", en = \"Both sides\" }\n";
    let loaded = laid(&[("materials.toml", text)]);
    assert_eq!(found(&loaded), Vec::<String>::new());
    let card = loaded.catalogue.material(&"id-card".into()).unwrap();
    assert_eq!((card.name.en.as_str(), card.hint.en.as_str()), ("Identity card", "Both sides"));
    assert_eq!(changes(&loaded), ["own/materials.toml:1 changes material `id-card`: hint"]);
}

#[test]
fn one_of_the_two_times_can_be_changed_alone() {
    let text =
        "[time.promised]\nvalue = 7\nunit = \"workday\"\nmark = { confidence = \"likely\" }\n";
    let loaded = laid(&[("items/elderly/allowance.toml", text)]);
    assert_eq!(found(&loaded), Vec::<String>::new());
    let item = loaded.catalogue.item(&"allowance".into()).unwrap();
    let days = |term: &Option<catalog::Term>| term.as_ref().and_then(|term| term.value);
    assert_eq!((days(&item.statutory_time), days(&item.promised_time)), (Some(20), Some(7)));
}

#[test]
fn an_item_can_ask_for_one_material_more_or_less() {
    let text = "[[material]]\nid = \"id-card\"\nhide = true\n\n[[material]]\nid = \"photo\"\nform = \"original\"\n\
                originals = 2\nobtain = \"bring\"\nmark = { confidence = \"likely\" }\n";
    let photo = "[[material]]\nid = \"photo\"\nname = { zh = \"照片\", en = \"Photograph\" }\n\
                 where_to_get = { zh = \"照相馆。\", en = \"At a photographer's.\" }\n";
    let loaded = laid(&[("items/elderly/allowance.toml", text), ("materials.toml", photo)]);
    let item = loaded.catalogue.item(&"allowance".into()).unwrap();
    let asked: Vec<&str> = item.materials.iter().map(|need| need.material.as_str()).collect();
    assert_eq!(asked, ["form", "photo"]);
    assert!(item.examples.iter().all(|example| example.needed.is_empty()));
    assert_eq!(
        changes(&loaded),
        [
            "own/items/elderly/allowance.toml:1 hides material of this item `id-card`",
            "own/items/elderly/allowance.toml:5 adds material of this item `photo`",
            "own/materials.toml:1 adds material `photo`",
        ]
    );
}

#[test]
fn a_mistake_in_an_overlay_is_found_in_its_own_file() {
    for (path, text, expected) in [
        ("centre.toml", "nam = \"x\"\n", "unknown-key own/centre.toml:1:1"),
        ("centre.toml", "name = { zh = \"甲\" }\n", "no-translation own/centre.toml:1:8"),
        ("centre.toml", "name = “甲”\n", "syntax own/centre.toml:1:8"),
        (
            "items/elderly/allowance.toml",
            "no = 2\n",
            "duplicate-number own/items/elderly/allowance.toml:1:6",
        ),
        (
            "items/elderly/allowance.toml",
            "summary = { zh = \"残废老人可以领。\", en = \"From the age of 80.\" }\n",
            "wording own/items/elderly/allowance.toml:1:19",
        ),
        ("colours.toml", "a = 1\n", "unknown-file own/colours.toml:1:1"),
        (
            "parameters.toml",
            "[[parameter]]\nid = \"amount\"\n[[parameter.value]]\nvalue = 3\n",
            "missing-key own/parameters.toml:3:1",
        ),
    ] {
        assert_eq!(found(&laid(&[(path, text)])), [expected], "{text}");
    }
}

#[test]
fn an_item_in_the_folder_of_another_category_is_a_second_one() {
    let loaded = laid(&[("items/home/allowance.toml", "no = 9\n")]);
    let twice = "item-twice own/items/home/allowance.toml:1:1".to_owned();
    assert!(found(&loaded).contains(&twice), "{:?}", found(&loaded));
}

#[test]
fn what_an_overlay_hides_stays_checked_and_may_be_named() {
    let loaded = laid(&[("items/home/visit.toml", "hide = true\n")]);
    assert_eq!(found(&loaded), Vec::<String>::new());
    assert!(loaded.catalogue.item(&"visit".into()).is_none());
    // Its category would be an empty page.
    let categories: Vec<&str> = loaded.catalogue.categories.iter().map(|c| c.id.as_str()).collect();
    assert_eq!(categories, ["elderly"]);
    assert_eq!(loaded.catalogue.bundles[0].items.len(), 1);
}
