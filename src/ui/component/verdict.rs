//! Whether this person may apply, in words that never promise and never turn away.

use yew::prelude::*;

use crate::case::{ConditionState, Verdict, conditions, lapsed, verdict};
use crate::catalog::Item;
use crate::domain::Value;
use crate::feel::Outcome;
use crate::text::ui::Msg;
use crate::ui::store::Session;

use super::icon::{Sign, sign};
use super::{mark, word};

/// The verdict over all conditions, and who really decides.
pub fn panel(session: &Session, item: &Item) -> Html {
    let known = session.known();
    let (class, head, body) = match verdict(item, &known) {
        Verdict::Met => (
            "ow-verdict ow-verdict--yes",
            Msg::VerdictMet,
            html! { <p>{ session.say(Msg::VerdictMetNext) }</p> },
        ),
        Verdict::NotMet(which) => {
            let short = which.iter().filter_map(|i| item.conditions.get(*i));
            let body = html! {
                <>
                    <ul class="ow-verdict__list">{ for short.map(|c| html! { <li>{ session.tr(&c.text) }</li> }) }</ul>
                    <p>{ session.say(Msg::VerdictNotMetNext) }</p>
                </>
            };
            ("ow-verdict ow-verdict--no", Msg::VerdictNotMet, body)
        }
        Verdict::Unknown(missing) if missing.is_empty() && !lapsed(item, &known).is_empty() => (
            "ow-verdict ow-verdict--open",
            Msg::VerdictUnknown,
            html! { <p>{ session.say(Msg::VerdictLapsed) }</p> },
        ),
        Verdict::Unknown(missing) if missing.is_empty() => (
            "ow-verdict ow-verdict--open",
            Msg::VerdictByPerson,
            html! { <p>{ session.say(Msg::VerdictByPersonNext) }</p> },
        ),
        Verdict::Unknown(missing) => {
            let body = html! {
                <>
                    <p>{ session.say(Msg::VerdictUnknownNext) }</p>
                    <ul class="ow-verdict__list">{ for missing.iter().map(|name| missing_name(session, name)) }</ul>
                    if !lapsed(item, &known).is_empty() {
                        <p>{ session.say(Msg::VerdictLapsed) }</p>
                    }
                </>
            };
            ("ow-verdict ow-verdict--open", Msg::VerdictUnknown, body)
        }
    };
    html! {
        <div {class} role="status">
            <p class="ow-verdict__head">{ session.say(head) }</p>
            { body }
            if !item.decides.is_empty() {
                <p class="ow-verdict__foot">{ session.say(Msg::DecidedBy(item.decides.get(session.settings.lang))) }</p>
            }
        </div>
    }
}

/// What is missing; a figure of the centre is not the person's to tell.
fn missing_name(session: &Session, name: &str) -> Html {
    html! {
        <li>
            { word::name(session, name) }
            if name.starts_with("param.") {
                { mark::verify(session) }
            }
        </li>
    }
}

/// Every condition with how it stands for this person.
pub fn list(session: &Session, item: &Item) -> Html {
    let known = session.known();
    html! { <ul class="ow-conditions">{ for conditions(item, &known).iter().map(|state| condition(session, state)) }</ul> }
}

fn condition(session: &Session, state: &ConditionState<'_>) -> Html {
    let (which, class, word) = match &state.outcome {
        // The mark beside it says why.
        Some(_) if state.lapse.is_some() => (Sign::Open, "ow-conditions__sign", Msg::HoldsOpen),
        Some(Outcome::Known(Value::Bool(true))) => {
            (Sign::Yes, "ow-conditions__sign ow-conditions__sign--yes", Msg::Holds)
        }
        Some(Outcome::Known(_)) => {
            (Sign::No, "ow-conditions__sign ow-conditions__sign--no", Msg::HoldsNot)
        }
        Some(Outcome::Unknown(_)) => (Sign::Open, "ow-conditions__sign", Msg::HoldsOpen),
        None => (Sign::Open, "ow-conditions__sign", Msg::HoldsByPerson),
    };
    html! {
        <li class="ow-conditions__line">
            <span {class}>{ sign(which) }</span>
            <span class="ow-conditions__words">
                { session.tr(&state.condition.text) }
                { mark::mark(session, &state.condition.mark) }
                <span class="ow-conditions__state">{ session.say(word) }</span>
            </span>
        </li>
    }
}
