//! Going on with an application as if it had been typed here.

use std::rc::Rc;

use yew::prelude::*;

use crate::case::Case;
use crate::text::counter::Msg;
use crate::ui::component::block;
use crate::ui::edge::saver::Keeper;
use crate::ui::route::Route;
use crate::ui::store::{Action, Store, use_store};

use super::DeskProps;

/// The button and what comes of it.
#[component]
pub(super) fn Take(props: &DeskProps) -> Html {
    let store = use_store();
    let keeper = use_context::<Keeper>();
    let done = use_state_eq(|| None::<bool>);
    let onclick = {
        let (store, desk, done) = (store.clone(), props.desk.clone(), done.setter());
        Callback::from(move |_: MouseEvent| {
            let Some(inside) = &desk.open else { return };
            let case = inside.application.case();
            let (store, keeper, done) = (store.clone(), keeper.clone(), done.clone());
            wasm_bindgen_futures::spawn_local(async move {
                done.set(Some(take(&store, keeper, case).await));
            });
        })
    };
    block::section(
        "part-import",
        store.say(Msg::Import),
        html! {
            <>
                { block::text(store.say(Msg::ImportText)) }
                <p class="ow-actions">
                    <button type="button" class="ow-button ow-button--quiet" {onclick} disabled={store.read_only}>
                        { store.say(Msg::ImportYes) }
                    </button>
                </p>
                <div role="status">
                    {
                        match *done {
                            None => Html::default(),
                            Some(false) => block::text(store.say(Msg::ImportRefused)),
                            Some(true) => html! {
                                <p class="ow-text">
                                    { store.say(Msg::Imported) }{ " " }
                                    <a href={Route::Mine.href()}>{ store.say(Msg::ToList) }</a>
                                </p>
                            },
                        }
                    }
                </div>
            </>
        },
    )
}

/// Sets aside what is at hand and goes on with this. `false`: it could not be set aside, so nothing was done.
async fn take(store: &Store, keeper: Option<Keeper>, case: Case) -> bool {
    if let Some(Keeper(saver)) = keeper.filter(|_| *store.case != case)
        && saver.exchange(&store.case, None).await.is_none()
    {
        return false;
    }
    store.dispatch(Action::Restore(Rc::new(case)));
    true
}
