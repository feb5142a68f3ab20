//! 拍材料: photographs of what has to be brought, material by material.

use std::rc::Rc;

use yew::prelude::*;

use crate::case::{Group, Line, checklist};
use crate::catalog::{Item, MaterialForm};
use crate::domain::ItemId;
use crate::field::{Answer, File};
use crate::text::attach::Msg;
use crate::text::ui;
use crate::ui::component::block;
use crate::ui::component::title::title;
use crate::ui::field::{Files, mark_box, only_for};
use crate::ui::route::Route;
use crate::ui::store::{Action, Session, Store, use_store};

/// The page.
pub(super) fn page(store: &Store) -> Html {
    html! {
        <div class="ow-page">
            { block::crumbs(store, [(Route::Mine, store.say(ui::Msg::MyList))]) }
            { title(store.say(Msg::Photographs)) }
            { block::lead(store.say(Msg::PhotographsLead)) }
            <Materials />
            <p class="ow-actions">
                { block::next(&Route::Mine, store.say(ui::Msg::MyList)) }
            </p>
        </div>
    }
}

/// The way here, when there is something to photograph.
pub(super) fn way(store: &Store) -> Html {
    let lines = lines(store);
    if lines.is_empty() || !store.handles_files() {
        return Html::default();
    }
    let n = lines.iter().map(|line| files(store, line).len()).sum();
    block::aside(&Route::Scans, store.say(Msg::PhotographsWith(n)))
}

/// What is brought or may follow, on paper.
fn lines(session: &Session) -> Vec<Line> {
    let items: Vec<&Item> =
        session.case.items.iter().filter_map(|id| session.catalogue.item(id)).collect();
    let mut lines = checklist(&items, &session.known()).lines;
    lines.retain(|line| {
        matches!(line.group, Group::Bring | Group::Later) && line.form != MaterialForm::ECert
    });
    lines
}

fn files<'s>(session: &'s Session, line: &Line) -> &'s [File] {
    session.case.papers.get(&line.material.id).map_or(&[], Answer::files)
}

/// One material under the other.
#[component]
fn Materials() -> Html {
    let store = use_store();
    let marked = use_state_eq(|| true);
    let lines = lines(&store);
    if lines.is_empty() {
        return block::text(store.say(Msg::NothingToTake));
    }
    let onchange = {
        let (marked, now) = (marked.setter(), !*marked);
        Callback::from(move |_: Event| marked.set(now))
    };
    let chosen: Vec<&ItemId> = store.case.items.iter().collect();
    let words = only_for(chosen.iter().filter_map(|id| store.catalogue.item(id)));
    html! {
        <>
            { mark_box("scans-mark", &words, *marked, onchange, store.settings.lang) }
            <ul class="ow-scans">{ for lines.iter().map(|line| material(&store, line, *marked)) }</ul>
        </>
    }
}

fn material(store: &Store, line: &Line, marked: bool) -> Html {
    let files: Rc<[File]> = files(store, line).into();
    let name = store.tr(&line.material.name);
    let answered = {
        let (dispatcher, id) = (store.dispatcher(), line.material.id.clone());
        Callback::from(move |answer| dispatcher.dispatch(Action::Paper(id.clone(), answer)))
    };
    let id = ["scan-", line.material.id.as_str()].concat();
    let head = [&*id, "-name"].concat();
    // What it is used for: the items that need this paper, and no others.
    let items = line.items.iter().filter_map(|id| store.catalogue.item(id));
    let watermark = if marked { only_for(items) } else { String::new() };
    html! {
        <li class="ow-scans__material" key={line.material.id.as_str()}>
            <section aria-labelledby={head.clone()}>
                <h2 class="ow-scans__name" id={head}>{ name.clone() }</h2>
                <p class="ow-scans__state">{ store.say(Msg::Have(files.len())) }</p>
                if !line.material.hint.is_empty() {
                    <p class="ow-scans__state">{ store.tr(&line.material.hint) }</p>
                }
                <Files {id} {name} {files} watermark={AttrValue::from(watermark)} lang={store.settings.lang} {answered} />
            </section>
        </li>
    }
}
