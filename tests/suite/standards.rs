//! The catalogue for other systems, read by an independent RDF parser.

use std::collections::{BTreeMap, BTreeSet};

use onewindow::catalog::{self, Catalogue, Mark, Term, Unit};
use onewindow::cli::{files, site::standards};
use onewindow::text::Localized;
use oxjsonld::JsonLdParser;
use oxrdf::{NamedOrBlankNode, Term as Node};

const BASE: &str = "https://example.org/window/catalog.jsonld";
const CV: &str = "http://data.europa.eu/m8g/";
const DCT: &str = "http://purl.org/dc/terms/";

type Statements = BTreeMap<String, Vec<(String, Node)>>;

fn catalogue() -> Catalogue {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("catalog");
    catalog::load(files::under(&folder).unwrap()).catalogue
}

fn file(catalogue: &Catalogue, name: &str) -> String {
    let files = standards::files(catalogue).unwrap();
    let (_, bytes) = files.into_iter().find(|(file, _)| *file == name).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// What is said about each subject.
fn statements(json: &str) -> Statements {
    let mut said = Statements::new();
    let parser = JsonLdParser::new().with_base_iri(BASE).unwrap();
    for quad in parser.for_slice(json.as_bytes()) {
        let quad = quad.expect("valid JSON-LD and RDF");
        let subject = match quad.subject {
            NamedOrBlankNode::NamedNode(node) => node.into_string(),
            NamedOrBlankNode::BlankNode(node) => node.to_string(),
        };
        said.entry(subject).or_default().push((quad.predicate.into_string(), quad.object));
    }
    said
}

fn page(id: &str) -> String {
    format!("https://example.org/window/#/item/{id}")
}

fn values<'s>(said: &'s Statements, subject: &str, predicate: &str) -> Vec<&'s Node> {
    let about = said.get(subject).into_iter().flatten();
    about.filter(|(said, _)| said == predicate).map(|(_, value)| value).collect()
}

fn literal(node: &Node) -> &str {
    match node {
        Node::Literal(literal) => literal.value(),
        other => panic!("{other} is no literal"),
    }
}

#[test]
fn every_item_is_a_public_service_with_all_that_cpsv_ap_demands() {
    let catalogue = catalogue();
    let said = statements(&file(&catalogue, "catalog.cpsv.jsonld"));
    for item in &catalogue.items {
        let service = page(item.id.as_str());
        let one = |predicate: &str| values(&said, &service, predicate);
        assert_eq!(literal(one(&format!("{DCT}identifier"))[0]), item.id.as_str());
        let titles: Vec<String> =
            one(&format!("{DCT}title")).iter().map(ToString::to_string).collect();
        assert!(titles.contains(&format!("\"{}\"@zh", item.name.zh)), "{titles:?}");
        assert!(!one(&format!("{DCT}description")).is_empty(), "{service}");
        let [Node::BlankNode(decides)] = one(&format!("{CV}hasCompetentAuthority"))[..] else {
            panic!("{service} has no one authority");
        };
        let label = "http://www.w3.org/2004/02/skos/core#prefLabel";
        assert_eq!(literal(values(&said, &decides.to_string(), label)[0]), item.decides.zh);
    }
}

#[test]
fn whatever_is_linked_to_is_described() {
    let catalogue = catalogue();
    let said = statements(&file(&catalogue, "catalog.cpsv.jsonld"));
    let own = |node: &Node| match node {
        Node::NamedNode(node) if node.as_str().starts_with("https://example.org/") => {
            Some(node.as_str().to_owned())
        }
        Node::BlankNode(node) => Some(node.to_string()),
        _ => None,
    };
    let linked: BTreeSet<String> =
        said.values().flatten().filter_map(|(_, node)| own(node)).collect();
    let lost: Vec<_> = linked.iter().filter(|id| !said.contains_key(*id)).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn working_days_never_become_days() {
    let mut catalogue = catalogue();
    let term = |unit| {
        Some(Term { value: Some(30), unit, note: Localized::default(), mark: Mark::default() })
    };
    catalogue.items[0].promised_time = term(Unit::Workday);
    catalogue.items[1].promised_time = term(Unit::Day);
    let said = statements(&file(&catalogue, "catalog.cpsv.jsonld"));
    let of = |at: usize, predicate: &str| {
        let service = page(catalogue.items[at].id.as_str());
        values(&said, &service, predicate).into_iter().cloned().collect::<Vec<_>>()
    };
    assert_eq!(of(0, &format!("{CV}processingTime")), []);
    let duration = "\"P30D\"^^<http://www.w3.org/2001/XMLSchema#duration>";
    assert_eq!(of(1, &format!("{CV}processingTime"))[0].to_string(), duration);
    let [Node::BlankNode(time)] = &of(0, "urn:onewindow:term:promisedTime")[..] else {
        panic!("the time in working days is there");
    };
    assert_eq!(literal(values(&said, &time.to_string(), "urn:onewindow:term:unit")[0]), "workday");
    let schema = file(&catalogue, "catalog.schema.jsonld");
    assert_eq!(schema.matches("P30D").count(), 1, "only the one in days");
}

#[test]
fn search_engines_are_offered_every_item_that_is_not_sensitive() {
    let catalogue = catalogue();
    let said = statements(&file(&catalogue, "catalog.schema.jsonld"));
    for item in &catalogue.items {
        let types = values(
            &said,
            &page(item.id.as_str()),
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
        );
        let types: Vec<_> = types.iter().map(ToString::to_string).collect();
        let expected: &[&str] =
            if item.sensitive { &[] } else { &["<https://schema.org/GovernmentService>"] };
        assert_eq!(types, expected, "{}", item.id);
    }
    assert!(!said.keys().any(|id| {
        catalogue.items.iter().any(|item| item.sensitive && *id == page(item.id.as_str()))
    }));
}

#[test]
fn a_service_says_its_rules_its_figures_and_what_comes_before_it() {
    let mut catalogue = catalogue();
    catalogue.centre.hours =
        Some(Localized { zh: "周一至周五".into(), en: "weekdays".into() });
    let said = statements(&file(&catalogue, "catalog.cpsv.jsonld"));
    for item in &catalogue.items {
        let service = page(item.id.as_str());
        let one = |predicate: &str| values(&said, &service, predicate);
        let ruled = item.conditions.iter().filter(|condition| condition.rule.is_some()).count();
        let rules = one(&format!("{CV}holdsRequirement"))
            .into_iter()
            .filter(|node| !values(&said, &node.to_string(), "urn:onewindow:term:rule").is_empty());
        assert_eq!(rules.count(), ruled, "{service}");
        assert_eq!(one("urn:onewindow:term:figure").len(), item.figures.len(), "{service}");
        assert_eq!(one("http://www.w3.org/ns/adms#status").len(), 1, "{service}");
    }
    let opened = catalogue.screening.items.iter().filter(|screened| !screened.after.is_empty());
    for screened in opened {
        let requires = values(&said, &page(screened.item.as_str()), &format!("{DCT}requires"));
        assert_eq!(requires.len(), screened.after.len(), "{}", screened.item);
    }
    let hours = values(
        &said,
        "https://example.org/window/catalog.jsonld#window",
        &format!("{CV}openingHours"),
    );
    assert_eq!(hours.len(), 2, "in both languages");
}

/// The cells of a CSV file, read by the rules of RFC 4180.
fn cells(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut chars = text.trim_start_matches('\u{feff}').trim_end().chars().peekable();
    while let Some(c) = chars.next() {
        let row = rows.last_mut().unwrap();
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                row.last_mut().unwrap().extend(chars.next());
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\r' if !quoted => {}
            '\n' if !quoted => rows.push(vec![String::new()]),
            c => row.last_mut().unwrap().push(c),
        }
    }
    rows
}

#[test]
fn the_tables_have_a_row_for_each_item_and_each_material_it_needs() {
    let mut catalogue = catalogue();
    catalogue.items[0].name.zh = "=1+1,\"两行\n\"".into();
    let items = cells(&file(&catalogue, "catalog.items.csv"));
    let materials = cells(&file(&catalogue, "catalog.materials.csv"));
    assert_eq!(items.len(), catalogue.items.len() + 1);
    let needs: usize = catalogue.items.iter().map(|item| item.materials.len()).sum();
    assert_eq!(materials.len(), needs + 1);
    for table in [&items, &materials] {
        assert!(table.iter().all(|row| row.len() == table[0].len()));
    }
    assert_eq!(items[1][2], "'=1+1,\"两行\n\"", "quoted, and no formula");
    let phone = items[0].iter().position(|heading| heading == "咨询电话").unwrap();
    assert_eq!(items[1][phone], catalogue.centre.phone.clone().unwrap_or_default());
}

#[test]
fn the_workbook_is_the_same_every_time_and_a_zip_with_both_sheets() {
    let catalogue = catalogue();
    let book = || {
        let files = standards::files(&catalogue).unwrap();
        files.into_iter().find(|(file, _)| *file == "catalog.xlsx").unwrap().1
    };
    let bytes = book();
    assert!(bytes.starts_with(b"PK") && bytes == book());
    let has = |name: &[u8]| bytes.windows(name.len()).any(|part| part == name);
    assert!(has(b"xl/worksheets/sheet1.xml") && has(b"xl/worksheets/sheet2.xml"));
}
