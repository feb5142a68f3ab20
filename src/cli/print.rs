//! `print ITEM…`: the one-sheet notice of an item, or the merged checklist of several, for the person in front of the window.

use std::path::{Path, PathBuf};

use anyhow::Context;

use super::catalogue::{self, Folders};
use super::{Outcome, args, clock, console::Console, facts, project, script};
use crate::case::{Case, Known};
use crate::catalog::{Catalogue, Item, Material};
use crate::domain::{Date, ItemId, nearest};
use crate::packet::{
    Block, Document, ExportError, Fonts, Page, Profile, font, html, papers, pdf, sheet, stamp_of,
};
use crate::text::packet::Handbook;
use crate::text::{Lang, Say, cli::Msg};

/// Writes the sheet and prints the name of the file.
pub(super) fn run(args: args::Print, console: Console) -> anyhow::Result<Outcome> {
    let root = project::root(console)?;
    let folders = Folders::of(args.folders.clone(), console)?;
    let catalogue = catalogue::usable(&folders, console)?.catalogue;
    let mut case = match &args.facts {
        Some(file) => facts::read(file, &catalogue, console)?,
        None => Case::default(),
    };
    case.items = chosen(&args, &catalogue, console)?;
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
    } else if args.handbook {
        return handbook(&args, &catalogue, &root, today, console);
    } else {
        sheets(&args, &catalogue, &case, today, profile, console.lang).map_err(said)?
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
    let names: Vec<String> = case.items.iter().map(ToString::to_string).collect();
    let out = args.out.unwrap_or_else(|| default_name(&names, args.leaving, format));
    std::fs::write(&out, bytes).with_context(|| out.display().to_string())?;
    console.result(&out.display().to_string());
    Ok(Outcome::Clean)
}

/// The items that are asked for: by their ids, by a life event, or all that anybody may see.
fn chosen(
    args: &args::Print,
    catalogue: &Catalogue,
    console: Console,
) -> anyhow::Result<Vec<ItemId>> {
    if args.all {
        let open = catalogue.items.iter().filter(|item| !item.sensitive);
        return Ok(open.map(|item| item.id.clone()).collect());
    }
    if let Some(id) = &args.bundle {
        let bundle = catalogue.bundle(&id.as_str().into());
        let near = || nearest(id, catalogue.bundles.iter().map(|bundle| bundle.id.as_str()));
        let bundle = bundle.ok_or_else(|| {
            let near = near().map(ToOwned::to_owned);
            console.failure(&Msg::NoBundle { id: id.clone(), near })
        })?;
        return Ok(bundle.items.clone());
    }
    let item = |id: &String| Ok(catalogue::item(catalogue, id, console)?.id.clone());
    args.items.iter().map(item).collect()
}

/// One merged list, or a sheet for each item; with the code of the same list on the site when its address is given.
fn sheets(
    args: &args::Print,
    catalogue: &Catalogue,
    case: &Case,
    today: Date,
    profile: Profile,
    lang: Lang,
) -> Result<Document, ExportError> {
    let one = |items: &[ItemId], route: Option<String>| {
        let case = Case { items: items.to_vec(), ..case.clone() };
        let mut document = sheet(catalogue, &case, today, profile, lang)?;
        if let (Some(base), Some(route)) = (&args.base, route) {
            let payload = format!("{}/{route}", base.trim_end_matches('/'));
            let caption = Handbook::OnPhone.say(lang);
            for page in &mut document.pages {
                page.blocks.push(Block::Qr { payload: payload.clone(), caption: caption.clone() });
            }
        }
        Ok(document)
    };
    let of = |item: &ItemId| Some(format!("#/item/{item}"));
    if !(args.each || args.all) {
        let route = match (&args.bundle, &case.items[..]) {
            (Some(bundle), _) => Some(format!("#/event/{bundle}")),
            (None, [item]) => of(item),
            // A list of several items is somebody's own, and has no address.
            (None, _) => None,
        };
        return one(&case.items, route);
    }
    let each = case.items.iter().map(|item| one(std::slice::from_ref(item), of(item)));
    let documents: Vec<Document> = each.collect::<Result<_, _>>()?;
    let pages = documents.into_iter().flat_map(|document| document.pages).collect();
    Ok(Document { title: Handbook::Title.say(lang), lang, pages })
}

/// The handbook of all items as one PDF.
fn handbook(
    args: &args::Print,
    catalogue: &Catalogue,
    root: &Path,
    today: Date,
    console: Console,
) -> anyhow::Result<Outcome> {
    let fonts = fonts(&root.join("www/font"))?;
    let index = by_sound(catalogue, console.lang);
    let starts = |document: &Document| pdf::starts(document, &fonts);
    let nobody = Case::default();
    let known = Known::new(catalogue, &nobody, today);
    let document = papers::handbook(&known, &index, starts, console.lang);
    let bytes = pdf::bind(&document, &fonts, crate::packet::Stamp::start_of(today))
        .map_err(|error| anyhow::Error::msg(ExportError::from(error).say(console.lang)))?;
    let out = args.out.clone().unwrap_or_else(|| "handbook.pdf".into());
    std::fs::write(&out, bytes).with_context(|| out.display().to_string())?;
    console.result(&out.display().to_string());
    Ok(Outcome::Clean)
}

/// Items in the order of how their names sound, each with the first letter of it.
fn by_sound(catalogue: &Catalogue, lang: Lang) -> Vec<(String, &Item)> {
    let mut sounded: Vec<(String, &Item)> =
        catalogue.items.iter().map(|item| (script::sound(item.name.get(lang)), item)).collect();
    sounded.sort_by(|(one, _), (other, _)| one.cmp(other));
    let letter = |sound: &str| sound.chars().take(1).flat_map(char::to_uppercase).collect();
    sounded.into_iter().map(|(sound, item)| (letter(&sound), item)).collect()
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
