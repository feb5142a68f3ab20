//! `explain ITEM`: the rules of an item in sentences, so that a civil servant can check them without reading FEEL.

use super::catalogue::{self, Folders};
use super::{Outcome, args, console::Console, flow};
use crate::case::Words;
use crate::catalog::{Catalogue, Field, Item, Required};
use crate::feel::{self, Expr};
use crate::field::Kind;
use crate::text::{Lang, Say, cli::Explain};

/// Prints who may apply, when each material is needed and when each part of the form is asked.
pub(super) fn run(args: args::Explain, console: Console) -> anyhow::Result<Outcome> {
    let folders = Folders::of(args.folders, console)?;
    let catalogue = catalogue::load(&folders, console)?.catalogue;
    let item = catalogue::item(&catalogue, &args.item, console)?;
    let result = if args.svg {
        flow::picture(&catalogue, item, console.lang)
    } else {
        explain(&catalogue, item, console.lang)
    };
    console.result(&result);
    Ok(Outcome::Clean)
}

fn explain(catalogue: &Catalogue, item: &Item, lang: Lang) -> String {
    let words = Words::of(catalogue, item);
    let describe = |rule: &Expr| feel::describe(rule, &words, lang);
    let mut out = format!("{}\n", item.name.get(lang));
    let heading = |out: &mut String, words: Explain| {
        out.push_str(&format!("\n{}\n", words.say(lang)));
    };

    heading(&mut out, Explain::Conditions);
    for (index, condition) in item.conditions.iter().enumerate() {
        let rule = condition.rule.as_ref().map_or_else(
            || Explain::JudgedByPerson.say(lang),
            |rule| Explain::Rule(describe(rule)).say(lang),
        );
        out.push_str(&format!("{:>3}. {}\n     {rule}\n", index + 1, condition.text.get(lang)));
    }
    if item.conditions.is_empty() {
        out.push_str(&format!("  {}\n", Explain::NoConditions.say(lang)));
    }

    heading(&mut out, Explain::Materials);
    for need in &item.materials {
        let name =
            catalogue.material(&need.material).map_or(need.material.as_str(), |m| m.name.get(lang));
        let when = need.condition.as_ref().map_or_else(
            || Explain::Always.say(lang),
            |rule| Explain::OnlyWhen(describe(rule)).say(lang),
        );
        out.push_str(&format!("  · {name}\n     {when}\n"));
    }

    let Some(form) = &item.form else { return out };
    heading(&mut out, Explain::Form);
    for section in &form.sections {
        let relevant =
            section.relevant.as_ref().map(|rule| Explain::AskedWhen(describe(rule)).say(lang));
        let fields: Vec<_> = section
            .fields
            .iter()
            .filter_map(|field| {
                let lines = field_rules(field, &words, lang);
                (!lines.is_empty()).then(|| (field.label.get(lang), lines))
            })
            .collect();
        if relevant.is_none() && fields.is_empty() {
            continue;
        }
        out.push_str(&format!("  {}\n", section.label.get(lang)));
        if let Some(line) = relevant {
            out.push_str(&format!("     {line}\n"));
        }
        for (label, lines) in fields {
            out.push_str(&format!("  · {label}\n"));
            for line in lines {
                out.push_str(&format!("     {line}\n"));
            }
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The rules of one question: when it is asked, when it must be answered, how it is computed, what its answer must keep.
pub(super) fn field_rules(field: &Field, words: &dyn feel::Words, lang: Lang) -> Vec<String> {
    let describe = |rule: &Expr| feel::describe(rule, words, lang);
    let mut lines = Vec::new();
    if let Some(rule) = &field.relevant {
        lines.push(Explain::AskedWhen(describe(rule)).say(lang));
    }
    if let Required::When(rule) = &field.required {
        lines.push(Explain::RequiredWhen(describe(rule)).say(lang));
    }
    if let Some(rule) = &field.calculate {
        // A figure is worked out; only an answer of yes or no holds or does not.
        let yes_or_no = matches!(field.kind, Kind::YesNo | Kind::Have | Kind::Consent);
        let said = if yes_or_no { describe(rule) } else { feel::describe_value(rule, words, lang) };
        lines.push(Explain::Computed(said).say(lang));
    }
    lines.extend(
        field
            .constraints
            .iter()
            .map(|constraint| Explain::Rule(describe(&constraint.rule)).say(lang)),
    );
    lines
}
