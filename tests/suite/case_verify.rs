//! The list of what nobody has verified is what the sheets leave blank.

use onewindow::case::{
    Blank, Case, Element, OpenMaterial, Unverified, open_materials, unlisted, unsure, unverified,
};
use onewindow::catalog::{self, Catalogue, Confidence};
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
            let listed = list.iter().filter(|entry| entry.sheets.contains(&item.id));
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
    let sheets: Vec<usize> = list.iter().map(|entry: &Unverified| entry.sheets.len()).collect();
    assert!(sheets.is_sorted_by(|a, b| a >= b), "{sheets:?}");
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

    let figure = |entry: &Unverified| matches!(entry.what, Blank::Figure(_));
    let figure = unverified(&catalogue, today()).into_iter().find(figure);
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
        let sentences: Vec<String> =
            unsure(&catalogue).iter().flat_map(|unsure| unsure.lines(lang)).collect();
        let materials = open_materials(&catalogue).len();
        let heads = usize::from(list.iter().any(Unverified::is_printed))
            + usize::from(list.iter().any(|entry| !entry.is_printed()))
            + usize::from(materials > 0)
            + usize::from(!unlisted(&catalogue).is_empty());
        let office = unlisted(&catalogue).len();
        let rows = list.len() + materials + sentences.len() + office + heads;
        assert_eq!(page.matches("<tr").count(), rows);
    }
}

#[test]
fn every_figure_nobody_filled_in_is_on_the_list() {
    let catalogue = catalogue("catalog");
    let list = unverified(&catalogue, today());
    for parameter in &catalogue.parameters {
        let listed = list.iter().any(|entry| entry.what == Blank::Figure(parameter.id.clone()));
        assert_eq!(listed, parameter.on(today()).is_none(), "{}", parameter.id);
    }
}

#[test]
fn a_figure_behind_a_fact_is_awaited_by_the_items_whose_rules_read_the_fact() {
    let catalogue = catalogue("tests/suite/case/journey");
    let list = unverified(&catalogue, today());
    let limit = list.iter().find(|entry| entry.what == Blank::Figure("limit".into()));
    assert!(!limit.expect("nobody has filled it in").rules.is_empty());
}

#[test]
fn every_sentence_marked_to_be_verified_is_on_the_list() {
    let catalogue = catalogue("catalog");
    let list = unsure(&catalogue);
    for item in &catalogue.items {
        let notes = item.fee.iter().chain(&item.result).chain(&item.after).chain(&item.tips);
        let times = item.steps.iter().filter_map(|step| step.time.as_ref());
        let times = times.chain(&item.statutory_time).chain(&item.promised_time);
        let marks = (notes.map(|note| &note.mark))
            .chain(times.map(|term| &term.mark))
            .chain(item.conditions.iter().map(|condition| &condition.mark))
            .chain(item.materials.iter().map(|need| &need.mark))
            .chain(item.steps.iter().map(|step| &step.mark));
        let marked = marks.filter(|mark| mark.confidence == Confidence::Verify).count();
        let listed = list.iter().filter(|unsure| unsure.item == item.id);
        let listed = listed.flat_map(|unsure| &unsure.says).count();
        assert_eq!(listed, marked, "{}", item.id);
    }
}

#[test]
fn whatever_is_open_of_a_material_is_listed_once_for_all_its_items() {
    let catalogue = catalogue("catalog");
    let list = open_materials(&catalogue);
    let open: usize = catalogue.materials.iter().map(|material| material.verify.len()).sum();
    assert_eq!(list.iter().map(|open| open.parts.len()).sum::<usize>(), open);
    let items: Vec<usize> = list.iter().map(|open| open.items.len()).collect();
    assert!(items.is_sorted_by(|a, b| a >= b), "{items:?}");
    let asks = |open: &OpenMaterial| open.ask(&catalogue, Lang::En);
    assert!(list.iter().all(|open| !asks(open).is_empty()));
}

/// A list nobody can carry is a list nobody works through.
#[test]
fn times_of_one_item_are_one_line() {
    let catalogue = catalogue("catalog");
    for lang in Lang::ALL {
        for unsure in unsure(&catalogue) {
            let timed = |line: &&String| {
                line.starts_with("这一步要多久") || line.starts_with("how long this step takes")
            };
            let lines = unsure.lines(lang);
            assert!(lines.iter().filter(timed).count() <= 1, "{}", unsure.item);
        }
    }
}

#[test]
fn what_the_office_still_lacks_is_listed_and_gone_once_it_is_written() {
    let mut catalogue = catalogue("catalog");
    let lacking = |catalogue: &Catalogue| {
        let all = unlisted(catalogue);
        all.into_iter().find(|(element, _)| *element == Element::BasicCode).map(|(_, items)| items)
    };
    assert_eq!(lacking(&catalogue).map(|items| items.len()), Some(catalogue.items.len()));
    catalogue.items[0].listing.basic_code = "000711001000".to_owned();
    assert!(lacking(&catalogue).is_some_and(|items| !items.contains(&catalogue.items[0].id)));
}
