//! The few questions that make guides and lists speak about this person.

use yew::prelude::*;

use crate::catalog::Fact;
use crate::domain::FactId;
use crate::feel::{Scope, Slot};
use crate::text::ui::Msg;
use crate::ui::component::block;
use crate::ui::field::{Field, Question, Taker, Target};
use crate::ui::store::Store;

/// Questions about facts, as far as they cannot be answered from what is known; `lead` says what the answers are good for.
pub fn questions<'a>(
    store: &Store,
    lead: Msg<'_>,
    facts: impl Iterator<Item = &'a FactId>,
) -> Html {
    let known = store.known();
    let open = |fact: &&Fact| {
        let computed = !store.case.facts.contains_key(&fact.id)
            && matches!(known.get(fact.id.as_str()), Slot::Known(_));
        !computed
    };
    let facts: Vec<&Fact> = facts.filter_map(|id| store.catalogue.fact(id)).filter(open).collect();
    if facts.is_empty() {
        return Html::default();
    }
    html! {
        <section class="ow-ask" aria-labelledby="part-ask">
            <h3 class="ow-ask__head" id="part-ask">{ store.say(Msg::Ask) }</h3>
            { block::text(store.say(lead)) }
            { for facts.into_iter().map(|fact| question(store, fact)) }
        </section>
    }
}

fn question(store: &Store, fact: &Fact) -> Html {
    let answer = store.case.facts.get(&fact.id).cloned();
    html! {
        <Field key={fact.id.as_str()} question={Question::of_fact(store, fact)} {answer} taker={Taker::of_guide(store)}
            target={Target::Fact(fact.id.clone())} />
    }
}
