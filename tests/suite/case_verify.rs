//! The list of what nobody has verified is what the sheets leave blank.

use onewindow::case::{Blank, Case, Unverified, unverified};
use onewindow::catalog::{self, Catalogue};
use onewindow::cli::files;
use onewindow::domain::{Date, ItemId};
use onewindow::packet::{Profile, html, papers, sheet};
use onewindow::text::Lang;

fn catalogue(path: &str) -> Catalogue {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    catalog::load(files::under(&folder).expect("the folder is there")).catalogue
}

fn today() -> Date {
    Date::new(2026, 11, 23).expect("a day")
}

/// How many blanks the notice of an item has: runs of low lines.
fn blanks(catalogue: &Catalogue, item: &ItemId, lang: Lang) -> usize {
    let case = Case { items: vec![item.clone()], ..Case::default() };
    let document = sheet(catalogue, &case, today(), Profile::Notice, lang).expect("a notice");
    let runs = |text: &str| text.split(|c| c != '_').filter(|run| run.len() >= 4).count();
    document.texts().iter().map(|placed| runs(placed.text)).sum()
}

#[test]
fn the_list_names_exactly_the_blanks_of_every_sheet() {
    for path in ["catalog", "tests/suite/case/journey", "tests/suite/case/ui/catalog"] {
        let catalogue = catalogue(path);
        let list = unverified(&catalogue, today());
        for item in &catalogue.items {
            let listed =
                list.iter().filter(|entry| entry.is_printed() && entry.items.contains(&item.id));
            let listed = listed.count();
            for lang in Lang::ALL {
                assert_eq!(blanks(&catalogue, &item.id, lang), listed, "{} {path}", item.id);
            }
        }
    }
}

#[test]
fn what_most_sheets_print_comes_first_and_figures_last() {
    let catalogue = catalogue("catalog");
    let list = unverified(&catalogue, today());
    let keys: Vec<(bool, usize)> = list
        .iter()
        .map(|entry: &Unverified| (!entry.is_printed(), catalogue.items.len() - entry.items.len()))
        .collect();
    assert!(keys.is_sorted(), "{keys:?}");
    assert!(list.iter().all(|entry| !entry.ask(&catalogue, Lang::Zh).is_empty()));
}

#[test]
fn what_the_centre_fills_in_is_gone_from_the_list() {
    let mut catalogue = catalogue("catalog");
    let has = |catalogue: &Catalogue, blank: &Blank| {
        unverified(catalogue, today()).iter().any(|entry| entry.what == *blank)
    };
    assert!(has(&catalogue, &Blank::Phone));
    catalogue.centre.phone = Some("0500-80001001".to_owned());
    assert!(!has(&catalogue, &Blank::Phone) && has(&catalogue, &Blank::Complaints));

    let figure = unverified(&catalogue, today()).into_iter().find(|entry| !entry.is_printed());
    let Blank::Figure(id) = figure.expect("a figure nobody filled in").what else { return };
    let parameter = catalogue.parameters.iter_mut().find(|p| p.id == id).expect("a parameter");
    let value = onewindow::domain::Value::Number("1".parse().expect("a number"));
    parameter.values.push(catalog::Dated { value, from: today(), to: None });
    assert!(!has(&catalogue, &Blank::Figure(id)));
}

#[test]
fn the_paper_has_a_row_with_a_place_to_sign_for_everything_on_the_list() {
    let catalogue = catalogue("catalog");
    let list = unverified(&catalogue, today());
    for lang in Lang::ALL {
        let document = papers::verify(&catalogue, today(), lang);
        let page = html::page(&document);
        for entry in &list {
            let words = entry.words(&catalogue, lang);
            let shown = words.replace('&', "&amp;").replace('\'', "&#39;");
            assert!(page.contains(&words) || page.contains(&shown), "{words}");
        }
        assert_eq!(page.matches("<tr").count(), list.len() + 2, "and two heads");
    }
}
