//! 顺便看看: what else may be open to the person, from what is known already. Only after they have agreed, never more than three,
//! never anything sensitive outside the staff mode, and gone when it is not wanted.

use yew::prelude::*;

use crate::case::screen::{Finding, Group, in_group, screen};
use crate::case::{Known, Words};
use crate::field::Answer;
use crate::text::Lang;
use crate::text::screen::Page;
use crate::text::ui::Msg;
use crate::ui::route::Route;
use crate::ui::store::{Action, Session, Store, sends};

use super::block;

/// How many hits are shown beside something else.
const FEW: usize = 3;

/// What the person said about being looked at; `None`: nobody asked.
pub fn consent(session: &Session) -> Option<bool> {
    match session.case.facts.get(session.catalogue.screening.consent.as_ref()?)? {
        Answer::Text(yes) => yes.parse().ok(),
        _ => None,
    }
}

/// Keeps what the person said about it.
pub fn consents(store: &Store, yes: bool) -> Callback<MouseEvent> {
    match &store.catalogue.screening.consent {
        Some(fact) => {
            let answer = Answer::Text(yes.to_string());
            sends(store, Action::Fact(fact.clone(), Some(answer)))
        }
        None => Callback::noop(),
    }
}

/// At most three further hits; before anybody has agreed to be looked at, one question instead.
pub fn by_the_way(store: &Store) -> Html {
    if store.hushed || store.catalogue.screening.consent.is_none() {
        return Html::default();
    }
    match consent(store) {
        Some(true) => hits(store),
        Some(false) => Html::default(),
        None => ask(store),
    }
}

/// Nothing is looked at before the answer.
fn ask(store: &Store) -> Html {
    html! {
        <section class="ow-section" aria-labelledby="part-hints">
            { block::heading("part-hints", store.say(Page::ByTheWayAsk)) }
            { block::text(store.say(Page::ByTheWayText)) }
            <p>
                <button type="button" class="ow-button ow-button--small" onclick={consents(store, true)}>{ store.say(Page::ByTheWayAgree) }</button>
                { " " }
                <button type="button" class="ow-button ow-button--small ow-button--quiet" onclick={consents(store, false)}>{ store.say(Page::Refuse) }</button>
            </p>
        </section>
    }
}

fn hits(store: &Store) -> Html {
    let known = store.known();
    let findings = screen(&known, store.viewer());
    let hits = in_group(&findings, Group::Likely);
    let mut hits = hits.into_iter().filter(|f| !store.chosen(&f.item.id)).take(FEW).peekable();
    if hits.peek().is_none() {
        return Html::default();
    }
    let line = |finding: &Finding<'_>| {
        let choose = sends(store, Action::Choose(finding.item.id.clone()));
        html! {
            <li class="ow-hit" key={finding.item.id.as_str()}>
                <a class="ow-hit__name" href={Route::Item(finding.item.id.clone()).href()}>{ store.tr(&finding.item.name) }</a>
                <p>{ store.say(Page::Perhaps(&said(store, &known, finding))) }</p>
                <button type="button" class="ow-button ow-button--small ow-button--quiet" onclick={choose}>{ store.say(Msg::AddToList) }</button>
            </li>
        }
    };
    html! {
        <section class="ow-section" aria-labelledby="part-hints">
            { block::heading("part-hints", store.say(Page::ByTheWay)) }
            <ul class="ow-hits">{ for hits.map(line) }</ul>
            <p><button type="button" class="ow-button ow-button--small ow-button--quiet" onclick={sends(store, Action::Hush)}>{ store.say(Page::Dismiss) }</button></p>
        </section>
    }
}

/// What was said that a finding rests on: `户口所在地：本社区；年龄：83 岁`.
pub fn said<'a>(session: &'a Session, known: &Known<'a>, finding: &Finding<'a>) -> String {
    let lang = session.settings.lang;
    let words = Words::new(&session.catalogue);
    let (colon, joint) = if lang == Lang::Zh { ("：", "；") } else { (": ", "; ") };
    let said = finding.said(known).into_iter();
    let said: Vec<String> = said
        .map(|(fact, value)| {
            [fact.label.get(lang), colon, &words.show_fact(fact, &value, lang)].concat()
        })
        .collect();
    said.join(joint)
}
