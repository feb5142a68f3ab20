//! `explain`: the rules of an item in plain sentences, or as a picture.

use super::catalogue::{self, Folders};
use super::{Outcome, args, clock, console::Console, flow};
use crate::case::rules::{Ruled, rules};
use crate::catalog::{Catalogue, Item};
use crate::domain::Date;
use crate::text::rules::Msg;
use crate::text::{Lang, Say};

/// Prints who may apply, when each material is needed and when each part of the form is asked.
pub(super) fn run(args: args::Explain, console: Console) -> anyhow::Result<Outcome> {
    let folders = Folders::of(args.folders, console)?;
    let catalogue = catalogue::load(&folders, console)?.catalogue;
    let item = catalogue::item(&catalogue, &args.item, console)?;
    let result = if args.svg {
        flow::picture(&catalogue, item, console.lang)
    } else {
        explain(&catalogue, item, clock::day(None, console)?, console.lang)
    };
    console.result(&result);
    Ok(Outcome::Clean)
}

fn explain(catalogue: &Catalogue, item: &Item, today: Date, lang: Lang) -> String {
    let rules = rules(catalogue, item, lang);
    let mut out = format!("{}\n", item.name.get(lang));
    let heading = |out: &mut String, words: Msg| {
        out.push_str(&format!("\n{}\n", words.say(lang)));
    };
    let sentences = |out: &mut String, ruled: &Ruled| {
        for rule in &ruled.rules {
            out.push_str(&format!("     {rule}\n"));
        }
    };

    heading(&mut out, Msg::Conditions);
    for (index, condition) in rules.conditions.iter().enumerate() {
        out.push_str(&format!("{:>3}. {}\n", index + 1, condition.name));
        sentences(&mut out, condition);
    }
    if rules.conditions.is_empty() {
        out.push_str(&format!("  {}\n", Msg::NoConditions.say(lang)));
    }

    heading(&mut out, Msg::Materials);
    for material in &rules.materials {
        out.push_str(&format!("  · {}\n", material.name));
        sentences(&mut out, material);
    }

    if !item.figures.is_empty() {
        heading(&mut out, Msg::Figures);
    }
    for parameter in item.figures.iter().filter_map(|id| catalogue.parameter(id)) {
        let unknown = || Msg::NoFigure(parameter.ask.get(lang).to_owned()).say(lang);
        let figure = catalogue.figure(&parameter.id, today, lang).unwrap_or_else(unknown);
        out.push_str(&format!("  · {}\n     {figure}\n", parameter.label.get(lang)));
    }

    if item.form.is_none() {
        return out;
    }
    heading(&mut out, Msg::Form);
    for (section, fields) in &rules.form {
        out.push_str(&format!("  {}\n", section.name));
        sentences(&mut out, section);
        for field in fields {
            out.push_str(&format!("  · {}\n", field.name));
            sentences(&mut out, field);
        }
    }
    out.truncate(out.trim_end().len());
    out
}
