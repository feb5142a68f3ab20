//! The pictures of the items.

use std::collections::BTreeMap;

use onewindow::cli::flow::{file, file_name, picture};
use onewindow::feel::describe;
use onewindow::text::Lang;
use roxmltree::{Document, Node};
use unicode_width::UnicodeWidthStr;

use crate::case_scenario::real;

/// Left, top, width, height.
type Place = [f64; 4];

fn place(rect: Node<'_, '_>) -> Place {
    ["x", "y", "width", "height"]
        .map(|name| rect.attribute(name).map_or(0.0, |value| value.parse().expect("a number")))
}

fn within([x, y, width, height]: Place, [left, top, wide, high]: Place) -> bool {
    x >= left && y >= top && x + width <= left + wide && y + height <= top + high
}

fn overlap(a: Place, b: Place) -> bool {
    let between =
        |from: f64, size: f64, other: f64, more: f64| from < other + more && other < from + size;
    between(a[0], a[2], b[0], b[2]) && between(a[1], a[3], b[1], b[3])
}

/// What is written in a box, without the breaks between its lines.
fn words(of: Node<'_, '_>) -> String {
    let texts =
        of.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")));
    texts.filter_map(|text| text.text()).collect::<String>().replace(' ', "")
}

#[test]
fn the_picture_of_every_item_has_all_its_labels_in_boxes_that_do_not_touch() {
    let catalogue = real();
    for (item, lang) in catalogue.items.iter().flat_map(|item| Lang::ALL.map(|lang| (item, lang))) {
        let svg = picture(catalogue, item, lang);
        let document = Document::parse(&svg).unwrap_or_else(|error| panic!("{}: {error}", item.id));
        let paper = place(document.root_element());
        let groups: Vec<Node<'_, '_>> =
            document.descendants().filter(|node| node.tag_name().name() == "g").collect();
        let places: Vec<Place> = groups
            .iter()
            .map(|group| place(group.first_element_child().expect("a box has a border")))
            .collect();
        for (at, place) in places.iter().enumerate() {
            assert!(within(*place, paper), "{}: {:?} is off the paper", item.id, words(groups[at]));
            for (other, second) in places.iter().enumerate().skip(at + 1) {
                let texts = (words(groups[at]), words(groups[other]));
                assert!(!overlap(*place, *second), "{}: {texts:?} overlap", item.id);
            }
            for text in groups[at].children().filter(|node| node.tag_name().name() == "text") {
                let number = |name| {
                    text.attribute(name).and_then(|n| n.parse::<f64>().ok()).expect("a number")
                };
                let columns =
                    u32::try_from(text.text().unwrap_or_default().width()).expect("short");
                // Half a square a column: a Chinese character takes two.
                let wide = f64::from(columns) * number("font-size") / 2.0;
                let line =
                    [number("x"), number("y") - number("font-size"), wide, number("font-size")];
                assert!(within(line, *place), "{}: {:?} leaves its box", item.id, text.text());
            }
        }
        let boxes: Vec<String> = groups.iter().map(|group| words(*group)).collect();
        let about = onewindow::case::Words::of(catalogue, item);
        let mut labels = vec![item.name.get(lang).to_owned()];
        for condition in &item.conditions {
            labels.push(condition.text.get(lang).to_owned());
            labels.extend(condition.rule.iter().map(|rule| describe(rule, &about, lang)));
        }
        for need in &item.materials {
            let material = catalogue.material(&need.material).expect("it is in the catalogue");
            labels.push(material.name.get(lang).to_owned());
            labels.extend(need.condition.iter().map(|rule| describe(rule, &about, lang)));
        }
        for section in item.form.iter().flat_map(|form| &form.sections) {
            labels.push(section.label.get(lang).to_owned());
            labels.extend(section.relevant.iter().map(|rule| describe(rule, &about, lang)));
            for field in section.fields.iter().filter(|field| field.relevant.is_some()) {
                labels.push(field.label.get(lang).to_owned());
                labels.extend(field.relevant.iter().map(|rule| describe(rule, &about, lang)));
            }
        }
        for label in labels {
            let wanted = label.replace(' ', "");
            assert!(boxes.iter().any(|words| words.contains(&wanted)), "{}: no {label:?}", item.id);
        }
    }
}

#[test]
fn a_site_has_the_picture_of_every_item_in_every_language() {
    let catalogue = real();
    for lang in Lang::ALL {
        assert_eq!(file_name(lang), format!("flow.{}.json", lang.code()));
        let pictures: BTreeMap<String, String> =
            serde_json::from_slice(&file(catalogue, lang)).expect("an object");
        assert_eq!(pictures.len(), catalogue.items.len());
        let item = &catalogue.items[0];
        assert_eq!(pictures[item.id.as_str()], picture(catalogue, item, lang));
    }
}

#[test]
fn a_picture_is_the_same_every_time() {
    let catalogue = real();
    for item in catalogue.items.iter().take(10) {
        let draw = || picture(catalogue, item, Lang::Zh);
        assert_eq!(draw(), draw());
    }
}
