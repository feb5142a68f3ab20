//! The form of an item at a glance: its sections and how far each is.

use yew::prelude::*;

use crate::case::{SectionState, Status, journey};
use crate::catalog::Item;
use crate::text::form::Msg as FormMsg;
use crate::text::kiosk;
use crate::text::ui::Msg;
use crate::ui::component::block;
use crate::ui::component::moved::Moved;
use crate::ui::component::title::title;
use crate::ui::route::{Route, Then};
use crate::ui::store::{Mode, Store};

/// The sections of a form; `None` when the item has no form.
pub(super) fn page(store: &Store, item: &Item) -> Option<Html> {
    let form = item.form.as_ref()?;
    let known = store.known();
    let journey = journey(item, &store.case, &known);
    let open = |section: &&SectionState<'_>| section.status != Status::Complete;
    let first = journey.sections.iter().find(open).map(|state| &state.section.id);
    let all = journey.sections.len();
    let done = all - journey.sections.iter().filter(open).count();
    let check = if first.is_none() { "ow-button" } else { "ow-button ow-button--quiet" };
    let lead = match store.mode {
        Mode::Own => store.say(Msg::FormLead),
        Mode::Kiosk => store.say(kiosk::Msg::FormLead),
    };
    Some(html! {
        <div class="ow-page">
            { block::crumbs(store, [(Route::Mine, store.say(Msg::MyList)), (Route::Item(item.id.clone()), store.tr(&item.name))]) }
            { title(store.tr(&form.title)) }
            { block::lead(if first.is_none() { store.say(FormMsg::FormReady) } else { lead }) }
            <Moved item={item.id.clone()} />
            <p class="ow-progress-line">
                <progress class="ow-progress" max={all.to_string()} value={done.to_string()} aria-hidden="true"></progress>
                { store.say(FormMsg::Progress { done, all }) }
            </p>
            <ol class="ow-tasks">{ for journey.sections.iter().map(|section| task(store, item, section)) }</ol>
            if !journey.pending.is_empty() {
                { block::text(store.say(FormMsg::MoreMayCome)) }
            }
            <p class="ow-actions">
                if let Some(section) = first {
                    <a class="ow-button" href={Route::Section(item.id.clone(), section.clone(), Then::Next).href()}>
                        { store.say(Msg::FormGoOn) }
                    </a>
                }
                <a class={check} href={Route::Check(item.id.clone()).href()}>{ store.say(Msg::CheckAnswers) }</a>
            </p>
        </div>
    })
}

fn task(store: &Store, item: &Item, state: &SectionState<'_>) -> Html {
    let (class, word) = match state.status {
        Status::NotStarted => ("ow-status", Msg::StatusNotStarted),
        Status::InProgress => ("ow-status ow-status--open", Msg::StatusInProgress),
        Status::HasErrors => ("ow-status ow-status--error", Msg::StatusHasErrors),
        Status::Complete => ("ow-status ow-status--done", Msg::StatusComplete),
    };
    let route = Route::Section(item.id.clone(), state.section.id.clone(), Then::Next);
    html! {
        <li class="ow-tasks__task" key={state.section.id.as_str()}>
            <a class="ow-tasks__link" href={route.href()}>
                <span class="ow-tasks__name">{ store.tr(&state.section.label) }</span>
                <span {class}>{ store.say(word) }</span>
            </a>
        </li>
    }
}
