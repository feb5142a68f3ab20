//! `print ITEM…`: the one-sheet notice of an item, or the merged checklist of several, for the person in front of the window.

use std::path::{Path, PathBuf};

use anyhow::Context;

use super::catalogue::{self, Folders};
use super::{Outcome, args, clock, console::Console, facts, project};
use crate::case::{Case, Known};
use crate::catalog::{Catalogue, Material};
use crate::domain::Date;
use crate::packet::{Document, Fonts, Page, Profile, font, html, papers, pdf, sheet, stamp_of};
use crate::text::{Lang, Say, cli::Msg};

/// Writes the sheet and prints the name of the file.
pub(super) fn run(args: args::Print, console: Console) -> anyhow::Result<Outcome> {
    let root = project::root(console)?;
    let folders = Folders::of(args.folders, console)?;
    let catalogue = catalogue::usable(&folders, console)?.catalogue;
    let mut case = match &args.facts {
        Some(file) => facts::read(file, &catalogue, console)?,
        None => Case::default(),
    };
    case.items = args
        .items
        .iter()
        .map(|id| Ok(catalogue::item(&catalogue, id, console)?.id.clone()))
        .collect::<anyhow::Result<_>>()?;
    let today = clock::day(args.today.as_deref(), console)?;
    let profile = if args.large { Profile::Large } else { Profile::Notice };
    let said = |error: crate::packet::ExportError| anyhow::Error::msg(error.say(console.lang));
    let document = if args.leaving {
        let known = Known::new(&catalogue, &case, today);
        papers::leaving(&known, console.lang).ok_or_else(|| console.failure(&Msg::NoLeaving))?
    } else if args.verify {
        papers::verify(&catalogue, today, console.lang)
    } else if args.letters {
        letters_of(&catalogue, &case, today, console.lang)
            .ok_or_else(|| console.failure(&Msg::NoLetters))?
    } else {
        sheet(&catalogue, &case, today, profile, console.lang).map_err(said)?
    };
    let format = args.format.unwrap_or_else(|| format_of(args.out.as_deref()));
    let bytes = match format {
        args::Format::Html => html::page(&document).into_bytes(),
        args::Format::Pdf => {
            let fonts = fonts(&root.join("www/font"))?;
            let stamp = stamp_of(&case, today).map_err(said)?;
            render(&document, &fonts, stamp, console)?
        }
    };
    let out = args.out.unwrap_or_else(|| default_name(&args.items, args.leaving, format));
    std::fs::write(&out, bytes).with_context(|| out.display().to_string())?;
    console.result(&out.display().to_string());
    Ok(Outcome::Clean)
}

/// The letters of the chosen items, whether this person needs them or not; `None`: they have none.
fn letters_of(catalogue: &Catalogue, case: &Case, today: Date, lang: Lang) -> Option<Document> {
    let known = Known::new(catalogue, case, today);
    let chosen = papers::items(case, &known);
    let needed = |material: &&Material| {
        chosen.iter().flat_map(|item| &item.materials).any(|need| need.material == material.id)
    };
    let materials = catalogue.materials.iter().filter(needed);
    let pages: Vec<Page> =
        materials.filter_map(|material| papers::letter(material, &known, lang)).collect();
    let title = pages.first()?.title.clone();
    Some(Document { title, lang, pages })
}

/// The PDF of a document, or why there is none, in words.
pub(super) fn render(
    document: &Document,
    fonts: &Fonts,
    stamp: crate::packet::Stamp,
    console: Console,
) -> anyhow::Result<Vec<u8>> {
    pdf::render(document, fonts, stamp, &[]).map_err(|error| {
        anyhow::Error::msg(crate::packet::ExportError::from(error).say(console.lang))
    })
}

/// The font slices of the project.
pub(super) fn fonts(dir: &Path) -> anyhow::Result<Fonts> {
    let read = |name: &&str| {
        let path = dir.join(name);
        std::fs::read(&path).with_context(|| path.display().to_string())
    };
    let slices = font::SLICES.iter().map(read).collect::<anyhow::Result<_>>()?;
    Ok(Fonts::new(slices)?)
}

/// The format a file name asks for; PDF when it does not say.
pub(super) fn format_of(out: Option<&Path>) -> args::Format {
    let ending = out.and_then(Path::extension);
    if ending.is_some_and(|ending| ending.eq_ignore_ascii_case("html")) {
        args::Format::Html
    } else {
        args::Format::Pdf
    }
}

/// The item's own name, or `checklist` for several.
fn default_name(items: &[String], leaving: bool, format: args::Format) -> PathBuf {
    let stem = match items {
        _ if leaving => "leaving",
        [] => "verify",
        [item] => item,
        _ => "checklist",
    };
    let ending = match format {
        args::Format::Pdf => "pdf",
        args::Format::Html => "html",
    };
    PathBuf::from(format!("{stem}.{ending}"))
}
