//! What an application is: whose, which items, what the rules said then and say now, whether the paper belongs to it, what changed
//! in the catalogue, and what was filled in.

use std::rc::Rc;

use yew::prelude::*;

use crate::case::{Case, Known, journey, verdict};
use crate::catalog::Item;
use crate::domain::ItemId;
use crate::packet::application::{ItemPart, Judged};
use crate::packet::{compare, papers};
use crate::text::Say;
use crate::text::counter::Msg;
use crate::ui::component::block;
use crate::ui::page::check;
use crate::ui::store::Store;

use super::desk::{Desk, Inside};

/// What it is.
pub(super) fn part(
    store: &Store,
    desk: &Desk,
    inside: &Rc<Inside>,
    case: &Case,
    known: &Known<'_>,
) -> Html {
    let application = &inside.application;
    let lang = store.settings.lang;
    let person = papers::person(case, known).unwrap_or_default();
    let catalogue =
        [application.catalogue.name.get(lang), " ", &application.catalogue.version].concat();
    let differences = compare::compare(application, &store.catalogue, store.today, lang);
    html! {
        <>
            <section class="ow-section" aria-labelledby="part-about">
                { block::heading("part-about", store.say(Msg::About)) }
                { trust(store, desk, inside) }
                <dl class="ow-facts">
                    { pair(store.say(Msg::Person), person.into()) }
                    { pair(store.say(Msg::Finished), application.finished_at.clone().into()) }
                    { pair(store.say(Msg::Catalogue), catalogue.into()) }
                    if let Some(check) = desk.check() {
                        { pair(store.say(Msg::Check), check.into()) }
                        { pair(store.say(Msg::Files), store.say(Msg::FileCount(inside.files))) }
                    }
                </dl>
            </section>
            { block::section("part-items", store.say(Msg::Items), html! {
                <dl class="ow-facts">{ for application.items.iter().map(|part| item(store, part, known)) }</dl>
            }) }
            { block::section("part-differences", store.say(Msg::Differences), html! {
                if differences.is_empty() {
                    { block::text(store.say(Msg::NoDifferences)) }
                } else {
                    <ul class="ow-verdict__list">{ for differences.into_iter().map(|one| html! { <li>{ store.say(one) }</li> }) }</ul>
                }
            }) }
        </>
    }
}

fn pair(label: AttrValue, value: AttrValue) -> Html {
    html! {
        <div class="ow-facts__pair">
            <dt class="ow-facts__label">{ label }</dt>
            <dd class="ow-facts__value">{ value }</dd>
        </div>
    }
}

/// What is proven, and what is not.
fn trust(store: &Store, desk: &Desk, inside: &Inside) -> Html {
    let (class, head) = match inside.root {
        Some(_) => ("ow-notice ow-notice--good", Msg::Sound),
        None if inside.scanned => ("ow-notice", Msg::CodesOnly),
        None => ("ow-notice", Msg::PdfOnly),
    };
    let paper = match desk.paper_fits() {
        Some(true) => Some(("ow-notice ow-notice--good", Msg::PaperFits)),
        Some(false) => Some(("ow-notice", Msg::PaperOther)),
        None => inside.root.map(|_| ("ow-notice", Msg::PaperNotCompared)),
    };
    let application = &inside.application;
    html! {
        <div role="status">
            <p {class}>{ store.say(head) }</p>
            if let Some((class, words)) = paper {
                <p {class}>{ store.say(words) }</p>
            }
            if application.is_newer() {
                <p class="ow-notice">{ store.say(Msg::Newer(application.schema.clone())) }</p>
            }
        </div>
    }
}

/// An item, and what the rules said then and say now.
fn item(store: &Store, part: &ItemPart, known: &Known<'_>) -> Html {
    let word = |judged: Judged| {
        let word = match judged {
            Judged::Met => Msg::Met,
            Judged::NotMet => Msg::NotMet,
            Judged::Unknown => Msg::Unknown,
        };
        word.say(store.settings.lang)
    };
    let then = part.verdict.map_or_else(|| Msg::NotSaid.say(store.settings.lang), word);
    let value = match store.catalogue.item(&ItemId::from(part.id.as_str())) {
        None => Msg::ItemGone,
        Some(item) => Msg::Verdicts { then, now: word(Judged::from(&verdict(item, known))) },
    };
    pair(part.name.get(store.settings.lang).to_owned().into(), store.say(value))
}

/// What was filled in, form by form, by today's questions.
pub(super) fn answers(store: &Store, case: &Case, known: &Known<'_>) -> Html {
    let item = |id: &ItemId| {
        let item: Option<&Item> = store.catalogue.item(id).filter(|item| item.form.is_some());
        let name =
            store.catalogue.item(id).map_or_else(|| id.to_string().into(), |it| store.tr(&it.name));
        html! {
            <details class="ow-counter__answers">
                <summary class="ow-counter__summary">{ name }</summary>
                if let Some(item) = item {
                    { check::shown(store, item, &journey(item, case, known)) }
                } else {
                    { block::text(store.say(Msg::NoForm)) }
                }
            </details>
        }
    };
    block::section(
        "part-answers",
        store.say(Msg::Answers),
        html! { <>{ for case.items.iter().map(item) }</> },
    )
}
