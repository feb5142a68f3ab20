//! 我的办事单: the chosen items, how far each form is, and everything to bring, merged.

use yew::prelude::*;

use crate::case::{Checklist, Presence, Status, checklist, journey};
use crate::catalog::Item;
use crate::domain::FactId;
use crate::text::ui::Msg;
use crate::text::{attach, form};
use crate::ui::component::block;
use crate::ui::component::carry::Carry;
use crate::ui::component::title::title;
use crate::ui::component::{ask, hints, leaving, mark, materials};
use crate::ui::edge::document;
use crate::ui::route::Route;
use crate::ui::store::{Action, Mode, Store, sends};

/// The person's list.
pub(super) fn page(store: &Store) -> Html {
    let items: Vec<&Item> =
        store.case.items.iter().filter_map(|id| store.catalogue.item(id)).collect();
    if items.is_empty() {
        return empty(store);
    }
    let list = checklist(&items, &store.known());
    let print = Callback::from(|_| document::print());
    html! {
        <div class="ow-page">
            { title(store.say(Msg::MyList)) }
            { block::lead(store.say(Msg::MyListLead)) }
            { super::people::line(store) }
            { gone(store) }
            <section class="ow-section" aria-labelledby="part-chosen">
                { block::heading("part-chosen", store.say(Msg::ChosenItems(items.len()))) }
                <ul class="ow-matters">{ for items.iter().map(|item| matter(store, item)) }</ul>
            </section>
            <section class="ow-section" aria-labelledby="part-bring">
                { block::heading("part-bring", store.say(Msg::BringAll)) }
                { materials::groups(store, &list) }
                { unwritten(store, &items) }
                { ask::questions(store, Msg::AskListLead, open(store, &items, &list).into_iter()) }
                <p class="ow-actions">{ super::scans::way(store) }</p>
            </section>
            <Carry items={items.iter().map(|item| item.id.clone()).collect::<Vec<_>>()} />
            { leaving::panel(store) }
            { hints::by_the_way(store) }
            <p class="ow-actions">
                { block::next(&Route::Packet, store.say(Msg::MakePacket)) }
                if items.iter().any(|item| item.form.is_some()) {
                    { block::aside(&Route::CheckAll, store.say(form::Msg::CheckAllTitle)) }
                }
                if store.mode == Mode::Own {
                    <button type="button" class="ow-button ow-button--quiet" onclick={print}>{ store.say(Msg::Print) }</button>
                }
                { block::aside(&Route::Home, store.say(Msg::AddMore)) }
            </p>
        </div>
    }
}

/// The facts on which something of the list depends, and those of the items' questions that were answered: a question stays
/// where it was, so that an answer can be seen and changed.
fn open<'a>(store: &Store, items: &[&'a Item], list: &Checklist) -> Vec<&'a FactId> {
    let depends = |id: &FactId| {
        list.lines
            .iter()
            .any(|line| matches!(&line.presence, Presence::Depends(on) if on.contains(id.as_str())))
    };
    let mut facts: Vec<&FactId> = Vec::new();
    for id in items.iter().flat_map(|item| &item.ask) {
        if !facts.contains(&id) && (store.case.facts.contains_key(id) || depends(id)) {
            facts.push(id);
        }
    }
    facts
}

/// Items of the list that a newer catalogue does not have: they must not go in silence.
fn gone(store: &Store) -> Html {
    let lang = store.settings.lang;
    let unknown = store.case.items.iter().filter(|id| store.catalogue.item(id).is_none());
    let names: Vec<String> = unknown
        .map(|id| {
            let begun = store.case.begun.get(id).map(|begun| begun.name.get(lang));
            attach::quoted(begun.unwrap_or(id.as_str()), lang)
        })
        .collect();
    if names.is_empty() {
        return Html::default();
    }
    let names = names.concat();
    html! { <p class="ow-notice" role="note">{ store.say(attach::Msg::ItemsGone(&names)) }</p> }
}

fn empty(store: &Store) -> Html {
    html! {
        <div class="ow-page">
            { title(store.say(Msg::MyList)) }
            { block::lead(store.say(Msg::MyListEmpty)) }
            { super::people::line(store) }
            { gone(store) }
            <p class="ow-actions">{ block::next(&Route::Home, store.say(Msg::ToHome)) }</p>
        </div>
    }
}

/// A chosen item: its name, how far its form is, what to do.
fn matter(store: &Store, item: &Item) -> Html {
    html! {
        <li class="ow-matter" key={item.id.as_str()}>
            <div class="ow-matter__words">
                <a class="ow-matter__name" href={Route::Item(item.id.clone()).href()}>{ store.tr(&item.name) }</a>
                { progress(store, item) }
            </div>
            <div class="ow-matter__actions">
                if item.form.is_some() {
                    <a class="ow-button ow-button--small" href={Route::Form(item.id.clone()).href()}>{ store.say(Msg::Fill) }</a>
                }
                <button type="button" class="ow-button ow-button--small ow-button--quiet" onclick={sends(store, Action::Drop(item.id.clone()))}
                    aria-label={store.say(Msg::DropItem(item.name.get(store.settings.lang)))}>{ store.say(Msg::Drop) }</button>
            </div>
        </li>
    }
}

fn progress(store: &Store, item: &Item) -> Html {
    if item.form.is_none() {
        return html! { <span class="ow-matter__state">{ store.say(Msg::NoForm) }</span> };
    }
    let known = store.known();
    let journey = journey(item, &store.case, &known);
    let done = journey.sections.iter().filter(|section| section.status == Status::Complete).count();
    let all = journey.sections.len();
    let class =
        if done == all { "ow-matter__state ow-matter__state--done" } else { "ow-matter__state" };
    html! {
        <span {class}>
            <progress class="ow-progress" max={all.to_string()} value={done.to_string()} aria-hidden="true"></progress>
            { store.say(Msg::SectionsDone { done, all }) }
        </span>
    }
}

/// Items whose materials are not written yet: the list must not look complete.
fn unwritten(store: &Store, items: &[&Item]) -> Html {
    let lang = store.settings.lang;
    let names: Vec<&str> =
        items.iter().filter(|i| i.materials.is_empty()).map(|i| i.name.get(lang)).collect();
    if names.is_empty() {
        return Html::default();
    }
    html! { <p class="ow-notice" role="note">{ store.say(Msg::ListIncomplete(&names)) }{ mark::verify(store) }</p> }
}
