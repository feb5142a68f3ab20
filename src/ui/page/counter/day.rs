//! The receipts since the page was opened, as a table for the office; and the folder files go into.

use yew::prelude::*;

use crate::packet::csv;
use crate::text::counter::Msg;
use crate::ui::component::block;
use crate::ui::edge::folder::{self, Folder};
use crate::ui::store::Store;

use super::slips::save;

/// The part. `folders`: whether this browser can write into a folder.
pub(super) fn part(store: &Store, folder: &UseStateHandle<Option<Folder>>, folders: bool) -> Html {
    let table = {
        let (store, folder) = (store.clone(), (**folder).clone());
        Callback::from(move |_: MouseEvent| {
            let text = csv::receipts(&store.receipts, &store.catalogue, store.settings.lang);
            let name = ["receipts-", &store.today.to_string(), ".csv"].concat();
            let folder = folder.clone();
            wasm_bindgen_futures::spawn_local(async move {
                save(folder, &name, "text/csv", text.as_bytes()).await;
            });
        })
    };
    let choose = {
        let folder = folder.setter();
        Callback::from(move |_: MouseEvent| {
            let folder = folder.clone();
            wasm_bindgen_futures::spawn_local(async move {
                if let Some(chosen) = folder::choose().await {
                    folder.set(Some(chosen));
                }
            });
        })
    };
    block::section(
        "part-day",
        store.say(Msg::Day),
        html! {
            <>
                <p class="ow-text" role="status">{ store.say(Msg::DayCount(store.receipts.len())) }</p>
                if folders {
                    { block::text(store.say(Msg::ChooseFolderText)) }
                }
                if let Some(folder) = &**folder {
                    { block::text(store.say(Msg::Folder(folder.name.clone()))) }
                }
                <p class="ow-actions">
                    <button type="button" class="ow-button ow-button--quiet" onclick={table} disabled={store.receipts.is_empty()}>
                        { store.say(Msg::SaveTable) }
                    </button>
                    if folders {
                        <button type="button" class="ow-button ow-button--quiet" onclick={choose}>{ store.say(Msg::ChooseFolder) }</button>
                    }
                </p>
            </>
        },
    )
}
