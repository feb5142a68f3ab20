//! A button that fills in what an identity card says, where the page around the app has a reader.

use yew::prelude::*;

use crate::domain::{FactId, ItemId};
use crate::field::{Answer, Kind};
use crate::text::form::Msg;
use crate::ui::edge::card::{self, CardReader};
use crate::ui::store::{Action, use_store};

/// Properties of [`ReadCard`].
#[derive(Clone, PartialEq, Properties)]
pub struct ReadCardProps {
    /// In whose form it stands.
    pub item: ItemId,
}

/// The button, and what came of it.
#[component]
pub fn ReadCard(props: &ReadCardProps) -> Html {
    let store = use_store();
    let reader = use_context::<CardReader>().and_then(|reader| reader.0);
    let said = use_state_eq(|| None::<Msg<'static>>);
    let Some(reader) = reader else { return Html::default() };
    let onclick = {
        let (store, item, said) = (store.clone(), props.item.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let (store, item, said) = (store.clone(), item.clone(), said.clone());
            let reader = reader.clone();
            said.set(Some(Msg::CardWaiting));
            wasm_bindgen_futures::spawn_local(async move {
                let facts = card::read(&reader).await.unwrap_or_default();
                let mut taken = 0;
                for (fact, text) in facts {
                    // Only facts of the dictionary that are typed, and what is blank on the card empties nothing.
                    let known =
                        store.catalogue.facts.iter().find(|known| known.id.as_str() == fact);
                    let typed = known.is_some_and(|fact| {
                        !matches!(fact.kind, Kind::Table | Kind::Choices | Kind::Consent)
                    });
                    if typed && !text.trim().is_empty() {
                        let edit =
                            Action::Fact(FactId::from(fact.as_str()), Some(Answer::Text(text)));
                        store.dispatch(Action::In(item.clone(), Box::new(edit)));
                        taken += 1;
                    }
                }
                said.set(Some(if taken > 0 { Msg::CardRead } else { Msg::CardNotRead }));
            });
        })
    };
    html! {
        <div class="ow-card-reader">
            <button type="button" class="ow-button ow-button--quiet" disabled={store.read_only} {onclick}>{ store.say(Msg::ReadCard) }</button>
            <p class="ow-card-reader__said" role="status">
                if let Some(said) = *said {
                    { store.say(said) }
                }
            </p>
        </div>
    }
}
