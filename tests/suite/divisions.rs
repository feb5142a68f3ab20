//! Provinces, cities and counties, and the addresses that begin with them.

use std::path::Path;
use std::sync::OnceLock;

use onewindow::catalog::{Catalogue, Divisions};
use onewindow::cli::files;
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    address: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    typed: String,
    code: Option<String>,
    rest: Option<String>,
}

fn divisions() -> &'static Divisions {
    static SHIPPED: OnceLock<Catalogue> = OnceLock::new();
    let shipped = SHIPPED.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalog");
        onewindow::catalog::load(files::under(&folder).unwrap()).catalogue
    });
    &shipped.divisions
}

#[test]
fn an_address_says_where_it_is() {
    let cases: Cases = toml::from_str(include_str!("case/divisions.toml")).unwrap();
    for case in cases.address {
        let located = divisions().locate(&case.typed);
        let found = located.map(|at| (at.division.code.to_owned(), at.rest.to_owned()));
        assert_eq!(found, case.code.zip(case.rest), "{}", case.typed);
    }
}

#[test]
fn every_division_is_found_again_by_its_full_name() {
    let divisions = divisions();
    assert!(divisions.all().count() > 3_000);
    for division in divisions.all() {
        let typed = [&divisions.full_name(division.code), "一号"].concat();
        let located = divisions.locate(&typed).map(|at| (at.division.code, at.rest));
        assert_eq!(located, Some((division.code, "一号")), "{typed}");
    }
}

#[test]
fn going_down_level_by_level_reaches_every_division_once() {
    fn down<'d>(divisions: &'d Divisions, code: &'d str, found: &mut Vec<&'d str>) {
        for division in divisions.below(code) {
            found.push(division.code);
            down(divisions, division.code, found);
        }
    }
    let mut found = Vec::new();
    down(divisions(), "", &mut found);
    let all: Vec<_> = divisions().all().map(|division| division.code).collect();
    assert_eq!(found, all);
}
