//! The app without a network: how much of it is on the device, and the rest on request.

use yew::prelude::*;

use crate::text::offline::Msg;
use crate::ui::component::block;
use crate::ui::edge::offline::{Offline, Standing};
use crate::ui::store::use_store;

/// How the app is kept on the device.
#[component]
pub(super) fn Part() -> Html {
    let store = use_store();
    let Some(Offline { standing, keeper: Some(keeper) }) = use_context::<Offline>() else {
        return Html::default();
    };
    let Standing { ready, failed, stored, missing, got, .. } = standing;
    let onclick = Callback::from(move |_: MouseEvent| keeper.all());
    let said = match got {
        Some(got) => store.say(Msg::Fetching(&megabytes(got), &megabytes(missing))),
        None if failed => store.say(Msg::Failed),
        None if !ready => store.say(Msg::NotKept),
        None if missing == 0 => store.say(Msg::KeptAll(&megabytes(stored))),
        None => store.say(Msg::Kept(&megabytes(stored))),
    };
    block::section(
        "part-offline",
        store.say(Msg::Head),
        html! {
            <>
                <div role="status">{ block::text(said) }</div>
                if let Some(got) = got {
                    <progress class="ow-settings__progress" aria-labelledby="part-offline" value={got.to_string()} max={missing.to_string()} />
                } else if ready && missing > 0 {
                    { block::text(store.say(Msg::Rest(&megabytes(missing)))) }
                    <p class="ow-actions">
                        <button type="button" class="ow-button ow-button--quiet" {onclick}>{ store.say(Msg::KeepAll) }</button>
                    </p>
                }
            </>
        },
    )
}

/// Megabytes with one decimal.
fn megabytes(bytes: u32) -> String {
    let tenths = bytes.div_ceil(100_000);
    [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat()
}
