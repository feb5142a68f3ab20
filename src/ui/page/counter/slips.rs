//! The slips, as PDF; and the record for the second visit.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::packet::{HandedBack, Slip, Visit, handed_back};
use crate::text::counter::Msg;
use crate::ui::component::block;
use crate::ui::component::papers::{Papers, Wanted};
use crate::ui::edge::folder::Folder;
use crate::ui::edge::{clock, download};
use crate::ui::store::{Action, Session, use_store};

use super::DeskProps;
use super::desk::Desk;

/// What became of a file.
#[derive(Clone, PartialEq)]
pub(super) enum Saved {
    Into(String),
    Out,
    Refused,
}

impl Saved {
    /// In words.
    fn say(&self, session: &Session) -> AttrValue {
        session.say(match self {
            Self::Into(folder) => Msg::SavedInto(folder.clone()),
            Self::Out => Msg::HandedOut,
            Self::Refused => Msg::NotHandedOut,
        })
    }
}

/// Puts a file into the folder, or has the browser hand it out.
pub(super) async fn save(folder: Option<Folder>, name: &str, mime: &str, bytes: &[u8]) -> Saved {
    if let Some(folder) = folder
        && folder.write(name, bytes).await.is_ok()
    {
        return Saved::Into(folder.name);
    }
    let handed = |done: Result<(), JsValue>| if done.is_ok() { Saved::Out } else { Saved::Refused };
    handed(download::offer(name, mime, bytes))
}

/// What is handed back for what lies on the counter.
fn back(session: &Session, desk: &Desk, slips: &[Slip]) -> Option<HandedBack> {
    let visit = Visit {
        seen: desk.seen.clone(),
        at: clock::timestamp().parse().ok(),
        before: desk.before.as_ref().and_then(|b| b.as_deref().ok().cloned()),
        slips: slips.to_vec(),
    };
    let application = &desk.open.as_ref()?.application;
    let (catalogue, lang) = (&session.catalogue, session.settings.lang);
    handed_back(application, &desk.number(), catalogue, &visit, session.today, lang).ok()
}

/// The slips.
#[component]
pub(super) fn Slips(props: &DeskProps) -> Html {
    let store = use_store();
    let saved = use_state_eq(|| None::<Saved>);
    let desk = &props.desk;
    let slip = |slip: Slip| {
        let title = store.say(slip.title()).to_string();
        let label = store.say(Msg::Print(title));
        let (store, desk) = (store.clone(), desk.clone());
        let make = Callback::from(move |()| {
            let back = back(&store, &desk, &[slip])?;
            store.dispatch(Action::Received(Box::new(back.receipt)));
            Some(back.document)
        });
        Wanted { label, file: "slip.pdf", make }
    };
    let record = {
        let (store, desk, saved) = (store.clone(), desk.clone(), saved.setter());
        let folder = props.folder.clone();
        Callback::from(move |_: MouseEvent| {
            let Some(HandedBack { receipt, .. }) = back(&store, &desk, &[]) else { return };
            let start: String = receipt.packet.chars().take(8).collect();
            let dash = if start.is_empty() { "" } else { "-" };
            let name = ["receipt-", &receipt.day, dash, &start, ".json"].concat();
            let bytes = receipt.to_json();
            store.dispatch(Action::Received(Box::new(receipt)));
            let (folder, saved) = (folder.clone(), saved.clone());
            wasm_bindgen_futures::spawn_local(async move {
                saved.set(Some(save(folder, &name, "application/json", &bytes).await));
            });
        })
    };
    let of = (Rc::clone(&store.case), store.settings.lang, desk.acts);
    block::section(
        "part-slips",
        store.say(Msg::Slips),
        html! {
            <>
                <Papers wanted={Slip::ALL.map(slip).to_vec()} {of} />
                { block::text(store.say(Msg::SaveReceiptText)) }
                <p class="ow-actions">
                    <button type="button" class="ow-button" onclick={record}>{ store.say(Msg::SaveReceipt) }</button>
                </p>
                <div role="status">
                    if let Some(saved) = &*saved {
                        { block::text(saved.say(&store)) }
                    }
                </div>
            </>
        },
    )
}
