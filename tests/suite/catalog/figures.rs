//! Local figures: filling one in changes what is said to people, never whether the catalogue is right.

use onewindow::case::findings;
use onewindow::catalog::{self, Dated, Overlay, Parameter};
use onewindow::cli::files;
use onewindow::domain::{Date, Value};
use onewindow::text::Lang;

use super::{folder, shipped};

/// The day of the release.
fn today() -> Date {
    "2026-11-23".parse().expect("a day")
}

/// What somebody could write there, by its unit.
fn plausible(parameter: &Parameter) -> Value {
    let day = ["_from", "_to"].iter().any(|end| parameter.id.as_str().ends_with(end));
    let figure = match parameter.unit.zh.as_str() {
        "" if day => return Value::Date(today()),
        "元" | "元/人" => "1095",
        "%" => "60",
        "岁" => "50",
        "天" => "90",
        "个月" => "6",
        "平方米/人" => "18",
        _ => "1",
    };
    Value::Number(figure.parse().expect("a figure"))
}

#[test]
fn a_figure_somebody_fills_in_makes_no_example_wrong() {
    let mut loaded = shipped();
    let shipped = loaded.catalogue.parameters.clone();
    for (at, parameter) in shipped.iter().enumerate().filter(|(_, p)| p.values.is_empty()) {
        let figure = Dated { value: plausible(parameter), from: today(), to: None };
        loaded.catalogue.parameters[at].values = vec![figure];
        let found = findings(&loaded, today(), Lang::Zh);
        let found: Vec<String> = found.iter().map(|d| d.render(Lang::Zh)).collect();
        assert!(found.is_empty(), "{}: {}", parameter.id, found.join("\n\n"));
        loaded.catalogue.parameters[at].values.clear();
    }
}

#[test]
fn a_centre_that_fills_in_every_figure_has_nothing_else_to_mend() {
    let mut text = String::new();
    for parameter in shipped().catalogue.parameters.iter().filter(|p| p.values.is_empty()) {
        let value = match plausible(parameter) {
            Value::Date(day) => day.to_string(),
            Value::Number(figure) => figure.to_string(),
            other => panic!("{}: {other:?}", parameter.id),
        };
        text += &format!(
            "[[parameter]]\nid = \"{}\"\nmark = {{ confidence = \"sure-known\", verified_on = {today} }}\n\
             [[parameter.value]]\nvalue = {value}\nfrom = {today}\n",
            parameter.id,
            today = today(),
        );
    }
    let overlay = Overlay {
        name: "centre".to_owned(),
        files: vec![("parameters.toml".to_owned(), text.into_bytes())],
    };
    let base = files::under(&folder("catalog")).expect("the catalogue folder is there");
    let loaded = catalog::load_with(base, vec![overlay]);
    assert!(loaded.catalogue.parameters.iter().all(|p| p.on(today()).is_some()));
    let found = findings(&loaded, today(), Lang::Zh);
    let found: Vec<String> = found.iter().map(|d| d.render(Lang::Zh)).collect();
    assert!(found.is_empty(), "{}", found.join("\n\n"));
}
