//! The few questions that make the guide speak about this person.

use yew::prelude::*;

use crate::catalog::{Fact, Item};
use crate::feel::{Scope, Slot};
use crate::text::ui::Msg;
use crate::ui::field::{Field, Question, Target};
use crate::ui::store::Store;

/// The questions of an item, as far as they cannot be answered from what is known.
pub(super) fn questions(store: &Store, item: &Item) -> Html {
    let known = store.known();
    let open = |fact: &&Fact| {
        let computed = !store.case.facts.contains_key(&fact.id)
            && matches!(known.get(fact.id.as_str()), Slot::Known(_));
        !computed
    };
    let facts: Vec<&Fact> =
        item.ask.iter().filter_map(|id| store.catalogue.fact(id)).filter(open).collect();
    if facts.is_empty() {
        return Html::default();
    }
    html! {
        <section class="ow-ask" aria-labelledby="part-ask">
            <h3 class="ow-ask__head" id="part-ask">{ store.say(Msg::Ask) }</h3>
            <p class="ow-text">{ store.say(Msg::AskLead) }</p>
            { for facts.into_iter().map(|fact| question(store, fact)) }
        </section>
    }
}

fn question(store: &Store, fact: &Fact) -> Html {
    let answer = store.case.facts.get(&fact.id).cloned();
    html! {
        <Field key={fact.id.as_str()} question={Question::of_fact(store, fact)} {answer} send={store.dispatcher()}
            target={Target::Fact(fact.id.clone())} />
    }
}
