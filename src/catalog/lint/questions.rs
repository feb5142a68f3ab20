//! What the rules need must be asked: otherwise the page says "not known yet" for ever.

use crate::domain::{FactId, Set};
use crate::feel::{self, Expr};
use crate::text::catalog::{Help, Msg};

use super::super::raw::Report;
use super::super::{Catalogue, Field, Required};
use super::Entry;

pub(super) fn check(entry: &Entry<'_>, catalogue: &Catalogue, out: &mut Report) {
    let item = entry.item;
    let conditions = item.conditions.iter().filter_map(|condition| condition.rule.as_ref());
    let needs = item.materials.iter().flat_map(super::super::Need::rules);
    let used: Set<String> = conditions.chain(needs).flat_map(feel::names).collect();
    let asked: Set<&str> = item.ask.iter().map(FactId::as_str).collect();
    for name in used {
        let is_fact = catalogue.fact(&FactId::from(name.as_str())).is_some();
        if is_fact && !answered(&name, &asked, catalogue, 0) {
            let help = Help::AddToAsk(name.clone());
            out.place(entry.place("ask"), Msg::NotAsked(name), help);
        }
    }
}

/// Whoever is asked is told why, by the form's own questions and by the columns of its own tables. What is worked out, agreed to or
/// signed is not asked.
pub(super) fn check_reasons(entry: &Entry<'_>, out: &mut Report) {
    let Some(form) = &entry.item.form else { return };
    let silent = |field: &Field| {
        let asked = field.calculate.is_none() && !field.kind.holds_for_one_form();
        asked && field.fact.is_none() && field.reason.is_empty()
    };
    for (s, section) in form.sections.iter().enumerate() {
        for (f, field) in section.fields.iter().enumerate() {
            let path = format!("form.section.{s}.field.{f}");
            let columns = field.columns.iter().enumerate().filter(|_| field.fact.is_none());
            let columns = columns.map(|(c, column)| (column, format!("{path}.column.{c}")));
            let all = std::iter::once((field, path.clone())).chain(columns);
            for (field, path) in all.filter(|(field, _)| silent(field)) {
                let message = Msg::NoReason(field.label.zh.clone());
                out.place(entry.place(&format!("{path}.id")), message, Help::SayReason);
            }
        }
    }
}

/// What the rules of the form need stands in the form, or is asked before it.
pub(super) fn check_form(entry: &Entry<'_>, catalogue: &Catalogue, out: &mut Report) {
    let Some(form) = &entry.item.form else { return };
    let fields = || form.sections.iter().flat_map(|section| &section.fields);
    let mut asked: Set<&str> = entry.item.ask.iter().map(FactId::as_str).collect();
    asked.extend(fields().filter_map(|field| field.fact.as_ref()).map(FactId::as_str));
    let mut report = |rule: &Expr, path: String| {
        for name in feel::names(rule) {
            let is_fact = catalogue.fact(&FactId::from(name.as_str())).is_some();
            if is_fact && !answered(&name, &asked, catalogue, 0) {
                let help = Help::AddToAsk(name.clone());
                out.place(entry.place(&path), Msg::NotAsked(name), help);
            }
        }
    };
    for (s, section) in form.sections.iter().enumerate() {
        let path = format!("form.section.{s}");
        if let Some(rule) = &section.relevant {
            report(rule, format!("{path}.relevant"));
        }
        for (f, field) in section.fields.iter().enumerate() {
            let path = format!("{path}.field.{f}");
            if let Some(rule) = &field.relevant {
                report(rule, format!("{path}.relevant"));
            }
            if let Some(rule) = &field.calculate {
                report(rule, format!("{path}.calculate"));
            }
            if let Required::When(rule) = &field.required {
                report(rule, format!("{path}.required"));
            }
            for (c, constraint) in field.constraints.iter().enumerate() {
                report(&constraint.rule, format!("{path}.constraint.{c}.rule"));
            }
        }
    }
}

/// Whether a fact is asked, or can be computed from facts that are.
fn answered(name: &str, asked: &Set<&str>, catalogue: &Catalogue, depth: u8) -> bool {
    // Deeper than any sound dictionary: circles are reported when the facts are read.
    const DEEPEST: u8 = 16;
    if asked.contains(name) || name == "today" || name.starts_with("param.") {
        return true;
    }
    let Some(fact) = catalogue.fact(&FactId::from(name)).filter(|_| depth < DEEPEST) else {
        return false;
    };
    let from = |names: Set<String>| {
        !names.is_empty() && names.iter().all(|n| answered(n, asked, catalogue, depth + 1))
    };
    let derived = fact.derive.as_ref().map(|d| Set::from([d.from.to_string()]));
    let counted = fact.count.as_ref().map(|each| Set::from([each.table.to_string()]));
    fact.calculate.as_ref().map(feel::names).is_some_and(from)
        || counted.is_some_and(from)
        || derived.is_some_and(from)
}
