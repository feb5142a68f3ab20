//! Which widget shows which kind of field. Kinds that are typed or chosen alike share one; every other kind has its own.

use std::path::Path;

use onewindow::field::Kind;

/// The widget's file, its style sheet, and the kinds it serves.
const WIDGETS: &[(&str, &str, &[Kind])] = &[
    (
        "line",
        "line",
        &[
            Kind::Text,
            Kind::Number,
            Kind::Money,
            Kind::Name,
            Kind::ResidentId,
            Kind::Phone,
            Kind::BankAccount,
            Kind::OrgCode,
            Kind::DisabilityNumber,
            Kind::Postcode,
        ],
    ),
    ("long_text", "line", &[Kind::LongText, Kind::Address]),
    ("date", "date", &[Kind::Date, Kind::Month]),
    // A choice of many options is shown by `select`, with a style sheet of its own.
    ("choice", "choice", &[Kind::YesNo, Kind::Have, Kind::Choice]),
    ("choices", "choice", &[Kind::Choices]),
    ("consent", "choice", &[Kind::Consent]),
    ("table", "table", &[Kind::Table]),
    ("signature", "signature", &[Kind::Signature]),
    ("attachment", "attachment", &[Kind::Attachment]),
];

/// Everything a kind should have and has not.
pub fn findings(root: &Path) -> Vec<String> {
    let mut findings = Vec::new();
    let mut need = |path: String| {
        if !root.join(&path).is_file() {
            findings.push(format!("{path}: missing"));
        }
    };
    for kind in Kind::ALL {
        let name = serde_json::to_value(kind).unwrap().as_str().unwrap().to_owned();
        need(format!("src/field/{}.rs", name.replace('-', "_")));
        need(format!("tests/suite/case/field/{name}.toml"));
    }
    for (widget, sheet, _) in WIDGETS {
        need(format!("src/ui/field/{widget}.rs"));
        need(format!("www/css/field/{sheet}.css"));
    }
    for kind in Kind::ALL {
        let widgets = WIDGETS.iter().filter(|(_, _, kinds)| kinds.contains(&kind)).count();
        if widgets != 1 {
            findings.push(format!("{kind:?} is shown by {widgets} widgets"));
        }
    }
    findings
}
