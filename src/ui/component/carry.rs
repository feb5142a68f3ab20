//! What somebody takes along about some items: the sheet as PDF, in large type too, the last days for the calendar, the centre for the
//! address book.

use std::rc::Rc;

use yew::prelude::*;

use crate::case::Case;
use crate::catalog::Item;
use crate::domain::ItemId;
use crate::packet::{Profile, calendar, contact, sheet};
use crate::text::carry::Msg;
use crate::ui::edge::download;
use crate::ui::store::{Session, use_store};

use super::block;
use super::papers::{Papers, Wanted};

/// Properties of [`Carry`].
#[derive(Clone, PartialEq, Properties)]
pub struct CarryProps {
    /// About which items.
    pub items: Vec<ItemId>,
}

/// The part.
#[component]
pub fn Carry(props: &CarryProps) -> Html {
    let store = use_store();
    let no_day = use_state_eq(|| false);
    let paper = |profile: Profile, label: Msg, file: &'static str| {
        let label = store.say(label);
        let (store, items) = (store.clone(), props.items.clone());
        let make = Callback::from(move |()| {
            let case = Case { items: items.clone(), ..Case::clone(&store.case) };
            sheet(&store.catalogue, &case, store.today, profile, store.settings.lang).ok()
        });
        Wanted { label, file, make }
    };
    let wanted = vec![
        paper(Profile::Notice, Msg::Sheet, "sheet.pdf"),
        paper(Profile::Large, Msg::LargeSheet, "sheet-large.pdf"),
    ];
    let days = {
        let (store, items, no_day) = (store.clone(), props.items.clone(), no_day.setter());
        Callback::from(move |_: MouseEvent| {
            let file = days(&store, &items);
            no_day.set(file.is_none());
            if let Some(file) = file {
                // A web view that hands nothing out leaves the person where they are.
                let _ = download::offer("onewindow.ics", calendar::MEDIA_TYPE, file.as_bytes());
            }
        })
    };
    let centre = contact::file(&store.catalogue.centre, store.settings.lang);
    let address = centre.map(|file| {
        Callback::from(move |_: MouseEvent| {
            let _ = download::offer("centre.vcf", contact::MEDIA_TYPE, file.as_bytes());
        })
    });
    block::section(
        "part-carry",
        store.say(Msg::Heading),
        html! {
            <>
                <Papers {wanted} of={(Rc::clone(&store.case), store.settings.lang, 0)} />
                if store.handles_files() {
                <p class="ow-actions">
                    <button type="button" class="ow-button ow-button--quiet" onclick={days}>{ store.say(Msg::Calendar) }</button>
                    if let Some(onclick) = address {
                        <button type="button" class="ow-button ow-button--quiet" {onclick}>{ store.say(Msg::Contact) }</button>
                    }
                </p>
                }
                <div role="status">
                    if *no_day {
                        { block::text(store.say(Msg::NoDay)) }
                    }
                </div>
            </>
        },
    )
}

/// The calendar file of some items.
fn days(session: &Session, items: &[ItemId]) -> Option<String> {
    let items: Vec<&Item> = items.iter().filter_map(|id| session.catalogue.item(id)).collect();
    calendar::file(&items, &session.known(), session.settings.lang)
}
