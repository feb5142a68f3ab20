use crate::catalog::{ExitCheck, Leaving};

use super::screen::{Finding, Group, Says, finding, says};
use super::{Case, Known};

/// How something stands for a person who leaves a benefit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Worth applying for in the same visit.
    Likely,
    /// To be found out.
    Open,
    /// Received, and goes on.
    Kept,
    /// Does not seem to apply.
    NotNow,
    /// Good to know for everybody.
    Always,
}

/// Something that was looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Looked<'a> {
    /// What.
    pub check: &'a ExitCheck,
    /// How it stands.
    pub standing: Standing,
    /// The items it is about.
    pub findings: Vec<Finding<'a>>,
}

/// Whether somebody leaves a benefit, or has chosen to look into it.
pub fn leaving_concerns(case: &Case, known: &Known<'_>) -> bool {
    known.catalogue().screening.leaving.as_ref().is_some_and(|leaving| {
        says(&leaving.when, known) == Says::Yes
            || leaving.items.iter().any(|item| case.items.contains(item))
    })
}

/// What stays open to a person who leaves a benefit: everything the catalogue says to look at, in order.
pub fn leaving<'a>(known: &Known<'a>) -> Option<(&'a Leaving, Vec<Looked<'a>>)> {
    let leaving = known.catalogue().screening.leaving.as_ref()?;
    let looked = leaving.checks.iter().map(|check| look(check, known));
    Some((leaving, looked.collect()))
}

fn look<'a>(check: &'a ExitCheck, known: &Known<'a>) -> Looked<'a> {
    let items = check.items.iter().filter_map(|id| known.catalogue().item(id));
    let findings: Vec<Finding<'_>> = items.map(|item| finding(item, known)).collect();
    let rule = check.rule.as_ref().map(|rule| says(rule, known));
    let lapsed = known.lapse(&check.note.mark).is_some();
    let any = |group| findings.iter().any(|finding| finding.group == group);
    let standing = match rule {
        // What it says may have run out: whether it still helps has to be asked.
        _ if lapsed && (rule.is_some() || !findings.is_empty()) => Standing::Open,
        Some(Says::No) => Standing::NotNow,
        Some(Says::Open(_)) => Standing::Open,
        Some(Says::Yes) if findings.is_empty() => Standing::Likely,
        None if findings.is_empty() => Standing::Always,
        _ if any(Group::Likely) => Standing::Likely,
        _ if any(Group::Received) => Standing::Kept,
        _ if any(Group::Open) => Standing::Open,
        _ => Standing::NotNow,
    };
    Looked { check, standing, findings }
}
