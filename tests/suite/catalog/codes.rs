use onewindow::catalog::{DiagnosticCode, Severity};

#[test]
fn codes_stay_what_they_are() {
    let list: Vec<String> = DiagnosticCode::ALL
        .iter()
        .map(|code| {
            let severity = match code.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            };
            format!("{severity:8}{code}")
        })
        .collect();
    insta::assert_snapshot!(list.join("\n"));
}

#[test]
fn no_two_findings_share_a_code() {
    let mut words: Vec<&str> = DiagnosticCode::ALL.iter().map(|code| code.as_str()).collect();
    words.sort_unstable();
    let all = words.len();
    words.dedup();
    assert_eq!(words.len(), all);
}
